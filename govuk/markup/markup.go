// Package markup keeps the small joins that components make of class names, ids
// and words, and nothing of any one component.
package markup

import "strings"

// Join writes the parts that are not empty, one space between them: class names,
// or the ids that describe a control.
func Join(parts ...string) string {
	kept := make([]string, 0, len(parts))
	for _, part := range parts {
		if part != "" {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, " ")
}

// Only gives the text when the condition holds, or nothing.
func Only(condition bool, text string) string {
	if condition {
		return text
	}
	return ""
}

// Or gives the first text that is not empty, or nothing.
func Or(texts ...string) string {
	for _, text := range texts {
		if text != "" {
			return text
		}
	}
	return ""
}
