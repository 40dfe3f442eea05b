// Package planweb keeps the staff pages of the plan: its goals and steps, and what
// the person answered to it.
package planweb

import (
	"net/http"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/platform/id"
	"throughline/platform/web"
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
	see := func(path string, policy access.Act, handle web.Handler) web.Route {
		return web.Route{Method: http.MethodGet, Pattern: path, Policy: string(policy), Audit: web.AuditRead, Example: path, Handle: handle}
	}
	send := func(path string, handle web.Handler) web.Route {
		return web.Route{Method: http.MethodPost, Pattern: path, Policy: string(access.WritePlan), Audit: web.AuditChange, Example: path, Handle: handle}
	}
	return []web.Route{
		see(all, access.SeeCase, p.ShowPlan),
		see(all+"/add", access.WritePlan, p.AskGoal),
		send(all+"/add", p.AddGoal),
		see(all+"/agreement", access.WritePlan, p.AskAnswer),
		send(all+"/agreement", p.AnswerPlan),
		see(one+"/reword", access.WritePlan, p.AskWording),
		send(one+"/reword", p.RewordGoal),
		see(one+"/step", access.WritePlan, p.AskStep),
		send(one+"/step", p.AddStep),
		send(one+"/steps/{step}/finish", p.FinishStep),
		see(one+"/achieve", access.WritePlan, p.AskAchievement),
		send(one+"/achieve", p.AchieveGoal),
		see(one+"/remove", access.WritePlan, p.AskRemoval),
		send(one+"/remove", p.RemoveGoal),
		send(one+"/move", p.MoveGoal),
	}
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

// named finds the goal that the address names in the plan of this person; one
// of somebody else's is not found.
func (p *Pages) named(v *web.Visit) (plan.Goal, error) {
	goal, err := v.Name("goal")
	if err != nil {
		return plan.Goal{}, err
	}
	all, err := p.plans.Of(v.Context(), accessweb.CaseAccess(v))
	if err != nil {
		return plan.Goal{}, err
	}
	return all.Goal(goal)
}

// open is named for a goal about to be worked on: one that came to its end says so
// before anybody writes a word.
func (p *Pages) open(v *web.Visit) (plan.Goal, error) {
	g, err := p.named(v)
	if err == nil {
		err = g.MustBeOpen()
	}
	return g, err
}

// called gives the name the person is called by.
func (p *Pages) called(v *web.Visit) (string, error) {
	who, err := p.people.Of(v.Context(), accessweb.CaseAccess(v))
	return who.Called(), err
}
