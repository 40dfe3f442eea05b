package web

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"throughline/platform/day"
	"throughline/platform/problem"
	"throughline/platform/web/unsent"
)

// Form is what somebody sent. Boxes keep what was typed, so that a page with a
// problem gives every word back.
type Form struct {
	values     url.Values
	checks     problem.Checks
	unreadable []string // boxes already found to be so
}

// FormOf makes a form from values: a post, or a draft that is being restored.
func FormOf(values url.Values) *Form {
	if values == nil {
		values = url.Values{}
	}
	return &Form{values: values}
}

// Values gives what was typed, by box.
func (f *Form) Values() url.Values { return f.values }

// Has reports whether the box was sent at all.
func (f *Form) Has(box string) bool { return f.values.Has(box) }

// All gives every value of a box: the ticks of a list of checkboxes.
func (f *Form) All(box string) []string { return f.values[box] }

// Text gives what was typed in a box, with the line ends of one system and without
// blanks around it. Text that cannot be stored exactly is a problem of that box.
func (f *Form) Text(box string) string {
	typed := f.values.Get(box)
	if !Storable(typed) {
		if !slices.Contains(f.unreadable, box) {
			f.unreadable = append(f.unreadable, box)
			f.checks.Require(false, box, saying.Unreadable)
		}
		return Readable(typed)
	}
	return strings.TrimSpace(strings.ReplaceAll(typed, "\r\n", "\n"))
}

// ReadAll reads every box that was sent, also those nobody asks for, so that text that
// cannot be stored exactly is a problem wherever it stands.
func (f *Form) ReadAll() {
	for _, box := range slices.Sorted(maps.Keys(f.values)) {
		f.Text(box)
	}
}

// Storable reports whether both engines keep the text exactly: UTF-8 without NUL.
func Storable(text string) bool { return utf8.ValidString(text) && !strings.ContainsRune(text, 0) }

// Readable shows what can be read of a text, with a mark where something could not.
func Readable(text string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\x00", "\uFFFD")
}

// Number reads a whole number; empty gives ok false without a problem.
func (f *Form) Number(box string) (n int, ok bool) {
	typed := f.Text(box)
	if typed == "" {
		return 0, false
	}
	n, err := strconv.Atoi(typed)
	if !f.checks.Require(err == nil, box, saying.NotANumber) {
		return 0, false // of a number that is too large the largest would be left
	}
	return n, true
}

// Date reads three boxes, box-day, box-month and box-year; all empty gives the zero
// Date without a problem.
func (f *Form) Date(box string) day.Date {
	d, m, y := f.Text(box+"-day"), f.Text(box+"-month"), f.Text(box+"-year")
	if d+m+y == "" {
		return day.Date{}
	}
	dn, errD := strconv.Atoi(d)
	mn, errM := strconv.Atoi(m)
	yn, errY := strconv.Atoi(y)
	date, err := day.Of(yn, time.Month(mn), dn)
	ok := errD == nil && errM == nil && errY == nil && err == nil && yn >= 1000
	if !f.checks.Require(ok, box, saying.NotADate) {
		return day.Date{}
	}
	return date
}

// Time reads a box that holds a time of day, hh:mm or h.mm.
func (f *Form) Time(box string) (hour, minute int, ok bool) {
	typed := strings.Replace(f.Text(box), ".", ":", 1)
	if typed == "" {
		return 0, 0, false
	}
	at, err := time.Parse("15:04", typed)
	return at.Hour(), at.Minute(), f.checks.Require(err == nil, box, saying.NotATime)
}

// Checks gathers what is wrong with the form; what reading found is already in it.
func (f *Form) Checks() *problem.Checks { return &f.checks }

// sentAlong are boxes of the form's own making, not the sender's words.
var sentAlong = []string{"token", "act", unsent.BoxOpened}

// Fingerprint is a digest of what was sent where, to tell a repeat from another act.
func (f *Form) Fingerprint(where string) string {
	words := url.Values{}
	for box, typed := range f.values {
		if !slices.Contains(sentAlong, box) {
			words[box] = typed
		}
	}
	sum := sha256.Sum256([]byte(f.values.Get("act") + where + "?" + words.Encode()))
	return hex.EncodeToString(sum[:16])
}

// isSecret tells boxes whose content is never shown back nor kept as a draft.
func isSecret(box string) bool {
	return strings.Contains(box, "password") || strings.Contains(box, "passcode") || strings.HasSuffix(box, "-code") || box == "code" || box == "pin"
}

// Typed gives the sender's own boxes, for giving words back; passwords and one-time
// codes are left out.
func (f *Form) Typed() url.Values {
	typed := url.Values{}
	for box, all := range f.values {
		if !slices.Contains(sentAlong, box) && !isSecret(box) {
			for _, text := range all {
				typed.Add(box, Readable(text))
			}
		}
	}
	return typed
}
