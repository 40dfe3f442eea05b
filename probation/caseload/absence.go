package caseload

import (
	"strings"

	"throughline/access"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
)

// Absence is a time in which a colleague stands in for somebody: they see and work with
// their people as their own, for that time only.
type Absence struct {
	ID        id.ID       `json:"id"`
	Account   id.ID       `json:"account"` // who is away
	CoveredBy id.ID       `json:"covered_by"`
	From      day.Instant `json:"from"`
	Until     day.Instant `json:"until"` // the first moment after it
	Why       string      `json:"why,omitempty"`
	By        id.ID       `json:"by"`
}

// Thing names the absence in the ledger, on the chain of who is away.
func (a Absence) Thing() ledger.Thing { return ledger.Thing{Kind: "absence", ID: string(a.ID)} }

// InForce reports whether somebody stands in at an instant.
func (a Absence) InForce(at day.Instant) bool { return a.From <= at && at < a.Until }

// Cover is a manager's wish that somebody stands in.
type Cover struct {
	By    id.ID    // who stands in
	First day.Date // of the days away
	Last  day.Date // at most longestCover days after the first
	Why   string
}

// longestCover is for how many days somebody may stand in; who is away for longer hands
// their people over.
const longestCover = 366

// Away makes an absence of an account, covered by another.
func Away(account, by access.Account, c Cover, act ledger.Act) (Absence, ledger.Event, error) {
	var checks problem.Checks
	staff := by.Role == access.Practitioner || by.Role == access.Manager
	if checks.Require(c.By.Known() && by.ID == c.By && staff && !by.ClosedAt.Known(), "by", saying.CoverWho) {
		checks.Require(by.ID != account.ID, "by", saying.CoverSelf)
	}
	today := act.At.Date()
	in := c.First.Known() && c.Last.Known() && !c.First.Before(today) && !c.Last.Before(c.First) && c.First.Until(c.Last) < longestCover
	checks.Require(in, "last", saying.CoverDays)
	why := strings.TrimSpace(c.Why)
	checks.Require(len([]rune(why)) <= whyLimit, "why", saying.CoverWhy)
	if err := checks.Problem(); err != nil {
		return Absence{}, ledger.Event{}, err
	}
	a := Absence{
		ID: act.ID, Account: account.ID, CoveredBy: by.ID, Why: why, By: act.By.ID,
		From: max(act.At, c.First.AtClock(0, 0)), Until: c.Last.Add(1).AtClock(0, 0),
	}
	return a, act.Happened("CoverArranged", ledger.Of("account", account.ID), a.Thing(), a).Because(why), nil
}

// End ends an absence before its time: who was away is back.
func (a Absence) End(act ledger.Act) (Absence, ledger.Event, error) {
	if act.At >= a.Until {
		return a, ledger.Event{}, problem.New(problem.Conflict, "cover-over", saying.CoverEnded)
	}
	a.Until = max(act.At, a.From)
	return a, act.Happened("CoverEnded", ledger.Of("account", a.Account), a.Thing(), a), nil
}
