package accessweb

import (
	"throughline/access"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/web"
	"throughline/probation/page"
)

// Pages answers the routes of access.
type Pages struct{ authoriser *access.Authoriser }

// New makes the pages over an authoriser.
func New(authoriser *access.Authoriser) *Pages { return &Pages{authoriser} }

// Routes is every address of this room.
func (p *Pages) Routes() []web.Route {
	open, restrict := string(access.OpenWithReason), string(access.RestrictCase)
	return []web.Route{
		{Method: "GET", Pattern: "/cases/{case}/open", Policy: open, Audit: web.AuditNone, Example: "/cases/{case}/open", Handle: p.AskToOpen},
		{Method: "POST", Pattern: "/cases/{case}/open", Policy: open, Audit: web.AuditChange, Example: "/cases/{case}/open", Handle: p.Open},
		{Method: "GET", Pattern: "/cases/{case}/restrictions", Policy: restrict, Audit: web.AuditRead, Example: "/cases/{case}/restrictions", Handle: p.Restrictions},
		{Method: "POST", Pattern: "/cases/{case}/restrictions", Policy: restrict, Audit: web.AuditChange, Example: "/cases/{case}/restrictions", Handle: p.Restrict},
		{Method: "POST", Pattern: "/cases/{case}/restrictions/{restriction}/lift", Policy: restrict, Audit: web.AuditChange, Example: "/cases/{case}/restrictions/{restriction}/lift", Handle: p.Lift},
	}
}

// AskToOpen shows the form that opens a case of another team.
func (p *Pages) AskToOpen(v *web.Visit) (web.Response, error) {
	return openPage(v, page.Fresh(v)), nil
}

// Open opens the case to somebody who said why.
func (p *Pages) Open(v *web.Visit) (web.Response, error) {
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	form, err := v.Form()
	if err != nil {
		return nil, err
	}
	ca, reason := CaseAccess(v), form.Text("reason")
	err = form.Checks().Problem()
	if err == nil {
		err = p.authoriser.Open(v.Context(), ca.Viewer(), ca.Person(), reason, act)
	}
	answer, err := page.Done(v, err, "/cases/"+string(ca.Person()))
	if again, ok := page.Again(v, err); ok {
		return openPage(v, again), nil
	}
	return answer, err
}

func openPage(v *web.Visit, form page.Form) web.Page {
	return web.Page{Title: form.Title(v.Context(), saying.OpenTitle.To(v.Context())), Body: openBody(form), Status: form.Status(), Bare: true}
}

// restrictionsPage is everything the page of restrictions shows.
type restrictionsPage struct {
	Form       page.Form
	Action     string
	Colleagues []access.Account
	InForce    []restrictionLine
	Over       []restrictionLine
}

type restrictionLine struct {
	access.Restriction
	Name string // of the account
	Lift string // address that lifts it
	Act  string
}

// Restrictions shows who is kept out of a case, who is listed, and the form to add one.
func (p *Pages) Restrictions(v *web.Visit) (web.Response, error) {
	return p.restrictions(v, page.Fresh(v))
}

func (p *Pages) restrictions(v *web.Visit, form page.Form) (web.Response, error) {
	ca := CaseAccess(v)
	all, err := p.authoriser.Restrictions(v.Context(), ca)
	if err != nil {
		return nil, err
	}
	colleagues, err := p.authoriser.Colleagues(v.Context(), ca)
	if err != nil {
		return nil, err
	}
	names := map[id.ID]string{}
	for _, c := range colleagues {
		names[c.ID] = c.Name
	}
	shown := restrictionsPage{Form: form, Colleagues: colleagues, Action: "/cases/" + string(ca.Person()) + "/restrictions"}
	for _, r := range all {
		line := restrictionLine{Restriction: r, Name: names[r.Account], Lift: shown.Action + "/" + string(r.ID) + "/lift", Act: string(v.NewID())}
		if r.Until.Known() && r.Until <= v.Now {
			shown.Over = append(shown.Over, line)
		} else {
			shown.InForce = append(shown.InForce, line)
		}
	}
	return web.Page{
		Title: form.Title(v.Context(), saying.RestrictionsTitle.To(v.Context())), Body: restrictionsBody(shown),
		Status: form.Status(), Active: "record/restrictions",
	}, nil
}

// Restrict keeps somebody out of the case, or lists somebody who may come in.
func (p *Pages) Restrict(v *web.Visit) (web.Response, error) {
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	form, err := v.Form()
	if err != nil {
		return nil, err
	}
	wanted := access.Restriction{
		Kind: access.RestrictionKind(form.Text("kind")), Account: accountOf(form), Message: form.Text("message"),
		From: instantOf(form, "from", v.Now), Until: instantOf(form, "until", 0),
	}
	err = form.Checks().Problem()
	if err == nil {
		err = p.authoriser.Restrict(v.Context(), CaseAccess(v), wanted, act)
	}
	answer, err := page.Done(v, err, v.R.URL.Path)
	if again, ok := page.Again(v, err); ok {
		return p.restrictions(v, again)
	}
	return answer, err
}

// Lift ends a restriction.
func (p *Pages) Lift(v *web.Visit) (web.Response, error) {
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	restriction, err := v.Name("restriction")
	if err != nil {
		return nil, err
	}
	ca := CaseAccess(v)
	return page.Done(v, p.authoriser.Lift(v.Context(), ca, restriction, act), "/cases/"+string(ca.Person())+"/restrictions")
}

func accountOf(form *web.Form) id.ID {
	account, err := id.Parse(form.Text("account"))
	if err != nil {
		return ""
	}
	return account
}

// instantOf reads a day and a time of day; a day without a time begins at midnight.
func instantOf(form *web.Form, box string, otherwise day.Instant) day.Instant {
	date := form.Date(box)
	hour, minute, _ := form.Time(box + "-time")
	if !date.Known() {
		return otherwise
	}
	return date.AtClock(hour, minute)
}

// The guard's promise, checked by the compiler.
var _ web.Guard = (*Guard)(nil)
