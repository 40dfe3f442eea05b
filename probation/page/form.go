// Package page keeps what every page of a case has in common: the head of a form,
// what was wrong with it, the draft that was kept, and how a form that was sent is
// answered. It joins the platform's forms to the design system's boxes.
package page

import (
	"context"
	"errors"
	"maps"
	"net/http"
	"net/url"
	"strconv"

	"throughline/govuk"
	"throughline/platform/day"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/platform/words"
)

// Form is a form on its way to the reader: fresh, restored from a draft, or back
// again with what was wrong.
type Form struct {
	Act      string // the id of the act that sending it will be
	Token    string
	Action   string // where it is sent; its own address
	Errors   []problem.Field
	Others   []web.OtherDraft // what else was typed in this form and not sent
	Restored day.Instant      // when the draft in the boxes was kept; zero without one

	Conflict  bool         // somebody else changed first what the form is about
	Advice    words.Phrase // what the writer can do about that
	Differing []Difference // what stands beside what was typed
	Base      string       // which version of what is stored the boxes were filled from

	typed url.Values        // nil: show what is stored
	start map[string]string // what stands in boxes that are empty
}

// Fresh makes the form for a first look. What the reader had typed here before and
// not sent stands in the boxes again.
func Fresh(v *web.Visit) Form {
	f := Form{Act: string(v.NewID()), Token: v.FormToken(), Action: v.R.URL.Path}
	if draft, ok := v.Draft(); ok {
		f.Act, f.typed, f.Restored = string(draft.Act), draft.Fields, draft.SavedAt
	}
	f.Others = v.OtherDrafts(f.Action)
	return f
}

// Again makes the form that comes back with its problems and every word typed: what was
// wrong with the boxes, or that somebody else was quicker. It reports false when the error
// is neither.
func Again(v *web.Visit, err error) (Form, bool) {
	var advice words.Phrase
	quicker, conflict := conflict(err)
	if conflict {
		advice, err = quicker.Advice, problem.FieldProblem("changed", quicker.Title)
	}
	var p *problem.Problem
	if !errors.As(err, &p) || p.Kind != problem.Invalid {
		return Form{}, false
	}
	sent, formErr := v.Form()
	if formErr != nil {
		return Form{}, false
	}
	return Form{
		Act: sent.Text("act"), Token: v.FormToken(), Action: v.R.URL.Path, Errors: p.Fields, Conflict: conflict, Advice: advice, typed: sent.Typed(),
	}, true
}

// Based gives the form with the version it was filled from: the one that was sent along
// with what was typed, or, once both texts were shown, the one that stands.
func (f Form) Based(on string) Form {
	if f.Base = on; !f.Conflict {
		f.Base = f.Value("base", on)
	}
	return f
}

// Typed reports whether the boxes hold the reader's own words rather than what is stored.
func (f Form) Typed() bool { return f.typed != nil }

// Value is what stands in a box: what was typed, else what is stored.
func (f Form) Value(box, stored string) string {
	if f.typed != nil {
		stored = f.typed.Get(box)
	}
	if stored == "" {
		return f.start[box]
	}
	return stored
}

// Starting puts a text into a box that nobody has written in, also when a draft of the
// other boxes was kept.
func (f Form) Starting(box, text string) Form {
	start := maps.Clone(f.start)
	if start == nil {
		start = map[string]string{}
	}
	start[box] = text
	f.start = start
	return f
}

// Values is what is ticked in a list: what was ticked, else what is stored.
func (f Form) Values(box string, stored []string) []string {
	if f.typed == nil {
		return stored
	}
	return f.typed[box]
}

// Error says what is wrong with a box; empty when nothing is.
func (f Form) Error(ctx context.Context, box string) string {
	for _, field := range f.Errors {
		if field.Name == box {
			return field.Words.To(ctx)
		}
	}
	return ""
}

// Date fills the three parts of a date box.
func (f Form) Date(ctx context.Context, box string, stored day.Date, into govuk.DateInput) govuk.DateInput {
	parts := [3]string{}
	if stored.Known() {
		parts = [3]string{strconv.Itoa(stored.Day()), strconv.Itoa(int(stored.Month())), strconv.Itoa(stored.Year())}
	}
	into.ID, into.NamePrefix, into.ErrorMessage = box, box, f.Error(ctx, box)
	wrong := into.ErrorMessage != ""
	into.Day = govuk.DatePart{Value: f.Value(box+"-day", parts[0]), Error: wrong, Label: saying.Day.To(ctx)}
	into.Month = govuk.DatePart{Value: f.Value(box+"-month", parts[1]), Error: wrong, Label: saying.Month.To(ctx)}
	into.Year = govuk.DatePart{Value: f.Value(box+"-year", parts[2]), Error: wrong, Label: saying.Year.To(ctx)}
	return into
}

// Title puts the word for a problem before a title, so that a screen reader says at
// once that the form came back.
func (f Form) Title(ctx context.Context, title string) string {
	if len(f.Errors) > 0 {
		return saying.Error.To(ctx) + title
	}
	return title
}

// Status is 422 for a form that came back, 409 when somebody else was quicker, else 200.
func (f Form) Status() int {
	if f.Conflict {
		return http.StatusConflict
	}
	if len(f.Errors) > 0 {
		return http.StatusUnprocessableEntity
	}
	return http.StatusOK
}

func (f Form) errorList(ctx context.Context) []govuk.ErrorItem {
	items := make([]govuk.ErrorItem, len(f.Errors))
	for i, field := range f.Errors {
		items[i] = govuk.ErrorItem{Text: field.Words.To(ctx), Href: "#" + field.Name}
	}
	return items
}

// Done answers a form that was sent: on to the next page when the act is done, also
// when it had been done before; otherwise the error, for Again or for a problem page.
func Done(v *web.Visit, err error, next string) (web.Response, error) {
	switch {
	case err == nil:
		return web.SeeOther{URL: web.Saved(next)}, v.Sent()
	case errors.Is(err, ledger.ErrAlreadyDone):
		v.Session().Repeat() // the next page says that it was saved already
		return web.SeeOther{URL: next}, v.Sent()
	case errors.Is(err, ledger.ErrActReused):
		return nil, problem.New(problem.Conflict, "act-reused", saying.Reused).Advising(saying.ReusedAdvice).Because(err)
	}
	return nil, err
}

var saying = struct {
	Day, Month, Year, Error, Problem, Restored, Reused, ReusedAdvice, Cancel, Both, Part, Stands, YouTyped words.Phrase
}{
	Day:          words.Phrase{En: "Day", Cy: "Diwrnod"},
	Month:        words.Phrase{En: "Month", Cy: "Mis"},
	Year:         words.Phrase{En: "Year", Cy: "Blwyddyn"},
	Cancel:       words.Phrase{En: "Cancel", Cy: "Canslo"},
	Both:         words.Phrase{En: "What stands now, and what you typed", Cy: "Yr hyn sy'n sefyll nawr, a'r hyn a deipiwyd gennych"},
	Part:         words.Phrase{En: "Part", Cy: "Rhan"},
	Stands:       words.Phrase{En: "Stands now", Cy: "Yn sefyll nawr"},
	YouTyped:     words.Phrase{En: "You typed", Cy: "Teipiwyd gennych"},
	Error:        words.Phrase{En: "Error: ", Cy: "Gwall: "},
	Problem:      words.Phrase{En: "There is a problem", Cy: "Mae problem"},
	Restored:     words.Phrase{En: "You typed this on {when} and did not send it. Nothing was lost: carry on where you stopped.", Cy: "Teipiwyd hyn gennych ar {when} ond ni chafodd ei anfon. Ni chollwyd dim: ewch ymlaen o'r lle y gwnaethoch stopio."},
	Reused:       words.Phrase{En: "This form was sent before with other words", Cy: "Anfonwyd y ffurflen hon o'r blaen gyda geiriau eraill"},
	ReusedAdvice: words.Phrase{En: "What you sent first is stored. What you sent now is below: open the page again to add it.", Cy: "Mae'r hyn a anfonwyd gyntaf wedi'i gadw. Mae'r hyn a anfonwyd nawr isod: agorwch y dudalen eto i'w ychwanegu."},
}
