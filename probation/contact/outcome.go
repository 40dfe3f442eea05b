package contact

import "throughline/platform/words"

// Outcome is how a contact went; empty while nobody has said.
type Outcome string

// The outcomes. A refusal to come and a reason that was turned down are told apart
// from not knowing yet, because only the first two were ever explained.
const (
	Attended            Outcome = "attended"
	DidNotTakePart      Outcome = "attended_did_not_take_part"
	AcceptableAbsence   Outcome = "acceptable_absence"
	UnacceptableAbsence Outcome = "unacceptable_absence"
	DidNotAttend        Outcome = "did_not_attend"
	SentHome            Outcome = "sent_home_by_service"
	Rescheduled         Outcome = "rescheduled"
)

type outcomeFacts struct {
	outcome          Outcome
	event            string
	itsTime          bool // cannot be known before its time has come
	why              bool // must be explained in the note
	words, tag, hint words.Phrase
}

var outcomes = []outcomeFacts{
	{outcome: Attended, event: EventAttended, itsTime: true,
		words: words.Phrase{En: "Attended", Cy: "Yn bresennol"},
		tag:   words.Phrase{En: "Attended", Cy: "Yn bresennol"},
		hint:  words.Phrase{En: "They came, answered or replied, and took part", Cy: "Daethant, atebasant neu ymatebasant, a chymryd rhan"}},
	{outcome: DidNotTakePart, event: EventAttended, itsTime: true, why: true,
		words: words.Phrase{En: "Attended, but did not take part this time", Cy: "Yn bresennol, ond heb gymryd rhan y tro hwn"},
		tag:   words.Phrase{En: "Attended, did not take part", Cy: "Yn bresennol, heb gymryd rhan"},
		hint:  words.Phrase{En: "Say in the note what got in the way", Cy: "Dywedwch yn y nodyn beth oedd y rhwystr"}},
	{outcome: AcceptableAbsence, event: EventExcused,
		words: words.Phrase{En: "Could not attend, and the reason is accepted", Cy: "Methu bod yn bresennol, a derbynnir y rheswm"},
		tag:   words.Phrase{En: "Absence accepted", Cy: "Absenoldeb wedi'i dderbyn"},
		hint:  words.Phrase{En: "Then choose the reason", Cy: "Yna dewiswch y rheswm"}},
	{outcome: UnacceptableAbsence, event: EventMissed, itsTime: true, why: true,
		words: words.Phrase{En: "Did not attend, and the reason is not accepted", Cy: "Heb fod yn bresennol, ac ni dderbynnir y rheswm"},
		tag:   words.Phrase{En: "Absence not accepted", Cy: "Absenoldeb heb ei dderbyn"},
		hint:  words.Phrase{En: "Say in the note what they told you and why it is not accepted", Cy: "Dywedwch yn y nodyn beth ddywedasant wrthych a pham na chaiff ei dderbyn"}},
	{outcome: DidNotAttend, event: EventMissed, itsTime: true,
		words: words.Phrase{En: "Did not attend, and we do not know why yet", Cy: "Heb fod yn bresennol, ac nid ydym yn gwybod pam eto"},
		tag:   words.Phrase{En: "Did not attend", Cy: "Heb fod yn bresennol"},
		hint:  words.Phrase{En: "You can change this when you hear from them", Cy: "Gallwch newid hyn pan fyddwch yn clywed ganddynt"}},
	{outcome: SentHome, event: EventCalledOff, itsTime: true,
		words: words.Phrase{En: "Sent home because of us", Cy: "Anfonwyd adref o'n hachos ni"},
		tag:   words.Phrase{En: "Sent home because of us", Cy: "Anfonwyd adref o'n hachos ni"},
		hint:  words.Phrase{En: "For example, nobody was free. It never counts against them", Cy: "Er enghraifft, nid oedd neb ar gael. Nid yw byth yn cyfrif yn eu herbyn"}},
	{outcome: Rescheduled, event: EventPostponed,
		words: words.Phrase{En: "To be rearranged", Cy: "I'w aildrefnu"},
		tag:   words.Phrase{En: "To be rearranged", Cy: "I'w aildrefnu"},
		hint:  words.Phrase{En: "You arrange the new time next", Cy: "Byddwch yn trefnu'r amser newydd nesaf"}},
}

// Outcomes lists every outcome in the order a page offers them.
func Outcomes() []Outcome {
	var all []Outcome
	for _, o := range outcomes {
		all = append(all, o.outcome)
	}
	return all
}

func (o Outcome) facts() outcomeFacts {
	for _, f := range outcomes {
		if f.outcome == o && o != "" {
			return f
		}
	}
	return outcomeFacts{}
}

// Known reports whether there is such an outcome; the empty one is none.
func (o Outcome) Known() bool { return o.facts().outcome != "" }

// Missed reports whether it was a contact that the person missed without a reason
// that was accepted.
func (o Outcome) Missed() bool { return o.facts().event == EventMissed }

// Met reports whether the person and the service were in touch at all.
func (o Outcome) Met() bool { return o.facts().event == EventAttended }

// Words says the outcome in full.
func (o Outcome) Words() words.Phrase { return o.facts().words }

// Tag says the outcome in the room of a tag.
func (o Outcome) Tag() words.Phrase { return o.facts().tag }

// Hint helps to choose the outcome.
func (o Outcome) Hint() words.Phrase { return o.facts().hint }

func (o Outcome) event() string { return o.facts().event }

// CanBeSaidEarly reports whether it can be known before the time has come.
func (o Outcome) CanBeSaidEarly() bool { return o.Known() && !o.facts().itsTime }

func (o Outcome) needsWords() bool { return o.facts().why }

// Absence is why an absence was accepted.
type Absence string

// The reasons for which an absence is accepted.
const (
	AtCourt             Absence = "court"
	Employment          Absence = "employment"
	Family              Absence = "family"
	Holiday             Absence = "holiday"
	Medical             Absence = "medical"
	Religious           Absence = "religious"
	Remand              Absence = "remand"
	Judgement           Absence = "professional_judgement"
	FirstInTwelveMonths Absence = "first_missed_in_12_months"
)

var absences = []struct {
	absence Absence
	words   words.Phrase
}{
	{Medical, words.Phrase{En: "Illness or a medical appointment", Cy: "Salwch neu apwyntiad meddygol"}},
	{Employment, words.Phrase{En: "Work or training", Cy: "Gwaith neu hyfforddiant"}},
	{Family, words.Phrase{En: "Family or caring", Cy: "Teulu neu ofalu"}},
	{AtCourt, words.Phrase{En: "At court or a legal appointment", Cy: "Yn y llys neu apwyntiad cyfreithiol"}},
	{Religious, words.Phrase{En: "Religious observance", Cy: "Defod grefyddol"}},
	{Holiday, words.Phrase{En: "A holiday agreed before", Cy: "Gwyliau a gytunwyd ymlaen llaw"}},
	{Remand, words.Phrase{En: "On remand or in custody", Cy: "Ar remand neu yn y ddalfa"}},
	{FirstInTwelveMonths, words.Phrase{En: "First missed in 12 months", Cy: "Y cyntaf a gollwyd mewn 12 mis"}},
	{Judgement, words.Phrase{En: "Professional judgement", Cy: "Barn broffesiynol"}},
}

// Absences lists the reasons in the order a page offers them.
func Absences() []Absence {
	var all []Absence
	for _, a := range absences {
		all = append(all, a.absence)
	}
	return all
}

// Known reports whether there is such a reason.
func (a Absence) Known() bool { return !a.Words().Empty() }

// Words says the reason.
func (a Absence) Words() words.Phrase {
	for _, f := range absences {
		if f.absence == a {
			return f.words
		}
	}
	return words.Phrase{}
}
