package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/a-h/templ"

	"throughline/platform/id"
	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/platform/web/htmlcheck"
	"throughline/platform/web/webtest"
)

const cookie = "throughline-staff"

func TestSomebodyNotSignedInIsSentToSignInAndBack(t *testing.T) {
	v := webtest.Enter(t, webtest.Room{Routes: house(&notes{})})
	v.Get("/note?q=rhys").LeadsTo("/sign-in?next=%2Fnote")
	v.Follow().Is(200)
	v.Post("/sign-in?next=%2Fnote", nil).LeadsTo("/note")
	v.Follow().Is(200)
}

func TestAfterSignInNobodyIsLedOffTheSite(t *testing.T) {
	for _, next := range []string{"//evil.example", "/\\evil.example", "https://evil.example", "evil", "/\t/evil.example", "/%0a", "", "/a\x00", "/\\/evil", "javascript:alert(1)"} {
		v := webtest.Enter(t, webtest.Room{Routes: house(&notes{})})
		want := "/"
		if next == "/%0a" { // an escaped line end stays one path on this site
			want = next
		}
		v.Post("/sign-in", url.Values{"next": {next}}).LeadsTo(want)
	}
}

func TestSigningInGivesANewTokenAndTheOldOneOpensNothing(t *testing.T) {
	v, _ := signedIn(t)
	old := v.Cookie(cookie)
	v.Post("/sign-in", nil).LeadsTo("/")
	if v.Cookie(cookie) == old || len(v.Cookie(cookie)) != 43 {
		t.Fatalf("the token is still %q", v.Cookie(cookie))
	}
	v.SetCookie(cookie, old)
	v.Get("/").Is(303)
}

func TestATokenChosenByAnotherIsNeverTakenOver(t *testing.T) {
	v := webtest.Enter(t, webtest.Room{Routes: house(&notes{})})
	planted := strings.Repeat("A", 43)
	v.SetCookie(cookie, planted)
	v.Post("/sign-in", nil).LeadsTo("/")
	if v.Cookie(cookie) == planted {
		t.Error("the planted token was taken over")
	}
	v.SetCookie(cookie, planted)
	v.Get("/").Is(303)
}

func TestAfterSigningOutTheTokenOpensNothing(t *testing.T) {
	v, _ := signedIn(t)
	token := v.Cookie(cookie)
	v.Post("/sign-out", nil).LeadsTo("/sign-in")
	if v.Cookie(cookie) != "" || len(v.Sessions.Digests()) != 0 {
		t.Errorf("cookie %q, sessions %v", v.Cookie(cookie), v.Sessions.Digests())
	}
	v.SetCookie(cookie, token)
	v.Get("/").Is(303)
}

func TestTheStoreNeverSeesAToken(t *testing.T) {
	v, _ := signedIn(t)
	for _, digest := range v.Sessions.Digests() {
		if len(digest) != 64 || strings.Contains(digest, v.Cookie(cookie)) {
			t.Errorf("the store keeps %q", digest)
		}
	}
}

func TestASessionEndsWhenTheVisitorIsAwayTooLong(t *testing.T) {
	v, _ := signedIn(t)
	v.Clock.Move(29 * time.Minute)
	v.Get("/").Is(200)
	v.Clock.Move(29 * time.Minute)
	v.Get("/").Is(200)
	v.Clock.Move(30 * time.Minute)
	v.Get("/").Is(303)
	if v.Cookie(cookie) != "" {
		t.Error("the browser still holds the token")
	}
}

func TestASessionEndsAfterTwelveHoursHoweverBusy(t *testing.T) {
	v, _ := signedIn(t)
	for range 12*6 - 1 {
		v.Clock.Move(10 * time.Minute)
		v.Get("/").Is(200)
	}
	v.Clock.Move(10 * time.Minute)
	v.Get("/").Is(303)
}

func TestABusySessionIsWrittenAtMostOnceAMinute(t *testing.T) {
	v, _ := signedIn(t)
	before := v.Sessions.Writes
	for range 50 {
		v.Get("/").Is(200)
		v.Clock.Move(3 * time.Second)
	}
	if writes := v.Sessions.Writes - before; writes != 2 {
		t.Errorf("%d writes in two and a half minutes", writes)
	}
}

func TestVisitorsWhoNeverSignInLeaveNoSession(t *testing.T) {
	v := webtest.Enter(t, webtest.Room{Routes: house(&notes{})})
	v.Get("/open").Is(200)
	v.Post("/language", nil).LeadsTo("/")
	if v.Sessions.Writes != 0 || v.Cookie(cookie) != "" {
		t.Errorf("%d writes, cookie %q", v.Sessions.Writes, v.Cookie(cookie))
	}
	v.Get("/open").Is(200).Page().Has("html", htmlcheck.Attr("lang", "cy"))
}

func TestTheLanguageIsTheChosenOneElseTheBrowsers(t *testing.T) {
	for asked, want := range map[string]string{
		"": "en", "cy": "cy", "cy-GB,en;q=0.8": "cy", "en-GB,cy;q=0.5": "en", "fr, cy;q=0.3": "cy", "de": "en", "cy;q=0": "en",
	} {
		v := webtest.Enter(t, webtest.Room{Routes: house(&notes{})})
		v.Header.Set("Accept-Language", asked)
		v.Get("/open").Page().Has("html", htmlcheck.Attr("lang", want))
	}
	v, _ := signedIn(t)
	v.Post("/language", nil).LeadsTo("/")
	v.Header.Set("Accept-Language", "en")
	v.Get("/").Page().Has("html", htmlcheck.Attr("lang", "cy"))
}

func TestATokenOfOneSiteOpensNothingOnAnother(t *testing.T) {
	v := webtest.Enter(t, webtest.Room{As: webtest.Ann, Sites: []web.Site{
		{Name: "staff", Routes: []web.Route{get("/s", web.SignedIn, web.AuditNone, shows("staff"))}},
		{Name: "person", SignIn: "/my/sign-in", Routes: []web.Route{get("/my", web.SignedIn, web.AuditNone, shows("mine"))}},
	}})
	token := v.Cookie(cookie)
	v.SetCookie("throughline-person", token)
	v.Get("/my").Is(404) // known at the other site, and nothing here
	v.Get("/s").Is(200)
	v.Forget()
	v.SetCookie("throughline-person", token)
	v.Get("/my").LeadsTo("/my/sign-in?next=%2Fmy")
}

func TestOneHandlerMaySignInOnAnotherSite(t *testing.T) {
	v := webtest.Enter(t, webtest.Room{Sites: []web.Site{
		{Name: "demo", Routes: []web.Route{post("/demo/sign-in", web.Anyone, func(v *web.Visit) (web.Response, error) {
			session, err := v.SessionAt("person")
			if err != nil {
				return nil, err
			}
			session.Begin(webtest.Ann, v.Now)
			return web.SeeOther{URL: "/my"}, nil
		})}},
		{Name: "person", Routes: []web.Route{get("/my", web.SignedIn, web.AuditNone, shows("mine"))}},
	}})
	v.PostPlainly("/demo/sign-in", nil).LeadsTo("/my")
	v.Follow().Is(200).Page().Has("h1", htmlcheck.Text("mine"))
}

func TestCookiesAreOutOfReachOfScriptsAndOtherSites(t *testing.T) {
	for secure, name := range map[bool]string{false: "throughline-staff", true: "__Host-throughline-staff"} {
		v := webtest.Enter(t, webtest.Room{Routes: house(&notes{}), Secure: secure})
		answer := v.Post("/sign-in", nil)
		if len(answer.Cookies) != 1 {
			t.Fatalf("cookies %v", answer.Cookies)
		}
		c := answer.Cookies[0]
		if c.Name != name || !c.HttpOnly || c.Secure != secure || c.SameSite != http.SameSiteLaxMode || c.Path != "/" || c.Domain != "" || c.MaxAge != 0 {
			t.Errorf("cookie %+v", c)
		}
	}
}

func TestADisabledAccountIsSignedOutForGood(t *testing.T) {
	guard := &webtest.Guard{}
	v := webtest.Enter(t, webtest.Room{Routes: house(&notes{}), Guard: guard, As: webtest.Ann})
	guard.Leave = func(v *web.Visit) { v.Session().End() }
	guard.Refuse = func(v *web.Visit, r web.Route) error {
		if r.Policy == web.Anyone {
			return nil
		}
		return signedOutProblem
	}
	v.Get("/note").LeadsTo("/sign-in?next=%2Fnote")
	if len(v.Sessions.Digests()) != 0 || v.Cookie(cookie) != "" {
		t.Error("the session lives on")
	}
}

func TestWhenTheStoreOfSessionsIsAwayTheWordsComeBack(t *testing.T) {
	v, n := signedIn(t)
	v.Sessions.Broken = errSecret
	v.Post("/note", note("every word")).Is(500).Page().Has("textarea[name=note]", htmlcheck.Text("every word")).SaysNot("secret")
	if len(n.taken) != 0 {
		t.Errorf("taken %v", n.taken)
	}
}

// twoSites are a site for staff and one for the person, with a guard that lets only
// the staff's own account see a case.
func twoSites(t *testing.T, at string) *webtest.Visitor {
	t.Helper()
	frame := func(name string) web.Frame {
		return func(_ *web.Visit, p web.Page) (templ.Component, error) {
			return templ.Join(templ.Raw("<nav>"+name+"</nav>"), p.Body), nil
		}
	}
	seen := get("/cases/{case}", "see the case", web.AuditRead, shows("Rhys"))
	seen.Example = "/cases/{case}"
	v := webtest.Enter(t, webtest.Room{
		Guard: &webtest.Guard{Refuse: func(v *web.Visit, r web.Route) error {
			if r.Policy == "see the case" && v.Session().Account != "staff" {
				return problem.NotFound()
			}
			return nil
		}},
		Sites: []web.Site{
			{Name: "staff", SignIn: "/sign-in", Frame: frame("staff frame"), Routes: append(house(&notes{}), seen)},
			{Name: "person", Root: "/me", SignIn: "/sign-in", Frame: frame("person frame"), Routes: []web.Route{get("/me", web.SignedIn, web.AuditRead, shows("My home"))}},
		},
	})
	v.SignIn(at, id.ID(at))
	return v
}

func TestAPersonFindsNothingUnderTheStaffsAddresses(t *testing.T) {
	v := twoSites(t, "person")
	v.Get("/me").Is(200)
	plain := func(path string) string {
		answer := v.Get(path).Is(404)
		answer.Page().Has("nav", htmlcheck.Text("person frame")).SaysNot("Rhys")
		return referenceOnPage.ReplaceAllString(answer.Body, "")
	}
	theirs := plain("/cases/real")
	for _, path := range []string{"/cases/random", "/note", "/nowhere"} {
		if other := plain(path); other != theirs {
			t.Errorf("%s reads\n%s\na case reads\n%s", path, other, theirs)
		}
	}
	v.PostPlainly("/note", url.Values{"words": {"x"}}).Is(404)
	v.Get("/me").Is(200)
}

func TestStaffGetNoPageOfThePersonsSite(t *testing.T) {
	v := twoSites(t, "staff")
	v.Get("/cases/real").Is(200).Page().Says("Rhys")
	v.Get("/me").Is(404).Page().Has("nav", htmlcheck.Text("staff frame")).SaysNot("My home")
}
