package spent

// phrases is what every reason says. A test asks that each is said in both languages and
// fills the same gaps. The Welsh awaits review by a Welsh speaker.
var phrases = map[Code]phrase{
	TermEnds: {
		"{disposal}: {length} from {from} is over on {to}. The whole term counts, also what is served on licence.",
		"{disposal}: daw {length} o {from} i ben ar {to}. Mae'r tymor cyfan yn cyfrif, hefyd yr hyn a dreulir ar drwydded.",
	},
	Schedule18NotSaid: {
		"You did not say whether the offence is in Schedule 18 to the Sentencing Code (serious violent, sexual and terrorism offences). If it is, and one term alone was over 4 years, this is never spent.",
		"Ni ddywedoch a yw'r drosedd yn Atodlen 18 i'r Cod Dedfrydu (troseddau treisgar, rhywiol a therfysgaeth difrifol). Os ydyw, ac os oedd un tymor ar ei ben ei hun dros 4 blynedd, ni fydd hon byth wedi darfod.",
	},
	NoTermOver4Years: {
		"The offence is in Schedule 18 to the Sentencing Code, but no single term is over 4 years, so it can become spent.",
		"Mae'r drosedd yn Atodlen 18 i'r Cod Dedfrydu, ond nid oes un tymor ar ei ben ei hun dros 4 blynedd, felly gall ddarfod.",
	},
	CustodyUpToAYear: {
		"A sentence of 1 year or less: {months} are added from {from}, to {to}.",
		"Dedfryd o flwyddyn neu lai: ychwanegir {months} o {from}, hyd at {to}.",
	},
	CustodyUpTo4Years: {
		"A sentence of more than 1 year and not more than 4 years: {months} are added from {from}, to {to}.",
		"Dedfryd o fwy na blwyddyn a dim mwy na 4 blynedd: ychwanegir {months} o {from}, hyd at {to}.",
	},
	CustodyOver4Years: {
		"A sentence of more than 4 years: {months} are added from {from}, to {to}.",
		"Dedfryd o fwy na 4 blynedd: ychwanegir {months} o {from}, hyd at {to}.",
	},
	AddedAfterwards: {
		"After this sentence {months} are added from {from}, to {to}.",
		"Ar ôl y ddedfryd hon ychwanegir {months} o {from}, hyd at {to}.",
	},
	DayInHand: {
		"Counted to the letter of the Act it may be spent a day earlier. We show the later day, as the Ministry of Justice's checker does.",
		"O gyfrif yn ôl llythyren y Ddeddf, gall fod wedi darfod ddiwrnod ynghynt. Rydym yn dangos y diwrnod hwyrach, fel y mae gwiriwr y Weinyddiaeth Gyfiawnder yn ei wneud.",
	},
	OrderEnds: {
		"{disposal}: {length} from {from}. It counts until it is over, on {to}; nothing is added.",
		"{disposal}: {length} o {from}. Mae'n cyfrif nes iddo ddod i ben, ar {to}; nid ychwanegir dim.",
	},
	LengthUnstated: {
		"{disposal}: the court stated no length. The Act then counts {months} from the day of conviction, {from}, to {to}.",
		"{disposal}: ni nododd y llys hyd. Mae'r Ddeddf wedyn yn cyfrif {months} o ddiwrnod yr euogfarn, {from}, hyd at {to}.",
	},
	OrderUnending: {
		"{disposal}: it lasts until a court ends it, so there is no date yet.",
		"{disposal}: mae'n para nes i lys ei derfynu, felly nid oes dyddiad eto.",
	},
	FromConviction: {
		"{disposal}: {months} from the day of conviction, {from}, to {to}.",
		"{disposal}: {months} o ddiwrnod yr euogfarn, {from}, hyd at {to}.",
	},
	SpentAtOnce: {
		"{disposal}: this has no time to wait. It is spent on the day of conviction, {to}.",
		"{disposal}: nid oes amser i aros. Mae wedi darfod ar ddiwrnod yr euogfarn, {to}.",
	},
	PaidOn: {
		"{disposal}: it counts until it is paid in full. The last payment was on {to}.",
		"{disposal}: mae'n cyfrif nes ei dalu'n llawn. Roedd y taliad olaf ar {to}.",
	},
	NotPaid: {
		"{disposal}: it counts until it is paid in full. There is no date before that.",
		"{disposal}: mae'n cyfrif nes ei dalu'n llawn. Nid oes dyddiad cyn hynny.",
	},
	NeverByKind: {
		"{disposal}: a conviction with this sentence is never spent.",
		"{disposal}: nid yw euogfarn gyda'r ddedfryd hon byth yn darfod.",
	},
	NeverByTerm: {
		"{disposal}, {length}: for an offence in Schedule 18 to the Sentencing Code, with one term over 4 years, a conviction is never spent.",
		"{disposal}, {length}: am drosedd yn Atodlen 18 i'r Cod Dedfrydu, gydag un tymor dros 4 blynedd, nid yw euogfarn byth yn darfod.",
	},
	TooLong: {
		"{disposal} cannot be longer than {months}, and {length} was entered. Check the length on the court's papers.",
		"Ni all {disposal} fod yn hwy na {months}, a rhoddwyd {length}. Gwiriwch yr hyd ar bapurau'r llys.",
	},
	MakesNoDifference: {
		"{disposal}: this is not a sentence here and makes no difference.",
		"{disposal}: nid dedfryd yw hyn yma ac nid yw'n gwneud gwahaniaeth.",
	},
	LongestDecides: {
		"Of several sentences for one conviction the longest decides: {to}.",
		"O sawl dedfryd am un euogfarn, yr hwyaf sy'n penderfynu: {to}.",
	},
	RunsOnWithLater: {
		"You were convicted again on {other} while this was not spent. It now runs on to the end of that one: {to}.",
		"Cawsoch eich euogfarnu eto ar {other} cyn i hon ddarfod. Mae'n awr yn parhau hyd ddiwedd honno: {to}.",
	},
	RunsOnWithEarlier: {
		"Your conviction of {other} was not spent yet. This one runs on to the end of that one: {to}.",
		"Nid oedd eich euogfarn ar {other} wedi darfod eto. Mae hon yn parhau hyd ddiwedd honno: {to}.",
	},
	UnendingWithLater: {
		"You were convicted again on {other} while this was not spent. That conviction has an order without an end, so this one also waits until a court ends the order.",
		"Cawsoch eich euogfarnu eto ar {other} cyn i hon ddarfod. Mae gan yr euogfarn honno orchymyn heb ddiwedd, felly mae hon hefyd yn aros nes i lys derfynu'r gorchymyn.",
	},
	UnendingWithEarlier: {
		"Your conviction of {other} has an order without an end and is not spent. This one also waits until a court ends that order.",
		"Mae gan eich euogfarn ar {other} orchymyn heb ddiwedd ac nid yw wedi darfod. Mae hon hefyd yn aros nes i lys derfynu'r gorchymyn hwnnw.",
	},
	NeverWithLater: {
		"While this was not spent you were given, on {other}, a sentence that is never spent. So this one is never spent either.",
		"Cyn i hon ddarfod cawsoch, ar {other}, ddedfryd nad yw byth yn darfod. Felly nid yw hon byth yn darfod ychwaith.",
	},
	WaitsForPayment: {
		"While the compensation of your conviction of {other} is not paid in full, this one runs on with it. The date shown is the earliest it can be.",
		"Tra nad yw iawndal eich euogfarn ar {other} wedi'i dalu'n llawn, mae hon yn parhau gyda hi. Y dyddiad a ddangosir yw'r cynharaf y gall fod.",
	},
	WaitsForCorrection: {
		"Something is wrong with what was entered for your conviction of {other}. Put that right first: it may change this date.",
		"Mae rhywbeth o'i le ar yr hyn a roddwyd am eich euogfarn ar {other}. Cywirwch hynny yn gyntaf: gall newid y dyddiad hwn.",
	},
	KeepsToItself: {
		"{disposal}: this order lengthens its own conviction only, not your other ones.",
		"{disposal}: mae'r gorchymyn hwn yn ymestyn ei euogfarn ei hun yn unig, nid eich rhai eraill.",
	},
	ByGuidance: {
		"The Act's own table does not name endorsed licences and penalty points. The time shown is that of official guidance.",
		"Nid yw tabl y Ddeddf ei hun yn enwi trwyddedau wedi'u hardystio a phwyntiau cosb. Yr amser a ddangosir yw amser canllawiau swyddogol.",
	},
	CheckerDiffers: {
		"The Ministry of Justice's checker may show another date here. We follow the Act.",
		"Gall gwiriwr y Weinyddiaeth Gyfiawnder ddangos dyddiad arall yma. Rydym yn dilyn y Ddeddf.",
	},
	TodaysLaw: {
		"The times in force since {from} hold for every conviction, also for one made before.",
		"Mae'r amseroedd sydd mewn grym ers {from} yn berthnasol i bob euogfarn, hefyd un a wnaed cynt.",
	},
	SpentWhenGiven: {
		"{disposal}: spent on the day it was given.",
		"{disposal}: wedi darfod ar y diwrnod y'i rhoddwyd.",
	},
	ConditionsEndFirst: {
		"{disposal} of {from}: its conditions end within {months}, so it is spent when they end: {to}.",
		"{disposal} ar {from}: daw ei amodau i ben o fewn {months}, felly mae'n darfod pan ddônt i ben: {to}.",
	},
	ConditionsCutShort: {
		"{disposal} of {from}: its conditions last {months} or longer, so it is spent after {months}: {to}.",
		"{disposal} ar {from}: mae ei amodau'n para {months} neu'n hwy, felly mae'n darfod ar ôl {months}: {to}.",
	},
	SpentAfter: {
		"It is spent once {to} is over. On that day itself, still treat it as unspent.",
		"Mae wedi darfod unwaith y bydd {to} drosodd. Ar y diwrnod hwnnw ei hun, dylech ei thrin o hyd fel heb ddarfod.",
	},
	OnlyApproximate: {
		"A date was not exact, so the result is not exact either.",
		"Nid oedd dyddiad yn union gywir, felly nid yw'r canlyniad yn union gywir ychwaith.",
	},
	NotLegalAdvice: {
		"This is not legal advice. Some jobs and volunteering, and decisions on immigration and nationality, may ask about spent convictions too.",
		"Nid cyngor cyfreithiol yw hwn. Gall rhai swyddi a gwaith gwirfoddol, a phenderfyniadau ar fewnfudo a chenedligrwydd, ofyn am euogfarnau sydd wedi darfod hefyd.",
	},
}

var outcomePhrases = map[Outcome]phrase{
	OnDate:     {"Spent after {date}", "Wedi darfod ar ôl {date}"},
	WhenGiven:  {"Spent on the day it was given", "Wedi darfod ar y diwrnod y'i rhoddwyd"},
	Never:      {"Never spent", "Byth yn darfod"},
	Indefinite: {"Not spent until a court ends the order", "Heb ddarfod nes i lys derfynu'r gorchymyn"},
	NoDate:     {"Not spent until the compensation is paid in full", "Heb ddarfod nes talu'r iawndal yn llawn"},
	Invalid:    {"The length entered is not possible", "Nid yw'r hyd a roddwyd yn bosibl"},
}

var (
	noLengthPhrase     = phrase{"no length stated", "dim hyd wedi'i nodi"}
	untilFurtherPhrase = phrase{"until a court ends it", "nes i lys ei derfynu"}
)

var (
	elsewhereInScotland = phrase{
		"Scotland has its own law on how long a conviction must be disclosed, with other times. We do not answer by the wrong law: ask a Scottish adviser.",
		"Mae gan yr Alban ei chyfraith ei hun ar ba mor hir y mae'n rhaid datgelu euogfarn, gydag amseroedd eraill. Nid ydym yn ateb yn ôl y gyfraith anghywir: gofynnwch i gynghorydd yn yr Alban.",
	}
	elsewhereInNorthernIreland = phrase{
		"Northern Ireland has an order of its own, of 1978, with other times. We do not answer by the wrong law: ask an adviser in Northern Ireland.",
		"Mae gan Ogledd Iwerddon orchymyn ei hun, o 1978, gydag amseroedd eraill. Nid ydym yn ateb yn ôl y gyfraith anghywir: gofynnwch i gynghorydd yng Ngogledd Iwerddon.",
	}
)

var faultPhrases = map[FaultCode]phrase{
	Missing:           {"Something is missing", "Mae rhywbeth ar goll"},
	Unknown:           {"This is not one of the possible answers", "Nid yw hwn yn un o'r atebion posibl"},
	OutOfRange:        {"This is outside what is possible", "Mae hyn y tu allan i'r hyn sy'n bosibl"},
	OutOfOrder:        {"One date is before another that it must follow", "Mae un dyddiad cyn un arall y mae'n rhaid iddo ei ddilyn"},
	NotAtThisAge:      {"Nobody of that age is given this", "Ni roddir hyn i neb o'r oedran hwnnw"},
	NotForThisKind:    {"These do not belong together", "Nid yw'r rhain yn perthyn i'w gilydd"},
	LengthNeeded:      {"This sentence always has a length, and without it there is no answer", "Mae hyd i'r ddedfryd hon bob amser, ac hebddo nid oes ateb"},
	NotCovered:        {"This cannot be worked out here: ask for legal advice", "Ni ellir cyfrifo hyn yma: gofynnwch am gyngor cyfreithiol"},
	NotAConviction:    {"This is not a conviction, so there is nothing to become spent", "Nid euogfarn yw hyn, felly nid oes dim i ddarfod"},
	ContradictsItself: {"These two answers exclude each other", "Mae'r ddau ateb hyn yn groes i'w gilydd"},
}
