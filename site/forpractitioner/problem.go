package forpractitioner

import (
	"net/url"

	"github.com/a-h/templ"

	"throughline/access"
	"throughline/platform/problem"
	"throughline/platform/web"
)

// Problem draws a problem page of the staff's side. A case of another team comes with
// the way to ask.
func (s *Shell) Problem(v *web.Visit, p *problem.Problem, reference string, typed url.Values) templ.Component {
	plain := web.PlainProblem(v, p, reference, typed)
	if p.Kind == problem.Refused && p.Code == access.CodeNeedsReason {
		return withAsking(plain, "/cases/"+url.PathEscape(v.R.PathValue("case"))+"/open")
	}
	return plain
}
