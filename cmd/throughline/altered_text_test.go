package main

import (
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"throughline/platform/database"
)

// boxesOf lists the boxes of every form of a page, by where it leads.
func boxesOf(page string) map[string]url.Values {
	forms := map[string]url.Values{}
	parsed, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return nil
	}
	for n := range parsed.Descendants() {
		if n.Type != html.ElementNode || n.Data != "form" {
			continue
		}
		attr := func(n *html.Node, key string) string {
			for _, a := range n.Attr {
				if a.Key == key {
					return a.Val
				}
			}
			return ""
		}
		action, _, _ := strings.Cut(attr(n, "action"), "#")
		boxes := forms[action]
		if boxes == nil {
			boxes = url.Values{}
		}
		for box := range n.Descendants() {
			// A button asks for something else than keeping, and the token is checked by itself.
			if name := attr(box, "name"); box.Type == html.ElementNode && box.Data != "button" && name != "" && name != "token" && !boxes.Has(name) {
				value := attr(box, "value")
				if value == "" {
					value = "1"
				}
				boxes.Set(name, value)
			}
		}
		forms[action] = boxes
	}
	return forms
}

// H5. What cannot be kept as it was written is given back, and never kept altered: NUL and
// bytes that are no text, in every box of every form.
func TestTextThatCannotBeKeptAsItIsIsNotKept(t *testing.T) {
	h := movedIn(t, sqliteURL(t), 24)
	site, all := lines(t, h)
	tried, routes := 0, map[string]bool{}
	for _, who := range []string{"practitioner", "manager", "person"} {
		v := playing(t, site, who)
		forms := map[string]url.Values{}
		for _, l := range all {
			if l.Method != http.MethodGet {
				continue
			}
			answer := v.send(t, http.MethodGet, l.Example, nil)
			body, err := io.ReadAll(answer.Body)
			if err != nil {
				t.Fatal(err)
			}
			for action, boxes := range boxesOf(string(body)) {
				if action == "" {
					action = l.Example
				}
				forms[action] = boxes
			}
		}
		for _, l := range all {
			if l.Method != http.MethodPost || strings.HasPrefix(l.Pattern, "/demo") || strings.HasPrefix(l.Pattern, "/spent") || strings.Contains(l.Pattern, "sign-out") || l.Pattern == "/sign-in" || strings.Contains(l.Pattern, "language") {
				continue
			}
			boxes := forms[l.Example]
			if boxes == nil {
				boxes = url.Values{"act": {""}, "base": {"1"}, "words": {"1"}, "reason": {"1"}, "note": {"1"}}
			}
			for box := range boxes {
				for _, altered := range []string{"Said\x00so that it is long enough", "Said \xff so that it is long enough"} {
					sent := url.Values{}
					for name, value := range boxes {
						sent[name] = value
					}
					sent.Set("act", string(h.ids.New()))
					sent.Set(box, altered)
					before := (&matrix{house: h}).changes(t)
					code := v.send(t, http.MethodPost, l.Example, sent).StatusCode
					tried, routes[l.Pattern] = tried+1, true
					kept := (&matrix{house: h}).changes(t) - before
					if code < 400 || code >= 500 || kept > 0 {
						t.Errorf("%s posts %q in %s to %s: %d, and %d changes", who, altered[4:6], box, l.Pattern, code, kept)
					}
				}
			}
		}
	}
	marred, err := database.One(t.Context(), h.db, database.Value[int], `SELECT count(*) FROM ledger_body WHERE state LIKE '%so that it is long enough%' OR why LIKE '%so that it is long enough%'`)
	if err != nil || marred > 0 {
		t.Errorf("%d events keep altered text, %v", marred, err)
	}
	t.Logf("%d posts to %d routes", tried, len(routes))
	if len(routes) < 20 || tried < 200 {
		t.Errorf("%d posts to %d routes: the walk was blind", tried, len(routes))
	}
}
