package whenspent

import (
	"bytes"
	"log/slog"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/a-h/templ"

	"throughline/platform/web"
	"throughline/platform/web/htmlcheck"
	"throughline/platform/web/webtest"
)

// walker is somebody without an account who answers questions, page after page.
type walker struct {
	*webtest.Visitor
	t    *testing.T
	page *webtest.Response
	log  bytes.Buffer
}

func enter(t *testing.T) *walker {
	t.Helper()
	w := &walker{t: t}
	w.Visitor = webtest.Enter(t, webtest.Room{
		Sites: []web.Site{{Name: "anyone", Routes: Routes(), Frame: bare}},
		Log:   slog.New(slog.NewTextHandler(&w.log, &slog.HandlerOptions{Level: slog.LevelDebug})),
	})
	w.page = w.Get(questionURL).Is(http.StatusOK)
	return w
}

// bare is a frame that shows no more than the page and what the frame's form would carry.
func bare(v *web.Visit, p web.Page) (templ.Component, error) {
	c, _ := On(v)
	return framed(p.Title, string(v.Language()), p.Body, c), nil
}

// carriedIn are the hidden boxes of a form of the page.
func (w *walker) carriedIn(form string) url.Values {
	w.t.Helper()
	document, err := goquery.NewDocumentFromReader(strings.NewReader(w.page.Body))
	if err != nil {
		w.t.Fatal(err)
	}
	boxes := url.Values{}
	document.Find(form + " input[type=hidden]").Each(func(_ int, s *goquery.Selection) {
		boxes.Add(s.AttrOr("name", ""), s.AttrOr("value", ""))
	})
	return boxes
}

const answering = "main form:not(.tl-step-back)"

// send sends the page's form with what was typed, given as box, value pairs.
func (w *walker) send(address string, pairs ...string) *walker {
	w.t.Helper()
	boxes := w.carriedIn(answering)
	for i := 0; i+1 < len(pairs); i += 2 {
		boxes.Set(pairs[i], pairs[i+1])
	}
	w.page = w.Post(address, boxes)
	return w
}

func (w *walker) say(pairs ...string) *walker {
	w.t.Helper()
	w.send(questionURL, pairs...)
	w.page.Is(http.StatusOK)
	return w
}

func (w *walker) date(box, d, m, y string) *walker {
	w.t.Helper()
	return w.say(box+"-day", d, box+"-month", m, box+"-year", y)
}

// asks asserts which question the page asks.
func (w *walker) asks(title string) *walker {
	w.t.Helper()
	w.page.Page().Has("h1", htmlcheck.Text(title))
	return w
}

// imprisoned answers everything about 22 months in prison from 27 March 2019.
func (w *walker) imprisoned() *walker {
	w.t.Helper()
	return w.say("where", "england-wales").say("kind", "conviction").say("under-18", "no").date("date", "27", "3", "2019").
		say("group", "custody").say("disposal", "prison_sentence").say("count", "22", "unit", "months").date("start", "27", "3", "2019").say("more", "no")
}

func TestSomebodyAnswersOneQuestionAPageAndSeesWhenAndWhy(t *testing.T) {
	w := enter(t)
	w.asks("Where were you cautioned or convicted?").say("where", "england-wales").
		asks("Was it a caution or a conviction?").say("kind", "conviction").
		asks("Were you under 18 on the day you were convicted?").say("under-18", "no").
		asks("When were you convicted?").date("date", "27", "3", "2019").
		asks("What did the court give you?").say("group", "custody").
		asks("Which one was it?").say("disposal", "prison_sentence").
		asks("How long was it for?").say("count", "22", "unit", "months").
		asks("When did it begin?").date("start", "27", "3", "2019").
		asks("Did the court give you anything else for this conviction?").say("more", "no").
		asks("Check your answers")
	w.page.Page().Says("Conviction of 27 March 2019", "Prison sentence", "22 months", "England or Wales")
	w.send(resultURL)
	page := w.page.Is(http.StatusOK).Page()
	page.Has("h1", htmlcheck.Text("When your record is spent")).Says(
		"Spent after 27 January 2025", "All of it is spent today.",
		"A sentence of more than 1 year and not more than 4 years: 4 years are added from 27 January 2021, to 27 January 2025.",
		"This is not legal advice.", "Does not show it").
		Has("svg[role=img]", htmlcheck.Attr("aria-label", "From the day it was given until it is spent. Conviction of 27 March 2019: 27 March 2019 – 27 January 2025")).
		Has("figure table td", htmlcheck.Text("27 January 2025")).Has(".govuk-tag", htmlcheck.Text("Spent")).
		HasNot("main script")
}

func TestTheBeginningSaysThatNothingIsKeptAndIsNoAdvice(t *testing.T) {
	w := enter(t)
	for _, address := range []string{URL, resultURL} {
		w.Get(address).Is(http.StatusOK).Page().Has("h1", htmlcheck.Text("When will my record be spent?")).
			Says("we keep none", "This is not legal advice").Has("a.govuk-button--start", htmlcheck.Attr("href", questionURL))
	}
}

func TestNothingIsKeptAndNoAnswerStandsInAnAddressACookieOrALog(t *testing.T) {
	w := enter(t)
	w.say("where", "england-wales").say("kind", "conviction")
	for _, step := range []func(){
		func() { w.send(questionURL, "under-18", "no") },
		func() { w.send(questionURL, "date-day", "27", "date-month", "3", "date-year", "1987") },
		func() { w.send(questionURL, "group", "motoring") },
		func() { w.send(questionURL, "disposal", "nonsense-typed-here") },
		func() { w.send(resultURL) },
	} {
		step()
		header := w.page.Header
		if header.Get("Cache-Control") != "no-store" || header.Get("Location") != "" || len(header.Values("Set-Cookie")) != 0 {
			t.Errorf("answered with %v", header)
		}
	}
	if kept := w.Sessions.Digests(); len(kept) != 0 {
		t.Errorf("%d sessions were begun", len(kept))
	}
	for _, typed := range []string{"1987", "motoring", "nonsense", "conviction"} {
		if strings.Contains(w.log.String(), typed) {
			t.Errorf("%q stands in the log: %s", typed, w.log.String())
		}
	}
	addresses := regexpOf(t, `(?:action|formaction|href)="([^"]*)"`, w.page.Body)
	for _, address := range addresses {
		if strings.ContainsAny(address, "?") {
			t.Errorf("an address carries something: %s", address)
		}
	}
	if len(addresses) == 0 {
		t.Error("no address was looked at")
	}
}

func TestAPostFromElsewhereIsRefused(t *testing.T) {
	w := enter(t)
	r := httptest.NewRequest(http.MethodPost, questionURL, strings.NewReader("where=england-wales"))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Sec-Fetch-Site", "cross-site")
	w.Send(r).Is(http.StatusForbidden)
}

func TestBackAndChangeKeepWhatWasAnswered(t *testing.T) {
	w := enter(t).imprisoned()
	w.say(boxGo, "change.length.0.0").asks("How long was it for?")
	w.page.Page().Has("input#count", htmlcheck.Attr("value", "22")).Has("input[name=unit][value=months][checked]")
	w.say("count", "3", "unit", "years").asks("Check your answers")
	w.page.Page().Says("3 years").SaysNot("22 months")

	w.say(boxGo, "change.start.0.0").asks("When did it begin?")
	w.page = w.Post(questionURL, with(w.carriedIn(".tl-step-back"), boxGo, "back")).Is(http.StatusOK)
	w.asks("How long was it for?").say("count", "3", "unit", "years").asks("Check your answers")

	w.say(boxGo, "change.kind.0.0").say("kind", "caution").asks("Which kind of caution?")
	w.say("caution", "simple_caution").asks("Check your answers")
	w.page.Page().Says("Caution of 27 March 2019").SaysNot("Prison")

	w.say(boxGo, "change.kind.0.0").say("kind", "conviction").asks("Check your answers")
	w.page.Page().Says("Prison sentence")
	w.page = w.Post(questionURL, with(w.carriedIn(".tl-step-back"), boxGo, "back")).Is(http.StatusOK)
	w.asks("Did the court give you anything else for this conviction?")
}

func TestWhichSentenceItWasCanBeChangedWithinItsGroup(t *testing.T) {
	w := enter(t).imprisoned()
	w.say(boxGo, "change.group.0.0").asks("What did the court give you?").say("group", "custody").asks("Which one was it?")
	w.page.Page().Has("input[value=prison_sentence][checked]")
	w.say("disposal", "suspended_prison_sentence").asks("Check your answers").page.Page().Says("Suspended prison sentence", "22 months")
}

func TestFromTheFirstQuestionBackLeadsToTheBeginning(t *testing.T) {
	w := enter(t)
	w.page = w.Post(questionURL, with(w.carriedIn(".tl-step-back"), boxGo, "back"))
	w.page.LeadsTo(URL)
}

func TestChangingADateAsksAgainWhatNoLongerFits(t *testing.T) {
	w := enter(t).imprisoned()
	w.say(boxGo, "change.date.0.0").send(questionURL, "date-day", "28", "date-month", "3", "date-year", "2019")
	w.asks("When did it begin?").page.Is(http.StatusUnprocessableEntity).Page().Says("Enter a date that is not before the caution or conviction").
		Has("input#start-day", htmlcheck.Attr("value", "27"))
	w.date("start", "28", "3", "2019").asks("Check your answers")
}

func TestAnAnswerThatIsNoneComesBackWithItsReasonAndWhatWasTyped(t *testing.T) {
	w := enter(t).say("where", "england-wales").say("kind", "conviction").say("under-18", "no")
	wrong := func(says string, pairs ...string) {
		t.Helper()
		w.send(questionURL, pairs...)
		w.page.Is(http.StatusUnprocessableEntity).Page().Has(".govuk-error-summary", htmlcheck.Containing(says)).
			Has("title", htmlcheck.Containing("Error: ")).Has("input", htmlcheck.Attr("value", pairs[1]))
	}
	wrong("Enter a date, like 27 3 2019", "about", yes)
	wrong("Enter a real date", "date-day", "30", "date-month", "2", "date-year", "2019")
	wrong("Enter a year from 1900 on", "date-day", "1", "date-month", "2", "date-year", "1899")
	wrong("Enter a date that is not after today", "date-day", "21", "date-month", "11", "date-year", "2026")
	w.say("date-day", "20", "date-month", "11", "date-year", "2026").say("group", "custody").say("disposal", "suspended_prison_sentence")
	wrong("Choose days, weeks, months or years", "count", "7")
	wrong("Enter a whole number", "count", "seven", "unit", "months")
	wrong("Enter a number from 1 up to 100 years", "count", "0", "unit", "months")
	wrong("Enter a number from 1 up to 100 years", "count", "1201", "unit", "months")
	wrong("Suspended prison sentence cannot be longer than 24 months", "count", "25", "unit", "months")
	w.say("count", "24", "unit", "months")
	wrong("Enter a year within a person's life", "start-day", "1", "start-month", "1", "start-year", "2127")
	w.say("start-day", "20", "start-month", "11", "start-year", "2026").say("more", "yes").say("group", "money")
	wrong("This cannot be worked out here: ask for legal advice", "disposal", "confiscation_order")
	w.say("disposal", "fine").say("more", "yes").say("group", "motoring")
	wrong("This is not a conviction, so there is nothing to become spent", "disposal", "fixed_penalty_notice")
	w.say("disposal", "driving_disqualification").say("unit", "no_length").say("more", "no").asks("Check your answers")
	w.page.Page().Says("no length stated")
	w.say(boxGo, "change.date.0.0").say("about", yes, "date-day", "20", "date-month", "11", "date-year", "2026").asks("Check your answers")
	w.page.Page().Says("20 November 2026 (not exact)")
	w.send(resultURL)
	w.page.Page().Says("Spent after 20 November 2032", "A date was not exact", "All of it is spent once 20 November 2032 is over.")
}

func TestSeveralSentencesAndEntriesAreAddedAndTakenAway(t *testing.T) {
	w := enter(t).imprisoned()
	w.say(boxGo, "change.more.0.0").say("more", "yes").asks("What did the court give you?").
		say("group", "restricting").say("disposal", "restraining_order").say("unit", "until_further_order").say("more", "no").asks("Check your answers")
	w.page.Page().Says("Sentence 2", "Restraining order", "until a court ends it")
	w.say(boxGo, "add").asks("Was the next one a caution or a conviction?").say("kind", "caution").say("under-18", "yes").
		say("caution", "youth_conditional_caution").date("date", "1", "2", "2020").date("conditions", "1", "3", "2020").asks("Check your answers")
	w.page.Page().Says("Caution of 1 February 2020", "1 March 2020")
	w.send(resultURL)
	w.page.Is(http.StatusOK).Page().Says("Not spent until a court ends the order", "Spent after 1 March 2020", "No date")
	w.say(boxGo, "check").say(boxGo, "remove.1").asks("Check your answers")
	w.page.Page().SaysNot("Caution of")
	w.say(boxGo, "change.more.0.0").say("more", "no").asks("Check your answers")
	w.page.Page().SaysNot("Restraining order")
	w.say(boxGo, "remove.0").asks("Was it a caution or a conviction?")
}

func TestTheLanguageChangesWithoutLosingAnAnswer(t *testing.T) {
	w := enter(t)
	w.say("where", "england-wales").say("kind", "conviction")
	carried := w.carriedIn("header form")
	w.page = w.Post(questionURL, with(carried, boxSpeak, "cy")).Is(http.StatusOK)
	w.asks("Oeddech chi o dan 18 oed ar y diwrnod y cawsoch eich euogfarnu?").say("under-18", "no").asks("Pryd cawsoch eich euogfarnu?")

	w = enter(t).imprisoned()
	w.page = w.Post(questionURL, with(w.carriedIn("header form"), boxSpeak, "cy")).Is(http.StatusOK)
	w.asks("Gwiriwch eich atebion").send(resultURL)
	w.page.Is(http.StatusOK).Page().Has("html", htmlcheck.Attr("lang", "cy")).Says("Wedi darfod ar ôl 27 Ionawr 2025", "Nid cyngor cyfreithiol yw hwn.")
	w.page = w.Post(resultURL, with(w.carriedIn("header form"), boxSpeak, "en")).Is(http.StatusOK)
	w.page.Page().Says("Spent after 27 January 2025")
	if kept := w.Sessions.Digests(); len(kept) != 0 {
		t.Errorf("%d sessions were begun", len(kept))
	}
}

func TestScotlandAndNorthernIrelandAreToldWhyThereIsNoAnswer(t *testing.T) {
	for where, says := range map[string]string{"scotland": "Scotland has its own law", "northern-ireland": "Northern Ireland has an order of its own"} {
		w := enter(t).say("where", where).asks("We cannot answer for there")
		w.page.Page().Says(says)
		w.page = w.Post(questionURL, with(w.carriedIn("header form"), boxSpeak, "cy")).Is(http.StatusOK)
		w.asks("Ni allwn ateb ar gyfer y fan honno")
		w.page = w.Post(questionURL, with(w.carriedIn(".tl-step-back"), boxGo, "back")).Is(http.StatusOK)
		w.asks("Ble cawsoch eich rhybuddio neu eich euogfarnu?")
		w.page.Page().Has("input[value=" + where + "][checked]")
	}
}

func TestAResultWithoutAllAnswersAsksForWhatIsMissing(t *testing.T) {
	w := enter(t).say("where", "england-wales").say("kind", "caution")
	w.send(resultURL)
	w.page.Is(http.StatusUnprocessableEntity).Page().Has("h1", htmlcheck.Text("Were you under 18 on the day you were cautioned?")).
		Has(".govuk-error-summary a", htmlcheck.Attr("href", "#under-18"))
	w.Post(resultURL, nil).Is(http.StatusUnprocessableEntity)
	w.Post(questionURL, nil).Is(http.StatusUnprocessableEntity)
}

func with(boxes url.Values, pairs ...string) url.Values {
	boxes = maps.Clone(boxes)
	for i := 0; i+1 < len(pairs); i += 2 {
		boxes[pairs[i]] = []string{pairs[i+1]}
	}
	return boxes
}

func TestEveryDisposalOfTheRuleIsOffered(t *testing.T) {
	offered := map[string]int{}
	for _, g := range groups {
		for _, d := range g.holds {
			offered[string(d)]++
		}
	}
	for _, under18 := range disposalsAtAnyAge() {
		offered[under18]++
	}
	for name, times := range offered {
		if times != 1 {
			t.Errorf("%s is offered %d times", name, times)
		}
	}
	if want := everyDisposal(); !slices.Equal(slices.Sorted(maps.Keys(offered)), want) {
		t.Errorf("offered are %v, not %v", slices.Sorted(maps.Keys(offered)), want)
	}
}
