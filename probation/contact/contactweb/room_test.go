package contactweb_test

import (
	"context"
	"net/url"
	"testing"
	"time"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/web/htmlcheck"
	"throughline/platform/web/webtest"
	"throughline/probation/contact"
	"throughline/probation/contact/contactdb"
	"throughline/probation/contact/contactweb"
	"throughline/probation/probationtest"
	"throughline/probation/record"
	"throughline/probation/record/recorddb"
	"throughline/probation/record/recordtest"
	"throughline/schema/schematest"
)

// room is the pages over a real store, visited by somebody with a browser.
type room struct {
	*probationtest.Town
	store *contactdb.Store
	door  *contact.Contacts
	*webtest.Visitor
	Clock *probationtest.Clock
	t     *testing.T
}

// enter lets the practitioner in; as chooses somebody else of the town.
func enter(t *testing.T, as func(*probationtest.Town) access.Viewer) room {
	t.Helper()
	db := schematest.SQLite(t)
	town := probationtest.New(t, db)
	store := contactdb.New(db, town.Ledger)
	door := contact.NewContacts(store, town.Clock)
	records := record.New(record.Doors{}, recorddb.New(db, town.Ledger), recordtest.Known(), town.Clock)
	beside := func(ctx context.Context, ca access.CaseAccess, since, until day.Instant, limit int) (all []contactweb.HouseEntry, err error) {
		changes, err := records.Changes(ctx, ca, record.Window{Limit: limit, Since: since, Until: until, But: "contact"})
		for _, c := range changes {
			all = append(all, contactweb.HouseEntry{At: c.At, Title: records.EventWords(c.Name), By: c.By, Why: c.Why})
		}
		return all, err
	}
	visitor := webtest.Enter(t, webtest.Room{
		Routes: contactweb.New(door, beside).Routes(), Guard: accessweb.NewGuard(town.Authoriser, town.Ledger), As: as(town).ID, Now: town.Clock.Now(),
	})
	return room{town, store, door, visitor, town.Clock, t}
}

func amira(town *probationtest.Town) access.Viewer { return town.Practitioner }

// pass lets time pass for the town and for the browser, which signs in again.
func (r room) pass(by time.Duration) {
	r.t.Helper()
	r.Clock.Move(by)
	r.Visitor.Clock.Move(by)
	r.SignIn("staff", r.Practitioner.ID)
}

// holds asserts what stands in a one-line box; an empty one has no value at all.
func holds(page *htmlcheck.Checked, box, typed string) {
	if typed == "" {
		page.Has("#" + box).HasNot("#" + box + "[value]")
		return
	}
	page.Has("#"+box, htmlcheck.Attr("value", typed))
}

func (r room) path(below string) string { return "/cases/" + string(r.Person) + "/contacts" + below }

func (r room) must(err error) {
	r.t.Helper()
	if err != nil {
		r.t.Fatal(err)
	}
}

// arranged makes an office visit that lies ahead by so long.
func (r room) arranged(ahead time.Duration) id.ID {
	r.t.Helper()
	act := r.Act(r.Practitioner)
	when := contact.Appointment{Kind: contact.OfficeVisit, At: r.Clock.Now().Add(ahead), Place: "Riverside office"}
	r.must(r.door.Arrange(r.t.Context(), r.CaseAccess(r.t, r.Practitioner, access.RecordContact), when, act))
	return act.ID
}

// told records a phone call so long ago.
func (r room) told(ago time.Duration, said contact.Said) id.ID {
	r.t.Helper()
	act := r.Act(r.Practitioner)
	when := contact.Appointment{Kind: contact.PhoneCall, At: r.Clock.Now().Add(-ago)}
	r.must(r.door.Record(r.t.Context(), r.CaseAccess(r.t, r.Practitioner, access.RecordContact), when, said, act))
	return act.ID
}

func (r room) log() []contact.Entry {
	r.t.Helper()
	log, err := r.door.Of(r.t.Context(), r.CaseAccess(r.t, r.Practitioner, access.SeeCase), contact.Filter{Limit: 100})
	r.must(err)
	return log.Entries
}

// filled is a form filled in as pairs of box and words, over a good one.
func filled(good url.Values, changed ...string) url.Values {
	boxes := url.Values{}
	for box, typed := range good {
		boxes[box] = typed
	}
	for i := 0; i < len(changed); i += 2 {
		boxes.Set(changed[i], changed[i+1])
	}
	return boxes
}
