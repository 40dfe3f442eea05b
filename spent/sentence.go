package spent

import "slices"

// none stands where the number of a conviction or sentence could, and there is none.
const none = -1

// run is how long one conviction goes on, first by itself and then with those it
// overlaps: section 6 of the 1974 Act.
type run struct {
	entry int
	at    Date // the day of conviction
	own   Date // the latest end of all its sentences; unending when one has none
	// carries is the latest end of those sentences that lengthen other convictions too;
	// not given when there is none.
	carries  Date
	outcome  Outcome // of the conviction by itself
	apart    bool    // it has no period that could lengthen or be lengthened
	unpaid   bool    // it goes on until compensation is paid
	approx   bool
	practice bool // one of its periods is guidance and not the Act's

	until    Date // how far another conviction takes it; not given when none does
	with     int  // that conviction, as an index of runs
	never    int  // the conviction that made it never spent, or none
	waitsFor int  // the conviction whose answer its own waits for, or none
	differs  bool // the public checker may say otherwise
	older    bool // it has an order of an older kind, which the checker lets lengthen nothing

	steps [2]int // where its sentences' reasons stand among the steps
}

// ends is the day on which the conviction's period ends, as far as known.
func (r *run) ends() Date { return later(r.own, r.until) }

// reaches is how far it takes others: by its sentences, or by what took it on.
func (r *run) reaches() Date { return later(r.carries, r.until) }

// goesOn reports whether the conviction is unspent on the day of another conviction. The
// printed day itself still counts, as it does in the public checker.
func (r *run) goesOn(on Date) bool {
	return r.unpaid || r.waitsFor != none || !r.ends().Before(on)
}

// alone works out one conviction by itself.
func (a *Report) alone(entry int, e *Entry) {
	r := run{entry: entry, at: e.Date, outcome: OnDate, apart: true, approx: e.Approximate, never: none, waitsFor: none}
	r.steps[0] = len(a.steps)
	for i := range e.Sentences {
		s := &e.Sentences[i]
		p := a.period(e, s, Reason{Entry: entry, Sentence: i, Disposal: s.Disposal, Length: s.Length})
		r.take(p, rows[s.Disposal].reach.of(e.Under18))
		r.practice = r.practice || p.practice
		r.differs = r.differs || p.differs
		r.older = r.older || s.Disposal == AttendanceCentre || s.Disposal == Supervision
	}
	if r.outcome == OnDate && len(e.Sentences) > 1 {
		a.step(Reason{Code: LongestDecides, Entry: entry, Sentence: none, To: r.own})
	}
	r.steps[1] = len(a.steps)
	a.runs = append(a.runs, r)
}

// period is how long one sentence counts.
type period struct {
	end      Date // unending, or not given when there is none
	outcome  Outcome
	practice bool // guidance and not the Act
	differs  bool // the public checker may print another day
}

// take adds a sentence's period to the conviction: the longest decides, and what has no
// date outweighs what has one.
func (r *run) take(p period, reach reach) {
	r.outcome = gravity[max(slices.Index(gravity[:], r.outcome), slices.Index(gravity[:], p.outcome))]
	r.unpaid = r.unpaid || p.outcome == NoDate
	r.own = later(r.own, p.end)
	if reach == others {
		r.carries = later(r.carries, p.end)
	}
	if reach == others || reach == itself {
		r.apart = false
	}
}

// gravity orders outcomes by what outweighs what: the last of those that a conviction's
// sentences have is the conviction's.
var gravity = [...]Outcome{OnDate, NoDate, Indefinite, Never, Invalid}

func (a *Report) step(r Reason) { a.steps = append(a.steps, r) }

// period works out one sentence, and says how. The reason comes with what it is about.
func (a *Report) period(e *Entry, s *Sentence, why Reason) period {
	row := rows[s.Disposal]
	if row.most > 0 && s.Length.Exceeds(row.most) {
		why.Code, why.Months = TooLong, row.most
		a.step(why)
		return period{outcome: Invalid}
	}
	switch row.rule {
	case custody:
		return a.custody(e, s, why)
	case added:
		return a.added(s, why, row.months.of(e.Under18))
	case order:
		return a.untilEnded(e, s, why)
	case fixed:
		return a.fixed(e, s, why)
	case atOnce:
		why.Code, why.To = SpentAtOnce, e.Date
		a.step(why)
		return period{end: e.Date, outcome: OnDate}
	case paid:
		return a.paid(s, why)
	case excluded:
		why.Code = NeverByKind
		a.step(why)
		return period{outcome: Never}
	}
	why.Code = MakesNoDifference
	a.step(why)
	return period{outcome: OnDate}
}

// custody is the term, and after it what its length adds.
func (a *Report) custody(e *Entry, s *Sentence, why Reason) period {
	if s.Disposal.AsksSchedule18(s.Length) {
		switch {
		case s.Schedule18 == Yes && (s.Several != Yes || s.OneOver4Years == Yes):
			why.Code = NeverByTerm
			a.step(why)
			return period{outcome: Never}
		case s.Schedule18 == Yes:
			a.step(Reason{Code: NoTermOver4Years, Entry: why.Entry, Sentence: why.Sentence})
		case s.Schedule18 != No:
			a.step(Reason{Code: Schedule18NotSaid, Entry: why.Entry, Sentence: why.Sentence})
		}
	}
	at := 0
	for terms[at].upTo > 0 && s.Length.Exceeds(terms[at].upTo) {
		at++
	}
	return a.twoSteps(s, why, custodyRows[at], terms[at].added.of(e.Under18))
}

// added is the term, and after it the same time whatever the length.
func (a *Report) added(s *Sentence, why Reason, months int) period {
	return a.twoSteps(s, why, AddedAfterwards, months)
}

// twoSteps counts the term by the calendar and then, from that day, what is added:
// 31 October and 5 years and 6 months end on 30 April.
func (a *Report) twoSteps(s *Sentence, why Reason, code Code, months int) period {
	why.Code, why.From, why.To = TermEnds, s.Start, s.Length.after(s.Start)
	a.step(why)
	why.Code, why.From, why.Months, why.To = code, why.To, months, why.To.AddMonths(months)
	a.step(why)
	a.step(Reason{Code: DayInHand, Entry: why.Entry, Sentence: why.Sentence})
	return period{end: why.To, outcome: OnDate}
}

// unstated is how long an order lasts whose length was not stated: section 5(3), in months.
const unstated = 24

// untilEnded lasts as long as the order does.
func (a *Report) untilEnded(e *Entry, s *Sentence, why Reason) period {
	p := period{outcome: OnDate}
	switch s.Length.Unit {
	case UntilFurtherOrder:
		why.Code, p.end, p.outcome = OrderUnending, unending, Indefinite
	case NoLength:
		p.end = e.Date.AddMonths(unstated)
		p.differs = s.Start.Given() && s.Start != e.Date
		why.Code, why.From, why.Months, why.To = LengthUnstated, e.Date, unstated, p.end
	default:
		p.end = s.Length.after(s.Start)
		why.Code, why.From, why.To = OrderEnds, s.Start, p.end
	}
	a.step(why)
	return p
}

// fixed counts from the day of conviction, as the Act does; the public checker counts
// from the sentence's own start.
func (a *Report) fixed(e *Entry, s *Sentence, why Reason) period {
	row := rows[s.Disposal]
	months := row.months.of(e.Under18)
	if s.Endorsement == Yes && row.endorsed.adult > 0 {
		months = row.endorsed.of(e.Under18)
	}
	p := period{end: e.Date.AddMonths(months), outcome: OnDate, differs: s.Start.Given() && s.Start != e.Date}
	p.practice = s.Disposal == PenaltyPoints || s.Disposal == FixedPenalty || s.Disposal == MotoringFine && s.Endorsement == Yes
	why.Code, why.From, why.Months, why.To = FromConviction, e.Date, months, p.end
	a.step(why)
	return p
}

func (a *Report) paid(s *Sentence, why Reason) period {
	if s.PaidInFull == Yes {
		why.Code, why.To = PaidOn, s.PaidInFullDate
		a.step(why)
		return period{end: s.PaidInFullDate, outcome: OnDate}
	}
	why.Code = NotPaid
	a.step(why)
	return period{outcome: NoDate}
}

// caution works out a caution: cautions stand apart from convictions and from each other.
func (a *Report) caution(entry int, e *Entry) {
	why := Reason{Entry: entry, Sentence: none, Disposal: e.Caution, From: e.Date}
	result := Result{Outcome: WhenGiven, Approximate: e.Approximate}
	if row := rows[e.Caution]; row.rule == whenGiven {
		why.Code = SpentWhenGiven
	} else {
		why.Months, result.Outcome = row.months.of(e.Under18), OnDate
		if WholeMonthsBetween(e.Date, e.ConditionsEnd) < why.Months {
			why.Code, why.To = ConditionsEndFirst, e.ConditionsEnd
		} else {
			why.Code, why.To = ConditionsCutShort, e.Date.AddMonths(why.Months)
		}
		result.Date = why.To
	}
	a.Results = append(a.Results, result)
	a.reasons = append(a.reasons, why)
	a.close(result, why)
}
