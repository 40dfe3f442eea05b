// Package whenspent keeps the pages that tell somebody when their record is spent:
// without sign-in, one question a page, and nothing kept.
package whenspent

import (
	"net/http"
	"strconv"
	"strings"

	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/spent"
)

// The addresses of the pages. No answer ever stands in one.
const (
	URL         = "/spent"
	questionURL = "/spent/question"
	resultURL   = "/spent/result"
)

// Routes is every address of these pages.
func Routes() []web.Route {
	return []web.Route{
		{Method: "GET", Pattern: URL, Policy: web.Anyone, Audit: web.AuditNone, Example: URL, Handle: begin},
		{Method: "GET", Pattern: questionURL, Policy: web.Anyone, Audit: web.AuditNone, Example: questionURL, Handle: firstQuestion},
		{Method: "POST", Pattern: questionURL, Policy: web.Anyone, Audit: web.AuditNone, Example: questionURL, Handle: answerQuestion},
		{Method: "GET", Pattern: resultURL, Policy: web.Anyone, Audit: web.AuditNone, Example: resultURL, Handle: begin},
		{Method: "POST", Pattern: resultURL, Policy: web.Anyone, Audit: web.AuditNone, Example: resultURL, Handle: showResult},
	}
}

// begin says what this is, before the first question; and to somebody who comes back to a
// result's address, because the answers were never there.
func begin(v *web.Visit) (web.Response, error) {
	return web.Page{Title: saying.Title.To(v.Context()), Body: beginning()}, nil
}

func firstQuestion(v *web.Visit) (web.Response, error) {
	j := carried(web.FormOf(nil), v.Now.Date())
	return askAt(v, j, place{questions[0], 0, 0}, nil), nil
}

// answerQuestion takes an answer and asks the next question, or goes where a button of
// the page leads.
func answerQuestion(v *web.Visit) (web.Response, error) {
	form, err := v.Form()
	if err != nil {
		return nil, err
	}
	j := carried(form, v.Now.Date())
	at, known := j.placeOf(form.Text(boxAt))
	if speak(v, form) {
		return stay(v, j, at, known), nil
	}
	switch verb, where, _ := strings.Cut(form.Text(boxGo), "."); verb {
	case "back":
		return goBack(v, j, at, known)
	case "change":
		if to, ok := j.placeOf(where); ok {
			return askAt(v, j, to, nil), nil
		}
	case "remove":
		if i, err := strconv.Atoi(where); err == nil {
			j.remove(i)
		}
		return goOn(v, j)
	case "add":
		j.add()
		return goOn(v, j)
	case "check":
		return goOn(v, j)
	}
	if !known {
		at = place{questions[0], 0, 0}
	}
	j.answer(at, form)
	if wrong := j.wrong(at); len(wrong) > 0 {
		return askAt(v, j, at, wrong), nil
	}
	if at.question.name == "group" { // which one of the group may change though the group does not
		return askAt(v, j, j.after(at), nil), nil
	}
	return goOn(v, j)
}

// goOn asks the next question that has no good answer; when all have one, the answers
// are shown to be checked.
func goOn(v *web.Visit, j journey) (web.Response, error) {
	if next, more := j.next(); more {
		return askAt(v, j, next, j.overtaken(next)), nil
	}
	if j.where != string(spent.EnglandAndWales) {
		return elsewherePage(v, j), nil
	}
	return checkPage(v, j), nil
}

func goBack(v *web.Visit, j journey, at place, known bool) (web.Response, error) {
	if !known { // from the answers, or from a result, to the last question
		all := j.asked()
		return askAt(v, j, all[len(all)-1], nil), nil
	}
	if before, ok := j.before(at); ok {
		return askAt(v, j, before, nil), nil
	}
	return web.SeeOther{URL: URL}, nil
}

// showResult works the record out. When something is missing it is asked for.
func showResult(v *web.Visit) (web.Response, error) {
	form, err := v.Form()
	if err != nil {
		return nil, err
	}
	j := carried(form, v.Now.Date())
	speak(v, form)
	if next, more := j.next(); more {
		return askAt(v, j, next, j.wrong(next)), nil
	}
	var answer spent.Report
	if err := spent.When(j.record(), &answer); err != nil {
		return elsewherePage(v, j), nil // every other fault is a question without a good answer
	}
	return resultPage(v, j, &answer), nil
}

// speak changes the language when that is what the form asks for, and keeps the answers:
// the page's own address holds none to come back to.
func speak(v *web.Visit, form *web.Form) bool {
	if !form.Has(boxSpeak) {
		return false
	}
	language := words.Parse(form.Text(boxSpeak))
	v.Session().Speak(string(language))
	v.R = v.R.WithContext(words.Speak(v.Context(), language))
	return true
}

// stay shows the page again on which the language was changed.
func stay(v *web.Visit, j journey, at place, known bool) web.Response {
	if known {
		return askAt(v, j, at, nil)
	}
	if j.where != string(spent.EnglandAndWales) {
		return elsewherePage(v, j)
	}
	return checkPage(v, j)
}

// askAt is the page of a question.
func askAt(v *web.Visit, j journey, at place, wrong []problem.Field) web.Page {
	keep(v, questionURL, append(j.boxes(), Box{boxAt, at.String()}))
	p := asking{journey: j, at: at, facts: j.facts(at), typed: j.values(at), wrong: wrong}
	title, status := at.question.title(p.facts).To(v.Context()), 0
	if len(wrong) > 0 {
		title, status = saying.Error.To(v.Context())+title, http.StatusUnprocessableEntity
	}
	return web.Page{Title: title, Body: p.view(), Status: status}
}

// elsewherePage says why there is no answer under that law.
func elsewherePage(v *web.Visit, j journey) web.Page {
	keep(v, questionURL, j.boxes())
	why := &spent.Elsewhere{Jurisdiction: spent.Jurisdiction(j.where)}
	return web.Page{Title: saying.ElsewhereTitle.To(v.Context()), Body: elsewhere(j, why.Text(spent.Language(v.Language())))}
}

// Carried is a journey that a page carries: where its forms are sent, and their boxes.
type Carried struct {
	Action string
	Boxes  []Box
}

type carriedKey struct{}

func keep(v *web.Visit, action string, boxes []Box) { v.Keep(carriedKey{}, Carried{action, boxes}) }

// On finds the journey that the visit's page carries, so that the frame's own form, the
// change of language, does not lose it.
func On(v *web.Visit) (c Carried, ok bool) {
	c, ok = v.Found(carriedKey{}).(Carried)
	return c, ok
}
