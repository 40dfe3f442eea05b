package web_test

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"runtime"
	"strings"
	"testing"
	"time"

	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/platform/web/htmlcheck"
	"throughline/platform/web/webtest"
	"throughline/platform/words"
)

var signedOutProblem = problem.New(problem.SignedOut, "signed-out", words.Same("Signed out"))

func TestAPostFromAnotherSiteHasNoEffect(t *testing.T) {
	foreign := []map[string]string{
		{"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Origin": "https://evil.example"}, {"Origin": "null"},
		{"Sec-Fetch-Site": "cross-site", "Origin": "http://example.com"},
	}
	for _, headers := range foreign {
		for _, path := range []string{"/note", "/open", "/sign-in", "/sign-out"} {
			v, n := signedIn(t)
			v.Get("/note")
			for name, value := range headers {
				v.Header.Set(name, value)
			}
			v.PostPlainly(path, note("forged")).Is(403).Page().SaysNot("forged").HasNot("form")
			if len(n.taken) != 0 || len(v.Sessions.Digests()) != 1 {
				t.Errorf("%v: %s had an effect", headers, path)
			}
		}
	}
}

func TestAProgramThatTellsNoOriginNeedsTheFormsToken(t *testing.T) {
	v, n := signedIn(t)
	v.Get("/note")
	v.PostPlainly("/note", note("with token")).LeadsTo("/")
	for name, token := range map[string]string{"none": "", "short": "abc", "not base64": "!!!", "another's": strings.Repeat("A", 86)} {
		v.Get("/note")
		v.PostPlainly("/note", url.Values{"note": {"kept"}, "token": {token}}).Is(403).Page().
			Has("textarea[name=note]", htmlcheck.Text("kept")).Has("button", htmlcheck.Text("Send again"))
		if len(n.taken) != 1 {
			t.Errorf("the token %s was taken", name)
		}
	}
}

func TestTheProblemPagesFormCanBeSentAgainByAProgram(t *testing.T) {
	v, n := signedIn(t)
	act := v.Get("/note").Page().Attr("value", "input[name=act]")
	v.PostPlainly("/note", url.Values{"note": {"kept"}, "token": {""}}).Is(403)
	v.PostPlainly("/note", note("kept")).LeadsTo("/")
	if len(n.taken) != 1 || !strings.HasPrefix(n.acts[0], act) {
		t.Errorf("taken %v as %v, not as %s", n.taken, n.acts, act)
	}
}

func TestTokensDifferOnEachPage(t *testing.T) {
	v, _ := signedIn(t)
	first := v.Get("/note").Page().Attr("value", "input[name=token]")
	second := v.Get("/note").Page().Attr("value", "input[name=token]")
	if first == second || len(first) != 86 {
		t.Errorf("tokens %q, %q", first, second)
	}
}

func TestAnyoneMaySendWithoutOriginWhereNobodyIsSignedIn(t *testing.T) {
	v := webtest.Enter(t, webtest.Room{Routes: house(&notes{})})
	v.PostPlainly("/sign-in", nil).LeadsTo("/")
	v.Follow().Is(200)
}

func TestSendingTheSameFormTwiceIsTheSameAct(t *testing.T) {
	v, n := signedIn(t)
	v.Get("/note")
	page := *v.Get("/note")
	boxes := url.Values{"note": {"once"}, "act": {page.Page().Attr("value", "input[name=act]")}}
	v.Post("/note", boxes).LeadsTo("/")
	v.Post("/note", boxes).LeadsTo("/")
	boxes.Set("note", "other words")
	v.Post("/note", boxes).LeadsTo("/")
	if n.acts[0] != n.acts[1] {
		t.Errorf("two acts: %v", n.acts[:2])
	}
	if n.acts[1] == n.acts[2] {
		t.Error("other words have the same print")
	}
}

func TestAFormSentAfterTheSessionEndedKeepsEveryWord(t *testing.T) {
	v, n := signedIn(t)
	act := v.Get("/note").Page().Attr("value", "input[name=act]")
	v.Clock.Move(31 * time.Minute)
	typed := url.Values{"note": {"\nLlŷr said \"<b>no</b>\"\nand left"}, "tick": {"a", "b"}, "password": {"hunter2"}, "act": {act}}
	page := v.Post("/note?tab=2", typed).Is(401).Page().SaysNot("hunter2")
	page.Has("a", htmlcheck.Attr("href", "/sign-in"), htmlcheck.Attr("target", "_blank")).
		Has("form", htmlcheck.Attr("action", "/note?tab=2"), htmlcheck.Attr("method", "post")).
		HasTimes(2, "textarea[name=tick][readonly]").
		Has("input[name=act]", htmlcheck.Attr("value", act))
	if got := page.Raw("textarea[name=note]"); got != "\nLlŷr said \"<b>no</b>\"\nand left" {
		t.Errorf("the note came back as %q", got)
	}
	v.SignIn("staff", webtest.Ann)
	v.Post("/note", url.Values{"note": {page.Raw("textarea[name=note]")}}).LeadsTo("/")
	if n.taken[0] != "Llŷr said \"<b>no</b>\"\nand left" || !strings.HasPrefix(n.acts[0], act) {
		t.Errorf("taken %q as %v", n.taken, n.acts)
	}
}

func TestWordsComeBackFromEveryProblemOfAPost(t *testing.T) {
	for name, c := range map[string]struct {
		err         error
		status      int
		again, open bool
	}{
		"refused":  {problem.New(problem.Refused, "no", words.Same("No")), 403, true, false},
		"conflict": {problem.New(problem.Conflict, "changed", words.Same("Changed")), 409, false, true},
		"reused":   {ledger.ErrActReused, 409, false, true},
		"ours":     {errSecret, 500, true, false},
		"busy":     {problem.New(problem.Busy, "busy", words.Same("Busy")), 503, true, false},
		"missing":  {problem.NotFound(), 404, false, false},
	} {
		t.Run(name, func(t *testing.T) {
			v, n := signedIn(t)
			n.err = c.err
			v.Get("/note")
			v.Header.Set("Referer", "http://example.com/note")
			page := v.Post("/note", note("every word")).Is(c.status).Page().
				Has("textarea[name=note][readonly]", htmlcheck.Text("every word")).SaysNot("secret", "SELECT")
			if c.again {
				page.Has("button", htmlcheck.Text("Send again"))
			} else {
				page.HasNot("button")
			}
			if c.open {
				page.Has("a", htmlcheck.Attr("href", "/note"))
			}
		})
	}
}

func TestTextThatCannotBeStoredIsAProblemOfItsBoxAndComesBackReadable(t *testing.T) {
	for _, text := range []string{"a\x00b", "a\xffb", "a\xed\xa0\x80b"} {
		v, n := signedIn(t)
		v.Get("/note")
		v.Post("/note", note(text)).Is(422).Page().Says("a\uFFFD")
		if len(n.taken) != 0 {
			t.Errorf("%q was taken", text)
		}
	}
}

func TestALongNoteIsTakenWhole(t *testing.T) {
	v, n := signedIn(t)
	long := strings.Repeat("Roedd hi'n hwyr. ", 5<<20/17)
	v.Get("/note")
	v.Post("/note", note(long)).LeadsTo("/")
	if n.taken[0] != strings.TrimSpace(long) {
		t.Error("the note was not taken whole")
	}
}

func TestAMillionBoxesAreRefusedAtOnceAndInBoundedMemory(t *testing.T) {
	v, n := signedIn(t)
	body := bytes.Repeat([]byte("aaaaaaa=b&"), 1_000_000)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	r := httptest.NewRequest(http.MethodPost, "/note", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Origin", "http://example.com")
	v.Send(r).Is(413).Page().Has("h1", htmlcheck.Text("This form has more boxes than we can take"))
	runtime.ReadMemStats(&after)
	if took := time.Since(start); took > time.Second {
		t.Errorf("it took %v", took)
	}
	if used := after.TotalAlloc - before.TotalAlloc; used > 48<<20 {
		t.Errorf("it used %d MiB", used>>20)
	}
	if len(n.taken) != 0 {
		t.Error("it was taken")
	}
}

func TestAGiantBodyIsRefusedWhetherOrNotItTellsItsLength(t *testing.T) {
	for name, length := range map[string]int64{"told": 20 << 20, "untold": -1} {
		v, n := signedIn(t)
		r := httptest.NewRequest(http.MethodPost, "/note", io.LimitReader(endless{}, 20<<20))
		r.ContentLength = length
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set("Origin", "http://example.com")
		v.Send(r).Is(413).Page().Has("h1", htmlcheck.Text("This is more than we can take at once"))
		if len(n.taken) != 0 {
			t.Errorf("a giant of %s length was taken", name)
		}
	}
}

func TestOverARealConnectionAGiantBodyIsAnsweredAtOnce(t *testing.T) {
	v, _ := signedIn(t)
	server := httptest.NewServer(v.Server.Handler())
	defer server.Close()
	patience := 5 * time.Second // of a machine that does other things beside
	for name, body := range map[string]io.Reader{
		"told": bytes.NewReader(make([]byte, 20<<20)), "untold": io.LimitReader(endless{}, 1<<30), "many boxes": bytes.NewReader(bytes.Repeat([]byte("a=b&"), 1_000_000)),
	} {
		start := time.Now()
		answer, err := http.Post(server.URL+"/sign-in", "application/x-www-form-urlencoded", body)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		answer.Body.Close()
		if took := time.Since(start); answer.StatusCode != http.StatusRequestEntityTooLarge || took > patience {
			t.Errorf("%s: %d after %v", name, answer.StatusCode, took)
		}
	}
}

type endless struct{}

func (endless) Read(into []byte) (int, error) {
	for i := range into {
		into[i] = 'a'
	}
	return len(into), nil
}

func TestOnlyFormsAreTaken(t *testing.T) {
	for kind, heading := range map[string]string{
		"multipart/form-data; boundary=x": "Files cannot be sent here", "text/plain": "This address takes forms only",
		"application/json": "This address takes forms only", "": "This address takes forms only",
	} {
		v, n := signedIn(t)
		r := httptest.NewRequest(http.MethodPost, "/note", strings.NewReader("note=x"))
		r.Header.Set("Content-Type", kind)
		r.Header.Set("Origin", "http://example.com")
		v.Send(r).Is(400).Page().Has("h1", htmlcheck.Text(heading))
		if len(n.taken) != 0 {
			t.Errorf("%q was taken", kind)
		}
	}
}

func TestABrokenFormGivesBackWhatCouldBeRead(t *testing.T) {
	v, _ := signedIn(t)
	r := httptest.NewRequest(http.MethodPost, "/note", strings.NewReader("note=good&bad=%zz"))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Origin", "http://example.com")
	v.Send(r).Is(400).Page().Has("textarea[name=note]", htmlcheck.Text("good"))
}

func TestAFormWithoutAnActIsAskedForAgain(t *testing.T) {
	v, n := signedIn(t)
	v.Post("/note", note("words")).Is(400).Page().Has("textarea[name=note]", htmlcheck.Text("words"))
	v.Post("/note", note("words")).LeadsTo("/")
	if len(n.taken) != 1 {
		t.Errorf("taken %v", n.taken)
	}
}

func TestRepeatedBoxesAreKeptAsAList(t *testing.T) {
	form := web.FormOf(url.Values{"tick": {"a", "b"}})
	if got := form.All("tick"); len(got) != 2 || form.Text("tick") != "a" {
		t.Errorf("got %v", got)
	}
}
