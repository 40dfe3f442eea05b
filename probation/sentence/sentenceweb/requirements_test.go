package sentenceweb_test

import (
	"net/http"
	"net/url"
	"testing"

	"throughline/access"
	"throughline/platform/id"
	"throughline/platform/web/htmlcheck"
	"throughline/probation/probationtest"
	"throughline/probation/sentence"
)

// asked records a sentence and adds unpaid work to it through the page.
func (r room) asked(t *testing.T) (order, required id.ID) {
	t.Helper()
	order = r.record(t, asItIs)
	r.Get(r.page+"/"+string(order)+"/require").Is(http.StatusOK).Page().Says("Unpaid work", "In hours").SaysNot("Behaving well")
	r.Post(r.page+"/"+string(order)+"/require", url.Values{
		"code": {"unpaid_work"}, "length": {"80"}, "detail": {"the <allotments>"}, "from-day": {"27"}, "from-month": {"5"}, "from-year": {"2026"},
	}).Is(http.StatusSeeOther)
	all := r.stored(t).Current().Requirements
	return order, all[len(all)-1].ID
}

func TestARequirementIsAddedWorkedOffAndDrawn(t *testing.T) {
	r := enter(t, amira)
	order, required := r.asked(t)
	base := r.page + "/" + string(order) + "/requirements/" + string(required)
	r.Get(r.page).Is(http.StatusOK).Page().Says("Unpaid work, 80 hours: the <allotments>", "0 of 80 hours done").
		Has("a", htmlcheck.Attr("href", base+"/done")).Has("a", htmlcheck.Attr("href", base+"/lift"))
	r.Get(base + "/done").Is(http.StatusOK).Page().Says("So far 0 done")
	r.Post(base+"/done", url.Values{"on-day": {"2"}, "on-month": {"6"}, "on-year": {"2026"}, "amount": {"7"}, "note": {"Built the shed"}}).Is(http.StatusSeeOther)
	page := r.Get(r.page).Page().Says("7 of 80 hours done", "2 June 2026", "Built the shed").Has(".tl-requirement svg, .tl-requirement [role=progressbar], .tl-requirement progress, .tl-requirement .tl-progress")
	r.Get(page.Attr("href", "a[href$=strike]")).Is(http.StatusOK).Page().Says("7 hours on 2 June 2026")
	r.Post(page.Attr("href", "a[href$=strike]"), url.Values{"why": {"It was the third of June"}}).Is(http.StatusSeeOther)
	r.Get(r.page).Page().Says("0 of 80 hours done", "Struck out on 15 September 2026: It was the third of June").Has("s")
}

func TestWhatIsWrongWithARequirementIsSaidAndWhatWasTypedStays(t *testing.T) {
	r := enter(t, amira)
	order := r.record(t, asItIs)
	address := r.page + "/" + string(order) + "/require"
	r.Get(address).Is(http.StatusOK)
	page := r.Post(address, url.Values{"code": {"unpaid_work"}, "length": {"many"}, "detail": {"x"}, "from-day": {"31"}, "from-month": {"2"}, "from-year": {"2026"}}).Is(http.StatusUnprocessableEntity).Page()
	page.Has("#length", htmlcheck.Attr("value", "many")).Has("#detail", htmlcheck.Attr("value", "x")).Says("Enter a whole number, like 3", "Enter a real date")
	r.Post(address, url.Values{"code": {"unpaid_work"}, "length": {"7"}}).Is(http.StatusUnprocessableEntity).Page().Says("a number from 40 to 300 hours")
	if all := r.stored(t).Current().Requirements; len(all) != 2 {
		t.Errorf("something was added: %+v", all)
	}
}

func TestARequirementIsLiftedOnceAndSaysWhy(t *testing.T) {
	r := enter(t, amira)
	order, required := r.asked(t)
	address := r.page + "/" + string(order) + "/requirements/" + string(required) + "/lift"
	r.Get(address).Is(http.StatusOK)
	r.Post(address, url.Values{"why": {"The court lifted it on review"}}).Is(http.StatusSeeOther)
	r.Get(r.page).Page().Says("Lifted on 15 September 2026: The court lifted it on review").HasNot("a[href$=lift]").HasNot("a[href$=done]")
	r.Get(address)
	r.Post(address, url.Values{"why": {"Once more"}}).Is(http.StatusConflict).Page().Says("was lifted on 15 September 2026", "Once more")
}

func TestASentenceThatEndedEarlySaysHowAndTakesNothingMore(t *testing.T) {
	r := enter(t, amira)
	order, required := r.asked(t)
	address := r.page + "/" + string(order) + "/end"
	r.Get(address).Is(http.StatusOK).Page().Says("Ended early by the court for good progress").SaysNot("Recalled to prison")
	r.Post(address, url.Values{"how": {"transferred"}, "on-day": {"14"}, "on-month": {"9"}, "on-year": {"2026"}, "why": {"He moves"}}).Is(http.StatusUnprocessableEntity).Page().Says("Enter the area that takes over")
	r.Post(address, url.Values{"how": {"transferred"}, "where": {"The Fens"}, "on-day": {"14"}, "on-month": {"9"}, "on-year": {"2026"}, "why": {"He moves to his sister"}}).Is(http.StatusSeeOther)
	r.Get(r.page).Page().Says("Ended on 14 September 2026. Transferred to another area (The Fens): He moves to his sister").HasNot("a[href$=require]").HasNot("a[href$=done]")
	if s := r.stored(t).Current(); s.Over == nil || s.Over.How != "transferred" || s.Over.Where != "The Fens" {
		t.Errorf("%+v", s.Over)
	}
	r.Get(r.page + "/" + string(order) + "/requirements/" + string(id.ID(required)) + "/done").Is(http.StatusOK)
}

func TestWhatIsNotThereIsNotFoundAndWhoMayOnlyLookChangesNothing(t *testing.T) {
	r := enter(t, amira)
	order, required := r.asked(t)
	for _, path := range []string{
		"/" + string(r.IDs.New()) + "/end", "/" + string(order) + "/requirements/" + string(order) + "/done", "/" + string(order) + "/doings/" + string(required) + "/strike", "/x/require",
	} {
		r.Get(r.page + path).Is(http.StatusNotFound)
	}
	own := enter(t, func(town *probationtest.Town) access.Viewer { return town.PersonOwn })
	own.Get(own.page + "/" + string(order) + "/require").Is(http.StatusNotFound)
}

func TestSeveralSentencesAreShownAtOnce(t *testing.T) {
	r := enter(t, amira)
	r.record(t, asItIs)
	r.record(t, func(what *sentence.Recording) {
		what.Terms.Court, what.CountsBase, what.Terms.Kind = "Swansea Crown Court", 1, sentence.SuspendedSentenceOrder
	})
	r.Get(r.page).Is(http.StatusOK).Page().HasTimes(2, "section.tl-sentence").HasTimes(2, "section.tl-sentence svg.tl-progress").Says("Cardiff Magistrates' Court", "Swansea Crown Court")
}
