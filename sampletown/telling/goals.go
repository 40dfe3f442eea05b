package telling

import "throughline/probation/plan"

// Goal is a goal in somebody's own words, with steps and what could get in the way.
type Goal struct {
	Section    string
	Words, Way string
	Steps      []Step
	Stuck      string // what the person says when a step will not go
	How        string // how reaching it helped
}

// Step is one small thing to do on the way.
type Step struct {
	Words string
	Who   plan.Who
}

// Goals are what people here want to get to, by the section it serves; hope stands for
// a strength to build on.
var Goals = []Goal{
	{
		Section: Accommodation, Words: "I have a place with my own front door where {child} can stay over",
		Way:   "The waiting list. If it takes past the summer we ask about a private let with the deposit scheme.",
		Steps: []Step{{"Ring the housing team together and ask where I am on the list", plan.ThePractitioner}, {"Get my birth certificate from my {kin}'s", plan.ThePerson}, {"Hand in the form at the council", plan.ThePerson}},
		Stuck: "They want a reference and I haven't got a landlord who'd give me one.", How: "Sleeping, eating, {child} at weekends. Everything got easier after the keys.",
	},
	{
		Section: Accommodation, Words: "I keep the flat: rent paid and no trouble with next door",
		Way:   "A short month. Then I tell the landlord before the first, not after.",
		Steps: []Step{{"Set up the standing order", plan.ThePerson}, {"Say hello to next door and give them my number", plan.ThePerson}},
		Stuck: "The benefit came late so the rent bounced.", How: "Six months without an arrears letter.",
	},
	{
		Section: Work, Words: "Back in {trade}, on the books, by the autumn",
		Way:   "The question about convictions. We practise the answer, and apply where they have said they will look.",
		Steps: []Step{{"Sign up for {course}", plan.ThePerson}, {"Write the two lines about my conviction together", plan.ThePractitioner}, {"Ask {friend}'s cousin about a start", plan.ThePerson}, {"Send three applications", plan.ThePerson}},
		Stuck: "The card costs more than I've got this month.", How: "I get up for something.",
	},
	{
		Section: Work, Words: "I finish {course} and frame the certificate",
		Way:   "Mornings. {friend} will knock for me.",
		Steps: []Step{{"Visit before the first day so I know the door", plan.Family}, {"Go to every session this month", plan.ThePerson}},
		Stuck: "Missed two and now I'm embarrassed to go back.", How: "First thing I ever finished.",
	},
	{
		Section: Finance, Words: "I open my post and know what I owe",
		Way:   "Fear. I open it here if I can't at home.",
		Steps: []Step{{"Bring the carrier bag", plan.ThePerson}, {"See the debt adviser with the list", plan.APartner}, {"Agree what I pay each week", plan.ThePerson}},
		Stuck: "There's one from a solicitor and I don't understand it.", How: "I don't cross the road from the postman.",
	},
	{
		Section: Family, Words: "{child} sees me every week and I am never late",
		Way:   "If there is a row we stop and ring the contact centre, we don't sort it out on the doorstep.",
		Steps: []Step{{"Write down the times that suit everybody", plan.ThePerson}, {"Ask the contact centre for a place", plan.ThePractitioner}, {"Six weeks in a row", plan.ThePerson}},
		Stuck: "She isn't answering and I don't want to push it.", How: "{child} ran to me.",
	},
	{
		Section: Family, Words: "We talk at home without anybody being frightened",
		Way:   "Me, when I'm tired. Then I walk round the block, and everybody knows that is what I'm doing.",
		Steps: []Step{{"Agree the sign that means stop", plan.Family}, {"Start the programme", plan.ThePerson}, {"Tell my {kin} what I learnt there", plan.ThePerson}},
		Stuck: "We agreed the sign and then laughed at it.", How: "It's quiet at home, the good sort.",
	},
	{
		Section: Lifestyle, Words: "My Saturdays are for {hobby} and people who are going somewhere",
		Way:   "{friend} ringing. I say Sunday instead.",
		Steps: []Step{{"Go along once, with somebody", plan.SomebodyElse}, {"Ask what it costs", plan.ThePerson}, {"Four Saturdays", plan.ThePerson}},
		Stuck: "Walked past the door twice.", How: "They saved me a seat.",
	},
	{
		Section: Drugs, Words: "I live clean and I'm there for people again",
		Way:   "Pay day, and that corner. I go home the long way and I ring.",
		Steps: []Step{{"See the treatment worker, my practitioner comes the first time", plan.APartner}, {"Find three things that help when it is bad and put them on the fridge", plan.ThePerson}, {"Try the Thursday group", plan.ThePerson}},
		Stuck: "Slipped on Tuesday. Telling you before the test does.", How: "I remember my weeks.",
	},
	{
		Section: Alcohol, Words: "I wake up clear on the days that matter",
		Way:   "Weddings, funerals and the football. I decide before I go and tell somebody.",
		Steps: []Step{{"Keep the drink diary for a fortnight", plan.ThePerson}, {"See the doctor about cutting down safely", plan.ThePerson}, {"Plan one dry weekend with my {kin}", plan.Family}},
		Stuck: "The diary is embarrassing.", How: "I know what I said last night.",
	},
	{
		Section: Thinking, Words: "I give myself ten seconds before I answer",
		Way:   "Being talked down to. I look at the lamp posts.",
		Steps: []Step{{"Notice it once this week and write it down", plan.ThePerson}, {"Practise what I'll say at the counter", plan.ThePractitioner}, {"Finish the programme", plan.ThePerson}},
		Stuck: "Forgot all of it when it counted.", How: "I walked away and nobody died of shock.",
	},
	{
		Section: Attitudes, Words: "I know what it was like for them, and I make good what I can",
		Way:   "Shame. We go slowly.",
		Steps: []Step{{"Talk about the day from the other side", plan.ThePerson}, {"Find out how a letter or a meeting works", plan.ThePractitioner}},
		Stuck: "Don't know what to write that isn't about me.", How: "I can look at people.",
	},
	{
		Section: Health, Words: "I feel well enough to enjoy things",
		Way:   "Bad weeks. My {kin} has your number and mine.",
		Steps: []Step{{"Register at {surgery}", plan.ThePerson}, {"Walk three mornings a week", plan.ThePerson}, {"Say how it is, to one person", plan.ThePerson}},
		Stuck: "They had no appointments for three weeks.", How: "I sleep.",
	},
	{
		Section: Hope, Words: "People know me for {hobby}, and I teach somebody younger",
		Way:   "Being asked where I've been. I say: away, and back.",
		Steps: []Step{{"Ask if they need a hand with the juniors", plan.ThePerson}, {"Say one thing I'm good at, out loud", plan.ThePerson}},
		Stuck: "They need a check done and I know what it will say.", How: "A lad called me coach.",
	},
}

// GoalsInWelsh are for those who speak for themselves in Welsh.
var GoalsInWelsh = []Goal{
	{
		Section: Hope, Words: "Bod yn rhywun mae {child} yn falch ohono",
		Steps: []Step{{"Mynd i'r ymarfer côr ddwy waith y mis", plan.ThePerson}, {"Ysgrifennu llythyr at {child}", plan.ThePerson}},
		Stuck: "Dwi ddim yn gwybod sut i ddechrau'r llythyr.", How: "Dwi'n teimlo fel fi fy hun eto.",
	},
	{
		Section: Work, Words: "Cael gwaith cyson erbyn yr hydref",
		Way:   "Y cwestiwn am euogfarnau. Ymarfer yr ateb gyda'n gilydd.",
		Steps: []Step{{"Gorffen fy CV yn y ddwy iaith", plan.ThePerson}, {"Ffonio'r ganolfan waith", plan.ThePractitioner}, {"Anfon dau gais", plan.ThePerson}},
		Stuck: "Mae'r ffurflen i gyd yn Saesneg.", How: "Mae gen i reswm i godi.",
	},
	{
		Section: Accommodation, Words: "Fy nghartref fy hun, yn agos at y teulu",
		Steps: []Step{{"Ffonio'r tîm tai gyda'n gilydd", plan.ThePractitioner}, {"Casglu'r papurau mewn un ffolder", plan.ThePerson}},
		Stuck: "Maen nhw eisiau geirda gan landlord.", How: "Dwi'n cysgu.",
	},
}

// Agreeing and Disagreeing are what people say to their plan.
var (
	Agreeing = []string{
		"That's fair. I can do that.", "It's my words so yes.", "Yes. The dates are a bit tight but yes.", "Agreed. Thanks for writing it how I said it.", "", "Good with this.",
		"Never had one of these that sounded like me.", "Ok.",
	}
	Disagreeing     = []string{"Too much at once. Can we do the flat first and then talk?", "I never said by the summer.", "The second one is yours, not mine."}
	AgreeingInWelsh = []string{"Cytuno. Diolch am ei ysgrifennu fel y dywedais i.", "Ydw, dwi'n hapus efo hwn."}
)
