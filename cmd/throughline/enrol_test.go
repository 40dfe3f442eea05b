package main

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/ledger"
	"throughline/platform/telemetry"
	"throughline/schema/schematest"
)

// printed runs the command and gives what it printed.
func printed(t *testing.T, args ...string) (code int, out string) {
	t.Helper()
	file, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	before := os.Stdout
	os.Stdout = file
	code = run(t.Context(), args)
	os.Stdout = before
	text, err := os.ReadFile(file.Name())
	if err != nil {
		t.Fatal(err)
	}
	return code, string(text)
}

// amira is how a first practitioner is enrolled.
func amira(database string) []string {
	return []string{
		"enrol", "--database-url", database, "--name", "Amira Khan", "--email", "Amira.Khan@example.org", "--role", "practitioner",
		"--team", "Riverside", "--region", "Wales", "--public-url", "http://probation.example/",
	}
}

func linkIn(t *testing.T, out string) *url.URL {
	t.Helper()
	line, _, _ := strings.Cut(out, "\n")
	link, err := url.Parse(line)
	if err != nil || link.Host != "probation.example" || len(link.Path) != len("/welcome/")+43 {
		t.Fatalf("printed %q", out)
	}
	return link
}

func TestAnEnrolledPractitionerFollowsTheLinkAndIsInTheHouseOfProduction(t *testing.T) {
	for engine, at := range map[string]string{"SQLite": "sqlite:" + filepath.Join(t.TempDir(), "town.db"), "PostgreSQL": schematest.PostgresURL(t)} {
		t.Run("on "+engine, func(t *testing.T) {
			code, out := printed(t, amira(at)...)
			if code != 0 {
				t.Fatalf("exit %d: %s", code, out)
			}
			h := opened(t, at)
			server, err := h.server(serving{log: slog.New(slog.DiscardHandler), metrics: telemetry.NewMetrics()})
			if err != nil {
				t.Fatal(err)
			}
			outside := httptest.NewServer(server.Handler())
			defer outside.Close()
			jar, _ := cookiejar.New(nil)
			browser := &http.Client{Jar: jar}
			answer, err := browser.PostForm(outside.URL+linkIn(t, out).Path, url.Values{"password": {"llwybr bara menyn"}, "password-again": {"llwybr bara menyn"}})
			if err != nil {
				t.Fatal(err)
			}
			defer answer.Body.Close()
			if answer.StatusCode != http.StatusOK || answer.Request.URL.Path != "/cases" {
				t.Errorf("the link led to %s (%d)", answer.Request.URL.Path, answer.StatusCode)
			}
			if _, err := h.ledger.Verify(t.Context(), h.storedRows(), nil); err != nil {
				t.Errorf("verify: %v", err)
			}
		})
	}
}

func opened(t *testing.T, at string) *house {
	t.Helper()
	h, err := openHouse(t.Context(), at, day.WallClock{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { h.close() })
	return h
}

func TestARegionAndATeamAreOpenedOnceByName(t *testing.T) {
	at := "sqlite:" + filepath.Join(t.TempDir(), "town.db")
	for _, email := range []string{"one@example.org", "two@example.org"} {
		if code, out := printed(t, append(amira(at), "--email", email)...); code != 0 {
			t.Fatalf("exit %d: %s", code, out)
		}
	}
	h := opened(t, at)
	for table, want := range map[string]int{"region": 1, "team": 1, "account": 2, "sign_in_invitation": 2} {
		found, err := database.All(t.Context(), h.db, database.Value[int], `SELECT COUNT(*) FROM `+table)
		if err != nil || found[0] != want {
			t.Errorf("%v in %s (%v), want %d", found, table, err, want)
		}
	}
}

func TestANewLinkIsMadeForAnAccountThatIsThere(t *testing.T) {
	at := "sqlite:" + filepath.Join(t.TempDir(), "town.db")
	again := []string{"enrol", "--again", "--database-url", at, "--email", "amira.khan@example.org", "--public-url", "http://probation.example"}
	if code, _ := printed(t, again...); code != 2 {
		t.Errorf("a link for nobody: exit %d", code)
	}
	_, first := printed(t, amira(at)...)
	code, second := printed(t, again...)
	if code != 0 || linkIn(t, first).Path == linkIn(t, second).Path {
		t.Errorf("exit %d, links %s and %s", code, first, second)
	}
	if code, _ := printed(t, amira(at)...); code != 2 {
		t.Errorf("a second account for one address: exit %d", code)
	}
}

func TestAPersonsAccountIsOpenedOnceByTheirCRN(t *testing.T) {
	at := "sqlite:" + filepath.Join(t.TempDir(), "town.db")
	h := opened(t, at)
	if err := h.db.Change(t.Context(), func(ctx context.Context) error {
		if _, err := h.db.Exec(ctx, `INSERT INTO region (id, name) VALUES ('01900000-0000-7000-8000-000000000001', 'Wales')`); err != nil {
			return err
		}
		_, err := h.db.Exec(ctx, `INSERT INTO person (id, region_id, crn, given_name, family_name, preferred_name, born, gender, language, access_needs, version)
			VALUES ('01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-000000000001', 'X100001', 'Gareth', 'Hughes', '', '1991-07-17', 'male', 'en', '', 1)`)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	enrol := func(crn, email string) int {
		code, _ := printed(t, "enrol", "--database-url", at, "--name", "Gareth Hughes", "--email", email, "--role", "person", "--person", crn)
		return code
	}
	if code := enrol("X999999", "gareth@example.org"); code != 2 {
		t.Errorf("an account for nobody: exit %d", code)
	}
	if code := enrol("X100001", "gareth@example.org"); code != 0 {
		t.Errorf("exit %d", code)
	}
	if code := enrol("X100001", "gareth.again@example.org"); code != 2 {
		t.Errorf("a second account: exit %d", code)
	}
	account, is, err := h.stores.signIn.AccountOf(t.Context(), "gareth@example.org")
	if err != nil || !is {
		t.Fatalf("no account (%v)", err)
	}
	actor, err := h.who(t.Context(), account)
	if want := (ledger.Actor{ID: account, Role: "person"}); err != nil || actor != want {
		t.Errorf("acts as %+v (%v)", actor, err)
	}
}

func TestAnEnrolmentThatDoesNotGoTogetherIsRefusedAndLeavesNothing(t *testing.T) {
	at := "sqlite:" + filepath.Join(t.TempDir(), "town.db")
	for why, args := range map[string][]string{
		"no name":                     {"--role", "reviewer"},
		"no such role":                {"--name", "A", "--role", "boss"},
		"a practitioner without team": {"--name", "A", "--role", "practitioner"},
		"a new team in no region":     {"--name", "A", "--role", "manager", "--team", "Riverside"},
		"a reviewer in a team":        {"--name", "A", "--role", "reviewer", "--team", "Riverside"},
		"a person without a CRN":      {"--name", "A", "--role", "person"},
		"a CRN for a practitioner":    {"--name", "A", "--role", "practitioner", "--team", "Riverside", "--region", "Wales", "--person", "X100001"},
		"again, and a name":           {"--again", "--name", "A"},
		"no address":                  {"--name", "A", "--role", "practitioner", "--team", "Riverside", "--region", "Wales", "--email", "amira"},
	} {
		given := append([]string{"enrol", "--database-url", at, "--email", "amira@example.org"}, args...)
		if code, out := printed(t, given...); code != 2 || out != "" {
			t.Errorf("%s: exit %d, %q", why, code, out)
		}
	}
	h := opened(t, at)
	if found, err := h.ledger.Verify(t.Context(), h.storedRows(), nil); err != nil || found.Events != 0 {
		t.Errorf("%d events are left (%v)", found.Events, err)
	}
}
