package telling

// Areas finds what may be written about a section by its key.
var Areas = func() map[string]Area {
	all := map[string]Area{}
	for _, a := range append(areasAround, areasWithin...) {
		all[a.Section] = a
	}
	return all
}()

// areasAround are the sections about what surrounds somebody.
var areasAround = []Area{
	{
		Section: Accommodation,
		History: []string{
			"Grew up on {street} with {his} {kin}. Two tenancies of {his} own since, both ended by arrears.",
			"Has moved nine times in six years: family, hostels, friends. The longest stay, eleven months, was the one nearest to work.",
			"Kept the same flat for five years until the offence. Lost it while away.",
		},
		Current: [3][]string{
			{"Settled in a one-bedroom flat on {street}. Rent is paid by standing order and the neighbours say good morning.", "Lives with {his} {kin} on {street}. Own room, own key, and wanted there."},
			{"Shared house on {street}. The room will do; the kitchen and the front door are everybody's, and that is where the trouble comes from.", "Stays with {his} {kin} for now. Nobody has said how long, and everybody is careful."},
			{"No place of {his} own. Sofas, mostly {friend}'s, and two nights last month in the car.", "The hostel place ends this month. {name} does not feel safe there and sleeps in {his} clothes."},
		},
		Analysis: [3]string{
			"A settled home has held the rest together. Keeping it is worth more than any condition.",
			"Home is a worry rather than a cause. Rows in the shared kitchen have come close to the line twice.",
			"Without a door to shut {name} goes where the others are, and it was there that this happened.",
		},
		Protective: []string{"{His} {kin} would always take {him} in for a night, and has.", "Good with {his} hands: leaves every room better than {he} found it.", "On the housing list with all papers handed in."},
		Strength:   "Has kept a tenancy through hard times and is proud of it.",
		Need:       "A safe place that can last would take the pressure off everything else.",
		Own: [3][]string{
			{"Got my own key. That's all I ever wanted.", "Quiet street, decent neighbours. I sleep."},
			{"It's a roof. It's not a home.", "Alright for now but I can't stay for ever."},
			{"I'm sick of carrying my life in a bag.", "Wouldn't let a dog stay where I stay."},
		},
	},
	{
		Section: Work,
		History: []string{"Left school at fifteen with nothing on paper and went straight into {trade}.", "Worked in {trade} for seven years until the firm folded. Certificates have lapsed.", "Cared for {his} {kin} for most of {his} twenties, which no form ever counted as work."},
		Current: [3][]string{
			{"Working in {trade}, four days a week, and thought well of.", "Half way through {course}, with a place promised after it."},
			{"Odd days of {trade} when somebody rings. Wants more and asks for it.", "Signed up for {course}; has been to half of the sessions."},
			{"Nothing since before the sentence. Has stopped looking because of the question about convictions.", "Out of work for three years. Reading and forms are harder than {he} lets anybody see."},
		},
		Analysis: [3]string{
			"Work fills the day with people who expect {him}. Trouble has only ever come between jobs.",
			"Irregular work leaves long empty afternoons; pay comes late and borrowing starts.",
			"With no work there is no money, no routine and no answer to \"what do you do?\". All three were there on the day.",
		},
		Protective: []string{"Gets up early, works hard, is liked by the people {he} works with.", "Knows {trade} well enough to teach it.", "{friend}'s cousin would give {him} a start."},
		Strength:   "A good worker, and others say so without being asked.",
		Need:       "Steady work or learning would give the week a shape.",
		Own: [3][]string{
			{"I like being tired for a good reason.", "Boss trusts me with the van now."},
			{"Bits and bobs. I want a proper start.", "The course is good when I get there."},
			{"Nobody calls back once they see the box ticked.", "Days are too long."},
		},
	},
	{
		Section: Finance,
		History: []string{"Money was short at home and nobody talked about it. First debt at eighteen, a phone contract for somebody else.", "Managed well while in work. Lost track when the letters started.", "Borrowed from the wrong people twice, and paid for it twice over."},
		Current: [3][]string{
			{"Bills paid, a little put by. Uses two jars, one for rent and one for everything else.", "Wages into {his} own account, standing orders out. Nothing owed but the fine."},
			{"Comes out even most months. The fine and a catalogue debt of £{sum} are being paid off in small sums.", "Benefit paid every four weeks; the last of the four is thin."},
			{"Owes £{sum} to a lender on the estate who does not write letters. No bank account of {his} own.", "Claim stopped after a missed appointment. Food bank for the third week."},
		},
		Analysis: [3]string{
			"Money is under control and is not part of how this happened.",
			"Short weeks are when {name} says yes to things. The plan for the fourth week matters.",
			"Debt was the reason given on the day, and it is still there. As long as it is, so is the pull.",
		},
		Protective: []string{"Never gambles, and helps {his} {kin} with the bills.", "Keeps every receipt.", "Opened the letters with me and did not look away."},
		Strength:   "Careful with money, and honest about it.",
		Need:       "Debts and the claim need sorting before anything else can hold.",
		Own: [3][]string{
			{"Paid up. Nothing in the post scares me.", "I've got £{few} saved, never had that."},
			{"It's alright till the last week.", "Chipping away at it."},
			{"I owe people you don't want to owe.", "Can't even top up my phone."},
		},
	},
	{
		Section: Family,
		History: []string{"Brought up mostly by {his} {kin}. Father came and went. \"We were loved, we just weren't looked after.\"", "Parents separated when {he} was seven; school and home never quite matched again.", "A close family that stopped speaking after the arrest and has slowly begun again."},
		Current: [3][]string{
			{"On good terms with {his} {kin} and sees {child} every week. Disagreements get talked out.", "Steady at home. Both say the same about how the other helps."},
			{"Up and down. Rings {his} {kin} daily, rows weekly. Sees {child} when it has been arranged long before.", "A relationship that is more off than on. {name} is often the one who says sorry."},
			{"Not speaking with the family. A former partner has asked for no contact and that is in force.", "Relationships turn to shouting quickly. {child} has seen more than a child should."},
		},
		Analysis: [3]string{
			"These ties are the strongest reason {name} gives for living differently.",
			"Rows at home come before most of what goes wrong. The hour after is the risky one.",
			"Closeness and control have been mixed up. Others have been frightened, and {name} is only beginning to see that.",
		},
		Protective: []string{"{His} {kin} will not give up on {him} and says so to {his} face.", "Gentle and patient with {child}.", "Can say sorry and mean it."},
		Strength:   "Loved, loving, and knows it.",
		Need:       "Needs ways to stay close that are safe for everybody.",
		Own: [3][]string{
			{"My {kin} is my rock.", "Saw {child} on Saturday. Best day."},
			{"We love each other, we just can't be in the same room.", "Trying. It takes two."},
			{"I've burnt every bridge.", "I miss {child} all the time."},
		},
	},
	{
		Section: Lifestyle,
		History: []string{"Same group since primary school; most of them have been here too.", "Kept to {himself} until {he} was twenty and then fell in with people older than {him}.", "Was in a team until an injury; the evenings have been empty since."},
		Current: [3][]string{
			{"Spends weekends on {hobby}. Sees two friends, neither in trouble.", "Has built a week that {he} likes: {hobby}, family, an early night."},
			{"Some good days, some on the wall outside the shop. {friend} is fun, and trouble.", "Bored. Says yes when {friend} rings because nobody else does."},
			{"Most days with people who live from what they take or sell. {He} owes them and they know where {he} lives.", "Out until four, up at two. Everybody {he} sees is in the same life."},
		},
		Analysis: [3]string{
			"Who {name} spends time with now speaks for {him}.",
			"Nothing is planned in these hours, and that is exactly how it came about.",
			"Leaving these people is leaving everybody. It needs somewhere to go to, not only something to stop.",
		},
		Protective: []string{"{hobby} on Saturdays, with people who know nothing of all this.", "Good company. Makes friends anywhere.", "Left that group once before, for eleven months."},
		Strength:   "Has friends who want {him} to do well.",
		Need:       "Company and something to do between four and nine.",
		Own: [3][]string{
			{"{hobby}. Sorted.", "My mates now have jobs and kids. So will I."},
			{"I get bored, that's the truth.", "{friend} is a laugh but."},
			{"Everyone I know is at it.", "Can't just walk off. You don't get it."},
		},
	},
	{
		Section: Drugs,
		History: []string{"Cannabis from fourteen, other things at weekends in {his} twenties.", "Weekends only, for ten years, and then not only weekends.", "First heroin at nineteen, after a death in the family. Two long spells without, both while working."},
		Current: [3][]string{
			{"Nothing. Test at induction clear.", "None for over a year, and talks about it without being asked."},
			{"Cannabis most evenings, cocaine when {friend} pays. Says it is under control; the money says otherwise.", "Smokes to sleep. Has cut down from daily to three times a week."},
			{"On a script and using on top, twice in the last fortnight. Knows the treatment worker by first name.", "Using daily and not hiding it. Has lost weight."},
		},
		Analysis: [3]string{
			"Not linked to the offence.",
			"Use itself is not the cause, but the people and the money around it are.",
			"The offence paid for this. Every long spell without it has been a spell without arrest.",
		},
		Protective: []string{"Comes to treatment even on bad days.", "Wants to be clear-headed for {child}.", "Carries naloxone and has used it, for somebody else."},
		Strength:   "Has got clean before and knows how it was done.",
		Need:       "Treatment that fits with the rest of the week.",
		Own: [3][]string{
			{"Clean. Simple as.", "Don't miss it."},
			{"Just a bit of weed. Mostly.", "Less than it was."},
			{"It's got me, I haven't got it.", "Want off it. Scared to."},
		},
		Never: Never{
			History: []string{"Never interested; saw what it did to a cousin.", "Tried cannabis at school and did not see the point.", "Not part of {his} life, past or present."},
			Current: []string{"Nothing. Test at induction clear.", "None. {He} is a little offended to be asked, and answers kindly."}, Strength: "Never got into it, among people who did.",
			Protective: []string{"Drives for a living when {he} works, and will not risk the licence.", "{His} {kin} brought {him} up to keep away.", "Spends the money on {hobby}."},
		},
	},
	{
		Section: Alcohol,
		History: []string{"Drinking was part of work and of home. \"Nobody noticed because everybody did.\"", "Began late, after a death in the family, and alone.", "Binges since eighteen, months of nothing in between."},
		Current: [3][]string{
			{"Hardly drinks. A pint on a Sunday with {his} {kin}.", "Dry, and at ease with it."},
			{"Three nights a week, more when there is a reason. Can stop, does not always want to.", "Dry in the week, not at weekends. Keeps a diary with me."},
			{"Most days from the afternoon. Shakes in the morning; told not to stop at once without a doctor.", "Half a bottle a day since the break-up. Has missed work and meetings because of it."},
		},
		Analysis: [3]string{
			"Plays no part in this.",
			"Every row on record came after drinking, though not every drink leads to a row.",
			"Drink was there every time. Sober, {name} is careful and kind; that is not an excuse, it is where to begin.",
		},
		Protective: []string{"Will ring before the first drink rather than after the fifth.", "{His} {kin} keeps a dry house.", "Has done ninety days before."},
		Strength:   "Has stopped before and knows how it was done.",
		Need:       "Help to stop safely, then something to do with the evenings.",
		Own: [3][]string{
			{"Sunday pint. That's it.", "Don't need it."},
			{"Weekends get away from me.", "I can stop. I think."},
			{"I wake up and it's the first thing.", "Drink's cost me everything."},
		},
		Never: Never{
			History: []string{"Does not drink, for family reasons, and never has.", "A glass at Christmas. Never more than {he} meant to."}, Current: []string{"Hardly drinks, and thinks nothing of it.", "Does not drink."},
			Protective: []string{"Drives everybody home.", "{His} {kin} keeps a dry house.", "Does not like being anything but clear-headed."}, Strength: "Says no easily, and helps others to.",
		},
	},
}
