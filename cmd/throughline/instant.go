package main

import (
	"fmt"
	"time"

	"throughline/platform/day"
)

// momentOf reads a day, which means its end, or a moment in RFC 3339.
func instantOf(text string) (day.Instant, error) {
	if date, err := day.Parse(text); err == nil && date.Known() {
		return date.End(), nil
	}
	at, err := time.Parse(time.RFC3339Nano, text)
	if err != nil {
		return 0, fmt.Errorf("%q is neither a day (2026-03-27) nor a moment (2026-03-27T14:05:00Z)", text)
	}
	return day.At(at), nil
}
