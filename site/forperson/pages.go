// Package forperson keeps the whole site of the person: what comes next, what we
// agreed, how they see their own life, their plan and their order, and what is written
// about them. It is made for a phone with little to spend, and works without script.
//
// It sees only what the nouns share with the person themself, so what is disclosed is
// decided in one place of each noun and shown in one place here.
package forperson

import (
	"context"
	"net/url"

	"github.com/a-h/templ"

	"throughline/access"
	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/assessment"
	"throughline/probation/caseload"
	"throughline/probation/contact"
	"throughline/probation/person"
	"throughline/probation/plan"
	"throughline/probation/sentence"
	"throughline/site/forperson/shell"
)

// Doors are the doors through which the site looks. It uses their shared readers and
// the person's own verbs, and nothing else of them.
type Doors struct {
	People      *person.People
	Sentences   *sentence.Sentences
	Caseload    *caseload.Caseload
	Contacts    *contact.Contacts
	Assessments *assessment.Assessments
	Plans       *plan.Plans
	SignIn      string // where somebody whose session ended signs in again
}

// Pages answers every address of the site.
type Pages struct {
	Doors
	shell *shell.Shell
}

// New makes the pages.
func New(doors Doors) *Pages {
	return &Pages{doors, &shell.Shell{SignIn: doors.SignIn, Boxes: boxes()}}
}

// Frame draws the document round a page. It is a web.Frame.
func (p *Pages) Frame(v *web.Visit, page web.Page) (templ.Component, error) {
	return p.shell.Frame(v, page)
}

// Problem draws the body of a problem page of this site. It is a web.ProblemBody.
func (p *Pages) Problem(v *web.Visit, wrong *problem.Problem, reference string, typed url.Values) templ.Component {
	return p.shell.Problem(v, wrong, reference, typed)
}

// Addresses of the site that other pages lead to.
const (
	homeURL    = shell.HomeURL
	lifeURL    = shell.LifeURL
	planURL    = shell.PlanURL
	answerURL  = planURL + "/answer"
	orderURL   = shell.OrderURL
	writtenURL = shell.WrittenURL
	draftURL   = "/me/draft"
)

// Routes is every address of the person's site.
func (p *Pages) Routes() []web.Route {
	const (
		see    = string(access.SeeOwnRecord)
		score  = string(access.ScoreOwnLife)
		answer = string(access.AnswerPlan)
		area   = lifeURL + "/{section}"
		one    = lifeURL + "/accommodation"
		step   = planURL + "/{goal}/steps/{step}"
	)
	return []web.Route{
		{Method: "GET", Pattern: homeURL, Policy: see, Audit: web.AuditRead, Example: homeURL, Handle: p.Home},
		{Method: "GET", Pattern: lifeURL, Policy: see, Audit: web.AuditRead, Example: lifeURL, Handle: p.MyLife},
		{Method: "GET", Pattern: area, Policy: see, Audit: web.AuditRead, Example: one, Handle: p.ShowArea},
		{Method: "POST", Pattern: area, Policy: score, Audit: web.AuditChange, Example: one, Handle: p.ScoreArea},
		{Method: "GET", Pattern: planURL, Policy: see, Audit: web.AuditRead, Example: planURL, Handle: p.MyPlan},
		{Method: "POST", Pattern: step + "/done", Policy: answer, Audit: web.AuditChange, Example: step + "/done", Handle: p.FinishStep},
		{Method: "GET", Pattern: step + "/stuck", Policy: see, Audit: web.AuditRead, Example: step + "/stuck", Handle: p.AskStuck},
		{Method: "POST", Pattern: step + "/stuck", Policy: answer, Audit: web.AuditChange, Example: step + "/stuck", Handle: p.SayStuck},
		{Method: "GET", Pattern: answerURL, Policy: see, Audit: web.AuditRead, Example: answerURL, Handle: p.AskAnswer},
		{Method: "POST", Pattern: answerURL, Policy: answer, Audit: web.AuditChange, Example: answerURL, Handle: p.AnswerPlan},
		{Method: "GET", Pattern: orderURL, Policy: see, Audit: web.AuditRead, Example: orderURL, Handle: p.MyOrder},
		{Method: "GET", Pattern: writtenURL, Policy: see, Audit: web.AuditRead, Example: writtenURL, Handle: p.WhatIsWritten},
		{Method: "POST", Pattern: "/me/language", Policy: web.Anyone, Audit: web.AuditNone, Example: "/me/language", Handle: web.Speak(shell.HomeURL)},
		{Method: "POST", Pattern: "/me/sign-out", Policy: web.Anyone, Audit: web.AuditNone, Example: "/me/sign-out", Handle: web.SignOut},
		web.DraftRoute(draftURL),
	}
}

// practitioner names who works with the person; nobody yet gives "your practitioner".
func (p *Pages) practitioner(ctx context.Context, ca access.CaseAccess) (string, error) {
	who, err := p.Caseload.SharedWith(ctx, ca)
	if err != nil || who.Practitioner != "" {
		return who.Practitioner, err
	}
	return saying.YourPractitioner.To(ctx), nil
}

// boxes are the boxes of this site that hold the person's own words or choice.
func boxes() map[string]shell.Box {
	choices := map[string]words.Phrase{}
	for _, answer := range answers {
		choices[string(answer.value)] = answer.words
	}
	return map[string]shell.Box{
		"words": {Label: saying.OwnWords}, "score": {Label: saying.YourMark}, "answer": {Label: saying.YourAnswer, Choices: choices},
	}
}
