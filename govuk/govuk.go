// Package govuk keeps the GOV.UK Design System's form controls and content as
// typed components. A component is a Go struct that renders itself, so a page
// writes `@govuk.Button{Text: "Save"}`; a component that wraps other content is
// put in parentheses: `@(govuk.InsetText{}) { … }`. Field names are the design
// system's own option names, and the markup is compared with its own fixtures.
//
// Callers hand over plain strings, already in the reader's language; the few
// words the components bring themselves (see say.go) follow the language of the
// context. Nothing here knows about probation.
package govuk

import (
	"context"

	"github.com/a-h/templ"

	"throughline/govuk/markup"
	"throughline/platform/words"
)

// Looks of a button besides the usual one.
const (
	SecondaryButton = "govuk-button--secondary"
	WarningButton   = "govuk-button--warning"
	InverseButton   = "govuk-button--inverse"
	BigButton       = "tl-button--big" // ours: as wide as the phone, for the person's site
)

// Sizes of labels and legends.
const (
	ExtraLargeLabel  = "govuk-label--xl"
	LargeLabel       = "govuk-label--l"
	MediumLabel      = "govuk-label--m"
	SmallLabel       = "govuk-label--s"
	ExtraLargeLegend = "govuk-fieldset__legend--xl"
	LargeLegend      = "govuk-fieldset__legend--l"
	MediumLegend     = "govuk-fieldset__legend--m"
	SmallLegend      = "govuk-fieldset__legend--s"
)

// Layouts of radios and checkboxes.
const (
	InlineRadios    = "govuk-radios--inline"
	SmallRadios     = "govuk-radios--small"
	SmallCheckboxes = "govuk-checkboxes--small"
)

// after gives id plus suffix when there is something for the id to point at.
func after(something, id, suffix string) string {
	return markup.Only(something != "", id+suffix)
}

// merge adds attributes to others; the later win.
func merge(all ...templ.Attributes) templ.Attributes {
	merged := templ.Attributes{}
	for _, attributes := range all {
		for name, value := range attributes {
			merged[name] = value
		}
	}
	return merged
}

// welsh tells whether the reader chose Welsh; the scripts of the design system
// speak English unless told otherwise.
func welsh(ctx context.Context) bool { return words.Spoken(ctx) == words.Welsh }
