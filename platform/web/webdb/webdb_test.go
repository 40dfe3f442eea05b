package webdb_test

import (
	"net/url"
	"reflect"
	"testing"

	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/web"
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

func TestADraftKeepsEveryBoxAndEveryTickUntilItIsDiscarded(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		drafts, ctx := webdb.NewDrafts(db), t.Context()
		typed := url.Values{"note": {"Llŷr said: \"yes & no\"\r\nsecond line"}, "tick": {"a", "b"}}
		fatal(t, drafts.Save(ctx, ann, "/form", web.Draft{Fields: typed, SavedAt: noon}))
		found, ok, err := drafts.Find(ctx, ann, "/form")
		if err != nil || !ok || !reflect.DeepEqual(found, web.Draft{Fields: typed, SavedAt: noon}) {
			t.Fatalf("found %+v, %v, %v", found, ok, err)
		}
		if _, ok, _ := drafts.Find(ctx, bob, "/form"); ok {
			t.Error("somebody else sees the draft")
		}
		if _, ok, _ := drafts.Find(ctx, ann, "/other"); ok {
			t.Error("another form shows the draft")
		}
		fatal(t, drafts.Discard(ctx, ann, "/form"))
		fatal(t, drafts.Discard(ctx, ann, "/form"))
		if _, ok, _ := drafts.Find(ctx, ann, "/form"); ok {
			t.Error("the discarded draft is still there")
		}
	})
}

func TestOfTwoDraftsThatCrossedTheLaterTypedStays(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		drafts, ctx := webdb.NewDrafts(db), t.Context()
		later := web.Draft{Fields: url.Values{"note": {"later"}}, SavedAt: noon + 1}
		fatal(t, drafts.Save(ctx, ann, "/form", later))
		fatal(t, drafts.Save(ctx, ann, "/form", web.Draft{Fields: url.Values{"note": {"earlier"}}, SavedAt: noon}))
		if found, _, err := drafts.Find(ctx, ann, "/form"); err != nil || !reflect.DeepEqual(found, later) {
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
