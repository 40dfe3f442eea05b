package access

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

// row is one line of the policy: who may do what, by how they stand to the record.
// A column left empty refuses. Excluded and unlisted viewers are refused everything
// by the absence of a column for them.
type row struct {
	act                                Act
	role                               Role
	self, own, team, opened, elsewhere Permission
}

// policy is the whole of it. Deny by default: what is not written here is refused.
var policy = []row{
	{SeeCase, Practitioner, Refuse, Allow, Allow, Allow, WithReason},
	{SeeCase, Manager, Refuse, Allow, Allow, Allow, WithReason},
	{SeeHistory, Practitioner, Refuse, Allow, Allow, Allow, WithReason},
	{SeeHistory, Manager, Refuse, Allow, Allow, Allow, WithReason},
	{CorrectDetails, Practitioner, Refuse, Allow, Allow, Refuse, Refuse},
	{CorrectDetails, Manager, Refuse, Allow, Allow, Refuse, Refuse},
	{RecordSentence, Practitioner, Refuse, Allow, Allow, Refuse, Refuse},
	{RecordSentence, Manager, Refuse, Allow, Allow, Refuse, Refuse},
	{Allocate, Manager, Refuse, Allow, Allow, Refuse, Refuse},
	{RecordContact, Practitioner, Refuse, Allow, Allow, Allow, WithReason},
	{RecordContact, Manager, Refuse, Allow, Allow, Allow, WithReason},
	{Assess, Practitioner, Refuse, Allow, Allow, Refuse, Refuse},
	{Assess, Manager, Refuse, Allow, Allow, Refuse, Refuse},
	{JudgeRisk, Practitioner, Refuse, Allow, Allow, Refuse, Refuse},
	{JudgeRisk, Manager, Refuse, Allow, Allow, Refuse, Refuse},
	{Countersign, Manager, Refuse, Allow, Allow, Refuse, Refuse},
	{WritePlan, Practitioner, Refuse, Allow, Allow, Refuse, Refuse},
	{WritePlan, Manager, Refuse, Allow, Allow, Refuse, Refuse},
	{RestrictCase, Manager, Refuse, Allow, Allow, Refuse, Refuse},
	{OpenWithReason, Practitioner, Refuse, Allow, Allow, Allow, Allow},
	{OpenWithReason, Manager, Refuse, Allow, Allow, Allow, Allow},
	{SeeOwnRecord, Person, Allow, Refuse, Refuse, Refuse, Refuse},
	{ScoreOwnLife, Person, Allow, Refuse, Refuse, Refuse, Refuse},
	{AnswerPlan, Person, Allow, Refuse, Refuse, Refuse, Refuse},
}

// worklists are acts that concern no single record: which roles may do them.
var worklists = map[Act][]Role{
	SeeCaseload:     {Practitioner, Manager},
	LeadTeam:        {Manager},
	FindPeople:      {Practitioner, Manager},
	SearchNotes:     {Practitioner, Manager},
	SeeOpenings:     {Manager},
	SeeShared:       {Supporter},
	SeeReferrals:    {Partner},
	SeeQuality:      {Reviewer},
	SeeEvaluation:   {Evaluator},
	SeeCouncil:      {Council},
	SeeAccounts:     {Administrator},
	SeeStaffWelcome: {Practitioner, Manager, Reviewer, Council, Evaluator, Administrator},
	LearnScores:     {Practitioner, Manager, Reviewer, Council, Evaluator, Administrator},
}

func (r row) at(relation Relation) Permission {
	switch relation {
	case Self:
		return r.self
	case Own:
		return r.own
	case Team:
		return r.team
	case Opened:
		return r.opened
	case Elsewhere:
		return r.elsewhere
	}
	return Refuse
}

func answer(role Role, relation Relation, act Act) Permission {
	for _, r := range policy {
		if r.act == act && r.role == role {
			return r.at(relation)
		}
	}
	return Refuse
}

// MayList answers whether a role may do an act that concerns no single record.
func MayList(role Role, act Act) bool {
	for _, may := range worklists[act] {
		if may == role {
			return true
		}
	}
	return false
}

// RolesFor lists the roles that may do the act on at least some record.
func RolesFor(act Act) []Role {
	var roles []Role
	for _, role := range Roles {
		if MayList(role, act) || len(relationsFor(role, act)) > 0 {
			roles = append(roles, role)
		}
	}
	return roles
}

// Known reports whether the policy says anything about the act.
func (a Act) Known() bool { return len(RolesFor(a)) > 0 }

// relationsFor lists the relations in which the role may do the act outright. It is
// how the table becomes a condition on lists: see Scope.
func relationsFor(role Role, act Act) []Relation {
	var all []Relation
	for _, relation := range []Relation{Self, Own, Team, Opened, Elsewhere} {
		if answer(role, relation, act) == Allow {
			all = append(all, relation)
		}
	}
	return all
}
