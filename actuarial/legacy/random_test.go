package legacy

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"throughline/actuarial"
)

// recordOf makes any record from a seed, likely and absurd ones alike: the plain record
// with some of its answers taken out or changed.
func recordOf(seed uint64) actuarial.Input {
	r := rand.New(rand.NewPCG(seed, 2))
	in := plainRecord()
	changed := r.IntN(8)
	for range changed {
		p := Predictors()[r.IntN(7)]
		needs := Inputs(p)
		switch answer := in.Answer(needs[r.IntN(len(needs))].Field).(type) {
		case *actuarial.Date:
			*answer = actuarial.DateOf(time.Date(1900+r.IntN(200), 1, 1+r.IntN(365), 0, 0, 0, 0, time.UTC))
			if r.IntN(3) == 0 {
				*answer = actuarial.Date{}
			}
		case *actuarial.Number:
			*answer = []actuarial.Number{{}, actuarial.NumberOf(r.IntN(40)), actuarial.NumberOf(r.IntN(4)), actuarial.NumberOf(int(r.Uint64()))}[r.IntN(4)]
		case *actuarial.Decimal:
			*answer = actuarial.DecimalOf([]float64{0, 1, -1, math.MaxFloat64, -math.MaxFloat64, math.NaN()}[r.IntN(6)])
		case *actuarial.YesNo:
			*answer = actuarial.YesNo(r.IntN(4))
		case *actuarial.ProblemLevel:
			*answer = append(levels, "", "dire")[r.IntN(5)]
		case *actuarial.Gender:
			*answer = []actuarial.Gender{actuarial.Female, actuarial.Female, "", "other"}[r.IntN(4)]
		case *actuarial.OffenceCode:
			*answer = []actuarial.OffenceCode{"11618", "08800", "95000", "99999", "", "x", "\xff\x00\xff\x00\xff"}[r.IntN(7)]
		case *actuarial.Kind:
			*answer = []actuarial.Kind{actuarial.Static, actuarial.Dynamic, "other"}[r.IntN(3)]
		case *actuarial.SupervisionStatus:
			*answer = []actuarial.SupervisionStatus{actuarial.Custody, actuarial.Remand, ""}[r.IntN(3)]
		case *actuarial.PreviousConvictions:
			*answer = []actuarial.PreviousConvictions{{}, actuarial.ConvictedOf(actuarial.PastOffences()...)}[r.IntN(2)]
		case *actuarial.Motivation:
			*answer = []actuarial.Motivation{actuarial.NoMotivation, "", "dire"}[r.IntN(3)]
		case *actuarial.Awareness:
			*answer = []actuarial.Awareness{actuarial.NotAware, "", "dire"}[r.IntN(3)]
		}
	}
	return in
}

// soundly checks what must hold of every answer to every record.
func soundly(t *testing.T, p actuarial.Predictor, in actuarial.Input) Result {
	t.Helper()
	before := in
	r := Score(p, &in)
	if in != before {
		t.Errorf("%s changed the record", p)
	}
	if p != SNSV && r.Scored() == r.failed() || !r.Scored() && (!r.failed() || r.Band != "" || len(r.Terms) > 0) {
		t.Errorf("%s, half a score: %+v", p, r)
	}
	if r.Scored() && (p == SNSV) != (r.Band == "") || r.Scored() && r.Band != actuarial.NotApplicable && len(r.Terms) == 0 {
		t.Errorf("%s, a score without its reasons: %+v", p, r)
	}
	for _, e := range r.Errors {
		if (e.Code == actuarial.Unexpected) != (e.Cause != "" && e.Cause != CountsAllNought) || len(e.Fields) == 0 {
			t.Errorf("%s: %+v does not say what is wrong", p, e)
		}
	}
	switch {
	case !r.Scored():
	case p == OGRS3 || p == OGP || p == OVP:
		if r.OneYear < 1 || r.OneYear > r.TwoYear || r.TwoYear > 99 || r.Points < 0 || r.Points > 99 {
			t.Errorf("%s: %d %% and %d %%, %d points", p, r.OneYear, r.TwoYear, r.Points)
		}
	default:
		if r.Score < 0 || r.Score > 10000 || p != SNSV && r.Score > 9999 || r.Points < 0 || r.Points > 64 || math.IsNaN(r.Total) || math.IsInf(r.Total, 0) {
			t.Errorf("%s: %s %%, %d points", p, r.Score, r.Points)
		}
	}
	for i := range r.Components {
		if p == RSR && r.Scored() && !r.Components[i].Scored() {
			t.Errorf("RSR scores without %s", r.Components[i].Predictor)
		}
	}
	if _, err := r.MarshalJSON(); err != nil {
		t.Errorf("%s has no form: %v", p, err)
	}
	return r
}

func TestNoRecordIsTooStrange(t *testing.T) {
	scored, refused := map[actuarial.Predictor]int{}, map[actuarial.Predictor]int{}
	for seed := range uint64(4000) {
		in := recordOf(seed)
		for _, p := range Predictors() {
			first, again := soundly(t, p, in), Score(p, &in)
			if first.Scored() {
				scored[p]++
			} else {
				refused[p]++
			}
			if first.Score != again.Score || first.TwoYear != again.TwoYear || first.Total != again.Total {
				t.Errorf("seed %d, %s: first %v, then %v", seed, p, first.Total, again.Total)
			}
		}
	}
	for _, p := range Predictors() {
		if scored[p] < 500 || refused[p] < 200 {
			t.Errorf("the records are all alike to %s: %d scored, %d refused", p, scored[p], refused[p])
		}
	}
}

func FuzzScore(f *testing.F) {
	f.Add(uint64(1), "1991-07-17", "2021-08-05", "11618", 2, 0)
	f.Add(uint64(2), "2000-02-29", "9999-12-31", "00000", math.MinInt, math.MaxInt)
	f.Add(uint64(3), "0001-01-01", "2026-01-01", "\xff\x00", 999, -1)
	f.Add(uint64(4), "1986-03-01", "2026-03-01", "08800", math.MaxInt, math.MaxInt)
	f.Fuzz(func(t *testing.T, seed uint64, birth, conviction, code string, total, violent int) {
		in := recordOf(seed)
		if in.Set(actuarial.FieldDateOfBirth, birth) != nil || in.Set(actuarial.FieldDateOfCurrentConviction, conviction) != nil {
			return
		}
		in.CurrentOffenceCode = actuarial.OffenceCode(code)
		in.TotalSanctions, in.ViolentSanctions = actuarial.NumberOf(total), actuarial.NumberOf(violent)
		in.ContactChildSanctions, in.AgeAtFirstSanction = actuarial.NumberOf(violent), actuarial.NumberOf(total)
		for _, p := range Predictors() {
			soundly(t, p, in)
		}
	})
}

func BenchmarkScoreInto(b *testing.B) {
	in := plainRecord()
	for _, p := range Predictors() {
		b.Run(string(p), func(b *testing.B) {
			b.ReportAllocs()
			var r Result
			for b.Loop() {
				if ScoreInto(&r, p, &in); !r.Scored() {
					b.Fatal("not scored")
				}
			}
		})
	}
}

func BenchmarkScore(b *testing.B) {
	in := plainRecord()
	for _, p := range Predictors() {
		b.Run(string(p), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if r := Score(p, &in); !r.Scored() {
					b.Fatal("not scored")
				}
			}
		})
	}
}
