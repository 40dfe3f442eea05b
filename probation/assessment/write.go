package assessment

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/words"
	"throughline/probation/assessment/instrument"
)

// Names of the form's boxes that are not a box, a question or a judgement of the
// instrument; problems carry them.
const (
	FieldReadiness = "readiness"
	FieldSources   = "sources"
	FieldScore     = "score"
)

// CodeChanged is the code of the Conflict when somebody else saved the section first.
const CodeChanged = "entry-changed"

// Write saves what was written about the section. Base is the version the writer had
// before them: when somebody else was quicker it is a Conflict, and nothing is
// overwritten. A box left empty, and a score not given, leave what stands.
func (e Entry) Write(d Draft, base int, act ledger.Act) (Entry, ledger.Event, error) {
	if err := e.fresh(base); err != nil {
		return e, ledger.Event{}, err
	}
	asked := instrument.Latest()
	if d.Instrument != "" {
		named, ok := instrument.Version(d.Instrument)
		if !ok {
			return e, ledger.Event{}, problem.FieldProblem("instrument", saying.UnknownInstrument)
		}
		asked = named
	}
	section, ok := asked.Section(d.Section)
	if !ok {
		return e, ledger.Event{}, problem.NotFound()
	}
	if err := d.check(asked, section); err != nil {
		return e, ledger.Event{}, err
	}
	d.Instrument = asked.Version
	after := e.clone()
	after.Draft = d.tidy(asked, section)
	for _, box := range asked.Boxes {
		stands, written := e.Box(box.Key), after.box(box.Key)
		switch {
		case strings.TrimSpace(*written) == "" || *written == stands:
			*written = stands
		default:
			after.WrittenAt[box.Key] = act.At
			delete(after.ConfirmedAt, box.Key)
		}
	}
	if after.Score == nil {
		after.Score = e.Score
	}
	return after.saved("EntryWritten", act)
}

// StillTrue records that the words of a box were read again and still hold, today.
// The words keep the day they were written.
func (e Entry) StillTrue(box instrument.Box, base int, act ledger.Act) (Entry, ledger.Event, error) {
	if err := e.fresh(base); err != nil {
		return e, ledger.Event{}, err
	}
	if e.Box(box) == "" {
		return e, ledger.Event{}, problem.FieldProblem(string(box), saying.NothingToConfirm)
	}
	after := e.clone()
	after.ConfirmedAt[box] = act.At
	return after.saved("EntryConfirmed", act)
}

func (e Entry) fresh(base int) error {
	if base != e.Version {
		return problem.New(problem.Conflict, CodeChanged, saying.Changed).Advising(saying.ChangedAdvice)
	}
	return nil
}

func (e Entry) saved(name string, act ledger.Act) (Entry, ledger.Event, error) {
	e.Version++
	e.By, e.At = act.By.ID, act.At
	return e, act.Happened(name, ledger.Of("person", e.Person), e.Thing(), e), nil
}

func (d Draft) check(asked *instrument.Instrument, section instrument.Section) error {
	var c problem.Checks
	for _, box := range asked.Boxes {
		requireText(&c, string(box.Key), d.Box(box.Key), BoxLimit)
	}
	_ = c.Add(section.CheckAnswers(d.Answers)) // nothing but field problems comes back
	for _, j := range d.Judgements() {
		c.Require(j.Answer.known(), j.Name, saying.YesOrNo)
		requireText(&c, j.WhyName(), j.Why, WhyLimit)
		c.Require(j.Answer != Yes || strings.TrimSpace(j.Why) != "", j.WhyName(), saying.Why[j.Name])
	}
	_, step := asked.ReadinessOf(d.Readiness)
	c.Require(d.Readiness == "" || step, FieldReadiness, saying.FromList)
	for _, key := range d.Sources {
		if _, listed := asked.Source(key); !c.Require(listed, FieldSources, saying.FromList) {
			break
		}
	}
	c.Require(d.Score == nil || onScale(*d.Score), FieldScore, saying.OffScale)
	return c.Problem()
}

func onScale(score int) bool { return score >= Lowest && score <= Highest }

// requireText asks that the text can be kept exactly by both engines and fits its box.
func requireText(c *problem.Checks, field, text string, limit int) {
	if !c.Require(utf8.ValidString(text) && !strings.ContainsRune(text, 0), field, saying.Unreadable) {
		return
	}
	over := utf8.RuneCountInString(text) - limit
	c.Require(over <= 0, field, tooLong(limit, over))
}

func tooLong(limit, over int) words.Phrase {
	return saying.TooLong.With("limit", thousands(limit), "over", thousands(over))
}

// thousands writes a number as both languages do, "4,000".
func thousands(n int) string {
	if n < 1000 {
		return strconv.Itoa(n)
	}
	return thousands(n/1000) + fmt.Sprintf(",%03d", n%1000)
}
