// Package words keeps what the product says, in English and Welsh side by side.
// A Phrase cannot be written in one language only, so neither can be forgotten;
// a test reads every phrase in the house and compares their placeholders.
//
// The Welsh awaits review by a Welsh speaker: see docs/decisions.
package words

import (
	"context"
	"fmt"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// Language is a language people may choose: English or Welsh.
type Language string

// The two languages of the product, by their BCP 47 tags.
const (
	English Language = "en"
	Welsh   Language = "cy"
)

// Name is the language's name in itself, for the button that changes to it.
func (l Language) Name() string {
	if l == Welsh {
		return "Cymraeg"
	}
	return "English"
}

// Other is the language to change to.
func (l Language) Other() Language {
	if l == Welsh {
		return English
	}
	return Welsh
}

// Parse reads a language tag; anything that is not Welsh is English.
func Parse(tag string) Language {
	if tag == string(Welsh) {
		return Welsh
	}
	return English
}

// welshRules names Welsh to the plural rules of Unicode.
var welshRules = language.Make(string(Welsh))

type languageKey struct{}

// Speak returns a context in which phrases are said in the language.
func Speak(ctx context.Context, l Language) context.Context {
	return context.WithValue(ctx, languageKey{}, l)
}

// Spoken tells the language of the context; English when none was chosen.
func Spoken(ctx context.Context) Language {
	if l, ok := ctx.Value(languageKey{}).(Language); ok {
		return l
	}
	return English
}

// Phrase is one thing said in both languages. Placeholders are written {name}.
type Phrase struct {
	En string `json:"en"`
	Cy string `json:"cy"`
}

// In says the phrase in a language. Placeholders are filled from name, value pairs.
func (p Phrase) In(l Language, pairs ...any) string {
	text := p.En
	if l == Welsh {
		text = p.Cy
	}
	return fill(text, pairs)
}

// To says the phrase in the language of the context: `{ say.Title.To(ctx) }`.
func (p Phrase) To(ctx context.Context, pairs ...any) string {
	return p.In(Spoken(ctx), pairs...)
}

// Empty reports whether there is nothing to say.
func (p Phrase) Empty() bool { return p.En == "" && p.Cy == "" }

// With fills placeholders in both languages, for a phrase that travels on (a
// problem, a reason) before anyone knows who will read it. A Phrase given as a
// value is filled language by language.
func (p Phrase) With(pairs ...any) Phrase {
	en, cy := make([]any, len(pairs)), make([]any, len(pairs))
	for i, value := range pairs {
		en[i], cy[i] = value, value
		if inner, ok := value.(Phrase); ok {
			en[i], cy[i] = inner.En, inner.Cy
		}
	}
	return Phrase{fill(p.En, en), fill(p.Cy, cy)}
}

// Same makes a phrase that reads alike in both languages: a name, a number.
func Same(text string) Phrase { return Phrase{text, text} }

// fill is on the way of every sentence of every page, so it walks the text once; what is
// braced and has no value stays as it is.
func fill(text string, pairs []any) string {
	if len(pairs) == 0 {
		return text
	}
	var filled strings.Builder
	filled.Grow(2 * len(text))
	for {
		before, rest, found := strings.Cut(text, "{")
		filled.WriteString(before)
		if !found {
			return filled.String()
		}
		name, after, closed := strings.Cut(rest, "}")
		value, known := valueOf(name, pairs)
		if !closed || !known {
			filled.WriteByte('{')
			text = rest
			continue
		}
		filled.WriteString(value)
		text = after
	}
}

func valueOf(name string, pairs []any) (string, bool) {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] == name {
			if text, is := pairs[i+1].(string); is {
				return text, true
			}
			return fmt.Sprint(pairs[i+1]), true
		}
	}
	return "", false
}

// Count is a phrase about a number of things. English has two forms, Welsh up to
// six; a form left empty falls back to Other. {n} is the number.
type Count struct {
	One, Other                          string // English
	CyZero, CyOne, CyTwo, CyFew, CyMany string // Welsh: 0, 1, 2, 3 and 6
	CyOther                             string
}

// In says the phrase for n things in a language.
func (c Count) In(l Language, n int, pairs ...any) string {
	return fill(c.form(l, n), append([]any{"n", n}, pairs...))
}

// To says the phrase for n things in the language of the context.
func (c Count) To(ctx context.Context, n int, pairs ...any) string {
	return c.In(Spoken(ctx), n, pairs...)
}

// With makes the phrase for n things in both languages.
func (c Count) With(n int, pairs ...any) Phrase {
	return Phrase{c.In(English, n, pairs...), c.In(Welsh, n, pairs...)}
}

func (c Count) form(l Language, n int) string {
	if l == English {
		if n == 1 {
			return c.One
		}
		return c.Other
	}
	forms := map[plural.Form]string{plural.Zero: c.CyZero, plural.One: c.CyOne, plural.Two: c.CyTwo, plural.Few: c.CyFew, plural.Many: c.CyMany}
	if text := forms[plural.Cardinal.MatchPlural(welshRules, n, 0, 0, 0, 0)]; text != "" {
		return text
	}
	return c.CyOther
}
