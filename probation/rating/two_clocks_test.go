package rating

import (
	"testing"

	"throughline/platform/day"
	"throughline/probation/assessment"
)

// Of two nodes one has a clock that is two seconds behind: a judgement made there after a
// section was linked to harm takes the link in, and raises nothing by it.
func TestAJudgementTakesInWhatTheChainHasBeforeIt(t *testing.T) {
	today := day.MustParse("2026-09-15")
	noon := today.AtClock(12, 0)
	linked := entry("drug_use", func(d *assessment.Draft) { d.LinkedToHarm, d.HarmWhy = assessment.Yes, "It was there each time" })
	linked.At = noon
	f := Facts{Today: today, Entries: map[string]assessment.Entry{"drug_use": linked}}
	f.Harm = assessment.HarmJudgement{ID: "h1", HarmDraft: assessment.HarmDraft{Level: assessment.HighHarm}, At: noon - 9_000_000}
	before := Read(f)
	f.InForce = &before
	f.Harm = assessment.HarmJudgement{ID: "h2", HarmDraft: assessment.HarmDraft{Level: assessment.LowHarm}, At: noon - 2_000_000}
	for range 2 { // and when it is read again
		now := Read(f)
		if now.Harm.Level != Low {
			t.Errorf("a low judgement reads %s", now.Harm.Level)
		}
		f.InForce = &now
	}
}
