package main

import (
	"context"
	"slices"

	"throughline/access"
	"throughline/access/accessdb"
	"throughline/access/accessweb"
	"throughline/platform/day"
	"throughline/platform/signin"
	"throughline/platform/signin/signindb"
	"throughline/platform/web"
	"throughline/probation/assessment"
	"throughline/probation/assessment/assessmentdb"
	"throughline/probation/assessment/assessmentweb"
	"throughline/probation/caseload"
	"throughline/probation/caseload/caseloaddb"
	"throughline/probation/caseload/caseloadweb"
	"throughline/probation/contact"
	"throughline/probation/contact/contactdb"
	"throughline/probation/contact/contactweb"
	"throughline/probation/person"
	"throughline/probation/person/persondb"
	"throughline/probation/person/personweb"
	"throughline/probation/plan"
	"throughline/probation/plan/plandb"
	"throughline/probation/plan/planweb"
	"throughline/probation/rating"
	"throughline/probation/rating/ratingdb"
	"throughline/probation/rating/ratingweb"
	"throughline/probation/record"
	"throughline/probation/record/recorddb"
	"throughline/probation/record/recordweb"
	"throughline/probation/sentence"
	"throughline/probation/sentence/sentencedb"
	"throughline/probation/sentence/sentenceweb"
	"throughline/sampletown/action"
)

func accessNoun(h *house) noun {
	store := accessdb.New(h.db, h.ledger, h.clock)
	h.stores.accounts, h.doors.authoriser = store, access.NewAuthoriser(store, h.clock)
	return noun{
		name: "access", rows: store, staff: accessweb.New(h.doors.authoriser).Routes,
		kinds: record.AccessKinds, events: access.EventWords,
		town: func(d *action.Doors) { d.Authoriser = h.doors.authoriser },
	}
}

func personNoun(h *house) noun {
	store := persondb.New(h.db, h.ledger)
	h.stores.people, h.doors.people = store, person.NewPeople(store)
	finder := person.NewFinder(store, h.doors.authoriser)
	return noun{
		name: "person", rows: store, staff: personweb.New(h.doors.people, finder).Routes,
		kinds: record.PersonKinds, events: person.EventWords,
	}
}

func sentenceNoun(h *house) noun {
	store := sentencedb.New(h.db, h.ledger)
	h.stores.sentences, h.doors.sentences = store, sentence.NewSentences(store, h.doors.people)
	return noun{
		name: "sentence", rows: store, staff: sentenceweb.New(h.doors.sentences).Routes,
		kinds: record.SentenceKinds, events: sentence.EventWords,
		town: func(d *action.Doors) { d.Sentences = h.doors.sentences },
	}
}

func caseloadNoun(h *house) noun {
	store := caseloaddb.New(h.db, h.ledger)
	h.stores.caseload, h.doors.caseload = store, caseload.New(store, h.doors.authoriser)
	h.doors.teams = caseload.NewTeams(store, h.doors.authoriser, h.clock)
	return noun{
		name: "caseload", rows: store, staff: caseloadweb.New(h.doors.caseload, h.doors.teams).Routes,
		kinds: record.CaseloadKinds, events: caseload.EventWords,
	}
}

func contactNoun(h *house) noun {
	store := contactdb.New(h.db, h.ledger)
	h.stores.contacts, h.doors.contacts = store, contact.NewContacts(store, h.clock)
	notes := contact.NewNotes(store, h.doors.authoriser)
	return noun{
		name: "contact", rows: store, staff: func() []web.Route {
			return slices.Concat(contactweb.New(h.doors.contacts, h.besideContacts).Routes(), contactweb.NewNotes(notes).Routes())
		},
		kinds: record.ContactKinds, events: contact.EventWords,
		town: func(d *action.Doors) { d.Contacts = h.doors.contacts },
	}
}

// besideContacts reads what a person's record holds beside the contacts, for their log.
func (h *house) besideContacts(ctx context.Context, ca access.CaseAccess, since, until day.Instant, limit int) ([]contactweb.HouseEntry, error) {
	changes, err := h.doors.records.Changes(ctx, ca, record.Window{Limit: limit, Since: since, Until: until, But: "contact"})
	var all []contactweb.HouseEntry
	for _, c := range changes {
		all = append(all, contactweb.HouseEntry{At: c.At, Title: h.doors.records.EventWords(c.Name), By: c.By, Why: c.Why})
	}
	return all, err
}

func assessmentNoun(h *house) noun {
	store := assessmentdb.New(h.db, h.ledger)
	h.stores.assessments, h.doors.assessments = store, assessment.NewAssessments(store)
	return noun{
		name: "assessment", rows: store, staff: assessmentweb.New(h.doors.assessments, h.doors.people).Routes,
		kinds: record.AssessmentKinds, events: assessment.EventWords,
		town: func(d *action.Doors) { d.Assessments = h.doors.assessments },
	}
}

// ratingNoun also answers what a rating rests on.
func ratingNoun(h *house) noun {
	store := ratingdb.New(h.db, h.ledger)
	h.doors.ratings = rating.NewRatings(store)
	h.watch = rating.NewWatch(rating.Sources{
		People: h.stores.people, Sentences: h.stores.sentences, Assessments: h.stores.assessments, Contacts: h.stores.contacts,
	}, store)
	return noun{
		name: "rating", rows: store, staff: ratingweb.New(h.doors.ratings).Routes,
		kinds: record.RatingKinds, events: rating.EventWords,
		answers: rating.Answers, react: h.watch.React,
	}
}

func planNoun(h *house) noun {
	store := plandb.New(h.db, h.ledger)
	h.doors.plans = plan.NewPlans(store)
	return noun{
		name: "plan", rows: store, staff: planweb.New(h.doors.plans, h.doors.people).Routes,
		kinds: record.PlanKinds, events: plan.EventWords,
		town: func(d *action.Doors) { d.Plans = h.doors.plans },
	}
}

func signInNoun(h *house) noun {
	store := signindb.New(h.db, h.ledger)
	h.stores.signIn, h.doors.signIn = store, signin.New(store, h.who, h.random)
	return noun{name: "sign-in", rows: store, events: signin.EventWords}
}

// recordNoun joins what the nouns before it hold about one person.
func recordNoun(h *house) noun {
	own := noun{name: "record", events: record.EventWords}
	d := &h.doors
	d.records = record.New(record.Doors{
		People: d.people, Sentences: d.sentences, Contacts: d.contacts,
		Assessments: d.assessments, Ratings: d.ratings, Plans: d.plans,
	}, recorddb.New(h.db, h.ledger), known(append(slices.Clone(h.nouns), own)), h.clock)
	own.staff = recordweb.New(d.records).Routes
	return own
}
