package rating

import (
	"cmp"
	"slices"

	"throughline/actuarial"
	"throughline/actuarial/ogrs4"
	"throughline/platform/day"
	"throughline/probation/assessment"
	"throughline/probation/assessment/instrument"
	"throughline/probation/contact"
	"throughline/probation/person"
	"throughline/probation/sentence"
)

// Facts are all that a reading rests on, as they are at one moment. Nothing else is
// looked at: the same facts give the same rating.
type Facts struct {
	Today     day.Date
	Person    person.Person
	Sentence  sentence.Sentence           // the current one; zero when none is recorded
	Sanctions sentence.Sanctions          // not recorded is not the same as none
	Entries   map[string]assessment.Entry // by section; those not begun are not among them
	Harm      assessment.HarmJudgement    // the one in force; zero when nobody has judged
	Missed    []contact.Summary           // contacts missed without an acceptable reason
	InForce   *Rating                     // the rating before this one; nil for the first
}

// Predict asks the published predictor. An answer that was not given stays not
// given: nothing is guessed.
func Predict(f Facts) ogrs4.Result {
	in := f.input()
	return ogrs4.Score(ogrs4.ARP, &in)
}

func (f Facts) input() actuarial.Input {
	in := actuarial.Input{
		AssessmentDate:          actuarial.DateOf(f.Today),
		DateOfBirth:             actuarial.DateOf(f.Person.Born),
		Gender:                  actuarial.Gender(f.Person.Gender),
		DateOfCurrentConviction: actuarial.DateOf(f.Sentence.ConvictedOn),
		DateAtStartOfFollowUp:   actuarial.DateOf(f.Sentence.FollowUpFrom),
		CurrentOffenceCode:      f.Sentence.OffenceCode,
	}
	if f.Sanctions.Recorded() {
		in.TotalSanctions = actuarial.NumberOf(f.Sanctions.Total)
		in.AgeAtFirstSanction = actuarial.NumberOf(f.Sanctions.AgeAtFirst)
	}
	for _, entry := range f.Entries {
		section, _ := entry.Made().Section(entry.Section)
		for _, q := range section.Questions {
			fill(&in, q, entry.Answers[q.Key])
		}
	}
	return in
}

// fill gives a question's answer to the predictor. Of several options each one is an
// answer by itself: once the question is answered, what is not ticked is a no.
func fill(in *actuarial.Input, q instrument.Question, given []string) {
	if len(given) == 0 {
		return
	}
	set := func(field, value string) {
		// A word the predictor does not know stays unanswered; a test of the instrument
		// sees to it that there is none.
		_ = in.Set(actuarial.Field(field), value)
	}
	if q.Kind != instrument.Several {
		set(q.Key, given[0])
		return
	}
	for _, field := range q.Inputs() {
		answer := "no"
		if slices.Contains(given, field) {
			answer = "yes"
		}
		set(field, answer)
	}
}

// links lists what the sections are linked to, newest first, and since when. A link
// that the rating in force knew keeps its day; a new one begins when it was written.
func (f Facts) links() []Link {
	var all []Link
	for _, section := range instrument.Latest().Sections {
		entry, begun := f.Entries[section.Key]
		if !begun {
			continue
		}
		for _, l := range []struct {
			to     LinkedTo
			answer assessment.YesNo
		}{{ToHarm, entry.LinkedToHarm}, {ToReoffending, entry.LinkedToReoffending}, {ToStrength, entry.IsStrength}} {
			if l.answer == assessment.Yes {
				all = append(all, f.remembered(Link{l.to, section.Key, entry.At}))
			}
		}
	}
	slices.SortStableFunc(all, func(a, b Link) int { return cmp.Compare(b.At, a.At) })
	return all
}

func (f Facts) remembered(link Link) Link {
	if f.InForce == nil {
		return link
	}
	judged := f.InForce.Judged != nil && f.InForce.Judged.ID == f.Harm.ID // the judgement was there before
	for _, known := range f.InForce.Links {
		if known.To == link.To && known.Section == link.Section {
			if f.Harm.ID.Known() && !judged {
				known.At = min(known.At, f.Harm.At) // by the chain, whatever a node's clock said
			}
			return known
		}
	}
	return link
}

func only(all []Link, to LinkedTo) []Link {
	var kept []Link
	for _, l := range all {
		if l.To == to {
			kept = append(kept, l)
		}
	}
	return kept
}

// missed lists the contacts that count today, newest first; none when they are too
// few to count.
func (f Facts) missed() []Miss {
	var counted []Miss
	for _, c := range f.Missed {
		on := c.At.Date()
		if since := on.Until(f.Today); since >= 0 && since <= missedDays {
			counted = append(counted, Miss{c.ID, on})
		}
	}
	if len(counted) < missedNeeded {
		return nil
	}
	slices.SortStableFunc(counted, func(a, b Miss) int { return a.On.Until(b.On) })
	return counted
}

// freeMonths is how long offence-free time goes on changing the score, in months from
// the start of follow-up: see docs/predictors.md.
const freeMonths = 36

// rereadOn is the next day on which the date alone may change what is read: another
// offence-free month, a missed contact that no longer counts, or the end of a level that
// a practitioner set.
func (f Facts) rereadOn(scored bool) day.Date {
	var next day.Date
	consider := func(d day.Date) {
		if d.After(f.Today) && (!next.Known() || d.Before(next)) {
			next = d
		}
	}
	start := f.Sentence.FollowUpFrom
	if !start.Known() {
		start = f.Sentence.ConvictedOn
	}
	if months := start.MonthsUntil(f.Today); scored && months < freeMonths {
		consider(start.AddMonths(months + 1))
	}
	for _, m := range f.missed() {
		consider(m.On.Add(missedDays + 1))
	}
	if f.InForce != nil && f.InForce.Reoffending.Override != nil {
		consider(f.InForce.Reoffending.Override.Until.Add(1))
	}
	return next
}
