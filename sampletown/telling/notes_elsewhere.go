package telling

import "throughline/probation/contact"

// HomeNotes tell of visits.
var HomeNotes = []Note{
	{Anybody, contact.Engage, "Home visit to {street}. Tidy, warm, smells of washing. {name} made tea and showed me what {he} has done with {hobby}. {His} {kin} looked in and out. Nothing of concern seen or heard."},
	{Topic(Accommodation), contact.Assess, "Saw the room on {street}. One bar heater, lock does not turn, neighbours loud at eleven in the morning. {name} sleeps with a chair against the door. Took photographs with {his} agreement."},
	{Topic(Family), contact.Assess, "Visit arranged with everybody at home. Spoke with {his} {kin} alone for ten minutes in the kitchen, as I always ask to. Feels safe and would ring. {name} knew I would ask, and why."},
	{Anybody, contact.Reinforce, "Called at the new place. {name} has hung two pictures and there is a second chair, \"for visitors\". I am the first visitor."},
	{Anybody, contact.Connect, "Home visit with the family worker. {name} was put out by two of us at first, then brought out the letters from school and asked what they mean. Good questions."},
	{Topic(Health), contact.Engage, "Visited because {name} is not getting out much. Sat on the step in the sun rather than inside. Spoke about {hobby}, then about sleep, then about the rest."},
}

// CallNotes tell of telephone and video calls.
var CallNotes = []Note{
	{Anybody, contact.Reinforce, "Short call. {name} is well, {his} {kin} is well, nothing has fallen over. Asked about {hobby} and got ten minutes."},
	{Anybody, contact.Engage, "Rang as agreed at the end of {his} shift. Noisy line. The main thing was to say it will be all right to come half an hour later on {day}."},
	{Anybody, contact.Expect, "{name} rang me before the weekend, which we had put in the plan. Is going to {his} {kin}'s until Sunday and has told {friend} no. Will text on Monday."},
	{Anybody, contact.Connect, "Call with {name} and the tutor of {course} together. Place confirmed. {name} asked about lunch and about stairs; both sorted."},
	{Anybody, contact.Assess, "Video call from {his} {kin}'s kitchen. Good light, bad sound. We did the scores for four parts of life; {name} reads the questions out in a newsreader's voice."},
	{Topic(Health), contact.Connect, "Called after the appointment at {surgery}. Blood tests, nothing found, come back in a month. {name} is relieved and a little cross."},
	{Topic(Finance), contact.Connect, "Rang the fines office together, three of us on the line. £{few} a month from the first. {name} wrote the reference down and read it back."},
	{Topic(Accommodation), contact.Connect, "Call from the council while {name} was with the housing officer: would I confirm the dates? I would, with {his} say-so. Heard {him} say please in the background."},
}

// TextNotes tell of messages.
var TextNotes = []Note{
	{Anybody, contact.Engage, "Text from {name}: \"bus {bus} late be there 10 past\". Answered with a thumb."},
	{Anybody, contact.Reinforce, "Sent a line to say well done for {day}. Answer: a photograph of a certificate, slightly out of focus."},
	{Anybody, contact.Expect, "{name} texted that {friend} had been in touch. Rang back within the hour; no harm done, wanted to have told somebody."},
	{Anybody, "", "Reminder sent for the next appointment, with the new time. {name} answered \"ok ta\"."},
}

// AfterMissedNotes tell of the call after somebody did not come.
var AfterMissedNotes = []Note{
	{Anybody, contact.Engage, "Rang about yesterday. {name} had mixed up the days and sounded ashamed. Asked what would help: a text the evening before. Done."},
	{Anybody, contact.Engage, "Reached {name} at the second try. Phone had been cut off. New number written down, and {his} {kin}'s as well. Next time agreed."},
	{Anybody, contact.Expect, "Spoke on the phone. Bad night, could not face people. We agreed that \"I can't face it\" is a sentence that may be texted, and that I will ring back."},
	{Anybody, contact.Engage, "Left one message yesterday and one today; {name} rang at five. There had been words at home. Will come on the new day and we will start with that."},
}

// MissedNotes tell why a reason was not accepted; the words are for the person too.
var MissedNotes = []string{
	"{name} texted an hour afterwards to say something came up. Asked what; no answer. Not accepted this time, and I have explained that ringing before makes the difference.",
	"Said {he} forgot. This was in the calendar we made together and I had sent a text, so I cannot accept it. Told {him} so plainly and without drama.",
	"Went to the coast with {friend} instead, and was honest about it. Honest is good; the absence still stands. We looked at what the day was worth to {him}.",
}

// ExcusedNotes tell of absences that were accepted, by their reasons.
var ExcusedNotes = map[contact.Absence][]string{
	contact.Medical:    {"Rang at nine with a temperature. Rest, and we meet next week.", "At {surgery} with {his} {kin}. Brought the card with the time on it.", "Dentist, emergency. Could hardly speak on the phone, poor thing."},
	contact.Employment: {"Called in for an extra shift. The foreman confirmed it by text.", "Trial day in {trade}. Exactly the right reason to miss me."},
	contact.Family:     {"{child} was ill and the school rang. Accepted, of course.", "Funeral of a great-aunt. Offered a call in the evening; {name} took it."},
	contact.AtCourt:    {"Court list ran over; the usher confirmed."},
	contact.Religious:  {"Day of prayer with the family, agreed beforehand."},
}

// WithdrawnNotes tell of meetings somebody came to without taking part.
var WithdrawnNotes = []string{
	"{name} came, and sat with {his} coat on and the hood up. Had not slept. We left it at ten minutes and a cup of tea, and {he} agreed to ring tomorrow.",
	"Came, but was too angry with the letter from the council to talk about anything else, and not about that either. Walked {him} to the bus.",
}

// SentHomeNotes tell of our own failures.
var SentHomeNotes = []string{
	"I was held up at court and nobody was free to see {name}. Sent home with an apology and the bus fare. Counts as attended for {his} part.",
	"Fire alarm; the building was closed. Apologised on the pavement.",
}

// PostponedNotes tell of appointments that were moved.
var PostponedNotes = []string{"Moved because of training on our side.", "{name} asked for another day because of {course}."}

// Endings close a note with what comes next; they are dealt out like the notes.
var Endings = []string{
	"", "", "", "", "", "", "", "",
	" Next: bring the letter from the council.", " We will look at the plan again next time.", " {name} will ring {his} {kin} before then.",
	" I will find out about {course}.", " To do for me: the bus pass form.", " {He} will think about what to score.",
	" Next time we walk and talk, if it is dry.", " I am writing to {surgery} with {his} agreement.", " Agreed to start with something good next time.",
	" {name} asked for a copy of this and has it.",
}
