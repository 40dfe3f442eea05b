package sentence

import (
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
)

// Counts are the facts of a person's sanctions that the published predictors rest
// on. A sanction is one occasion of being sentenced or cautioned, however many
// offences it was for.
type Counts struct {
	Total      int `json:"total"`        // 1 to 999, the current one included
	Violent    int `json:"violent"`      // 0 to Total
	AgeAtFirst int `json:"age_at_first"` // completed years, 0 to 109, not above the age at the current conviction
}

// Sanctions are the counts of one person, over their whole life.
type Sanctions struct {
	Person id.ID `json:"person"`
	Counts
	Version int `json:"version"` // 0 while nothing is recorded
}

// Recorded reports whether anybody has counted yet: no record is not the same as no
// sanctions.
func (s Sanctions) Recorded() bool { return s.Version > 0 }

// Thing names the counts in the ledger.
func (s Sanctions) Thing() ledger.Thing { return ledger.Thing{Kind: "sanctions", ID: string(s.Person)} }

// Earlier is how many sanctions came before the current one.
func (s Sanctions) Earlier() int { return max(0, s.Total-1) }

// Count records the counts of somebody born on a day and last convicted on another;
// either may be not known. Base is the version the writer had before them.
func (s Sanctions) Count(c Counts, born, convicted day.Date, base int, act ledger.Act) (Sanctions, ledger.Event, error) {
	if base != s.Version {
		return s, ledger.Event{}, changedMeanwhile()
	}
	if err := c.check(born, convicted); err != nil {
		return s, ledger.Event{}, err
	}
	s.Counts = c
	s.Version++
	return s, act.Happened("SanctionsCounted", ledger.Of("person", s.Person), s.Thing(), s), nil
}

func (c Counts) check(born, convicted day.Date) error {
	var checks problem.Checks
	checks.Require(c.Total >= 1 && c.Total <= 999, "total", saying.Total)
	checks.Require(c.Violent >= 0 && c.Violent <= 999, "violent", saying.Violent)
	checks.Require(c.Violent <= max(c.Total, 0) || c.Violent > 999, "violent", saying.ViolentAboveTotal)
	if checks.Require(c.AgeAtFirst >= 0 && c.AgeAtFirst <= 109, "first", saying.First) && born.Known() && convicted.After(born) {
		age := born.YearsAt(convicted)
		checks.Require(c.AgeAtFirst <= age, "first", saying.FirstAfterConviction.With("age", age))
	}
	return checks.Problem()
}
