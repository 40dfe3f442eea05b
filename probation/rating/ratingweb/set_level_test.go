package ratingweb_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"throughline/platform/web/htmlcheck"
	"throughline/probation/rating"
)

func setting(level rating.Level, base string) url.Values {
	return url.Values{"base": {base}, "level": {string(level)}, "until-day": {"20"}, "until-month": {"12"}, "until-year": {"2026"}, "why": {"She told me what no form asks"}}
}

func TestAPractitionerSetsAHigherLevelAndThePageSaysSo(t *testing.T) {
	w := begin(t)
	w.Sentenced("11618")
	v := w.visitor(w.Practitioner)
	v.Get(w.base + "/rating/set").Is(http.StatusOK)
	v.Post(w.base+"/rating/set", setting(rating.High, string(w.Now().ID))).LeadsTo(w.base + "/rating")
	page := w.page()
	page.In("#reoffending").Says("A practitioner set the level at High", "until 20 December 2026", "the rule reads Low", "She told me what no form asks")
	page.In("#reoffending").Has("a[href='" + w.base + "/rating/end']").HasNot("#waiting").HasNot("#confirm")
	v.Get(w.base + "/rating/end").Is(http.StatusOK).Page().Says("until 20 December 2026")
	v.Post(w.base+"/rating/end", url.Values{"base": {string(w.Now().ID)}, "why": {"The danger has passed"}}).LeadsTo(w.base + "/rating")
	w.page().In("#reoffending").Says("Confirmed at Low (was High)", "The danger has passed").SaysNot("A practitioner set")
}

func TestALowerLevelWaitsOnThePageUntilAManagerAnswers(t *testing.T) {
	w := begin(t)
	w.Sentenced("11618")
	w.Miss(3)
	w.Miss(2)
	v := w.visitor(w.Practitioner)
	v.Get(w.base + "/rating/set").Is(http.StatusOK)
	v.Post(w.base+"/rating/set", setting(rating.Low, string(w.Now().ID))).LeadsTo(w.base + "/rating")
	page := w.page()
	page.In("#reoffending #waiting").Says("A practitioner set Low", "It waits for a manager")
	page.In("#reoffending").Has(".tl-rating", htmlcheck.Containing("Medium")).HasNot("a[href='" + w.base + "/rating/countersign']")
	v.Get(w.base + "/rating/countersign").Is(http.StatusForbidden)

	manager := w.visitor(w.Manager)
	manager.Get(w.base + "/rating").Is(http.StatusOK).Page().Has("#reoffending a[href='" + w.base + "/rating/countersign']")
	manager.Get(w.base+"/rating/countersign").Page().Says("set reoffending at Low", "It stood at Medium", "She told me what no form asks")
	back := manager.Post(w.base+"/rating/countersign", url.Values{"base": {string(w.Now().ID)}, "why": {"Agreed, on what I have read"}}).Is(http.StatusUnprocessableEntity).Page()
	back.Says("Choose whether you agree").Has("textarea[name=why]", htmlcheck.Containing("Agreed, on what I have read"))
	manager.Post(w.base+"/rating/countersign", url.Values{"base": {string(w.Now().ID)}, "answer": {"agree"}, "why": {"Agreed, on what I have read"}}).Is(http.StatusSeeOther)
	w.page().In("#reoffending").Says("a manager countersigned it").HasNot("#waiting")
	manager.Get(w.base + "/rating/countersign").Is(http.StatusOK).Page().Says("There is nothing to decide here now")
}

func TestWhatIsWrongWithALevelComesBackWithEveryWord(t *testing.T) {
	w := begin(t)
	w.Sentenced("11618")
	v := w.visitor(w.Practitioner)
	v.Get(w.base + "/rating/set").Is(http.StatusOK)
	page := v.Post(w.base+"/rating/set", url.Values{"base": {string(w.Now().ID)}, "level": {"eleven"}, "until-day": {"31"}, "until-month": {"2"}, "until-year": {"2027"}, "why": {strings.Repeat("a", 1100)}}).
		Is(http.StatusUnprocessableEntity).Page()
	page.Has(".govuk-error-summary").Has("input[name='until-day'][value='31']").Has("textarea[name=why]", htmlcheck.Containing("aaaa"))
	base := string(w.Now().ID)
	w.Miss(3)
	w.Miss(2)
	moved := v.Post(w.base+"/rating/set", setting(rating.VeryHigh, base)).Is(http.StatusConflict).Page()
	moved.Says("The rating changed while you were writing").Has("textarea[name=why]", htmlcheck.Containing("She told me what no form asks"))
	moved.Has("input[name=base][value='" + string(w.Now().ID) + "']")
}

func TestNothingCanBeSetBeforeThereIsARating(t *testing.T) {
	w := begin(t)
	v := w.visitor(w.Practitioner)
	v.Get(w.base + "/rating/set").Is(http.StatusOK).Page().Says("There is nothing to decide here now").HasNot("form[method=post] textarea")
	v.Get(w.base + "/rating/end").Is(http.StatusOK).Page().Says("There is nothing to decide here now")
}
