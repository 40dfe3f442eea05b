package webtest

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"net/url"
	"slices"
	"strings"
	"sync"

	"github.com/PuerkitoBio/goquery"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/web"
	"throughline/platform/web/unsent"
)

// sealed picks the hidden boxes of the page's form for an address: those that every
// form carries. A page without such a form gives none.
func (a *Response) sealed(path string) url.Values {
	boxes := url.Values{}
	document, err := goquery.NewDocumentFromReader(strings.NewReader(a.Body))
	if err != nil {
		return boxes
	}
	document.Find("form").EachWithBreak(func(_ int, form *goquery.Selection) bool {
		address, _, _ := strings.Cut(form.AttrOr("action", a.path), "?")
		if wanted, _, _ := strings.Cut(path, "?"); address != wanted {
			return true
		}
		for _, name := range []string{"token", "act"} {
			if value, ok := form.Find("input[name=" + name + "]").Attr("value"); ok {
				boxes.Set(name, value)
			}
		}
		return false
	})
	return boxes
}

// Guard lets everybody in and notes what it was asked to remember. Its fields change that.
type Guard struct {
	Refuse     func(*web.Visit, web.Route) error // nil: nobody is refused
	Forget     bool                              // remembering fails
	Leave      func(*web.Visit)                  // what admission leaves on the visit
	Remembered []string                          // "read /pattern" and "refused /pattern"
}

// Admit lets pass whom Refuse does not refuse.
func (g *Guard) Admit(v *web.Visit, r web.Route) error {
	if v.Session().SignedIn() {
		v.ActAs(ledger.Actor{ID: v.Session().Account, Role: "practitioner"})
	}
	if g.Leave != nil {
		g.Leave(v)
	}
	if g.Refuse != nil {
		return g.Refuse(v, r)
	}
	return nil
}

// Remember notes a read or a refusal.
func (g *Guard) Remember(_ *web.Visit, r web.Route, refusal error) error {
	if g.Forget {
		return errors.New("the disk is full")
	}
	what := "read "
	if refusal != nil {
		what = "refused "
	}
	g.Remembered = append(g.Remembered, what+r.Pattern)
	return nil
}

// Roles lets practitioners pass everywhere.
func (g *Guard) Roles(string) []string { return []string{"practitioner"} }

// Sessions keeps sessions in memory and counts what is written.
type Sessions struct {
	mu     sync.Mutex
	kept   map[string]web.Session
	Writes int
	Broken error // what every call fails with, when set
}

// NewSessions makes an empty store.
func NewSessions() *Sessions { return &Sessions{kept: map[string]web.Session{}} }

// Find finds a session.
func (s *Sessions) Find(_ context.Context, digest string) (web.Session, bool, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	found, ok := s.kept[digest]
	return found, ok, s.Broken
}

// Begin keeps a new session.
func (s *Sessions) Begin(_ context.Context, digest string, session web.Session, _ day.Instant) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.kept[digest] = session
	s.Writes++
	return s.Broken
}

// Keep changes a session that is there.
func (s *Sessions) Keep(_ context.Context, digest string, session web.Session, _ day.Instant) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, there := s.kept[digest]; there {
		s.kept[digest] = session
		s.Writes++
	}
	return s.Broken
}

// End forgets a session.
func (s *Sessions) End(_ context.Context, digest string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.kept, digest)
	s.Writes++
	return s.Broken
}

// Digests lists what the sessions are kept under.
func (s *Sessions) Digests() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var all []string
	for digest := range maps.Keys(s.kept) {
		all = append(all, digest)
	}
	return all
}

// Drafts keeps drafts in memory; it does not know which acts are done.
type Drafts struct {
	mu   sync.Mutex
	kept map[string][]web.Draft
}

// NewDrafts makes an empty store.
func NewDrafts() *Drafts { return &Drafts{kept: map[string][]web.Draft{}} }

// Save keeps a draft.
func (d *Drafts) Save(_ context.Context, account id.ID, form string, draft web.Draft) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	key := string(account) + form
	at := slices.IndexFunc(d.kept[key], func(kept web.Draft) bool { return kept.Act == draft.Act })
	if at >= 0 {
		if kept := d.kept[key][at]; kept.Tab != draft.Tab && kept.SavedAt != draft.Opened {
			return unsent.ErrElsewhere
		}
		d.kept[key] = slices.Delete(d.kept[key], at, at+1)
	}
	d.kept[key] = append(d.kept[key], draft)
	return nil
}

// Of finds the drafts of a form, newest first.
func (d *Drafts) Of(_ context.Context, account id.ID, form string) ([]web.Draft, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	found := slices.Clone(d.kept[string(account)+form])
	slices.Reverse(found)
	slices.SortStableFunc(found, func(a, b web.Draft) int { return cmp.Compare(b.SavedAt, a.SavedAt) })
	return found, nil
}

// Find finds the newest draft of a form.
func (d *Drafts) Find(ctx context.Context, account id.ID, form string) (web.Draft, bool, error) {
	found, err := d.Of(ctx, account, form)
	if err != nil || len(found) == 0 {
		return web.Draft{}, false, err
	}
	return found[0], true, nil
}

// Discard forgets the draft of an act, and one that has none.
func (d *Drafts) Discard(_ context.Context, account id.ID, form string, act id.ID) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	key := string(account) + form
	d.kept[key] = slices.DeleteFunc(d.kept[key], func(kept web.Draft) bool { return kept.Act == act || kept.Act == "" })
	return nil
}
