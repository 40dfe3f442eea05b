// Package forpractitioner keeps the staff's side of the house: the frame round every
// page, the list they live in, and the overview of a case that belongs to no noun.
package forpractitioner

import (
	"context"
	"strconv"

	"github.com/a-h/templ"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/govuk/assets"
	"throughline/govuk/casework"
	"throughline/govuk/frame"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/caseload"
	"throughline/probation/contact"
	"throughline/probation/person"
	"throughline/probation/plan"
	"throughline/probation/rating"
	"throughline/probation/rating/ratingweb"
	"throughline/probation/record"
	"throughline/probation/sentence"
	"throughline/site/forpractitioner/scores"
)

// Doors are the doors of the nouns that the staff's own pages look through.
type Doors struct {
	Authoriser *access.Authoriser
	People     *person.People
	Sentences  *sentence.Sentences
	Caseload   *caseload.Caseload
	Teams      *caseload.Teams
	Contacts   *contact.Contacts
	Ratings    *rating.Ratings
	Plans      *plan.Plans
	Records    *record.Records
}

// Shell draws the staff's frame and answers their own pages.
type Shell struct{ Doors }

// New makes the shell.
func New(doors Doors) *Shell { return &Shell{doors} }

// Routes is every address of the staff's own pages; the nouns' pages come beside them.
func (s *Shell) Routes() []web.Route {
	return []web.Route{
		{Method: "GET", Pattern: "/cases", Policy: string(access.SeeCaseload), Audit: web.AuditRead, Example: "/cases", Handle: s.MyCases},
		{Method: "GET", Pattern: "/team", Policy: string(access.LeadTeam), Audit: web.AuditRead, Example: "/team", Handle: s.Team},
		{Method: "GET", Pattern: "/cases/{case}", Policy: string(access.SeeCase), Audit: web.AuditRead, Example: "/cases/{case}", Handle: s.Overview},
		{Method: "GET", Pattern: "/cases/{case}/as-it-stood", Policy: string(access.SeeHistory), Audit: web.AuditRead, Example: "/cases/{case}/as-it-stood?on={today}", Handle: s.AsItStood},
		{Method: "GET", Pattern: "/staff", Policy: string(access.SeeStaffWelcome), Audit: web.AuditNone, Example: "/staff", Handle: s.Welcome},
		{Method: "POST", Pattern: "/staff/language", Policy: web.Anyone, Audit: web.AuditNone, Example: "/staff/language", Handle: web.Speak("/staff")},
		{Method: "POST", Pattern: "/staff/sign-out", Policy: web.Anyone, Audit: web.AuditNone, Example: "/staff/sign-out", Handle: web.SignOut},
	}
}

// room is a part of the staff's side for those who work with no case, by its first page.
type room struct {
	act   access.Act
	path  string
	words words.Phrase
}

var rooms = []room{
	{access.SeeQuality, "/quality", words.Phrase{En: "Quality", Cy: "Ansawdd"}},
	{access.SeeEvaluation, "/evaluation", words.Phrase{En: "Evaluation", Cy: "Gwerthuso"}},
	{access.SeeCouncil, "/council", words.Phrase{En: "Council", Cy: "Cyngor"}},
	{access.SeeAccounts, "/administration", words.Phrase{En: "Administration", Cy: "Gweinyddu"}},
}

// outer is what the frame shows round a page.
type outer struct {
	Title    string
	Viewer   access.Viewer
	Lang     words.Language
	Here     string
	Token    string
	Nav      []frame.NavigationItem
	Case     *casework.IdentityBar
	Tabs     []casework.Link
	Pages    []casework.Link // of the tab; empty when it has only one
	PagesOf  string          // the tab's name
	Content  templ.Component
	Language words.Language // the other one, to change to
}

// feet are the links at the end of every page; what is for staff only is for whoever is
// signed in.
func (o outer) feet(ctx context.Context) []frame.FooterLink {
	all := []frame.FooterLink{{Text: saying.Health.To(ctx), Href: "/health"}}
	if o.Viewer.ID.Known() {
		all = append(all, frame.FooterLink{Text: scores.Title.To(ctx), Href: scores.URL})
	}
	return all
}

// Frame draws the document round a page: navigation, and on every page of a case its
// header with the ratings.
func (s *Shell) Frame(v *web.Visit, p web.Page) (templ.Component, error) {
	ctx := v.Context()
	viewer := accessweb.Viewer(v)
	o := outer{
		Title: p.Title + " - " + saying.Product.To(ctx), Viewer: viewer, Lang: v.Language(), Here: v.R.URL.RequestURI(),
		Token: v.FormToken(), Content: p.Body, Language: v.Language().Other(),
	}
	if v.R.Method != "GET" {
		o.Here = "/staff"
	}
	if v.JustSaved() {
		o.Content = casework.AfterSaving(p.Body)
	}
	if access.MayList(viewer.Role, access.LeadTeam) {
		o.Nav = append(o.Nav, frame.NavigationItem{Text: saying.MyTeam.To(ctx), Href: "/team", Current: v.Pattern() == "/team"})
	}
	if access.MayList(viewer.Role, access.SeeCaseload) {
		o.Nav = append(o.Nav,
			frame.NavigationItem{Text: saying.MyCases.To(ctx), Href: "/cases", Current: v.Pattern() == "/cases", Active: accessweb.CaseAccess(v).Person().Known()},
			frame.NavigationItem{Text: saying.FindAPerson.To(ctx), Href: "/find", Current: v.Pattern() == "/find"},
			frame.NavigationItem{Text: saying.SearchNotes.To(ctx), Href: "/notes", Current: v.Pattern() == "/notes"},
		)
	}
	for _, r := range rooms {
		if access.MayList(viewer.Role, r.act) {
			o.Nav = append(o.Nav, frame.NavigationItem{Text: r.words.To(ctx), Href: r.path, Current: v.Pattern() == r.path})
		}
	}
	if ca := accessweb.CaseAccess(v); ca.May(access.SeeCase) && !p.Bare {
		header, err := s.header(ctx, v, ca)
		if err != nil {
			return nil, err
		}
		o.Case = header
		o.Tabs, o.Pages, o.PagesOf = caseNavigation(ctx, ca, p.Active, v.R.URL.Path)
	}
	return o.document(), nil
}

func (o outer) document() frame.Document {
	return frame.Document{
		Lang: string(o.Lang), Title: o.Title, CSS: []string{assets.URL("staff.css")}, JS: []string{assets.URL("staff.js")},
		Icon: assets.URL("icon.svg"), ThemeColour: frame.ThemeColour, BodyClasses: "tl-staff", Wide: true,
		Header: o.header(), Before: o.before(), Content: o.Content, Footer: o.footer(),
	}
}

// recordKey is where a page that has read the whole record leaves it for the header.
type recordKey struct{}

// recordInSight gives as much of the record of today as the header shows: from the page
// when that has read it, else from the doors.
func (s *Shell) recordOfCase(ctx context.Context, v *web.Visit, ca access.CaseAccess) (r record.Record, levels rating.Levels, err error) {
	if shown, has := v.Found(recordKey{}).(record.Record); has {
		return shown, shown.InForce.Levels(), nil
	}
	if r.Person, err = s.People.Of(ctx, ca); err != nil {
		return r, levels, err
	}
	if r.Sentences, err = s.Sentences.Of(ctx, ca); err != nil {
		return r, levels, err
	}
	levels, err = s.Ratings.Levels(ctx, ca)
	return r, levels, err
}

// header gathers what every page of a case keeps in ca: who, how far through the
// order, both ratings, and whether the case is restricted.
func (s *Shell) header(ctx context.Context, v *web.Visit, ca access.CaseAccess) (*casework.IdentityBar, error) {
	read, levels, err := s.recordOfCase(ctx, v, ca)
	if err != nil {
		return nil, err
	}
	who, sentences := read.Person, read.Sentences
	today := v.Now.Date()
	bar := &casework.IdentityBar{
		Title: who.Called() + " " + who.Family, Href: caseURL(ca), Label: saying.CaseHeader.To(ctx),
		Facts: []casework.Fact{
			{Name: saying.CRN.To(ctx), Value: who.CRN},
			{Name: saying.Age.To(ctx), Value: strconv.Itoa(who.Age(today))},
		},
		Ratings: ratingweb.Badges(ctx, levels, v.Now.Date(), caseURL(ca)+"/rating"),
	}
	if current := sentences.Current(); current.Recorded() {
		done, total := current.DaysDone(today)
		bar.Progress = &casework.Progress{
			Text: saying.OrderDay.To(ctx, "order", current.Kind.Words().To(ctx), "done", done, "total", total), Done: done, Total: total,
		}
	}
	if restricted, err := s.Authoriser.IsRestricted(ctx, ca); err != nil {
		return nil, err
	} else if restricted {
		bar.Badges = append(bar.Badges, casework.Badge{Text: saying.Restricted.To(ctx), Classes: "moj-badge--red"})
	}
	if ca.Relation() == access.Opened {
		bar.Badges = append(bar.Badges, casework.Badge{Text: saying.OpenedBadge.To(ctx), Classes: "moj-badge--orange"})
	}
	if ca.May(access.RecordContact) {
		bar.Actions = recordContact(caseURL(ca) + "/contacts/record")
	}
	return bar, nil
}

func caseURL(ca access.CaseAccess) string { return "/cases/" + string(ca.Person()) }
