package page

import (
	"net/http"

	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/web"
)

// Asking describes a form: what it is about, what it asks, and what sending it does.
// Everything else that a form owes the reader follows from it: a draft that comes back,
// every word when something is wrong (422), both texts when somebody else was quicker
// (409), and Saved on the next page, also when the button was pressed twice.
//
// At is what the form is about, as it stands; Wish is what the boxes ask for.
type Asking[At, Wish any] struct {
	// Load reads what the form is about. It is asked again when somebody else was quicker.
	Load func(v *web.Visit) (At, error)
	// Ready is a problem when there is nothing to ask (any more); nil always asks.
	Ready func(at At) error
	// Page draws the form over what stands.
	Page func(v *web.Visit, at At, f Form) (web.Page, error)
	// Read takes the boxes. What cannot be read is noted in the form's checks, and then
	// nothing is done.
	Read func(v *web.Visit, at At, sent *web.Form) Wish
	// Check finds what else is wrong without doing anything, so that all of it is told at
	// once; nil leaves that to Do.
	Check func(at At, wish Wish, act ledger.Act) error
	// Order is the order of the boxes on the page, in which their problems are told; nil
	// leaves them as they were found.
	Order []string
	// Do does what was asked for, as one act.
	Do func(v *web.Visit, at At, wish Wish, act ledger.Act) error
	// Next is the page that follows when it is done.
	Next func(v *web.Visit, at At, act ledger.Act) string
}

// Show answers a visit to the form.
func (a Asking[At, Wish]) Show(v *web.Visit) (web.Response, error) {
	at, err := a.load(v)
	if err != nil {
		return nil, err
	}
	return a.page(v, at, Fresh(v))
}

// Send takes the form that was sent.
func (a Asking[At, Wish]) Send(v *web.Visit) (web.Response, error) {
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	sent, err := v.Form()
	if err != nil {
		return nil, err
	}
	at, err := a.Load(v)
	if err != nil {
		return nil, err
	}
	wish := a.Read(v, at, sent)
	sent.ReadAll()
	if err = a.wrong(sent, at, wish, act); err == nil {
		err = a.Do(v, at, wish, act)
	}
	form, back := Again(v, err)
	if !back {
		return Done(v, err, a.Next(v, at, act))
	}
	if form.Conflict {
		if at, err = a.load(v); err != nil {
			return nil, err
		}
	}
	return a.page(v, at, form)
}

// wrong gathers what the reading of the boxes and the rule found: one problem a box.
func (a Asking[At, Wish]) wrong(sent *web.Form, at At, wish Wish, act ledger.Act) error {
	read := sent.Checks().Problem()
	if a.Check == nil {
		return read
	}
	rule := a.Check(at, wish, act)
	if rule != nil && !problem.IsKind(rule, problem.Invalid) {
		return rule
	}
	return problem.Together(a.Order, read, rule)
}

func (a Asking[At, Wish]) load(v *web.Visit) (At, error) {
	at, err := a.Load(v)
	if err == nil && a.Ready != nil {
		err = a.Ready(at)
	}
	return at, err
}

func (a Asking[At, Wish]) page(v *web.Visit, at At, f Form) (web.Response, error) {
	shown, err := a.Page(v, at, f)
	if err != nil {
		return nil, err
	}
	shown.Title, shown.Status = f.Title(v.Context(), shown.Title), f.Status()
	return shown, nil
}

// Asked is any Asking.
type Asked interface {
	Show(*web.Visit) (web.Response, error)
	Send(*web.Visit) (web.Response, error)
}

// Routes gives a form its two routes, under one address and one policy. The page of a form
// about a record shows the record, and is remembered as a read.
func Routes(address, policy string, form Asked) []web.Route {
	return []web.Route{
		{Method: http.MethodGet, Pattern: address, Policy: policy, Audit: web.AuditRead, Example: address, Handle: form.Show},
		{Method: http.MethodPost, Pattern: address, Policy: policy, Audit: web.AuditChange, Example: address, Handle: form.Send},
	}
}

// Press answers a button that sends no boxes of its own: one act, then the next page.
func Press(v *web.Visit, next string, do func(sent *web.Form, act ledger.Act) error) (web.Response, error) {
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	sent, err := v.Form()
	if err != nil {
		return nil, err
	}
	sent.ReadAll()
	if err = sent.Checks().Problem(); err == nil {
		err = do(sent, act)
	}
	return Done(v, err, next)
}

// conflict finds the problem of somebody who was quicker. An act's id that came again
// with other words is no such problem: there is nothing to decide.
func conflict(err error) (*problem.Problem, bool) {
	if !problem.IsKind(err, problem.Conflict) {
		return nil, false
	}
	return problem.Of(err), true
}
