package evaluation_test

import (
	"context"
	"testing"

	"throughline/access"
	"throughline/platform/day"
	"throughline/platform/problem"
	"throughline/quality/evaluation"
)

func TestAGroupOfFewerThanTenPeopleIsNeverCountedAloud(t *testing.T) {
	for people := range evaluation.Fewest {
		if n, known := evaluation.Counted(1000, people).About(); known || n != 0 {
			t.Errorf("%d people are counted as %d", people, n)
		}
	}
	for things, about := range map[int]int{10: 10, 12: 10, 13: 15, 17: 15, 18: 20, 300: 300} {
		if n, known := evaluation.Counted(things, 10).About(); !known || n != about {
			t.Errorf("%d are about %d, not %d", things, n, about)
		}
	}
}

// Whoever knows the sum and every other group must not find the one that is left out.
func TestWhatIsLeftOutCannotBeFoundByTakingAway(t *testing.T) {
	fits := 0
	about := func(n int) int { a, _ := evaluation.Counted(n, n).About(); return a }
	sum, other := about(60), about(55)
	for hidden := range evaluation.Fewest {
		for others := 10; others < 100; others++ {
			if about(others) == other && about(others+hidden) == sum {
				fits++
				break
			}
		}
	}
	if fits < 5 {
		t.Errorf("only %d sizes of the group that is left out fit what is said", fits)
	}
}

func TestAShareIsOfWhatIsSaidAndUnknownWhenEitherIs(t *testing.T) {
	all := evaluation.Counted(200, 200)
	if p, known := evaluation.Counted(50, 50).Of(all); !known || p != 25 {
		t.Errorf("50 of 200 are %d%%", p)
	}
	if _, known := evaluation.Counted(9, 9).Of(all); known {
		t.Error("the share of a small group is said")
	}
	if _, known := all.Of(evaluation.Counted(9, 9)); known {
		t.Error("a share of a small group is said")
	}
}

// counted is a store that has counted already.
type counted struct{}

func (counted) Tally(context.Context, day.Instant) (evaluation.Tally, error) {
	return evaluation.Tally{People: 103, Judged: 51, Planned: 9}, nil
}

func (counted) Contacts(_ context.Context, _ day.Instant, bounds []day.Instant) ([]evaluation.Contacts, error) {
	if len(bounds) != 7 || bounds[0].Date().String() != "2026-05-01" || bounds[6].Date().String() != "2026-11-01" {
		panic(bounds)
	}
	return []evaluation.Contacts{{Period: 5, Went: evaluation.Attended, Contacts: 81, People: 40}, {Period: 5, Went: evaluation.Missed, Contacts: 12, People: 4}}, nil
}

type noon struct{}

func (noon) Now() day.Instant { return day.MustParse("2026-11-20").AtClock(12, 0) }

func TestFiguresAreForThoseWhoReviewEvaluateOrSitOnTheCouncil(t *testing.T) {
	f := evaluation.New(counted{}, noon{})
	for _, role := range access.Roles {
		v := access.Viewer{Account: access.Account{Role: role}}
		_, err := f.Town(t.Context(), v)
		may := role == access.Reviewer || role == access.Evaluator || role == access.Council
		if (err == nil) != may || err != nil && !problem.IsKind(err, problem.Refused) && !problem.IsKind(err, problem.Missing) {
			t.Errorf("%s asks for the town: %v", role, err)
		}
		if _, err := f.Contacts(t.Context(), v); (err == nil) != (role == access.Evaluator) {
			t.Errorf("%s asks for contacts: %v", role, err)
		}
	}
}

func TestContactsAreOfTheLastSixWholeMonths(t *testing.T) {
	all, err := evaluation.New(counted{}, noon{}).Contacts(t.Context(), access.Viewer{Account: access.Account{Role: access.Evaluator}})
	if err != nil || len(all) != 6 || all[0].From.String() != "2026-05-01" || all[5].From.String() != "2026-10-01" {
		t.Fatal(all, err)
	}
	if n, known := all[5].Attended.About(); !known || n != 80 {
		t.Errorf("81 attended are %d", n)
	}
	if _, known := all[5].Missed.About(); known {
		t.Error("what four people missed is said")
	}
}
