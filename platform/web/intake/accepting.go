package intake

import (
	"net/http"
	"slices"
	"strconv"
	"strings"
)

type preference struct {
	name   string
	weight float64
}

// preferences reads an Accept header, best first; what cannot be read is left out.
func preferences(header string) []preference {
	var all []preference
	for part := range strings.SplitSeq(header, ",") {
		name, rest, _ := strings.Cut(part, ";")
		p := preference{strings.TrimSpace(name), 1}
		if _, weight, weighted := strings.Cut(rest, "q="); weighted {
			if q, err := strconv.ParseFloat(strings.TrimSpace(weight), 64); err == nil {
				p.weight = q
			}
		}
		if p.name != "" && p.weight > 0 {
			all = append(all, p)
		}
	}
	slices.SortStableFunc(all, func(a, b preference) int {
		switch {
		case a.weight > b.weight:
			return -1
		case a.weight < b.weight:
			return 1
		}
		return 0
	})
	return all
}

// Accepted names what an Accept header asks for, best first.
func Accepted(header string) []string {
	var names []string
	for _, p := range preferences(header) {
		names = append(names, p.name)
	}
	return names
}

// WantsJSON reports whether the asker would rather have JSON than a page.
func WantsJSON(r *http.Request) bool {
	page, machine := 0.0, 0.0
	for _, p := range preferences(r.Header.Get("Accept")) {
		switch strings.ToLower(p.name) {
		case "text/html", "application/xhtml+xml":
			page = max(page, p.weight)
		case "*/*", "text/*": // "anything else" is less than naming it
			page = max(page, p.weight*0.99)
		case "application/json", "application/problem+json":
			machine = max(machine, p.weight)
		}
	}
	return machine > page
}
