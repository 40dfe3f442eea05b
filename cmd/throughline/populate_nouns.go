package main

import (
	"context"
	"fmt"

	"throughline/platform/ledger"
	"throughline/probation/access"
	"throughline/probation/assessment"
	"throughline/probation/contact"
	"throughline/probation/plan"
	"throughline/probation/sentence"
	"throughline/sampletown"
)

func recording(do sampletown.Sentenced, act ledger.Act) sentence.Recording {
	return sentence.Recording{Sentence: act.ID, Terms: do.Terms, Counts: do.Counts}
}

// sentence does what belongs to the sentence.
func (s *settling) sentence(ctx context.Context, l *settled, sight access.Sight, doing sampletown.Doing, act ledger.Act) error {
	order := l.made[sampletown.KeySentence]
	switch do := doing.(type) {
	case sampletown.Sentenced:
		return s.doors.sentences.Record(ctx, sight, recording(do, act), act)
	case sampletown.Required:
		return s.doors.sentences.Require(ctx, sight, order, do.Adding, act)
	case sampletown.Did:
		return s.doors.sentences.Do(ctx, sight, sentence.Place{Sentence: order, Requirement: l.made[do.Requirement]}, do.Did, act)
	}
	return unknown(doing)
}

// keep does what belongs to contacts.
func (s *settling) keep(ctx context.Context, l *settled, sight access.Sight, doing sampletown.Doing, act ledger.Act) error {
	switch do := doing.(type) {
	case sampletown.Arranged:
		return s.doors.contacts.Arrange(ctx, sight, do.Appointment, act)
	case sampletown.Told:
		return s.doors.contacts.SayOutcome(ctx, sight, contact.Telling{Contact: l.made[do.Contact], Said: do.Said, Base: 1}, act)
	case sampletown.Recorded:
		return s.doors.contacts.Record(ctx, sight, do.Appointment, do.Said, act)
	}
	return unknown(doing)
}

// assess does what belongs to the assessment.
func (s *settling) assess(ctx context.Context, l *settled, sight access.Sight, doing sampletown.Doing, act ledger.Act) error {
	switch do := doing.(type) {
	case sampletown.Wrote:
		base := l.sections[do.Section]
		l.sections[do.Section]++
		return s.doors.assessments.Write(ctx, sight, do.Draft, base, act)
	case sampletown.Reread:
		base := l.sections[do.Section]
		l.sections[do.Section]++
		return s.doors.assessments.StillTrue(ctx, sight, assessment.Confirmed{Section: do.Section, Box: do.Box, Base: base}, act)
	case sampletown.Scored:
		return s.doors.assessments.ScoreOwn(ctx, sight, do.OwnScore, act)
	case sampletown.Judged:
		base := l.harm
		l.harm = act.ID
		return s.doors.assessments.JudgeHarm(ctx, sight, do.HarmDraft, base, act)
	}
	return unknown(doing)
}

// plan does what belongs to the plan.
func (s *settling) plan(ctx context.Context, l *settled, sight access.Sight, doing sampletown.Doing, act ledger.Act) error {
	place := func(goal string, step int) plan.Place {
		return plan.Place{Goal: l.made[goal], Step: stepOf(l.made[goal], step)}
	}
	switch do := doing.(type) {
	case sampletown.Planned:
		steps := make([]plan.NewStep, len(do.Steps))
		for i, step := range do.Steps {
			step.ID = stepOf(act.ID, i)
			steps[i] = step
		}
		return s.doors.plans.Add(ctx, sight, plan.NewGoal{Wording: do.Wording, Steps: steps}, act)
	case sampletown.Finished:
		return s.doors.plans.FinishStep(ctx, sight, place(do.Goal, do.Step), act)
	case sampletown.Stuck:
		return s.doors.plans.SayStuck(ctx, sight, place(do.Goal, do.Step), do.Words, act)
	case sampletown.Achieved:
		return s.doors.plans.Achieve(ctx, sight, l.made[do.Goal], do.How, act)
	case sampletown.Answered:
		seen, err := s.doors.plans.SharedWith(ctx, sight)
		if err != nil {
			return err
		}
		return s.doors.plans.Answer(ctx, sight, plan.Reply{Answer: do.Answer, Words: do.Words, Print: seen.Print}, act)
	}
	return unknown(doing)
}

func unknown(doing sampletown.Doing) error { return fmt.Errorf("nobody knows how to do a %T", doing) }
