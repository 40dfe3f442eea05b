package whenspent

import (
	"net/url"

	"throughline/platform/problem"
	"throughline/platform/words"
	"throughline/spent"
)

// questions are all of them in the order in which they are asked; one that does not
// concern what was answered so far is passed over.
var questions = []*question{
	{
		name: "where", short: short.Where, title: always(ask.Where), hint: always(ask.WhereHint), missing: saying.ChooseWhere,
		choices: options(
			choice{value: string(spent.EnglandAndWales), text: ask.EnglandWales},
			choice{value: string(spent.Scotland), text: ask.Scotland},
			choice{value: string(spent.NorthernIreland), text: ask.NorthernIreland}),
	},
	{
		name: "kind", short: short.Kind, asked: ever, title: func(f facts) words.Phrase {
			if f.first {
				return ask.Kind
			}
			return ask.KindNext
		},
		missing: saying.ChooseKind, choices: options(
			choice{value: string(spent.Caution), text: ask.Caution, hint: ask.CautionHint},
			choice{value: string(spent.Conviction), text: ask.Conviction, hint: ask.ConvictionHint}),
	},
	{
		name: "under-18", short: short.Under18, asked: ever, title: byKind(ask.Under18Caution, ask.Under18), hint: always(ask.Under18Hint), missing: saying.ChooseYesNo, choices: yesOrNo,
	},
	{name: "caution", short: short.Caution, asked: cautioned, title: always(ask.WhichCaution), missing: saying.ChooseOne, choices: cautions},
	{
		name: "date", short: short.Date, asked: ever, title: byKind(ask.CautionDate, ask.ConvictionDate), hint: byKind(ask.DateHint, ask.ConvictionDateHint), date: true, more: []string{"about"},
		missing: saying.EnterDate, check: past("date", saying.InFuture),
	},
	{
		name: "conditions", short: short.ConditionsEnd, asked: func(f facts) bool { return cautioned(f) && f.caution.AsksConditions() },
		title: always(ask.ConditionsEnd), hint: always(ask.ConditionsEndHint), date: true, missing: saying.EnterDate, check: notBefore("conditions"),
	},
	{name: "group", ofSentence: true, asked: convicted, title: always(ask.Group), hint: always(ask.GroupHint), missing: saying.ChooseOne, choices: groupsOf},
	{
		name: "disposal", short: short.Sentence, ofSentence: true, asked: convicted, title: always(ask.Disposal), missing: saying.ChooseOne, choices: disposalsOf,
		check: func(f facts, _ url.Values, c *problem.Checks) {
			c.Require(f.sentence.Disposal.Answerable(), "disposal", unanswerable(f.sentence.Disposal))
		},
	},
	{
		name: "length", short: short.Length, ofSentence: true, asked: func(f facts) bool { return convicted(f) && f.sentence.Disposal.AsksLength() },
		title: always(ask.Length), hint: func(f facts) words.Phrase {
			if f.sentence.Disposal.Custodial() {
				return ask.CustodyLengthHint
			}
			return ask.LengthHint
		}, choices: unitsOf, more: []string{"unit", "count"},
	},
	{
		name: "start", short: short.Start, ofSentence: true, asked: func(f facts) bool {
			return convicted(f) && f.sentence.Disposal.AsksLength() && f.sentence.Length.Count > 0
		},
		title: always(ask.Start), hint: func(f facts) words.Phrase {
			if f.sentence.Disposal == "referral_order" {
				return ask.ReferralStartHint
			}
			return ask.StartHint
		}, date: true, missing: saying.EnterDate, check: notBefore("start"),
	},
	{
		name: "schedule", short: short.Schedule18, ofSentence: true, asked: over4Years, title: always(ask.Schedule18), hint: always(ask.Schedule18Hint), missing: saying.ChooseYesNo,
		choices: options(choice{value: yes, text: ask.Yes}, choice{value: no, text: ask.No}, choice{value: "unsure", text: ask.NotSure}),
	},
	{
		name: "several", short: short.Several, ofSentence: true, asked: func(f facts) bool { return over4Years(f) && f.sentence.Schedule18 == spent.Yes },
		title: always(ask.Several), hint: always(ask.SeveralHint), missing: saying.ChooseYesNo, choices: yesOrNo,
	},
	{
		name: "one-over", short: short.OneOver4Years, ofSentence: true, asked: func(f facts) bool {
			return over4Years(f) && f.sentence.Schedule18 == spent.Yes && f.sentence.Several == spent.Yes
		},
		title: always(ask.OneOver4Years), missing: saying.ChooseYesNo, choices: yesOrNo,
	},
	{name: "paid", short: short.Paid, ofSentence: true, asked: pays, title: always(ask.Paid), missing: saying.ChooseYesNo, choices: yesOrNo},
	{
		name: "paid-on", short: short.PaidOn, ofSentence: true, asked: func(f facts) bool { return pays(f) && f.sentence.PaidInFull == spent.Yes },
		title: always(ask.PaidOn), hint: always(ask.DateHint), date: true, missing: saying.EnterDate,
		check: func(f facts, typed url.Values, c *problem.Checks) {
			past("paid-on", saying.InFuture)(f, typed, c)
			notBefore("paid-on")(f, typed, c)
		},
	},
	{
		name: "endorsed", short: short.Endorsed, ofSentence: true, asked: func(f facts) bool { return convicted(f) && f.sentence.Disposal == spent.MotoringFine },
		title: always(ask.Endorsed), hint: always(ask.EndorsedHint), missing: saying.ChooseYesNo, choices: yesOrNo,
	},
	{
		name: "more", short: short.More, ofSentence: true, asked: convicted, title: always(ask.More), hint: always(ask.MoreHint), missing: saying.ChooseYesNo, choices: yesOrNo,
		check: func(f facts, typed url.Values, c *problem.Checks) {
			c.Require(!f.full || typed.Get("more") == no, "more", saying.MostSentences.With("n", mostSentences))
		},
	},
}

func always(p words.Phrase) func(facts) words.Phrase { return func(facts) words.Phrase { return p } }

func byKind(caution, conviction words.Phrase) func(facts) words.Phrase {
	return func(f facts) words.Phrase {
		if f.kind == spent.Caution {
			return caution
		}
		return conviction
	}
}

func options(all ...choice) func(facts) []choice { return func(facts) []choice { return all } }

func yesOrNo(facts) []choice {
	return []choice{{value: yes, text: ask.Yes}, {value: no, text: ask.No}}
}

func ever(facts) bool { return true }

func cautioned(f facts) bool { return f.kind == spent.Caution }

func convicted(f facts) bool { return f.kind == spent.Conviction }

func pays(f facts) bool { return convicted(f) && f.sentence.Disposal.AsksPayment() }

func over4Years(f facts) bool {
	return convicted(f) && f.sentence.Disposal.AsksSchedule18(f.sentence.Length)
}

// unanswerable says why a disposal is refused, in the rule's own words.
func unanswerable(d spent.Disposal) words.Phrase {
	code := spent.NotCovered
	if d == "fixed_penalty_notice" {
		code = spent.NotAConviction
	}
	f := spent.Fault{Code: code}
	return words.Phrase{En: f.Text(spent.English), Cy: f.Text(spent.Welsh)}
}

func cautions(f facts) []choice {
	var all []choice
	for _, d := range spent.Disposals() {
		if d.Caution() && d.GivenTo(f.under18) {
			all = append(all, choice{value: string(d), text: nameOf(d)})
		}
	}
	return all
}

// group is a kind of sentence, so that the list of sentences fits a screen.
type group struct {
	name       string
	text, hint words.Phrase
	holds      []spent.Disposal
}

var groups = []group{
	{"custody", ask.Custody, ask.CustodyHint, []spent.Disposal{
		"prison_sentence", "suspended_prison_sentence", "detention", "detention_and_training_order", "extended_sentence", "life_sentence",
		"imprisonment_for_public_protection", "detention_for_public_protection", "detention_at_his_majestys_pleasure", "preventive_detention",
	}},
	{"community", ask.Community, ask.CommunityHint, []spent.Disposal{
		"community_order", "youth_rehabilitation_order", "referral_order", "reparation_order", spent.Supervision, spent.AttendanceCentre, "hospital_order",
	}},
	{"money", ask.Money, ask.MoneyHint, []spent.Disposal{"fine", "compensation_order", "confiscation_order"}},
	{"discharge", ask.Discharge, ask.DischargeHint, []spent.Disposal{"conditional_discharge", "absolute_discharge", "bind_over"}},
	{"motoring", ask.Motoring, ask.MotoringHint, []spent.Disposal{spent.MotoringFine, spent.PenaltyPoints, "driving_disqualification", spent.FixedPenalty, "fixed_penalty_notice"}},
	{"restricting", ask.Restricting, ask.RestrictingHint, []spent.Disposal{
		"restraining_order", "criminal_behaviour_order", "sexual_harm_prevention_order", "serious_crime_prevention_order", "football_banning_order", "other_order_with_requirement",
	}},
	{"forces", ask.Forces, ask.ForcesHint, []spent.Disposal{
		"service_detention", "dismissal", "dismissal_with_disgrace", "severe_reprimand_or_reprimand", "service_community_order", "overseas_community_order",
	}},
}

func groupsOf(facts) []choice {
	var all []choice
	for _, g := range groups {
		all = append(all, choice{value: g.name, text: g.text, hint: g.hint})
	}
	return all
}

func disposalsOf(f facts) []choice {
	var all []choice
	for _, g := range groups {
		for _, d := range g.holds {
			if g.name == f.group && d.GivenTo(f.under18) {
				all = append(all, choice{value: string(d), text: nameOf(d)})
			}
		}
	}
	return all
}

func unitsOf(f facts) []choice {
	all := []choice{
		{value: string(spent.Days), text: ask.Days}, {value: string(spent.Weeks), text: ask.Weeks},
		{value: string(spent.Months), text: ask.Months}, {value: string(spent.Years), text: ask.Years},
	}
	if f.sentence.Disposal.MayHaveNoLength() {
		all = append(all, choice{value: string(spent.NoLength), text: ask.NoLength, hint: ask.NoLengthHint},
			choice{value: string(spent.UntilFurtherOrder), text: ask.UntilFurther, hint: ask.UntilFurtherHint})
	}
	return all
}
