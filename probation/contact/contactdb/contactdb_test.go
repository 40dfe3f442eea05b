package contactdb_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"throughline/access"
	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/probation/contact"
	"throughline/probation/contact/contactdb"
	"throughline/probation/probationtest"
	"throughline/schema/schematest"
)

type room struct {
	*probationtest.Town
	store *contactdb.Store
	door  *contact.Contacts
	ca    access.CaseAccess
}

func each(t *testing.T, suite func(t *testing.T, r room)) {
	t.Helper()
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		town := probationtest.New(t, db)
		store := contactdb.New(db, town.Ledger)
		suite(t, room{town, store, contact.NewContacts(store, town.Clock), town.CaseAccess(t, town.Practitioner, access.RecordContact)})
		town.CheckStoredRows(t, store.StoredRows())
	})
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// arrange makes an office visit that lies ahead by so long.
func (r room) arrange(t *testing.T, ahead time.Duration) id.ID {
	t.Helper()
	act := r.Act(r.Practitioner)
	must(t, r.door.Arrange(t.Context(), r.ca, contact.Appointment{Kind: contact.OfficeVisit, At: r.Clock.Now().Add(ahead), Place: "Riverside office"}, act))
	return act.ID
}

// record tells of a phone call so long ago.
func (r room) record(t *testing.T, ago time.Duration, said contact.Said) id.ID {
	t.Helper()
	act := r.Act(r.Practitioner)
	must(t, r.door.Record(t.Context(), r.ca, contact.Appointment{Kind: contact.PhoneCall, At: r.Clock.Now().Add(-ago)}, said, act))
	return act.ID
}

func (r room) log(t *testing.T, f contact.Filter) (contact.Log, []id.ID) {
	t.Helper()
	log, err := r.door.Of(t.Context(), r.ca, f)
	must(t, err)
	var ids []id.ID
	for _, e := range log.Entries {
		ids = append(ids, e.ID)
	}
	return log, ids
}

func (r room) events(t *testing.T) []string {
	t.Helper()
	links, err := r.Ledger.Chain(context.Background(), ledger.Of("person", r.Person))
	must(t, err)
	var names []string
	for _, l := range links {
		if l.Thing.Kind == "contact" {
			names = append(names, l.Name)
		}
	}
	return names
}

func TestAContactComesBackAsItWasWritten(t *testing.T) {
	each(t, func(t *testing.T, r room) {
		said := contact.Said{Outcome: contact.AcceptableAbsence, Absence: contact.Medical, Sensitive: true, ChangeMoment: contact.Expect,
			Note: "Ymweliad â'r ysbyty.\n\n“He said 'wait'” <script>" + strings.Repeat("ŵ", 11000)}
		which := r.record(t, time.Hour, said)
		e, err := r.door.One(t.Context(), r.ca, which)
		must(t, err)
		want := contact.Contact{ID: which, Person: r.Person, Kind: contact.PhoneCall, At: r.Clock.Now().Add(-time.Hour),
			Outcome: said.Outcome, Absence: said.Absence, Note: said.Note, Sensitive: true, ChangeMoment: said.ChangeMoment,
			RecordedBy: r.Practitioner.ID, RecordedAt: r.Clock.Now(), Version: 1}
		if e.Contact != want || e.By != "Amira Khan" {
			t.Errorf("came back as %+v by %s", e.Contact, e.By)
		}
	})
}

func TestASecondSubmitStoresNothingTwice(t *testing.T) {
	each(t, func(t *testing.T, r room) {
		act := r.Act(r.Practitioner)
		act.Fingerprint = "first"
		when := contact.Appointment{Kind: contact.PhoneCall, At: r.Clock.Now()}
		said := contact.Said{Outcome: contact.Attended, Note: "One"}
		must(t, r.door.Record(t.Context(), r.ca, when, said, act))
		if err := r.door.Record(t.Context(), r.ca, when, said, act); !errors.Is(err, ledger.ErrAlreadyDone) {
			t.Errorf("the second press gave %v", err)
		}
		act.Fingerprint = "second"
		said.Note = "Two"
		if err := r.door.Record(t.Context(), r.ca, when, said, act); !errors.Is(err, ledger.ErrActReused) {
			t.Errorf("other words under the same act gave %v", err)
		}
		if log, ids := r.log(t, contact.Filter{Limit: 25}); len(ids) != 1 || log.Entries[0].Note != "One" {
			t.Errorf("the log holds %d contacts", len(ids))
		}
		if got := r.events(t); !slices.Equal(got, []string{contact.EventAttended}) {
			t.Errorf("the ledger remembers %v", got)
		}
	})
}

func TestAnAppointmentGoesFromArrangedToMissedToExcused(t *testing.T) {
	each(t, func(t *testing.T, r room) {
		which := r.arrange(t, time.Hour)
		r.Clock.Move(2 * time.Hour)
		waiting, err := r.door.Waiting(t.Context(), r.ca)
		must(t, err)
		if len(waiting) != 1 || waiting[0].ID != which {
			t.Fatalf("waiting for an outcome: %+v", waiting)
		}
		tell := func(base int, said contact.Said) error {
			return r.door.SayOutcome(t.Context(), r.ca, contact.Telling{Contact: which, Said: said, Base: base}, r.Act(r.Colleague))
		}
		must(t, tell(1, contact.Said{Outcome: contact.DidNotAttend}))
		missed, err := r.store.Missed(t.Context(), r.Person, 0)
		must(t, err)
		if len(missed) != 1 || missed[0].ID != which || missed[0].Outcome != contact.DidNotAttend {
			t.Errorf("missed: %+v", missed)
		}
		if later, err := r.store.Missed(t.Context(), r.Person, r.Clock.Now()); err != nil || len(later) != 0 {
			t.Errorf("missed since now: %+v %v", later, err)
		}
		if err := tell(1, contact.Said{Outcome: contact.Attended}); !problem.IsKind(err, problem.Conflict) {
			t.Errorf("a stale base gave %v", err)
		}
		must(t, tell(2, contact.Said{Outcome: contact.AcceptableAbsence, Absence: contact.Family}))
		if missed, err = r.store.Missed(t.Context(), r.Person, 0); err != nil || len(missed) != 0 {
			t.Errorf("an excused contact still counts as missed: %+v %v", missed, err)
		}
		e, err := r.door.One(t.Context(), r.ca, which)
		must(t, err)
		if e.By != "Tom Ellis" || e.Version != 3 || e.Outcome != contact.AcceptableAbsence {
			t.Errorf("stands as %+v", e)
		}
		if got, want := r.events(t), []string{contact.EventArranged, contact.EventMissed, contact.EventExcused}; !slices.Equal(got, want) {
			t.Errorf("the ledger remembers %v, want %v", got, want)
		}
	})
}

func TestAReactionToAMissedContactSeesIt(t *testing.T) {
	each(t, func(t *testing.T, r room) {
		seen := -1
		r.Ledger.React(contact.EventMissed, func(ctx context.Context, happened ledger.Event) ([]ledger.Event, error) {
			c := happened.State.(contact.Contact)
			missed, err := r.store.Missed(ctx, c.Person, c.At)
			seen = len(missed)
			return nil, err
		})
		r.record(t, time.Hour, contact.Said{Outcome: contact.DidNotAttend})
		if seen != 1 {
			t.Errorf("the reaction saw %d missed contacts", seen)
		}
	})
}

func TestTheLogIsReadPageByPageBothWays(t *testing.T) {
	each(t, func(t *testing.T, r room) {
		var all []id.ID // newest first; the last two share their instant, and go by their ids
		for i := range 6 {
			all = append(all, r.record(t, time.Duration(min(i, 4))*time.Hour, contact.Said{Outcome: contact.Attended}))
		}
		slices.SortFunc(all[4:], func(a, b id.ID) int { return strings.Compare(string(b), string(a)) })
		first, ids := r.log(t, contact.Filter{Limit: 2})
		if !slices.Equal(ids, all[:2]) || first.Newer || !first.Older {
			t.Fatalf("first page %v %+v", ids, first)
		}
		second, ids := r.log(t, contact.Filter{Limit: 2, Before: ids[1]})
		if !slices.Equal(ids, all[2:4]) || !second.Newer || !second.Older {
			t.Fatalf("second page %v", ids)
		}
		third, ids := r.log(t, contact.Filter{Limit: 2, Before: ids[1]})
		if !slices.Equal(ids, all[4:]) || third.Older {
			t.Fatalf("third page %v, older %v", ids, third.Older)
		}
		back, ids := r.log(t, contact.Filter{Limit: 2, After: ids[0]})
		if !slices.Equal(ids, all[2:4]) || !back.Newer || !back.Older {
			t.Errorf("back on the second page %v", ids)
		}
		if newest, ids := r.log(t, contact.Filter{Limit: 2, After: ids[0]}); !slices.Equal(ids, all[:2]) || newest.Newer {
			t.Errorf("back on the first page %v", ids)
		}
		if _, err := r.door.Of(t.Context(), r.ca, contact.Filter{Before: r.IDs.New()}); !problem.IsKind(err, problem.Missing) {
			t.Errorf("a page from an unknown contact gave %v", err)
		}
	})
}

func TestTheCaseloadSeesTheLastAndTheNextContact(t *testing.T) {
	each(t, func(t *testing.T, r room) {
		r.arrange(t, 72*time.Hour)
		next := r.arrange(t, 24*time.Hour)
		r.record(t, 48*time.Hour, contact.Said{Outcome: contact.Attended})
		last := r.record(t, 24*time.Hour, contact.Said{Outcome: contact.DidNotAttend})
		r.record(t, time.Hour, contact.Said{Outcome: contact.Rescheduled})
		group, err := r.Authoriser.Among(t.Context(), r.Practitioner, access.SeeCase, []id.ID{r.Person, r.Other.Account.Person})
		must(t, err)
		around, err := r.door.LastAndNext(t.Context(), group)
		must(t, err)
		found := around[r.Person]
		if found.Last == nil || found.Last.ID != last || found.Last.Outcome != contact.DidNotAttend {
			t.Errorf("last is %+v", found.Last)
		}
		if found.Next == nil || found.Next.ID != next || found.Next.Place != "Riverside office" {
			t.Errorf("next is %+v", found.Next)
		}
		if len(around) != 1 {
			t.Errorf("the group shows %d people", len(around))
		}
		if none, err := r.door.LastAndNext(t.Context(), access.Group{}); err != nil || len(none) != 0 {
			t.Errorf("an empty group gave %v %v", none, err)
		}
		one, err := r.door.Next(t.Context(), r.ca)
		must(t, err)
		before, err := r.door.Last(t.Context(), r.ca)
		must(t, err)
		if one == nil || one.ID != next || before == nil || before.ID != last {
			t.Errorf("alone, next is %+v and last %+v", one, before)
		}
	})
}

func TestAPersonSeesWhereToBeNextAndNothingElse(t *testing.T) {
	each(t, func(t *testing.T, r room) {
		own := r.CaseAccess(t, r.PersonOwn, access.SeeOwnRecord)
		if shared, err := r.door.SharedWith(t.Context(), own); err != nil || shared.Next != nil {
			t.Errorf("with nothing arranged: %+v %v", shared, err)
		}
		r.record(t, time.Hour, contact.Said{Outcome: contact.Attended, Note: "Private"})
		which := r.arrange(t, time.Hour)
		r.arrange(t, 48*time.Hour)
		r.Clock.Move(90 * time.Minute) // half an hour late, and still wanting the address
		shared, err := r.door.SharedWith(t.Context(), own)
		must(t, err)
		want := contact.SharedAppointment{ID: which, Kind: contact.OfficeVisit, At: day.MustParse("2026-09-15").AtClock(11, 0), Place: "Riverside office"}
		if shared.Next == nil || *shared.Next != want {
			t.Errorf("next is %+v", shared.Next)
		}
		if _, err := r.door.Of(t.Context(), own, contact.Filter{}); !problem.IsKind(err, problem.Missing) {
			t.Errorf("the person's access opened the staff log: %v", err)
		}
		if err := r.door.Arrange(t.Context(), own, contact.Appointment{}, r.Act(r.PersonOwn)); !problem.IsKind(err, problem.Missing) {
			t.Errorf("the person's access arranged: %v", err)
		}
	})
}

func TestNoDoorOpensWithoutASight(t *testing.T) {
	each(t, func(t *testing.T, r room) {
		which := r.arrange(t, time.Hour)
		var none access.CaseAccess
		ctx, act := t.Context(), r.Act(r.Elsewhere)
		_, of := r.door.Of(ctx, none, contact.Filter{})
		_, one := r.door.One(ctx, none, which)
		_, waiting := r.door.Waiting(ctx, none)
		_, next := r.door.Next(ctx, none)
		_, last := r.door.Last(ctx, none)
		_, shared := r.door.SharedWith(ctx, r.ca)
		arrange := r.door.Arrange(ctx, none, contact.Appointment{}, act)
		record := r.door.Record(ctx, none, contact.Appointment{}, contact.Said{}, act)
		outcome := r.door.SayOutcome(ctx, none, contact.Telling{Contact: which}, act)
		for i, err := range []error{of, one, waiting, next, last, shared, arrange, record, outcome} {
			if p := problem.Of(err); p.Kind != problem.Missing && p.Kind != problem.Refused {
				t.Errorf("door %d gave %v", i, err)
			}
		}
	})
}

func TestNobodyTellsOfAContactThatIsNotThere(t *testing.T) {
	each(t, func(t *testing.T, r room) {
		err := r.door.SayOutcome(t.Context(), r.ca, contact.Telling{Contact: r.IDs.New(), Said: contact.Said{Outcome: contact.Attended}}, r.Act(r.Practitioner))
		if !problem.IsKind(err, problem.Missing) {
			t.Errorf("an unknown contact gave %v", err)
		}
		if _, err := r.door.One(t.Context(), r.ca, r.IDs.New()); !problem.IsKind(err, problem.Missing) {
			t.Errorf("reading an unknown contact gave %v", err)
		}
	})
}
