// Package unsent keeps what is typed in forms and not yet sent: one draft for each act,
// so that two tabs with one form do not replace each other.
package unsent

import (
	"context"
	"errors"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/words"
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

// Store keeps what people have typed and not yet sent, by account, form and act.
type Store interface {
	// Save keeps a draft. It gives ErrElsewhere when another tab saved under this
	// act since the form was opened, and ErrSent when the act is done.
	Save(ctx context.Context, account id.ID, form string, draft Draft) error
	// Of finds the drafts of a form whose acts are not done, newest first.
	Of(ctx context.Context, account id.ID, form string) ([]Draft, error)
	// Discard forgets the draft of an act, and one that has no act.
	Discard(ctx context.Context, account id.ID, form string, act id.ID) error
}

// ErrElsewhere says that another tab keeps its words under the same act.
var ErrElsewhere = errors.New("another tab holds this draft")

// ErrSent says that the act of a draft is done: its words are in the record.
var ErrSent = errors.New("the form of this draft was sent")

// Other is a draft of a form that is not the one in its boxes.
type Other struct {
	Href    string // shows the form with it
	SavedAt day.Instant
	Tab     string
	Typing  bool // somebody is typing in it just now, in another tab
}

// The boxes in which a page tells of its draft: the address that its form is sent to, the
// browser's tab, that the page is being left, and when the draft was saved that the form
// was opened with.
const (
	boxOf     = "draft-of"
	boxTab    = "draft-tab"
	boxLeft   = "draft-left"
	BoxOpened = "draft-opened"
)

// Largest is the most that is kept of one form before it is sent, in bytes.
const Largest = 1 << 20

// typingFor is how long after its last words a tab that was not left counts as typed in.
const typingFor = time.Minute

// longestTab keeps a tab's name to what our script makes of it, in bytes.
const longestTab = 40

// Read takes a draft from what a page sent, and the address of its form. The fields are
// the sender's own boxes.
func Read(sent, fields url.Values, now day.Instant) (draft Draft, form string) {
	draft = Draft{Tab: sent.Get(boxTab), Fields: fields, SavedAt: now}
	if len(draft.Tab) > longestTab || !utf8.ValidString(draft.Tab) || strings.ContainsRune(draft.Tab, 0) {
		draft.Tab = ""
	}
	if draft.Tab != "" && !sent.Has(boxLeft) { // a tab that gives no name does not say either when it is left
		draft.TypingUntil = now.Add(typingFor)
	}
	if opened, err := strconv.ParseInt(sent.Get(BoxOpened), 10, 64); err == nil {
		draft.Opened = day.Instant(opened)
	}
	for _, own := range []string{boxOf, boxTab, boxLeft, BoxOpened} {
		delete(fields, own)
	}
	return draft, sent.Get(boxOf)
}

// Chosen is the place of the draft that a form is opened with: the one that is wanted,
// else the newest; -1 while that is being typed in another tab, since two tabs would
// write over each other.
func Chosen(drafts []Draft, wanted id.ID, now day.Instant) int {
	named := slices.IndexFunc(drafts, func(d Draft) bool { return d.Act.Known() && d.Act == wanted })
	if named >= 0 {
		return named
	}
	if len(drafts) == 0 || drafts[0].TypingUntil > now {
		return -1
	}
	return 0
}

// Others are the drafts beside the chosen one, with the way to each from a page.
func Others(drafts []Draft, chosen int, page url.URL, now day.Instant) []Other {
	var others []Other
	for n, draft := range drafts {
		if n == chosen {
			continue
		}
		query := page.Query()
		query.Set("draft", string(draft.Act))
		page.RawQuery = query.Encode()
		others = append(others, Other{Href: page.RequestURI(), SavedAt: draft.SavedAt, Tab: draft.Tab, Typing: draft.TypingUntil > now})
	}
	return others
}

// Weight is what a form holds, in bytes.
func Weight(values url.Values) (bytes int) {
	for name, all := range values {
		for _, text := range all {
			bytes += len(name) + len(text)
		}
	}
	return bytes
}

// IsBlank reports whether nothing stands in any box.
func IsBlank(values url.Values) bool {
	for _, all := range values {
		if strings.TrimSpace(strings.Join(all, "")) != "" {
			return false
		}
	}
	return true
}

var saying = struct {
	TypingElsewhere, TakeOver, AlsoTyped, ShowDraft words.Phrase
}{
	TypingElsewhere: words.Phrase{En: "You are writing in this form in another tab. Its words were kept on {when}.", Cy: "Rydych yn ysgrifennu yn y ffurflen hon mewn tab arall. Cadwyd ei geiriau ar {when}."},
	TakeOver:        words.Phrase{En: "Go on with those words here", Cy: "Parhau â'r geiriau hynny yma"},
	AlsoTyped:       words.Phrase{En: "You also wrote in this form and did not send it.", Cy: "Ysgrifennoch yn y ffurflen hon hefyd heb ei hanfon."},
	ShowDraft:       words.Phrase{En: "Show what you wrote on {when}", Cy: "Dangos yr hyn a ysgrifennoch ar {when}"},
}
