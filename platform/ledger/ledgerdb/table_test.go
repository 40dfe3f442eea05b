package ledgerdb_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/ledger/ledgerdb"
	"throughline/platform/problem"
	"throughline/platform/words"
	"throughline/schema/schematest"
)

// pledge is a small noun: something somebody promised, by a day, until it is kept.
type pledge struct {
	ID      id.ID    `json:"id"`
	Person  id.ID    `json:"person"`
	Words   string   `json:"words"`
	By      day.Date `json:"by"`
	Kept    bool     `json:"kept,omitempty"`
	Version int      `json:"version"`
}

func (p pledge) Thing() ledger.Thing { return ledger.Thing{Kind: "pledge", ID: string(p.ID)} }

func (p pledge) DueOn() day.Date {
	if p.Kept {
		return day.Date{}
	}
	return p.By
}

func (p pledge) happened(name string, act ledger.Act) (pledge, ledger.Event, error) {
	p.Version++
	return p, act.Happened(name, ledger.Of("person", p.Person), p.Thing(), p), nil
}

func (p pledge) reword(text string, base int, act ledger.Act) (pledge, ledger.Event, error) {
	if base != p.Version {
		return p, ledger.Event{}, problem.New(problem.Conflict, "changed", words.Phrase{En: "Somebody changed this", Cy: "Newidiodd rhywun hyn"})
	}
	p.Words = text
	return p.happened("PledgeReworded", act)
}

const ann, bob = id.ID("0190b6e2-0000-7000-8000-00000000000a"), id.ID("0190b6e2-0000-7000-8000-00000000000b")

// pledges is a world with a table of pledges.
type pledges struct {
	*testing.T
	world
	*ledgerdb.Table[pledge]
}

// eachWithPledges runs a test on both engines, and verifies what it left behind.
func eachWithPledges(t *testing.T, test func(p pledges)) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		p := pledges{t, begin(t, db), nil}
		p.Table = ledgerdb.NewTable[pledge](db, p.l, "person")
		test(p)
		must(t, p.verified())
	})
}

func (p pledges) verified() error {
	_, err := p.l.Verify(context.Background(), p.StoredRows(), nil)
	return err
}

func (p pledges) make(owner, thing id.ID, text, by string) error {
	return p.makeBy(p.act(), owner, thing, text, by)
}

func (p pledges) makeBy(act ledger.Act, owner, thing id.ID, text, by string) error {
	var _ ledger.Store[pledge] = p.Table
	return p.Create(p.Context(), owner, act, func() (pledge, ledger.Event, error) {
		return pledge{ID: thing, Person: owner, Words: text, By: day.MustParse(by)}.happened("PledgeMade", act)
	})
}

func (p pledges) reword(owner, thing id.ID, text string, base int) error {
	act := p.act()
	return p.Change(p.Context(), owner, thing, act, func(was pledge) (pledge, ledger.Event, error) { return was.reword(text, base, act) })
}

// texts shows what an owner pledged.
func (p pledges) texts(owner id.ID) string {
	p.Helper()
	all, err := p.Of(p.Context(), owner)
	must(p.T, err)
	return said(all)
}

func said(all []pledge) string {
	var texts []string
	for _, one := range all {
		texts = append(texts, one.Words)
	}
	return strings.Join(texts, ", ")
}

func (p pledges) tamper(statement string) {
	p.Helper()
	must(p.T, p.db.Change(p.Context(), func(ctx context.Context) error {
		rows, err := p.db.Exec(ctx, statement)
		if err == nil && rows != 1 {
			err = fmt.Errorf("%d rows", rows)
		}
		return err
	}))
}

func TestATableKeepsWhatWasMadeAndChangedInTheOrderItCame(t *testing.T) {
	eachWithPledges(t, func(p pledges) {
		must(t, p.make(ann, "z", "I <will> ring & ask", "2026-11-30"))
		must(t, p.make(ann, "a", "I will write", ""))
		must(t, p.reword(ann, "z", "I will ring", 1))
		if found := p.texts(ann); found != "I will ring, I will write" {
			t.Errorf("Ann pledged %q", found)
		}
		one, err := p.Find(p.Context(), ann, "z")
		if want := (pledge{"z", ann, "I will ring", day.MustParse("2026-11-30"), false, 2}); err != nil || one != want {
			t.Errorf("%+v, %v", one, err)
		}
		links, err := p.l.Chain(p.Context(), ledger.Of("person", ann))
		if err != nil || len(links) != 3 || links[2].Name != "PledgeReworded" {
			t.Errorf("%d links, %v", len(links), err)
		}
	})
}

func TestATableReadsManyOwnersInOneGo(t *testing.T) {
	eachWithPledges(t, func(p pledges) {
		must(t, p.make(ann, "a", "one", ""))
		must(t, p.make(bob, "b", "two", ""))
		must(t, p.make(ann, "c", "three", ""))
		all, err := p.OfEach(p.Context(), []id.ID{bob, "nobody", ann})
		if err != nil || len(all) != 2 || said(all[ann]) != "one, three" || said(all[bob]) != "two" {
			t.Errorf("%v, %v", all, err)
		}
		if none, err := p.OfEach(p.Context(), nil); err != nil || len(none) != 0 {
			t.Errorf("of nobody %v, %v", none, err)
		}
	})
}

func TestWhatIsDueIsFoundUntilItIsKept(t *testing.T) {
	eachWithPledges(t, func(p pledges) {
		for i, by := range []string{"2026-12-02", "", "2026-11-30", "2026-12-01"} {
			must(t, p.make(ann, id.ID(rune('a'+i)), by, by))
		}
		act := p.act()
		must(t, p.Change(p.Context(), ann, "d", act, func(was pledge) (pledge, ledger.Event, error) {
			was.Kept = true
			return was.happened("PledgeKept", act)
		}))
		all, err := p.DueBy(p.Context(), day.MustParse("2026-12-02"))
		if err != nil || said(all) != "2026-11-30, 2026-12-02" {
			t.Errorf("due are %s, %v", said(all), err)
		}
	})
}

func TestAThingOfAnotherOwnerIsNeitherReadNorWritten(t *testing.T) {
	eachWithPledges(t, func(p pledges) {
		must(t, p.make(bob, "b", "Bob's own", ""))
		_, err := p.Find(p.Context(), ann, "b")
		if !problem.IsKind(err, problem.Missing) {
			t.Errorf("Ann's reading of it: %v", err)
		}
		if err := p.reword(ann, "b", "Ann's", 1); !problem.IsKind(err, problem.Missing) {
			t.Errorf("Ann's change of it: %v", err)
		}
		if err := p.make(ann, "b", "Ann's", ""); !errors.Is(err, ledger.ErrTaken) {
			t.Errorf("Ann's making of it: %v", err)
		}
		act := p.act()
		if err := p.ChangeAll(p.Context(), ann, act, func([]pledge) ([]pledge, []ledger.Event, error) {
			one, happened, err := pledge{ID: "b", Person: ann}.happened("PledgeMade", act)
			return []pledge{one}, []ledger.Event{happened}, err
		}); !errors.Is(err, ledger.ErrTaken) {
			t.Errorf("Ann's making of it among all of hers: %v", err)
		}
		if found := p.texts(bob); found != "Bob's own" || p.texts(ann) != "" {
			t.Errorf("Bob's pledge reads %q and Ann's %q", found, p.texts(ann))
		}
		links, err := p.l.Chain(p.Context(), ledger.Of("person", ann))
		if err != nil || len(links) != 0 {
			t.Errorf("%d events on Ann's chain, %v", len(links), err)
		}
	})
}

func TestAVerbThatTellsOfAnotherThingOrOwnerKeepsNothing(t *testing.T) {
	eachWithPledges(t, func(p pledges) {
		must(t, p.make(ann, "a", "first", ""))
		must(t, p.make(bob, "b", "second", ""))
		for what, verb := range map[string]func(was pledge, act ledger.Act) (pledge, ledger.Event, error){
			"another's thing": func(_ pledge, act ledger.Act) (pledge, ledger.Event, error) {
				return pledge{ID: "b", Person: bob}.happened("PledgeReworded", act)
			},
			"a new thing": func(_ pledge, act ledger.Act) (pledge, ledger.Event, error) {
				return pledge{ID: "c", Person: ann}.happened("PledgeReworded", act)
			},
			"another's chain": func(was pledge, act ledger.Act) (pledge, ledger.Event, error) {
				was.Person = bob
				return was.happened("PledgeReworded", act)
			},
			"an event of something else": func(was pledge, act ledger.Act) (pledge, ledger.Event, error) {
				return was, act.Happened("PledgeReworded", ledger.Of("person", ann), ledger.Thing{Kind: "pledge", ID: "x"}, was), nil
			},
			"no event": func(was pledge, _ ledger.Act) (pledge, ledger.Event, error) { return was, ledger.Event{}, nil },
		} {
			act := p.act()
			if err := p.Change(p.Context(), ann, "a", act, func(was pledge) (pledge, ledger.Event, error) { return verb(was, act) }); err == nil {
				t.Errorf("%s was kept", what)
			}
		}
		if err := p.make(ann, "", "without a name", ""); err == nil {
			t.Error("a thing without an id was kept")
		}
		if p.texts(ann) != "first" || p.texts(bob) != "second" {
			t.Errorf("%q, %q", p.texts(ann), p.texts(bob))
		}
	})
}

func TestTheLedgerRemembersWhatTheTableKeeps(t *testing.T) {
	eachWithPledges(t, func(p pledges) {
		act := p.act()
		must(t, p.Create(p.Context(), ann, act, func() (pledge, ledger.Event, error) {
			one := pledge{ID: "a", Person: ann, Words: "kept"}
			before := pledge{ID: "a", Person: ann, Words: "remembered by mistake"}
			return one, act.Happened("PledgeMade", ledger.Of("person", ann), one.Thing(), before), nil
		}))
	})
}

func TestOfTwoWhoChangeOneThingTheSecondIsTold(t *testing.T) {
	eachWithPledges(t, func(p pledges) {
		must(t, p.make(ann, "a", "as it was", ""))
		answers := make([]error, 8)
		var all sync.WaitGroup
		for i := range answers {
			act := p.act()
			all.Go(func() {
				answers[i] = p.Change(p.Context(), ann, "a", act, func(was pledge) (pledge, ledger.Event, error) { return was.reword("changed", 1, act) })
			})
		}
		all.Wait()
		kept := 0
		for _, err := range answers {
			switch {
			case err == nil:
				kept++
			case !problem.IsKind(err, problem.Conflict):
				t.Error(err)
			}
		}
		if one, err := p.Find(p.Context(), ann, "a"); kept != 1 || one.Version != 2 || err != nil {
			t.Errorf("%d of 8 were kept: %+v, %v", kept, one, err)
		}
	})
}

func TestAnActSentTwiceMakesOneThing(t *testing.T) {
	eachWithPledges(t, func(p pledges) {
		act := p.act()
		must(t, p.makeBy(act, ann, act.ID, "once", ""))
		if err := p.makeBy(act, ann, act.ID, "once", ""); !errors.Is(err, ledger.ErrAlreadyDone) {
			t.Errorf("the repeat: %v", err)
		}
		other := act
		other.Fingerprint = "other words"
		for _, owner := range []id.ID{ann, bob} {
			if err := p.makeBy(other, owner, act.ID, "twice", ""); !errors.Is(err, ledger.ErrActReused) {
				t.Errorf("the act with other words: %v", err)
			}
		}
		if found := p.texts(ann) + p.texts(bob); found != "once" {
			t.Errorf("kept is %q", found)
		}
	})
}

func TestARuleAboutAllOfAnOwnersThingsSeesAndKeepsThemTogether(t *testing.T) {
	eachWithPledges(t, func(p pledges) {
		for _, name := range []id.ID{"a", "b", "c"} {
			must(t, p.make(ann, name, string(name), ""))
		}
		must(t, p.make(bob, "d", "d", ""))
		act := p.act()
		must(t, p.ChangeAll(p.Context(), ann, act, func(all []pledge) (after []pledge, happened []ledger.Event, err error) {
			slices.Reverse(all)
			for _, one := range append(all[:2:2], pledge{ID: "e", Person: ann}) {
				one.Words += "!"
				one, event, _ := one.happened("PledgeReworded", act)
				after, happened = append(after, one), append(happened, event)
			}
			return after, happened, nil
		}))
		if found := p.texts(ann); found != "a, b!, c!, !" {
			t.Errorf("Ann pledged %q", found)
		}
		act = p.act()
		must(t, p.ChangeAll(p.Context(), ann, act, func([]pledge) ([]pledge, []ledger.Event, error) { return nil, nil, nil }))
		if err := p.ChangeAll(p.Context(), ann, act, func(all []pledge) ([]pledge, []ledger.Event, error) { return all, nil, nil }); err == nil {
			t.Error("things without events were kept")
		}
	})
}

func TestVerifyFindsARowThatWasTamperedWith(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		p := pledges{t, begin(t, db), nil}
		p.Table = ledgerdb.NewTable[pledge](db, p.l, "person")
		for statement, says := range map[string]string{
			`SET body = REPLACE(body, 'first', 'other')`: "does not stand as event 1",
			`SET body = body || ' '`:                     "does not stand as event 1",
			`SET body = 'x'`:                             "read pledge",
			`SET due = '2031-01-01'`:                     "what its body does not say",
			`SET id = 'z'`:                               "what its body does not say",
			`SET owner = 'somebody else'`:                "its row is gone",
			`SET kind = 'other'`:                         "its row is gone",
			`SET number = 2`:                             "stands 2",
		} {
			owner := p.ids.New()
			must(t, p.make(owner, owner, "first", "2026-12-01"))
			must(t, p.l.CheckOwner(t.Context(), ledger.Of("person", owner), p.StoredRows()))
			p.tamper(`UPDATE thing ` + statement + ` WHERE id = '` + string(owner) + `'`)
			if err := p.l.CheckOwner(t.Context(), ledger.Of("person", owner), p.StoredRows()); err == nil || !strings.Contains(err.Error(), says) {
				t.Errorf("after %s: %v", statement, err)
			}
		}
	})
}

func TestWordsErasedFromTheLedgerLeaveTheRowInOrder(t *testing.T) {
	eachWithPledges(t, func(p pledges) {
		must(t, p.make(ann, "a", "first", ""))
		must(t, p.reword(ann, "a", "second", 1))
		must(t, p.l.Erase(p.Context(), ledger.Of("person", ann), 2, p.act(), "a court said so"))
		must(t, p.verified())
		must(t, p.reword(ann, "a", "third", 2))
	})
}
