package contact_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"throughline/platform/day"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/words"
	"throughline/probation/contact"
)

var (
	now   = day.MustParse("2026-09-15").AtClock(10, 0)
	blank = contact.Contact{ID: "c", Person: "p"}
)

func act() ledger.Act {
	return ledger.Act{ID: "a", By: ledger.Actor{ID: "amira", Role: "practitioner"}, At: now}
}

func boxesOf(t *testing.T, err error) []string {
	t.Helper()
	if err == nil {
		return nil
	}
	if !problem.IsKind(err, problem.Invalid) {
		t.Fatalf("want a problem with what was typed, got %v", err)
	}
	var names []string
	for _, f := range problem.Of(err).Fields {
		if f.Words.En == "" || f.Words.Cy == "" {
			t.Errorf("%s is refused without words in both languages", f.Name)
		}
		names = append(names, f.Name)
	}
	return names
}

func TestAnAppointmentLiesAheadAndIsOfAKindThatCanBeArranged(t *testing.T) {
	good := contact.Appointment{Kind: contact.OfficeVisit, At: now.Add(48 * time.Hour), Place: " Riverside office "}
	for name, try := range map[string]struct {
		change func(*contact.Appointment)
		boxes  []string
	}{
		"in two days":         {func(*contact.Appointment) {}, nil},
		"without a place":     {func(a *contact.Appointment) { a.Place = "" }, nil},
		"this minute":         {func(a *contact.Appointment) { a.At = now }, []string{"time"}},
		"yesterday":           {func(a *contact.Appointment) { a.At = now.Add(-24 * time.Hour) }, []string{"date"}},
		"in three years":      {func(a *contact.Appointment) { a.At = day.MustParse("2029-09-15").AtClock(10, 0) }, []string{"date"}},
		"at no time":          {func(a *contact.Appointment) { a.At = 0 }, []string{"at"}},
		"of no known kind":    {func(a *contact.Appointment) { a.Kind = "seance" }, []string{"kind"}},
		"a text message":      {func(a *contact.Appointment) { a.Kind = contact.TextMessage }, []string{"kind"}},
		"in too long a place": {func(a *contact.Appointment) { a.Place = strings.Repeat("é", contact.PlaceLimit+1) }, []string{"place"}},
		"in a place with NUL": {func(a *contact.Appointment) { a.Place = "a\x00b" }, []string{"place"}},
	} {
		a := good
		try.change(&a)
		c, happened, err := blank.Arrange(a, act())
		if got := boxesOf(t, err); !slices.Equal(got, try.boxes) {
			t.Errorf("%s: boxes to change are %v, want %v", name, got, try.boxes)
		}
		if try.boxes == nil && (happened.Name != contact.EventArranged || c.Version != 1 || c.Outcome != "" || c.RecordedBy != "amira") {
			t.Errorf("%s: arranged as %+v by %s", name, c, happened.Name)
		}
	}
}

func TestAContactIsToldWithHowItWent(t *testing.T) {
	when := contact.Appointment{Kind: contact.HomeVisit, At: now.Add(-time.Hour)}
	good := contact.Said{Outcome: contact.Attended, Note: "Talked about the new job.", ChangeMoment: contact.Reinforce}
	type both struct {
		a contact.Appointment
		s contact.Said
	}
	for name, try := range map[string]struct {
		change func(*both)
		boxes  []string
		event  string
	}{
		"attended":                       {func(*both) {}, nil, contact.EventAttended},
		"attended without a note":        {func(b *both) { b.s.Note = "" }, nil, contact.EventAttended},
		"a note of exactly the limit":    {func(b *both) { b.s.Note = strings.Repeat("ŵ", contact.NoteLimit) }, nil, contact.EventAttended},
		"a note over the limit":          {func(b *both) { b.s.Note = strings.Repeat("ŵ", contact.NoteLimit+1) }, []string{"note"}, ""},
		"a note of five megabytes":       {func(b *both) { b.s.Note = strings.Repeat("x", 5<<20) }, []string{"note"}, ""},
		"a note with NUL":                {func(b *both) { b.s.Note = "a\x00" }, []string{"note"}, ""},
		"a note that is not UTF-8":       {func(b *both) { b.s.Note = "caf\xe9" }, []string{"note"}, ""},
		"no outcome":                     {func(b *both) { b.s.Outcome = "" }, []string{"outcome"}, ""},
		"no such outcome":                {func(b *both) { b.s.Outcome = "brilliant" }, []string{"outcome"}, ""},
		"an accepted absence":            {func(b *both) { b.s.Outcome, b.s.Absence = contact.AcceptableAbsence, contact.Medical }, nil, contact.EventExcused},
		"an accepted absence, no reason": {func(b *both) { b.s.Outcome = contact.AcceptableAbsence }, []string{"absence"}, ""},
		"an accepted absence, odd one":   {func(b *both) { b.s.Outcome, b.s.Absence = contact.AcceptableAbsence, "football" }, []string{"absence"}, ""},
		"attended with an absence":       {func(b *both) { b.s.Absence = contact.Medical }, []string{"absence"}, ""},
		"a reason turned down, with why": {func(b *both) { b.s.Outcome = contact.UnacceptableAbsence }, nil, contact.EventMissed},
		"a reason turned down, no why":   {func(b *both) { b.s.Outcome, b.s.Note = contact.UnacceptableAbsence, " \n" }, []string{"note"}, ""},
		"came and took no part, no why":  {func(b *both) { b.s.Outcome, b.s.Note = contact.DidNotTakePart, "" }, []string{"note"}, ""},
		"did not come":                   {func(b *both) { b.s.Outcome, b.s.Note = contact.DidNotAttend, "" }, nil, contact.EventMissed},
		"sent home by us":                {func(b *both) { b.s.Outcome = contact.SentHome }, nil, contact.EventCalledOff},
		"to be rearranged":               {func(b *both) { b.s.Outcome = contact.Rescheduled }, nil, contact.EventPostponed},
		"no such moment":                 {func(b *both) { b.s.ChangeMoment = "eureka" }, []string{"moment"}, ""},
		"a minute ahead of our clock":    {func(b *both) { b.a.At = now.Add(time.Minute) }, nil, contact.EventAttended},
		"later today":                    {func(b *both) { b.a.At = now.Add(time.Hour) }, []string{"time"}, ""},
		"tomorrow":                       {func(b *both) { b.a.At = now.Add(24 * time.Hour) }, []string{"date"}, ""},
		"in the year 1026":               {func(b *both) { b.a.At = day.MustParse("1026-09-15").AtClock(9, 0) }, []string{"date"}, ""},
		"by text message":                {func(b *both) { b.a.Kind = contact.TextMessage }, nil, contact.EventAttended},
		"everything missing":             {func(b *both) { *b = both{} }, []string{"kind", "at", "outcome"}, ""},
	} {
		b := both{when, good}
		try.change(&b)
		_, happened, err := blank.Record(b.a, b.s, act())
		if got := boxesOf(t, err); !slices.Equal(got, try.boxes) {
			t.Errorf("%s: boxes to change are %v, want %v", name, got, try.boxes)
		}
		if happened.Name != try.event {
			t.Errorf("%s: happened %q, want %q", name, happened.Name, try.event)
		}
	}
}

func arranged(t *testing.T, at day.Instant) contact.Contact {
	t.Helper()
	earlier := act()
	earlier.At = now.Add(-240 * time.Hour)
	c, _, err := blank.Arrange(contact.Appointment{Kind: contact.OfficeVisit, At: at}, earlier)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestBeforeItsTimeAnAppointmentCanOnlyBeExcusedOrRearranged(t *testing.T) {
	for _, outcome := range contact.Outcomes() {
		said := contact.Said{Outcome: outcome, Note: "They rang."}
		if outcome == contact.AcceptableAbsence {
			said.Absence = contact.Medical
		}
		_, _, early := arranged(t, now.Add(24*time.Hour)).SayOutcome(said, 1, act())
		if may := outcome == contact.AcceptableAbsence || outcome == contact.Rescheduled; may != (early == nil) {
			t.Errorf("%s before its time: %v", outcome, early)
		}
		if _, _, late := arranged(t, now.Add(-time.Hour)).SayOutcome(said, 1, act()); late != nil {
			t.Errorf("%s after its time: %v", outcome, late)
		}
	}
}

func TestAMissedContactCanTurnOutToBeExcused(t *testing.T) {
	c, missed, err := arranged(t, now.Add(-time.Hour)).SayOutcome(contact.Said{Outcome: contact.DidNotAttend}, 1, act())
	if err != nil || missed.Name != contact.EventMissed || !c.Outcome.Missed() {
		t.Fatalf("missed: %v %v %+v", err, missed.Name, c)
	}
	excused := contact.Said{Outcome: contact.AcceptableAbsence, Absence: contact.Medical, Note: "Letter from the hospital."}
	c, happened, err := c.SayOutcome(excused, 2, act())
	if err != nil || happened.Name != contact.EventExcused || c.Outcome.Missed() || c.Version != 3 {
		t.Fatalf("excused: %v %v %+v", err, happened.Name, c)
	}
	excused.Note = "Letter from the hospital, seen on the 14th."
	if _, happened, err = c.SayOutcome(excused, 3, act()); err != nil || happened.Name != contact.EventCorrected {
		t.Errorf("new words for the same outcome: %v %v", err, happened.Name)
	}
}

func TestAStaleOutcomeOverwritesNothing(t *testing.T) {
	c := arranged(t, now.Add(-time.Hour))
	after, _, err := c.SayOutcome(contact.Said{Outcome: contact.Attended}, 0, act())
	if !problem.IsKind(err, problem.Conflict) || after != c {
		t.Errorf("a stale base gave %v and %+v", err, after)
	}
}

func TestEveryContactComesBackFromItsOwnStateUnchanged(t *testing.T) {
	c, happened, err := blank.Record(contact.Appointment{Kind: contact.Court, At: now, Place: "Crown Court"},
		contact.Said{Outcome: contact.AcceptableAbsence, Absence: contact.AtCourt, Note: "Åh \"quoted\" <b>", Sensitive: true, ChangeMoment: contact.Expect}, act())
	if err != nil {
		t.Fatal(err)
	}
	written, err := json.Marshal(happened.State)
	if err != nil {
		t.Fatal(err)
	}
	var back contact.Contact
	if err := json.Unmarshal(written, &back); err != nil || back != c {
		t.Errorf("%s came back as %+v (%v)", written, back, err)
	}
}

func TestEveryWordOfTheFieldIsSaidInBothLanguages(t *testing.T) {
	said := map[string]words.Phrase{}
	for _, k := range contact.Kinds() {
		said[string(k)] = k.Words()
	}
	for _, m := range contact.ChangeMoments() {
		said[string(m)], said[string(m)+" hint"] = m.Words(), m.Hint()
	}
	for _, o := range contact.Outcomes() {
		said[string(o)], said[string(o)+" tag"], said[string(o)+" hint"] = o.Words(), o.Tag(), o.Hint()
	}
	for _, a := range contact.Absences() {
		said["absence "+string(a)] = a.Words()
	}
	for what, phrase := range said {
		if phrase.En == "" || phrase.Cy == "" {
			t.Errorf("%s lacks a language: %+v", what, phrase)
		}
	}
	if counts := []int{len(contact.Kinds()), len(contact.ChangeMoments()), len(contact.Outcomes()), len(contact.Absences())}; !slices.Equal(counts, []int{7, 7, 7, 9}) {
		t.Errorf("kinds, moments, outcomes and absences number %v", counts)
	}
}

func TestUnknownWordsAreKnownAsSuch(t *testing.T) {
	if contact.Kind("").Known() || contact.Outcome("").Known() || contact.Absence("").Known() || contact.ChangeMoment("").Known() {
		t.Error("an empty word passes for a known one")
	}
	if contact.Outcome("").Missed() || contact.Outcome("").Met() || !contact.DidNotTakePart.Met() {
		t.Error("an outcome tells the wrong thing of who met")
	}
}
