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
	"throughline/probation/rating"
	"throughline/probation/record"
	"throughline/probation/sentence"
	"throughline/probation/sentence/sentencedb"
	"throughline/schema"
)

// house is where stores, doors and the clock meet.
type house struct {
	db     *database.DB
	clock  day.Clock
	random io.Reader // where salts and ids come from; nil for the system's own source
	ids    id.Maker
	ledger *ledgerdb.Ledger
	nouns  []noun
	stores stores
	doors  doors
	watch  *rating.Watch
}

// stores are those that somebody beside their own noun needs.
type stores struct {
	accounts    *accessdb.Store
	people      *persondb.Store
	sentences   *sentencedb.Store
	caseload    *caseloaddb.Store
	contacts    *contactdb.Store
	assessments *assessmentdb.Store
	signIn      *signindb.Store
}

// doors are those that somebody beside their own noun's pages needs.
type doors struct {
	authoriser  *access.Authoriser
	people      *person.People
	sentences   *sentence.Sentences
	caseload    *caseload.Caseload
	teams       *caseload.Teams
	contacts    *contact.Contacts
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

// openScratchHouse opens a house over a file in which rows are prepared for another.
func openScratchHouse(ctx context.Context, path string, clock day.Clock) (*house, error) {
	db, err := database.OpenScratch(ctx, path)
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
	h := &house{db: db, clock: clock, random: random, ids: id.From(clock, random), ledger: ledgerdb.New(db, random)}
	h.openNouns()
	h.ledger.AskAgain(h.doors.authoriser.StillMay)
	return h
}

// who tells as whom an account acts; a closed one is nobody.
func (h *house) who(ctx context.Context, account id.ID) (ledger.Actor, error) {
	viewer, err := h.doors.authoriser.Viewer(ctx, account)
	return viewer.Actor(), err
}

func (h *house) close() error { return h.db.Close() }
