package forperson

import (
	"context"

	"throughline/access/accessweb"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/plan"
)

// planPage is the person's plan.
type planPage struct {
	Notice   notice
	Lead     string
	Answer   answerView
	Goals    []goalView
	Achieved []goalView
}

// answerView is what the person said to the plan, and whether they may say more.
type answerView struct {
	Text, Words string
	Agreed      bool
	Waits       bool // the plan waits for their answer
	Ask         string
}

// goalView is a goal as the pages show it.
type goalView struct {
	Words, Area, Target string
	Steps               []stepView
}

// MyPlan shows the plan as it stands.
func (p *Pages) MyPlan(v *web.Visit) (web.Response, error) {
	ctx, ca := v.Context(), accessweb.CaseAccess(v)
	shared, err := p.Plans.SharedWith(ctx, ca)
	if err != nil {
		return nil, err
	}
	who, err := p.practitioner(ctx, ca)
	if err != nil {
		return nil, err
	}
	m := planPage{Lead: saying.PlanLead.To(ctx, "who", who), Answer: answerOf(ctx, shared, who), Notice: stepNotice(v, shared, who)}
	if v.Query().Text("answered") != "" && shared.Answer != nil {
		m.Notice = notice{Text: saying.AnswerKept.To(ctx, "who", who)}
	}
	if len(shared.Goals) == 0 {
		m.Lead = saying.NoPlanYet.To(ctx, "who", who)
	}
	m.Goals, m.Achieved = goalsOf(v, shared.Goals, who), goalsOf(v, shared.Achieved, who)
	return web.Page{Title: saying.MyPlan.To(ctx), Body: m.view(), Active: "plan"}, nil
}

func goalsOf(v *web.Visit, goals []plan.SharedGoal, who string) []goalView {
	ctx := v.Context()
	var views []goalView
	for _, goal := range goals {
		view := goalView{Words: goal.Words, Area: goal.Tag.To(ctx)}
		switch {
		case goal.Achieved.Known():
			view.Target = saying.Achieved.To(ctx, "date", words.Date(ctx, goal.Achieved))
		case goal.Target.Known():
			view.Target = saying.By.To(ctx, "date", words.Date(ctx, goal.Target))
		}
		for _, step := range goal.Steps {
			view.Steps = append(view.Steps, viewOf(v, goal, step, who))
		}
		views = append(views, view)
	}
	return views
}

func answerOf(ctx context.Context, p plan.Shared, who string) answerView {
	a := answerView{Waits: waits(p), Ask: saying.ChangeAnswer.To(ctx)}
	if a.Waits {
		a.Ask = saying.AnswerNow.To(ctx)
	}
	if len(p.Goals) == 0 {
		a.Ask = ""
	}
	if p.Answer == nil {
		a.Text = saying.NotAnswered.To(ctx)
		return a
	}
	on := words.Date(ctx, p.Answer.On)
	a.Words = p.Answer.Words
	switch {
	case !p.Answer.Own && p.Answer.Answer == plan.Disagreed:
		a.Text = saying.DisagreedFor.To(ctx, "date", on, "who", who)
	case !p.Answer.Own:
		a.Text = saying.CouldNotFor.To(ctx, "date", on, "who", who)
	case p.Answer.Answer == plan.Agreed && p.ChangedSince:
		a.Text = saying.AgreedThenChanged.To(ctx, "date", on)
	case p.ChangedSince:
		a.Text = saying.AnsweredThenChanged.To(ctx, "date", on)
	case p.Answer.Answer == plan.Agreed:
		a.Text, a.Agreed = saying.AgreedOn.To(ctx, "date", on), true
	case p.Answer.Answer == plan.Disagreed:
		a.Text = saying.DisagreedOn.To(ctx, "date", on)
	default:
		a.Text = saying.TalkFirstOn.To(ctx, "date", on, "who", who)
	}
	return a
}
