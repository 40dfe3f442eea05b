package forperson

import (
	"context"
	"slices"
	"strconv"

	"throughline/access/accessweb"
	"throughline/govuk/drawing"
	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/assessment"
	"throughline/probation/page"
)

// lifePage is every area of the person's life with their own marks.
type lifePage struct {
	Notice   notice
	Who      string
	Answered string
	Start    string // the first area without an answer; empty when all have one
	Rows     []areaRow
}

// areaRow is one area as a row to press.
type areaRow struct {
	Name, Href, State, Trail string
	Marks                    []mark
}

// mark is one place on the line.
type mark struct {
	X     string
	Faint bool // from before
}

// MyLife shows every area with the person's own marks, and nobody else's.
func (p *Pages) MyLife(v *web.Visit) (web.Response, error) {
	ctx, ca := v.Context(), accessweb.CaseAccess(v)
	areas, err := p.Assessments.SharedWith(ctx, ca)
	if err != nil {
		return nil, err
	}
	who, err := p.practitioner(ctx, ca)
	if err != nil {
		return nil, err
	}
	l := lifePage{
		Notice: keptMark(v, areas), Who: who,
		Answered: saying.LifeAnswered.To(ctx, "n", answeredIn(areas), "of", len(areas)),
	}
	for _, area := range areas {
		l.Rows = append(l.Rows, rowOf(ctx, area))
		if l.Start == "" && len(area.Own) == 0 {
			l.Start = areaURL(area.Key)
		}
	}
	return web.Page{Title: saying.MyLife.To(ctx), Body: l.view(), Active: "life"}, nil
}

func answeredIn(areas []assessment.Shared) (n int) {
	for _, area := range areas {
		if len(area.Own) > 0 {
			n++
		}
	}
	return n
}

func areaURL(section string) string { return lifeURL + "/" + section }

func rowOf(ctx context.Context, area assessment.Shared) areaRow {
	row := areaRow{Name: area.Name.To(ctx), Href: areaURL(area.Key), State: saying.NoMark.To(ctx)}
	now, before := newest(area.Own)
	if before != nil {
		row.Marks = append(row.Marks, mark{spot(before.Value), true})
		row.Trail = saying.WasAt.To(ctx, "value", before.Value, "date", words.Date(ctx, before.At.Date()))
	}
	if now != nil {
		row.Marks = append(row.Marks, mark{spot(now.Value), false})
		row.State = saying.OutOf10.To(ctx, "value", now.Value)
	}
	return row
}

// spot is where a mark stands on a line of 220 units.
func spot(value int) string { return strconv.Itoa(10 + 20*value) }

func newest(trail []assessment.SharedScore) (now, before *assessment.SharedScore) {
	if n := len(trail); n > 0 {
		now = &trail[n-1]
		if n > 1 {
			before = &trail[n-2]
		}
	}
	return now, before
}

// keptMark says which mark was just kept, and where both sides can be seen.
func keptMark(v *web.Visit, areas []assessment.Shared) notice {
	ctx, saved := v.Context(), v.Query().Text("saved")
	at := slices.IndexFunc(areas, func(a assessment.Shared) bool { return a.Key == saved && len(a.Own) > 0 })
	if at < 0 {
		return notice{}
	}
	area := areas[at]
	now, _ := newest(area.Own)
	kept := notice{Text: saying.KeptMark.To(ctx, "area", area.Name.To(ctx), "value", now.Value)}
	if len(area.Practitioner) > 0 {
		kept.Link, kept.Href = saying.SeeBoth.To(ctx), areaURL(area.Key)+"?both=yes#both"
	}
	return kept
}

// areaPage asks one question.
type areaPage struct {
	Form            page.Form
	Area            assessment.Shared
	Notice          notice
	Where, Who      string
	Trail           []trailLine
	Last            bool // there is no area after this one
	Both            *bothMarks
	CurtainIsClosed bool
}

// trailLine is one of the person's earlier marks in words.
type trailLine struct{ Text, Words string }

// bothMarks are the person's mark and the practitioner's beside it. They lie folded
// away, so that the one seen first does not lead the other.
type bothMarks struct {
	Line drawing.ScoreLine
	Gap  string
	Open bool
}

// longestTrail is how many earlier marks one page tells of.
const longestTrail = 4

// ShowArea asks how one area of life is.
func (p *Pages) ShowArea(v *web.Visit) (web.Response, error) { return p.area(v, page.Fresh(v)) }

// ScoreArea keeps the person's mark and goes on to the next area, or back to all.
func (p *Pages) ScoreArea(v *web.Visit) (web.Response, error) {
	form, err := v.Form()
	if err != nil {
		return nil, err
	}
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	ca, section := accessweb.CaseAccess(v), v.R.PathValue("section")
	value, _ := form.Number("score")
	own := assessment.OwnScore{Section: section, Value: value, Words: form.Text("words")}
	form.Checks().Require(form.Text("score") != "", "score", saying.ChooseNumber)
	if err = form.Checks().Problem(); err == nil {
		err = p.Assessments.ScoreOwn(v.Context(), ca, own, act)
	}
	if again, wrong := page.Again(v, err); wrong {
		return p.area(v, again)
	}
	next := lifeURL
	if form.Text("then") == "next" {
		areas, err := p.Assessments.SharedWith(v.Context(), ca)
		if err != nil {
			return nil, err
		}
		if at := indexOf(areas, section); at >= 0 && at+1 < len(areas) {
			next = areaURL(areas[at+1].Key)
		}
	}
	return page.Done(v, err, next+"?saved="+section)
}

func indexOf(areas []assessment.Shared, section string) int {
	return slices.IndexFunc(areas, func(a assessment.Shared) bool { return a.Key == section })
}

func (p *Pages) area(v *web.Visit, form page.Form) (web.Response, error) {
	ctx, ca := v.Context(), accessweb.CaseAccess(v)
	areas, err := p.Assessments.SharedWith(ctx, ca)
	if err != nil {
		return nil, err
	}
	at := indexOf(areas, v.R.PathValue("section"))
	if at < 0 {
		return nil, problem.NotFound()
	}
	who, err := p.practitioner(ctx, ca)
	if err != nil {
		return nil, err
	}
	area := areas[at]
	a := areaPage{
		Form: form, Area: area, Who: who, Last: at == len(areas)-1,
		Where: saying.AreaOf.To(ctx, "area", area.Name.To(ctx), "n", at+1, "of", len(areas)), Trail: trailOf(ctx, area.Own),
		Both: bothOf(v, area), CurtainIsClosed: len(area.Own) == 0,
	}
	if len(form.Errors) == 0 {
		a.Notice = keptMark(v, areas)
	}
	title := form.Title(ctx, area.Name.To(ctx))
	return web.Page{Title: title, Body: a.view(), Active: "life", Status: form.Status()}, nil
}

func trailOf(ctx context.Context, own []assessment.SharedScore) []trailLine {
	var lines []trailLine
	for i := len(own) - 1; i >= 0 && len(lines) < longestTrail; i-- {
		text := saying.WasAt.To(ctx, "value", own[i].Value, "date", words.Date(ctx, own[i].At.Date()))
		lines = append(lines, trailLine{text, own[i].Words})
	}
	return lines
}

// bothOf draws the curtain: the practitioner's mark is there only once the person has
// given theirs.
func bothOf(v *web.Visit, area assessment.Shared) *bothMarks {
	ctx := v.Context()
	own, ownLast := newest(area.Own)
	other, otherLast := newest(area.Practitioner)
	if own == nil || other == nil {
		return nil
	}
	return &bothMarks{
		Line: drawing.ScoreLine{
			Title: area.Name.To(ctx), Low: saying.Lowest.To(ctx), High: saying.Highest.To(ctx),
			Own:   drawing.Side{Name: saying.You.To(ctx), Now: drawing.At(own.Value), Last: scoreOf(ownLast)},
			Other: drawing.Side{Name: saying.ThePractitioner.To(ctx), Now: drawing.At(other.Value), Last: scoreOf(otherLast)},
		},
		Gap: gapWords(own.Value, other.Value).To(ctx), Open: v.Query().Text("both") != "",
	}
}

func scoreOf(s *assessment.SharedScore) drawing.Score {
	if s == nil {
		return drawing.Score{}
	}
	return drawing.At(s.Value)
}

func gapWords(own, other int) words.Phrase {
	apart := max(own-other, other-own)
	switch apart {
	case 0:
		return saying.SameMark
	case 1:
		return saying.NearMark
	}
	return saying.Apart.With("n", apart)
}
