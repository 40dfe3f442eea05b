package sentenceweb_test

import (
	"context"
	"net/http"
	"testing"
	"time"

	"throughline/access"
	"throughline/platform/day"
	"throughline/platform/web/htmlcheck"
	"throughline/probation/probationtest"
	"throughline/probation/sentence"
)

func TestACaseWithoutASentenceOffersToRecordOne(t *testing.T) {
	r := enter(t, amira)
	r.Get(r.page).Is(http.StatusOK).Page().HasTimes(1, "h1", htmlcheck.Text("Sentence")).
		Says("No sentence is recorded yet.").
		Has("a[role=button]", htmlcheck.Attr("href", r.page+"/record")).
		HasTimes(4, ".govuk-summary-list__value", htmlcheck.Text("Not recorded")).
		HasNot("svg").HasNot("table").SaysNot("Record another sentence")
}

func TestASentenceIsShownWithItsDaysItsOffenceAndTheSanctions(t *testing.T) {
	r := enter(t, amira)
	r.record(t, asItIs)
	page := r.Get(r.page).Is(http.StatusOK).Page()
	page.Says("Day 112 of 365: 253 days left.", "Community order", "Cardiff Magistrates' Court", "27 May 2026", "26 May 2027",
		"Stealing from shops and stalls (shoplifting) (04600)", "60 hours of unpaid work", "See your <practitioner>").
		HasNot("svg.tl-progress"). // the case header has the bar of the days
		Has(".govuk-summary-list__row", htmlcheck.Text("Before this one 2")).
		Has(".govuk-summary-list__row", htmlcheck.Text("All sanctions, with this one 3")).
		Has(".govuk-summary-list__row", htmlcheck.Text("Of these, for a violent offence 1")).
		Has(".govuk-summary-list__row", htmlcheck.Text("Age at the first sanction 19")).
		HasTimes(2, "a", htmlcheck.Attr("href", r.page+"/record")).
		Has("a", htmlcheck.Attr("href", r.page+"/record?another=yes")).
		SaysNot("Not recorded", "No sentence", "Earlier sentences")
}

func TestTheDaysAreSaidAsTheyStand(t *testing.T) {
	for _, c := range []struct {
		from, ends, says string
	}{
		{"2026-09-16", "2027-05-26", "Begins on 16 September 2026."},
		{"2026-09-15", "2026-09-15", "Day 1 of 1: 0 days left."},
		{"2026-09-14", "2026-09-16", "Day 2 of 3: 1 day left."},
		{"2026-08-01", "2026-09-14", "Ended on 14 September 2026, all 45 days done."},
		{"2026-08-01", "", "Day 46. A licence for life has no last day."},
	} {
		r := enter(t, amira)
		r.record(t, func(what *sentence.Recording) {
			what.Terms.Kind, what.Terms.FollowUpFrom, what.Terms.EndsOn = sentence.Licence, day.MustParse(c.from), day.MustParse(c.ends)
		})
		r.Get(r.page).Page().Says(c.says)
	}
}

func TestEarlierSentencesAreListedBelow(t *testing.T) {
	r := enter(t, amira)
	r.record(t, func(what *sentence.Recording) {
		what.Terms.ConvictedOn, what.Terms.FollowUpFrom = day.MustParse("2019-03-01"), day.MustParse("2019-03-01")
		what.Terms.EndsOn, what.Terms.OffenceCode, what.Terms.Requirements = day.MustParse("2020-02-29"), "04510", nil
	})
	r.Get(r.page).Page().Says("Ended on 29 February 2020", "None recorded.")
	r.record(t, func(what *sentence.Recording) { what.CountsBase = 1 })
	r.Get(r.page).Page().In("table").Says("1 March 2019", "29 February 2020", "04510")
}

func TestWhoMayOnlyLookIsOfferedNoRecording(t *testing.T) {
	r := enter(t, func(town *probationtest.Town) access.Viewer { return town.Elsewhere })
	r.record(t, asItIs)
	if err := r.Authoriser.Open(context.Background(), r.Elsewhere, r.Person, "covering for Amira today", r.Act(r.Elsewhere)); err != nil {
		t.Fatal(err)
	}
	r.Get(r.page).Is(http.StatusOK).Page().Says("Community order").HasNot("a")
	r.Get(r.page + "/record").Is(http.StatusForbidden)
	r.Town.Clock.Move(9 * time.Hour)
	r.Get(r.page).Is(http.StatusForbidden).Page().SaysNot("Community order")
}

func TestThePageSpeaksWelsh(t *testing.T) {
	r := enter(t, amira)
	r.record(t, asItIs)
	r.Header.Set("Accept-Language", "cy")
	r.Get(r.page).Page().Has("h1", htmlcheck.Text("Dedfryd")).Says("Diwrnod 112 o 365: 253 diwrnod ar ôl.", "Gorchymyn cymunedol")
}
