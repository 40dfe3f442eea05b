package ratingweb_test

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/platform/database"
	"throughline/platform/web"
	"throughline/platform/web/htmlcheck"
	"throughline/platform/web/webtest"
	"throughline/probation/assessment"
	"throughline/probation/rating"
	"throughline/probation/rating/ratingtest"
	"throughline/probation/rating/ratingweb"
	"throughline/schema/schematest"
)

type world struct {
	*ratingtest.World
	t    *testing.T
	base string
}

func begin(t *testing.T) world { return within(t, schematest.SQLite(t)) }

func within(t *testing.T, db *database.DB) world {
	t.Helper()
	w := ratingtest.New(t, db)
	return world{w, t, "/cases/" + string(w.Person)}
}

// visitor lets somebody in through the real guard.
func (w world) visitor(as access.Viewer) *webtest.Visitor {
	w.t.Helper()
	return webtest.Enter(w.t, webtest.Room{
		Routes: ratingweb.New(w.Ratings).Routes(), Guard: accessweb.NewGuard(w.Authoriser, w.Ledger), As: as.ID, Now: w.Clock.Now(),
	})
}

func (w world) page() *htmlcheck.Checked {
	w.t.Helper()
	return w.visitor(w.Practitioner).Get(w.base + "/rating").Is(http.StatusOK).Page()
}

func TestBeforeAnythingHappenedThePageSaysSo(t *testing.T) {
	page := begin(t).page()
	page.Has("h1", htmlcheck.Text("Why this rating")).In("#no-rating").Says("There is no rating yet.")
	page.HasNot("svg").HasNot("form[method=post]").HasNot("#terms")
	page.In("#no-score").Says("There is no score")
	page.In("#rule").Says("Read by rule 2026-2", "2 or more contacts", "28 days", "5 or more sections")
}

func TestWhatIsMissingIsNamedWithALinkToWhereItIsAsked(t *testing.T) {
	w := begin(t)
	w.Write("finance", func(d *assessment.Draft) { d.IsStrength, d.StrengthWhy = assessment.Yes, "Debts paid" })
	page := w.page()
	reoffending := page.In("#reoffending")
	reoffending.Says("Not rated yet", "gives no score", "Finance is a strength (since 15 September 2026): Debts paid")
	reoffending.Has("li a[href='"+w.base+"/sentence']", htmlcheck.Text("Sentence")).SaysNot("Not answered: Offence code")
	page.In("#harm").Says("Not judged yet").Has("a[href='" + w.base + "/assessment/harm']")
	page.In("#missing-answers").HasTimes(1, "li", htmlcheck.Containing("Offence code")).
		Has("a[href='"+w.base+"/assessment/attitudes']", htmlcheck.Text("Attitudes")).Has("a[href='"+w.base+"/assessment/alcohol_use']", htmlcheck.Text("Alcohol use"))
	page.HasNot("svg.tl-over-time__line")
}

func TestThePublishedScoreStandsOnThePageWithEveryPartOfIt(t *testing.T) {
	w := begin(t)
	w.Sentenced("11618")
	w.page().In("#predictor").Says("4.27%", "Static: age, sanctions and offence only").Has("#missing-answers li", htmlcheck.Containing("How suitable is the place"))
	w.Answered()
	predictor := w.page().In("#predictor")
	predictor.Says("8.81%", "Dynamic: age, sanctions and offence, and how life is now", "about 9 were proven to have reoffended", "It does not say whether this person will reoffend").HasNot("#missing-answers")
	predictor.Has("a[href='/scores#arp']", htmlcheck.Containing("What ARP means"))
	predictor.In("#bands").Has("svg text", htmlcheck.Text("8.81%")).Says("below 50.00%", "50.00% to below 75.00%", "90.00% and above")
	terms := predictor.In("#terms")
	terms.HasTimes(len(w.Now().ARP.Terms)+1, "tbody tr").Says("Acting without thinking", "raises the score", "gives 8.81%", "−")
	terms.Has("td a[href='"+w.base+"/assessment/thinking_behaviour']", htmlcheck.Text("Thinking and behaviour"))
	for _, heading := range terms.Texts("tbody th") {
		if regexp.MustCompile(`_`).MatchString(heading) {
			t.Errorf("a part has no plain name: %s", heading)
		}
	}
}

func TestTheReasonsInForceStandWithDatesAndLinks(t *testing.T) {
	w := begin(t)
	w.Sentenced("11618")
	w.Judge(assessment.MediumHarm)
	w.Clock.Move(24 * time.Hour)
	w.Write("drug_use", func(d *assessment.Draft) {
		d.LinkedToHarm, d.HarmWhy, d.Protective = assessment.Yes, "Debts to a <dealer>", "His sister keeps his money"
	})
	first, second := w.Miss(10), w.Miss(3)
	page := w.page()
	harm := page.In("#harm")
	harm.Has(".tl-rating--high", htmlcheck.Containing("High")).Says(
		"A practitioner judged the risk of serious harm as Medium on 15 September 2026: What was said and seen",
		"Drug use was linked to serious harm on 16 September 2026, after the judgement: Debts to a <dealer> This raises the reading one step.")
	harm.Has(".tl-reason--raises a[href='" + w.base + "/assessment/drug_use']")
	harm.In(".tl-reason--protects").Says("Protective factors in Drug use (written 16 September 2026): His sister keeps his money")
	reoffending := page.In("#reoffending")
	reoffending.Says("2 contacts missed without an acceptable reason in the past 28 days: 13 September 2026, 6 September 2026")
	reoffending.Has(".tl-reason--raises a[href='" + w.base + "/contacts#contact-" + string(second) + "']").SaysNot(string(first))
	reoffending.HasTimes(2, "svg.tl-over-time__line").Has("table td", htmlcheck.Text("Medium")).Has(".tl-rating__since, .tl-rating", htmlcheck.Containing("16 September"))
	page.HasNot("#confirm")
	page.In("#as-it-stood form[method=get]", htmlcheck.Attr("action", w.base+"/as-it-stood")).Has("input[name=on][type=date]")
}

func TestThePageIsSaidInWelshToo(t *testing.T) {
	w := begin(t)
	w.Sentenced("11618")
	w.Miss(3)
	w.Miss(2)
	v := w.visitor(w.Practitioner)
	v.Header.Set("Accept-Language", "cy")
	page := v.Get(w.base + "/rating").Is(http.StatusOK).Page()
	page.Says("Pam y sgôr hwn", "Canolig", "Mae hyn yn codi'r darlleniad un cam.", "Medi 2026", "Rhannau'r sgôr").SaysNot("Medium", "missed", "September")
}

// held makes a rating of reoffending that is held at medium, and gives it.
func (w world) held() rating.Rating {
	w.t.Helper()
	w.Sentenced("11618")
	w.Miss(10)
	w.Excuse(w.Miss(3))
	return w.Now()
}

func boxes(pairs ...string) url.Values {
	values := url.Values{}
	for i := 0; i < len(pairs); i += 2 {
		values.Set(pairs[i], pairs[i+1])
	}
	return values
}

func TestAHeldRatingComesDownWhenAPractitionerSaysWhy(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := within(t, db)
		w.held()
		v := w.visitor(w.Practitioner)
		page := v.Get(w.base + "/rating").Is(http.StatusOK).Page()
		page.In("#reoffending").Says("Held at Medium since 15 September 2026: today's reading is Low.", "Medium, held")
		form := page.In("#confirm form[data-autosave]", htmlcheck.Attr("action", w.base+"/rating/confirm"))
		form.Has("input[name=which][value=reoffending]").Has("textarea#why").HasTimes(1, "input[name=act]")
		sent := boxes("which", form.Attr("value", "input[name=which]"), "base", form.Attr("value", "input[name=base]"),
			"act", form.Attr("value", "input[name=act]"), "why", "He was at the hospital with his son")
		for range 2 { // the second press changes nothing
			v.Post(w.base+"/rating/confirm", sent).LeadsTo(w.base + "/rating")
		}
		page = v.Follow().Is(http.StatusOK).Page()
		page.HasNot("#confirm").In("#reoffending").Has(".tl-rating--low").
			Says("Confirmed at Low (was Medium) by you on 15 September 2026: He was at the hospital with his son", "Lower level confirmed")
		if all, _ := w.Store.Over(t.Context(), w.Person); len(all) != 4 {
			t.Errorf("there are %d ratings, not 4", len(all))
		}
	})
}

func TestAConfirmationWithoutAReasonGivesTheWordsBack(t *testing.T) {
	w := begin(t)
	held := w.held()
	v := w.visitor(w.Practitioner)
	v.Get(w.base + "/rating")
	page := v.Post(w.base+"/rating/confirm", boxes("which", "reoffending", "base", string(held.ID), "why", "fine")).Is(http.StatusUnprocessableEntity).Page()
	page.Has(".govuk-error-summary a[href='#why']").Has("textarea#why", htmlcheck.Text("fine")).In("#reoffending").Says("Held at Medium")
	v.Get(w.base + "/rating")
	v.Post(w.base+"/rating/confirm", boxes("which", "everything", "base", string(held.ID), "why", strings.Repeat("w ", 9))).
		Is(http.StatusUnprocessableEntity).Page().Has(".govuk-error-summary a[href='#which']")
	if w.Now().ID != held.ID {
		t.Error("a confirmation that was not taken changed the rating")
	}
}

func TestAConfirmationOfWhatHasChangedComesBackWithTodaysReasons(t *testing.T) {
	w := begin(t)
	held := w.held()
	v := w.visitor(w.Practitioner)
	v.Get(w.base + "/rating")
	w.Write("finance", func(d *assessment.Draft) { d.LinkedToReoffending, d.ReoffendingWhy = assessment.Yes, "New debts" })
	sent := boxes("which", "reoffending", "base", string(held.ID), "why", "He was at the hospital with his son", "act", string(w.IDs.New()))
	page := v.Post(w.base+"/rating/confirm", sent).Is(http.StatusConflict).Page()
	page.Says("The rating changed while you were writing", "New debts").Has(".govuk-error-summary a[href='#changed']").
		Has("#changed").Has("textarea#why", htmlcheck.Text("He was at the hospital with his son"))
	if base := page.Attr("value", "#confirm input[name=base]"); base != string(w.Now().ID) {
		t.Errorf("the form stands on %s, not on today's rating", base)
	}
	w.Miss(1)
	gone := v.Post(w.base+"/rating/confirm", sent).Is(http.StatusConflict).Page()
	gone.HasNot("#confirm").In("#overtaken").Says("What you wrote", "He was at the hospital with his son")
}

func TestTwoHeldRatingsAreConfirmedOneAtATime(t *testing.T) {
	w := begin(t)
	w.held()
	w.Judge(assessment.MediumHarm)
	w.Write("drug_use", func(d *assessment.Draft) { d.LinkedToHarm, d.HarmWhy = assessment.Yes, "Debts" })
	w.Write("drug_use", func(d *assessment.Draft) { d.LinkedToHarm, d.HarmWhy = assessment.No, "" })
	form := w.page().In("#confirm")
	form.HasTimes(2, "input[type=radio][name=which]").Says("Serious harm is held at High. Today's reading is Medium.", "Reoffending is held at Medium. Today's reading is Low.")
}

func TestADraftOfAConfirmationComesBack(t *testing.T) {
	w := begin(t)
	w.held()
	v := w.visitor(w.Practitioner)
	draft := web.Draft{Fields: boxes("why", "I was thinking"), SavedAt: w.Clock.Now()}
	if err := v.Drafts.Save(t.Context(), w.Practitioner.ID, w.base+"/rating/confirm", draft); err != nil {
		t.Fatal(err)
	}
	page := v.Get(w.base + "/rating").Is(http.StatusOK).Page()
	page.Has("textarea#why", htmlcheck.Text("I was thinking")).In(".tl-notice--restored").Says("15 September 2026")
}

func TestWhoMayNotJudgeSeesTheReasonsAndNoForm(t *testing.T) {
	w := begin(t)
	w.held()
	w.visitor(w.Elsewhere).Get(w.base + "/rating").Is(http.StatusForbidden)
	w.visitor(w.Other).Get(w.base + "/rating").Is(http.StatusNotFound)
	if err := w.Authoriser.Open(t.Context(), w.Elsewhere, w.Person, "Covering for Amira today", w.Act(w.Elsewhere)); err != nil {
		t.Fatal(err)
	}
	page := w.visitor(w.Elsewhere).Get(w.base + "/rating").Is(http.StatusOK).Page()
	page.HasNot("#confirm").In("#reoffending").Says("Held at Medium")
	w.visitor(w.Elsewhere).Post(w.base+"/rating/confirm", boxes("which", "reoffending")).Is(http.StatusForbidden)
}
