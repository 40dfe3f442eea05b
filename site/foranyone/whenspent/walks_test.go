package whenspent

import (
	"context"
	"encoding/json"
	"io"
	"maps"
	"math/rand/v2"
	"net/http"
	"net/url"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/a-h/templ"

	"throughline/platform/day"
	"throughline/platform/web/htmlcheck"
	"throughline/platform/words"
	"throughline/spent"
)

// framed draws a page with nothing round it but the form that changes the language.
func framed(title, lang string, body templ.Component, c Carried) templ.Component {
	return templ.ComponentFunc(func(ctx context.Context, w io.Writer) error {
		head := `<html lang="` + lang + `"><head><title>` + templ.EscapeString(title) + `</title></head><body><header><form method="post" action="` + c.Action + `">`
		for _, b := range c.Boxes {
			head += `<input type="hidden" name="` + b.Name + `" value="` + templ.EscapeString(b.Value) + `">`
		}
		if _, err := io.WriteString(w, head+"</form></header><main>"); err != nil {
			return err
		}
		if err := body.Render(ctx, w); err != nil {
			return err
		}
		_, err := io.WriteString(w, "</main></body></html>")
		return err
	})
}

func regexpOf(t *testing.T, pattern, text string) []string {
	t.Helper()
	var found []string
	for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(text, -1) {
		found = append(found, m[1])
	}
	return found
}

// everyDisposal are those that somebody may have to answer about: all but what makes no
// difference.
func everyDisposal() []string {
	var all []string
	for _, d := range spent.Disposals() {
		if d != "surcharge" && d != "criminal_courts_charge" {
			all = append(all, string(d))
		}
	}
	slices.Sort(all)
	return all
}

func disposalsAtAnyAge() []string {
	found := map[string]bool{}
	for _, under18 := range []spent.YesNo{spent.No, spent.Yes} {
		for _, c := range cautions(facts{under18: under18}) {
			found[c.value] = true
		}
	}
	return slices.Sorted(maps.Keys(found))
}

// today is a day for walks that need no clock.
var today = day.MustParse("2026-11-20")

// written makes the boxes of an entry of the published examples.
func written(e spent.Entry) entry {
	boxes := url.Values{"kind": {string(e.Kind)}, "under-18": {said(e.Under18)}, "caution": {string(e.Caution)}}
	writeDate(boxes, "date", e.Date)
	if e.Kind == spent.Caution && !e.Date.Given() {
		writeDate(boxes, "date", ruled(today))
	}
	writeDate(boxes, "conditions", e.ConditionsEnd)
	made := entry{boxes: boxes}
	for i, s := range e.Sentences {
		typed := url.Values{
			"disposal": {string(s.Disposal)}, "unit": {string(s.Length.Unit)}, "schedule": {said(s.Schedule18)}, "several": {said(s.Several)},
			"one-over": {said(s.OneOver4Years)}, "paid": {said(s.PaidInFull)}, "endorsed": {said(s.Endorsement)}, "more": {said(spent.YesIf(i < len(e.Sentences)-1))},
		}
		for _, g := range groups {
			if slices.Contains(g.holds, s.Disposal) {
				typed.Set("group", g.name)
			}
		}
		if s.Length.Count > 0 {
			typed.Set("count", strconv.Itoa(s.Length.Count))
		}
		if s.Disposal.AsksSchedule18(s.Length) && s.Schedule18 == 0 {
			typed.Set("schedule", "unsure")
		}
		writeDate(typed, "start", s.Start)
		writeDate(typed, "paid-on", s.PaidInFullDate)
		made.sentences = append(made.sentences, typed)
	}
	if len(made.sentences) == 0 {
		made.sentences = []url.Values{{}}
	}
	return made
}

func said(answer spent.YesNo) string {
	return map[spent.YesNo]string{spent.Yes: yes, spent.No: no}[answer]
}

func writeDate(into url.Values, box string, d spent.Date) {
	if d.Given() {
		into.Set(box+"-day", strconv.Itoa(d.Day()))
		into.Set(box+"-month", strconv.Itoa(int(d.Month())))
		into.Set(box+"-year", strconv.Itoa(d.Year()))
	}
}

func TestThePagesSayWhatTheRuleSaysOfEveryPublishedExample(t *testing.T) {
	text, err := os.ReadFile("../../../spent/testdata/spent-examples.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Vectors []json.RawMessage
	}
	if err := json.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	w := enter(t)
	shownAs := map[string]string{
		"when_given": "Spent on the day it was given", "never": "Never spent", "indefinite": "Not spent until a court ends the order",
		"no_date": "Not spent until the compensation is paid in full", "invalid": "cannot be longer than 24 months",
	}
	for _, raw := range file.Vectors {
		id, record, expected := exampleOf(t, raw)
		j := journey{where: string(spent.EnglandAndWales)}
		for _, e := range record.Entries {
			j.entries = append(j.entries, written(e))
		}
		boxes := url.Values{}
		for _, b := range j.boxes() {
			boxes.Add(b.Name, b.Value)
		}
		answer := w.Post(resultURL, boxes)
		for _, result := range expected {
			says, is := shownAs[result]
			if !is {
				says = "Spent after " + words.Date(t.Context(), day.MustParse(result))
			}
			if !strings.Contains(answer.Body, says) {
				t.Errorf("%s: %q is not said (%d)", id, says, answer.Status)
			}
		}
	}
	if len(file.Vectors) != 61 {
		t.Errorf("%d examples were tried", len(file.Vectors))
	}
}

// TestEveryWalkEndsAndEveryQuestionIsAskedInBothLanguages lets many people answer at
// random, now and then badly, and go back and forth.
func TestEveryWalkEndsAndEveryQuestionIsAskedInBothLanguages(t *testing.T) {
	asked, results := map[string]bool{}, 0
	for seed := range uint64(500) {
		r := rand.New(rand.NewPCG(seed, 4))
		w := enter(t)
		language := []string{"en", "cy"}[r.IntN(2)]
		w.Header.Set("Accept-Language", language)
		w.page = w.Get(questionURL)
		for range 80 {
			at := w.carriedIn(answering).Get(boxAt)
			if at == "" {
				break
			}
			name, _, _ := strings.Cut(at, ".")
			asked[language+" "+name] = true
			w.page.Page().Has("html", htmlcheck.Attr("lang", language)).HasTimes(1, "h1")
			w.send(questionURL, randomAnswer(r, name, regexpOf(t, `type="radio" value="([^"]*)"`, w.page.Body))...)
			if w.page.Status != http.StatusOK && w.page.Status != http.StatusUnprocessableEntity {
				t.Fatalf("seed %d: %s gives %d", seed, at, w.page.Status)
			}
			if w.page.Status == http.StatusUnprocessableEntity {
				target := w.page.Page().Attr("href", ".govuk-error-summary a")
				w.page.Page().Has(target).Has(".govuk-error-message")
			}
		}
		if w.send(resultURL); w.page.Status == http.StatusOK && strings.Contains(w.page.Body, "<figure") {
			results++
			w.page.Page().Has("svg[role=img]").Has("ol li").Has("figure table")
		}
	}
	for _, q := range questions {
		for _, language := range []string{"en", "cy"} {
			if !asked[language+" "+q.name] {
				t.Errorf("nobody was asked %s in %s", q.name, language)
			}
		}
	}
	if results < 150 {
		t.Errorf("only %d walks came to a result", results)
	}
}

// randomAnswer answers any question: the boxes of other questions are not looked at.
// Offered are the values of its radios.
func randomAnswer(r *rand.Rand, name string, offered []string) []string {
	number := func(n int) string { return strconv.Itoa(1 + r.IntN(n)) }
	pairs := []string{"about", "", "unit", []string{"days", "weeks", "months", "years", "no_length", "until_further_order", ""}[r.IntN(7)], "count", number(90)}
	for _, box := range []string{"date", "conditions", "start", "paid-on"} {
		pairs = append(pairs, box+"-day", number(29), box+"-month", number(12), box+"-year", strconv.Itoa(2000+r.IntN(29)))
	}
	if name == "length" && r.IntN(2) > 0 {
		pairs = append(pairs, "unit", "years", "count", number(9))
	}
	switch {
	case len(offered) == 0 || r.IntN(9) == 0:
		return pairs
	case name == "where" && r.IntN(8) > 0, name == "disposal" && r.IntN(2) > 0, name == "group" && r.IntN(3) == 0, name == "schedule":
		offered = offered[:1]
	case name == "more" && r.IntN(3) > 0:
		offered = []string{no}
	}
	return append(pairs, name, offered[r.IntN(len(offered))])
}

func TestWhatThesePagesNeverWroteIsAnsweredAllTheSame(t *testing.T) {
	w := enter(t)
	strange := []string{"", "%", "a=b", "kind=conviction&sentence=%25", "kind=conviction&sentence=disposal%3Dprison_sentence", "kind=caution&date-day=99", strings.Repeat("sentence=a&", 99), "\xff\x00"}
	r := rand.New(rand.NewPCG(7, 7))
	any := func(all ...string) string { return all[r.IntN(len(all))] }
	for range 600 {
		boxes := url.Values{boxIn: {any("england-wales", "scotland", "mars", "")}, boxAt: {any("where.0.0", "kind.0.0", "length.0.0", "length.5.9", "more.0.0", "x.0.0", "kind.-1.0", "kind.a.b", "")}}
		for range r.IntN(40) {
			boxes.Add(boxEntry, any(strange...))
		}
		boxes.Set(any(boxGo, "kind", "count", boxSpeak, "more"), any("back", "add", "check", "remove.0", "remove.-1", "remove.99", "remove.x", "change.where.0.0", "change.x", "yes", "conviction", "cy", "\x00"))
		if status := w.Post(any(questionURL, resultURL), boxes).Status; status >= 500 || status == http.StatusNotFound {
			t.Fatalf("%v gives %d", boxes, status)
		}
	}
}

func TestAPageHoldsNoMoreThanItPromises(t *testing.T) {
	j := journey{where: string(spent.EnglandAndWales), today: today}
	one := written(spent.Entry{Kind: spent.Caution, Under18: spent.No, Caution: spent.SimpleCaution, Date: ruled(today)})
	for range mostEntries + 5 {
		j.entries = append(j.entries, one)
	}
	w := enter(t)
	boxes := url.Values{boxGo: {"check"}}
	for _, b := range j.boxes() {
		boxes.Add(b.Name, b.Value)
	}
	page := w.Post(questionURL, boxes).Is(http.StatusOK).Page()
	page.Has("h1", htmlcheck.Text("Check your answers")).HasTimes(mostEntries, "section.tl-card").HasNot("button[value=add]").
		Says("30 cautions and convictions are the most this page takes.")

	full := written(spent.Entry{Kind: spent.Conviction, Under18: spent.No, Date: ruled(today)})
	full.sentences = nil
	for range mostSentences + 5 {
		full.sentences = append(full.sentences, url.Values{"group": {"money"}, "disposal": {"fine"}, "more": {yes}})
	}
	j.entries = []entry{full}
	boxes = url.Values{}
	for _, b := range j.boxes() {
		boxes.Add(b.Name, b.Value)
	}
	w.Post(resultURL, boxes).Is(http.StatusUnprocessableEntity).Page().Says("20 sentences are the most this page takes for one conviction")
}

func TestAGiantAnswerIsNoAnswer(t *testing.T) {
	w := enter(t).say("where", "england-wales").say("kind", "conviction").say("under-18", "no").say("date-day", "1", "date-month", "2", "date-year", "2020").
		say("group", "money").say("disposal", "fine").say("more", "no")
	w.say(boxGo, "change.date.0.0").send(questionURL, "date-day", strings.Repeat("1", mostTyped+1), "date-month", "2", "date-year", "2020")
	w.page.Is(http.StatusUnprocessableEntity).Page().Has("input#date-day").HasNot("input#date-day", htmlcheck.With("value"))
	giant := "kind=conviction&under-18=" + strings.Repeat("x", mostWritten)
	w.page = w.Post(questionURL, url.Values{boxIn: {"england-wales"}, boxGo: {"check"}, boxEntry: slices.Repeat([]string{giant}, 12)}).Is(http.StatusOK)
	w.asks("Was it a caution or a conviction?")
	if len(w.page.Body) > 10_000 {
		t.Errorf("the page carries %d bytes", len(w.page.Body))
	}
}

func BenchmarkTheLargestResult(b *testing.B) {
	full := written(spent.Entry{Kind: spent.Conviction, Under18: spent.No, Date: ruled(today)})
	full.sentences = nil
	for i := range mostSentences {
		full.sentences = append(full.sentences, url.Values{"group": {"community"}, "disposal": {"community_order"}, "unit": {"months"}, "count": {"12"},
			"start-day": {"20"}, "start-month": {"11"}, "start-year": {"2026"}, "more": {said(spent.YesIf(i < mostSentences-1))}})
	}
	j := journey{where: string(spent.EnglandAndWales), today: today, entries: slices.Repeat([]entry{full}, mostEntries)}
	for b.Loop() {
		var a spent.Report
		if _, more := j.next(); more || spent.When(j.record(), &a) != nil {
			b.Fatal("an answer is missing")
		}
		if err := (telling{j, j.record(), &a}).view().Render(b.Context(), io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}
