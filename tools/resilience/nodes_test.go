package resilience

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib" // the engine that the product has

	"throughline/tools/visiting"
)

func nodes(t *testing.T, binaries ...string) *Nodes {
	t.Helper()
	n, err := OpenNodes(context.WithoutCancel(t.Context()), t.TempDir(), binaries...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := n.Close(); err != nil {
			t.Error(err)
		}
	})
	return n
}

// pressedAgain sends once more what was not acknowledged, as people do, until it is.
func pressedAgain(t *testing.T, notes []Note) (again int) {
	t.Helper()
	for i := range notes {
		n := &notes[i]
		if n.AcknowledgedAt.IsZero() {
			again++
		}
		if took, done := await(backWithin+time.Second, func() bool {
			if n.AcknowledgedAt.IsZero() {
				n.send(t.Context())
			}
			return !n.AcknowledgedAt.IsZero()
		}); !done {
			t.Fatalf("after %v an act is still answered %d", took, n.Status)
		}
	}
	return again
}

func (n *Nodes) holds(t *testing.T, notes []Note) {
	t.Helper()
	db, err := sql.Open("pgx", n.URL())
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := Found(t.Context(), db, notes); err != nil {
		t.Error(err)
	}
	verify := exec.CommandContext(t.Context(), n.Towns[0].Binary, "verify")
	verify.Env = append(os.Environ(), "DATABASE_URL="+n.URL())
	if said, err := verify.CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, said)
	}
}

// D1. The database stops at once under three servers and comes back: nothing that was
// acknowledged is lost, and all three go on by themselves.
func TestTheDatabaseStopsAtOnceAndTheNodesGoOn(t *testing.T) {
	n := nodes(t, binary(t), binary(t), binary(t))
	hands := writers(t, n.Front, 8)
	var all []Note
	again := 0
	dice := Dice(t)
	for range Often(3, 60) {
		broken := make(chan error, 1)
		time.AfterFunc(time.Duration(50+dice.IntN(300))*time.Millisecond, func() { broken <- n.BreakDatabase() })
		notes := Together(t.Context(), hands, 30)
		if err := <-broken; err != nil {
			t.Fatal(err)
		}
		for _, town := range n.Towns {
			if took, back := await(3*time.Second, func() bool {
				answer, err := http.Get("http://" + town.address + "/health")
				if err != nil {
					return false
				}
				defer answer.Body.Close()
				return answer.StatusCode == http.StatusOK
			}); !back {
				t.Fatalf("after %v a node does not serve", took)
			}
		}
		again += pressedAgain(t, notes)
		all = append(all, notes...)
	}
	n.holds(t, all)
	t.Logf("%d stops, %d acts, pressed again %d times", Often(3, 60), len(all), again)
}

// D2. The connection is cut before a commit, while it is sent, and when it was done and
// nobody was told: whoever presses again has done it once.
func TestACutConnectionAroundACommitDoesAnActOnceOrNever(t *testing.T) {
	n := nodes(t, binary(t), binary(t), binary(t))
	hands := writers(t, n.Front, 8)
	n.Way.Cut(Dice(t))
	notes := Together(t.Context(), hands, Often(30, 1250))
	again := 0
	for range 5 { // and pressing again may be cut as well
		for i := range notes {
			if note := &notes[i]; note.AcknowledgedAt.IsZero() {
				again++
				note.send(t.Context())
			}
		}
	}
	cuts := n.Way.Heal()
	again += pressedAgain(t, notes)
	n.holds(t, notes)
	t.Logf("%d acts, %d cuts, pressed again %d times", len(notes), cuts, again)
	if cuts < len(notes)/8 || again == 0 {
		t.Errorf("only %d cuts, and pressed again %d times: the net caught nothing", cuts, again)
	}
}

// D3. When every connection is held up, visitors wait or are refused clearly, and all is
// well when it is over.
func TestWhenEveryConnectionIsHeldNothingIsLostAndTheNodesRecover(t *testing.T) {
	n := nodes(t, binary(t), binary(t), binary(t))
	hands := writers(t, n.Front, 96) // three pools hold 48
	db, err := sql.Open("pgx", n.URL())
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	held, err := db.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := held.ExecContext(t.Context(), `LOCK TABLE contact IN EXCLUSIVE MODE`); err != nil {
		t.Fatal(err)
	}
	time.AfterFunc(1500*time.Millisecond, func() { _ = held.Rollback() }) // what it holds is let go
	began := time.Now()
	notes := Together(t.Context(), hands, 1)
	if took := time.Since(began); took < time.Second {
		t.Errorf("nobody was held up: %v", took)
	}
	pressedAgain(t, notes)
	n.holds(t, notes)
}

// D4. Two people correct one record at once: one is kept, and the other is shown both
// texts and has overwritten nothing.
func TestTwoWhoEditOneEntryBothSeeBothTexts(t *testing.T) {
	n := nodes(t, binary(t), binary(t), binary(t))
	hands := writers(t, n.Front, 2)
	path := strings.TrimSuffix(hands[0].path, "/contacts/record") + "/details/correct"
	kept := ""
	for range Often(12, 1000) {
		var forms [2]url.Values
		var texts [2]string
		for i, w := range hands {
			page, err := w.page(t.Context(), path)
			if err != nil {
				t.Fatal(err)
			}
			forms[i] = visiting.Boxes(page.Find("form:has([name=act])").First())
			if had := forms[i].Get("access-needs"); kept != "" && had != kept {
				t.Fatalf("the record says %q, and %q was kept", had, kept)
			}
			texts[i] = "Needs " + string(acts.New())
			forms[i].Set("access-needs", texts[i])
		}
		type answer struct {
			status int
			said   string
			err    error
		}
		answers := [2]chan answer{make(chan answer, 1), make(chan answer, 1)}
		for i, w := range hands {
			go func() {
				status, said, err := w.post(t.Context(), path, forms[i])
				answers[i] <- answer{status, said, err}
			}()
		}
		both := [2]answer{<-answers[0], <-answers[1]}
		won := 0
		if both[1].status == http.StatusSeeOther {
			won = 1
		}
		lost := both[1-won]
		if both[won].status != http.StatusSeeOther || lost.err != nil || lost.status != http.StatusConflict {
			t.Fatalf("answered %d and %d: %v, %v", both[0].status, both[1].status, both[0].err, both[1].err)
		}
		if !strings.Contains(lost.said, texts[won]) || !strings.Contains(lost.said, texts[1-won]) {
			t.Errorf("whoever came second does not see both %q and %q", texts[won], texts[1-won])
		}
		kept = texts[won]
	}
	t.Logf("%d rounds, each kept once", Often(12, 1000))
}

// tomorrow is a version with a migration that today's does not know: something is added
// and nothing is taken away, as decided for every migration.
const tomorrow = `-- +goose Up
ALTER TABLE contact ADD COLUMN tomorrow TEXT NOT NULL DEFAULT '';
CREATE TABLE tomorrow (id TEXT NOT NULL PRIMARY KEY);
CREATE INDEX contact_tomorrow ON contact (tomorrow);
`

// newer builds tomorrow's version.
func newer(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	migration, overlay, built := filepath.Join(folder, "tomorrow.sql"), filepath.Join(folder, "overlay.json"), filepath.Join(folder, "newer")
	listed, err := json.Marshal(map[string]any{"Replace": map[string]string{filepath.Join(root(t), "schema", "both", "99999_tomorrow.sql"): migration}})
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(os.WriteFile(migration, []byte(tomorrow), 0o600), os.WriteFile(overlay, listed, 0o600)); err != nil {
		t.Fatal(err)
	}
	said, err := Planted{root: root(t), overlay: overlay}.Command(t.Context(), "build", "-o", built, "./cmd/throughline").CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	return built
}

// D5. Tomorrow's version starts beside today's and changes the schema under it: both go on
// serving, and today's can be started again.
func TestOldAndNewVersionServeSideBySide(t *testing.T) {
	n := nodes(t, binary(t), binary(t))
	hands := writers(t, n.Front, 4)
	all := Together(t.Context(), hands, 10)
	beside := &Town{Folder: t.TempDir(), Binary: newer(t), Rows: n.Towns[0].Rows}
	started := make(chan error, 1)
	go func() {
		_, err := beside.Open(context.WithoutCancel(t.Context()))
		started <- err
	}()
	all = append(all, Together(t.Context(), hands, 40)...) // while the schema changes
	if err := <-started; err != nil {
		t.Fatal(err)
	}
	n.Towns = append(n.Towns, beside)
	all = append(all, Together(t.Context(), hands, 20)...)
	old := n.Towns[0]
	if err := old.Close(); err != nil {
		t.Fatal(err)
	}
	opened(t, old)
	all = append(all, Together(t.Context(), hands, 20)...)
	pressedAgain(t, all)
	n.holds(t, all)
	for i, note := range all {
		if note.Status >= http.StatusInternalServerError {
			t.Errorf("act %d was answered %d at first", i, note.Status)
		}
	}
}
