package spent

// overlap lets convictions that meet lengthen one another. They are taken by the day of
// conviction; what the record's order was makes no difference.
func (a *Report) overlap() {
	for i := range a.runs {
		at := len(a.order)
		a.order = append(a.order, i)
		for at > 0 && a.takenBefore(i, a.order[at-1]) {
			a.order[at], at = a.order[at-1], at-1
		}
		a.order[at] = i
	}
	earlier := a.order[:0] // those that a later one can still meet; it never overtakes the loop
	for _, i := range a.order {
		switch a.runs[i].outcome {
		case Invalid:
		case Never:
			a.excludes(i, earlier)
		default:
			a.meets(i, earlier)
			earlier = append(earlier, i)
		}
	}
	a.awaitCorrection()
}

// takenBefore puts an excluded sentence last among those of its day, so that it reaches
// them all: it counts as later than any of them.
func (a *Report) takenBefore(i, j int) bool {
	x, y := &a.runs[i], &a.runs[j]
	if x.at != y.at {
		return x.at.Before(y.at)
	}
	return y.outcome == Never
}

// excludes makes never spent what was still unspent when a sentence was given that is
// never spent: section 1(1)(b). Their periods go on counting for later convictions.
func (a *Report) excludes(by int, earlier []int) {
	on := a.runs[by].at
	for _, i := range earlier {
		r := &a.runs[i]
		if !r.goesOn(on) {
			continue
		}
		if r.never == none {
			r.never = by
		}
		r.differs = r.differs || r.reaches().Before(on) // only an order of its own kept it going
	}
}

// meets lengthens a conviction and those still unspent on its day to the latest of
// them: section 6(4). How far one takes the others is measured without the orders that
// lengthen only their own conviction: section 6(5).
func (a *Report) meets(latest int, earlier []int) {
	n := &a.runs[latest]
	if n.apart {
		return
	}
	furthest, source, open := n.reaches(), latest, none
	if n.unpaid {
		open = latest
	}
	for _, i := range earlier {
		r := &a.runs[i]
		if furthest.Before(r.reaches()) { // what was over before reaches nobody: it ended earlier than all that follows
			furthest, source = r.reaches(), i
		}
		switch {
		case open != none:
		case r.unpaid:
			open = i
		default:
			open = r.waitsFor
		}
	}
	for _, i := range earlier {
		r := &a.runs[i]
		if r.apart || !r.goesOn(n.at) {
			continue
		}
		ownOrder := r.reaches().Before(n.at) // only an order of its own kept it going
		if r.takenTo(furthest, latest) {
			r.differs = r.differs || ownOrder && !r.unpaid || n.older
		}
		r.await(open)
	}
	if n.takenTo(furthest, source) {
		n.differs = n.differs || !n.carries.Given() && !n.unpaid || a.runs[source].never != none || a.runs[source].older
	}
	n.await(open)
}

// takenTo lengthens the conviction to a day if it would end before, and tells whether it
// did.
func (r *run) takenTo(day Date, with int) bool {
	if !r.ends().Before(day) {
		return false
	}
	r.until, r.with = day, with
	r.differs = r.differs || day == unending
	return true
}

// await remembers the conviction that this one's day waits for, unless it waits already:
// for another, or for a payment of its own.
func (r *run) await(open int) {
	if r.waitsFor == none && !r.unpaid {
		r.waitsFor = open
	}
}

// awaitCorrection marks what an entry with an impossible length may still change.
func (a *Report) awaitCorrection() {
	for i := range a.runs {
		if a.runs[i].outcome != Invalid {
			continue
		}
		for j := range a.runs {
			a.runs[j].await(i)
		}
	}
}

// conclude puts the result of a conviction and its reasons into the answer.
func (a *Report) conclude(e *Entry, r *run) {
	result := Result{Outcome: r.outcome, Approximate: r.approx}
	a.reasons = append(a.reasons, a.steps[r.steps[0]:r.steps[1]]...)
	why := Reason{Entry: r.entry, Sentence: none}
	switch {
	case r.outcome == Invalid || r.outcome == Never:
	case r.never != none:
		result.Outcome = Never
		a.extended(r, why)
		a.because(why, NeverWithLater, &a.runs[r.never])
	case r.ends() == unending:
		result.Outcome = Indefinite
		a.extended(r, why)
	case r.outcome == OnDate:
		a.extended(r, why)
		result.Date = r.ends()
		if r.waitsFor != none {
			result.Provisional = true
			other := &a.runs[r.waitsFor]
			code := WaitsForPayment
			if other.outcome == Invalid {
				code = WaitsForCorrection
			}
			a.because(why, code, other)
		}
	}
	if len(a.runs) > 1 && result.Outcome == OnDate && r.reaches().Before(r.own) {
		a.keepsToItself(e, r)
	}
	a.Results = append(a.Results, result)
	a.notes(e, r, why)
	a.close(result, Reason{Entry: r.entry, Sentence: none, To: result.Date})
}

// extended says with which conviction this one runs on, if it does.
func (a *Report) extended(r *run, why Reason) {
	if !r.until.Given() {
		return
	}
	other := &a.runs[r.with]
	earlier := other.at.Before(r.at)
	code := RunsOnWithLater
	switch {
	case r.until == unending && earlier:
		code = UnendingWithEarlier
	case r.until == unending:
		code = UnendingWithLater
	case earlier:
		code = RunsOnWithEarlier
	}
	if r.until != unending {
		why.To = r.until
	}
	a.because(why, code, other)
}

func (a *Report) because(why Reason, code Code, other *run) {
	why.Code, why.Other, why.OtherDate = code, other.entry, other.at
	a.reasons = append(a.reasons, why)
}

// keepsToItself names the orders that lengthen this conviction alone.
func (a *Report) keepsToItself(e *Entry, r *run) {
	for i := range e.Sentences {
		if s := &e.Sentences[i]; rows[s.Disposal].reach.of(e.Under18) == itself {
			a.reasons = append(a.reasons, Reason{Code: KeepsToItself, Entry: r.entry, Sentence: i, Disposal: s.Disposal})
		}
	}
}

// notes adds what a careful reader should know of how the day was found.
func (a *Report) notes(e *Entry, r *run, why Reason) {
	if r.practice {
		why.Code = ByGuidance
		a.reasons = append(a.reasons, why)
	}
	if r.differs {
		why.Code = CheckerDiffers
		a.reasons = append(a.reasons, why)
	}
	if e.Date.Before(lastChange) {
		why.Code, why.From = TodaysLaw, lastChange
		a.reasons = append(a.reasons, why)
	}
}

// lastChange is the day on which the periods of today came into force, for every
// conviction whenever made: section 193 of the 2022 Act.
var lastChange = pack(2023, 10, 28)

// close ends an entry's reasons: when it counts as spent, and that this is no advice.
func (a *Report) close(result Result, why Reason) {
	if result.Outcome == OnDate {
		a.reasons = append(a.reasons, Reason{Code: SpentAfter, Entry: why.Entry, Sentence: none, To: result.Date})
	}
	if result.Approximate {
		a.reasons = append(a.reasons, Reason{Code: OnlyApproximate, Entry: why.Entry, Sentence: none})
	}
	a.reasons = append(a.reasons, Reason{Code: NotLegalAdvice, Entry: why.Entry, Sentence: none})
}
