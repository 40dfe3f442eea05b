// Command nightreport reads what `go test -json` says of the nets and prints it as the table of
// docs/nets.txt: what each last came to, how long it took, and the planted faults that
// turn it red. It ends with 1 when a net failed or did not run.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"
	"time"
	"unicode"

	"throughline/tools/resilience"
)

type event struct {
	Action, Package, Test, Output string
	Elapsed                       float64 // seconds
}

// last is what a test came to.
type last struct {
	result, figure string
	seconds        float64
}

// logged is a line of a test's own log, with where it stands in the code.
var logged = regexp.MustCompile(`^\s+\w+_test\.go:\d+: (.*)$`)

func main() {
	found := map[string]*last{}
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(make([]byte, 1<<20), 1<<26)
	for lines.Scan() {
		var e event
		if json.Unmarshal(lines.Bytes(), &e) != nil || e.Test == "" || strings.Contains(e.Test, "/") {
			continue
		}
		key := strings.Replace(e.Package, "throughline", ".", 1) + " " + e.Test
		if found[key] == nil {
			found[key] = &last{}
		}
		of := found[key]
		switch e.Action {
		case "output":
			if m := logged.FindStringSubmatch(strings.TrimRight(e.Output, "\n")); m != nil && !strings.HasPrefix(m[1], "to repeat") {
				of.figure = m[1]
			}
		case "pass", "fail", "skip":
			of.result, of.seconds = e.Action, e.Elapsed
		}
	}
	fmt.Printf("%s, version %s, from the night's tests: every net, what it came to, how long it took, and what was planted to see it red\n\n", time.Now().UTC().Format(time.DateOnly), version())
	failed := lines.Err() != nil
	for _, n := range resilience.Nets {
		of := found[n.Package+" "+n.Test]
		if of == nil || of.result != "pass" {
			failed = true
		}
		if of == nil {
			of = &last{result: "not run"}
		}
		fmt.Printf("%-5s %-7s %7.1f s  %s\n", n.ID, of.result, of.seconds, sentence(n.Test))
		if of.figure != "" {
			fmt.Printf("%25s%s\n", "", of.figure)
		}
		for _, f := range resilience.Faults {
			if f.Test == n.Test {
				fmt.Printf("%25splanted: %s\n", "", f.Name)
			}
		}
	}
	if failed {
		os.Exit(1)
	}
}

func version() string {
	if len(os.Args) > 1 {
		return os.Args[1]
	}
	return "unknown"
}

// sentence spaces the name of a test.
func sentence(test string) string {
	var b strings.Builder
	before := ' '
	for _, r := range strings.TrimPrefix(test, "Test") {
		if unicode.IsUpper(r) && (unicode.IsLower(before) || before == 'A') {
			b.WriteRune(' ')
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}
