package access

import "slices"

// Act is something one may wish to do with a record.
type Act string

// The acts. A route names the act it needs; nothing else opens a door.
const (
	SeeCase         Act = "see the case"
	SeeHistory      Act = "see the case as it stood"
	CorrectDetails  Act = "correct personal details"
	RecordSentence  Act = "record a sentence"
	Allocate        Act = "allocate a practitioner"
	RecordContact   Act = "record a contact"
	Assess          Act = "write the assessment"
	JudgeRisk       Act = "judge a risk"
	Countersign     Act = "countersign a lower level"
	WritePlan       Act = "write the plan"
	RestrictCase    Act = "restrict the case"
	OpenWithReason  Act = "open the case with a reason"
	SeeOwnRecord    Act = "see my own record"
	ScoreOwnLife    Act = "score my own life"
	AnswerPlan      Act = "answer my plan"
	SeeCaseload     Act = "see a caseload"
	LeadTeam        Act = "lead a team"
	FindPeople      Act = "find a person"
	SearchNotes     Act = "search notes"
	SeeOpenings     Act = "see which cases were opened with a reason"
	SeeStaffWelcome Act = "see the staff home page"
	LearnScores     Act = "learn what the published scores mean"
	SeeShared       Act = "see what is shared with me"
	SeeReferrals    Act = "see what was referred to me"
	SeeQuality      Act = "see figures of the work"
	SeeEvaluation   Act = "see change over the town"
	SeeCouncil      Act = "see the council's home"
	SeeAccounts     Act = "see who has an account"
)

// relations is a set of ways to stand to a record; roles is a set of roles.
type (
	relations []Relation
	roles     []Role
)

// The sets that the policy speaks of.
var (
	caseworkers = roles{Practitioner, Manager}
	managers    = roles{Manager}
	people      = roles{Person}

	ownRecord  = relations{Self}
	teamsCases = relations{Own, Team}         // whoever supervises the person, and their team
	openCases  = relations{Own, Team, Opened} // and whoever opened the case with a reason
	anyCases   = relations{Own, Team, Opened, Elsewhere}
	otherTeams = relations{Elsewhere}
	nobody     = relations{}
)

// row is one line of the policy: who may do what, how they must stand to the record to
// simply do it, and how to do it once they have written down why.
type row struct {
	act        Act
	roles      roles
	allow      relations
	withReason relations
}

// policy is the whole of it. Deny by default: what is not written here is refused. No line
// ever names those who are excluded or not listed, so they are refused everything.
var policy = []row{
	{SeeCase, caseworkers, openCases, otherTeams},
	{SeeHistory, caseworkers, openCases, otherTeams},
	{CorrectDetails, caseworkers, teamsCases, nobody},
	{RecordSentence, caseworkers, teamsCases, nobody},
	{Allocate, managers, teamsCases, nobody},
	{RecordContact, caseworkers, openCases, otherTeams},
	{Assess, caseworkers, teamsCases, nobody},
	{JudgeRisk, caseworkers, teamsCases, nobody},
	{Countersign, managers, teamsCases, nobody},
	{WritePlan, caseworkers, teamsCases, nobody},
	{RestrictCase, managers, teamsCases, nobody},
	{OpenWithReason, caseworkers, anyCases, nobody},
	{SeeOwnRecord, people, ownRecord, nobody},
	{ScoreOwnLife, people, ownRecord, nobody},
	{AnswerPlan, people, ownRecord, nobody},
}

// worklists are acts that concern no single record: which roles may do them.
var worklists = map[Act]roles{
	SeeCaseload:     caseworkers,
	LeadTeam:        managers,
	FindPeople:      caseworkers,
	SearchNotes:     caseworkers,
	SeeOpenings:     managers,
	SeeShared:       {Supporter},
	SeeReferrals:    {Partner},
	SeeQuality:      {Reviewer},
	SeeEvaluation:   {Evaluator},
	SeeCouncil:      {Council},
	SeeAccounts:     {Administrator},
	SeeStaffWelcome: {Practitioner, Manager, Reviewer, Council, Evaluator, Administrator},
	LearnScores:     {Practitioner, Manager, Reviewer, Council, Evaluator, Administrator},
}

// answer reads the policy. Where several lines speak of one role and act, what one of them
// allows is allowed.
func answer(role Role, relation Relation, act Act) Permission {
	said := Refuse
	for _, r := range policy {
		switch {
		case r.act != act || !slices.Contains(r.roles, role):
		case slices.Contains(r.allow, relation):
			return Allow
		case slices.Contains(r.withReason, relation):
			said = WithReason
		}
	}
	return said
}

// MayList answers whether a role may do an act that concerns no single record.
func MayList(role Role, act Act) bool {
	return slices.Contains(worklists[act], role)
}

// RolesFor lists the roles that may do the act on at least some record.
func RolesFor(act Act) []Role {
	var may []Role
	for _, role := range Roles {
		if MayList(role, act) || len(relationsFor(role, act)) > 0 {
			may = append(may, role)
		}
	}
	return may
}

// Known reports whether the policy says anything about the act.
func (a Act) Known() bool { return len(RolesFor(a)) > 0 }

// relationsFor lists the relations in which the role may do the act outright. It is
// how the table becomes a condition on lists: see Scope.
func relationsFor(role Role, act Act) []Relation {
	var all []Relation
	for _, relation := range Relations {
		if answer(role, relation, act) == Allow {
			all = append(all, relation)
		}
	}
	return all
}
