package govuk_test

import (
	"strings"
	"testing"

	"throughline/govuk"
	"throughline/govuk/fixtures"
)

func TestFormControlsAreDrawnAsTheDesignSystemDrawsThem(t *testing.T) {
	t.Run("button", func(t *testing.T) {
		fixtures.Check[govuk.Button](t, "button", fixtures.Case{LeftOut: leftOut["button"]})
	})
	t.Run("label", func(t *testing.T) { fixtures.Check[govuk.Label](t, "label", fixtures.Case{LeftOut: leftOut["label"]}) })
	t.Run("hint", func(t *testing.T) { fixtures.Check[govuk.Hint](t, "hint", fixtures.Case{LeftOut: leftOut["hint"]}) })
	t.Run("error-message", func(t *testing.T) {
		fixtures.Check[govuk.ErrorMessage](t, "error-message", fixtures.Case{LeftOut: leftOut["error-message"]})
	})
	t.Run("error-summary", func(t *testing.T) {
		fixtures.Check[govuk.ErrorSummary](t, "error-summary", fixtures.Case{LeftOut: leftOut["error-summary"]})
	})
	t.Run("fieldset", func(t *testing.T) {
		fixtures.Check[govuk.Fieldset](t, "fieldset", fixtures.Case{LeftOut: leftOut["fieldset"]})
	})
	t.Run("input", func(t *testing.T) { fixtures.Check[govuk.Input](t, "input", fixtures.Case{LeftOut: leftOut["input"]}) })
	t.Run("textarea", func(t *testing.T) {
		fixtures.Check[govuk.Textarea](t, "textarea", fixtures.Case{LeftOut: leftOut["textarea"]})
	})
	t.Run("character-count", func(t *testing.T) {
		fixtures.Check[govuk.CharacterCount](t, "character-count", fixtures.Case{LeftOut: leftOut["character-count"]})
	})
	t.Run("radios", func(t *testing.T) {
		fixtures.Check[govuk.Radios](t, "radios", fixtures.Case{LeftOut: leftOut["radios"]})
	})
	t.Run("checkboxes", func(t *testing.T) {
		fixtures.Check[govuk.Checkboxes](t, "checkboxes", fixtures.Case{LeftOut: leftOut["checkboxes"]})
	})
	t.Run("select", func(t *testing.T) {
		fixtures.Check[govuk.Select](t, "select", fixtures.Case{LeftOut: leftOut["select"]})
	})
	t.Run("date-input", func(t *testing.T) {
		fixtures.Check[govuk.DateInput](t, "date-input", fixtures.Case{LeftOut: leftOut["date-input"], Rewrite: datesByPart})
	})
}

func TestContentIsDrawnAsTheDesignSystemDrawsIt(t *testing.T) {
	t.Run("details", func(t *testing.T) {
		fixtures.Check[govuk.Details](t, "details", fixtures.Case{LeftOut: leftOut["details"]})
	})
	t.Run("tag", func(t *testing.T) { fixtures.Check[govuk.Tag](t, "tag", fixtures.Case{LeftOut: leftOut["tag"]}) })
	t.Run("notification-banner", func(t *testing.T) {
		fixtures.Check[govuk.NotificationBanner](t, "notification-banner", fixtures.Case{LeftOut: leftOut["notification-banner"]})
	})
	t.Run("warning-text", func(t *testing.T) {
		fixtures.Check[govuk.WarningText](t, "warning-text", fixtures.Case{LeftOut: leftOut["warning-text"]})
	})
	t.Run("inset-text", func(t *testing.T) {
		fixtures.Check[govuk.InsetText](t, "inset-text", fixtures.Case{LeftOut: leftOut["inset-text"]})
	})
	t.Run("panel", func(t *testing.T) { fixtures.Check[govuk.Panel](t, "panel", fixtures.Case{LeftOut: leftOut["panel"]}) })
	t.Run("summary-list", func(t *testing.T) {
		fixtures.Check[govuk.SummaryList](t, "summary-list", fixtures.Case{LeftOut: leftOut["summary-list"]})
	})
	t.Run("table", func(t *testing.T) { fixtures.Check[govuk.Table](t, "table", fixtures.Case{LeftOut: leftOut["table"]}) })
}

// datesByPart turns the examples' list of parts and map of values into our day,
// month and year.
func datesByPart(options map[string]any) {
	if items, ok := options["items"].([]any); ok && len(items) == 3 {
		for _, item := range items {
			fields := item.(map[string]any)
			merged := part(options, fields["name"].(string))
			for name, value := range fields {
				merged[name] = value
			}
		}
		delete(options, "items")
	}
	values, _ := options["values"].(map[string]any)
	for name, value := range values {
		fields := part(options, name[strings.LastIndex(name, "-")+1:])
		if fields["value"] == nil {
			fields["value"] = value
		}
	}
	delete(options, "values")
}

// part finds the day, month or year among the options, or makes it.
func part(options map[string]any, name string) map[string]any {
	fields, ok := options[name].(map[string]any)
	if !ok {
		fields = map[string]any{}
		options[name] = fields
	}
	return fields
}
