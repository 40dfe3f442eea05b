package accessweb

import (
	"slices"

	"throughline/access"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
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
	const lift = "/cases/{case}/restrictions/{restriction}/lift"
	opening := page.Routes("/cases/{case}/open", open, p.open())
	opening[0].Audit = web.AuditNone // nothing of the case is shown yet
	return slices.Concat(
		opening,
		page.Routes("/cases/{case}/restrictions", restrict, p.restrict()),
		[]web.Route{{Method: "POST", Pattern: lift, Policy: restrict, Audit: web.AuditChange, Example: lift, Handle: p.Lift}},
	)
}

// open opens a case of another team to somebody who says why.
func (p *Pages) open() page.Asked {
	return page.Asking[access.CaseAccess, string]{
		Load: ofCase,
		Page: func(v *web.Visit, _ access.CaseAccess, f page.Form) (web.Page, error) {
			return web.Page{Title: saying.OpenTitle.To(v.Context()), Body: openBody(f), Bare: true}, nil
		},
		Read: func(_ *web.Visit, _ access.CaseAccess, sent *web.Form) string { return sent.Text("reason") },
		Do: func(v *web.Visit, ca access.CaseAccess, reason string, act ledger.Act) error {
			return p.authoriser.Open(v.Context(), ca.Viewer(), ca.Person(), reason, act)
		},
		Next: func(_ *web.Visit, ca access.CaseAccess, _ ledger.Act) string { return "/cases/" + string(ca.Person()) },
	}
}

func ofCase(v *web.Visit) (access.CaseAccess, error) { return CaseAccess(v), nil }

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

// restrict shows who is kept out of a case and who is listed, and keeps somebody out or
// lists somebody who may come in.
func (p *Pages) restrict() page.Asked {
	return page.Asking[access.CaseAccess, access.Restriction]{
		Load: ofCase,
		Page: p.restrictions,
		Read: func(v *web.Visit, _ access.CaseAccess, sent *web.Form) access.Restriction {
			return access.Restriction{
				Kind: access.RestrictionKind(sent.Text("kind")), Account: accountOf(sent), Message: sent.Text("message"),
				From: instantOf(sent, "from", v.Now), Until: instantOf(sent, "until", 0),
			}
		},
		Do: func(v *web.Visit, ca access.CaseAccess, wanted access.Restriction, act ledger.Act) error {
			return p.authoriser.Restrict(v.Context(), ca, wanted, act)
		},
		Next: func(_ *web.Visit, ca access.CaseAccess, _ ledger.Act) string { return restrictionsURL(ca) },
	}
}

func restrictionsURL(ca access.CaseAccess) string {
	return "/cases/" + string(ca.Person()) + "/restrictions"
}

func (p *Pages) restrictions(v *web.Visit, ca access.CaseAccess, form page.Form) (web.Page, error) {
	all, err := p.authoriser.Restrictions(v.Context(), ca)
	if err != nil {
		return web.Page{}, err
	}
	colleagues, err := p.authoriser.Colleagues(v.Context(), ca)
	if err != nil {
		return web.Page{}, err
	}
	names := map[id.ID]string{}
	for _, c := range colleagues {
		names[c.ID] = c.Name
	}
	shown := restrictionsPage{Form: form, Colleagues: colleagues, Action: restrictionsURL(ca)}
	for _, r := range all {
		line := restrictionLine{Restriction: r, Name: names[r.Account], Lift: shown.Action + "/" + string(r.ID) + "/lift", Act: string(v.NewID())}
		if r.Until.Known() && r.Until <= v.Now {
			shown.Over = append(shown.Over, line)
		} else {
			shown.InForce = append(shown.InForce, line)
		}
	}
	return web.Page{
		Title: saying.RestrictionsTitle.To(v.Context()), Body: restrictionsBody(shown), Active: "record/restrictions",
	}, nil
}

// Lift ends a restriction.
func (p *Pages) Lift(v *web.Visit) (web.Response, error) {
	restriction, err := v.Name("restriction")
	if err != nil {
		return nil, err
	}
	ca := CaseAccess(v)
	return page.Press(v, restrictionsURL(ca), func(_ *web.Form, act ledger.Act) error {
		return p.authoriser.Lift(v.Context(), ca, restriction, act)
	})
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
