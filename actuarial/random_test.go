package actuarial

import (
	"math/rand/v2"
	"reflect"
	"testing"
	"time"
)

// recordOf makes any record from a seed, likely and absurd ones alike.
func recordOf(seed uint64) Input {
	r := rand.New(rand.NewPCG(seed, 1))
	date := func() Date {
		switch r.IntN(12) {
		case 0:
			return Date{}
		case 1:
			return DateOf(looseDay{1 + r.IntN(9999), 1 + r.IntN(12), 1 + r.IntN(28)})
		}
		return DateOf(time.Date(1940+r.IntN(90), 1, 1+r.IntN(365), 0, 0, 0, 0, time.UTC))
	}
	number := func(n int) Number {
		switch r.IntN(12) {
		case 0:
			return Number{}
		case 1:
			return NumberOf(int(r.Uint64()))
		}
		return NumberOf(r.IntN(n))
	}
	level := func() ProblemLevel {
		return []ProblemLevel{NoProblems, SomeProblems, SignificantProblems, NoProblems, "", "dire"}[r.IntN(6)]
	}
	in := Input{
		AssessmentDate: date(), DateOfBirth: date(), DateOfCurrentConviction: date(), DateAtStartOfFollowUp: date(),
		Gender: []Gender{Male, Male, Female, Female, "", "other"}[r.IntN(6)], AgeAtFirstSanction: number(40), TotalSanctions: number(60),
		CurrentOffenceCode:         []OffenceCode{"11618", "00100", "00000", "99999", "", "x", "0010", "001000"}[r.IntN(8)],
		SuitabilityOfAccommodation: level(), CurrentRelationshipWithPartner: level(), RegularOffendingActivities: level(),
		CurrentAlcoholUseProblems: level(), ExcessiveAlcoholUse: level(), ImpulsivityProblems: level(), ProCriminalAttitudes: level(),
		Unemployed: YesNo(r.IntN(4)), EvidenceOfDomesticAbuse: YesNo(r.IntN(4)),
		MotivationToTackleDrugMisuse: []Motivation{FullMotivation, PartialMotivation, NoMotivation, "", "dire"}[r.IntN(5)],
		CurrentRelationshipStatus:    []RelationshipStatus{NotInRelationship, LivingTogether, NotLivingTogether, "", "dire"}[r.IntN(5)],
	}
	if seed%2 == 0 { // one missing answer hides the rest of the arithmetic: half the records are whole
		whole := plainRecord()
		in.Gender, in.CurrentOffenceCode, in.AssessmentDate = Female, whole.CurrentOffenceCode, whole.AssessmentDate
		in.DateOfBirth, in.DateOfCurrentConviction = whole.DateOfBirth, whole.DateOfCurrentConviction
		for _, need := range arpNeeds {
			if answer := in.Answer(need.Field); need.Necessity == ForDynamic && !answer.Answered() {
				reflect.ValueOf(answer).Elem().Set(reflect.ValueOf(whole.Answer(need.Field)).Elem())
			}
		}
		in.MotivationToTackleDrugMisuse = NoMotivation
	}
	for _, drug := range arpDrugs {
		*in.Answer(drug).(*YesNo) = YesNo(r.IntN(4))
	}
	return in
}

// soundly checks what must hold of every answer to every record.
func soundly(t *testing.T, in Input) Result {
	t.Helper()
	r := ARP(in)
	if r.Scored() != (r.Band != "") || r.Scored() != (len(r.Terms) > 0) || r.Scored() != (r.Score >= 1 && r.Score <= 9999) {
		t.Errorf("half a score: %+v", r)
	}
	if !r.Scored() && len(r.Errors) == 0 || (r.Kind == Dynamic) != (r.Scored() && len(r.Errors) == 0) {
		t.Errorf("no score and no reason: %+v", r)
	}
	if r.Kind == Dynamic && len(r.Terms) != 32 || r.Kind == Static && len(r.Terms) != 11 {
		t.Errorf("%s with %d terms", r.Kind, len(r.Terms))
	}
	for _, e := range r.Errors {
		if e.Code != Unexpected && len(e.Fields) == 0 {
			t.Errorf("%s names no field", e.Code)
		}
	}
	return r
}

func TestNoRecordIsTooStrange(t *testing.T) {
	kinds := map[Kind]int{}
	for seed := range uint64(20_000) {
		in := recordOf(seed)
		first := soundly(t, in)
		kinds[first.Kind]++
		if again := ARP(in); again.Score != first.Score || again.Total != first.Total {
			t.Errorf("seed %d scores %s, then %s", seed, first.Score, again.Score)
		}
	}
	if kinds[Dynamic] < 1000 || kinds[Static] == 0 || kinds[""] == 0 {
		t.Errorf("the records are all alike: %v", kinds)
	}
}

func FuzzARP(f *testing.F) {
	f.Add(uint64(1), "1991-07-17", "2021-08-05", "11618", 2)
	f.Add(uint64(2), "2000-02-29", "9999-12-31", "00000", -1<<63)
	f.Add(uint64(3), "0001-01-01", "2026-01-01", "\xff\x00", 999)
	f.Fuzz(func(t *testing.T, seed uint64, birth, conviction, code string, sanctions int) {
		in := recordOf(seed)
		if in.Set(FieldDateOfBirth, birth) != nil || in.Set(FieldDateOfCurrentConviction, conviction) != nil {
			return
		}
		in.CurrentOffenceCode, in.TotalSanctions = OffenceCode(code), NumberOf(sanctions)
		soundly(t, in)
	})
}

func BenchmarkARPDynamic(b *testing.B) {
	in := plainRecord()
	b.ReportAllocs()
	for b.Loop() {
		if ARP(in).Kind != Dynamic {
			b.Fatal("not dynamic")
		}
	}
}

func BenchmarkARPStatic(b *testing.B) {
	in := staticOf(plainRecord())
	b.ReportAllocs()
	for b.Loop() {
		if ARP(in).Kind != Static {
			b.Fatal("not static")
		}
	}
}

func BenchmarkOffenceOf(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, ok := OffenceOf("11618"); !ok {
			b.Fatal("not found")
		}
	}
}
