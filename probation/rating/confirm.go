package rating

import (
	"strings"
	"unicode/utf8"

	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/words"
)

// WhyLimit is how long the reason of a decision may be, in characters.
const WhyLimit = 1000

// whyShortest keeps "ok" from being a reason, in characters.
const whyShortest = 10

// FieldWhy is the box of a decision's reason; problems carry its name.
const FieldWhy = "why"

// CodeMoved is the code of the Conflict when the rating changed while somebody wrote.
const CodeMoved = "rating-moved"

// Confirmation is a practitioner's word that today's lower reading is right.
type Confirmation struct {
	Which Which
	Base  id.ID // the rating the writer had before them
	Why   string
}

// Confirm lets a held rating come down to today's reading. When the rating has changed
// since the writer looked it is a Conflict: they confirm what they have seen.
func (r Rating) Confirm(c Confirmation, act ledger.Act) (Rating, ledger.Event, error) {
	if c.Base != r.ID {
		return r, ledger.Event{}, moved()
	}
	reading := r.Of(c.Which)
	if !reading.CanBeConfirmed() {
		return r, ledger.Event{}, problem.New(problem.Conflict, CodeMoved, saying.NotHeld)
	}
	var checks problem.Checks
	why := checkWhy(&checks, c.Why, saying.Why)
	if err := checks.Problem(); err != nil {
		return r, ledger.Event{}, err
	}
	from := reading.Level
	reading = reading.at(reading.Today, reading, act.At.Date())
	reading.Held, reading.Confirmed = false, &Confirmed{By: act.By.ID, At: act.At, From: from, Why: why}
	reading.Reasons = without(reading.Reasons, Holds)
	if o := reading.Override; o != nil && o.Level.Rank() >= reading.Level.Rank() {
		reading.Override = nil // it asked for no less than what is confirmed now
	}
	if c.Which == OfHarm {
		r.Harm = reading
	} else {
		r.Reoffending = reading
	}
	r.ID, r.At = act.ID, max(act.At, r.At)
	happened := act.Happened(EventConfirmed, ledger.Of("person", r.Person), r.Thing(), r)
	return r, happened.Because(why), nil
}

func moved() error {
	return problem.New(problem.Conflict, CodeMoved, saying.Moved).Advising(saying.MovedAdvice)
}

// checkWhy checks the reason of somebody who decides, and gives it tidied.
func checkWhy(checks *problem.Checks, why string, missing words.Phrase) string {
	why = strings.TrimSpace(why)
	length := utf8.RuneCountInString(why)
	checks.Require(length >= whyShortest, FieldWhy, missing)
	checks.Require(length <= WhyLimit, FieldWhy, saying.WhyTooLong.With("limit", WhyLimit, "over", length-WhyLimit))
	checks.Require(utf8.ValidString(why) && !strings.ContainsRune(why, 0), FieldWhy, saying.Unreadable)
	return why
}

func without(all []Reason, effect Effect) []Reason {
	var kept []Reason
	for _, reason := range all {
		if reason.Effect != effect {
			kept = append(kept, reason)
		}
	}
	return kept
}
