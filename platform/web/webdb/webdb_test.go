package webdb_test

import (
	"context"
	"errors"
	"net/url"
	"reflect"
	"testing"

	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/web"
	"throughline/platform/web/unsent"
	"throughline/platform/web/webdb"
	"throughline/schema/schematest"
)

const (
	ann = id.ID("01900000-0000-7000-8000-00000000000a")
	bob = id.ID("01900000-0000-7000-8000-00000000000b")
)

var noon = day.MustParse("2026-11-20").AtClock(12, 0)

func TestASessionIsFoundAsItWasKeptUntilItIsEnded(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		sessions, ctx := webdb.NewSessions(db), t.Context()
		begun := web.Session{Account: ann, Language: "cy", Since: noon, Seen: noon, FormKey: "secret"}
		fatal(t, sessions.Begin(ctx, "digest", begun, noon+10))
		found, ok, err := sessions.Find(ctx, "digest")
		if err != nil || !ok || found != begun {
			t.Fatalf("found %+v, %v, %v", found, ok, err)
		}
		begun.Seen += 5
		fatal(t, sessions.Keep(ctx, "digest", begun, noon+15))
		if found, _, _ := sessions.Find(ctx, "digest"); found.Seen != noon+5 {
			t.Errorf("seen at %v", found.Seen)
		}
		fatal(t, sessions.End(ctx, "digest"))
		if _, ok, err := sessions.Find(ctx, "digest"); ok || err != nil {
			t.Errorf("an ended session was found (%v)", err)
		}
	})
}

func TestASessionEndedInAnotherWindowIsNotBroughtBack(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		sessions, ctx := webdb.NewSessions(db), t.Context()
		begun := web.Session{Account: ann, Since: noon, Seen: noon}
		fatal(t, sessions.Begin(ctx, "digest", begun, noon+10))
		fatal(t, sessions.End(ctx, "digest"))
		fatal(t, sessions.Keep(ctx, "digest", begun, noon+10))
		if _, ok, err := sessions.Find(ctx, "digest"); ok || err != nil {
			t.Errorf("the ended session is back (%v)", err)
		}
	})
}

func TestSessionsThatRanOutAreForgottenWhenAnotherBegins(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		sessions, ctx := webdb.NewSessions(db), t.Context()
		fatal(t, sessions.Begin(ctx, "old", web.Session{Account: ann, Since: noon}, noon+10))
		fatal(t, sessions.Begin(ctx, "new", web.Session{Account: bob, Since: noon + 10}, noon+20))
		if _, ok, err := sessions.Find(ctx, "old"); ok || err != nil {
			t.Errorf("the old session is still there (%v)", err)
		}
		if _, ok, err := sessions.Find(ctx, "new"); !ok || err != nil {
			t.Errorf("the new session is not there (%v)", err)
		}
	})
}

const (
	first  = id.ID("01900000-0000-7000-8000-0000000000a1")
	second = id.ID("01900000-0000-7000-8000-0000000000a2")
)

// kept is a draft as its tab saves it.
func kept(act id.ID, tab, note string, at day.Instant) web.Draft {
	return web.Draft{Act: act, Tab: tab, Fields: url.Values{"note": {note}}, SavedAt: at, TypingUntil: at + 60}
}

func TestADraftKeepsEveryBoxAndEveryTickUntilItIsDiscarded(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		drafts, ctx := webdb.NewDrafts(db), t.Context()
		typed := kept(first, "left", "", noon)
		typed.Fields = url.Values{"note": {"Llŷr said: \"yes & no\"\r\nsecond line"}, "tick": {"a", "b"}}
		fatal(t, drafts.Save(ctx, ann, "/form", typed))
		found, err := drafts.Of(ctx, ann, "/form")
		if err != nil || !reflect.DeepEqual(found, []web.Draft{typed}) {
			t.Fatalf("found %+v, %v", found, err)
		}
		if found, _ := drafts.Of(ctx, bob, "/form"); len(found) > 0 {
			t.Error("somebody else sees the draft")
		}
		if found, _ := drafts.Of(ctx, ann, "/other"); len(found) > 0 {
			t.Error("another form shows the draft")
		}
		fatal(t, drafts.Discard(ctx, ann, "/form", first))
		fatal(t, drafts.Discard(ctx, ann, "/form", first))
		if found, _ := drafts.Of(ctx, ann, "/form"); len(found) > 0 {
			t.Error("the discarded draft is still there")
		}
	})
}

func TestTwoTabsWithOneFormKeepTheirOwnWords(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		drafts, ctx := webdb.NewDrafts(db), t.Context()
		left, right := kept(first, "left", "one", noon), kept(second, "right", "two", noon+1)
		fatal(t, drafts.Save(ctx, ann, "/form", left))
		fatal(t, drafts.Save(ctx, ann, "/form", right))
		if found, err := drafts.Of(ctx, ann, "/form"); err != nil || !reflect.DeepEqual(found, []web.Draft{right, left}) {
			t.Fatalf("found %+v (%v)", found, err)
		}
		fatal(t, drafts.Discard(ctx, ann, "/form", second))
		if found, _ := drafts.Of(ctx, ann, "/form"); !reflect.DeepEqual(found, []web.Draft{left}) {
			t.Errorf("sending one form left %+v", found)
		}
	})
}

func TestATabWhoseWordsWereTakenOverDoesNotWriteOverThem(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		drafts, ctx := webdb.NewDrafts(db), t.Context()
		fatal(t, drafts.Save(ctx, ann, "/form", kept(first, "left", "one", noon)))
		stale := kept(first, "right", "stale", noon+1)
		stale.Opened = noon - 1
		if err := drafts.Save(ctx, ann, "/form", stale); !errors.Is(err, unsent.ErrElsewhere) {
			t.Errorf("a draft that was opened before the last words: %v", err)
		}
		over := kept(first, "right", "one and more", noon+2)
		over.Opened = noon
		fatal(t, drafts.Save(ctx, ann, "/form", over))
		if err := drafts.Save(ctx, ann, "/form", kept(first, "left", "one too", noon+3)); !errors.Is(err, unsent.ErrElsewhere) {
			t.Errorf("the first tab: %v", err)
		}
		over.Opened = 0
		if found, err := drafts.Of(ctx, ann, "/form"); err != nil || !reflect.DeepEqual(found, []web.Draft{over}) {
			t.Errorf("found %+v (%v)", found, err)
		}
	})
}

func TestOfTwoDraftsThatCrossedTheLaterTypedStays(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		drafts, ctx := webdb.NewDrafts(db), t.Context()
		later := kept(first, "left", "later", noon+1)
		fatal(t, drafts.Save(ctx, ann, "/form", later))
		fatal(t, drafts.Save(ctx, ann, "/form", kept(first, "left", "earlier", noon)))
		if found, err := drafts.Of(ctx, ann, "/form"); err != nil || !reflect.DeepEqual(found, []web.Draft{later}) {
			t.Errorf("found %+v (%v)", found, err)
		}
	})
}

func TestADraftEndsWithItsActEvenWhenItArrivesLate(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		drafts, ctx := webdb.NewDrafts(db), t.Context()
		fatal(t, drafts.Save(ctx, ann, "/form", kept(first, "left", "sent", noon)))
		fatal(t, drafts.Save(ctx, ann, "/form", kept(second, "right", "not sent", noon)))
		fatal(t, db.Change(ctx, func(ctx context.Context) error {
			return db.Put(ctx, `INSERT INTO ledger_event (chain, seq, name, thing_kind, thing_id, act, by_id, by_role, at, before_hash, body_hash, hash)
				VALUES ('c', 1, '', '', '', $1, '', '', 1, '', '', '')`, first)
		}))
		if found, err := drafts.Of(ctx, ann, "/form"); err != nil || len(found) != 1 || found[0].Act != second {
			t.Errorf("found %+v (%v)", found, err)
		}
		if err := drafts.Save(ctx, ann, "/form", kept(first, "left", "late", noon+1)); !errors.Is(err, unsent.ErrSent) {
			t.Errorf("a late draft: %v", err)
		}
	})
}

func TestADraftOfBeforeThereWereActsGivesWayToTheNextSave(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		drafts, ctx := webdb.NewDrafts(db), t.Context()
		fatal(t, drafts.Save(ctx, ann, "/form", kept("", "", "old", noon)))
		now := kept(first, "left", "old and more", noon+1)
		fatal(t, drafts.Save(ctx, ann, "/form", now))
		if found, err := drafts.Of(ctx, ann, "/form"); err != nil || !reflect.DeepEqual(found, []web.Draft{now}) {
			t.Errorf("found %+v (%v)", found, err)
		}
	})
}

func fatal(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
