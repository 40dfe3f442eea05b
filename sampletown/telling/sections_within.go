package telling

// areasWithin are the sections about what goes on inside somebody.
var areasWithin = []Area{
	{
		Section: Health,
		History: []string{"Broke {his} shoulder at work and was never right after. Low spells since {his} teens, never treated.", "Healthy and rarely ill.", "Told at school that {he} was slow; found out at thirty that it is ADHD."},
		Current: [3][]string{
			{"Well. Registered at {surgery}, sleeps, eats, walks.", "Good spirits. Manages {his} asthma without fuss."},
			{"Sleeps badly and worries at night. Tablets from {surgery} help a little.", "Back pain most days. On the list for physio."},
			{"Very low. Has thought about not being here, not today; knows whom to ring and has the number.", "Not eating, not sleeping, not registered with anybody."},
		},
		Analysis:   [3]string{"Good health helps everything else along.", "On bad days plans fall over first, then appointments, then temper.", "Until {name} feels better, not much can be asked. Care comes first."},
		Protective: []string{"Talks about how {he} feels, which took courage.", "Walks everywhere.", "{His} {kin} notices early and rings."},
		Strength:   "Looks after {himself}.", Need: "A doctor, and somebody to go along the first time.",
		Own: [3][]string{
			{"Feel good. Touch wood.", "Fit as a butcher's dog."},
			{"Tired all the time.", "Head's busy at night."},
			{"Not great. Don't want to write it down.", "Some days I can't get up."},
		},
	},
	{
		Section: Thinking,
		History: []string{"Quick temper since boyhood; quick to laugh as well.", "Acts first. Has broken a hand, a windscreen and two friendships that way.", "Thoughtful, and slow to speak."},
		Current: [3][]string{
			{"Thinks before {he} answers. Comes with a plan and a second one.", "Asks for a minute when {he} needs it, and takes it."},
			{"Knows the warning signs and uses them about half the time.", "Plans well and changes the plan the same day."},
			{"Everything is now. Two rows this month, both over in seconds, both regretted for days.", "Feels cornered quickly, most of all by people in offices."},
		},
		Analysis:   [3]string{"Not part of how it happened.", "In a quarrel the first ten seconds decide. {name} has begun to use them.", "The offence took less than a minute from word to deed. Ways to stretch that minute are the work."},
		Protective: []string{"Can look at {himself} and laugh.", "Learns quickly from a thing that is shown, not told.", "Counts lamp posts. It works."},
		Strength:   "Stops, thinks, chooses.", Need: "Practice at the moment itself, not only talk about it.",
		Own: [3][]string{
			{"I stop and think now. Mad, isn't it.", "Count to ten. Then twenty."},
			{"Mostly ok. Then not.", "I know after. I want to know before."},
			{"I just go.", "My head's quicker than me."},
		},
	},
	{
		Section: Attitudes,
		History: []string{"Grew up not trusting anybody with a badge.", "Always held that you pay your way and own up.", "Learnt early that the loud ones get served first."},
		Current: [3][]string{
			{"Owns what {he} did. Has offered to make good and asked how.", "Sees the person harmed as a person. Talks of her by name."},
			{"Sorry for what came of it, less so for doing it.", "Fair to those {he} knows. Strangers are another matter."},
			{"\"Everyone does it.\" Does not see who was harmed.", "Feels the sentence is the wrong, not the offence."},
		},
		Analysis:   [3]string{"What {name} thinks right is what {he} does.", "Excuses come when {he} is tired. Rested, {he} does without.", "As long as nobody was harmed in {his} telling, nothing stands in the way of the next time."},
		Protective: []string{"Loyal to a fault; loyalty can point elsewhere.", "Listens when it is said without a lecture.", "Keeps {his} word once given."},
		Strength:   "Honest, also when it costs {him}.", Need: "A chance to hear what it was like for the other person.",
		Own: [3][]string{
			{"I did it. I'm putting it right.", "I want my word to count."},
			{"I get why people are angry.", "Half of it was me. Ok, more."},
			{"System's rigged.", "Nobody got hurt so."},
		},
	},
	{
		Section: Hope,
		History: []string{"Was the funny one, then the bad one. \"Nobody asked if I wanted either.\"", "A carer, a cook, a {hobby} champion of under-twelves: it took a while to come out.", "Has changed {his} life once already, and lost it, and knows it can be done."},
		Current: [3][]string{
			{"Speaks of next year as if it will happen. Known on {street} for {hobby} more than for court.", "Wants to be somebody {child} talks about at school, and is most of the way there."},
			{"Some days sees it, some days not. Likes being asked.", "Says \"if\" more than \"when\", but said \"when\" twice today."},
			{"Does not see {himself} anywhere in five years.", "\"I am what it says on the sheet.\""},
		},
		Analysis:   [3]string{"{name} has somewhere to get to. That protects more than any rule.", "Hope comes and goes with the week. What brings it is worth more of.", "Without a picture of another life there is no reason to leave this one."},
		Protective: []string{"People on {street} ask after {him}.", "{hobby}: somewhere {he} is good at something.", "Wants to give something back and says to whom."},
		Strength:   "Knows who {he} wants to be.", Need: "Somebody to be, and people who see it.",
		Own: [3][]string{
			{"I'm not that person any more.", "This time next year."},
			{"Getting there. Slowly.", "Good days and bad days."},
			{"Can't see it.", "What's the point though."},
		},
	},
}

// OwnWordsInWelsh are said of any part of life, by those who speak for themselves in
// Welsh.
var OwnWordsInWelsh = [3][]string{
	{"Dwi'n falch o hyn.", "Mae pethau'n mynd yn dda, diolch.", "Y gorau ers blynyddoedd.", "Dwi wedi gweithio'n galed am hyn.", "Mae Mam yn dweud yr un peth."},
	{"Iawn, ond mae lle i wella.", "Rhai dyddiau'n well na'i gilydd.", "Ar y ffordd, gan bwyll.", "Gofynnwch eto wythnos nesa.", "Dim yn ddrwg, dim yn dda."},
	{"Mae hyn yn anodd ar hyn o bryd.", "Dwi wedi blino'n lân.", "Dwi ddim yn gwybod ble i ddechrau.", "Angen help efo hyn.", "Gwell peidio sôn."},
}
