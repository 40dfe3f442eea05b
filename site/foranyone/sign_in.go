package foranyone

import (
	"context"
	"errors"
	"net/http"
	"net/netip"
	"slices"

	"throughline/access"
	"throughline/govuk"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/signin"
	"throughline/platform/web"
	"throughline/platform/words"
)

// WayIn is how somebody becomes an account of theirs.
type WayIn struct {
	SignIn  *signin.SignIn
	Proxies []netip.Prefix // whose word on a sender's address is believed
}

// entry is a form on which somebody proves who they are, fresh or come back.
type entry struct {
	action, next, email string
	wrong               []problem.Field
	status              int
}

// AskToSignIn shows the form that signs in.
func (p *Pages) AskToSignIn(v *web.Visit) (web.Response, error) {
	return signInPage(v, entry{}), nil
}

// SignIn signs somebody in by e-mail and password.
func (p *Pages) SignIn(v *web.Visit) (web.Response, error) {
	form, err := v.Form()
	if err != nil {
		return nil, err
	}
	email := form.Text(signin.EmailBox)
	actor, err := p.way.SignIn.Enter(v.Context(), signin.Attempt{
		Email: email, Password: form.Values().Get(signin.PasswordBox),
		From: signin.Source(v.R, p.way.Proxies), Act: v.NewID(), At: v.Now,
	})
	if e, again := comeBack(err); again {
		e.email = email
		return signInPage(v, e), nil
	}
	return enter(v, actor, err)
}

// Welcome shows the form on which an invited account sets its password.
func (p *Pages) Welcome(v *web.Visit) (web.Response, error) {
	invited, err := p.way.SignIn.Invited(v.Context(), v.R.PathValue("token"), v.Now)
	if err != nil {
		return deadLink(v, err)
	}
	return welcomePage(v, entry{email: invited.Email}), nil
}

// SetPassword keeps the chosen password and signs in.
func (p *Pages) SetPassword(v *web.Visit) (web.Response, error) {
	form, err := v.Form()
	if err != nil {
		return nil, err
	}
	typed, token := form.Values(), v.R.PathValue("token")
	actor, err := p.way.SignIn.SetPassword(v.Context(), signin.Choice{
		Token: token, Password: typed.Get(signin.PasswordBox), Again: typed.Get(signin.AgainBox), Act: v.NewID(), At: v.Now,
	})
	if e, again := comeBack(err); again {
		invited, err := p.way.SignIn.Invited(v.Context(), token, v.Now)
		if err != nil {
			return deadLink(v, err)
		}
		e.email = invited.Email
		return welcomePage(v, e), nil
	}
	if problem.IsKind(err, problem.Missing) {
		return deadLink(v, err)
	}
	return enter(v, actor, err)
}

// enter signs the account in on the site of its role, and out of the other: one
// browser is one person's at a time.
func enter(v *web.Visit, actor ledger.Actor, err error) (web.Response, error) {
	if err != nil {
		return nil, err
	}
	return Enter(v, actor.ID, access.Role(actor.Role))
}

// homes is the first page of each site that has sessions.
var homes = map[string]string{"staff": "/staff", "person": "/me", "partner": "/partner", "supporter": "/shared"}

func siteOf(role access.Role) string {
	switch {
	case role.Staff():
		return "staff"
	case role == access.Person:
		return "person"
	case role == access.Supporter:
		return "supporter"
	}
	return "partner"
}

// Enter signs an account in on the site of its role and out of the others, and sends
// the reader to where they wanted to go.
func Enter(v *web.Visit, account id.ID, role access.Role) (web.Response, error) {
	own := siteOf(role)
	for site := range homes {
		session, err := v.SessionAt(site)
		if err != nil {
			return nil, err
		}
		if site == own {
			session.Begin(account, v.Now)
		} else {
			session.End()
		}
	}
	return web.SeeOther{URL: v.Next(homes[own])}, nil
}

// comeBack makes the form that comes back when something must be changed, or waited
// for. What was typed as a password never comes back.
func comeBack(err error) (entry, bool) {
	var p *problem.Problem
	if !errors.As(err, &p) || p.Kind != problem.Invalid && p.Kind != problem.Busy {
		return entry{}, false
	}
	wrong := p.Fields
	if p.Kind == problem.Busy {
		wrong = []problem.Field{{Name: signin.EmailBox, Words: p.Title}}
	}
	return entry{wrong: wrong, status: web.StatusOf(p.Kind)}, true
}

func signInPage(v *web.Visit, e entry) web.Page {
	e.action, e.next = "/sign-in", v.Next("")
	return web.Page{Title: e.title(v.Context(), saying.SignInHere), Body: signInForm(e), Status: e.status}
}

func welcomePage(v *web.Visit, e entry) web.Page {
	e.action = v.R.URL.EscapedPath()
	return web.Page{Title: e.title(v.Context(), entering.SetPassword), Body: welcomeForm(e), Status: e.status}
}

// deadLink says why a link does not work, and shows the way in.
func deadLink(v *web.Visit, err error) (web.Response, error) {
	if !problem.IsKind(err, problem.Missing) {
		return nil, err
	}
	p := problem.Of(err)
	return web.Page{Title: p.Title.To(v.Context()), Body: dead(p), Status: http.StatusNotFound}, nil
}

func (e entry) title(ctx context.Context, title words.Phrase) string {
	if len(e.wrong) > 0 {
		return entering.Error.To(ctx) + title.To(ctx)
	}
	return title.To(ctx)
}

// is says what is wrong with a box; empty when nothing is.
func (e entry) is(ctx context.Context, box string) string {
	at := slices.IndexFunc(e.wrong, func(f problem.Field) bool { return f.Name == box })
	if at < 0 {
		return ""
	}
	return e.wrong[at].Words.To(ctx)
}

func (e entry) items(ctx context.Context) []govuk.ErrorItem {
	var items []govuk.ErrorItem
	for _, f := range e.wrong {
		items = append(items, govuk.ErrorItem{Text: f.Words.To(ctx), Href: "#" + f.Name})
	}
	return items
}

var entering = struct {
	Email, Password, NoPassword, NoPasswordAdvice, SetPassword, SetPasswordLead, NewPassword, NewPasswordHint, Again, SetAndEnter, Error words.Phrase
}{
	Email:            words.Phrase{En: "Email address", Cy: "Cyfeiriad e-bost"},
	Password:         words.Phrase{En: "Password", Cy: "Cyfrinair"},
	NoPassword:       words.Phrase{En: "I do not have a password, or I forgot it", Cy: "Nid oes gennyf gyfrinair, neu rwyf wedi ei anghofio"},
	NoPasswordAdvice: words.Phrase{En: "Ask the person you work with in probation for a link. With it you choose a password. The link works once, for 3 days.", Cy: "Gofynnwch i'r person rydych yn gweithio gydag ef yn y gwasanaeth prawf am ddolen. Gyda hi byddwch yn dewis cyfrinair. Mae'r ddolen yn gweithio unwaith, am 3 diwrnod."},
	SetPassword:      words.Phrase{En: "Choose your password", Cy: "Dewiswch eich cyfrinair"},
	SetPasswordLead:  words.Phrase{En: "You sign in with this email address and the password you choose now.", Cy: "Byddwch yn mewngofnodi gyda'r cyfeiriad e-bost hwn a'r cyfrinair a ddewiswch nawr."},
	NewPassword:      words.Phrase{En: "New password", Cy: "Cyfrinair newydd"},
	NewPasswordHint:  words.Phrase{En: "{n} characters or more. Three or four words that only you would put together are easy to remember.", Cy: "{n} nod neu ragor. Mae'n hawdd cofio tri neu bedwar gair na fyddai neb ond chi yn eu rhoi gyda'i gilydd."},
	Again:            words.Phrase{En: "Type the new password again", Cy: "Teipiwch y cyfrinair newydd eto"},
	SetAndEnter:      words.Phrase{En: "Save and sign in", Cy: "Cadw a mewngofnodi"},
	Error:            words.Phrase{En: "Error: ", Cy: "Gwall: "},
}
