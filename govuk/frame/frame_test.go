package frame_test

import (
	"testing"

	"github.com/PuerkitoBio/goquery"

	"throughline/govuk/fixtures"
	"throughline/govuk/frame"
)

func TestTheFrameIsDrawnAsTheDesignSystemDrawsIt(t *testing.T) {
	t.Run("skip-link", func(t *testing.T) {
		fixtures.Check[frame.SkipLink](t, "skip-link", fixtures.Case{LeftOut: leftOut["skip-link"], Adjust: toMain})
	})
	t.Run("generic-header", func(t *testing.T) {
		fixtures.Check[frame.GenericHeader](t, "generic-header", fixtures.Case{LeftOut: leftOut["generic-header"]})
	})
	t.Run("phase-banner", func(t *testing.T) {
		fixtures.Check[frame.PhaseBanner](t, "phase-banner", fixtures.Case{LeftOut: leftOut["phase-banner"]})
	})
	t.Run("service-navigation", func(t *testing.T) {
		fixtures.Check[frame.ServiceNavigation](t, "service-navigation", fixtures.Case{LeftOut: leftOut["service-navigation"], Rewrite: endSlot})
	})
	t.Run("language-navigation", func(t *testing.T) {
		fixtures.Check[frame.LanguageNavigation](t, "language-navigation", fixtures.Case{LeftOut: leftOut["language-navigation"]})
	})
	t.Run("breadcrumbs", func(t *testing.T) {
		fixtures.Check[frame.Breadcrumbs](t, "breadcrumbs", fixtures.Case{LeftOut: leftOut["breadcrumbs"]})
	})
	t.Run("back-link", func(t *testing.T) {
		fixtures.Check[frame.BackLink](t, "back-link", fixtures.Case{LeftOut: leftOut["back-link"]})
	})
	t.Run("pagination", func(t *testing.T) {
		fixtures.Check[frame.Pagination](t, "pagination", fixtures.Case{LeftOut: leftOut["pagination"]})
	})
	t.Run("exit-this-page", func(t *testing.T) {
		fixtures.Check[frame.ExitThisPage](t, "exit-this-page", fixtures.Case{LeftOut: leftOut["exit-this-page"]})
	})
	t.Run("footer", func(t *testing.T) {
		fixtures.Check[frame.Footer](t, "footer", fixtures.Case{LeftOut: leftOut["footer"], Rewrite: metaItems, Adjust: withoutCrest})
	})
}

// endSlot moves the examples' slot at the end to where our struct has it.
func endSlot(options map[string]any) {
	slots, _ := options["slots"].(map[string]any)
	if end, ok := slots["end"].(map[string]any); ok && len(slots) == 1 {
		options["end"] = end["html"]
		delete(options, "slots")
	}
}

// metaItems moves the examples' links and words to where our struct has them.
func metaItems(options map[string]any) {
	meta, ok := options["meta"].(map[string]any)
	if !ok || meta["visuallyHiddenTitle"] != nil || meta["text"] != nil {
		return
	}
	options["items"], options["html"] = meta["items"], meta["html"]
	delete(options, "meta")
}

// withoutCrest takes from the examples what belongs to official sites only.
func withoutCrest(expected *goquery.Selection) {
	expected.Find(".govuk-footer__crown, .govuk-footer__licence-logo, .govuk-footer__licence-description").Remove()
	expected.Find(".govuk-footer__copyright-logo").Parent().Remove()
}

// toMain points the examples' link at the main content of our pages.
func toMain(expected *goquery.Selection) {
	expected.Find("a[href='#content']").SetAttr("href", "#main-content")
}
