// Package htmlcheck keeps assertions over pages that read like sentences:
//
//	htmlcheck.Page(t, body).In("main").Has("h1", htmlcheck.Text("Hello")).HasNot("form")
package htmlcheck

import (
	"fmt"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// Checked is a page, or a part of one, about which things are asserted.
type Checked struct {
	t     testing.TB
	where string
	part  *goquery.Selection
}

// Page reads a whole document or a fragment.
func Page(t testing.TB, body string) *Checked {
	t.Helper()
	document, err := goquery.NewDocumentFromReader(strings.NewReader(body))
	if err != nil {
		t.Fatalf("the page is no HTML: %v", err)
	}
	return &Checked{t, "the page", document.Selection}
}

// Matcher is a further wish about an element.
type Matcher struct {
	wish string
	fits func(*goquery.Selection) bool
}

// Text wishes that the element's whole text is this, blanks evened out.
func Text(text string) Matcher {
	return Matcher{fmt.Sprintf("with the text %q", text), func(s *goquery.Selection) bool { return said(s) == even(text) }}
}

// Containing wishes that the element's text contains this, blanks evened out.
func Containing(text string) Matcher {
	return Matcher{fmt.Sprintf("containing %q", text), func(s *goquery.Selection) bool { return strings.Contains(said(s), even(text)) }}
}

// Attr wishes that the element's attribute has exactly the value.
func Attr(name, value string) Matcher {
	return Matcher{fmt.Sprintf("with %s=%q", name, value), func(s *goquery.Selection) bool {
		found, ok := s.Attr(name)
		return ok && found == value
	}}
}

// With wishes that the element has the attribute, whatever its value.
func With(name string) Matcher {
	return Matcher{"with " + name, func(s *goquery.Selection) bool { _, ok := s.Attr(name); return ok }}
}

// Has asserts that at least one element fits the CSS selector and every wish.
func (c *Checked) Has(selector string, wishes ...Matcher) *Checked {
	c.t.Helper()
	if c.find(selector, wishes).Length() == 0 {
		c.t.Errorf("%s has no %s\n%s", c.where, sentence(selector, wishes), c.nearest(selector))
	}
	return c
}

// HasNot asserts that no element fits the selector and every wish.
func (c *Checked) HasNot(selector string, wishes ...Matcher) *Checked {
	c.t.Helper()
	if found := c.find(selector, wishes); found.Length() > 0 {
		c.t.Errorf("%s has %s: %s", c.where, sentence(selector, wishes), excerpt(found.First()))
	}
	return c
}

// HasTimes asserts how many elements fit the selector and every wish.
func (c *Checked) HasTimes(times int, selector string, wishes ...Matcher) *Checked {
	c.t.Helper()
	if found := c.find(selector, wishes).Length(); found != times {
		c.t.Errorf("%s has %s %d times, not %d", c.where, sentence(selector, wishes), found, times)
	}
	return c
}

// Says asserts that the visible text contains each of the texts.
func (c *Checked) Says(texts ...string) *Checked {
	c.t.Helper()
	whole := c.Text()
	for _, text := range texts {
		if !strings.Contains(whole, even(text)) {
			c.t.Errorf("%s does not say %q; it says: %s", c.where, text, shorten(whole))
		}
	}
	return c
}

// SaysNot asserts that the text, and the source, contain none of the texts.
func (c *Checked) SaysNot(texts ...string) *Checked {
	c.t.Helper()
	whole, source := c.Text(), excerptAll(c.part)
	for _, text := range texts {
		if strings.Contains(whole, even(text)) || strings.Contains(source, text) {
			c.t.Errorf("%s says %q", c.where, text)
		}
	}
	return c
}

// In goes on within the first element that fits the selector; without one the test ends.
func (c *Checked) In(selector string, wishes ...Matcher) *Checked {
	c.t.Helper()
	found := c.find(selector, wishes).First()
	if found.Length() == 0 {
		c.t.Fatalf("%s has no %s\n%s", c.where, sentence(selector, wishes), c.nearest(selector))
	}
	return &Checked{c.t, sentence(selector, wishes) + " in " + c.where, found}
}

// Text gives the visible text, blanks evened out.
func (c *Checked) Text() string { return said(c.part) }

// Attr gives an attribute of the element at hand, or of the first that fits the
// selector when one is given; empty when there is none.
func (c *Checked) Attr(name string, selector ...string) string {
	part := c.part
	if len(selector) > 0 {
		part = part.Find(selector[0]).First()
	}
	return part.AttrOr(name, "")
}

// Texts gives the text of every element that fits the selector, in order.
func (c *Checked) Texts(selector string) []string {
	return c.part.Find(selector).Map(func(_ int, s *goquery.Selection) string { return said(s) })
}

// Raw gives the text of the first element that fits the selector, to the last blank:
// what a box of a form holds.
func (c *Checked) Raw(selector string) string { return c.part.Find(selector).First().Text() }

func (c *Checked) find(selector string, wishes []Matcher) *goquery.Selection {
	return c.part.Find(selector).FilterFunction(func(_ int, s *goquery.Selection) bool {
		for _, wish := range wishes {
			if !wish.fits(s) {
				return false
			}
		}
		return true
	})
}

// nearest shows what the selector found without the wishes, or where it was looked for.
func (c *Checked) nearest(selector string) string {
	found := c.part.Find(selector)
	if found.Length() == 0 {
		return "there is: " + excerpt(c.part)
	}
	near := found.Map(func(_ int, s *goquery.Selection) string { return excerpt(s) })
	return "there is:\n  " + strings.Join(near[:min(len(near), 8)], "\n  ")
}

func sentence(selector string, wishes []Matcher) string {
	whole := selector
	for _, wish := range wishes {
		whole += " " + wish.wish
	}
	return whole
}

func excerpt(s *goquery.Selection) string { return shorten(even(excerptAll(s))) }

func excerptAll(s *goquery.Selection) string {
	source, err := goquery.OuterHtml(s)
	if err != nil || source == "" {
		source, _ = s.Html()
	}
	return source
}

const longest = 400

func shorten(text string) string {
	if runes := []rune(text); len(runes) > longest {
		return string(runes[:longest]) + "…"
	}
	return text
}

// inline are the elements that stand within a line: between them no blank is read.
var inline = map[string]bool{
	"a": true, "abbr": true, "b": true, "code": true, "em": true, "i": true, "mark": true, "small": true,
	"span": true, "strong": true, "sub": true, "sup": true, "time": true,
}

// said gives the text as a reader meets it: blocks apart, scripts and styles unseen.
func said(s *goquery.Selection) string {
	var text strings.Builder
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			text.WriteString(n.Data)
		case n.Data == "script" || n.Data == "style" || n.Data == "template":
		default:
			apart := n.Type == html.ElementNode && !inline[n.Data]
			if apart {
				text.WriteByte(' ')
			}
			for child := range n.ChildNodes() {
				walk(child)
			}
			if apart {
				text.WriteByte(' ')
			}
		}
	}
	for _, n := range s.Nodes {
		walk(n)
	}
	return even(text.String())
}

func even(text string) string { return strings.Join(strings.Fields(text), " ") }
