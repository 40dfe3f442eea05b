package web

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/problem"
)

// Draft is what was typed in one showing of a form and not yet sent.
type Draft struct {
	Act         id.ID  // the act that sending the form will be; empty for a draft of before there were any
	Tab         string // the browser's tab in which it was typed; empty where no script tells
	Fields      url.Values
	SavedAt     day.Instant
	TypingUntil day.Instant // until then somebody is taken to be typing in that tab
	Opened      day.Instant // for saving: when the draft that the form was opened with had been saved
}

// Drafts keeps what people have typed and not yet sent, by account, form and act.
type Drafts interface {
	// Save keeps a draft. It gives ErrDraftElsewhere when another tab saved under this
	// act since the form was opened, and ErrDraftSent when the act is done.
	Save(ctx context.Context, account id.ID, form string, draft Draft) error
	// Of finds the drafts of a form whose acts are not done, newest first.
	Of(ctx context.Context, account id.ID, form string) ([]Draft, error)
	// Discard forgets the draft of an act, and one that has no act.
	Discard(ctx context.Context, account id.ID, form string, act id.ID) error
}

// ErrDraftElsewhere says that another tab keeps its words under the same act.
var ErrDraftElsewhere = errors.New("another tab holds this draft")

// ErrDraftSent says that the act of a draft is done: its words are in the record.
var ErrDraftSent = errors.New("the form of this draft was sent")

// OtherDraft is a draft of a form that is not the one in its boxes.
type OtherDraft struct {
	Href    string // shows the form with it
	SavedAt day.Instant
	Tab     string
	Typing  bool // somebody is typing in it just now, in another tab
}

// Draft finds what the visitor had typed at this address and not sent.
func (v *Visit) Draft() (Draft, bool) {
	found, ok := v.DraftFor(v.R.URL.Path)
	if ok {
		v.restored = &found
	}
	return found, ok
}

// DraftFor finds what the visitor had typed in a form that is sent to an address: the
// draft that the query names, else the newest; none while that is being typed in another
// tab, since two tabs would write over each other.
func (v *Visit) DraftFor(address string) (Draft, bool) {
	drafts := v.draftsOf(address)
	at := v.chosen(drafts)
	if at < 0 {
		return Draft{}, false
	}
	if !drafts[at].Act.Known() {
		drafts[at].Act = v.NewID()
	}
	return drafts[at], true
}

// OtherDrafts finds what else the visitor had typed in a form, beside what DraftFor found.
func (v *Visit) OtherDrafts(address string) []OtherDraft {
	drafts := v.draftsOf(address)
	at := v.chosen(drafts)
	var others []OtherDraft
	for n, draft := range drafts {
		if n == at {
			continue
		}
		here, query := *v.R.URL, v.R.URL.Query()
		query.Set("draft", string(draft.Act))
		here.RawQuery = query.Encode()
		others = append(others, OtherDraft{Href: here.RequestURI(), SavedAt: draft.SavedAt, Tab: draft.Tab, Typing: draft.TypingUntil > v.Now})
	}
	return others
}

func (v *Visit) draftsOf(address string) []Draft {
	if v.drafts == nil || !v.session.SignedIn() {
		return nil
	}
	if found, looked := v.typed[address]; looked {
		return found
	}
	found, err := v.drafts.Of(v.Context(), v.session.Account, address)
	if err != nil {
		found = nil
	}
	if v.typed == nil {
		v.typed = map[string][]Draft{}
	}
	v.typed[address] = found
	return found
}

// chosen is the place of the draft that is shown; -1 when the form begins empty.
func (v *Visit) chosen(drafts []Draft) int {
	wanted := id.ID(v.R.URL.Query().Get("draft"))
	named := slices.IndexFunc(drafts, func(d Draft) bool { return d.Act.Known() && d.Act == wanted })
	if named >= 0 {
		return named
	}
	if len(drafts) == 0 || drafts[0].TypingUntil > v.Now {
		return -1
	}
	return 0
}

// Sent forgets the draft of what was sent to this address: call it after the form was
// stored. A form shown after that is a new act.
func (v *Visit) Sent() error {
	v.done = true
	if v.drafts == nil || !v.session.SignedIn() {
		return nil
	}
	return v.drafts.Discard(v.Context(), v.session.Account, v.R.URL.Path, v.sentAct())
}

// sentAct is the act that was sent; empty when none was.
func (v *Visit) sentAct() id.ID {
	if v.form == nil {
		return ""
	}
	act, err := id.Parse(v.form.values.Get("act"))
	if err != nil {
		return ""
	}
	return act
}

// shownAct is the act of the form that this visit shows: that of the draft in its boxes,
// or the one that was sent and not done, so that it stays one act however often it comes back.
func (v *Visit) shownAct() id.ID {
	if v.restored != nil {
		return v.restored.Act
	}
	if act := v.sentAct(); act.Known() && !v.done {
		return act
	}
	return v.NewID()
}

// draftOf is the box in which a draft names the address its form is sent to.
const draftOf = "draft-of"

// What a page tells of its draft besides: the browser's tab, and that the page is being left.
const (
	draftTab  = "draft-tab"
	draftLeft = "draft-left"
)

// draftOpened is the box in which a form that was opened with a draft tells of which.
const draftOpened = "draft-opened"

// typingFor is how long after its last words a tab that was not left counts as typed in.
const typingFor = time.Minute

// longestTab keeps a tab's name to what our script makes of it, in bytes.
const longestTab = 40

// largestDraft is the most that is kept of one form before it is sent, in bytes.
const largestDraft = 1 << 20

// DraftRoute takes what a page saves by itself while somebody types: at /draft, or
// at the address given. Each site that saves drafts has a route of its own.
func DraftRoute(at ...string) Route {
	pattern := "/draft"
	if len(at) > 0 {
		pattern = at[0]
	}
	return Route{
		Method: http.MethodPost, Pattern: pattern, Policy: SignedIn, Audit: AuditNone,
		Example: pattern, Handle: saveDraft,
	}
}

func saveDraft(v *Visit) (Response, error) {
	form, err := v.Form()
	if err != nil {
		return nil, err
	}
	if weight(form.values) > largestDraft {
		return nil, problem.New(problem.TooLarge, "draft-too-large", saying.DraftTooLarge)
	}
	address := form.values.Get(draftOf)
	if !IsLocal(address) || strings.Contains(address, "?") || !v.server.isForm(v.Site, address) {
		return nil, problem.New(problem.Missing, "no-such-form", saying.DraftOdd)
	}
	draft := Draft{Act: v.sentAct(), Tab: form.values.Get(draftTab), Fields: form.Typed(), SavedAt: v.Now}
	if len(draft.Tab) > longestTab || !Storable(draft.Tab) {
		draft.Tab = ""
	}
	if !form.Has(draftLeft) {
		draft.TypingUntil = v.Now.Add(typingFor)
	}
	if opened, err := strconv.ParseInt(form.values.Get(draftOpened), 10, 64); err == nil {
		draft.Opened = day.Instant(opened)
	}
	for _, own := range []string{draftOf, draftTab, draftLeft} {
		delete(draft.Fields, own)
	}
	if v.drafts == nil {
		return savedAt(v.Now, ""), nil
	}
	return v.keep(address, draft)
}

// keep saves a draft. When another tab took the same words over and went on with them,
// both stay: this one becomes an act of its own, which the page is told.
func (v *Visit) keep(address string, draft Draft) (Response, error) {
	if isBlank(draft.Fields) {
		return savedAt(v.Now, ""), v.drafts.Discard(v.Context(), v.session.Account, address, draft.Act)
	}
	err := v.drafts.Save(v.Context(), v.session.Account, address, draft)
	switch {
	case errors.Is(err, ErrDraftSent):
		return nil, problem.New(problem.Conflict, "already-done", saying.AlreadyDone).Because(err)
	case errors.Is(err, ErrDraftElsewhere):
		draft.Act = v.NewID()
		return savedAt(v.Now, draft.Act), v.drafts.Save(v.Context(), v.session.Account, address, draft)
	}
	return savedAt(v.Now, ""), err
}

// savedAt tells a script when; "clock" is the time of day in Britain, ready to be said,
// and "act" the act that the form is from now on, when it is another.
func savedAt(now day.Instant, act id.ID) JSON {
	told := map[string]string{"saved_at": now.String(), "clock": now.Time().Format("15:04")}
	if act.Known() {
		told["act"] = string(act)
	}
	return JSON{Body: told}
}

// isForm reports whether an address of the site takes posts.
func (s *Server) isForm(site, address string) bool {
	found, ok := s.doors[s.patternFor(http.MethodPost, address)]
	return ok && found.site.Name == site
}

func weight(values url.Values) (bytes int) {
	for name, all := range values {
		for _, text := range all {
			bytes += len(name) + len(text)
		}
	}
	return bytes
}

func isBlank(values url.Values) bool {
	for _, all := range values {
		if strings.TrimSpace(strings.Join(all, "")) != "" {
			return false
		}
	}
	return true
}
