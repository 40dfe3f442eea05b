package main

import (
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"throughline/tools/bench/replay"
)

// How many of each there are. Enough that neither program finds the same person again
// while it still has everything of them at hand, and few enough to be learnt in seconds.
const (
	mostVisitors = 128
	mostPages    = 1000
	mostSought   = 200
	mostContacts = 256 // of each side
	mostEntries  = 96  // of each side
	together     = 16  // connections of a busy row
)

// The rows, as docs/benchmarks.md explains them.
const (
	caseloadRow = "caseload page"
	overviewRow = "case overview"
	contactRow  = "record a contact"
	entryRow    = "save an assessment entry"
	searchRow   = "search"
)

// row is one line of the table before it is measured.
type row struct {
	name        string
	connections int
	yard        string // the part of the yardstick it is held against
	learn       string // under which its requests are learnt
	reads       []read // either these,
	forms       []*form
	compressed  bool
	bar         bar
	gone        string // why the row cannot be measured; empty when it can
}

// read is a page that a visitor asks for.
type read struct{ path, cookie string }

// begin deals the row's requests out to the connections, in turn.
func (r row) begin(connection int) next {
	at := connection
	if len(r.forms) > 0 {
		return func() []byte {
			f := r.forms[at]
			if at += r.connections; at >= len(r.forms) {
				at = connection // a form belongs to one connection only
			}
			return f.post()
		}
	}
	return func() []byte {
		asked := r.reads[at%len(r.reads)]
		at += r.connections
		return asGet(asked.path, asked.cookie, r.compressed)
	}
}

// beginYard asks the yardstick for the same, in the same order.
func (r row) beginYard(connection int) next {
	at := connection
	method := http.MethodGet
	if len(r.forms) > 0 {
		method = http.MethodPost
	}
	return func() []byte {
		path := r.yardPath(at)
		at += r.connections
		if method == http.MethodPost {
			return asPost(path, "", "")
		}
		return asGet(path, "", false)
	}
}

func (r row) yardPath(number int) string {
	return fmt.Sprintf("/%s/%s/%d", r.yard, url.PathEscape(r.learn), number)
}

func (r row) status() int {
	if len(r.forms) > 0 {
		return http.StatusSeeOther
	}
	return http.StatusOK
}

// plan is everything that is measured in one town.
type plan struct {
	rows  []row
	learn map[string][]replay.Request // by the name they are learnt under
}

// keep drops the rows whose name lacks a part, and what was to be learnt for them.
func (p *plan) keep(part string) {
	p.rows = slices.DeleteFunc(p.rows, func(r row) bool { return !strings.Contains(r.name, part) })
	maps.DeleteFunc(p.learn, func(name string, _ []replay.Request) bool {
		return !slices.ContainsFunc(p.rows, func(r row) bool { return r.learn == name })
	})
}

// order tells in which order the rows are learnt: what writes comes first, so that the
// pages are learnt as they will be measured.
func (p plan) order() (names []string) {
	for _, first := range []string{http.MethodPost, http.MethodGet} {
		for name, asked := range p.learn {
			if asked[0].Method == first {
				names = append(names, name)
			}
		}
	}
	return names
}

// planFor lays out the rows: what is asked of the product, and what the yardstick
// learns from. Forms of the one are never those of the other.
func planFor(address string, visitors []*visitor) (plan, error) {
	p := plan{learn: map[string][]replay.Request{}}
	var caseloads, overviews []read
	for _, v := range visitors {
		caseloads = append(caseloads, read{caseloadPath, v.cookie})
	}
	people := dealt(visitors)
	for _, o := range people[:min(len(people), mostPages)] {
		overviews = append(overviews, read{o.path, o.visitor.cookie})
	}
	p.page(caseloadRow, caseloads)
	p.page(overviewRow, overviews)
	// Before anything is written: what is written could be found, and the page would change.
	for _, s := range searches {
		if err := p.search(address, s, people); err != nil {
			return p, err
		}
	}
	if err := p.write(address, contactRow, people, writing{contactForm, mostContacts, [2]bar{{ratio: 0.6, slower: 3}, {ratio: 1, slower: 3}}}); err != nil {
		return p, err
	}
	if err := p.write(address, entryRow, people, writing{open: entryForm, most: mostEntries}); err != nil {
		return p, err
	}
	return p, nil
}

// own is somebody on a caseload, with who supervises them.
type own struct {
	supervised
	visitor *visitor
}

// dealt gives everybody on the caseloads once, one of each visitor in turn: who stands in
// for a colleague has the colleague's people on their list too.
func dealt(visitors []*visitor) (all []own) {
	seen := map[string]bool{}
	for i := 0; ; i++ {
		more := false
		for _, v := range visitors {
			if i < len(v.people) {
				if more = true; !seen[v.people[i].path] {
					all, seen[v.people[i].path] = append(all, own{v.people[i], v}), true
				}
			}
		}
		if !more {
			return all
		}
	}
}

// page lays out a page: as it is, against what it reads itself; and against all the
// statements of the request, the durable memory of the read included. The third row
// is for information: compressed, as browsers ask for it.
func (p *plan) page(name string, reads []read) {
	for _, r := range reads {
		p.learn[name] = append(p.learn[name], replay.Request{Method: http.MethodGet, Path: r.path, Headers: map[string]string{"Cookie": r.cookie}})
	}
	p.rows = append(p.rows,
		row{name: name, connections: together, yard: "page", learn: name, reads: reads, bar: bar{ratio: 0.5, slower: 4}},
		row{name: name + ", every statement", connections: together, yard: "whole", learn: name, reads: reads, bar: bar{ratio: 0.6, slower: 4}},
		row{name: name + ", compressed", connections: together, yard: "page", learn: name, reads: reads, compressed: true},
	)
}

type writing struct {
	open func(address string, v *visitor, who supervised) (*form, error)
	most int    // forms of each side
	bars [2]bar // of one writer, and of many
}

// write lays out a form with one writer and with many.
func (p *plan) write(address, name string, people []own, w writing) error {
	each := min(w.most, len(people)/2)
	var forms []*form
	for i, o := range people[:2*each] {
		f, err := w.open(address, o.visitor, o.supervised)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if i%2 == 0 {
			forms = append(forms, f)
			continue
		}
		p.learn[name] = append(p.learn[name], replay.Request{Method: http.MethodPost, Path: f.path, Body: f.next(), Headers: map[string]string{
			"Cookie": f.cookie, "Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded",
		}})
	}
	many, bars := min(together, len(forms)), w.bars
	p.rows = append(p.rows,
		row{name: name + ", 1 writer", connections: 1, yard: "change", learn: name, forms: forms, bar: bars[0]},
		row{name: fmt.Sprintf("%s, %d writers", name, together), connections: many, yard: "change", learn: name, forms: forms, bar: bars[1]},
	)
	return nil
}

// searchers is how many look for something at once: as many as there are cores to look
// with. The bar is how long somebody waits, not how many could wait together.
const searchers = 2

// search is a way to look for somebody, or for something that was written.
type search struct {
	by    string
	path  string
	terms func(own) string
}

var searches = []search{
	{"surname prefix", "/find?q=", func(o own) string { return firstLetters(surname(o.name), 3) }},
	{"sound-alike", "/find?q=", func(o own) string { return asItSounds(surname(o.name)) }},
	{"number", "/find?q=", func(o own) string { return o.crn }},
	{"words in notes", "/notes?q=", func(o own) string { return soughtWords[int(o.path[len(o.path)-1])%len(soughtWords)] }},
}

// soughtWords are words that practitioners look for in notes.
var soughtWords = []string{"housing", "letter", "college", "mother", "drinking", "work", "late", "court", "children", "debt", "doctor", "gym"}

// search lays out one way of searching; a product without that page says so.
func (p *plan) search(address string, s search, people []own) error {
	name := searchRow + ", " + s.by
	r := row{name: name, connections: searchers, yard: "page", learn: name, bar: bar{p99: 30}}
	seen := map[string]bool{}
	for _, o := range people {
		sought := s.terms(o)
		if sought == "" || seen[sought] && s.path != "/notes?q=" || len(r.reads) == mostSought {
			continue
		}
		seen[sought] = true
		r.reads = append(r.reads, read{s.path + url.QueryEscape(sought), o.visitor.cookie})
	}
	if len(r.reads) == 0 {
		return fmt.Errorf("%s: nothing to look for", name)
	}
	status, _, err := fetch(address, r.reads[0].path, r.reads[0].cookie)
	if err != nil {
		return err
	}
	if status != http.StatusOK {
		page, _, _ := strings.Cut(s.path, "?")
		r.gone = fmt.Sprintf("not there yet: %s answers %d", page, status)
	} else {
		for _, asked := range r.reads {
			p.learn[name] = append(p.learn[name], replay.Request{Method: http.MethodGet, Path: asked.path, Headers: map[string]string{"Cookie": asked.cookie}})
		}
	}
	p.rows = append(p.rows, r)
	return nil
}
