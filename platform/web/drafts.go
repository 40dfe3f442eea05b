package web

import (
	"errors"
	"net/http"
	"strings"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/problem"
	"throughline/platform/web/unsent"
)

// What is typed and not yet sent, as package unsent keeps it.
type (
	Draft      = unsent.Draft
	Drafts     = unsent.Store
	OtherDraft = unsent.Other
)

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
	at := unsent.Chosen(drafts, v.wantedDraft(), v.Now)
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
	return unsent.Others(drafts, unsent.Chosen(drafts, v.wantedDraft(), v.Now), *v.R.URL, v.Now)
}

func (v *Visit) wantedDraft() id.ID { return id.ID(v.R.URL.Query().Get("draft")) }

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
	if unsent.Weight(form.values) > unsent.Largest {
		return nil, problem.New(problem.TooLarge, "draft-too-large", saying.DraftTooLarge)
	}
	draft, address := unsent.Read(form.values, form.Typed(), v.Now)
	draft.Act = v.sentAct()
	if !IsLocal(address) || strings.Contains(address, "?") || !v.server.isForm(v.Site, address) {
		return nil, problem.New(problem.Missing, "no-such-form", saying.DraftOdd)
	}
	if v.drafts == nil {
		return savedAt(v.Now, ""), nil
	}
	return v.keep(address, draft)
}

// keep saves a draft. When another tab took the same words over and went on with them,
// both stay: this one becomes an act of its own, which the page is told.
func (v *Visit) keep(address string, draft Draft) (Response, error) {
	if unsent.IsBlank(draft.Fields) {
		return savedAt(v.Now, ""), v.drafts.Discard(v.Context(), v.session.Account, address, draft.Act)
	}
	err := v.drafts.Save(v.Context(), v.session.Account, address, draft)
	switch {
	case errors.Is(err, unsent.ErrSent):
		return JSON{Body: map[string]bool{"sent": true}}, nil // its words are in the record, or the page still has them
	case errors.Is(err, unsent.ErrElsewhere):
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
