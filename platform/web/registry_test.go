package web_test

import (
	"encoding/json"
	"strings"
	"testing"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/web"
	"throughline/platform/web/webtest"
)

func tryServe(sites ...web.Site) error {
	_, err := web.New(web.Options{
		Sites: sites, Guard: &webtest.Guard{}, Clock: day.WallClock{}, IDs: id.From(day.WallClock{}, nil), Sessions: webtest.NewSessions(),
	})
	return err
}

func TestARouteThatLacksAnythingDoesNotStart(t *testing.T) {
	whole := get("/a/{x}", "see the case", web.AuditRead, shows("A"))
	whole.Example = "/a/{case}?tab=1"
	lacks := map[string]func(*web.Route){
		"neither GET nor POST":      func(r *web.Route) { r.Method = "PUT" },
		"does not begin with /":     func(r *web.Route) { r.Pattern = "a" },
		"would take every address":  func(r *web.Route) { r.Pattern = "/" },
		"no policy":                 func(r *web.Route) { r.Policy = "" },
		"no audit kind":             func(r *web.Route) { r.Audit = "" },
		"a GET changes nothing":     func(r *web.Route) { r.Audit = web.AuditChange },
		"no example":                func(r *web.Route) { r.Example = "" },
		"no handler":                func(r *web.Route) { r.Handle = nil },
		"/b/{case} leads elsewhere": func(r *web.Route) { r.Example = "/b/{case}" },
	}
	if err := tryServe(web.Site{Name: "staff", Routes: []web.Route{whole}}); err != nil {
		t.Fatalf("a whole route was refused: %v", err)
	}
	for want, spoil := range lacks {
		spoilt := whole
		spoil(&spoilt)
		err := tryServe(web.Site{Name: "staff", Routes: []web.Route{spoilt}})
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "staff: "+spoilt.Method+" "+spoilt.Pattern) {
			t.Errorf("%s: got %v", want, err)
		}
	}
}

func TestTwoRoutesCannotTakeTheSameAddressEvenOnTwoSites(t *testing.T) {
	a := web.Site{Name: "a", Routes: []web.Route{get("/x/{one}", web.Anyone, web.AuditNone, shows("A"))}}
	b := web.Site{Name: "b", Routes: []web.Route{get("/x/{two}", web.Anyone, web.AuditNone, shows("B"))}}
	if err := tryServe(a, b); err == nil || !strings.Contains(err.Error(), "b: GET /x/{two}: another route takes the same addresses") {
		t.Errorf("got %v", err)
	}
	if err := tryServe(a, web.Site{Name: "a"}); err == nil {
		t.Error("two sites have one name")
	}
}

type nobody struct{ webtest.Guard }

func (nobody) Roles(string) []string { return nil }

func TestAPolicyUnderWhichNobodyPassesDoesNotStart(t *testing.T) {
	_, err := web.New(web.Options{
		Guard: &nobody{}, Clock: day.WallClock{}, IDs: id.From(day.WallClock{}, nil), Sessions: webtest.NewSessions(),
		Sites: []web.Site{{Name: "staff", Routes: []web.Route{get("/a", "misspelt", web.AuditRead, shows("A"))}}},
	})
	if err == nil || !strings.Contains(err.Error(), `nobody passes under the policy "misspelt"`) {
		t.Errorf("got %v", err)
	}
}

func TestEveryRouteIsListedWithAnExampleOfTheSampleTown(t *testing.T) {
	route := get("/people/{case}", "see the case", web.AuditRead, shows("A"))
	route.Example = "/people/{case}"
	v := webtest.Enter(t, webtest.Room{Routes: []web.Route{route, post("/note", web.SignedIn, (&notes{}).take)}})
	lines, err := json.Marshal(v.Server.Routes(map[string]string{"case": "123"}))
	if err != nil {
		t.Fatal(err)
	}
	want := `[{"method":"GET","pattern":"/health","policy":"anyone","audit":"none","example":"/health","roles":["practitioner"],"site":"health"},` +
		`{"method":"GET","pattern":"/people/{case}","policy":"see the case","audit":"read","example":"/people/123","roles":["practitioner"],"site":"staff"},` +
		`{"method":"POST","pattern":"/note","policy":"signed in","audit":"change","example":"/note","roles":["practitioner"],"site":"staff"}]`
	if string(lines) != want {
		t.Errorf("listed %s", lines)
	}
}
