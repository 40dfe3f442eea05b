package web_test

import (
	"encoding/json"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/a-h/templ"

	"throughline/platform/web"
	"throughline/platform/web/webtest"
)

func TestWhatIsTypedIsKeptUntilItIsSent(t *testing.T) {
	v, _ := signedIn(t)
	v.Get("/note")
	saved := v.Post("/draft", url.Values{"draft-of": {"/note"}, "note": {"half a sen"}, "tick": {"a", "b"}, "password": {"hunter2"}}).Is(200)
	if saved.Body != `{"clock":"12:00","saved_at":"2026-11-20T12:00:00.000000Z"}`+"\n" {
		t.Errorf("answered %s", saved.Body)
	}
	drafts := draftsOf(t, v)
	if len(drafts) != 1 || drafts[0].Fields.Encode() != "note=half+a+sen&tick=a&tick=b" || drafts[0].SavedAt != webtest.Noon {
		t.Fatalf("kept %+v", drafts)
	}
	v.Get("/note")
	v.Post("/note", note("half a sentence")).LeadsTo("/")
	if len(draftsOf(t, v)) > 0 {
		t.Error("the draft outlived its form")
	}
}

func draftsOf(t *testing.T, v *webtest.Visitor) []web.Draft {
	t.Helper()
	found, err := v.Drafts.Of(t.Context(), webtest.Ann, "/note")
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// typing is what a tab saves while somebody types in its form.
func typing(act, tab, words string) url.Values {
	return url.Values{"draft-of": {"/note"}, "act": {act}, "draft-tab": {tab}, "note": {words}}
}

const (
	leftAct  = "01900000-0000-7000-8000-0000000000a1"
	rightAct = "01900000-0000-7000-8000-0000000000a2"
)

// look shows a form that a draft may stand in.
func look(v *web.Visit) (web.Response, error) {
	v.R.URL.Path = "/note"
	draft, _ := v.Draft()
	return web.Page{Title: "Look", Body: templ.Join(web.Sealed(v), says("Words: "+draft.Fields.Get("note")+"."))}, nil
}

func looking(t *testing.T) *webtest.Visitor {
	t.Helper()
	routes := append(house(&notes{}), get("/look", web.SignedIn, web.AuditNone, look))
	return webtest.Enter(t, webtest.Room{Routes: routes, As: webtest.Ann})
}

func TestTwoTabsKeepTwoDraftsAndTheNewestComesBackWithAWayToTheOther(t *testing.T) {
	v := looking(t)
	v.Post("/draft", typing(leftAct, "left", "one")).Is(200)
	v.Clock.Move(time.Second)
	v.Post("/draft", typing(rightAct, "right", "two")).Is(200)
	v.Clock.Move(2 * time.Minute)
	page := v.Get("/look").Is(200).Page()
	page.Says("Words: two.").Has("input[name=act][value='" + rightAct + "']").Says("You also wrote in this form and did not send it.")
	page.Has("input[name=draft-opened]").Has("a[href='/note?draft=" + leftAct + "']")
	other := v.Get("/look?draft=" + leftAct).Is(200).Page()
	other.Says("Words: one.").Has("input[name=act][value='" + leftAct + "']").Has("a[href='/note?draft=" + rightAct + "']")
	v.Post("/note", url.Values{"act": {leftAct}, "note": {"one"}}).LeadsTo("/")
	if left := draftsOf(t, v); len(left) != 1 || string(left[0].Act) != rightAct {
		t.Errorf("sending one form left %+v", left)
	}
}

func TestAFormThatIsBeingTypedInElsewhereBeginsEmptyAndOffersToGoOnWithIt(t *testing.T) {
	v := looking(t)
	v.Post("/draft", typing(leftAct, "left", "one")).Is(200)
	page := v.Get("/look").Is(200).Page()
	page.Says("Words: .").Says("You are writing in this form in another tab.").HasNot("input[name=act][value='" + leftAct + "']")
	page.Has("a[href='/note?draft=" + leftAct + "'][data-draft-tab=left]")
	gone := typing(leftAct, "left", "one, and left")
	gone.Set("draft-left", "yes")
	v.Post("/draft", gone).Is(200)
	v.Get("/look").Is(200).Page().Says("Words: one, and left.")
}

func TestATabWhoseWordsWereTakenOverGoesOnAsAnActOfItsOwn(t *testing.T) {
	v := looking(t)
	v.Post("/draft", typing(leftAct, "left", "one")).Is(200)
	over := typing(leftAct, "right", "one and more")
	over.Set("draft-opened", strconv.FormatInt(int64(webtest.Noon), 10))
	v.Clock.Move(time.Second)
	v.Post("/draft", over).Is(200)
	answer := v.Post("/draft", typing(leftAct, "left", "one too")).Is(200)
	var told struct{ Act string }
	if err := json.Unmarshal([]byte(answer.Body), &told); err != nil || told.Act == "" || told.Act == leftAct {
		t.Errorf("the tab was told %s", answer.Body)
	}
	words := map[string]string{}
	for _, draft := range draftsOf(t, v) {
		words[string(draft.Act)] = draft.Fields.Get("note")
	}
	if len(words) != 2 || words[leftAct] != "one and more" || words[told.Act] != "one too" {
		t.Errorf("kept %v", words)
	}
}

func TestAFormSentByAPageThatStaysIsToldWhereToGoOn(t *testing.T) {
	v, n := signedIn(t)
	v.Get("/note")
	v.Header.Set("X-Staying", "yes")
	answer := v.Post("/note", note("sent")).Is(204)
	if answer.Header.Get("X-Next") != "/" || answer.Header.Get("Location") != "" || len(n.taken) != 1 {
		t.Errorf("%v, taken %v", answer.Header, n.taken)
	}
}

func TestTheNextPageSaysThatAFormSentAgainHadBeenSaved(t *testing.T) {
	routes := append(house(&notes{}), post("/again", web.SignedIn, func(v *web.Visit) (web.Response, error) {
		v.Session().Repeat()
		return web.SeeOther{URL: "/"}, nil
	}))
	v := webtest.Enter(t, webtest.Room{Routes: routes, As: webtest.Ann})
	v.Post("/again", nil).LeadsTo("/")
	v.Get("/").Is(200).Page().Says("This was already saved.").Says("Home")
	if page := v.Get("/").Is(200); strings.Contains(page.Body, "already saved") {
		t.Error("the page after says it again")
	}
}

func TestAHandlerFindsTheDraftOfItsAddress(t *testing.T) {
	var found web.Draft
	routes := append(house(&notes{}), get("/look", web.SignedIn, web.AuditNone, func(v *web.Visit) (web.Response, error) {
		found, _ = v.DraftFor("/note")
		return web.Page{Title: "Look"}, nil
	}))
	v := webtest.Enter(t, webtest.Room{Routes: routes, As: webtest.Ann})
	v.Clock.Move(time.Minute)
	v.Post("/draft", url.Values{"draft-of": {"/note"}, "note": {"half"}}).Is(200)
	v.Get("/look").Is(200)
	if found.Fields.Get("note") != "half" || found.SavedAt != webtest.Noon.Add(time.Minute) {
		t.Errorf("found %+v", found)
	}
}

func TestAFormEmptiedAgainLeavesNoDraft(t *testing.T) {
	v, _ := signedIn(t)
	v.Post("/draft", url.Values{"draft-of": {"/note"}, "note": {"half"}}).Is(200)
	v.Post("/draft", url.Values{"draft-of": {"/note"}, "note": {" \n"}}).Is(200)
	if len(draftsOf(t, v)) > 0 {
		t.Error("an empty draft is kept")
	}
}

func TestDraftsAreKeptOnlyForFormsOfThisSiteAndOnlySoLong(t *testing.T) {
	v, _ := signedIn(t)
	v.Header.Set("Accept", "application/json")
	for _, address := range []string{"", "/nowhere", "//evil.example/note", "https://evil.example/note", "/note?q=1", "/json", "/health"} {
		v.Post("/draft", url.Values{"draft-of": {address}, "note": {"half"}}).Is(404)
	}
	v.Post("/draft", url.Values{"draft-of": {"/note"}, "note": {strings.Repeat("x", 1<<20)}}).Is(413)
	v.Forget()
	v.Post("/draft", url.Values{"draft-of": {"/note"}, "note": {"half"}}).Is(401)
	if len(draftsOf(t, v)) > 0 {
		t.Error("a draft was kept")
	}
}
