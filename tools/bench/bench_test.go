package main

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestMain lets this binary be the yardstick too, as the command is.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == yardstickName {
		main()
		return
	}
	os.Exit(m.Run())
}

// rowsOf is every row of one town.
var rowsOf = []string{
	"caseload page", "caseload page, every statement", "caseload page, compressed",
	"case overview", "case overview, every statement", "case overview, compressed",
	"search, surname prefix", "search, sound-alike", "search, number", "search, words in notes",
	"record a contact, 1 writer", "record a contact, 16 writers",
	"save an assessment entry, 1 writer", "save an assessment entry, 16 writers",
	"populate", "start", "memory",
}

func TestASmallTownIsMeasuredOnEveryRowAndCanBeVerifiedAfterwards(t *testing.T) {
	folder := t.TempDir()
	t.Chdir("../..")
	product := filepath.Join(folder, "throughline")
	if said, err := exec.Command("go", "build", "-tags", "bench", "-o", product, "./cmd/throughline").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	results, table := filepath.Join(folder, "bench.json"), filepath.Join(folder, "bench.txt")
	err := run(t.Context(), []string{
		"-people", "60", "-engines", "sqlite", "-lasts", "40ms", "-binary", product, "-recording", product,
		"-folder", folder, "-json", results, "-table", table,
	}, io.Discard)
	if err != nil {
		said, _ := os.ReadFile(filepath.Join(folder, "sqlite-60", "said.txt"))
		t.Fatalf("%v\n%s", err, said)
	}
	checkResults(t, results)
	if text, err := os.ReadFile(table); err != nil || strings.Count(string(text), "\n") != len(rowsOf)+2 {
		t.Errorf("the table: %v\n%s", err, text)
	}
	verify := exec.Command(product, "verify", "--database-url", "sqlite:"+filepath.Join(folder, "sqlite-60", "town.db"))
	if said, err := verify.CombinedOutput(); err != nil {
		t.Errorf("the town cannot be verified after it was measured: %v\n%s", err, said)
	}
}

func checkResults(t *testing.T, path string) {
	t.Helper()
	written, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var lines []map[string]any
	if err := json.Unmarshal(written, &lines); err != nil {
		t.Fatal(err)
	}
	var rows []string
	keys := []string{"cpu_ms", "engine", "p50_ms", "p99_ms", "people", "ratio", "requests_per_s", "resident_mb", "row", "yardstick_per_s"}
	for _, l := range lines {
		name := l["row"].(string)
		rows = append(rows, name)
		var has []string
		for key := range l {
			has = append(has, key)
		}
		if slices.Sort(has); !slices.Equal(has, keys) {
			t.Errorf("%s has the keys %v", name, has)
		}
		if measured := !strings.HasPrefix(name, "search") && l["ratio"] == nil; measured && !slices.Contains([]string{"populate", "start", "memory"}, name) {
			t.Errorf("%s was not measured: %v", name, l)
		}
	}
	if !slices.Equal(rows, rowsOf) {
		t.Errorf("the rows are %q", rows)
	}
}

func TestAnAnswerThatIsNotGoodIsAFaultAndNoAnswer(t *testing.T) {
	asked := 0
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if asked++; asked > 3 {
			w.WriteHeader(http.StatusInternalServerError)
		}
	}))
	defer server.Close()
	w := work{server.Listener.Addr().String(), 1, http.StatusOK, func(int) next {
		return func() []byte { return asGet("/", "", false) }
	}}
	if _, err := w.load(time.Minute); err == nil || !strings.Contains(err.Error(), "answer 500 where 200 is good") {
		t.Errorf("the load ended with %v", err)
	}
}

func TestAnswersOfEveryLengthAreReadWhole(t *testing.T) {
	bodies := []string{"", "short", strings.Repeat("long ", 50_000)}
	asked := 0
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body := bodies[asked/2%len(bodies)]
		if asked++; asked%2 == 0 { // every other in chunks
			_ = http.NewResponseController(w).Flush()
		}
		_, _ = io.WriteString(w, body)
	}))
	defer server.Close()
	on, err := dial(server.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer on.close()
	for i := range 4 * len(bodies) {
		status, size, err := on.ask(asGet("/", "", false))
		if err != nil || status != http.StatusOK || size != len(bodies[i/2%len(bodies)]) {
			t.Errorf("answer %d: %d, %d bytes, %v", i, status, size, err)
		}
	}
}

func TestTheTimesAreThoseOfTheAnswersInOrder(t *testing.T) {
	m := measured{lasts: 2 * time.Second}
	for i := range 200 {
		m.took = append(m.took, time.Duration(200-i)*time.Millisecond)
	}
	if got := []float64{m.perSecond(), m.within(0.5), m.within(0.99)}; !reflect.DeepEqual(got, []float64{100, 101, 199}) {
		t.Errorf("a second, the middle and the slowest of a hundred: %v", got)
	}
}

func TestABarThatIsMissedIsSaidAndHeldOnlyWhenAsked(t *testing.T) {
	slow := line{Row: "case overview", PerSecond: figure(50), P99: figure(9), Yardstick: figure(100), Ratio: figure(0.5), yardP99: figure(2), bar: bar{ratio: 0.6, slower: 4}}
	if missed := slow.missed(); len(missed) != 2 || !strings.Contains(slow.held(), "MISSES: ratio 0.50 < 0.60") {
		t.Errorf("missed: %q", missed)
	}
	fine := slow
	fine.Ratio, fine.P99 = figure(0.6), figure(8)
	if fine.held() != "meets its bar" || heldAll([]line{fine}) != nil {
		t.Errorf("a line that meets its bar: %q", fine.held())
	}
	if err := heldAll([]line{fine, slow}); err == nil {
		t.Error("a missed bar is not held")
	}
	for _, l := range []line{
		{P99: figure(31), bar: bar{p99: 30}}, {Ratio: figure(1.4), bar: bar{most: 1.3, of: "ratio"}},
		{Resident: figure(151), bar: bar{most: 150, of: "MB"}}, {bar: bar{most: 120, of: "s", seconds: 121}},
	} {
		if len(l.missed()) != 1 {
			t.Errorf("%+v misses nothing", l)
		}
	}
}

func TestANameIsSpeltByEar(t *testing.T) {
	for name, heard := range map[string]string{"Murphy": "murfy", "Bennett": "benet", "Okoro": "", "Reilly": "reily"} {
		if got := asItSounds(name); got != heard {
			t.Errorf("%s is heard as %q", name, got)
		}
	}
}
