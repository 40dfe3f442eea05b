package plan

import (
	"context"

	"throughline/access"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/words"
	"throughline/probation/assessment/instrument"
)

// Shared is what a person sees of their plan: what they are asked to agree to, and
// how far they have come. What could get in the way, and whether a goal serves a
// need or a risk, are the practitioner's working words and are not in it.
type Shared struct {
	State        State
	ChangedSince bool          // the plan differs from the one last answered
	Answer       *SharedAnswer // the newest; nil while nobody has asked
	Goals        []SharedGoal  // open, in order
	Achieved     []SharedGoal  // newest first
	Fingerprint  string        // send it back with an answer
}

// SharedAnswer is the newest answer to the plan.
type SharedAnswer struct {
	Answer AgreementAnswer
	Words  string
	Own    bool // the person gave it themself; else it was recorded for them
	On     day.Date
}

// SharedGoal is a goal as the person sees it.
type SharedGoal struct {
	ID       id.ID
	Words    string
	Tag      words.Phrase // the area of life it serves, by the person's own name for it
	Target   day.Date
	Steps    []SharedStep
	Achieved day.Date // zero while the goal is open
}

// SharedStep is a step as the person sees it.
type SharedStep struct {
	ID         id.ID
	Words      string
	Who        Who
	By         day.Date
	Done       day.Date // zero while it is not done
	DoneOwn    bool     // the person said so themself
	Stuck      day.Date // zero when they are not stuck, or it is done after all
	StuckWords string
}

// SharedWith reads a person's own plan for them.
func (d *Plans) SharedWith(ctx context.Context, ca access.CaseAccess) (Shared, error) {
	if err := ca.Must(access.SeeOwnRecord); err != nil {
		return Shared{}, err
	}
	p, err := d.store.Find(ctx, ca.Person())
	if err != nil {
		return Shared{}, err
	}
	return p.shared(), nil
}

func (p Plan) shared() Shared {
	shared := Shared{State: p.State(), ChangedSince: p.ChangedSince(), Fingerprint: p.Fingerprint()}
	if a := p.Agreement; a != nil {
		shared.Answer = &SharedAnswer{a.Answer, a.Words, a.Own(), a.At.Date()}
	}
	for _, g := range p.Goals {
		shared.Goals = append(shared.Goals, g.shared())
	}
	for _, g := range p.Closed {
		if g.Closure.Kind == Achieved {
			shared.Achieved = append(shared.Achieved, g.shared())
		}
	}
	return shared
}

func (g Goal) shared() SharedGoal {
	section, _ := instrument.Latest().Section(g.Section)
	shared := SharedGoal{ID: g.ID, Words: g.Words, Tag: section.OwnName, Target: g.Target}
	if !g.Open() {
		shared.Achieved = g.Closure.At.Date()
	}
	for _, s := range g.Steps {
		shared.Steps = append(shared.Steps, s.shared())
	}
	return shared
}

func (s Step) shared() SharedStep {
	shared := SharedStep{ID: s.ID, Words: s.Words, Who: s.Who, By: s.By}
	switch {
	case s.Done != nil:
		shared.Done, shared.DoneOwn = s.Done.At.Date(), s.Done.Role == string(access.Person)
	case s.Stuck != nil:
		shared.Stuck, shared.StuckWords = s.Stuck.At.Date(), s.Stuck.Words
	}
	return shared
}
