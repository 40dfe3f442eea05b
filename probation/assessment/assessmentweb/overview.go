package assessmentweb

import (
	"context"
	"slices"
	"strings"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/govuk/drawing"
	"throughline/platform/id"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/assessment"
)

// overviewPage is the whole assessment at a glance: what speaks for the person first,
// risk beside it, then the areas of life.
type overviewPage struct {
	Progress  string
	GoOn      string // to the first section that lacks something; empty when none does
	GoOnURL   string
	Strengths []strength
	Harm      harmInForce
	Drawing   drawing.AreasOfLife
	Filled    govuk.Table
}

type strength struct{ Name, Why, Href string }

// harmInForce is the judgement of serious harm in a few words.
type harmInForce struct {
	Level, When, Reason, AtRisk, Href string
	Colour                            string // of the tag
	Judged                            bool
}

// Overview shows the areas of life.
func (p *Pages) Overview(v *web.Visit) (web.Response, error) {
	ctx, ca := v.Context(), accessweb.CaseAccess(v)
	areas, err := p.door.Overview(ctx, ca)
	if err != nil {
		return nil, err
	}
	harms, err := p.door.Harms(ctx, ca)
	if err != nil {
		return nil, err
	}
	who, err := p.people.Of(ctx, ca)
	if err != nil {
		return nil, err
	}
	page := overviewOf(ctx, ca.Person(), ca.May(access.Assess), areas, harms)
	page.Drawing.OwnName = who.Called()
	return web.Page{Title: say.Assessment.To(ctx), Body: page.view(), Active: tab}, nil
}

func overviewOf(ctx context.Context, person id.ID, mayWrite bool, areas []assessment.Area, harms []assessment.HarmJudgement) overviewPage {
	page := overviewPage{
		Harm:    inForce(ctx, person, harms),
		Drawing: AreasDrawing(ctx, person, areas),
		Filled: govuk.Table{
			Caption: say.HowComplete.To(ctx), CaptionClasses: "govuk-table__caption--m", FirstCellIsHeader: true, Stack: true, Classes: "tl-narrow",
			Head: []govuk.Cell{{Text: say.Section.To(ctx)}, {Text: say.FilledIn.To(ctx)}, {Text: say.LastSaved.To(ctx)}},
		},
	}
	whole := 0
	for _, a := range areas {
		href := sectionPath(person, a.Section.Key)
		name := a.Section.Name.To(ctx)
		filled := a.Entry.Completeness()
		if filled.Whole() {
			whole++
		} else if page.GoOn == "" && mayWrite {
			page.GoOn, page.GoOnURL = say.GoOnWith.To(ctx, "section", name), href
		}
		page.Filled.Rows = append(page.Filled.Rows, []govuk.Cell{
			{Text: name}, {Text: completeness(ctx, filled)}, {Text: orNotYet(ctx, words.Date(ctx, a.Written().Date()), a.Entry.Begun())},
		})
		if a.Entry.IsStrength == assessment.Yes {
			page.Strengths = append(page.Strengths, strength{name, a.Entry.StrengthWhy, href})
		}
	}
	page.Progress = say.WholeSections.To(ctx, whole, "all", len(areas))
	return page
}

// AreasDrawing draws every section of somebody's life, with both scores and the marks
// of what it is linked to. The caller says whose own scores they are.
func AreasDrawing(ctx context.Context, person id.ID, areas []assessment.Area) drawing.AreasOfLife {
	picture := drawing.AreasOfLife{Title: say.AreasOfLife.To(ctx), OtherName: say.Practitioner.To(ctx), Table: true, Low: say.VeryHard.To(ctx), High: say.ReallyWell.To(ctx)}
	var drawn signs
	for _, a := range areas {
		signs := signsOf(ctx, a.Entry)
		drawn = append(drawn, signs...)
		picture.Areas = append(picture.Areas, drawing.Area{
			Name: a.Section.Name.To(ctx), Href: sectionPath(person, a.Section.Key),
			Own: mark(a.Own.Now()), LastOwn: mark(a.Own.Last()),
			Other: mark(a.Practitioner.Now()), LastOther: mark(a.Practitioner.Last()),
			Marks: signs.view(), MarksText: signs.text(),
		})
	}
	picture.Signs = drawn.key().named()
	return picture
}

func orNotYet(ctx context.Context, text string, begun bool) string {
	if !begun {
		return say.NotYet.To(ctx)
	}
	return text
}

func completeness(ctx context.Context, c assessment.Completeness) string {
	if c.Done == 0 {
		return say.NotStarted.To(ctx)
	}
	if c.Whole() {
		return say.Complete.To(ctx)
	}
	return doneOf(ctx, c)
}

func doneOf(ctx context.Context, c assessment.Completeness) string {
	return say.DoneOf.To(ctx, "done", c.Done, "of", c.Of)
}

// mark turns a score, or none, into its place on a line.
func mark(s *assessment.Score) drawing.Score {
	if s == nil {
		return drawing.Score{}
	}
	return drawing.At(s.Value)
}

// sign is one of the marks at the end of a row.
type sign struct {
	Judgement string // name of the judgement behind it
	Text      string
}

type signs []sign

func signsOf(ctx context.Context, e assessment.Entry) signs {
	var all signs
	for _, j := range e.Judgements() {
		if j.Answer == assessment.Yes {
			all = append(all, sign{j.Name, say.Judged[j.Name].To(ctx)})
		}
	}
	return all
}

// key holds each sign that was drawn once; a tag says in words what it means.
func (s signs) key() signs {
	var all signs
	for _, one := range s {
		if _, has := markKinds[one.Judgement]; has && !slices.Contains(all, one) {
			all = append(all, one)
		}
	}
	return all
}

func (s signs) text() string {
	texts := make([]string, len(s))
	for i, one := range s {
		texts[i] = one.Text
	}
	return strings.Join(texts, ", ")
}

// inForce says the newest judgement of serious harm.
func inForce(ctx context.Context, person id.ID, harms []assessment.HarmJudgement) harmInForce {
	told := harmInForce{Href: path(person) + "/harm", Level: say.NotJudged.To(ctx), Colour: "govuk-tag--grey"}
	if len(harms) == 0 {
		return told
	}
	h := harms[0]
	told.Judged, told.Level, told.Reason, told.AtRisk = true, say.Levels[h.Level].To(ctx), h.Reason, h.AtRisk
	told.When = say.JudgedOn.To(ctx, "date", words.Date(ctx, h.At.Date()))
	told.Colour = levelColours[h.Level]
	return told
}

var levelColours = map[assessment.HarmLevel]string{
	assessment.LowHarm: "govuk-tag--green", assessment.MediumHarm: "govuk-tag--yellow",
	assessment.HighHarm: "govuk-tag--orange", assessment.VeryHighHarm: "govuk-tag--red",
}

func path(person id.ID) string { return "/cases/" + string(person) + "/assessment" }

func sectionPath(person id.ID, section string) string { return path(person) + "/" + section }
