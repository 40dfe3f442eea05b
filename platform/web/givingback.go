package web

import (
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"throughline/platform/problem"
)

// look is how a problem page gives a sender's words back.
type look struct {
	signIn    string // where to sign in on another page
	openAgain string // the page the form stood on
	address   string // where the form was sent
	act       string
	again     bool // sending the same again may help
	boxes     []givenBack
}

type givenBack struct{ id, name, label, text, rows string }

// lookAt decides what a problem page offers beside its words.
func lookAt(v *Visit, p *problem.Problem, typed url.Values) look {
	l := look{address: v.R.URL.RequestURI()}
	if v.R.Method != http.MethodPost {
		return l
	}
	if p.Kind == problem.SignedOut {
		l.signIn = v.door.site.SignIn
	}
	l.again = slices.Contains([]problem.Kind{
		problem.SignedOut, problem.Refused, problem.Malformed, problem.Internal, problem.Busy,
	}, p.Kind)
	if p.Kind == problem.Conflict || p.Kind == problem.Invalid {
		l.openAgain = cameFrom(v.R)
	}
	l.act = actIn(v)
	for _, name := range slices.Sorted(maps.Keys(typed)) {
		for _, text := range typed[name] {
			l.boxes = append(l.boxes, givenBack{
				id: "given-back-" + strconv.Itoa(len(l.boxes)+1), name: name, text: text,
				label: strings.NewReplacer("-", " ", "_", " ").Replace(Readable(name)),
				rows:  strconv.Itoa(min(20, 1+len(text)/60+strings.Count(text, "\n"))),
			})
		}
	}
	return l
}

// actIn is the act the form was to be, so that sending it again is the same act; a
// form that had none gets one.
func actIn(v *Visit) string {
	if act := v.sentAct(); act.Known() {
		return string(act)
	}
	return string(v.NewID())
}

// cameFrom is the page of ours on which a form stood, when the browser tells.
func cameFrom(r *http.Request) string {
	page, err := url.Parse(r.Referer())
	if err != nil || page.Host != r.Host || !IsLocal(page.RequestURI()) {
		return ""
	}
	return page.RequestURI()
}
