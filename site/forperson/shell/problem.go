package shell

import (
	"cmp"
	"context"
	"maps"
	"net/http"
	"net/url"
	"slices"

	"github.com/a-h/templ"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/platform/id"
	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/platform/words"
)

// problemPage says what happened, what to do, and that nothing was lost.
type problemPage struct {
	Title, Advice string
	Fields        []string
	Reference     string
	SignIn        string // where to sign in, on a page of its own
	Home          bool
	Address       string // where the form was sent
	Act, Token    string
	Again         bool // sending the same again may help
	Given         []givenBack
	Carried       []carried
}

// givenBack is one box with what was typed into it, and how that is said.
type givenBack struct{ Name, Label, Text, Said string }

// carried is a box without words of the person's own.
type carried struct{ Name, Value string }

// Problem draws the body of a problem page of this site. It is a web.ProblemBody.
func (s *Shell) Problem(v *web.Visit, wrong *problem.Problem, reference string, typed url.Values) templ.Component {
	ctx := v.Context()
	title, advice := gently(wrong)
	shown := problemPage{
		Title: title.To(ctx), Advice: advice.To(ctx), Reference: reference, Address: v.R.URL.RequestURI(),
		Token: v.FormToken(), Home: accessweb.Viewer(v).Role == access.Person,
	}
	for _, field := range wrong.Fields {
		shown.Fields = append(shown.Fields, field.Words.To(ctx))
	}
	if wrong.Kind == problem.SignedOut {
		shown.SignIn = s.SignIn
	}
	if v.R.Method == http.MethodPost {
		shown.Again = slices.Contains(maySendAgain, wrong.Kind)
		shown.Act = actOf(v)
		shown.give(ctx, s.Boxes, typed)
	}
	return shown.view()
}

// maySendAgain are the problems after which the same words may be taken.
var maySendAgain = []problem.Kind{problem.SignedOut, problem.Refused, problem.Malformed, problem.Internal, problem.Busy}

// give sorts what was typed: the person's own words are shown, the rest goes along.
func (s *problemPage) give(ctx context.Context, boxes map[string]Box, typed url.Values) {
	for _, name := range slices.Sorted(maps.Keys(typed)) {
		for _, text := range typed[name] {
			box, own := boxes[name]
			switch {
			case !own:
				s.Carried = append(s.Carried, carried{name, text})
			case text != "":
				s.Given = append(s.Given, givenBack{name, box.Label.To(ctx), text, cmp.Or(box.Choices[text].To(ctx), text)})
			}
		}
	}
}

// actOf is the act the form was to be, so that sending it again is the same act.
func actOf(v *web.Visit) string {
	if form, err := v.Form(); err == nil {
		if act, err := id.Parse(form.Text("act")); err == nil {
			return string(act)
		}
	}
	return string(v.NewID())
}

// gently gives a problem the words of this site. A conflict has its own: it knows what
// changed meanwhile.
func gently(wrong *problem.Problem) (title, advice words.Phrase) {
	switch wrong.Kind {
	case problem.SignedOut:
		return saying.Away, saying.AwayAdvice
	case problem.Missing, problem.NotAllowed:
		return saying.NoPage, saying.NoPageAdvice
	case problem.Invalid:
		return saying.PutRight, saying.PutRightAdvice
	case problem.Conflict:
		if !wrong.Advice.Empty() {
			return wrong.Title, wrong.Advice
		}
		return wrong.Title, saying.ChangedAdvice
	case problem.Refused:
		return saying.NotOpen, saying.NotOpenAdvice
	case problem.Malformed:
		return saying.Unread, saying.UnreadAdvice
	case problem.TooLarge:
		return saying.TooMuch, saying.TooMuchAdvice
	}
	return saying.OurSide, saying.OurSideAdvice
}
