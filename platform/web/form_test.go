package web_test

import (
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"

	"throughline/platform/day"
	"throughline/platform/problem"
	"throughline/platform/web"
)

func TestAFormReadsNumbersDatesAndTimesAndSaysWhatItCannotRead(t *testing.T) {
	form := web.FormOf(url.Values{
		"n": {" 7 "}, "bad-n": {"seven"}, "at": {"9.05"}, "bad-at": {"25:00"},
		"on-day": {"27"}, "on-month": {"3"}, "on-year": {"2026"}, "bad-day": {"31"}, "bad-month": {"2"}, "bad-year": {"2026"},
	})
	if n, ok := form.Number("n"); n != 7 || !ok {
		t.Errorf("number %d, %v", n, ok)
	}
	if hour, minute, ok := form.Time("at"); hour != 9 || minute != 5 || !ok {
		t.Errorf("time %d:%d, %v", hour, minute, ok)
	}
	if got := form.Date("on"); got != day.MustParse("2026-03-27") {
		t.Errorf("date %v", got)
	}
	if _, ok := form.Number("none"); ok || form.Date("none").Known() {
		t.Error("an empty box was read")
	}
	if err := form.Checks().Problem(); err != nil {
		t.Fatalf("a good form has a problem: %v", err)
	}
	form.Number("bad-n")
	form.Time("bad-at")
	form.Date("bad")
	p := problem.Of(form.Checks().Problem())
	if p.Error() != "invalid bad-n bad-at bad" {
		t.Errorf("problems: %v", p)
	}
}

func TestABoxThatCannotBeReadIsToldOnce(t *testing.T) {
	form := web.FormOf(url.Values{"note": {"a\x00"}})
	form.Text("note")
	form.Text("note")
	if p := problem.Of(form.Checks().Problem()); len(p.Fields) != 1 {
		t.Errorf("told %d times", len(p.Fields))
	}
}

func TestAPrintDependsOnWordsAndPlaceButNotOnTheToken(t *testing.T) {
	print := func(values url.Values, where string) string { return web.FormOf(values).Fingerprint(where) }
	base := print(url.Values{"note": {"x"}, "act": {"1"}, "token": {"a"}}, "/p")
	if base != print(url.Values{"note": {"x"}, "act": {"1"}, "token": {"b"}}, "/p") {
		t.Error("the token changes the print")
	}
	for name, other := range map[string]string{
		"words": print(url.Values{"note": {"y"}, "act": {"1"}}, "/p"),
		"place": print(url.Values{"note": {"x"}, "act": {"1"}}, "/q"),
		"act":   print(url.Values{"note": {"x"}, "act": {"2"}}, "/p"),
	} {
		if other == base {
			t.Errorf("another %s gives the same print", name)
		}
	}
}

func FuzzAnAddressTakenAsLocalStaysOnThisServer(f *testing.F) {
	for _, seed := range []string{"/", "//x", "/\\x", "/a?b=c", "/%2f/x", "https://x", "/\t/x", "/..//x"} {
		f.Add(seed)
	}
	here, err := url.Parse("https://here.example/page")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, address string) {
		if !web.IsLocal(address) {
			return
		}
		led, err := here.Parse(address)
		if err != nil || led.Host != "here.example" || led.Scheme != "https" {
			t.Errorf("%q leads to %v (%v)", address, led, err)
		}
	})
}

func FuzzWhateverIsTypedIsReadOrRefused(f *testing.F) {
	for _, seed := range []string{"1", "-1", "9223372036854775808", "31", "2", "2026", "24:00", "0x1", "١", " 7 ", "\x00", "\xff", "1e9"} {
		f.Add(seed, seed, seed)
	}
	f.Fuzz(func(t *testing.T, a, b, c string) {
		form := web.FormOf(url.Values{"n": {a}, "d-day": {a}, "d-month": {b}, "d-year": {c}, "t": {b}, "w": {c}})
		if n, ok := form.Number("n"); !ok && n != 0 {
			t.Errorf("%q is no number, and %d", a, n)
		}
		if d := form.Date("d"); d.Known() && (d.Year() < 1 || d.Year() > 9999) {
			t.Errorf("%q %q %q are %s", a, b, c, d)
		}
		if hour, minute, ok := form.Time("t"); ok && (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
			t.Errorf("%q is %d:%d", b, hour, minute)
		}
		if text := form.Text("w"); !utf8.ValidString(text) || strings.ContainsRune(text, 0) {
			t.Errorf("%q is read as %q", c, text)
		}
	})
}
