package contact

import "throughline/platform/words"

// Kind is how people were or will be in touch.
type Kind string

// The kinds of contact.
const (
	OfficeVisit Kind = "office_visit"
	HomeVisit   Kind = "home_visit"
	PhoneCall   Kind = "phone_call"
	VideoCall   Kind = "video_call"
	TextMessage Kind = "text_message"
	Court       Kind = "court"
	Other       Kind = "other"
)

type kindFacts struct {
	kind     Kind
	arranged bool // it can be an appointment
	words    words.Phrase
}

var kinds = []kindFacts{
	{OfficeVisit, true, words.Phrase{En: "Office visit", Cy: "Ymweliad â'r swyddfa"}},
	{HomeVisit, true, words.Phrase{En: "Home visit", Cy: "Ymweliad cartref"}},
	{PhoneCall, true, words.Phrase{En: "Phone call", Cy: "Galwad ffôn"}},
	{VideoCall, true, words.Phrase{En: "Video call", Cy: "Galwad fideo"}},
	{TextMessage, false, words.Phrase{En: "Text message", Cy: "Neges destun"}},
	{Court, true, words.Phrase{En: "Court", Cy: "Llys"}},
	{Other, true, words.Phrase{En: "Something else", Cy: "Rhywbeth arall"}},
}

// Kinds lists every kind, the commonest first.
func Kinds() []Kind {
	var all []Kind
	for _, k := range kinds {
		all = append(all, k.kind)
	}
	return all
}

func (k Kind) facts() kindFacts {
	for _, f := range kinds {
		if f.kind == k {
			return f
		}
	}
	return kindFacts{}
}

// Known reports whether there is such a kind.
func (k Kind) Known() bool { return k.facts().kind != "" }

// CanBeArranged reports whether the kind can be an appointment.
func (k Kind) CanBeArranged() bool { return k.facts().arranged }

// Words says the kind, to staff and to the person alike.
func (k Kind) Words() words.Phrase { return k.facts().words }

// ChangeMoment is which of the seven moments of identity shift a contact served.
type ChangeMoment string

// The seven moments, in the order of the journey; people go back and forth.
const (
	Engage    ChangeMoment = "engage"
	Assess    ChangeMoment = "assess"
	Identify  ChangeMoment = "identify"
	Reframe   ChangeMoment = "reframe"
	Expect    ChangeMoment = "expect"
	Connect   ChangeMoment = "connect"
	Reinforce ChangeMoment = "reinforce"
)

type momentFacts struct {
	moment      ChangeMoment
	words, hint words.Phrase
}

var moments = []momentFacts{
	{Engage, words.Phrase{En: "Engage", Cy: "Ymgysylltu"},
		words.Phrase{En: "Meeting the whole person, as they see themselves", Cy: "Cwrdd â'r person cyfan, fel y maent yn gweld eu hunain"}},
	{Assess, words.Phrase{En: "Assess", Cy: "Asesu"},
		words.Phrase{En: "Thinking together about who they are now", Cy: "Meddwl gyda'ch gilydd am bwy ydynt nawr"}},
	{Identify, words.Phrase{En: "Identify", Cy: "Adnabod"},
		words.Phrase{En: "Finding what moves them, and hooks for change", Cy: "Darganfod beth sy'n eu cymell, a bachau ar gyfer newid"}},
	{Reframe, words.Phrase{En: "Reframe", Cy: "Ail-fframio"},
		words.Phrase{En: "Picturing the person they want to be", Cy: "Dychmygu'r person yr hoffent fod"}},
	{Expect, words.Phrase{En: "Expect", Cy: "Disgwyl"},
		words.Phrase{En: "Being ready for setbacks, and answering them", Cy: "Bod yn barod am gamau yn ôl, ac ymateb iddynt"}},
	{Connect, words.Phrase{En: "Connect", Cy: "Cysylltu"},
		words.Phrase{En: "Linking them with people and places that help", Cy: "Eu cysylltu â phobl a lleoedd sy'n helpu"}},
	{Reinforce, words.Phrase{En: "Reinforce", Cy: "Atgyfnerthu"},
		words.Phrase{En: "Saying back to them how far they have come", Cy: "Dweud yn ôl wrthynt pa mor bell y maent wedi dod"}},
}

// Moments lists the seven in order.
func ChangeMoments() []ChangeMoment {
	var all []ChangeMoment
	for _, m := range moments {
		all = append(all, m.moment)
	}
	return all
}

func (m ChangeMoment) facts() momentFacts {
	for _, f := range moments {
		if f.moment == m {
			return f
		}
	}
	return momentFacts{}
}

// Known reports whether there is such a moment.
func (m ChangeMoment) Known() bool { return m.facts().moment != "" }

// Words names the moment.
func (m ChangeMoment) Words() words.Phrase { return m.facts().words }

// Hint says what the moment is about, in a line.
func (m ChangeMoment) Hint() words.Phrase { return m.facts().hint }
