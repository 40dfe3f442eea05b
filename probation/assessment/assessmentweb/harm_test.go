package assessmentweb_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"throughline/platform/database"
	"throughline/platform/web"
	"throughline/platform/web/htmlcheck"
	"throughline/probation/assessment"
	"throughline/schema/schematest"
)

func TestAnUnjudgedCaseAsksForAJudgement(t *testing.T) {
	w := begin(t)
	page := w.visitor(w.Practitioner).Get(w.base + "/harm").Is(http.StatusOK).Page()
	page.Has("h1", htmlcheck.Text("Risk of serious harm")).In("#in-force").Says("Not judged yet")
	form := page.In("form[data-autosave]").HasTimes(4, "input[type=radio][name=level]").HasNot("input[checked]")
	form.Has("textarea#reason").Has("textarea#at-risk").Has("textarea#changed").Has("input[name=base]", htmlcheck.Attr("value", ""))
	page.HasNot(".moj-timeline")
}

func TestARiskIsJudgedLoweredWithAReasonAndToldInOrder(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := within(t, db)
		v := w.visitor(w.Practitioner)
		judge := func(pairs ...string) {
			t.Helper()
			w.Clock.Move(24 * time.Hour)
			v.Clock.Move(24 * time.Hour)
			v.SignIn("staff", w.Practitioner.ID)
			base := v.Get(w.base+"/harm").Page().Attr("value", "input[name=base]")
			v.Post(w.base+"/harm", boxes(append(pairs, "base", base)...))
		}
		judge("level", "high", "reason", "Threats with a knife", "at-risk", "His neighbour")
		v.Follow().Is(http.StatusOK).Page().Says("Your judgement is recorded.").In("#in-force").Says("High", "judged on 16 September 2026", "Threats with a knife", "His neighbour")
		judge("level", "medium", "reason", "Calmer", "at-risk", "His neighbour")
		page := v.Get(w.base + "/harm").Page()
		page.In("#in-force").Says("High")
		judge("level", "medium", "reason", "Calmer", "at-risk", "His neighbour", "changed", "The neighbour moved")
		page = v.Follow().Is(http.StatusOK).Page()
		page.In("#in-force").Says("Medium", "Calmer")
		page.In(".moj-timeline").Says("High", "16 September 2026", "Threats with a knife")
		w.CheckStoredRows(t, w.store.StoredRows())
	})
}

func TestALoweredRiskWithoutWhatChangedGivesTheWordsBack(t *testing.T) {
	w := begin(t)
	v := w.visitor(w.Practitioner)
	v.Get(w.base + "/harm")
	v.Post(w.base+"/harm", boxes("base", "", "level", "very_high", "reason", "Threats", "at-risk", "Her")).Is(http.StatusSeeOther)
	v.Clock.Move(time.Minute)
	base := v.Get(w.base+"/harm").Page().Attr("value", "input[name=base]")
	page := v.Post(w.base+"/harm", boxes("base", base, "level", "low", "reason", "Quiet since", "at-risk", "Nobody")).Is(http.StatusUnprocessableEntity).Page()
	page.Has(".govuk-error-summary a[href='#changed']").Has("textarea#reason", htmlcheck.Text("Quiet since")).Has("input[value=low][checked]")
	v.Post(w.base+"/harm", boxes("base", base, "level", "high", "reason", strings.Repeat("long ", 1000), "at-risk", "Her", "changed", "x")).
		Is(http.StatusUnprocessableEntity).Page().Has(".govuk-error-summary a[href='#reason']")
}

func TestAJudgementOverOneNotSeenShowsBoth(t *testing.T) {
	w := begin(t)
	mine, theirs := w.visitor(w.Practitioner), w.visitor(w.Colleague)
	mine.Get(w.base + "/harm")
	theirs.Get(w.base + "/harm")
	theirs.Post(w.base+"/harm", boxes("base", "", "level", "high", "reason", "What the police said", "at-risk", "His mother")).Is(http.StatusSeeOther)
	sent := boxes("base", "", "level", "very_high", "reason", "What I saw", "at-risk", "His mother", "act", string(w.IDs.New()))
	page := mine.Post(w.base+"/harm", sent).Is(http.StatusConflict).Page()
	page.Says("Somebody judged the risk of serious harm while you were writing").In("#in-force").Says("High", "What the police said")
	page.Has("textarea#reason", htmlcheck.Text("What I saw"))
	sent.Set("base", page.Attr("value", "input[name=base]"))
	mine.Clock.Move(time.Minute)
	for range 2 { // the second press changes nothing
		mine.Post(w.base+"/harm", sent).LeadsTo(w.base + "/harm?saved=yes")
	}
	if harms, _ := w.store.HarmsOf(t.Context(), w.Person); len(harms) != 2 || harms[0].Level != assessment.VeryHighHarm {
		t.Errorf("kept %+v", harms)
	}
}

func TestADraftOfAJudgementComesBack(t *testing.T) {
	w := begin(t)
	v := w.visitor(w.Practitioner)
	draft := web.Draft{Fields: boxes("base", "", "reason", "I was thinking"), SavedAt: w.Clock.Now()}
	if err := v.Drafts.Save(t.Context(), w.Practitioner.ID, w.base+"/harm", draft); err != nil {
		t.Fatal(err)
	}
	page := v.Get(w.base + "/harm").Is(http.StatusOK).Page()
	page.Has("textarea#reason", htmlcheck.Text("I was thinking")).In(".tl-notice--restored").Says("15 September 2026, 10:00")
}
