package scores

import (
	"context"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/a-h/templ"

	"throughline/actuarial"
	"throughline/actuarial/legacy"
	"throughline/actuarial/ogrs4"
	"throughline/actuarial/screen"
	"throughline/platform/web"
	"throughline/platform/web/htmlcheck"
	"throughline/platform/web/webtest"
	"throughline/platform/words"
)

// part is what stands of one score on its page, in English.
func part(t *testing.T, id actuarial.Predictor) *htmlcheck.Checked {
	t.Helper()
	at, _, _ := strings.Cut(where(anchor(id)), "#")
	return read(t, at, words.English).In("#" + anchor(id))
}

// read is a page, as somebody reads it in a language.
func read(t *testing.T, at string, language words.Language) *htmlcheck.Checked {
	t.Helper()
	routes := Routes()
	for i := range routes {
		routes[i].Policy = web.Anyone // whom it is for is asked of the whole house
	}
	bare := func(v *web.Visit, p web.Page) (templ.Component, error) { return p.Body, nil }
	routes = append(routes, web.Route{Method: "POST", Pattern: "/speak", Policy: web.Anyone, Audit: web.AuditNone, Example: "/speak", Handle: web.Speak(at)})
	visitor := webtest.Enter(t, webtest.Room{Sites: []web.Site{{Name: "anyone", Routes: routes, Frame: bare}}})
	if language == words.Welsh {
		visitor.Post("/speak", map[string][]string{"language": {"cy"}})
	}
	return visitor.Get(at).Is(200).Page()
}

// cutOffs are where the bands of a score begin, by the code that works it out.
func cutOffs(id actuarial.Predictor) []actuarial.CutOff {
	if result := ogrs4.Score(id, &actuarial.Input{}); len(result.CutOffs) > 0 {
		return result.CutOffs
	}
	return legacy.Score(id, &actuarial.Input{}).CutOffs
}

// rowsOf is how the bands read in the table.
func rowsOf(from []actuarial.CutOff, whole bool) []string {
	names := map[actuarial.Band]string{actuarial.Low: "Low", actuarial.Medium: "Medium", actuarial.High: "High", actuarial.VeryHigh: "Very high"}
	figure := func(c actuarial.CutOff) string {
		if whole {
			return strconv.Itoa(int(c.From)/100) + "%"
		}
		return c.From.String() + "%"
	}
	var rows []string
	for i, c := range from {
		said := figure(c) + " and above"
		switch {
		case i == 0:
			said = "below " + figure(from[1])
		case i+1 < len(from):
			said = figure(c) + " to below " + figure(from[i+1])
		}
		rows = append(rows, names[c.Band]+" "+said)
	}
	return rows
}

func predictors() []actuarial.Predictor { return append(ogrs4.Predictors(), legacy.Predictors()...) }

func all() []actuarial.Predictor { return append(predictors(), screen.Screens()...) }

func TestEveryScoreOfTheCodeIsExplainedAtItsAnchor(t *testing.T) {
	read(t, URL, words.English).HasTimes(len(ogrs4.Predictors())+len(screen.Screens()), "section.tl-scores__one")
	read(t, OlderURL, words.English).HasTimes(len(legacy.Predictors()), "section.tl-scores__one")
	for _, id := range all() {
		part := part(t, id)
		part.Says("What it means", "What it does not mean", "never lowers a level", "Not for", "Not published", "source").
			Has("h3").Has("details li")
		for i, paragraph := range part.Texts("p.govuk-body") {
			if i < 2 && len(paragraph) < 60 {
				t.Errorf("%s says too little: %q", id, paragraph)
			}
		}
	}
}

func TestEveryPredictorStandsWithItsPublishedCutOffsAndVersion(t *testing.T) {
	for _, id := range predictors() {
		part, from := part(t, id), cutOffs(id)
		if len(from) == 0 {
			part.Says("It has no bands of its own.").HasNot("svg").HasNot("table")
			continue
		}
		rows := part.Has("svg[role=img]").Texts("tbody tr")
		if want := rowsOf(from, olderScores[id].Whole); !slices.Equal(rows[len(rows)-len(want):], want) {
			t.Errorf("%s has the bands %q, and they are %q", id, rows, want)
		}
		version := ogrs4.Version
		if _, old := olderScores[id]; old {
			version = legacy.Version
		}
		part.Says(version)
	}
	part(t, ogrs4.ARP).Says("50.00% to below 75.00%", "90.00% and above")
	part(t, legacy.OGRS3).Says("50% to below 75%")
	part(t, ogrs4.CSRP).Says("6.90% and above")
	part(t, ogrs4.DCSRP).Says("22 to below 30", "36 and above", "0.60% to below 2.11%", "5 years free of offences")
}

func TestEveryScreenStandsWithThePointsByWhichItDecides(t *testing.T) {
	page := read(t, URL, words.English)
	for _, id := range screen.Screens() {
		scales := screen.Scales(id)
		part := page.In("#" + anchor(id))
		part.HasTimes(len(scales), "table").Says(screen.Version)
		for _, scale := range scales {
			for i, from := range scale.From {
				said := strconv.Itoa(from) + " and above"
				if i+1 < len(scale.From) {
					said = strconv.Itoa(from) + " to below " + strconv.Itoa(scale.From[i+1])
				}
				part.Has("tbody tr td", htmlcheck.Text(said))
			}
		}
	}
	page.In("#mst").Says("9 of its 10 answers", "18 to 25 years old", "10 and above")
	for i, row := range page.In("#lds").Says("3 of 4 answers").Texts("tbody tr") {
		if want := []string{"0 below 3", "1 3 to below 5", "2 5 and above"}[i]; row != want {
			t.Errorf("LDS says %q, not %q", row, want)
		}
	}
	page.In("#opd").Says("7 and above", "2 and above", "OPD in points, women")
	page.In("#pni").Says("3 to below 6")
}

func TestEveryAnswerThatAScoreReadsIsNamedOnceUnderHowMuchItIsNeeded(t *testing.T) {
	needs := map[actuarial.Predictor][]actuarial.Need{}
	for _, id := range ogrs4.Predictors() {
		needs[id] = ogrs4.Inputs(id)
	}
	for _, id := range legacy.Predictors() {
		needs[id] = legacy.Inputs(id)
	}
	for _, id := range screen.Screens() {
		needs[id] = screen.Inputs(id)
	}
	for id, read := range needs {
		part := part(t, id)
		part.HasTimes(len(read), "details li").Says(strconv.Itoa(len(read)) + " answers")
		for _, need := range read {
			name := answerName(need.Field)
			if strings.Contains(name.En, "_") || strings.Contains(name.Cy, "_") {
				t.Errorf("%s reads %s, which has no plain name", id, need.Field)
			}
			part.Has("details li", htmlcheck.Text(name.En))
		}
	}
	part(t, ogrs4.VRP).Says("Static answers: no score without them", "Dynamic answers: without them").In("details").Says("Methadone", "Number of sanctions for violence")
	part(t, ogrs4.IICSRP).Says("for men with a history of sexual offences").HasNot("details h4", htmlcheck.Containing("Dynamic"))
}

func TestTheOpeningIsAtMostFiveSentences(t *testing.T) {
	opening := read(t, URL, words.English).In("#how-to-read")
	said := opening.Texts("li")
	if len(said) == 0 || len(said) > 5 {
		t.Errorf("it has %d sentences", len(said))
	}
	for _, sentence := range said {
		if strings.Count(strings.ReplaceAll(sentence, "6.9", ""), ".") != 1 {
			t.Errorf("it is not one sentence: %q", sentence)
		}
	}
	opening.Says("high begins at 75 in a hundred for ARP and at 3 for CSRP")
}

func TestTheOlderVersionHasAPageOfItsOwnAndIsLabelled(t *testing.T) {
	read(t, URL, words.English).Has("a[href='/scores/older']", htmlcheck.Text("Show the scores of the older version"))
	older := read(t, OlderURL, words.English).Has("h1", htmlcheck.Text("The older version")).Has("a[href='/scores']").Has("#ogp p", htmlcheck.Containing("It was withdrawn"))
	for _, id := range legacy.Predictors() {
		older.In("#" + anchor(id)).Says("Older version")
	}
	part(t, ogrs4.ARP).Has("a[href='/scores/older#ogrs3']", htmlcheck.Text("OGRS3"))
	part(t, legacy.RSR).Has("a[href='/scores#csrp']", htmlcheck.Text("CSRP"))
}

func TestEveryLinkOfThePageLeadsToAScore(t *testing.T) {
	page := read(t, URL, words.English)
	page.HasTimes(len(all()), "nav a")
	for _, id := range all() {
		page.Has("nav a[href='" + where(anchor(id)) + "']")
	}
}

func TestThePagesAreWholeInBothLanguages(t *testing.T) {
	blank := regexp.MustCompile(`\{[a-z]+\}`)
	for at, selectors := range map[string][]string{
		URL:      {"h1", "h2", "h3", "h4", "p.govuk-body", "dd.govuk-summary-list__value", "summary", "td", "#how-to-read li"},
		OlderURL: {"h1", "h3", "h4", "p.govuk-body", "dd.govuk-summary-list__value", "summary", "td"},
	} {
		english, welsh := read(t, at, words.English), read(t, at, words.Welsh)
		for _, selector := range selectors {
			if en, cy := english.Texts(selector), welsh.Texts(selector); len(en) != len(cy) || len(en) == 0 {
				t.Errorf("%s, %s: %d in English, %d in Welsh", at, selector, len(en), len(cy))
			}
		}
		en, cy := english.Texts("p.govuk-body"), welsh.Texts("p.govuk-body")
		for i := range en {
			if en[i] == cy[i] {
				t.Errorf("said in English only: %q", en[i])
			}
		}
		for _, page := range []*htmlcheck.Checked{english, welsh} {
			if left := blank.FindString(page.Text()); left != "" {
				t.Errorf("a blank was left open: %s", left)
			}
		}
	}
	read(t, URL, words.Welsh).Has("h1", htmlcheck.Text("Y sgoriau cyhoeddedig")).In("#arp").Says("Rhagfynegydd Pob Aildroseddu", "50.00% hyd at lai na 75.00%")
}

func TestEveryAnswerNamedHereIsReadBySomeScore(t *testing.T) {
	read := map[actuarial.Field]bool{}
	for _, id := range all() {
		for _, needs := range [][]actuarial.Need{ogrs4.Inputs(id), legacy.Inputs(id), screen.Inputs(id)} {
			for _, need := range needs {
				read[need.Field] = true
			}
		}
	}
	for field := range answerNames {
		if !read[field] {
			t.Errorf("%s is named and no score reads it", field)
		}
	}
}

func TestAScoreThatNobodyWroteAboutIsFoundByItsEmptiness(t *testing.T) {
	e := current(context.Background(), "new_score")
	if e.Means != "" || e.Short != "" || len(e.Bands) != 0 || e.ID != "new-score" {
		t.Errorf("a score without words says %+v", e)
	}
}
