package telling

import "throughline/probation/contact"

// Topic is whom a note may be told of: anybody, those for whom a section of the
// instrument is hard (the topic is then its key), or one of the topics below.
type Topic string

// The topics that are no section's key.
const (
	Anybody     Topic = ""
	OutOfWork   Topic = "out of work"
	InWork      Topic = "in work"
	WithPartner Topic = "with a partner"
	OnDrugs     Topic = "on drugs"
	Ordered     Topic = "on an order of a court"
	Released    Topic = "released on licence"
)

// Note is how a practitioner tells of a contact. Its gaps are filled from the life of
// the person: {name}, {he}, {kin}, {hobby} and so on.
type Note struct {
	About  Topic
	Moment contact.ChangeMoment
	Text   string
}

// FirstNotes tell of the first meeting.
var FirstNotes = []Note{
	{Anybody, contact.Engage, "First meeting. Went through what the sentence asks, slowly and with time for questions. {name} had been told three different things by three people, so we wrote the dates down together. Asked what {he} would like to be different in a year: \"to have {his} own front door and be left in peace\"."},
	{Anybody, contact.Engage, "{name} came twenty minutes early and was plainly nervous. Spent most of the hour on who {he} is rather than on what happened: {trade} since leaving school, {hobby} at weekends, close to {his} {kin}. Explained what I write down and that {he} will see it."},
	{Anybody, contact.Engage, "Met {name} for the first time. Guarded to begin with (\"I've had six of you\"). I said I hoped to be the one who stays. We agreed on {day}s, which fit with the {bus} bus. {He} laughed when I asked what {he} is good at, and then talked about {hobby} for ten minutes."},
	{Released, contact.Engage, "Saw {name} on the day of release, with the gate money and one bag. Checked the room is there, the prescription is at the chemist's and the claim is booked. Everything else can wait until {he} has slept. {His} {kin} was waiting outside."},
	{Anybody, contact.Engage, "Induction. {name} asked the best question I have had this month: \"What do you actually want from me?\" Told {him}: honesty about the bad weeks, and to ring before missing, not after. {He} asked the same of me. Fair."},
}

// OfficeNotes tell of ordinary meetings.
var OfficeNotes = []Note{
	{Anybody, contact.Engage, "Good hour. {name} talked about growing up on {street} and how the whole family knew everybody's business. Some of that is warmth and some of it is pressure. We drew it as a map; {he} took the drawing home."},
	{Anybody, contact.Reinforce, "Looked back over the last weeks. {name} counted the things that have gone right and got to seven before I did. I said so. {He} is not used to hearing it and changed the subject to {hobby}."},
	{Anybody, contact.Reframe, "Asked {name} to describe {himself} as {friend} would. Took a while. \"Somebody who turns up.\" We talked about when that became true and what {he} would have said two years ago."},
	{Anybody, contact.Identify, "Talked about what got {name} through the worst year. {His} {kin}, and {hobby}. We agreed that neither of those is on any form, and put them on ours."},
	{Anybody, contact.Expect, "We planned for a bad day rather than a good one. What does {he} notice first? Not sleeping, then not answering the phone. Who may say so? {His} {kin}, and now me. {name} wrote the number on the back of {his} hand and then, laughing, on paper."},
	{Anybody, contact.Connect, "Walked over to the library with {name} to ask about {course}. The woman at the desk knew {his} {kin}, which helped. Starts in three weeks if {he} brings proof of address."},
	{Anybody, contact.Assess, "Went through the wheel of eleven parts of life. {name} marked most of them lower than I would. Where we differ most is health: {he} says 4, I had 7. Worth finding out what I am not seeing."},
	{Anybody, contact.Reinforce, "{name} rang the council {himself} this week, waited forty minutes and got what {he} asked for. Six months ago that call ended with a broken phone. I pointed at the difference."},
	{Anybody, contact.Reframe, "Talked about the day it happened, for the first time without being asked. {name} does not excuse it now. {He} wondered aloud what the other person tells people about {him}. I did not fill the silence."},
	{Anybody, contact.Identify, "{name} has been asked to help with {hobby} on Saturdays. Not paid, but somebody else is counting on {him}. {He} mentioned it three times, so it matters."},
	{Anybody, contact.Expect, "Rough fortnight. {friend} is back in town and calling. We practised two sentences {he} can say at the door. {name} thinks the second will work and the first will get {him} laughed at, so we kept the second."},
	{Anybody, contact.Assess, "Short meeting because of the bus strike. Looked at the plan: one step done, one stuck, one no longer makes sense. Changed the last one in {his} words."},
	{Anybody, contact.Connect, "Three of us today: {name}, {his} {kin} and me. The {kin} did most of the talking until I asked {name} to go first. Both want the same thing and had not said so to each other."},
	{OutOfWork, contact.Connect, "Job centre appointment went better than feared: the new coach has a brother in {trade} and made a call. {name} has a trial shift on {day}. We talked about what to say when they ask about the gap."},
	{OutOfWork, contact.Identify, "Talked about work. {name} misses {trade} more than {he} lets on, mostly the company at half past seven in the morning. We looked at what {he} can still prove on paper: more than {he} thought."},
	{OutOfWork, contact.Expect, "Turned down for the job, by email, at night. {name} came anyway. We read the email together: it says the place was filled, it does not say what {he} heard. Two more applications to go off by {day}."},
	{OutOfWork, contact.Reinforce, "{name} finished week one of {course}. Not missed a morning. The tutor sent a line to say {he} helps the others, which I read out twice."},
	{InWork, contact.Reinforce, "Came straight from work, still dusty. The foreman has put {name} on the early team, which is a compliment. We moved our time to the end of the day so that the job is not in danger because of us."},
	{InWork, contact.Expect, "Hours at work have been cut. {name} worked out at the table what that does to the rent and got it right to the pound. Rang the landlord from here, with me beside {him}, and has until the end of the month."},
	{InWork, contact.Reframe, "{name} trained a new starter in {trade} this week. \"I was telling him off for being late and I heard myself.\" We stayed with that for a while."},
	{Topic(Accommodation), contact.Connect, "Housing took most of the hour. The room on {street} has damp on the outside wall and {name} has been coughing. Sent the photographs to the council with {him} and asked for a date. Letter promised within ten working days."},
	{Topic(Accommodation), contact.Connect, "{name} is on {friend}'s sofa and it cannot last. Completed the homelessness form together; the duty officer will ring {him}, not me, which is how {he} wanted it. Bag and papers are at {his} {kin}'s."},
	{Topic(Accommodation), contact.Expect, "Landlord wants the room back. We read the notice line by line: it is not valid yet, and {name} has more time than {he} was told. The advice centre confirmed it by phone. Less frightened when {he} left."},
	{Topic(Accommodation), contact.Reinforce, "Keys! {name} put them on the table before saying hello. Viewed and signed on {day}. No bed yet; the furniture project can deliver next week. Talked about whom to tell the address, and whom not."},
	{Topic(Finance), contact.Connect, "Brought a carrier bag of unopened letters. We sorted them into three heaps: now, soon, never. The \"now\" heap was four letters, not forty. The debt adviser has a place on {day}."},
	{Topic(Finance), contact.Assess, "Money: £{sum} owed on the catalogue, and the fine on top. {name} had been told to pay it all at once, which is not so. We worked out what {he} can manage a week and still eat."},
	{Topic(Finance), contact.Reinforce, "First month with something left at the end of it: £{few} in a tin. {name} wants it for {child}'s birthday. We agreed that counts as progress on the plan."},
	{Topic(Family), contact.Reframe, "Talked about {child}. {name} has not been at a birthday for two years. {He} does not want to be promised to anybody again until {he} is sure. We wrote a card; it need not be sent."},
	{Topic(Family), contact.Assess, "A hard one. {name} and {his} {kin} fell out over money at the weekend and the police were called, no arrest. We went through it minute by minute to find the point where {he} could have walked to the end of the street."},
	{Topic(Family), contact.Expect, "Contact centre visit on {day} is confirmed. {name} is more afraid of it than of court. We planned the first ten minutes only: say hello, sit down, let {child} choose the game."},
	{WithPartner, contact.Identify, "{name} brought a photograph of the two of them at the coast. Says being with somebody steady has slowed {him} down in a good way. We talked about what {he} gives back, which took longer."},
	{WithPartner, contact.Expect, "Arguments at home since the hours changed. Both have agreed a sign that means \"stop, later\". Used it twice, worked once. Talked about what {he} does with {his} hands in the meantime."},
	{OnDrugs, contact.Connect, "Picked up on Tuesday and used on Wednesday; told me before I asked. Script is steady. The treatment worker joined us for the second half: change of day so that {he} does not meet the same three people at the chemist's."},
	{OnDrugs, contact.Expect, "Nine days clean, then a lapse, then back to the group next morning. We looked at the next morning rather than the lapse: that is the part that is new. Naloxone kit replaced."},
	{OnDrugs, contact.Reframe, "{name} said \"I'm not a junkie, I'm a roofer who got lost\". We wrote it on the board. Test result clear for the second time."},
	{Topic(Drugs), contact.Assess, "Talked about weed: mostly evenings, mostly alone, mostly so as not to think. {name} would like to sleep without it. The drop-in has a sleep group on {day}s and {he} will try it once."},
	{Topic(Alcohol), contact.Assess, "Drink diary for the week, honestly kept: four days dry, three not. The three are all days after seeing {friend}. {name} saw it before I did."},
	{Topic(Alcohol), contact.Reinforce, "Thirty days. {name} did not say it until the end, on the way out, as if it were the weather. Made {him} come back in and sit down."},
	{Topic(Alcohol), contact.Expect, "Wedding in the family next month with a free bar. We made a plan for five o'clock and another for ten o'clock. {His} {kin} will drive, which gives {him} a reason as well as a lift."},
	{Topic(Health), contact.Connect, "Low today and said so. Not thinking of harming {himself}; we asked and talked plainly. Rang {surgery} from here and got an appointment for {day}. Will text me afterwards, only one word needed."},
	{Topic(Health), contact.Reinforce, "Sleeping better since the tablets were changed. {name} has been walking to appointments instead of taking the {bus}. Looks five years younger and I told {him} so."},
	{Topic(Health), contact.Assess, "Headaches since the old injury, and the forms that go with them. Wrote to {surgery} together to ask for the letter. {name} dictated; I only spelt."},
	{Topic(Thinking), contact.Expect, "Went over the row at the shop. {name} can now name the moment: being spoken to as if {he} were stupid. We tried three other ways of leaving the shop. One of them made us both laugh."},
	{Topic(Thinking), contact.Reinforce, "{name} walked away. Told it as if it were nothing: a shove at the bus stop, and {he} crossed the road. Asked how that was done. \"I counted the lamp posts, like we said.\""},
	{Topic(Attitudes), contact.Reframe, "Long talk about what is fair. {name} still thinks the court saw half the story. We tried telling the other half from where the other person stood. Uncomfortable; {he} stayed with it."},
	{Topic(Lifestyle), contact.Identify, "Drew the week as a clock. The gap between four and nine in the evening is where all of it has happened. Put {hobby} in two of those evenings. {friend} may come; we will see whether {friend} does."},
	{Topic(Lifestyle), contact.Connect, "Took {name} along to the Thursday group and left after the first half hour, as agreed. {He} stayed to the end and washed up. Knows two people there already, both doing well."},
	{Topic(Hope), contact.Reframe, "\"What's the point\" three times before the coat was off. Did not argue. Asked when it was last different and for how long. A Sunday, with {child}, at the swings. We started from the Sunday."},
	{Topic(Hope), contact.Identify, "Tried a card from the deck: \"Who would notice?\" {name} turned it over twice and then spoke about {his} {kin} for half an hour. Took the card with {him}."},
	{Ordered, contact.Reinforce, "Unpaid work supervisor rang to praise {name}: turned up in the rain, stayed to finish the fence. Passed it on word for word. {He} went red."},
	{Ordered, contact.Assess, "Counted what is left: requirement days done, hours done, days to go. {name} keeps {his} own tally on the fridge and it agrees with mine."},
	{Released, contact.Expect, "Went over the licence again, condition by condition, because {name} had heard a rumour inside. Showed {him} where it says what it says. The one about staying elsewhere is the hard one; we agreed how to ask."},
	{Released, contact.Reframe, "{name} still wakes at unlock. We talked about doors: which ones {he} opens now without thinking. Eleven weeks out."},
}
