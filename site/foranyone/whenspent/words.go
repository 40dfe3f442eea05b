package whenspent

import "throughline/platform/words"

// ask is what the questions say.
var ask = struct {
	Where, WhereHint, EnglandWales, Scotland, NorthernIreland                                   words.Phrase
	Kind, KindNext, Caution, CautionHint, Conviction, ConvictionHint                            words.Phrase
	Under18, Under18Caution, Under18Hint, WhichCaution                                          words.Phrase
	CautionDate, ConvictionDate, DateHint, ConvictionDateHint, About, ConditionsEnd             words.Phrase
	ConditionsEndHint, Group, GroupHint, Disposal                                               words.Phrase
	Length, LengthHint, CustodyLengthHint, Number, Unit, Days, Weeks, Months, Years             words.Phrase
	NoLength, NoLengthHint, UntilFurther, UntilFurtherHint, Start, StartHint, ReferralStartHint words.Phrase
	Schedule18, Schedule18Hint, NotSure, Several, SeveralHint, OneOver4Years                    words.Phrase
	Paid, PaidOn, Endorsed, EndorsedHint, More, MoreHint, Yes, No                               words.Phrase
	Custody, CustodyHint, Community, CommunityHint, Money, MoneyHint, Discharge, DischargeHint  words.Phrase
	Motoring, MotoringHint, Restricting, RestrictingHint, Forces, ForcesHint                    words.Phrase
}{
	Where:           words.Phrase{En: "Where were you cautioned or convicted?", Cy: "Ble cawsoch eich rhybuddio neu eich euogfarnu?"},
	WhereHint:       words.Phrase{En: "The law differs between the nations. We know that of England and Wales.", Cy: "Mae'r gyfraith yn wahanol rhwng y gwledydd. Rydym yn gwybod cyfraith Cymru a Lloegr."},
	EnglandWales:    words.Phrase{En: "England or Wales", Cy: "Cymru neu Loegr"},
	Scotland:        words.Phrase{En: "Scotland", Cy: "Yr Alban"},
	NorthernIreland: words.Phrase{En: "Northern Ireland", Cy: "Gogledd Iwerddon"},

	Kind:           words.Phrase{En: "Was it a caution or a conviction?", Cy: "Ai rhybuddiad neu euogfarn oedd hi?"},
	KindNext:       words.Phrase{En: "Was the next one a caution or a conviction?", Cy: "Ai rhybuddiad neu euogfarn oedd yr un nesaf?"},
	Caution:        words.Phrase{En: "A caution", Cy: "Rhybuddiad"},
	CautionHint:    words.Phrase{En: "Given by the police or the prosecutor, without a court", Cy: "Gan yr heddlu neu'r erlynydd, heb lys"},
	Conviction:     words.Phrase{En: "A conviction", Cy: "Euogfarn"},
	ConvictionHint: words.Phrase{En: "You pleaded guilty or a court found you guilty. Everything the court gave you that day belongs to one conviction", Cy: "Gwnaethoch bledio'n euog neu fe'ch cafwyd yn euog gan lys. Mae popeth a roddodd y llys i chi y diwrnod hwnnw'n perthyn i un euogfarn"},

	Under18:        words.Phrase{En: "Were you under 18 on the day you were convicted?", Cy: "Oeddech chi o dan 18 oed ar y diwrnod y cawsoch eich euogfarnu?"},
	Under18Caution: words.Phrase{En: "Were you under 18 on the day you were cautioned?", Cy: "Oeddech chi o dan 18 oed ar y diwrnod y cawsoch eich rhybuddio?"},
	Under18Hint:    words.Phrase{En: "The age on that day counts, not the age when it happened.", Cy: "Yr oedran ar y diwrnod hwnnw sy'n cyfrif, nid yr oedran pan ddigwyddodd."},
	WhichCaution:   words.Phrase{En: "Which kind of caution?", Cy: "Pa fath o rybuddiad?"},

	CautionDate:        words.Phrase{En: "When were you cautioned?", Cy: "Pryd cawsoch eich rhybuddio?"},
	ConvictionDate:     words.Phrase{En: "When were you convicted?", Cy: "Pryd cawsoch eich euogfarnu?"},
	DateHint:           words.Phrase{En: "For example, 27 3 2019", Cy: "Er enghraifft, 27 3 2019"},
	ConvictionDateHint: words.Phrase{En: "The day you pleaded or were found guilty; the sentence may have come later. For example, 27 3 2019", Cy: "Y diwrnod y gwnaethoch bledio neu y'ch cafwyd yn euog; gall y ddedfryd fod wedi dod wedyn. Er enghraifft, 27 3 2019"},
	About:              words.Phrase{En: "I am not sure of the exact day", Cy: "Nid wyf yn siŵr o'r union ddiwrnod"},
	ConditionsEnd:      words.Phrase{En: "When did, or will, the conditions end?", Cy: "Pryd daeth, neu y daw, yr amodau i ben?"},
	ConditionsEndHint:  words.Phrase{En: "It is on the form you signed. For example, 27 6 2019", Cy: "Mae ar y ffurflen a lofnodwyd gennych. Er enghraifft, 27 6 2019"},

	Group:     words.Phrase{En: "What did the court give you?", Cy: "Beth roddodd y llys i chi?"},
	GroupHint: words.Phrase{En: "If there was more than one thing, begin with one. You can add the others after. Leave out a victim surcharge and court costs: they make no difference.", Cy: "Os oedd mwy nag un peth, dechreuwch gydag un. Gallwch ychwanegu'r lleill wedyn. Gadewch allan ordal dioddefwyr a chostau llys: nid ydynt yn gwneud gwahaniaeth."},
	Disposal:  words.Phrase{En: "Which one was it?", Cy: "Pa un oedd hi?"},

	Length:            words.Phrase{En: "How long was it for?", Cy: "Am ba hyd yr oedd?"},
	LengthHint:        words.Phrase{En: "What the court said, not how long it really lasted.", Cy: "Yr hyn a ddywedodd y llys, nid pa mor hir y parhaodd mewn gwirionedd."},
	CustodyLengthHint: words.Phrase{En: "The whole term the court gave, not only the time inside. For a suspended sentence: the term, not how long it was suspended. Terms to be served one after the other: the total.", Cy: "Y tymor cyfan a roddodd y llys, nid yr amser y tu mewn yn unig. Am ddedfryd ohiriedig: y tymor, nid am ba hyd y'i gohiriwyd. Tymhorau un ar ôl y llall: y cyfanswm."},
	Number:            words.Phrase{En: "Number", Cy: "Nifer"},
	Unit:              words.Phrase{En: "Of what?", Cy: "O beth?"},
	Days:              words.Phrase{En: "Days", Cy: "Diwrnodau"},
	Weeks:             words.Phrase{En: "Weeks", Cy: "Wythnosau"},
	Months:            words.Phrase{En: "Months", Cy: "Misoedd"},
	Years:             words.Phrase{En: "Years", Cy: "Blynyddoedd"},
	NoLength:          words.Phrase{En: "No length was stated", Cy: "Ni nodwyd hyd"},
	NoLengthHint:      words.Phrase{En: "Leave the number empty", Cy: "Gadewch y nifer yn wag"},
	UntilFurther:      words.Phrase{En: "Until a court ends it", Cy: "Nes i lys ei derfynu"},
	UntilFurtherHint:  words.Phrase{En: "Until further order, until something happens, or for ever. If a court has ended it since, choose how long it lasted instead", Cy: "Tan orchymyn pellach, nes i rywbeth ddigwydd, neu am byth. Os yw llys wedi ei derfynu ers hynny, dewiswch pa mor hir y parhaodd yn lle hynny"},
	Start:             words.Phrase{En: "When did it begin?", Cy: "Pryd dechreuodd?"},
	StartHint:         words.Phrase{En: "Mostly the day the court gave it. It cannot be before the day of conviction. For example, 27 3 2019", Cy: "Fel arfer y diwrnod y rhoddodd y llys ef. Ni all fod cyn diwrnod yr euogfarn. Er enghraifft, 27 3 2019"},
	ReferralStartHint: words.Phrase{En: "The day of the first panel meeting. For example, 27 3 2019", Cy: "Diwrnod cyfarfod cyntaf y panel. Er enghraifft, 27 3 2019"},

	Schedule18:     words.Phrase{En: "Was it for an offence in Schedule 18 to the Sentencing Code?", Cy: "Ai am drosedd yn Atodlen 18 i'r Cod Dedfrydu yr oedd?"},
	Schedule18Hint: words.Phrase{En: "A list of serious violent, sexual and terrorism offences. If you do not know, a solicitor or your probation practitioner can tell.", Cy: "Rhestr o droseddau treisgar, rhywiol a therfysgaeth difrifol. Os na wyddoch, gall cyfreithiwr neu eich ymarferydd prawf ddweud."},
	NotSure:        words.Phrase{En: "I am not sure", Cy: "Nid wyf yn siŵr"},
	Several:        words.Phrase{En: "Is that length a total of several sentences?", Cy: "A yw'r hyd hwnnw'n gyfanswm sawl dedfryd?"},
	SeveralHint:    words.Phrase{En: "For example, two terms of 3 years, one after the other", Cy: "Er enghraifft, dau dymor o 3 blynedd, un ar ôl y llall"},
	OneOver4Years:  words.Phrase{En: "Was one of them, by itself, more than 4 years?", Cy: "Oedd un ohonynt, ar ei phen ei hun, yn fwy na 4 blynedd?"},

	Paid:         words.Phrase{En: "Is the compensation paid in full?", Cy: "A yw'r iawndal wedi'i dalu'n llawn?"},
	PaidOn:       words.Phrase{En: "When was the last payment?", Cy: "Pryd oedd y taliad olaf?"},
	Endorsed:     words.Phrase{En: "Was your licence endorsed?", Cy: "A ardystiwyd eich trwydded?"},
	EndorsedHint: words.Phrase{En: "You got penalty points, or the licence was marked", Cy: "Cawsoch bwyntiau cosb, neu cafodd y drwydded ei marcio"},
	More:         words.Phrase{En: "Did the court give you anything else for this conviction?", Cy: "A roddodd y llys unrhyw beth arall i chi am yr euogfarn hon?"},
	MoreHint:     words.Phrase{En: "For example, a driving ban beside a fine", Cy: "Er enghraifft, gwaharddiad gyrru ynghyd â dirwy"},
	Yes:          words.Phrase{En: "Yes", Cy: "Ie"},
	No:           words.Phrase{En: "No", Cy: "Na"},

	Custody:         words.Phrase{En: "Prison or detention", Cy: "Carchar neu gadwad"},
	CustodyHint:     words.Phrase{En: "Also when it was suspended", Cy: "Hefyd pan oedd wedi'i gohirio"},
	Community:       words.Phrase{En: "A community, youth or hospital order", Cy: "Gorchymyn cymunedol, ieuenctid neu ysbyty"},
	CommunityHint:   words.Phrase{En: "Unpaid work, supervision, referral, reparation", Cy: "Gwaith di-dâl, goruchwyliaeth, atgyfeirio, gwneud iawn"},
	Money:           words.Phrase{En: "A fine or compensation", Cy: "Dirwy neu iawndal"},
	MoneyHint:       words.Phrase{En: "A fine for driving is under motoring", Cy: "Mae dirwy am yrru o dan foduro"},
	Discharge:       words.Phrase{En: "A discharge or bind over", Cy: "Rhyddhad neu rwymo drosodd"},
	DischargeHint:   words.Phrase{En: "Conditional or absolute", Cy: "Amodol neu ddiamod"},
	Motoring:        words.Phrase{En: "Motoring", Cy: "Moduro"},
	MotoringHint:    words.Phrase{En: "Fines for driving, points, driving bans", Cy: "Dirwyon am yrru, pwyntiau, gwaharddiadau gyrru"},
	Restricting:     words.Phrase{En: "An order not to do something", Cy: "Gorchymyn i beidio â gwneud rhywbeth"},
	RestrictingHint: words.Phrase{En: "Restraining, prevention and banning orders", Cy: "Gorchmynion atal a gwahardd"},
	Forces:          words.Phrase{En: "Armed forces", Cy: "Y lluoedd arfog"},
	ForcesHint:      words.Phrase{En: "Service detention, dismissal, reprimands", Cy: "Cadwad milwrol, diswyddiad, ceryddon"},
}

// short is what each question is called where its answer is read again.
var short = struct {
	Where, Kind, Under18, Caution, Date, ConditionsEnd, Sentence, Length, Start words.Phrase
	Schedule18, Several, OneOver4Years, Paid, PaidOn, Endorsed, More            words.Phrase
}{
	Where:         words.Phrase{En: "Where", Cy: "Ble"},
	Kind:          words.Phrase{En: "Kind", Cy: "Math"},
	Under18:       words.Phrase{En: "Under 18 that day", Cy: "O dan 18 y diwrnod hwnnw"},
	Caution:       words.Phrase{En: "Caution", Cy: "Rhybuddiad"},
	Date:          words.Phrase{En: "Date", Cy: "Dyddiad"},
	ConditionsEnd: words.Phrase{En: "Conditions end", Cy: "Amodau'n dod i ben"},
	Sentence:      words.Phrase{En: "Sentence", Cy: "Dedfryd"},
	Length:        words.Phrase{En: "Length", Cy: "Hyd"},
	Start:         words.Phrase{En: "Began", Cy: "Dechreuodd"},
	Schedule18:    words.Phrase{En: "Schedule 18", Cy: "Atodlen 18"},
	Several:       words.Phrase{En: "Total of several", Cy: "Cyfanswm sawl un"},
	OneOver4Years: words.Phrase{En: "One over 4 years", Cy: "Un dros 4 blynedd"},
	Paid:          words.Phrase{En: "Paid in full", Cy: "Wedi'i dalu'n llawn"},
	PaidOn:        words.Phrase{En: "Last payment", Cy: "Taliad olaf"},
	Endorsed:      words.Phrase{En: "Licence endorsed", Cy: "Trwydded wedi'i hardystio"},
	More:          words.Phrase{En: "Anything else", Cy: "Unrhyw beth arall"},
}
