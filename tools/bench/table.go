package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"text/tabwriter"
)

// line is one line of bench.json. What was not measured is null.
type line struct {
	Row       string   `json:"row"`
	Engine    string   `json:"engine"`
	People    int      `json:"people"`
	PerSecond *float64 `json:"requests_per_s"`
	P50       *float64 `json:"p50_ms"`
	P99       *float64 `json:"p99_ms"`
	CPU       *float64 `json:"cpu_ms"`
	Yardstick *float64 `json:"yardstick_per_s"`
	Ratio     *float64 `json:"ratio"`
	Resident  *float64 `json:"resident_mb"`

	yardP99 *float64
	bar     bar
	note    string
}

// bar is what a row is held to. Zero asks nothing.
type bar struct {
	ratio   float64 // at least this share of the yardstick
	slower  float64 // p99 at most so many times the yardstick's
	p99     float64 // at most, in milliseconds
	most    float64 // at most, of a growth's ratio, in MB of memory, or in seconds of a filling
	of      string  // what most is a bound of: "ratio", "MB", "s"
	seconds float64 // measured, for "s"
}

// missed tells which bounds a line does not keep.
func (l line) missed() (all []string) {
	b := l.bar
	less := func(is *float64, bound float64, what string) {
		if bound > 0 && is != nil && *is < bound {
			all = append(all, fmt.Sprintf("%s %.2f < %.2f", what, *is, bound))
		}
	}
	more := func(is *float64, bound float64, what string) {
		if bound > 0 && is != nil && *is > bound {
			all = append(all, fmt.Sprintf("%s %.2f > %.2f", what, *is, bound))
		}
	}
	less(l.Ratio, b.ratio, "ratio")
	more(l.P99, b.p99, "p99 in ms")
	if l.P99 != nil && l.yardP99 != nil && b.slower > 0 {
		times := *l.P99 / max(*l.yardP99, 0.001)
		more(&times, b.slower, "p99 over the yardstick's")
	}
	switch b.of {
	case "ratio":
		more(l.Ratio, b.most, "ratio")
	case "MB":
		more(l.Resident, b.most, "MB")
	case "s":
		more(&b.seconds, b.most, "seconds")
	}
	return all
}

// held says how the line stands to its bar.
func (l line) held() string {
	switch {
	case l.note != "" && l.PerSecond == nil && l.Resident == nil && l.Ratio == nil:
		return l.note
	case l.bar == (bar{}):
		return l.note
	}
	if missed := l.missed(); len(missed) > 0 {
		return strings.TrimSpace("MISSES: " + strings.Join(missed, "; ") + "  " + l.note)
	}
	return strings.TrimSpace("meets its bar  " + l.note)
}

// print lays the lines out as text.
func print(to io.Writer, about string, lines []line) error {
	if _, err := fmt.Fprintln(to, about); err != nil {
		return err
	}
	table := tabwriter.NewWriter(to, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "row\tengine\tpeople\trequests/s\tp50 ms\tp99 ms\tcpu ms\tyardstick/s\tits p99\tratio\tMB\t  ")
	for _, l := range lines {
		fmt.Fprintf(table, "%s\t%s\t%d\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t  %s\n", l.Row, l.Engine, l.People, shown(l.PerSecond, 0), shown(l.P50, 2), shown(l.P99, 2),
			shown(l.CPU, 2), shown(l.Yardstick, 0), shown(l.yardP99, 2), shown(l.Ratio, 2), shown(l.Resident, 0), l.held())
	}
	return table.Flush()
}

func shown(figure *float64, decimals int) string {
	if figure == nil {
		return "-"
	}
	return fmt.Sprintf("%.*f", decimals, *figure)
}

// writeJSON keeps the lines as bench.json.
func writeJSON(path string, lines []line) error {
	text, err := json.MarshalIndent(lines, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(path, append(text, '\n'), 0o644)
}
