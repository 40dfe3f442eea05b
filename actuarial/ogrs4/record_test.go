package ogrs4

import (
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"throughline/actuarial"
)

func on(year int, month time.Month, day int) actuarial.Date {
	return actuarial.DateOf(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// plainRecord is a man in his thirties with every answer given, no drug in use and no
// sexual offence.
func plainRecord() actuarial.Input {
	in := actuarial.Input{
		AssessmentDate: on(2026, 8, 4), DateOfBirth: on(1991, 7, 17), Gender: actuarial.Male,
		DateOfCurrentConviction: on(2025, 8, 5), DateAtStartOfFollowUp: on(2025, 12, 12),
		AgeAtFirstSanction: actuarial.NumberOf(21), CurrentOffenceCode: "11618", TotalSanctions: actuarial.NumberOf(5),
		SuitabilityOfAccommodation: actuarial.SomeProblems, Unemployed: actuarial.No, CurrentRelationshipWithPartner: actuarial.SomeProblems,
		EvidenceOfDomesticAbuse: actuarial.No, CurrentRelationshipStatus: actuarial.NotInRelationship, RegularOffendingActivities: actuarial.SomeProblems,
		CurrentAlcoholUseProblems: actuarial.NoProblems, ExcessiveAlcoholUse: actuarial.SomeProblems, ImpulsivityProblems: actuarial.SomeProblems,
		ProCriminalAttitudes: actuarial.NoProblems,
	}
	in.MotivationToTackleDrugMisuse = actuarial.FullMotivation
	in.ViolentSanctions, in.PreviousConvictions = actuarial.NumberOf(2), actuarial.ConvictedOf()
	in.TemperControl, in.Weapon = actuarial.SomeProblems, actuarial.No
	in.HasEverCommittedSexualOffence, in.SupervisionStatus = actuarial.No, actuarial.Community
	return in
}

// historyRecord is a man with a history of sexual offences, in the community.
func historyRecord() actuarial.Input {
	in := plainRecord()
	in.HasEverCommittedSexualOffence, in.MostRecentSexualOffence = actuarial.Yes, on(2015, 1, 1)
	in.ContactAdultSanctions, in.ContactChildSanctions = actuarial.NumberOf(1), actuarial.NumberOf(1)
	in.IndecentImageSanctions, in.NonContactSanctions = actuarial.NumberOf(0), actuarial.NumberOf(0)
	return in
}

func with(change func(*actuarial.Input)) actuarial.Input {
	in := plainRecord()
	change(&in)
	return in
}

func withHistory(change func(*actuarial.Input)) actuarial.Input {
	in := historyRecord()
	change(&in)
	return in
}

func scoreOf(p actuarial.Predictor, in actuarial.Input) *Result {
	r := Score(p, &in)
	return &r
}

func arpOf(in actuarial.Input) *Result { return scoreOf(ARP, in) }

// regressions are the predictors that have a static and a dynamic version.
var regressions = map[actuarial.Predictor]*regression{ARP: &arp, VRP: &vrp, SVRP: &svrp}

func staticOf(in actuarial.Input) actuarial.Input {
	static := actuarial.Input{AssessmentDate: in.AssessmentDate, DateOfBirth: in.DateOfBirth, Gender: in.Gender,
		DateOfCurrentConviction: in.DateOfCurrentConviction, DateAtStartOfFollowUp: in.DateAtStartOfFollowUp,
		AgeAtFirstSanction: in.AgeAtFirstSanction, CurrentOffenceCode: in.CurrentOffenceCode, TotalSanctions: in.TotalSanctions}
	static.ViolentSanctions = in.ViolentSanctions
	return static
}

func anyCodeOf(t testing.TB, category actuarial.Category) actuarial.OffenceCode {
	t.Helper()
	for o := range actuarial.Offences() {
		if o.Category == category {
			return o.Code
		}
	}
	t.Fatalf("there is no offence of %s", category)
	return ""
}

// recordOf makes any record from a seed, likely and absurd ones alike.
func recordOf(seed uint64) actuarial.Input {
	r := rand.New(rand.NewPCG(seed, 1))
	var in actuarial.Input
	for _, p := range Predictors() {
		for _, need := range Inputs(p) {
			fillAtRandom(r, in.Answer(need.Field))
		}
	}
	in.MotivationToTackleDrugMisuse = []actuarial.Motivation{actuarial.FullMotivation, actuarial.PartialMotivation, actuarial.NoMotivation, "", "dire"}[r.IntN(5)]
	if seed%2 == 0 { // one missing answer hides the rest of the arithmetic: half the records are whole
		whole := historyRecord()
		in.CurrentOffenceCode, in.AssessmentDate, in.MostRecentSexualOffence = whole.CurrentOffenceCode, whole.AssessmentDate, whole.MostRecentSexualOffence
		in.DateOfBirth, in.DateOfCurrentConviction = whole.DateOfBirth, whole.DateOfCurrentConviction
		for _, p := range Predictors() {
			for _, need := range Inputs(p) {
				if answer := in.Answer(need.Field); need.Necessity != actuarial.IfKnown && !answer.Answered() {
					reflect.ValueOf(answer).Elem().Set(reflect.ValueOf(whole.Answer(need.Field)).Elem())
				}
			}
		}
	}
	return in
}

func fillAtRandom(r *rand.Rand, answer actuarial.Answer) {
	switch a := answer.(type) {
	case *actuarial.Date:
		switch r.IntN(12) {
		case 0:
			*a = actuarial.Date{}
		case 1:
			*a = on(1+r.IntN(9999), time.Month(1+r.IntN(12)), 1+r.IntN(28))
		default:
			*a = on(1940+r.IntN(90), 1, 1+r.IntN(365))
		}
	case *actuarial.Number:
		switch r.IntN(12) {
		case 0:
			*a = actuarial.Number{}
		case 1:
			*a = actuarial.NumberOf(int(r.Uint64()))
		default:
			*a = actuarial.NumberOf(r.IntN(40) / (1 + r.IntN(9)))
		}
	case *actuarial.YesNo:
		*a = actuarial.YesNo(r.IntN(4))
	case *actuarial.ProblemLevel:
		*a = []actuarial.ProblemLevel{actuarial.NoProblems, actuarial.SomeProblems, actuarial.SignificantProblems, actuarial.NoProblems, "", "dire"}[r.IntN(6)]
	case *actuarial.Gender:
		*a = []actuarial.Gender{actuarial.Male, actuarial.Male, actuarial.Female, actuarial.Female, "", "other"}[r.IntN(6)]
	case *actuarial.OffenceCode:
		*a = []actuarial.OffenceCode{"11618", "00100", "00000", "99999", "", "x", "0010", "001000"}[r.IntN(8)]
	case *actuarial.RelationshipStatus:
		*a = []actuarial.RelationshipStatus{actuarial.NotInRelationship, actuarial.LivingTogether, actuarial.NotLivingTogether, "", "dire"}[r.IntN(5)]
	case *actuarial.SupervisionStatus:
		*a = []actuarial.SupervisionStatus{actuarial.Custody, actuarial.Community, actuarial.Remand, "", "dire"}[r.IntN(5)]
	case *actuarial.PreviousConvictions:
		*a = []actuarial.PreviousConvictions{{}, actuarial.ConvictedOf(), actuarial.ConvictedOf(actuarial.PastOffences()[r.IntN(9)])}[r.IntN(3)]
	}
}
