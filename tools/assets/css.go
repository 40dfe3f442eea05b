package main

import (
	"fmt"
	"regexp"
	"strings"
)

// node is a rule of a style sheet: a style rule (prelude = its selectors), a
// grouping rule (@media, @supports) with rules inside, or a rule kept whole.
type node struct {
	prelude  string
	body     string // declarations, or the raw inside of a rule kept whole
	children []node // only of grouping rules
	grouping bool
}

// parse reads a style sheet as the packages ship it: minified, valid CSS.
func parse(css string) ([]node, error) {
	rest := comments.ReplaceAllString(css, "")
	var nodes []node
	for {
		rest = strings.TrimSpace(rest)
		if rest == "" {
			return nodes, nil
		}
		end := outside(rest, "{;")
		if end < 0 {
			return nil, fmt.Errorf("a rule without a body: %.60q", rest)
		}
		prelude := strings.TrimSpace(rest[:end])
		if rest[end] == ';' { // @charset and its like carry nothing we need
			rest = rest[end+1:]
			continue
		}
		inside, after, err := block(rest[end:])
		if err != nil {
			return nil, err
		}
		one := node{prelude: prelude, body: inside}
		if isGrouping(prelude) {
			one.grouping = true
			if one.children, err = parse(inside); err != nil {
				return nil, err
			}
		}
		nodes, rest = append(nodes, one), after
	}
}

var comments = regexp.MustCompile(`(?s)/\*.*?\*/`)

func isGrouping(prelude string) bool {
	for _, name := range []string{"@media", "@supports", "@layer", "@-moz-document"} {
		if strings.HasPrefix(prelude, name) {
			return true
		}
	}
	return false
}

// outside finds the first of the wanted bytes that is in no string, bracket or
// escape; -1 when there is none.
func outside(css, wanted string) int {
	depth, quote := 0, byte(0)
	for i := 0; i < len(css); i++ {
		switch c := css[i]; {
		case c == '\\':
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '(' || c == '[':
			depth++
		case c == ')' || c == ']':
			depth--
		case depth == 0 && strings.IndexByte(wanted, c) >= 0:
			return i
		}
	}
	return -1
}

// block takes the text from an opening brace on apart, at its closing brace.
func block(css string) (inside, after string, err error) {
	depth, at := 0, 0
	for {
		next := outside(css[at:], "{}")
		if next < 0 {
			return "", "", fmt.Errorf("a brace without its end: %.60q", css)
		}
		at += next
		if css[at] == '{' {
			depth++
		} else {
			depth--
		}
		if depth == 0 {
			return css[1:at], css[at+1:], nil
		}
		at++
	}
}

// split cuts at every wanted byte that is in no string or bracket.
func split(css string, wanted string) []string {
	var parts []string
	for {
		end := outside(css, wanted)
		if end < 0 {
			if strings.TrimSpace(css) != "" {
				parts = append(parts, strings.TrimSpace(css))
			}
			return parts
		}
		parts = append(parts, strings.TrimSpace(css[:end]))
		css = css[end+1:]
	}
}

func write(b *strings.Builder, nodes []node) {
	for _, n := range nodes {
		b.WriteString(n.prelude + "{")
		if n.grouping {
			write(b, n.children)
		} else {
			b.WriteString(n.body)
		}
		b.WriteString("}\n")
	}
}
