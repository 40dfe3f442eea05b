package main

import (
	"context"
	"fmt"
	"io"

	"throughline/access"
	"throughline/access/accessdb"
	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/ledger/ledgerdb"
	"throughline/platform/signin"
	"throughline/platform/signin/signindb"
	"throughline/probation/assessment"
	"throughline/probation/assessment/assessmentdb"
	"throughline/probation/caseload"
	"throughline/probation/caseload/caseloaddb"
	"throughline/probation/contact"
	"throughline/probation/contact/contactdb"
	"throughline/probation/person"
	"throughline/probation/person/persondb"
	"throughline/probation/plan"
	"throughline/probation/plan/plandb"
	"throughline/probation/rating"
	"throughline/probation/rating/ratingdb"
	"throughline/probation/record"
	"throughline/probation/record/recorddb"
	"throughline/probation/sentence"
	"throughline/probation/sentence/sentencedb"
	"throughline/schema"
)

// house is where stores, doors and the clock meet.
type house struct {
	db     *database.DB
	clock  day.Clock
	ids    id.Maker
	ledger *ledgerdb.Ledger
	stores stores
	doors  doors
}

type stores struct {
	accounts    *accessdb.Store
	people      *persondb.Store
	sentences   *sentencedb.Store
	caseload    *caseloaddb.Store
	contacts    *contactdb.Store
	assessments *assessmentdb.Store
	ratings     *ratingdb.Store
	plans       *plandb.Store
	signIn      *signindb.Store
	watch       *rating.Watch
}

type doors struct {
	authoriser  *access.Authoriser
	people      *person.People
	finder      *person.Finder
	sentences   *sentence.Sentences
	caseload    *caseload.Caseload
	teams       *caseload.Teams
	contacts    *contact.Contacts
	notes       *contact.Notes
	assessments *assessment.Assessments
	ratings     *rating.Ratings
	plans       *plan.Plans
	records     *record.Records
	signIn      *signin.SignIn
}

// openHouse opens the database, brings its schema up to date and joins everything.
// Random is where salts and ids come from; nil means the system's own source.
func openHouse(ctx context.Context, url string, clock day.Clock, random io.Reader) (*house, error) {
	db, err := database.Open(ctx, url)
	if err != nil {
		return nil, err
	}
	return upToDate(ctx, db, clock, random)
}

// openHouseAside opens a house over a file in which rows are prepared for another.
func openHouseAside(ctx context.Context, path string, clock day.Clock) (*house, error) {
	db, err := database.OpenAside(ctx, path)
	if err != nil {
		return nil, err
	}
	return upToDate(ctx, db, clock, nil)
}

func upToDate(ctx context.Context, db *database.DB, clock day.Clock, random io.Reader) (*house, error) {
	applied, err := schema.BringUpToDate(ctx, db)
	h := joined(db, clock, random)
	if err == nil && applied > 0 {
		err = h.indexOlder(ctx)
	}
	if err != nil {
		return nil, fmt.Errorf("%w (and closing: %v)", err, db.Close())
	}
	return h, nil
}

// indexOlder makes what searches need of records that are older than the searches.
func (h *house) indexOlder(ctx context.Context) error {
	if err := h.stores.people.NameEverybody(ctx); err != nil {
		return err
	}
	return h.stores.contacts.IndexAll(ctx)
}

// at gives another house over the same database, in which it is another time. The
// sample town moves in through it.
func (h *house) at(clock day.Clock, random io.Reader) *house { return joined(h.db, clock, random) }

func joined(db *database.DB, clock day.Clock, random io.Reader) *house {
	h := &house{db: db, clock: clock, ids: id.From(clock, random), ledger: ledgerdb.New(db, random)}
	h.stores = stores{
		accounts: accessdb.New(db, h.ledger, clock), people: persondb.New(db, h.ledger), sentences: sentencedb.New(db, h.ledger),
		caseload: caseloaddb.New(db, h.ledger), contacts: contactdb.New(db, h.ledger), assessments: assessmentdb.New(db, h.ledger),
		ratings: ratingdb.New(db, h.ledger), plans: plandb.New(db, h.ledger), signIn: signindb.New(db, h.ledger),
	}
	h.wireReactions()
	h.openDoors(random)
	h.ledger.AskAgain(h.doors.authoriser.StillMay)
	return h
}

func (h *house) openDoors(random io.Reader) {
	d := &h.doors
	d.authoriser = access.NewAuthoriser(h.stores.accounts, h.clock)
	d.people = person.NewPeople(h.stores.people)
	d.finder = person.NewFinder(h.stores.people, d.authoriser)
	d.sentences = sentence.NewSentences(h.stores.sentences, d.people)
	d.caseload = caseload.New(h.stores.caseload, d.authoriser)
	d.teams = caseload.NewTeams(h.stores.caseload, d.authoriser, h.clock)
	d.contacts = contact.NewContacts(h.stores.contacts, h.clock)
	d.notes = contact.NewNotes(h.stores.contacts, d.authoriser)
	d.assessments = assessment.NewAssessments(h.stores.assessments)
	d.ratings = rating.NewRatings(h.stores.ratings)
	d.plans = plan.NewPlans(h.stores.plans)
	d.records = record.New(record.Doors{
		People: d.people, Sentences: d.sentences, Contacts: d.contacts,
		Assessments: d.assessments, Ratings: d.ratings, Plans: d.plans,
	}, recorddb.New(h.db, h.ledger), h.clock)
	d.signIn = signin.New(h.stores.signIn, h.who, random)
}

// who tells as whom an account acts; a closed one is nobody.
func (h *house) who(ctx context.Context, account id.ID) (ledger.Actor, error) {
	viewer, err := h.doors.authoriser.Viewer(ctx, account)
	return viewer.Actor(), err
}

// standing is how every kind of thing stands in its rows, for verify.
func (h *house) storedRows() []ledgerdb.StoredRows {
	var all []ledgerdb.StoredRows
	for _, store := range []interface{ StoredRows() []ledgerdb.StoredRows }{
		h.stores.accounts, h.stores.people, h.stores.sentences, h.stores.caseload, h.stores.contacts,
		h.stores.assessments, h.stores.ratings, h.stores.plans, h.stores.signIn,
	} {
		all = append(all, store.StoredRows()...)
	}
	return all
}

func (h *house) close() error { return h.db.Close() }
