package main

import (
	"regexp"
	"strings"
)

// thin leaves of a style sheet only what a site uses and may use: the rules about
// elements and about the listed classes; no typeface and no picture of the packages
// (both are licensed for official sites only), and no tricks for dead browsers.
func thin(nodes []node, keeps []string) []node {
	var kept []node
	seen := map[string]bool{}
	for _, n := range nodes {
		if strings.Contains(n.prelude, "not (-ms-ime-align") { // true in every living browser
			kept = append(kept, thin(n.children, keeps)...)
			continue
		}
		if n, ok := thinOne(n, keeps); ok && !(n.prelude == ":root" && seen[n.body]) {
			seen[n.body] = true
			kept = append(kept, n)
		}
	}
	return kept
}

func thinOne(n node, keeps []string) (node, bool) {
	if n.grouping {
		n.children = thin(n.children, keeps)
		return n, len(n.children) > 0 && !deadBrowser.MatchString(n.prelude)
	}
	if strings.HasPrefix(n.prelude, "@keyframes") {
		return n, true
	}
	if strings.HasPrefix(n.prelude, "@") { // @font-face, @page
		return n, false
	}
	var selectors []string
	for _, selector := range split(n.prelude, ",") {
		if wanted(selector, keeps) {
			selectors = append(selectors, selector)
		}
	}
	n.prelude, n.body = strings.Join(selectors, ","), declarations(n.body)
	return n, len(selectors) > 0 && n.body != ""
}

var (
	deadBrowser = regexp.MustCompile(`\\0|-ms-high-contrast:none|-moz-document`)
	negation    = regexp.MustCompile(`:not\([^)]*\)`)
	className   = regexp.MustCompile(`\.((?:[\w-]|\\.)+)`)
	official    = regexp.MustCompile(`crown|crest|logo(type)?(-|$|\W)|copyright`)
	fallback    = regexp.MustCompile(`var\((--govuk-[a-z-]+),[^()]*\)`)
)

// wanted tells whether every class in the selector is one the site keeps. What a
// selector rules out (:not) does not count. Crown, crest and logotype are never
// wanted: they belong to official sites.
func wanted(selector string, keeps []string) bool {
	if official.MatchString(strings.ReplaceAll(selector, "govuk-generic-header__logo", "")) {
		return false
	}
	for _, found := range className.FindAllStringSubmatch(negation.ReplaceAllString(selector, ""), -1) {
		if !listed(strings.ReplaceAll(found[1], `\`, ""), keeps) {
			return false
		}
	}
	return true
}

// listed tells whether a class belongs to a listed component: it is the component,
// its element (__) or its modifier (--); a listed name ending in * takes any ending.
func listed(class string, keeps []string) bool {
	for _, keep := range keeps {
		start, open := strings.CutSuffix(keep, "*")
		rest, ok := strings.CutPrefix(class, start)
		if ok && (open || rest == "" || strings.HasPrefix(rest, "__") || strings.HasPrefix(rest, "--")) {
			return true
		}
	}
	return false
}

// declarations drops the packages' typeface, so that ours is inherited everywhere,
// their pictures, prefixes nobody needs, and the fallbacks of variables that are
// always set.
func declarations(body string) string {
	var kept []string
	for _, one := range split(body, ";") {
		name, value, _ := strings.Cut(one, ":")
		switch {
		case name == "font-family", strings.Contains(value, "url("),
			strings.HasPrefix(name, "-ms-"), strings.HasPrefix(value, "-ms-"),
			strings.HasSuffix(name, "font-smoothing"), strings.HasPrefix(name, "-webkit-box-"), strings.HasPrefix(value, "-webkit-box"),
			strings.HasPrefix(name, "-webkit-flex"), strings.HasPrefix(name, "-webkit-text-decoration"):
			continue
		}
		kept = append(kept, fallback.ReplaceAllString(one, "var($1)"))
	}
	return strings.Join(kept, ";")
}
