package foranyone_test

import (
	"bytes"
	"context"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"throughline/access"
	"throughline/platform/database"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/ledger/ledgerdb"
	"throughline/platform/problem"
	"throughline/platform/signin"
	"throughline/platform/signin/signindb"
	"throughline/platform/web"
	"throughline/platform/web/htmlcheck"
	"throughline/platform/web/webtest"
	"throughline/schema/schematest"
	"throughline/site/foranyone"
)

const (
	amira    = webtest.Ann
	gareth   = id.ID("01900000-0000-7000-8000-00000000000b")
	email    = "amira.khan@example.org"
	password = "llwybr bara menyn"
	wrong    = "not the password at all"
)

// porch is the pages for anyone, with two accounts behind them.
type porch struct {
	*webtest.Visitor
	t      *testing.T
	db     *database.DB
	door   *signin.SignIn
	log    bytes.Buffer
	closed map[id.ID]bool
}

func enter(t *testing.T, front foranyone.Front) *porch {
	t.Helper()
	db := schematest.SQLite(t)
	p := &porch{t: t, db: db, closed: map[id.ID]bool{}}
	roles := map[id.ID]access.Role{amira: access.Practitioner, gareth: access.Person}
	p.door = signin.New(signindb.New(db, ledgerdb.New(db, nil)), func(_ context.Context, account id.ID) (ledger.Actor, error) {
		if p.closed[account] {
			return ledger.Actor{}, problem.NotFound()
		}
		return ledger.Actor{ID: account, Role: string(roles[account])}, nil
	}, nil)
	if err := db.Change(t.Context(), func(ctx context.Context) error {
		for account, role := range roles {
			if _, err := db.Exec(ctx, `INSERT INTO account (id, name, role, closed_at) VALUES ($1, 'Somebody', $2, 0)`, account, role); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	pages := foranyone.New(front, foranyone.WayIn{SignIn: p.door})
	home := func(pattern string) []web.Route {
		return []web.Route{{Method: "GET", Pattern: pattern, Policy: web.SignedIn, Audit: web.AuditNone, Example: pattern, Handle: func(v *web.Visit) (web.Response, error) {
			return web.JSON{Body: v.Session().Account}, nil
		}}}
	}
	p.Visitor = webtest.Enter(t, webtest.Room{
		Log: slog.New(slog.NewTextHandler(&p.log, &slog.HandlerOptions{Level: slog.LevelDebug})),
		Sites: []web.Site{
			{Name: "anyone", Frame: pages.Frame, Routes: pages.Routes()},
			{Name: "staff", SignIn: "/sign-in", Routes: home("/staff")}, {Name: "person", SignIn: "/sign-in", Routes: home("/me")}, {Name: "partner", SignIn: "/sign-in", Routes: home("/partner")},
			{Name: "supporter", SignIn: "/sign-in", Routes: home("/shared")},
		},
	})
	return p
}

// invite gives the path of a one-time link.
func (p *porch) invite(account id.ID, email string) string {
	p.t.Helper()
	token, err := p.door.Invite(p.t.Context(), account, email, ledger.Act{ID: account.Derive("invite"), By: ledger.System, At: p.Clock.Now()})
	if err != nil {
		p.t.Fatal(err)
	}
	return "/welcome/" + token
}

func chosen(password, again string) url.Values {
	return url.Values{"password": {password}, "password-again": {again}}
}

func proof(email, password string) url.Values {
	return url.Values{"email": {email}, "password": {password}}
}

// enrolled sets the password of a fresh account and leaves again.
func (p *porch) enrolled(account id.ID, email string) {
	p.t.Helper()
	p.Post(p.invite(account, email), chosen(password, password)).Is(http.StatusSeeOther)
	p.Forget()
}

func TestTheSignInPageAsksForEmailAndPasswordInBothLanguages(t *testing.T) {
	p := enter(t, foranyone.Front{})
	p.Get("/sign-in?next=%2Fstaff%3Fa%3Db").Is(http.StatusOK).Page().Has("h1", htmlcheck.Text("Sign in")).In("main form").
		Has("input#email", htmlcheck.Attr("autocomplete", "username"), htmlcheck.Attr("type", "email")).
		Has("label", htmlcheck.Attr("for", "email"), htmlcheck.Text("Email address")).
		Has("input#password", htmlcheck.Attr("autocomplete", "current-password"), htmlcheck.Attr("type", "password")).
		Has("input[name=next]", htmlcheck.Attr("value", "/staff?a=b")).Has("button", htmlcheck.Text("Sign in"))
	p.Post("/language", url.Values{"language": {"cy"}, "next": {"/sign-in?next=%2Fstaff"}}).LeadsTo("/sign-in?next=%2Fstaff")
	p.Follow().Is(http.StatusOK).Page().Has("h1", htmlcheck.Text("Mewngofnodi")).Has("label", htmlcheck.Text("Cyfrinair")).
		Has("form[action='/language'] input[name=next]", htmlcheck.Attr("value", "/sign-in?next=%2Fstaff"))
}

func TestTheFrontPageLeadsToSignInWithAndWithoutTheDemo(t *testing.T) {
	for _, demo := range []bool{true, false} {
		enter(t, foranyone.Front{Demo: demo}).Get("/?next=%2Fstaff").Is(http.StatusOK).Page().
			Has("main a", htmlcheck.Attr("href", "/sign-in?next=%2Fstaff"))
	}
}

func TestAnInvitedPractitionerChoosesAPasswordAndIsInAtOnce(t *testing.T) {
	p := enter(t, foranyone.Front{})
	link := p.invite(amira, email)
	p.Get(link).Is(http.StatusOK).Page().Has("h1", htmlcheck.Text("Choose your password")).In("main form").
		Has("input#email", htmlcheck.Attr("value", email), htmlcheck.Attr("autocomplete", "username"), htmlcheck.With("readonly")).
		HasTimes(2, "input[type=password][autocomplete=new-password]")
	p.Post(link, chosen(password, password)).LeadsTo("/staff")
	p.Follow().Is(http.StatusOK).Page().Says(string(amira))
	p.Get(link).Is(http.StatusNotFound).Page().Has("h1", htmlcheck.Text("This link has been used")).Has("main a", htmlcheck.Attr("href", "/sign-in"))
	p.Post(link, chosen(wrong, wrong)).Is(http.StatusNotFound)
}

func TestSigningInLeadsToTheSiteOfTheRoleAndOutOfTheOther(t *testing.T) {
	p := enter(t, foranyone.Front{})
	p.enrolled(amira, email)
	p.enrolled(gareth, "gareth@example.org")
	p.Post("/sign-in", proof(email, password)).LeadsTo("/staff")
	p.Follow().Is(http.StatusOK).Page().Says(string(amira))
	p.Post("/sign-in", proof("gareth@example.org", password)).LeadsTo("/me")
	p.Follow().Is(http.StatusOK).Page().Says(string(gareth))
	p.Get("/staff").Is(http.StatusNotFound)
}

func TestAfterSignInTheReaderGoesWhereTheyWantedWithinThisServer(t *testing.T) {
	p := enter(t, foranyone.Front{})
	p.enrolled(amira, email)
	for next, leads := range map[string]string{"/staff?q=x": "/staff?q=x", "https://elsewhere.example": "/staff", "//elsewhere.example": "/staff", "": "/staff"} {
		sent := proof(email, password)
		sent.Set("next", next)
		p.Post("/sign-in", sent).LeadsTo(leads)
	}
}

func TestAWrongPasswordAndAnUnknownEmailGetTheSamePage(t *testing.T) {
	p := enter(t, foranyone.Front{})
	p.enrolled(amira, email)
	p.enrolled(gareth, "gareth@example.org")
	p.closed[gareth] = true
	var first string
	for _, tried := range []url.Values{proof(email, wrong), proof("nobody@example.org", wrong), proof("gareth@example.org", password)} {
		answer := p.Post("/sign-in", tried).Is(http.StatusUnprocessableEntity)
		answer.Page().Has("title", htmlcheck.Containing("Error: ")).Has(".govuk-error-summary a", htmlcheck.Attr("href", "#email")).
			Has("input#email", htmlcheck.Attr("value", tried.Get("email"))).HasNot("input#password", htmlcheck.With("value")).
			SaysNot(wrong, password)
		body := strings.ReplaceAll(answer.Body, tried.Get("email"), "whoever@example.org")
		if first == "" {
			first = body
		}
		if body != first {
			t.Errorf("%s got another page", tried.Get("email"))
		}
	}
	p.Post("/sign-in", proof("", "")).Is(http.StatusUnprocessableEntity).Page().
		Has("#email-error", htmlcheck.Containing("Enter your email address")).Has("#password-error", htmlcheck.Containing("Enter your password"))
}

func TestTooManyFailuresSayWhenToTryAgainAndThenItWorks(t *testing.T) {
	p := enter(t, foranyone.Front{})
	p.enrolled(amira, email)
	for range signin.MostPerEmail {
		p.Post("/sign-in", proof(email, wrong)).Is(http.StatusUnprocessableEntity)
	}
	p.Post("/sign-in", proof(email, password)).Is(http.StatusServiceUnavailable).Page().
		Has(".govuk-error-summary", htmlcheck.Containing("Try again after 12:15")).Has("input#email", htmlcheck.Attr("value", email)).SaysNot(password)
	p.Clock.Move(signin.Window)
	p.Post("/sign-in", proof(email, password)).LeadsTo("/staff")
}

func TestAPasswordThatWillNotDoComesBackWithoutItself(t *testing.T) {
	p := enter(t, foranyone.Front{})
	link := p.invite(amira, email)
	for box, sent := range map[string]url.Values{"password": chosen("elevenchars", "elevenchars"), "password-again": chosen(password, wrong)} {
		p.Post(link, sent).Is(http.StatusUnprocessableEntity).Page().Has("#"+box+"-error").Has(".govuk-error-summary a", htmlcheck.Attr("href", "#"+box)).
			Has("input#email", htmlcheck.Attr("value", email)).HasNot("input[type=password][value]").SaysNot("elevenchars", password, wrong)
	}
	p.Post(link, chosen(password, password)).LeadsTo("/staff")
}

func TestALinkThatRanOutOrNeverWasSaysSo(t *testing.T) {
	p := enter(t, foranyone.Front{})
	link := p.invite(amira, email)
	p.Get("/welcome/nothing").Is(http.StatusNotFound).Page().Has("h1", htmlcheck.Text("This link does not work")).SaysNot(email)
	p.Clock.Move(72 * time.Hour)
	p.Get(link).Is(http.StatusNotFound).Page().Has("h1", htmlcheck.Text("This link has run out")).SaysNot(email)
	p.Post(link, chosen(password, password)).Is(http.StatusNotFound)
}

func TestNoPasswordAndNoLinkIsEverLoggedOrKept(t *testing.T) {
	p := enter(t, foranyone.Front{})
	link := p.invite(amira, email)
	p.Post(link, chosen("elevenchars", "elevenchars"))
	p.Post(link, chosen(password, password)).LeadsTo("/staff")
	p.Post("/sign-in", proof(email, wrong))
	p.Post("/sign-in", proof(email, password)).LeadsTo("/staff")
	kept, err := database.All(t.Context(), p.db, database.Value[string], `SELECT print || why || state FROM ledger_body
		UNION ALL SELECT name || thing_id FROM ledger_event
		UNION ALL SELECT email || password_hash FROM sign_in_credential UNION ALL SELECT token_hash FROM sign_in_invitation
		UNION ALL SELECT about || tries FROM sign_in_tally`)
	if err != nil {
		t.Fatal(err)
	}
	if p.db.Close(); len(kept) < 10 {
		t.Fatalf("only %d rows were looked at", len(kept))
	}
	p.Post("/sign-in", proof(email, password)).Is(http.StatusInternalServerError).Page().SaysNot(password)
	everything := p.log.String() + strings.Join(kept, "\n")
	for _, secret := range []string{password, wrong, "elevenchars", strings.TrimPrefix(link, "/welcome/")} {
		if strings.Contains(everything, secret) || strings.Contains(everything, url.QueryEscape(secret)) {
			t.Errorf("%q was written down: %s", secret, everything)
		}
	}
	if !strings.Contains(p.log.String(), "/sign-in") {
		t.Error("nothing was logged, so nothing was proved")
	}
}
