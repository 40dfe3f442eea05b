package main

import (
	"context"
	"fmt"

	"throughline/access"
	"throughline/platform/ledger"
	"throughline/probation/assessment"
	"throughline/probation/contact"
	"throughline/probation/plan"
	"throughline/probation/sentence"
	"throughline/sampletown"
)

func recording(do sampletown.Sentenced, act ledger.Act) sentence.Recording {
	return sentence.Recording{Terms: do.Terms, Counts: do.Counts}
}

// sentence does what belongs to the sentence.
func (s *settling) sentence(ctx context.Context, l *settled, ca access.CaseAccess, doing sampletown.What, act ledger.Act) error {
	order := l.made[sampletown.KeySentence]
	switch do := doing.(type) {
	case sampletown.Sentenced:
		return s.doors.sentences.Record(ctx, ca, recording(do, act), act)
	case sampletown.Required:
		return s.doors.sentences.Require(ctx, ca, order, do.Adding, act)
	case sampletown.Did:
		return s.doors.sentences.Do(ctx, ca, sentence.RequirementRef{Sentence: order, Requirement: l.made[do.Requirement]}, do.Completed, act)
	}
	return unknown(doing)
}

// keep does what belongs to contacts.
func (s *settling) keep(ctx context.Context, l *settled, ca access.CaseAccess, doing sampletown.What, act ledger.Act) error {
	switch do := doing.(type) {
	case sampletown.Arranged:
		return s.doors.contacts.Arrange(ctx, ca, do.Appointment, act)
	case sampletown.OutcomeEntry:
		return s.doors.contacts.SayOutcome(ctx, ca, contact.Telling{Contact: l.made[do.Contact], Said: do.Said, Base: 1}, act)
	case sampletown.Recorded:
		return s.doors.contacts.Record(ctx, ca, do.Appointment, do.Said, act)
	}
	return unknown(doing)
}

// assess does what belongs to the assessment.
func (s *settling) assess(ctx context.Context, l *settled, ca access.CaseAccess, doing sampletown.What, act ledger.Act) error {
	switch do := doing.(type) {
	case sampletown.Wrote:
		base := l.sections[do.Section]
		l.sections[do.Section]++
		return s.doors.assessments.Write(ctx, ca, do.Draft, base, act)
	case sampletown.Reread:
		base := l.sections[do.Section]
		l.sections[do.Section]++
		return s.doors.assessments.StillTrue(ctx, ca, assessment.Confirmed{Section: do.Section, Box: do.Box, Base: base}, act)
	case sampletown.Scored:
		return s.doors.assessments.ScoreOwn(ctx, ca, do.OwnScore, act)
	case sampletown.Judged:
		base := l.harm
		l.harm = act.ID
		return s.doors.assessments.JudgeHarm(ctx, ca, do.HarmDraft, base, act)
	}
	return unknown(doing)
}

// plan does what belongs to the plan.
func (s *settling) plan(ctx context.Context, l *settled, ca access.CaseAccess, doing sampletown.What, act ledger.Act) error {
	place := func(goal string, step int) plan.StepRef {
		return plan.StepRef{Goal: l.made[goal], Step: stepOf(l.made[goal], step)}
	}
	switch do := doing.(type) {
	case sampletown.Planned:
		steps := make([]plan.NewStep, len(do.Steps))
		for i, step := range do.Steps {
			step.ID = stepOf(act.ID, i)
			steps[i] = step
		}
		return s.doors.plans.Add(ctx, ca, plan.NewGoal{Wording: do.Wording, Steps: steps}, act)
	case sampletown.Finished:
		return s.doors.plans.FinishStep(ctx, ca, place(do.Goal, do.Step), act)
	case sampletown.Stuck:
		return s.doors.plans.SayStuck(ctx, ca, place(do.Goal, do.Step), do.Words, act)
	case sampletown.Achieved:
		return s.doors.plans.Achieve(ctx, ca, l.made[do.Goal], do.How, act)
	case sampletown.Answered:
		seen, err := s.doors.plans.SharedWith(ctx, ca)
		if err != nil {
			return err
		}
		return s.doors.plans.Answer(ctx, ca, plan.Reply{Answer: do.Answer, Words: do.Words, Fingerprint: seen.Fingerprint}, act)
	}
	return unknown(doing)
}

func unknown(doing sampletown.What) error { return fmt.Errorf("nobody knows how to do a %T", doing) }
