package spent

func (c *checking) checkEntry(e *Entry) {
	if e.Under18 != Yes && e.Under18 != No {
		c.fault(Missing, FieldUnder18)
	}
	switch e.Kind {
	case Caution:
		c.checkCaution(e)
	case Conviction:
		c.checkConviction(e)
	case "":
		c.fault(Missing, FieldKind)
	default:
		c.fault(Unknown, FieldKind)
	}
}

func (c *checking) checkCaution(e *Entry) {
	if len(e.Sentences) > 0 {
		c.fault(NotForThisKind, FieldSentences, FieldKind)
	}
	if !c.checkDisposal(e.Caution, e.Under18, true) {
		return
	}
	if rows[e.Caution].rule == whenGiven {
		if e.Date.Given() {
			c.date(e.Date, FieldDate)
		}
		if e.ConditionsEnd.Given() {
			c.fault(NotForThisKind, FieldConditionsEnd, FieldDisposal)
		}
		return
	}
	given, ended := c.date(e.Date, FieldDate), c.date(e.ConditionsEnd, FieldConditionsEnd)
	if given && ended && e.ConditionsEnd.Before(e.Date) {
		c.fault(OutOfOrder, FieldDate, FieldConditionsEnd)
	}
}

// checkDisposal asks for a kind that is known, of the right sort and given to people of
// that age.
func (c *checking) checkDisposal(d Disposal, under18 YesNo, caution bool) bool {
	row := rows[d]
	switch {
	case d == "":
		return c.fault(Missing, FieldDisposal)
	case row == nil:
		return c.fault(Unknown, FieldDisposal)
	case row.caution() != caution:
		return c.fault(NotForThisKind, FieldDisposal, FieldKind)
	case row.rule == notCovered:
		return c.fault(NotCovered, FieldDisposal)
	case row.rule == noConviction:
		return c.fault(NotAConviction, FieldDisposal)
	case !row.exists.of(under18):
		return c.fault(NotAtThisAge, FieldDisposal, FieldUnder18)
	}
	return true
}

func (c *checking) checkConviction(e *Entry) {
	convicted := c.date(e.Date, FieldConvictionDate)
	if e.Caution != "" || e.ConditionsEnd.Given() {
		c.fault(NotForThisKind, FieldKind, FieldDisposal)
	}
	if len(e.Sentences) > MostSentences {
		c.fault(OutOfRange, FieldSentences)
		return
	}
	sentenced := false
	for i := range e.Sentences {
		s := &e.Sentences[i]
		c.sentence = i
		if c.checkDisposal(s.Disposal, e.Under18, false) {
			c.checkSentence(e, s, convicted)
		}
		sentenced = sentenced || rows[s.Disposal] == nil || rows[s.Disposal].rule != noSentence
	}
	c.sentence = none
	if !sentenced {
		c.fault(Missing, FieldSentences)
	}
}

func (c *checking) checkSentence(e *Entry, s *Sentence, convicted bool) {
	row := rows[s.Disposal]
	c.checkLength(s, row)
	if s.Start.Given() && c.date(s.Start, FieldStart) && convicted && s.Start.Before(e.Date) {
		c.fault(OutOfOrder, FieldConvictionDate, FieldStart)
	}
	if s.Schedule18 == Yes && s.Disposal.AsksSchedule18(s.Length) {
		if s.Several != Yes && s.Several != No {
			c.fault(Missing, FieldSeveral)
		} else if s.Several == Yes && s.OneOver4Years != Yes && s.OneOver4Years != No {
			c.fault(Missing, FieldOneOver4Years)
		}
	}
	if row.rule == paid {
		c.checkPayment(e, s, convicted)
	}
	if s.Disposal == MotoringFine && s.Endorsement != Yes && s.Endorsement != No {
		c.fault(Missing, FieldEndorsement)
	}
}

func (c *checking) checkLength(s *Sentence, row *row) {
	l := s.Length
	if row.asks != needed && row.asks != open {
		if l != (Length{}) {
			c.fault(NotForThisKind, FieldLength, FieldDisposal)
		}
		return
	}
	switch l.Unit {
	case Days, Weeks, Months, Years:
		switch {
		case l.Count == 0:
			c.fault(Missing, FieldLength)
		case l.Count < 0 || l.Count > l.Unit.most():
			c.fault(OutOfRange, FieldLength)
		}
		if !s.Start.Given() {
			c.fault(Missing, FieldStart)
		}
	case NoLength, UntilFurtherOrder:
		if row.asks == needed {
			c.fault(LengthNeeded, FieldLength, FieldLengthUnit)
		} else if l.Count != 0 {
			c.fault(ContradictsItself, FieldLength, FieldLengthUnit)
		}
	case "":
		c.fault(Missing, FieldLengthUnit)
	default:
		c.fault(Unknown, FieldLengthUnit)
	}
}

func (c *checking) checkPayment(e *Entry, s *Sentence, convicted bool) {
	switch {
	case s.PaidInFull == Yes:
		if c.date(s.PaidInFullDate, FieldPaidInFullDate) && convicted && s.PaidInFullDate.Before(e.Date) {
			c.fault(OutOfOrder, FieldConvictionDate, FieldPaidInFullDate)
		}
	case s.PaidInFull != No:
		c.fault(Missing, FieldPaidInFull)
	case s.PaidInFullDate.Given():
		c.fault(ContradictsItself, FieldPaidInFull, FieldPaidInFullDate)
	}
}
