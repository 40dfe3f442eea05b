package ledgerdb_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/ledger/ledgerdb"
	"throughline/schema/schematest"
)

type tick struct{ now day.Instant }

func (c *tick) Now() day.Instant { c.now++; return c.now }

// world is a ledger with one kind of thing, a note.
type world struct {
	db   *database.DB
	l    *ledgerdb.Ledger
	ids  id.Maker
	time *tick
}

type note struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

const chain = ledger.Chain("person/0190b6e2-0000-7000-8000-000000000001")

func begin(t *testing.T, db *database.DB) world {
	t.Helper()
	time := &tick{now: day.MustParse("2026-09-15").AtClock(10, 0)}
	if err := db.Change(context.Background(), func(ctx context.Context) error {
		_, err := db.Exec(ctx, `CREATE TABLE note (id TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL)`)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return world{db, ledgerdb.New(db, nil), id.From(time, nil), time}
}

func (w world) act() ledger.Act {
	return ledger.Act{ID: w.ids.New(), By: ledger.Actor{ID: "somebody", Role: "practitioner"}, At: w.time.Now(), Fingerprint: "p"}
}

func (w world) write(act ledger.Act, thing, text string) error {
	return w.l.Change(context.Background(), chain, act, func(ctx context.Context) ([]ledger.Event, error) {
		n := note{thing, text}
		_, err := w.db.Exec(ctx, `INSERT INTO note (id, body) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET body = excluded.body`, n.ID, n.Text)
		return []ledger.Event{act.Happened("NoteWritten", chain, ledger.Thing{Kind: "note", ID: n.ID}, n)}, err
	})
}

func (w world) storedRows() []ledgerdb.StoredRows {
	return []ledgerdb.StoredRows{{Chain: "person", Kind: "note", Of: func(ctx context.Context, _ id.ID) (map[string]any, error) {
		all, err := database.All(ctx, w.db, func(row database.Scanner) (n note, err error) { return n, row.Scan(&n.ID, &n.Text) }, `SELECT id, body FROM note`)
		standing := map[string]any{}
		for _, n := range all {
			standing[n.ID] = n
		}
		return standing, err
	}}}
}

func (w world) verify() error {
	_, err := w.l.Verify(context.Background(), w.storedRows(), nil)
	return err
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestEveryChangeIsRememberedInOrder(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := begin(t, db)
		for i := range 3 {
			must(t, w.write(w.act(), "a", fmt.Sprint("version ", i)))
		}
		links, err := w.l.Chain(context.Background(), chain)
		must(t, err)
		if len(links) != 3 || links[2].Seq != 3 || links[2].Before != links[1].Hash {
			t.Fatalf("the chain is %+v", links)
		}
		must(t, w.verify())
	})
}

func TestASecondSendOfOneActIsDoneOnce(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := begin(t, db)
		act := w.act()
		must(t, w.write(act, "a", "first"))
		if err := w.write(act, "a", "first"); !errors.Is(err, ledger.ErrAlreadyDone) {
			t.Fatalf("the repeat answered %v", err)
		}
		other := act
		other.Fingerprint = "other words"
		if err := w.write(other, "a", "other"); !errors.Is(err, ledger.ErrActReused) {
			t.Fatalf("the id with other words answered %v", err)
		}
		links, err := w.l.Chain(context.Background(), chain)
		must(t, err)
		if len(links) != 1 {
			t.Fatalf("%d events were recorded, want 1", len(links))
		}
	})
}

func TestManyWritersOfOnePersonKeepOneOrder(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := begin(t, db)
		acts := make([]ledger.Act, 40)
		for i := range acts {
			acts[i] = w.act()
		}
		var all sync.WaitGroup
		for i, act := range acts {
			all.Go(func() {
				if err := w.write(act, fmt.Sprint("thing-", i%7), fmt.Sprint(i)); err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		links, err := w.l.Chain(context.Background(), chain)
		must(t, err)
		if len(links) != len(acts) {
			t.Fatalf("%d events, want %d", len(links), len(acts))
		}
		must(t, w.verify())
	})
}

func TestAReactionJoinsTheTransactionOfWhatItAnswers(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := begin(t, db)
		var fail error
		w.l.React("NoteWritten", func(_ context.Context, happened ledger.Event) ([]ledger.Event, error) {
			return []ledger.Event{happened.Act.Happened("RatingChanged", chain, ledger.Thing{Kind: "page", ID: "x"}, nil)}, fail
		})
		must(t, w.write(w.act(), "a", "text"))
		fail = errors.New("the reaction fails")
		if err := w.write(w.act(), "b", "text"); !errors.Is(err, fail) {
			t.Fatalf("the change answered %v", err)
		}
		links, err := w.l.Chain(context.Background(), chain)
		must(t, err)
		if len(links) != 2 || links[1].Name != "RatingChanged" {
			t.Fatalf("the chain is %+v, want the note and its rating only", links)
		}
		must(t, w.verify())
	})
}

func TestTheRecordCanBeReadAsItStood(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := begin(t, db)
		must(t, w.write(w.act(), "a", "before"))
		then := w.time.now
		must(t, w.write(w.act(), "a", "after"))
		must(t, w.write(w.act(), "b", "new"))
		stood, err := w.l.AsItStood(context.Background(), chain, then)
		must(t, err)
		if len(stood) != 1 {
			t.Fatalf("%d things stood then, want 1", len(stood))
		}
		var n note
		must(t, json.Unmarshal(stood[0].State, &n))
		if n.Text != "before" {
			t.Fatalf("it stood as %q, want %q", n.Text, "before")
		}
	})
}

func TestEveryKindOfTamperingIsFound(t *testing.T) {
	tamperings := map[string]string{
		"an event edited":                  `UPDATE ledger_event SET by_id = 'somebody-else' WHERE seq = 2`,
		"an event backdated":               `UPDATE ledger_event SET at = at - 1 WHERE seq = 2`,
		"words edited":                     `UPDATE ledger_body SET state = '{"id":"a","text":"forged"}' WHERE seq = 2`,
		"the tail cut":                     `DELETE FROM ledger_event WHERE seq = 3`,
		"an event taken out":               `DELETE FROM ledger_event WHERE seq = 2`,
		"the head set back":                `UPDATE ledger_head SET seq = 2`,
		"the head forgotten":               `DELETE FROM ledger_head`,
		"a row edited":                     `UPDATE note SET body = 'forged'`,
		"a row taken out":                  `DELETE FROM note`,
		"a row slipped in":                 `INSERT INTO note (id, body) VALUES ('z', 'forged')`,
		"an event given to another person": `UPDATE ledger_event SET chain = 'person/x' WHERE seq = 3`,
	}
	for what, statement := range tamperings {
		t.Run(what, func(t *testing.T) {
			schematest.Each(t, func(t *testing.T, db *database.DB) {
				w := begin(t, db)
				for i := range 3 {
					must(t, w.write(w.act(), "a", fmt.Sprint("version ", i)))
				}
				must(t, w.verify())
				must(t, db.Change(context.Background(), func(ctx context.Context) error {
					if strings.Contains(statement, "ledger_event") {
						if _, err := db.Exec(ctx, `CREATE TABLE kept AS SELECT * FROM ledger_body`); err != nil {
							return err
						}
						if _, err := db.Exec(ctx, `DELETE FROM ledger_body`); err != nil {
							return err
						}
					}
					_, err := db.Exec(ctx, statement)
					return err
				}))
				if err := w.verify(); err == nil {
					t.Fatal("verify found nothing")
				}
			})
		})
	}
}

func (w world) look(t *testing.T, at ledger.Chain) {
	t.Helper()
	act := w.act()
	act.Fingerprint = ""
	must(t, w.l.Record(context.Background(), act.Happened("CaseRead", at, ledger.Thing{Kind: "page", ID: "GET /cases/{case}"}, nil)))
}

func TestWhoLookedIsProvenWithoutWords(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := begin(t, db)
		must(t, w.write(w.act(), "a", "text"))
		w.look(t, chain)
		must(t, w.write(w.act(), "a", "later"))
		must(t, w.verify())
		links, err := w.l.Chain(context.Background(), chain)
		must(t, err)
		if looked := links[1]; looked.Body != "" || looked.Salt != "" || looked.Erased || looked.Name != "CaseRead" {
			t.Errorf("it is kept as %+v", looked)
		}
		changes, err := w.l.Changes(context.Background(), chain, 9)
		must(t, err)
		states, err := w.l.States(context.Background(), chain, "note")
		must(t, err)
		if len(changes) != 2 || len(states) != 2 || states[0] != `{"id":"a","text":"text"}` {
			t.Errorf("%d changes, and it stood as %v", len(changes), states)
		}
		if err := w.l.Erase(context.Background(), chain, 2, w.act(), "nothing to erase"); err == nil {
			t.Error("words that never were are erased")
		}
		for _, forged := range []string{
			`INSERT INTO ledger_body (chain, seq, salt, print, why, state) SELECT chain, seq, 's', '', 'forged', '' FROM ledger_event WHERE seq = 2`,
			`UPDATE ledger_event SET body_hash = '' WHERE seq = 3`,
		} {
			must(t, db.Change(context.Background(), func(ctx context.Context) error {
				_, err := db.Exec(ctx, forged)
				return err
			}))
			if err := w.verify(); err == nil {
				t.Errorf("after %s verify finds nothing", forged)
			}
			must(t, db.Change(context.Background(), func(ctx context.Context) error {
				_, err := db.Exec(ctx, `DELETE FROM ledger_body WHERE seq = 2`)
				return err
			}))
		}
	})
}

func TestAnActWithoutWordsIsDoneOnceToo(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := begin(t, db)
		act := w.act()
		do := func(print string) error {
			act.Fingerprint = print
			return w.l.Change(context.Background(), chain, act, func(context.Context) ([]ledger.Event, error) {
				plain := act
				plain.Fingerprint = ""
				return []ledger.Event{plain.Happened("Opened", chain, ledger.Thing{Kind: "page", ID: "x"}, nil)}, nil
			})
		}
		must(t, do(""))
		if err := do(""); !errors.Is(err, ledger.ErrAlreadyDone) {
			t.Errorf("again: %v", err)
		}
		if err := do("other words"); !errors.Is(err, ledger.ErrActReused) {
			t.Errorf("with other words: %v", err)
		}
	})
}

func TestOfAKindWithOneRowOnlyTheNewestStands(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := begin(t, db)
		rowIs := func(text string) error {
			standing := w.storedRows()
			standing[0].LastOnly = true
			standing[0].Of = func(context.Context, id.ID) (map[string]any, error) {
				if text == "" {
					return nil, nil
				}
				return map[string]any{text[:1]: note{text[:1], text[1:]}}, nil
			}
			_, err := w.l.Verify(context.Background(), standing, nil)
			return err
		}
		must(t, rowIs(""))
		for _, thing := range []string{"a", "b", "c"} {
			must(t, w.write(w.act(), thing, "text"))
		}
		must(t, rowIs("ctext"))
		for _, forged := range []string{"", "btext", "cforged", "zforged"} {
			if err := rowIs(forged); err == nil {
				t.Errorf("%q stands, and verify finds nothing", forged)
			}
		}
	})
}

// Whoever hashes a changed event again, and sets the head to it, is found by its place alone.
func TestAnEventHashedAgainOnAnotherPredecessorIsFound(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := begin(t, db)
		for i := range 3 {
			must(t, w.write(w.act(), "a", fmt.Sprint("version ", i)))
		}
		links, err := w.l.Chain(context.Background(), chain)
		must(t, err)
		forged := links[2].Link
		forged.Before = links[0].Hash
		forged.Hash = ledger.HashLink(forged)
		must(t, db.Change(context.Background(), func(ctx context.Context) error {
			if _, err := db.Exec(ctx, `UPDATE ledger_event SET before_hash = $1, hash = $2 WHERE seq = 3`, forged.Before, forged.Hash); err != nil {
				return err
			}
			_, err := db.Exec(ctx, `UPDATE ledger_head SET hash = $1`, forged.Hash)
			return err
		}))
		if err := w.verify(); err == nil || !strings.Contains(err.Error(), "event 3") {
			t.Errorf("verify says %v", err)
		}
	})
}

func TestALawfulErasureKeepsTheProof(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := begin(t, db)
		act := w.act()
		must(t, w.write(act, "a", "words to be erased"))
		must(t, w.write(w.act(), "b", "other words"))
		must(t, w.l.Erase(context.Background(), chain, 1, w.act(), "the court ordered it"))
		must(t, w.verify())
		if err := w.write(act, "a", "words to be erased"); !errors.Is(err, ledger.ErrAlreadyDone) {
			t.Errorf("sent again after the erasure: %v", err)
		}
		links, err := w.l.Chain(context.Background(), chain)
		must(t, err)
		if last := links[len(links)-1]; !links[0].Erased || len(links[0].State) > 0 || last.Name != "WordsErased" || last.Thing.ID != "1" || last.Why != "the court ordered it" {
			t.Errorf("the chain is %+v", links)
		}
		for what, seq := range map[string]int64{"erased twice": 1, "an erasure erased": 3, "an event that never was": 9} {
			if err := w.l.Erase(context.Background(), chain, seq, w.act(), "again"); err == nil {
				t.Error(what)
			}
		}
	})
}

func TestWordsThatGoWithoutARecordAreMissed(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		w := begin(t, db)
		must(t, w.write(w.act(), "a", "words to be erased"))
		must(t, w.write(w.act(), "b", "other words"))
		must(t, w.l.Erase(context.Background(), chain, 1, w.act(), "the court ordered it"))
		for _, seq := range []int{3, 2} { // the record of the erasure, then plain words
			must(t, db.Change(context.Background(), func(ctx context.Context) error {
				_, err := db.Exec(ctx, `DELETE FROM ledger_body WHERE seq = $1`, seq)
				return err
			}))
			if err := w.verify(); err == nil || !strings.Contains(err.Error(), "words are gone") {
				t.Errorf("event %d: verify says %v", seq, err)
			}
		}
	})
}
