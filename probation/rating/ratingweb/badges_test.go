package ratingweb

import (
	"context"
	"strings"
	"testing"

	"throughline/actuarial"
	"throughline/actuarial/ogrs4"
	"throughline/govuk/casework"
	"throughline/platform/day"
	"throughline/platform/words"
	"throughline/probation/rating"
)

func TestBadgesSayLevelAndMovement(t *testing.T) {
	today := day.MustParse("2026-11-20")
	levels := rating.Levels{
		Harm:        rating.Stand{Level: rating.Medium, Before: rating.Low, Since: day.MustParse("2026-11-12")},
		Reoffending: rating.Stand{Level: rating.High, Before: rating.Medium, Since: day.MustParse("2026-03-01"), Held: true},
	}
	badges := LevelBadges(context.Background(), levels, today)
	want := []casework.RatingBadge{
		{Name: "Harm", Level: "Medium", Band: casework.Medium, Move: casework.Up, Since: "12 November"},
		{Name: "Reoffending", Level: "High, held", Band: casework.High, Move: casework.Unchanged},
	}
	for i := range want {
		if badges[i] != want[i] {
			t.Errorf("%+v, expected %+v", badges[i], want[i])
		}
	}
}

func TestNobodyHavingLookedIsSaidInBothLanguages(t *testing.T) {
	for language, says := range map[words.Language][2]string{words.English: {"Not judged yet", "Not rated yet"}, words.Welsh: {"Heb ei farnu eto", "Heb ei asesu eto"}} {
		badges := Badges(words.Speak(context.Background(), language), rating.Levels{}, day.MustParse("2026-11-20"), "/cases/x/rating")
		for i, badge := range badges {
			if badge.Level != says[i] || badge.Band != casework.Unrated || badge.Move != "" || badge.Href != "/cases/x/rating" {
				t.Errorf("%s: %+v", language, badge)
			}
		}
	}
}

func TestEveryPartOfTheScoreHasAPlainName(t *testing.T) {
	in := actuarial.Input{}
	for field, answer := range map[actuarial.Field]string{
		actuarial.FieldAssessmentDate: "2026-08-04", actuarial.FieldDateOfBirth: "1991-07-17", actuarial.FieldGender: "male",
		actuarial.FieldDateOfCurrentConviction: "2021-08-05", actuarial.FieldAgeAtFirstSanction: "21",
		actuarial.FieldCurrentOffenceCode: "11618", actuarial.FieldTotalSanctions: "2",
		actuarial.FieldSuitabilityOfAccommodation: "no_problems", actuarial.FieldUnemployed: "no",
		actuarial.FieldCurrentRelationshipWithPartner: "no_problems", actuarial.FieldEvidenceOfDomesticAbuse: "no",
		actuarial.FieldCurrentRelationshipStatus: "not_in_relationship", actuarial.FieldRegularOffendingActivities: "no_problems",
		actuarial.FieldCurrentAlcoholUseProblems: "no_problems", actuarial.FieldExcessiveAlcoholUse: "no_problems",
		actuarial.FieldImpulsivityProblems: "no_problems", actuarial.FieldProCriminalAttitudes: "no_problems",
	} {
		if err := in.Set(field, answer); err != nil {
			t.Fatal(err)
		}
	}
	result := ogrs4.Score(ogrs4.ARP, &in)
	if result.Kind != actuarial.Dynamic || len(result.Terms) != len(termNames) {
		t.Errorf("%s: %d parts, %d names", result.Kind, len(result.Terms), len(termNames))
	}
	for _, term := range result.Terms {
		if said := termName(term.Name); strings.Contains(said.En+said.Cy, "_") {
			t.Errorf("%s has no plain name", term.Name)
		}
	}
}
