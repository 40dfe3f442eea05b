package evaluation

import (
	"context"
	"strconv"

	"throughline/platform/words"
)

// To says the count: "about 120", or that it is of fewer than ten people.
func (c Count) To(ctx context.Context) string {
	if !c.known {
		return saying.Few.To(ctx)
	}
	return saying.About.To(ctx, "n", strconv.Itoa(c.about))
}

// ShareTo says the count as a part of another: "83%, about 250".
func (c Count) ShareTo(ctx context.Context, all Count) string {
	percent, known := c.Of(all)
	if !known {
		return c.To(ctx)
	}
	return saying.Share.To(ctx, "percent", percent, "n", strconv.Itoa(c.about))
}

// Rounding says how figures are made, for every page that shows them.
var Rounding = words.Phrase{
	En: "Numbers are rounded to five. Groups of fewer than ten people are left out, and so is every case that is restricted.",
	Cy: "Mae rhifau wedi'u talgrynnu i bump. Gadewir allan grwpiau o lai na deg o bobl, a phob achos sydd wedi'i gyfyngu.",
}

var saying = struct{ Few, About, Share words.Phrase }{
	Few:   words.Phrase{En: "fewer than 10 people", Cy: "llai na 10 o bobl"},
	About: words.Phrase{En: "about {n}", Cy: "tua {n}"},
	Share: words.Phrase{En: "{percent}%, about {n}", Cy: "{percent}%, tua {n}"},
}
