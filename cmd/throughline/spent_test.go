package main

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"throughline/platform/jsonlines"
)

// asked runs a command on lines and gives its exit code and what it answers.
func asked(t *testing.T, command string, lines ...string) (code int, answers []string) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "in")
	if err := os.WriteFile(name, []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	before := os.Stdin
	os.Stdin = file
	code, out := printed(t, command)
	os.Stdin = before
	return code, strings.Split(strings.TrimSuffix(out, "\n"), "\n")
}

func TestTheSpentCommandAnswersThePublishedExamplesInOrder(t *testing.T) {
	text, err := os.ReadFile("../../spent/testdata/spent-examples.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Vectors []json.RawMessage
	}
	if err := json.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, raw := range file.Vectors {
		lines = append(lines, string(raw))
	}
	code, answers := asked(t, "spent", lines...)
	if code != 0 || len(answers) != len(lines) || len(lines) != 61 {
		t.Fatalf("exit %d with %d answers to %d lines", code, len(answers), len(lines))
	}
	for i, line := range lines {
		var example struct{ Expected []string }
		var answer struct {
			Results []string
			Reasons [][]struct{ Code, En, Cy string }
		}
		if err := errors.Join(json.Unmarshal([]byte(line), &example), json.Unmarshal([]byte(answers[i]), &answer)); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(answer.Results, example.Expected) || len(answer.Reasons) != len(answer.Results) {
			t.Errorf("%.80s gives %s", line, answers[i])
		}
	}
}

func TestTheSpentCommandGoesOnAfterAFaultAndExitsWithOneForBadJSONOnly(t *testing.T) {
	const fine = `{"caution_or_convictions":[{"kind":"conviction","under_18":false,"conviction_date":"2020-01-01","sentences":[{"disposal":"fine"}]}]}`
	impossible := []string{`{"jurisdiction":"scotland"}`, `{"caution_or_convictions":[]}`}
	code, answers := asked(t, "spent", append(impossible, fine)...)
	if code != 0 || len(answers) != 3 || !strings.HasPrefix(answers[2], `{"results":["2021-01-01"]`) {
		t.Errorf("exit %d: %v", code, answers)
	}
	for i, want := range []string{`{"error":{"code":"elsewhere","message":"Scotland has its own law`, `{"error":{"code":"missing","message":"Something is missing","field":"caution_or_convictions"}}`} {
		if !strings.HasPrefix(answers[i], want) {
			t.Errorf("answered %s", answers[i])
		}
	}
	for _, bad := range []string{`{`, ``, `[]`, strings.Replace(fine, "false", `"no"`, 1), strings.Repeat(" ", jsonlines.Longest) + fine} {
		code, answers := asked(t, "spent", bad, fine)
		if code != 1 || len(answers) != 2 || !strings.HasPrefix(answers[0], `{"error":{"code":"`) || !strings.HasPrefix(answers[1], `{"results"`) {
			t.Errorf("%.60s: exit %d: %.300v", bad, code, answers)
		}
	}
}
