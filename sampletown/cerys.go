package sampletown

import (
	"throughline/platform/day"
	"throughline/platform/words"
	"throughline/probation/person"
	"throughline/probation/sentence"
)

// cerys makes up Cerys Vaughan, with another team: she speaks for herself in Welsh.
func cerys(t Town) *life {
	l := newLife(t, theElsewhere)
	l.woman, l.cymraeg, l.whole, l.reliable = true, true, true, 92
	l.details = person.Details{
		Given: "Cerys", Family: "Vaughan", Born: day.MustParse("1997-02-03"), Gender: person.Female, Language: words.Welsh,
		AccessNeeds: "Meetings in Welsh, and letters in Welsh first. Brings her little boy when there is nobody to mind him.",
	}
	l.offence = offences[0]
	start := workingDayBefore(t.Today.Add(-150))
	l.terms = sentence.Terms{
		Kind: sentence.CommunityOrder, Court: "Hillside Magistrates' Court", ConvictedOn: start, FollowUpFrom: start, EndsOn: start.AddMonths(12).Add(-1),
		OffenceCode: l.offence.code,
	}
	l.asked = []sentence.Adding{{Code: "rehabilitation_activity", Length: 15, From: start}, {Code: "drug_rehabilitation", Length: 6, From: start}}
	l.counts = sentence.Counts{Total: 4, Violent: 0, AgeAtFirst: 19}
	l.fill()
	return l
}
