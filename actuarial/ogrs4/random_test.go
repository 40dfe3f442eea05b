package ogrs4

import (
	"testing"

	"throughline/actuarial"
)

// soundly checks what must hold of every answer to every record.
func soundly(t *testing.T, p actuarial.Predictor, in actuarial.Input) *Result {
	t.Helper()
	r := scoreOf(p, in)
	if r.Scored() != (r.Band != "") || r.Score < 0 || r.Score > 9999 || !r.Scored() && (r.Score != 0 || r.Total != 0 || len(r.Terms) > 0) {
		t.Errorf("half a score: %+v", r)
	}
	if g := regressions[p]; g != nil {
		terms := map[actuarial.Predictor]map[actuarial.Kind]int{
			ARP: {actuarial.Static: 11, actuarial.Dynamic: 32}, VRP: {actuarial.Static: 14, actuarial.Dynamic: 35}, SVRP: {actuarial.Static: 14, actuarial.Dynamic: 29},
		}[p][r.Kind]
		if len(r.Terms) != terms || r.Scored() && r.Score < g.lowest || (r.Kind == actuarial.Dynamic) != (r.Scored() && len(r.Errors) == 0) {
			t.Errorf("%s with %d terms: %+v", r.Kind, len(r.Terms), r)
		}
	} else if r.Scored() != (len(r.Errors) == 0) {
		t.Errorf("a score and errors, or neither: %+v", r)
	}
	if !r.Scored() && len(r.Errors) == 0 {
		t.Errorf("no score and no reason: %+v", r)
	}
	for _, e := range r.Errors {
		if e.Code != actuarial.Unexpected && len(e.Fields) == 0 || (e.Code == actuarial.Unexpected) != (e.Cause != "") {
			t.Errorf("%s names neither field nor cause", e.Code)
		}
	}
	return r
}

func TestNoRecordIsTooStrange(t *testing.T) {
	scored := map[actuarial.Predictor]map[actuarial.Kind]int{}
	var used [6]Result // what one record leaves behind must not show in the next
	for seed := range uint64(20_000) {
		in := recordOf(seed)
		for i, p := range Predictors() {
			first := soundly(t, p, in)
			if scored[p] == nil {
				scored[p] = map[actuarial.Kind]int{}
			}
			scored[p][first.Kind]++
			ScoreInto(&used[i], p, &in)
			if again := &used[i]; again.Score != first.Score || again.Total != first.Total || len(again.Terms) != len(first.Terms) ||
				len(again.Errors) != len(first.Errors) || len(again.Components) != len(first.Components) || again.Band != first.Band {
				t.Errorf("seed %d: %s scores %s, then %s", seed, p, first.Score, again.Score)
			}
		}
	}
	for p, kinds := range scored {
		if kinds[""] < 1000 || kinds[actuarial.Static]+kinds[actuarial.Combined] < 40 || regressions[p] != nil && kinds[actuarial.Dynamic] < 1000 {
			t.Errorf("%s: the records are all alike: %v", p, kinds)
		}
	}
}

func FuzzScore(f *testing.F) {
	f.Add(uint64(1), "1991-07-17", "2021-08-05", "11618", 2)
	f.Add(uint64(2), "2000-02-29", "9999-12-31", "00000", -1<<63)
	f.Add(uint64(3), "0001-01-01", "2026-01-01", "\xff\x00", 999)
	f.Add(uint64(4), "9999-12-31", "0001-01-01", "11618", 1)
	f.Fuzz(func(t *testing.T, seed uint64, birth, conviction, code string, sanctions int) {
		in := recordOf(seed)
		if in.Set(actuarial.FieldDateOfBirth, birth) != nil || in.Set(actuarial.FieldDateOfCurrentConviction, conviction) != nil {
			return
		}
		in.CurrentOffenceCode, in.TotalSanctions = actuarial.OffenceCode(code), actuarial.NumberOf(sanctions)
		for _, p := range Predictors() {
			soundly(t, p, in)
		}
	})
}

func TestScoringIntoAResultAllocatesNothing(t *testing.T) {
	for name, in := range map[string]actuarial.Input{"plain": plainRecord(), "with a history": historyRecord()} {
		for _, p := range Predictors() {
			var r Result
			ScoreInto(&r, p, &in)
			if n := testing.AllocsPerRun(100, func() { ScoreInto(&r, p, &in) }); n != 0 || !r.Scored() {
				t.Errorf("%s, %s: %v allocations", name, p, n)
			}
		}
	}
}

func BenchmarkFullSet(b *testing.B) {
	in := historyRecord()
	var results [6]Result
	b.ReportAllocs()
	for b.Loop() {
		for i, p := range [6]actuarial.Predictor{ARP, VRP, SVRP, DCSRP, IICSRP, CSRP} {
			ScoreInto(&results[i], p, &in)
		}
		if results[0].Kind != actuarial.Dynamic || results[1].Kind != actuarial.Dynamic || results[5].Kind != actuarial.Combined {
			b.Fatal("not a full set")
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "sets/s")
}

func BenchmarkScore(b *testing.B) {
	for _, p := range Predictors() {
		b.Run(string(p), func(b *testing.B) {
			in := historyRecord()
			var r Result
			b.ReportAllocs()
			for b.Loop() {
				if ScoreInto(&r, p, &in); !r.Scored() {
					b.Fatal("no score")
				}
			}
		})
	}
}
