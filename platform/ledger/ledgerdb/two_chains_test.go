package ledgerdb_test

import (
	"context"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"throughline/platform/database"
	"throughline/platform/ledger"
	"throughline/schema"
	"throughline/schema/schematest"
)

const otherChain = ledger.Chain("person/0190b6e2-0000-7000-8000-000000000002")

// impatient runs a suite on both engines; PostgreSQL looks for deadlocks at once, where it
// would wait for a second.
func impatient(t *testing.T, suite func(*testing.T, *database.DB)) {
	t.Helper()
	t.Run("on SQLite", func(t *testing.T) { suite(t, schematest.SQLite(t)) })
	t.Run("on PostgreSQL", func(t *testing.T) {
		at, err := url.Parse(schematest.PostgresURL(t))
		must(t, err)
		settings := at.Query()
		settings.Set("options", "-c deadlock_timeout=10ms")
		at.RawQuery = strings.ReplaceAll(settings.Encode(), "+", "%20")
		db, err := database.Open(t.Context(), at.String())
		must(t, err)
		t.Cleanup(func() { db.Close() })
		_, err = schema.BringUpToDate(t.Context(), db)
		must(t, err)
		suite(t, db)
	})
}

// meeting lets two wait until both are there; whoever comes again need not wait.
type meeting struct {
	came [2]chan struct{}
	once [2]sync.Once
}

func newMeeting() *meeting {
	return &meeting{came: [2]chan struct{}{make(chan struct{}), make(chan struct{})}}
}

func (m *meeting) meet(who int) {
	m.once[who].Do(func() { close(m.came[who]) })
	<-m.came[1-who]
}

// both runs two changes at once and waits for them.
func both(t *testing.T, change func(who int) error) {
	t.Helper()
	var all sync.WaitGroup
	for who := range 2 {
		all.Go(func() {
			if err := change(who); err != nil {
				t.Errorf("change %d: %v", who, err)
			}
		})
	}
	all.Wait()
}

const rounds = 20

// holds checks that each chain has one event of each of the changes, in a proven order.
func (w world) holds(t *testing.T, each int) {
	t.Helper()
	for _, of := range []ledger.Chain{chain, otherChain} {
		links, err := w.l.Chain(t.Context(), of)
		must(t, err)
		acts := map[string]int{}
		for _, link := range links {
			acts[string(link.Act)]++
		}
		if len(links) != each || len(acts) != each {
			t.Errorf("%s has %d events of %d acts, not %d", of, len(links), len(acts), each)
		}
	}
	_, err := w.l.Verify(t.Context(), nil, nil)
	must(t, err)
}

// Each takes the chain that the other waits for. One must give way, and come again from
// its beginning.
func TestTwoChangesThatWaitForOneAnotherAreBothDone(t *testing.T) {
	impatient(t, func(t *testing.T, db *database.DB) {
		w := begin(t, db)
		var runs atomic.Int64
		for range rounds {
			m := newMeeting()
			acts := []ledger.Act{w.act(), w.act()}
			both(t, func(who int) error {
				act, chains := acts[who], [][]ledger.Chain{{chain, otherChain}, {otherChain, chain}}[who]
				happened := func(at ledger.Chain) ledger.Event {
					return act.Happened("NoteWritten", at, ledger.Thing{Kind: "note", ID: fmt.Sprint(who)}, note{fmt.Sprint(who), string(act.ID)})
				}
				return w.l.Change(context.Background(), chains[0], act, func(ctx context.Context) ([]ledger.Event, error) {
					runs.Add(1)
					if db.Engine() == database.Postgres {
						m.meet(who) // SQLite lets one in at a time
					}
					err := w.l.Change(ctx, chains[1], act, func(context.Context) ([]ledger.Event, error) {
						return []ledger.Event{happened(chains[1])}, nil
					})
					return []ledger.Event{happened(chains[0])}, err
				})
			})
		}
		w.holds(t, 2*rounds)
		if again := runs.Load() - 2*rounds; again != db.Undone() || db.Engine() == database.Postgres && again < rounds {
			t.Errorf("%d runs again, and %d undone", again, db.Undone())
		}
	})
}

// Whoever names the chains beforehand, or has events for several of them, takes them in
// the order in which everybody does.
func TestChangesThatTellTheirChainsBeforehandNeverWaitForOneAnother(t *testing.T) {
	for name, named := range map[string]bool{"by name": true, "by their events": false} {
		t.Run(name, func(t *testing.T) {
			impatient(t, func(t *testing.T, db *database.DB) {
				w := begin(t, db)
				for range 5 * rounds {
					acts := []ledger.Act{w.act(), w.act()}
					both(t, func(who int) error {
						chains := []ledger.Chain{chain, otherChain}
						if who == 1 {
							slices.Reverse(chains)
						}
						first, also := ledger.Chain(fmt.Sprint("account/", who)), []ledger.Chain(nil)
						if named {
							first, also = chains[0], chains[1:]
						}
						return w.l.Change(context.Background(), first, acts[who], func(context.Context) (events []ledger.Event, err error) {
							for _, at := range chains {
								events = append(events, acts[who].Happened("NoteWritten", at, ledger.Thing{Kind: "note", ID: "a"}, note{"a", "text"}))
							}
							return events, nil
						}, also...)
					})
				}
				w.holds(t, 10*rounds)
				if undone := db.Undone(); undone > 0 {
					t.Errorf("%d runs were undone", undone)
				}
			})
		})
	}
}
