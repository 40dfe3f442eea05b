package access

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// table is the policy as people read it: one letter for each of own record, own case,
// own team's case, opened with a reason, another team's case.
//
//	a  allowed        r  with a reason        .  refused
//
// Roles that are not named are refused everything on records.
const table = `
see the case                practitioner  . a a a r
see the case                manager       . a a a r
see the case as it stood    practitioner  . a a a r
see the case as it stood    manager       . a a a r
correct personal details    practitioner  . a a . .
correct personal details    manager       . a a . .
record a sentence           practitioner  . a a . .
record a sentence           manager       . a a . .
allocate a practitioner     manager       . a a . .
record a contact            practitioner  . a a a r
record a contact            manager       . a a a r
write the assessment        practitioner  . a a . .
write the assessment        manager       . a a . .
judge a risk                practitioner  . a a . .
judge a risk                manager       . a a . .
countersign a lower level   manager       . a a . .
write the plan              practitioner  . a a . .
write the plan              manager       . a a . .
restrict the case           manager       . a a . .
open the case with a reason practitioner  . a a a a
open the case with a reason manager       . a a a a
see my own record           person        a . . . .
score my own life           person        a . . . .
answer my plan              person        a . . . .
`

var columns = []Relation{Self, Own, Team, Opened, Elsewhere}

var letters = map[Permission]string{Refuse: ".", Allow: "a", WithReason: "r"}

// acts are all the policy knows, of records and of lists.
var acts = []Act{
	SeeCase, SeeHistory, CorrectDetails, RecordSentence, Allocate, RecordContact, Assess, JudgeRisk, Countersign, WritePlan, RestrictCase,
	OpenWithReason, SeeOwnRecord, ScoreOwnLife, AnswerPlan, SeeCaseload, LeadTeam, FindPeople, SearchNotes, SeeOpenings, SeeStaffWelcome, LearnScores, SeeShared,
	SeeReferrals, SeeQuality, SeeEvaluation, SeeCouncil, SeeAccounts,
}

func TestThePolicyIsThisTableAndNothingElse(t *testing.T) {
	for _, said := range differences() {
		t.Error(said)
	}
}

// Z2: a table that is compared is only as good as the comparison.
func TestNoCellOfThePolicyChangesUnnoticed(t *testing.T) {
	written := policy
	t.Cleanup(func() { policy = written })
	mutants := 0
	try := func(what string, change func(*row)) {
		for i := range written {
			policy = slices.Clone(written)
			r := &policy[i]
			r.roles, r.allow, r.withReason = slices.Clone(r.roles), slices.Clone(r.allow), slices.Clone(r.withReason)
			change(r)
			if mutants++; len(differences()) == 0 && !same(policy[i], written[i]) {
				t.Errorf("%s, %s: nobody notices %+v", what, written[i].act, policy[i])
			}
		}
	}
	for _, relation := range append(slices.Clone(columns), Excluded, NotListed, Nothing) {
		without := func(all relations) relations {
			return slices.DeleteFunc(all, func(r Relation) bool { return r == relation })
		}
		for _, permission := range []Permission{Refuse, Allow, WithReason} {
			try(fmt.Sprint(relation, " ", permission), func(r *row) {
				r.allow, r.withReason = without(r.allow), without(r.withReason)
				switch permission {
				case Allow:
					r.allow = append(r.allow, relation)
				case WithReason:
					r.withReason = append(r.withReason, relation)
				}
			})
		}
	}
	for _, role := range Roles {
		try("also for "+string(role), func(r *row) {
			if !slices.Contains(r.roles, role) {
				r.roles = append(r.roles, role)
			}
		})
		try("not for "+string(role), func(r *row) { r.roles = slices.DeleteFunc(r.roles, func(one Role) bool { return one == role }) })
	}
	for i := range written {
		policy = slices.Delete(slices.Clone(written), i, i+1)
		if mutants++; len(differences()) == 0 {
			t.Errorf("nobody notices that %q is gone", written[i].act)
		}
	}
	if mutants != len(written)*(8*3+2*len(Roles)+1) {
		t.Errorf("%d mutants of %d lines", mutants, len(written))
	}
}

// same reports whether two lines say the same, in whatever order.
func same(a, b row) bool {
	for _, sets := range [][2]relations{{a.allow, b.allow}, {a.withReason, b.withReason}} {
		slices.Sort(sets[0])
		if other := slices.Sorted(slices.Values(sets[1])); !slices.Equal(sets[0], other) {
			return false
		}
	}
	slices.Sort(a.roles)
	return slices.Equal(a.roles, slices.Sorted(slices.Values(b.roles)))
}

// A line may name only a relation that lists know of, once, and never whom a restriction
// keeps out.
func TestTheLinesOfThePolicyNameRelationsThatLeadSomewhere(t *testing.T) {
	for _, r := range policy {
		named := append(slices.Clone(r.allow), r.withReason...)
		for i, relation := range named {
			if !slices.Contains(Relations, relation) || slices.Contains(named[:i], relation) {
				t.Errorf("%q names %q", r.act, relation)
			}
		}
		for _, role := range r.roles {
			if !slices.Contains(Roles, role) {
				t.Errorf("%q names the role %q", r.act, role)
			}
		}
	}
	if !slices.Equal(Relations, columns) {
		t.Errorf("the table here has columns for %v, and there are %v", columns, Relations)
	}
}

// differences tells where the policy and the table here say different things.
func differences() (all []string) {
	wanted := map[string]bool{}
	for line := range strings.Lines(table) {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			wanted[line] = true
		}
	}
	for _, act := range acts {
		for _, role := range Roles {
			line := fmt.Sprintf("%s %s", act, role)
			allowed := false
			for _, relation := range columns {
				line += " " + letters[answer(role, relation, act)]
				allowed = allowed || answer(role, relation, act) != Refuse
			}
			for _, out := range []Relation{Excluded, NotListed, Nothing} {
				if answer(role, out, act) != Refuse {
					all = append(all, fmt.Sprintf("a %s who is %q may %s", role, out, act))
				}
			}
			if allowed != wanted[line] {
				all = append(all, fmt.Sprintf("the policy says %q and the table here does not", line))
			}
			delete(wanted, line)
		}
	}
	for line := range wanted {
		all = append(all, fmt.Sprintf("the table here says %q and the policy does not", line))
	}
	return all
}

func TestEveryLineOfThePolicyIsReadByTheTests(t *testing.T) {
	known := map[Act]bool{}
	for _, act := range acts {
		known[act] = true
		if !act.Known() {
			t.Errorf("nobody may ever %s", act)
		}
	}
	for _, r := range policy {
		if !known[r.act] {
			t.Errorf("the list of acts here lacks %q", r.act)
		}
	}
	for act := range worklists {
		if !known[act] {
			t.Errorf("the list of acts here lacks %q", act)
		}
	}
	if Act("fly").Known() {
		t.Error("the policy knows an act that does not exist")
	}
}

func TestWhoeverARestrictionKeepsOutMayDoNothing(t *testing.T) {
	for _, act := range acts {
		for _, role := range Roles {
			for _, relation := range []Relation{Excluded, NotListed, Nothing, ""} {
				if answer(role, relation, act) != Refuse {
					t.Errorf("a %s who is %q may %s", role, relation, act)
				}
			}
		}
	}
}

// Lists rest on this: accessdb joins the relations by "or", which is right only while
// whoever stands nearer may do at least as much.
func TestWhoeverStandsNearerMayNeverDoLess(t *testing.T) {
	for _, act := range acts {
		for _, role := range Roles {
			if role == Person {
				continue
			}
			if answer(role, Self, act) != Refuse {
				t.Errorf("a %s has an own record to %s", role, act)
			}
			nearer := true
			for _, relation := range []Relation{Own, Team, Opened, Elsewhere} {
				allowed := answer(role, relation, act) == Allow
				if allowed && !nearer {
					t.Errorf("a %s may %s on %s and not nearer", role, act, relation)
				}
				nearer = allowed
			}
		}
	}
}

func TestListsAreForTheRolesThatWorkWithThem(t *testing.T) {
	for act, want := range map[Act]string{
		SeeCaseload:     "practitioner manager",
		LeadTeam:        "manager",
		FindPeople:      "practitioner manager",
		SearchNotes:     "practitioner manager",
		SeeOpenings:     "manager",
		SeeShared:       "supporter",
		SeeReferrals:    "partner",
		SeeQuality:      "reviewer",
		SeeEvaluation:   "evaluator",
		SeeCouncil:      "council",
		SeeAccounts:     "administrator",
		SeeStaffWelcome: "practitioner manager reviewer council evaluator administrator",
		LearnScores:     "practitioner manager reviewer council evaluator administrator",
		SeeCase:         "",
		SeeOwnRecord:    "",
	} {
		var got []string
		for _, role := range Roles {
			if MayList(role, act) {
				got = append(got, string(role))
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("to %s is for %v", act, got)
		}
	}
	if roles := RolesFor(SeeOwnRecord); len(roles) != 1 || roles[0] != Person {
		t.Errorf("my own record is for %v", roles)
	}
}
