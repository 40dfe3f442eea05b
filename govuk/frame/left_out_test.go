package frame_test

// leftOut lists, by component and reason, the design system's examples that our
// components do not follow.
var leftOut = map[string]map[string][]string{
	"skip-link": {
		"the link is plain words": {
			"html",
		},
	},
	"phase-banner": {
		"the tag is plain words": {
			"tag html",
			"tag classes",
		},
	},
	"service-navigation": {
		"what is off is left unsaid": {
			"with collapseNavigationOnMobile set to false",
		},
		"a list in Go has no empty places": {
			"with navigation having empty values",
			"with navigation having only empty values",
		},
		"nothing is slotted in but at the end, and there on the same line": {
			"with language navigation",
			"inverse with language navigation",
			"with slotted content",
		},
	},
	"language-navigation": {
		"a language is plain words": {
			"html",
		},
	},
	"pagination": {
		"pages are numbered": {
			"with custom link and item text",
		},
		"a list in Go has no empty places": {
			"with empty items",
		},
	},
	"exit-this-page": {
		"the words follow the language of the page": {
			"testing-html",
			"translated",
		},
	},
	"footer": {
		"no licence or copyright of official sites": {
			"with custom HTML content licence and copyright notice",
			"with custom text content licence and copyright notice",
			"with HTML passed as text content",
		},
		"a footer is links and content, without words of its own": {
			"with custom meta",
			"with only custom meta",
			"with meta",
			"meta html as text",
			"with meta html",
		},
		"the footer has no navigation": {
			"with default width navigation (one column)",
			"with default width navigation (two columns)",
			"with navigation",
			"Full GDS example",
			"Three equal columns",
			"with navigation item attributes",
		},
		"a list in Go has no empty places": {
			"with empty meta",
			"with empty meta items",
			"with empty navigation",
		},
	},
}
