package plan

import "throughline/platform/words"

// Suggestion is text to start from, for one section of the assessment: goals towards
// something and small steps. The words are ours; what is left open ("…") is the
// person's to fill.
type Suggestion struct {
	Goals, Steps []words.Phrase
}

// SuggestedFor gives what may be suggested for a section; nothing for a key that is
// no section's.
func SuggestedFor(section string) Suggestion { return suggested[section] }

var suggested = map[string]Suggestion{
	"accommodation": {
		Goals: []words.Phrase{
			{En: "I have a place to live where I feel safe, and I know I can stay there", Cy: "Mae gen i le i fyw lle rwy'n teimlo'n ddiogel, ac rwy'n gwybod y gallaf aros yno"},
			{En: "I pay my rent on time and keep my home", Cy: "Rwy'n talu fy rhent mewn pryd ac yn cadw fy nghartref"},
			{En: "I get on with the people I live with and near", Cy: "Rwy'n dod ymlaen â'r bobl rwy'n byw gyda nhw ac yn agos atyn nhw"},
			{En: "I move to a place that suits me better by …", Cy: "Rwy'n symud i le sy'n fy siwtio'n well erbyn …"},
		},
		Steps: []words.Phrase{
			{En: "Ring the housing team together and ask what is open to me", Cy: "Ffonio'r tîm tai gyda'n gilydd a gofyn beth sydd ar gael i mi"},
			{En: "Put my papers for a housing form in one folder", Cy: "Rhoi fy mhapurau ar gyfer ffurflen dai mewn un ffolder"},
			{En: "Talk to my landlord about the rent before the next one is due", Cy: "Siarad â'm landlord am y rhent cyn i'r un nesaf fod yn ddyledus"},
		},
	},
	"employment_training_education": {
		Goals: []words.Phrase{
			{En: "I have work that I am proud of and that pays my way", Cy: "Mae gen i waith rwy'n falch ohono ac sy'n talu fy ffordd"},
			{En: "I finish a course that opens a door for me: …", Cy: "Rwy'n gorffen cwrs sy'n agor drws i mi: …"},
			{En: "I read, write or use numbers well enough for what I want to do", Cy: "Rwy'n darllen, ysgrifennu neu ddefnyddio rhifau'n ddigon da ar gyfer yr hyn rwyf am ei wneud"},
			{En: "I keep the job I have and grow in it", Cy: "Rwy'n cadw'r swydd sydd gen i ac yn tyfu ynddi"},
		},
		Steps: []words.Phrase{
			{En: "Write down what I am good at, and ask someone who knows me to add to it", Cy: "Ysgrifennu'r hyn rwy'n dda arno, a gofyn i rywun sy'n fy nabod ychwanegu ato"},
			{En: "Visit one place that offers work or learning I would like", Cy: "Ymweld ag un lle sy'n cynnig gwaith neu ddysgu yr hoffwn i ei wneud"},
			{En: "Send one application and bring a copy to our next meeting", Cy: "Anfon un cais a dod â chopi i'n cyfarfod nesaf"},
		},
	},
	"finance": {
		Goals: []words.Phrase{
			{En: "I know what comes in and what goes out, and it lasts the month", Cy: "Rwy'n gwybod beth sy'n dod i mewn a beth sy'n mynd allan, ac mae'n para'r mis"},
			{En: "I get all the money I have a right to", Cy: "Rwy'n cael yr holl arian y mae gen i hawl iddo"},
			{En: "I have a plan for what I owe, and I keep to it", Cy: "Mae gen i gynllun ar gyfer yr hyn sydd arnaf, ac rwy'n cadw ato"},
			{En: "I put a little aside for …", Cy: "Rwy'n rhoi ychydig o'r neilltu ar gyfer …"},
		},
		Steps: []words.Phrase{
			{En: "List every bill and debt on one page", Cy: "Rhestru pob bil a dyled ar un dudalen"},
			{En: "See a free money adviser and take that page along", Cy: "Gweld cynghorydd arian am ddim a mynd â'r dudalen honno"},
			{En: "Open a bank account in my own name", Cy: "Agor cyfrif banc yn fy enw fy hun"},
		},
	},
	"relationships_family": {
		Goals: []words.Phrase{
			{En: "I am the parent, partner or child I want to be", Cy: "Rwy'n rhiant, yn bartner neu'n blentyn fel rwyf am fod"},
			{En: "We talk things through at home, and everybody feels safe", Cy: "Rydym yn trafod pethau gartref, ac mae pawb yn teimlo'n ddiogel"},
			{En: "I see … regularly, in a way that is good for both of us", Cy: "Rwy'n gweld … yn rheolaidd, mewn ffordd sy'n dda i'r ddau ohonom"},
			{En: "I have at least one person I can tell the truth to", Cy: "Mae gen i o leiaf un person y gallaf ddweud y gwir wrtho"},
		},
		Steps: []words.Phrase{
			{En: "Choose one person I want to be closer to, and plan what to say", Cy: "Dewis un person rwyf am fod yn agosach ato, a chynllunio beth i'w ddweud"},
			{En: "Do one thing with my family this week that we all like", Cy: "Gwneud un peth gyda'm teulu yr wythnos hon y mae pawb yn ei hoffi"},
			{En: "Agree a sign that means: let us pause and talk later", Cy: "Cytuno ar arwydd sy'n golygu: gadewch i ni oedi a siarad yn nes ymlaen"},
		},
	},
	"lifestyle_associates": {
		Goals: []words.Phrase{
			{En: "I spend my time on things I enjoy and am proud of", Cy: "Rwy'n treulio fy amser ar bethau rwy'n eu mwynhau ac yn falch ohonyn nhw"},
			{En: "I have friends who want me to do well", Cy: "Mae gen i ffrindiau sydd am i mi lwyddo"},
			{En: "I belong to a team, a group or a club: …", Cy: "Rwy'n perthyn i dîm, grŵp neu glwb: …"},
			{En: "I give something back where I live", Cy: "Rwy'n rhoi rhywbeth yn ôl lle rwy'n byw"},
		},
		Steps: []words.Phrase{
			{En: "Go along once to something new, with someone if that is easier", Cy: "Mynd unwaith at rywbeth newydd, gyda rhywun os yw hynny'n haws"},
			{En: "Draw a week as I would like it, and try one day of it", Cy: "Tynnu llun o wythnos fel yr hoffwn iddi fod, a rhoi cynnig ar un diwrnod ohoni"},
			{En: "Meet a friend who helps me move on", Cy: "Cwrdd â ffrind sy'n fy helpu i symud ymlaen"},
		},
	},
	"drug_use": {
		Goals: []words.Phrase{
			{En: "I live a life that has room for what matters to me, free from drugs", Cy: "Rwy'n byw bywyd sydd â lle i'r hyn sy'n bwysig i mi, yn rhydd o gyffuriau"},
			{En: "I am safer, and I use less each month until …", Cy: "Rwy'n fwy diogel, ac yn defnyddio llai bob mis nes …"},
			{En: "I have my own ways to get through a craving", Cy: "Mae gen i fy ffyrdd fy hun o ddod drwy chwant"},
			{En: "I keep up the recovery I have built", Cy: "Rwy'n cynnal yr adferiad rwyf wedi'i adeiladu"},
		},
		Steps: []words.Phrase{
			{En: "Meet the treatment worker, with my practitioner there the first time", Cy: "Cwrdd â'r gweithiwr triniaeth, gyda'm hymarferydd yno y tro cyntaf"},
			{En: "Write down three things that help when I want to use", Cy: "Ysgrifennu tri pheth sy'n helpu pan fyddaf eisiau defnyddio"},
			{En: "Try one recovery group and say what it was like", Cy: "Rhoi cynnig ar un grŵp adfer a dweud sut yr oedd"},
		},
	},
	"alcohol_use": {
		Goals: []words.Phrase{
			{En: "I enjoy evenings and weekends sober, in my own way", Cy: "Rwy'n mwynhau nosweithiau a phenwythnosau'n sobr, yn fy ffordd fy hun"},
			{En: "I decide before I go out what I will drink, and keep to it", Cy: "Rwy'n penderfynu cyn mynd allan beth fyddaf yn ei yfed, ac yn cadw ato"},
			{En: "I wake up clear on the days that matter to me", Cy: "Rwy'n deffro â phen clir ar y dyddiau sy'n bwysig i mi"},
			{En: "I have ways to calm down that work for me", Cy: "Mae gen i ffyrdd o ymdawelu sy'n gweithio i mi"},
		},
		Steps: []words.Phrase{
			{En: "Keep a drink diary for one week and look at it together", Cy: "Cadw dyddiadur yfed am wythnos ac edrych arno gyda'n gilydd"},
			{En: "See my doctor or the alcohol team about cutting down safely", Cy: "Gweld fy meddyg neu'r tîm alcohol am yfed llai yn ddiogel"},
			{En: "Plan one evening with people who are happy without a drink", Cy: "Cynllunio un noson gyda phobl sy'n hapus heb ddiod"},
		},
	},
	"health_wellbeing": {
		Goals: []words.Phrase{
			{En: "I look after my body and feel stronger", Cy: "Rwy'n gofalu am fy nghorff ac yn teimlo'n gryfach"},
			{En: "I know what helps when my mood drops, and I use it", Cy: "Rwy'n gwybod beth sy'n helpu pan fydd fy hwyliau'n isel, ac rwy'n ei ddefnyddio"},
			{En: "I get the care I need, and I keep my appointments", Cy: "Rwy'n cael y gofal sydd ei angen arnaf, ac yn cadw fy apwyntiadau"},
			{En: "I sleep well on most nights", Cy: "Rwy'n cysgu'n dda y rhan fwyaf o nosweithiau"},
		},
		Steps: []words.Phrase{
			{En: "Register with a doctor near where I live", Cy: "Cofrestru gyda meddyg yn agos i lle rwy'n byw"},
			{En: "Walk or move for twenty minutes on three days this week", Cy: "Cerdded neu symud am ugain munud ar dri diwrnod yr wythnos hon"},
			{En: "Tell one person I trust how I really am", Cy: "Dweud wrth un person rwy'n ymddiried ynddo sut ydw i mewn gwirionedd"},
		},
	},
	"thinking_behaviour": {
		Goals: []words.Phrase{
			{En: "I give myself time to think before I act", Cy: "Rwy'n rhoi amser i mi fy hun feddwl cyn gweithredu"},
			{En: "I see how things look from the other person's side", Cy: "Rwy'n gweld sut mae pethau'n edrych o ochr y person arall"},
			{En: "I stay calm when I am angry, and say what I need", Cy: "Rwy'n aros yn dawel pan fyddaf yn ddig, ac yn dweud beth sydd ei angen arnaf"},
			{En: "I solve one problem at a time and finish what I begin", Cy: "Rwy'n datrys un broblem ar y tro ac yn gorffen yr hyn rwy'n ei ddechrau"},
		},
		Steps: []words.Phrase{
			{En: "Notice one moment this week when I paused, and write it down", Cy: "Sylwi ar un foment yr wythnos hon pan wnes i oedi, a'i hysgrifennu"},
			{En: "Practise with my practitioner what I will say in …", Cy: "Ymarfer gyda'm hymarferydd yr hyn y byddaf yn ei ddweud yn …"},
			{En: "Choose a place to go when I need to cool down", Cy: "Dewis lle i fynd iddo pan fydd angen i mi ymdawelu"},
		},
	},
	"attitudes": {
		Goals: []words.Phrase{
			{En: "I live by what I think is right, also when nobody is looking", Cy: "Rwy'n byw yn ôl yr hyn sy'n iawn yn fy marn i, hefyd pan nad oes neb yn edrych"},
			{En: "I understand what my actions meant for others, and I make good where I can", Cy: "Rwy'n deall beth oedd ystyr fy ngweithredoedd i eraill, ac yn gwneud iawn lle gallaf"},
			{En: "I sort out rows in ways that are fair to everyone", Cy: "Rwy'n datrys ffraeo mewn ffyrdd sy'n deg i bawb"},
		},
		Steps: []words.Phrase{
			{En: "Name three things that matter most to me, and one thing I do for each", Cy: "Enwi tri pheth sydd bwysicaf i mi, ac un peth rwy'n ei wneud dros bob un"},
			{En: "Talk about a time I did the right thing though it was hard", Cy: "Siarad am adeg y gwnes i'r peth iawn er ei bod yn anodd"},
			{En: "Find out how making good works, and say what I think of it", Cy: "Dysgu sut mae gwneud iawn yn gweithio, a dweud beth rwy'n ei feddwl ohono"},
		},
	},
	"identity_hope": {
		Goals: []words.Phrase{
			{En: "I know who I want to be, and I take a step towards it each week", Cy: "Rwy'n gwybod pwy rwyf am fod, ac yn cymryd cam tuag at hynny bob wythnos"},
			{En: "People know me for something good that I do", Cy: "Mae pobl yn fy nabod am rywbeth da rwy'n ei wneud"},
			{En: "I have something to look forward to: …", Cy: "Mae gen i rywbeth i edrych ymlaen ato: …"},
			{En: "I use what I have been through to help somebody else", Cy: "Rwy'n defnyddio'r hyn rwyf wedi bod drwyddo i helpu rhywun arall"},
		},
		Steps: []words.Phrase{
			{En: "Write or draw my life in a year, if things go well", Cy: "Ysgrifennu neu dynnu llun o'm bywyd ymhen blwyddyn, os aiff pethau'n dda"},
			{En: "Ask somebody who likes me what they see in me", Cy: "Gofyn i rywun sy'n hoff ohonof beth mae'n ei weld ynof"},
			{En: "Do one thing this week that the person I want to be would do", Cy: "Gwneud un peth yr wythnos hon y byddai'r person rwyf am fod yn ei wneud"},
		},
	},
}
