package govuk_test

// leftOut lists, by component and reason, the design system's examples that our
// components do not follow.
var leftOut = map[string]map[string][]string{
	"button": {
		"what is off is left unsaid": {
			"don't prevent double click",
		},
	},
	"error-message": {
		"the word before an error follows the language of the page": {
			"translated",
			"with visually hidden text",
			"visually hidden text removed",
		},
	},
	"error-summary": {
		"the description is plain words": {
			"description html",
		},
		"what is off is left unsaid": {
			"autofocus explicitly enabled",
		},
	},
	"input": {
		"what stands before and after a box is plain words without classes": {
			"with prefix with html",
			"with prefix with classes",
			"with prefix with attributes",
			"with suffix with html",
			"with suffix with classes",
			"with suffix with attributes",
			"with customised input wrapper",
		},
	},
	"character-count": {
		"the words of the count follow the language of the page": {
			"with custom textarea description",
			"custom classes on countMessage",
			"with neither maxlength nor maxwords set",
			"with translations",
		},
	},
	"radios": {
		"a list in Go has no empty places": {
			"with falsy items",
			"with empty conditional",
		},
		"the label of a choice has no looks of its own": {
			"label with classes",
			"label with attributes",
		},
		"a choice that is unticked against its own value is a contradiction": {
			"item checked overrides value",
		},
	},
	"checkboxes": {
		"a list in Go has no empty places": {
			"with falsy values",
			"empty conditional",
		},
		"the label of a choice has no looks of its own": {
			"with label classes",
			"label with attributes",
		},
		"a choice that is unticked against its own value is a contradiction": {
			"item checked overrides values",
		},
	},
	"select": {
		"a list in Go has no empty places": {
			"with falsy items",
		},
		"an option always says its value": {
			"without values",
			"without values with selected value",
		},
		"a choice that is unticked against its own value is a contradiction": {
			"item selected overrides value",
		},
	},
	"date-input": {
		"a date here has a day, a month and a year, plainly named": {
			"day and month",
			"day and month (using items)",
			"month and year",
			"month and year (using items)",
			"custom pattern",
			"custom inputmode",
			"with nested name",
		},
		"a list in Go has no empty places": {
			"with empty items",
		},
		"the part to change is marked by Error alone": {
			"with error on single field by omission",
			"with error on single field using classes",
			"with error on single item by omission",
			"with error on single item using classes",
		},
	},
	"notification-banner": {
		"the level of this heading is fixed": {
			"custom title heading level",
		},
		"what is off is left unsaid": {
			"auto-focus explicitly enabled, with type as success",
		},
	},
	"panel": {
		"no page interrupts, and a panel has no buttons": {
			"interruption",
			"interruption-with-content-with-long-line-length",
			"interruption-with-headings-content-and-lists",
			"interruption with custom classes",
			"confirmation, with actions",
			"interruption, with actions classes and attributes",
			"interruption, submit action",
			"interruption, button link",
			"interruption, no actions",
			"interruption, no actions items",
		},
		"the level of this heading is fixed": {
			"custom heading level",
		},
	},
	"summary-list": {
		"names of facts and links beside them are plain words": {
			"as a summary card with a html header",
			"key with html",
			"key with classes",
			"actions with html",
			"actions with classes",
			"translated",
			"overridden-widths",
		},
		"a list in Go has no empty places": {
			"with falsy values",
		},
		"the level of this heading is fixed": {
			"as a summary card with a custom header level",
		},
	},
	"table": {
		"a list in Go has no empty places": {
			"with falsy items",
		},
	},
}
