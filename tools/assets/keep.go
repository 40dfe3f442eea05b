package main

// site is one audience's set of files: which components of the packages it uses,
// and which style sheets of ours come after them.
type site struct {
	name   string   // names the files: staff.css, staff.js
	sheets []string // under govuk/assets, in order
	keeps  []string // components; a name ending in * takes any ending
}

// sites lists both sites. A page that needs another component of the packages adds
// its name here, and nowhere else.
var sites = []site{
	{
		name:   "staff",
		sheets: []string{"throughline.css", "staff.css", "print.css", "staff_print.css"},
		keeps:  append(append([]string{}, everywhere...), onlyStaff...),
	},
	{
		name:   "person",
		sheets: []string{"throughline.css", "person.css", "print.css"},
		keeps:  append(append([]string{}, everywhere...), onlyPerson...),
	},
}

var everywhere = []string{
	// set by the script when the browser is able
	"js-enabled", "govuk-frontend-supported",
	// page and text
	"govuk-template", "govuk-width-container", "govuk-main-wrapper",
	"govuk-heading-xl", "govuk-heading-l", "govuk-heading-m", "govuk-heading-s", "govuk-caption-l", "govuk-caption-m",
	"govuk-body", "govuk-body-m", "govuk-body-s", "govuk-body-l", "govuk-body-lead", "govuk-hint",
	"govuk-link", "govuk-list", "govuk-section-break", "govuk-visually-hidden", "govuk-visually-hidden-focusable",
	"govuk-!-margin-bottom-*", "govuk-!-margin-top-*", "govuk-!-font-weight-bold",
	// forms
	"govuk-form-group", "govuk-label", "govuk-label-wrapper", "govuk-fieldset", "govuk-error-message", "govuk-error-summary",
	"govuk-button", "govuk-button-group", "govuk-input", "govuk-textarea", "govuk-character-count",
	"govuk-radios", "govuk-checkboxes",
	// content and frame
	"govuk-details", "govuk-inset-text", "govuk-notification-banner", "govuk-tag", "govuk-table",
	"govuk-skip-link", "govuk-generic-header", "govuk-footer", "govuk-language-navigation", "govuk-back-link",
}

var onlyStaff = []string{
	"govuk-grid-row", "govuk-grid-column-full", "govuk-grid-column-one-half", "govuk-grid-column-one-third",
	"govuk-grid-column-two-thirds", "govuk-grid-column-one-quarter", "govuk-grid-column-three-quarters",
	"govuk-!-text-align-right", "govuk-!-width-*",
	"govuk-select", "govuk-date-input", "govuk-summary-list", "govuk-summary-card", "govuk-panel", "govuk-warning-text",
	"govuk-service-navigation", "govuk-breadcrumbs", "govuk-pagination", "govuk-phase-banner",
	"moj-identity-bar", "moj-sub-navigation", "moj-side-navigation", "moj-timeline", "moj-badge", "moj-alert", "moj-filter", "moj-filter-tags",
}

var onlyPerson = []string{
	"govuk-date-input", "govuk-exit-this-page", "govuk-exit-this-page-overlay", "govuk-exit-this-page-hide-content",
	"govuk-phase-banner", "govuk-panel", "govuk-summary-list",
}
