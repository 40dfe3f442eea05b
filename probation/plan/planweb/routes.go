// Package planweb keeps the staff pages of the plan: its goals and steps, and what
// the person answered to it.
package planweb

import (
	"net/http"
	"slices"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/web"
	"throughline/probation/page"
	"throughline/probation/person"
	"throughline/probation/plan"
)

// Pages answers the visits of this room.
type Pages struct {
	plans  *plan.Plans
	people *person.People
}

// New makes the pages over their doors.
func New(plans *plan.Plans, people *person.People) *Pages { return &Pages{plans, people} }

// tab is the tab of a case these pages stand under.
const tab = "plan"

// Routes lists every address of the room.
func (p *Pages) Routes() []web.Route {
	const all = "/cases/{case}/plan"
	const one = all + "/{goal}"
	write := string(access.WritePlan)
	press := func(path string, handle web.Handler) web.Route {
		return web.Route{Method: http.MethodPost, Pattern: path, Policy: write, Audit: web.AuditChange, Example: path, Handle: handle}
	}
	return slices.Concat(
		[]web.Route{{Method: http.MethodGet, Pattern: all, Policy: string(access.SeeCase), Audit: web.AuditRead, Example: all, Handle: p.ShowPlan}},
		page.Routes(all+"/add", write, p.addGoal()),
		page.Routes(all+"/agreement", write, p.answerPlan()),
		page.Routes(one+"/reword", write, p.rewordGoal()),
		page.Routes(one+"/step", write, p.addStep()),
		page.Routes(one+"/achieve", write, p.achieveGoal()),
		page.Routes(one+"/remove", write, p.removeGoal()),
		[]web.Route{press(one+"/steps/{step}/finish", p.FinishStep), press(one+"/move", p.MoveGoal)},
	)
}

func caseURL(ca access.CaseAccess) string { return "/cases/" + string(ca.Person()) }

func planURL(ca access.CaseAccess) string { return caseURL(ca) + "/plan" }

func goalURL(ca access.CaseAccess, goal id.ID, verb string) string {
	return planURL(ca) + "/" + string(goal) + "/" + verb
}

// sectionURL leads to the assessment of the area of life a goal is about.
func sectionURL(ca access.CaseAccess, section string) string {
	return caseURL(ca) + "/assessment/" + section
}

// cardURL leads back to a goal on the page of the plan.
func cardURL(ca access.CaseAccess, goal id.ID) string { return planURL(ca) + "#" + cardID(goal) }

func cardID(goal id.ID) string { return "goal-" + string(goal) }

// about is the goal that a form is about.
type about struct {
	plan.Goal
	ca     access.CaseAccess
	called string // the name the person is called by
}

// open is a problem for a goal that came to its end: it says so before anybody writes a word.
func (a about) open() error { return a.MustBeOpen() }

// about finds the goal that the address names in the plan of this person; one of somebody
// else's is not found.
func (p *Pages) about(v *web.Visit) (at about, err error) {
	goal, err := v.Name("goal")
	if err != nil {
		return at, err
	}
	at.ca = accessweb.CaseAccess(v)
	all, err := p.plans.Of(v.Context(), at.ca)
	if err != nil {
		return at, err
	}
	if at.Goal, err = all.Goal(goal); err != nil {
		return at, err
	}
	at.called, err = p.called(v)
	return at, err
}

func toCard(_ *web.Visit, at about, _ ledger.Act) string { return cardURL(at.ca, at.ID) }

// called gives the name the person is called by.
func (p *Pages) called(v *web.Visit) (string, error) {
	who, err := p.people.Of(v.Context(), accessweb.CaseAccess(v))
	return who.Called(), err
}
