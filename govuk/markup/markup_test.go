package markup_test

import (
	"testing"

	"throughline/govuk/markup"
)

func TestEmptyPartsLeaveNoTrace(t *testing.T) {
	for got, want := range map[string]string{
		markup.Join("a", "", "b c", ""): "a b c", markup.Join("", ""): "",
		markup.Only(true, "x"): "x", markup.Only(false, "y"): "",
		markup.Or("", "z", "w"): "z",
	} {
		if got != want {
			t.Errorf("%q is not %q", got, want)
		}
	}
	if markup.Or("", "") != "" {
		t.Error("out of nothing comes something")
	}
}
