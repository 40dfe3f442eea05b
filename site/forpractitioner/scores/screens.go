package scores

import (
	"throughline/actuarial"
	"throughline/actuarial/screen"
	"throughline/platform/words"
	"throughline/probation/rating"
)

// screenScores are the words about the screens.
var screenScores = map[actuarial.Predictor]score{
	screen.MST: {
		Short: "MST", Name: words.Phrase{En: "Maturity screen", Cy: "Sgrin aeddfedrwydd"},
		Means: words.Phrase{
			En: "A flag when the psychosocial maturity of a young man should be looked at. It needs {needed} of its {of} answers about thinking and about others.",
			Cy: "Baner pan ddylid edrych ar aeddfedrwydd seicogymdeithasol dyn ifanc. Mae angen {needed} o'i {of} ateb am feddwl ac am eraill."},
		Not: words.Phrase{
			En: "It does not say that somebody is immature, or what they would do.",
			Cy: "Nid yw'n dweud bod rhywun yn anaeddfed, na beth fyddai'n ei wneud."},
		For: words.Phrase{
			En: "Women, people of another gender, and men who are not {from} to {to} years old: it was made for these men only.",
			Cy: "Menywod, pobl o rywedd arall, a dynion nad ydynt rhwng {from} a {to} oed: ar gyfer y dynion hyn yn unig y'i gwnaed."},
		Kind: say.CountsPoints,
	},
	screen.LDS: {
		Short: "LDS", Name: words.Phrase{En: "Learning disability and challenges screen", Cy: "Sgrin anabledd a heriau dysgu"},
		Means: words.Phrase{
			En: "0, 1 or 2: the higher, the likelier are learning disability or challenges. It needs {needed} of {of} answers about work skills, reading, writing and numbers, learning, and qualifications.",
			Cy: "0, 1 neu 2: po uchaf, y mwyaf tebygol yw anabledd neu heriau dysgu. Mae angen {needed} o {of} ateb am sgiliau gwaith, darllen, ysgrifennu a rhifau, dysgu, a chymwysterau."},
		Not: words.Phrase{
			En: "A 0 does not say that somebody follows letters and meetings easily: ask them.",
			Cy: "Nid yw 0 yn dweud bod rhywun yn dilyn llythyrau a chyfarfodydd yn hawdd: gofynnwch iddynt."},
		For:  words.Phrase{En: "Nobody: it asks for no age or gender.", Cy: "Neb: nid yw'n gofyn am oedran na rhywedd."},
		Kind: say.CountsPoints,
	},
	screen.OPD: {
		Short: "OPD", Name: words.Phrase{En: "Personality disorder pathway screen", Cy: "Sgrin y llwybr anhwylder personoliaeth"},
		Means: words.Phrase{
			En: "Whether somebody should be considered for the personality disorder pathway: in or out. Men are in from either of two lists, women from one; a practitioner may override an “out”.",
			Cy: "A ddylid ystyried rhywun ar gyfer y llwybr anhwylder personoliaeth: i mewn neu allan. Mae dynion i mewn o'r naill neu'r llall o ddwy restr, menywod o un; gall ymarferydd wrthdroi “allan”."},
		Not: words.Phrase{
			En: "An “in” does not say that somebody has a personality disorder.",
			Cy: "Nid yw “i mewn” yn dweud bod gan rywun anhwylder personoliaeth."},
		For: words.Phrase{
			En: "Whoever is out of its scope. In scope are men with a high risk of serious harm, a violent or sexual offence and a custodial sentence, and women with a high risk or under public protection arrangements.",
			Cy: "Pwy bynnag sydd y tu allan i'w chwmpas. O fewn y cwmpas y mae dynion â risg uchel o niwed difrifol, trosedd dreisgar neu rywiol a dedfryd o garchar, a menywod â risg uchel neu o dan drefniadau amddiffyn y cyhoedd."},
		Kind: say.CountsPoints,
	},
	screen.PNI: {
		Short: "PNI", Name: words.Phrase{En: "Programme needs identifier", Cy: "Dynodydd anghenion rhaglen"},
		Means: words.Phrase{
			En: "Which intensity of programme need and risk point to: high, moderate, an alternative, or an omission where too little is known. Need is read from four domains, drawn below; risk from ARP, VRP, the sexual scores, SARA and CSRP.",
			Cy: "Pa ddwyster o raglen y mae angen a risg yn pwyntio ato: uchel, cymedrol, dewis arall, neu hepgoriad lle gwyddys rhy ychydig. Darllenir angen o bedwar maes, a ddarlunnir isod; risg o ARP, VRP, y sgoriau rhywiol, SARA a CSRP."},
		Not: words.Phrase{
			En: "It does not say that a programme is there, or that it would help this person.",
			Cy: "Nid yw'n dweud bod rhaglen ar gael, nac y byddai'n helpu'r person hwn."},
		For: words.Phrase{
			En: "Nobody. Where what is missing could change it, it says “omission” and does not guess.",
			Cy: "Neb. Lle gallai'r hyn sydd ar goll ei newid, mae'n dweud “hepgoriad” ac nid yw'n dyfalu."},
		Kind: words.Phrase{En: "Points for answers about life now, and what other scores and SARA said.", Cy: "Pwyntiau am atebion am fywyd nawr, a'r hyn a ddywedodd sgoriau eraill a SARA."},
	},
}

// Answers that more than one list of a screen gives.
var (
	screenedOut = words.Phrase{En: "Out", Cy: "Allan"}
	screenedIn  = words.Phrase{En: "In", Cy: "I mewn"}
)

// screenSays are the answers of each scale of a screen, in the order of screen.Scales.
var screenSays = map[actuarial.Predictor][]scaleWords{
	screen.MST: {{Answers: []words.Phrase{
		{En: "No flag", Cy: "Dim baner"}, {En: "Flag", Cy: "Baner"},
	}}},
	screen.LDS: {{Answers: []words.Phrase{words.Same("0"), words.Same("1"), words.Same("2")}}},
	screen.OPD: {
		{words.Phrase{En: "men, personality", Cy: "dynion, personoliaeth"}, []words.Phrase{screenedOut, screenedIn}},
		{words.Phrase{En: "men, indicators", Cy: "dynion, dangosyddion"}, []words.Phrase{screenedOut, screenedIn}},
		{words.Phrase{En: "women", Cy: "menywod"}, []words.Phrase{screenedOut, screenedIn}},
	},
	screen.PNI: {{words.Phrase{En: "need", Cy: "angen"}, []words.Phrase{rating.Low.Words(), rating.Medium.Words(), rating.High.Words()}}},
}
