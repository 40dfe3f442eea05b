// Package ratingtest keeps the small town of tests with everything a rating rests on
// wired together, and short ways to make things happen in it.
package ratingtest

import (
	"context"
	"testing"
	"time"

	"throughline/access"
	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/probation/assessment"
	"throughline/probation/assessment/assessmentdb"
	"throughline/probation/assessment/instrument"
	"throughline/probation/contact"
	"throughline/probation/contact/contactdb"
	"throughline/probation/person/persondb"
	"throughline/probation/probationtest"
	"throughline/probation/rating"
	"throughline/probation/rating/ratingdb"
	"throughline/probation/sentence"
	"throughline/probation/sentence/sentencedb"
)

// World is the town, wired as cmd wires it.
type World struct {
	*probationtest.Town
	Store       *ratingdb.Store
	Ratings     *rating.Ratings
	Watch       *rating.Watch
	Sentences   *sentence.Sentences
	Assessments *assessment.Assessments
	Contacts    *contact.Contacts
	t           testing.TB
}

// New wires a fresh town.
func New(t testing.TB, db *database.DB) *World {
	t.Helper()
	town := probationtest.New(t, db)
	sentences, assessments := sentencedb.New(db, town.Ledger), assessmentdb.New(db, town.Ledger)
	contacts, store := contactdb.New(db, town.Ledger), ratingdb.New(db, town.Ledger)
	w := &World{
		Town: town, Store: store, Ratings: rating.NewRatings(store), t: t,
		Sentences:   sentence.NewSentences(sentences, town.People),
		Assessments: assessment.NewAssessments(assessments),
		Contacts:    contact.NewContacts(contacts, town.Clock),
	}
	w.Watch = rating.NewWatch(rating.Sources{
		People: persondb.New(db, town.Ledger), Sentences: sentences, Assessments: assessments, Contacts: contacts,
	}, store)
	for _, event := range rating.Answers {
		town.Ledger.React(event, w.Watch.React)
	}
	return w
}

// Sighted gives the practitioner's access for an act.
func (w *World) Sighted(act access.Act) access.CaseAccess {
	return w.CaseAccess(w.t, w.Practitioner, act)
}

// Now is the rating in force.
func (w *World) Now() rating.Rating {
	w.t.Helper()
	r, err := w.Ratings.Now(context.Background(), w.Sighted(access.SeeCase))
	w.must(err)
	return r
}

// Sentenced records the sentence and sanctions of the published example with the
// score 8.81, or of another offence code.
func (w *World) Sentenced(offence string) {
	w.t.Helper()
	var recording sentence.Recording
	before, err := w.Sentences.Of(context.Background(), w.Sighted(access.SeeCase))
	w.must(err)
	recording.Sentence, recording.Base, recording.CountsBase = before.Current().ID, before.Current().Version, before.Sanctions.Version
	recording.Terms = sentence.Terms{
		Kind: sentence.CommunityOrder, Court: "Cardiff", ConvictedOn: day.MustParse("2021-08-05"), FollowUpFrom: day.MustParse("2021-12-12"),
		EndsOn: day.MustParse("2027-12-11"),
	}
	recording.Terms.OffenceCode.UnmarshalText([]byte(offence))
	recording.Counts = sentence.Counts{Total: 2, AgeAtFirst: 21}
	w.must(w.Sentences.Record(context.Background(), w.Sighted(access.RecordSentence), recording, w.Act(w.Practitioner)))
}

// Answered answers every structured question of the published example, section by
// section: the score becomes dynamic.
func (w *World) Answered() {
	w.t.Helper()
	for _, section := range instrument.Latest().Sections {
		answers := map[string][]string{}
		for _, q := range section.Questions {
			answers[q.Key] = []string{Example[q.Key]}
		}
		if len(answers) > 0 {
			w.Write(section.Key, func(d *assessment.Draft) { d.Answers = answers })
		}
	}
}

// Example answers the structured questions, by the question's key, as the published
// example with the score 8.81 does.
var Example = map[string]string{
	"suitability_of_accommodation": "some_problems", "is_unemployed": "no", "current_relationship_status": "in_relationship_living_together",
	"current_relationship_with_partner": "some_problems", "evidence_of_domestic_abuse": "yes", "regular_offending_activities": "some_problems",
	"drugs_used_now": instrument.None, "motivation_to_tackle_drug_misuse": "partial_motivation",
	"current_alcohol_use_problems": "some_problems", "excessive_alcohol_use": "some_problems",
	"impulsivity_problems": "some_problems", "pro_criminal_attitudes": "some_problems",
}

// Write saves a section as the practitioner, over what stands.
func (w *World) Write(section string, write func(*assessment.Draft)) {
	w.t.Helper()
	w.Clock.Move(time.Minute)
	stands, err := w.Assessments.Entry(context.Background(), w.Sighted(access.SeeCase), section)
	w.must(err)
	draft := stands.Draft
	write(&draft)
	w.must(w.Assessments.Write(context.Background(), w.Sighted(access.Assess), draft, stands.Version, w.Act(w.Practitioner)))
}

// Judge judges the risk of serious harm.
func (w *World) Judge(level assessment.HarmLevel) {
	w.t.Helper()
	w.Clock.Move(time.Minute)
	inForce, err := w.Assessments.Harms(context.Background(), w.Sighted(access.SeeCase))
	w.must(err)
	var base id.ID
	if len(inForce) > 0 {
		base = inForce[0].ID
	}
	draft := assessment.HarmDraft{Level: level, Reason: "What was said and seen", AtRisk: "A former partner", Changed: "They moved away"}
	w.must(w.Assessments.JudgeHarm(context.Background(), w.Sighted(access.JudgeRisk), draft, base, w.Act(w.Practitioner)))
}

// Miss records a contact that was missed some days ago, and gives its id.
func (w *World) Miss(daysAgo int) id.ID {
	w.t.Helper()
	w.Clock.Move(time.Minute)
	act := w.Act(w.Practitioner)
	at := act.At.Date().Add(-daysAgo).AtClock(9, 0)
	appointment := contact.Appointment{Kind: contact.OfficeVisit, At: at}
	w.must(w.Contacts.Record(context.Background(), w.Sighted(access.RecordContact), appointment, contact.Said{Outcome: contact.DidNotAttend}, act))
	return act.ID
}

// Excuse corrects a missed contact: its reason is accepted after all.
func (w *World) Excuse(which id.ID) {
	w.t.Helper()
	w.Clock.Move(time.Minute)
	found, err := w.Contacts.One(context.Background(), w.Sighted(access.SeeCase), which)
	w.must(err)
	said := contact.Said{Outcome: contact.AcceptableAbsence, Absence: contact.Medical}
	w.must(w.Contacts.SayOutcome(context.Background(), w.Sighted(access.RecordContact), contact.Telling{Contact: which, Said: said, Base: found.Version}, w.Act(w.Practitioner)))
}

func (w *World) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}
