package evaluationdb_test

import (
	"context"
	"fmt"
	"testing"

	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/probation/probationtest"
	"throughline/probation/rating"
	"throughline/quality/evaluation"
	"throughline/quality/evaluation/evaluationdb"
	"throughline/schema/schematest"
)

// street is the small town with twelve more people, each with a judgement, a goal, a
// rating and two contacts in October.
func street(t *testing.T, db *database.DB) (*probationtest.Town, []string) {
	t.Helper()
	town := probationtest.New(t, db)
	at := day.MustParse("2026-10-14").AtClock(10, 0)
	var people []string
	err := db.Change(t.Context(), func(ctx context.Context) error {
		for i := range 12 {
			who := string(town.IDs.New())
			people = append(people, who)
			answer := "agreed"
			if i%2 == 1 {
				answer = "disagreed"
			}
			for _, insert := range [][]any{
				{`INSERT INTO person (id, region_id, crn, given_name, family_name, preferred_name, born, gender, language, access_needs, version)
					SELECT $1, region_id, $2, 'Ann', 'Other', '', '1990-01-01', 'female', 'en', '', 1 FROM person WHERE crn = 'X100001'`, who, fmt.Sprintf("X2000%02d", i)},
				{`INSERT INTO allocation (id, person_id, practitioner_id, team_id, from_at, until_at, why) SELECT $1, $1, practitioner_id, team_id, from_at, 0, '' FROM allocation WHERE person_id = $2`, who, town.Person},
				{`INSERT INTO harm_judgement (id, person_id, level, reason, at_risk, changed, by_id, at) VALUES ($1, $1, 'low', '', '', '', $2, $3)`, who, town.Practitioner.ID, at},
				{`INSERT INTO goal (id, person_id, words, serves_kind, section, target, gets_in_the_way, place, closure_kind, closed_at, closed_by, closure_words, version, added_by, added_at)
					VALUES ($1, $1, 'A goal', 'need', 'finance', '', '', 1, '', 0, '', '', 1, $2, $3)`, who, town.Practitioner.ID, at},
				{`INSERT INTO thing (kind, id, owner, number, due, body) VALUES ('agreement', $1, $1, 1, '', '{"answer":"agreed"}')`, who},
				{`INSERT INTO thing (kind, id, owner, number, due, body) VALUES ('agreement', $2, $1, 2, '', $3)`, who, string(town.IDs.New()), `{"answer":"` + string(answer) + `"}`},
				{`INSERT INTO rating_in_force (person_id, reoffending, reoffending_before, reoffending_since, reoffending_held, harm, harm_before, harm_since, harm_held, reread_on, body)
					VALUES ($1, 'medium', '', '', 0, 'high', '', '', 0, '', '{}')`, who},
				{`INSERT INTO contact (id, person_id, kind, at, place, outcome, absence, note, sensitive, moment, recorded_by, recorded_at, version)
					VALUES ($1, $2, 'office_visit', $3, '', 'attended', '', '', 0, '', $4, $3, 1)`, string(town.IDs.New()), who, at, town.Practitioner.ID},
				{`INSERT INTO contact (id, person_id, kind, at, place, outcome, absence, note, sensitive, moment, recorded_by, recorded_at, version)
					VALUES ($1, $2, 'office_visit', $3, '', 'did_not_attend', '', '', 0, '', $4, $3, 1)`, string(town.IDs.New()), who, at.Add(1), town.Practitioner.ID},
			} {
				if _, err := db.Exec(ctx, insert[0].(string), insert[1:]...); err != nil {
					return fmt.Errorf("%.40s: %w", insert[0], err)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return town, people
}

func TestTheTownIsCountedOnBothEngines(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		town, _ := street(t, db)
		got, err := evaluationdb.New(db).Tally(t.Context(), town.Clock.Now())
		if err != nil || got.People != 13 || got.Judged != 12 || got.Planned != 12 || got.Agreed != 6 {
			t.Errorf("%+v, %v", got, err)
		}
		if got.Harm[rating.High] != 12 || got.Reoffending[rating.Medium] != 12 {
			t.Errorf("the levels are %v and %v", got.Harm, got.Reoffending)
		}
	})
}

func TestContactsAreCountedByMonthAndByHowTheyWent(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		town, _ := street(t, db)
		var bounds []day.Instant
		for _, on := range []string{"2026-09-01", "2026-10-01", "2026-11-01"} {
			bounds = append(bounds, day.MustParse(on).AtClock(0, 0))
		}
		got, err := evaluationdb.New(db).Contacts(t.Context(), town.Clock.Now(), bounds)
		if err != nil || len(got) != 2 {
			t.Fatal(got, err)
		}
		for _, c := range got {
			if c.Period != 1 || c.Contacts != 12 || c.People != 12 || c.Went == evaluation.Excused {
				t.Errorf("%+v", c)
			}
		}
	})
}

// Z4: figures must not tell that there is somebody of whom one may not know.
func TestARestrictedCaseIsInNoFigure(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		town, people := street(t, db)
		err := db.Change(t.Context(), func(ctx context.Context) error {
			_, err := db.Exec(ctx, `INSERT INTO restriction (id, person_id, kind, account_id, from_at, until_at, message, by_id) VALUES ('r', $1, 'restriction', $2, 1, 0, '', $2)`,
				people[0], town.Manager.ID)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		store := evaluationdb.New(db)
		got, err := store.Tally(t.Context(), town.Clock.Now())
		if err != nil || got.People != 12 || got.Judged != 11 || got.Harm[rating.High] != 11 {
			t.Errorf("%+v, %v", got, err)
		}
		contacts, err := store.Contacts(t.Context(), town.Clock.Now(), []day.Instant{0, day.MustParse("2027-01-01").AtClock(0, 0)})
		if err != nil || len(contacts) != 2 || contacts[0].People != 11 {
			t.Errorf("%+v, %v", contacts, err)
		}
	})
}
