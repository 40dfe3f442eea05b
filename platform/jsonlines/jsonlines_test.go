package jsonlines_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"throughline/platform/jsonlines"
)

// twice is an answer that says a number's double, and refuses numbers below nought.
func twice(out, line []byte) ([]byte, error) {
	var asked struct {
		N *int `json:"n"`
	}
	if err := jsonlines.Decode(line, &asked); err != nil {
		return nil, err
	}
	switch {
	case asked.N == nil:
		return nil, &jsonlines.Fault{Code: "missing", Message: "Say a number", Field: "n"}
	case *asked.N == 99:
		return nil, errors.New("the paper ran out")
	}
	return append(out, strings.Repeat("+", 2**asked.N)...), nil
}

func talk(t *testing.T, in string) (lines []string, unparsed int) {
	t.Helper()
	var out bytes.Buffer
	unparsed, err := jsonlines.Talk(strings.NewReader(in), &out, twice)
	if err != nil {
		t.Fatal(err)
	}
	if out.Len() > 0 && !strings.HasSuffix(out.String(), "\n") {
		t.Errorf("the last answer has no end: %q", out.String())
	}
	return strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n"), unparsed
}

func TestEveryLineIsAnsweredInOrderAndFaultsDoNotEndIt(t *testing.T) {
	lines, unparsed := talk(t, `{"n":1}`+"\r\n"+`{"n":`+"\n\n"+`{}`+"\n"+`{"n":"two"}`+"\n"+"\xff\n"+`{"n":2} {"n":3}`+"\n"+`{"n":2}`)
	want := []string{
		"++",
		`{"error":{"code":"unreadable","message":"The line is not JSON","field":""}}`,
		`{"error":{"code":"unreadable","message":"The line is not JSON","field":""}}`,
		`{"error":{"code":"missing","message":"Say a number","field":"n"}}`,
		`{"error":{"code":"unreadable","message":"Another kind of value stands here than is asked for","field":"n"}}`,
		`{"error":{"code":"unreadable","message":"The line is not UTF-8","field":""}}`,
		`{"error":{"code":"unreadable","message":"The line is not JSON","field":""}}`,
		"++++",
	}
	if strings.Join(lines, "\n") != strings.Join(want, "\n") {
		t.Errorf("answered\n%s\nnot\n%s", strings.Join(lines, "\n"), strings.Join(want, "\n"))
	}
	if unparsed != 5 {
		t.Errorf("%d lines did not parse, not 5: an impossible input was read", unparsed)
	}
}

func TestNoQuestionsGetNoAnswers(t *testing.T) {
	if lines, unparsed := talk(t, ""); lines[0] != "" || unparsed != 0 {
		t.Errorf("answered %q", lines)
	}
}

func TestALineMayBeAsLongAsWePromiseAndNoLonger(t *testing.T) {
	long := `{"n":1` + strings.Repeat(" ", jsonlines.Longest-len(`{"n":1}`)) + `}`
	for _, end := range []string{"\n", "\r\n", ""} {
		if lines, unparsed := talk(t, long+end); lines[0] != "++" || unparsed != 0 {
			t.Errorf("ended by %q, the longest line got %.80q", end, lines[0])
		}
	}
	for _, more := range []string{" ", "  ", "   ", strings.Repeat(" ", 3*jsonlines.Longest)} {
		lines, unparsed := talk(t, long+more+"\n"+`{"n":2}`+"\n")
		if !strings.Contains(lines[0], `"too_long"`) || lines[1] != "++++" || len(lines) != 2 || unparsed != 1 {
			t.Errorf("%d bytes too many got %.90q", len(more), lines)
		}
	}
}

// turns is a sender who asks again only when the answer has come.
type turns struct {
	t         *testing.T
	questions []string
	answers   *bytes.Buffer
}

func (s *turns) Read(into []byte) (int, error) {
	if got := strings.Count(s.answers.String(), "\n"); got != 3-len(s.questions) {
		s.t.Errorf("%d questions are left and %d answers have come", len(s.questions), got)
	}
	if len(s.questions) == 0 {
		return 0, io.EOF
	}
	n := copy(into, s.questions[0])
	s.questions = s.questions[1:]
	return n, nil
}

func TestAnAnswerHasLeftBeforeTheNextQuestionIsAwaited(t *testing.T) {
	var out bytes.Buffer
	if _, err := jsonlines.Talk(&turns{t, []string{`{"n":1}` + "\n", `{"n":2}` + "\n", "nonsense\n"}, &out}, &out, twice); err != nil {
		t.Fatal(err)
	}
}

// closed takes nothing.
type closed struct{}

var errClosed = errors.New("closed")

func (closed) Write([]byte) (int, error) { return 0, errClosed }

func (closed) Read([]byte) (int, error) { return 0, errClosed }

func TestAFaultOfOursEndsTheTalkWithItsReason(t *testing.T) {
	var out bytes.Buffer
	if _, err := jsonlines.Talk(strings.NewReader(`{"n":1}`+"\n"+`{"n":99}`+"\n"+`{"n":1}`), &out, twice); err == nil || out.String() != "++\n" {
		t.Errorf("%v after %q", err, out.String())
	}
	if _, err := jsonlines.Talk(strings.NewReader(strings.Repeat(`{"n":1}`+"\n", 300_000)), closed{}, twice); !errors.Is(err, errClosed) {
		t.Errorf("nobody listens, and the talk says %v", err)
	}
	if _, err := jsonlines.Talk(closed{}, &out, twice); !errors.Is(err, errClosed) {
		t.Errorf("nobody asks, and the talk says %v", err)
	}
	one := func(out, _ []byte) ([]byte, error) { return append(out, make([]byte, 200_000)...), nil }
	if _, err := jsonlines.Talk(strings.NewReader("1\n"), closed{}, one); !errors.Is(err, errClosed) {
		t.Errorf("a long answer was not taken, and the talk says %v", err)
	}
}

func TestAFaultSaysItsPlaceToWhoeverLogsIt(t *testing.T) {
	if said := jsonlines.Unparsable("a.b", "no").Error(); said != "unreadable at a.b: no" {
		t.Error(said)
	}
	if said := jsonlines.Unparsable("", "no").Error(); said != "unreadable: no" {
		t.Error(said)
	}
}

func BenchmarkTalking(b *testing.B) {
	in := strings.Repeat("1\n", 1000)
	same := func(out, line []byte) ([]byte, error) { return append(out, line...), nil }
	b.ReportAllocs()
	for b.Loop() {
		if _, err := jsonlines.Talk(strings.NewReader(in), io.Discard, same); err != nil {
			b.Fatal(err)
		}
	}
}
