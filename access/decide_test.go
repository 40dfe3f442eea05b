package access

import (
	"testing"

	"throughline/platform/day"
	"throughline/platform/id"
)

const (
	amira, tom, sean, ruth = id.ID("amira"), id.ID("tom"), id.ID("sean"), id.ID("ruth")
	riverside, hillside    = id.ID("riverside"), id.ID("hillside")
	gareth                 = id.ID("gareth")
)

// ten is ten in the morning; one is the smallest step of time.
var ten = day.MustParse("2026-09-15").AtClock(10, 0)

const one = day.Instant(1)

func staff(account id.ID, role Role, team id.ID) Viewer {
	return Viewer{Account{ID: account, Name: string(account), Role: role, Team: team}}
}

func supervised(restrictions ...Restriction) Facts {
	return Facts{Exists: true, Practitioner: amira, Team: riverside, Restrictions: restrictions}
}

func exclude(account id.ID, from, until day.Instant) Restriction {
	return Restriction{Kind: Exclusion, Account: account, From: from, Until: until, Message: "kept out"}
}

func list(account id.ID, from, until day.Instant) Restriction {
	return Restriction{Kind: Restricted, Account: account, From: from, Until: until, Message: "not on the list"}
}

func TestARelationIsTheNearestThatHolds(t *testing.T) {
	own := Viewer{Account{ID: "login", Role: Person, Person: gareth}}
	opened := supervised()
	opened.Opening = Opening{ID: "o", From: ten, Until: ten + 10}
	closing := staff(amira, Practitioner, riverside)
	closing.ClosedAt = ten + one
	closed := closing
	closed.ClosedAt = ten
	for _, c := range []struct {
		what     string
		viewer   Viewer
		facts    Facts
		relation Relation
	}{
		{"the practitioner", staff(amira, Practitioner, riverside), supervised(), Own},
		{"the practitioner, moved to another team since", staff(amira, Practitioner, hillside), supervised(), Own},
		{"a colleague", staff(tom, Practitioner, riverside), supervised(), Team},
		{"the manager", staff(ruth, Manager, riverside), supervised(), Team},
		{"another team", staff(sean, Practitioner, hillside), supervised(), Elsewhere},
		{"nobody's team", staff(sean, Practitioner, ""), Facts{Exists: true}, Elsewhere},
		{"nobody at all", Viewer{}, Facts{Exists: true}, Elsewhere},
		{"another team with a reason", staff(sean, Practitioner, hillside), opened, Opened},
		{"a colleague with a reason", staff(tom, Practitioner, riverside), opened, Team},
		{"the person", own, supervised(), Self},
		{"the person, whatever staff are excluded", own, supervised(exclude("login", 0, 0), list(amira, 0, 0)), Self},
		{"another person", Viewer{Account{ID: "other", Role: Person, Person: "dylan"}}, supervised(), Elsewhere},
		{"a person without a record", Viewer{Account{ID: "other", Role: Person}}, supervised(), Elsewhere},
		{"no such record", staff(amira, Practitioner, riverside), Facts{Practitioner: amira, Team: riverside}, Nothing},
		{"an account that closes in a moment", closing, supervised(), Own},
		{"an account that closed this moment", closed, supervised(), Nothing},
	} {
		if got := Decide(c.viewer, gareth, c.facts, SeeCase, ten).Relation; got != c.relation {
			t.Errorf("%s stands as %q, not %q", c.what, got, c.relation)
		}
	}
}

func TestARestrictionHoldsFromItsFirstMicrosecondUpToItsEnd(t *testing.T) {
	until := ten + 100
	for _, c := range []struct {
		what string
		kept Restriction
		who  id.ID
		out  Relation
	}{
		{"an exclusion", exclude(tom, ten, until), tom, Excluded},
		{"a restriction that lists somebody else", list(amira, ten, until), tom, NotListed},
	} {
		for _, m := range []struct {
			at       day.Instant
			relation Relation
		}{
			{ten - one, Team}, {ten, c.out}, {ten + one, c.out},
			{until - one, c.out}, {until, Team}, {until + one, Team},
		} {
			d := Decide(staff(c.who, Practitioner, riverside), gareth, supervised(c.kept), SeeCase, m.at)
			if d.Relation != m.relation || (d.Permission == Allow) != (m.relation == Team) || (d.Message != "") != (m.relation == c.out) {
				t.Errorf("%s, at %+d: %+v", c.what, m.at-ten, d)
			}
		}
	}
}

func TestAListedAccountComesInWhileItsOwnListingHolds(t *testing.T) {
	until := ten + 100
	facts := supervised(list(amira, ten, 0), list(tom, ten+10, until))
	for at, relation := range map[day.Instant]Relation{
		ten - one: Team, ten: NotListed, ten + 10 - one: NotListed, ten + 10: Team, until - one: Team, until: NotListed,
	} {
		if got := Decide(staff(tom, Practitioner, riverside), gareth, facts, SeeCase, at).Relation; got != relation {
			t.Errorf("at %+d they stand as %q, not %q", at-ten, got, relation)
		}
	}
}

func TestARestrictionWithoutAnEndHoldsUntilItIsLifted(t *testing.T) {
	r := exclude(tom, ten, 0)
	if !r.InForce(ten) || !r.InForce(1<<62) || r.InForce(ten-one) {
		t.Error("a restriction without an end does not hold")
	}
}

func TestAnExclusionOutweighsAListing(t *testing.T) {
	for _, facts := range []Facts{
		supervised(list(tom, ten, 0), exclude(tom, ten, 0)),
		supervised(exclude(tom, ten, 0), list(tom, ten, 0)),
	} {
		if d := Decide(staff(tom, Practitioner, riverside), gareth, facts, SeeCase, ten); d.Relation != Excluded || d.Permission != Refuse {
			t.Errorf("somebody listed and excluded stands as %+v", d)
		}
	}
}

func TestARestrictionKeepsOutEvenThePractitionerAndTheReason(t *testing.T) {
	facts := supervised(list(ruth, ten, 0))
	facts.Opening = Opening{ID: "o", From: ten, Until: ten + 10}
	for _, v := range []Viewer{staff(amira, Practitioner, riverside), staff(sean, Practitioner, hillside), staff("boss", Manager, riverside)} {
		for _, act := range []Act{SeeCase, OpenWithReason, RestrictCase} {
			if d := Decide(v, gareth, facts, act, ten); d.Relation != NotListed || d.Permission != Refuse {
				t.Errorf("%s may %s: %+v", v.ID, act, d)
			}
		}
	}
}

func TestWhoIsKeptOutReadsTheNewestMessage(t *testing.T) {
	older, newer := list(amira, ten-100, 0), list(ruth, ten, 0)
	older.Message, newer.Message = "older", "newer"
	for _, facts := range []Facts{supervised(older, newer), supervised(newer, older)} {
		if d := Decide(staff(tom, Practitioner, riverside), gareth, facts, SeeCase, ten); d.Message != "newer" {
			t.Errorf("they read %q", d.Message)
		}
	}
}

func TestAnOpeningHoldsUpToItsEnd(t *testing.T) {
	facts := supervised()
	facts.Opening = Opening{ID: "o", From: ten, Until: ten + 100}
	for at, want := range map[day.Instant]Permission{ten - one: WithReason, ten: Allow, ten + 99: Allow, ten + 100: WithReason} {
		if d := Decide(staff(sean, Practitioner, hillside), gareth, facts, SeeCase, at); d.Permission != want {
			t.Errorf("at %+d the answer is %v, not %v", at-ten, d.Permission, want)
		}
	}
	if d := Decide(staff(sean, Practitioner, hillside), gareth, facts, RecordSentence, ten); d.Permission != Refuse {
		t.Errorf("an opening allows a sentence to be recorded: %+v", d)
	}
}
