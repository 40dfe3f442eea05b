package stories

import (
	"throughline/probation/assessment"
	"throughline/sampletown/telling"
)

func mark(n int) *int { return &n }

// GarethAtFirst is what was written in the first weeks, in the order of three meetings.
// Two sections are still to be asked about.
var GarethAtFirst = []assessment.Draft{
	{
		Section: telling.Accommodation, Score: mark(3), Answers: map[string][]string{"suitability_of_accommodation": {"significant_problems"}},
		History:    "Family home until twenty-four, then eight years with Lowri in a flat they did up themselves. Left it ten weeks ago with one bag, because it was hers and the child's.",
		Current:    "Dai's sofa, above the chip shop, with Dai and whoever comes back with him. No key. He keeps his tools at his nan's because things go missing.",
		Analysis:   "The sofa comes with the company, and the company comes with the drinking. He says so himself.",
		Protective: "His nan has a back bedroom and has offered it twice. He can mend anything in a house.",
		IsNeed:     assessment.Yes, NeedWhy: "A bed of his own, away from Dai's, would take away the place where bad weekends begin.",
		LinkedToReoffending: assessment.Yes, ReoffendingWhy: "Both nights that went wrong this year began there.",
		LinkedToHarm: assessment.No, IsStrength: assessment.No, Readiness: "getting_ready", Sources: []string{"person", "observation"},
	},
	{
		Section: telling.Work, Score: mark(3), Answers: map[string][]string{"is_unemployed": {"yes"}},
		History:    "Roofer since sixteen, with the same firm for twelve years. Served his time with an old slater who, he says, taught him to look before he climbs.",
		Current:    "Out of work since the conviction. Looks at roofs the way other people look at dogs.",
		Analysis:   "Work gave him early nights and people who would notice. Without it the week has no Friday because it has no Monday.",
		Protective: "A real craftsman; two former customers have offered to say so in writing.",
		IsNeed:     assessment.Yes, NeedWhy: "Paid work with somebody who knows, so that he need not hide it.",
		LinkedToReoffending: assessment.No, LinkedToHarm: assessment.No, IsStrength: assessment.Yes, StrengthWhy: "Slate, lead and patience: he is very good at something difficult.",
		Readiness: "doing_it", Sources: []string{"person", "family_or_friend"},
	},
	{
		Section: telling.Family, Score: mark(4),
		Answers:    map[string][]string{"current_relationship_status": {"not_in_relationship"}, "current_relationship_with_partner": {"some_problems"}, "evidence_of_domestic_abuse": {"no"}},
		History:    "Brought up as much by his nan as by his parents, who ran a pub. Together with Lowri from school; apart for ten weeks, after years of promises about drink.",
		Current:    "Has not seen Elin, who is eight, for nine weeks. Lowri answers messages about shoes and school and nothing else, which is fair, he says.",
		Analysis:   "Shame keeps him away more than anybody does. The longer he stays away the more there is to drink about.",
		Protective: "Beti, his nan, is eighty-four, afraid of nothing and entirely on his side. Elin asks for him.",
		IsNeed:     assessment.Yes, NeedWhy: "A safe and regular way to be Elin's dad.",
		LinkedToReoffending: assessment.No, LinkedToHarm: assessment.No, IsStrength: assessment.Yes, StrengthWhy: "He is loved by a child and by an old woman and would do a great deal not to lose either.",
		Readiness: "thinking_about_it", Sources: []string{"person", "family_or_friend", "partner_agency"},
	},
	{
		Section: telling.Lifestyle, Score: mark(4), Answers: map[string][]string{"regular_offending_activities": {"some_problems"}},
		History:    "Played hooker for the town until a shoulder ended it at twenty-seven. The club was his family; the bar stayed when the rugby went.",
		Current:    "Allotments with unpaid work on Thursdays, otherwise Dai and the lads from the old firm. None of them is in trouble; all of them drink.",
		Analysis:   "He has one crowd for everything. When the crowd drinks, he drinks.",
		Protective: "The club still greets him by his shirt number. Two of the old team are dry and have said: come and stand with us.",
		IsNeed:     assessment.Yes, NeedWhy: "Company in which nobody minds a soft drink.",
		LinkedToReoffending: assessment.No, LinkedToHarm: assessment.No, IsStrength: assessment.No, Readiness: "thinking_about_it", Sources: []string{"person"},
	},
	{
		Section: telling.Alcohol, Score: mark(2), Answers: map[string][]string{"current_alcohol_use_problems": {"significant_problems"}, "excessive_alcohol_use": {"significant_problems"}},
		History:    "Grew up over a bar. Weekends since sixteen; three-day weekends since the shoulder. Ninety days dry once, when Elin was born.",
		Current:    "Dry on the tag for eleven days when we spoke. Before that Friday to Sunday, every week, until the money went.",
		Analysis:   "Every fight in fifteen years was on a third day. Not the first drink and not the drinking alone: the third day, no sleep, no food, and being laughed at.",
		Protective: "Counts days and is proud of them. Rings when it is bad, if he has been asked to.",
		IsNeed:     assessment.Yes, NeedWhy: "A life in which Friday is something other than this.",
		LinkedToReoffending: assessment.Yes, ReoffendingWhy: "All four fights came at the end of such weekends.",
		LinkedToHarm: assessment.Yes, HarmWhy: "On a third day somebody may be badly hurt, as the man was that night.",
		IsStrength: assessment.No, Readiness: "doing_it", Sources: []string{"person", "court", "police"},
	},
	{
		Section: telling.Drugs, Score: mark(8), Answers: map[string][]string{"drugs_used_now": {"none"}},
		History: "Cannabis at school, \"because everybody\". A line of cocaine at a stag night and did not care for it.", Current: "None.",
		Analysis: "Plays no part.", Protective: "Climbs roofs, and thinks anybody who does that on drugs is a fool.",
		IsNeed: assessment.No, LinkedToReoffending: assessment.No, LinkedToHarm: assessment.No, IsStrength: assessment.Yes, StrengthWhy: "Never got into it, among many who did.",
		Readiness: "keeping_it_up", Sources: []string{"person", "court"},
	},
	{
		Section: telling.Thinking, Score: mark(5), Answers: map[string][]string{"impulsivity_problems": {"some_problems"}},
		History:    "Careful at work to the point of slowness. Quick off the pitch and on it.",
		Current:    "Sober he thinks first. He described a row in the chip shop last week that he left by saying he had to see a man about a slate.",
		Analysis:   "It is not that he cannot stop; it is that after two nights nobody is there who would.",
		Protective: "Humour. And \"look before you climb\", which he now says about more than ladders.",
		IsNeed:     assessment.No, LinkedToReoffending: assessment.Yes, ReoffendingWhy: "Being laughed at is the moment; he named it without being asked.",
		LinkedToHarm: assessment.No, IsStrength: assessment.No, Readiness: "getting_ready", Sources: []string{"person", "observation"},
	},
	{
		Section: telling.Attitudes, Score: mark(7), Answers: map[string][]string{"pro_criminal_attitudes": {"no_problems"}},
		History:    "His grandfather was a deacon. You paid your way, and you did not hit a man who was down.",
		Current:    "Says plainly that he did it and that it was wrong. Has asked twice whether the other man is back at work.",
		Analysis:   "What he believes would have stopped him, on any of the first two days.",
		Protective: "Wants to say sorry, and is prepared to hear the answer.",
		IsNeed:     assessment.No, LinkedToReoffending: assessment.No, LinkedToHarm: assessment.No, IsStrength: assessment.Yes, StrengthWhy: "Owns what he did, without being led to it.",
		Readiness: "doing_it", Sources: []string{"person", "court", "observation"},
	},
	{
		Section: telling.Hope, Score: mark(4),
		History:    "The funny one, the number two shirt, the one who could carry most slates. All three ended within five years.",
		Current:    "\"I'm a cautionary tale.\" Said as a joke, and not only as a joke.",
		Analysis:   "He has lost the names he was known by and has only the court's left. He needs a new one that is true.",
		Protective: "Lights up about two things: teaching, and Elin.",
		IsNeed:     assessment.Yes, NeedWhy: "To be known for something good again.",
		LinkedToReoffending: assessment.No, LinkedToHarm: assessment.No, IsStrength: assessment.No, Readiness: "thinking_about_it", Sources: []string{"person", "observation"},
	},
}

// GarethNow is what was written anew at the review. An empty box leaves what stands.
var GarethNow = []assessment.Draft{
	{
		Section: telling.Accommodation, Score: mark(7), Answers: map[string][]string{"suitability_of_accommodation": {"no_problems"}},
		Current:  "His nan's back bedroom on Bethel Terrace, with a key, a lamp and a rota for the bins. He has re-hung the front door.",
		Analysis: "A settled home, and somebody who notices. It is hers, though, and she is eighty-four: the next place should be thought of while there is time.",
		IsNeed:   assessment.No, LinkedToReoffending: assessment.No, LinkedToHarm: assessment.No,
		IsStrength: assessment.Yes, StrengthWhy: "He looks after the house and his nan, and she him.", Readiness: "doing_it", Sources: []string{"person", "family_or_friend", "observation"},
	},
	{
		Section: telling.Work, Score: mark(6), Answers: map[string][]string{"is_unemployed": {"no"}},
		Current:  "Two days a week with Morgan and Daughters, who know. Safety card in his wallet. They want him for four days from the spring.",
		Analysis: "Work has brought back Mondays. Two days leave five, and he knows which ones.",
		IsNeed:   assessment.Yes, NeedWhy: "Four days would be a living.", LinkedToReoffending: assessment.No, LinkedToHarm: assessment.No,
		IsStrength: assessment.Yes, StrengthWhy: "Trusted with the ladders after three weeks, and he told them the truth first.", Readiness: "doing_it", Sources: []string{"person", "observation"},
	},
	{
		Section: telling.Family, Score: mark(6),
		Answers:  map[string][]string{"current_relationship_status": {"not_in_relationship"}, "current_relationship_with_partner": {"some_problems"}, "evidence_of_domestic_abuse": {"no"}},
		Current:  "Contact centre on Saturdays is agreed. He wrote Lowri a page without blame, and she answered: \"Saturday then.\"",
		Analysis: "Being expected on a Saturday makes Friday matter. It is the best protection he has, and a lot to put on a child of eight.",
		IsNeed:   assessment.No, LinkedToReoffending: assessment.No, LinkedToHarm: assessment.No,
		IsStrength: assessment.Yes, StrengthWhy: "He keeps coming back to be her dad, on her terms.", Readiness: "doing_it", Sources: []string{"person", "family_or_friend", "partner_agency"},
	},
	{
		Section: telling.Alcohol, Score: mark(6), Answers: map[string][]string{"current_alcohol_use_problems": {"some_problems"}, "excessive_alcohol_use": {"some_problems"}},
		Current:  "Tag finished. One lapse, one night, told to me next morning before I asked; dry since, ten weeks on the wall in pencil.",
		Analysis: "The lapse was not a third day: he slept, he ate, he rang. That is what has changed.",
		IsNeed:   assessment.Yes, NeedWhy: "The club's tour, every year. It was always the worst weekend.", LinkedToReoffending: assessment.Yes, ReoffendingWhy: "It still would be, if a weekend came back.",
		LinkedToHarm: assessment.No, IsStrength: assessment.No, Readiness: "doing_it", Sources: []string{"person", "family_or_friend"},
	},
}

// GarethScoresFirst are Gareth's own, in his words.
var GarethScoresFirst = []assessment.OwnScore{
	{Section: telling.Accommodation, Value: 2, Words: "Dai's a good mate but you can't live on a sofa at my age."},
	{Section: telling.Work, Value: 3, Words: "I see a slipped slate and I have to look away."},
	{Section: telling.Family, Value: 2, Words: "Nine weeks. She'll have grown."},
	{Section: telling.Lifestyle, Value: 5},
	{Section: telling.Alcohol, Value: 3, Words: "11 days. Don't know what I do with Fridays."},
	{Section: telling.Health, Value: 5, Words: "Shoulder. Otherwise like an ox."},
	{Section: telling.Hope, Value: 3, Words: "Ask me when I've got a job."},
}

// GarethScoresNow are those of the review.
var GarethScoresNow = []assessment.OwnScore{
	{Section: telling.Accommodation, Value: 8, Words: "My nan snores through the wall and I've never slept better."},
	{Section: telling.Work, Value: 5, Words: "Two days is not a job, it's a promise. But it's a good promise."},
	{Section: telling.Family, Value: 6, Words: "Saturday, ten o'clock. I've been early to look at the door."},
	{Section: telling.Alcohol, Value: 6, Words: "One bad night. I told people. Never did that before."},
	{Section: telling.Hope, Value: 6, Words: "They want me to do the under-10s. Me."},
}
