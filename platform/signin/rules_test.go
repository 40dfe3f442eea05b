package signin_test

import (
	"net/http/httptest"
	"net/netip"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"throughline/platform/day"
	"throughline/platform/problem"
	"throughline/platform/signin"
)

var noon = day.MustParse("2026-11-20").AtClock(12, 0)

func TestAPasswordIsLongAndNotEverybodys(t *testing.T) {
	for password, refusedFor := range map[string]string{
		"llwybr bara menyn":      "",
		"aaaaaaaaaaab":           "",
		"twelve chars":           "",
		strings.Repeat("ŵ", 128): "",
		"eleven char":            "12 characters or more",
		"":                       "Enter your password",
		strings.Repeat("ŵ", 129): "128 characters or fewer",
		"w\u0302w\u0302w\u0302w\u0302w\u0302w\u0302w\u0302": "12 characters or more", // seven signs, however typed
		"Amira.Khan is at home":                             "email name",
		"PasswordPassword":                                  "easy to guess",
		"qwertyuiopasdf":                                    "easy to guess",
		"with a NUL \x00 in it":                             "cannot be read",
		"broken \xff characters!":                           "cannot be read",
	} {
		err := signin.CheckPassword(password, "amira.khan@example.org")
		if refusedFor == "" {
			if err != nil {
				t.Errorf("%q was refused: %+v", password, err)
			}
			continue
		}
		p := problem.Of(err)
		if p.Kind != problem.Invalid || len(p.Fields) != 1 || p.Fields[0].Name != signin.PasswordBox || !strings.Contains(p.Fields[0].Words.En, refusedFor) {
			t.Errorf("%q: %+v, want %q", password, p.Fields, refusedFor)
		}
	}
}

func TestAShortNameMayStandInAPasswordByChance(t *testing.T) {
	if err := signin.CheckPassword("jolly good bread", "jo@example.org"); err != nil {
		t.Error(err)
	}
}

func TestTheListOfWidespreadPasswordsHoldsOnlyWhatLengthLetsThrough(t *testing.T) {
	text, err := os.ReadFile("widespread.txt")
	if err != nil {
		t.Fatal(err)
	}
	all := strings.Fields(string(text))
	if len(all) < 200 || !slices.IsSorted(all) || len(slices.Compact(slices.Clone(all))) != len(all) {
		t.Errorf("%d passwords, sorted %v", len(all), slices.IsSorted(all))
	}
	for _, each := range all {
		if len(each) < signin.Shortest || each != strings.ToLower(each) {
			t.Errorf("%q", each)
		}
	}
}

func TestAnEmailIsKeptInOneFormOnly(t *testing.T) {
	for typed, want := range map[string]string{
		"amira@example.org": "amira@example.org", "  Amira@Example.ORG \n": "amira@example.org", "siân@example.cymru": "siân@example.cymru",
		"sia\u0302n@example.cymru": "siân@example.cymru",
	} {
		if email, ok := signin.Email(typed); !ok || email != want {
			t.Errorf("%q became %q (%v)", typed, email, ok)
		}
	}
	for _, typed := range []string{"", "amira", "@example.org", "amira@", "Amira <amira@example.org>", "a@b.org, c@d.org", "a\x00b@example.org", "a\xff@example.org", strings.Repeat("a", 250) + "@b.org"} {
		if email, ok := signin.Email(typed); ok {
			t.Errorf("%q was taken for the address %q", typed, email)
		}
	}
}

func TestTheSixthFailureWithinAQuarterOfAnHourWaitsForTheFirstToBeForgotten(t *testing.T) {
	var tally signin.Tally
	var wait day.Instant
	for i := range signin.MostPerEmail {
		if tally, wait = tally.Try(signin.MostPerEmail, noon.Add(time.Duration(i)*time.Minute)); wait.Known() {
			t.Fatalf("attempt %d waits", i+1)
		}
	}
	lifts := noon.Add(signin.Window)
	if _, wait = tally.Try(signin.MostPerEmail, lifts-1); wait != lifts {
		t.Errorf("the sixth may come at %v, not %v", wait, lifts)
	}
	if after, wait := tally.Try(signin.MostPerEmail, lifts); wait.Known() || len(after.Tries) != signin.MostPerEmail {
		t.Errorf("when the first is forgotten: wait %v, %d attempts", wait, len(after.Tries))
	}
}

func TestARefusedAttemptIsNotCountedSoTheWaitEnds(t *testing.T) {
	tally := signin.Tally{Tries: []day.Instant{noon}}
	for range 10 {
		tally, _ = tally.Try(1, noon+1)
	}
	if len(tally.Tries) != 1 || tally.Until() != noon.Add(signin.Window) {
		t.Errorf("tally %+v", tally)
	}
}

func TestASuccessTakesBackItsOwnAttemptOnly(t *testing.T) {
	tally := signin.Tally{Tries: []day.Instant{noon, noon, noon + 1}}.Forgive(noon)
	if !slices.Equal(tally.Tries, []day.Instant{noon, noon + 1}) {
		t.Errorf("left %v", tally.Tries)
	}
	if same := tally.Forgive(noon + 7); len(same.Tries) != 2 || (signin.Tally{}).Until() != 0 {
		t.Errorf("left %v", same.Tries)
	}
}

func TestTheSendersAddressIsTheLastThatABelievedProxyNamed(t *testing.T) {
	proxies := []netip.Prefix{netip.MustParsePrefix("10.0.0.0/24")}
	for _, c := range []struct{ why, peer, passed, want string }{
		{"a stranger's word is not taken", "192.0.2.7:1", "198.51.100.1", "192.0.2.7"},
		{"a proxy on this machine", "127.0.0.1:1", "198.51.100.1", "198.51.100.1"},
		{"a named proxy", "10.0.0.5:1", "198.51.100.1", "198.51.100.1"},
		{"only what the proxy itself added", "127.0.0.1:1", "203.0.113.9, 198.51.100.1", "198.51.100.1"},
		{"through two proxies", "127.0.0.1:1", "203.0.113.9, 198.51.100.1, 10.0.0.5", "198.51.100.1"},
		{"a proxy that says nothing", "127.0.0.1:1", "", "127.0.0.1"},
		{"a proxy that says nonsense", "10.0.0.5:1", "nonsense", "10.0.0.5"},
		{"a household of version 6", "[2001:db8:1:2:3:4:5:6]:1", "", "2001:db8:1:2::/64"},
		{"version 4 dressed as 6", "[::ffff:192.0.2.7]:1", "", "192.0.2.7"},
		{"no address at all", "@", "198.51.100.1", "unknown"},
	} {
		r := httptest.NewRequest("POST", "/sign-in", nil)
		r.RemoteAddr = c.peer
		if c.passed != "" {
			r.Header.Set("X-Forwarded-For", c.passed)
		}
		if from := signin.Source(r, proxies); from != c.want {
			t.Errorf("%s: %q, want %q", c.why, from, c.want)
		}
	}
}
