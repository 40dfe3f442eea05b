// Package evaluationdb counts over the database. It reads nothing that could tell of one
// person, and takes no condition from outside, so that nobody can ask for a small group.
package evaluationdb

import (
	"context"
	"fmt"
	"strings"

	"throughline/access"
	"throughline/access/accessdb"
	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/probation/plan"
	"throughline/probation/rating"
	"throughline/quality/evaluation"
)

// Store implements evaluation.Store.
type Store struct{ db *database.DB }

// New makes a Store.
func New(db *database.DB) *Store { return &Store{db} }

// supervised is the condition on an allocation a: in force, and the case open to somebody
// who is listed nowhere. Figures are the same for everybody who may read them.
func supervised(at day.Instant, args *accessdb.Args) string {
	everybody := access.Scope{Relations: []access.Relation{access.Elsewhere}, At: at}
	return "a.until_at = 0 AND " + accessdb.Visible(everybody, "a.person_id", args)
}

// Tally counts the people who are supervised.
func (s *Store) Tally(ctx context.Context, at day.Instant) (evaluation.Tally, error) {
	args := &accessdb.Args{}
	agreed := args.Add(plan.Agreed)
	t, err := database.One(ctx, s.db, func(row database.Scanner) (t evaluation.Tally, err error) {
		return t, row.Scan(&t.People, &t.Judged, &t.Planned, &t.Agreed)
	}, `SELECT COUNT(*),
			COUNT(CASE WHEN EXISTS (SELECT 1 FROM harm_judgement h WHERE h.person_id = a.person_id) THEN 1 END),
			COUNT(CASE WHEN EXISTS (SELECT 1 FROM goal g WHERE g.person_id = a.person_id AND g.closed_at = 0) THEN 1 END),
			COUNT(CASE WHEN (SELECT `+s.db.JSONField("t.body", "answer")+` FROM thing t WHERE t.owner = a.person_id AND t.kind = 'agreement' ORDER BY t.number DESC LIMIT 1) = `+agreed+` THEN 1 END)
		FROM allocation a WHERE `+supervised(at, args), args.Values...)
	if err != nil {
		return t, err
	}
	type group struct {
		harm, reoffending rating.Level
		people            int
	}
	args = &accessdb.Args{}
	groups, err := database.All(ctx, s.db, func(row database.Scanner) (g group, err error) {
		return g, row.Scan(&g.harm, &g.reoffending, &g.people)
	}, `SELECT f.harm, f.reoffending, COUNT(*) FROM allocation a JOIN rating_in_force f ON f.person_id = a.person_id
		WHERE `+supervised(at, args)+` GROUP BY f.harm, f.reoffending`, args.Values...)
	t.Harm, t.Reoffending = map[rating.Level]int{}, map[rating.Level]int{}
	for _, g := range groups {
		t.Harm[g.harm] += g.people
		t.Reoffending[g.reoffending] += g.people
	}
	return t, err
}

// Contacts counts contacts by period and by how they went.
func (s *Store) Contacts(ctx context.Context, at day.Instant, bounds []day.Instant) ([]evaluation.Contacts, error) {
	args := &accessdb.Args{}
	first, last := args.Add(bounds[0]), args.Add(bounds[len(bounds)-1])
	var period, went strings.Builder
	for i, end := range bounds[1:] {
		fmt.Fprintf(&period, " WHEN c.at < %s THEN %d", args.Add(end), i)
	}
	for _, way := range []evaluation.Went{evaluation.Attended, evaluation.Excused, evaluation.Missed} {
		var outcomes []string
		for _, o := range evaluation.Outcomes[way] {
			outcomes = append(outcomes, args.Add(o))
		}
		fmt.Fprintf(&went, " WHEN c.outcome IN (%s) THEN '%s'", strings.Join(outcomes, ", "), way)
	}
	return database.All(ctx, s.db, func(row database.Scanner) (c evaluation.Contacts, err error) {
		return c, row.Scan(&c.Period, &c.Went, &c.Contacts, &c.People)
	}, `SELECT CASE`+period.String()+` END AS period, CASE`+went.String()+` ELSE '' END AS went, COUNT(*), COUNT(DISTINCT c.person_id)
		FROM allocation a JOIN contact c ON c.person_id = a.person_id AND c.at >= `+first+` AND c.at < `+last+`
		WHERE c.outcome <> '' AND `+supervised(at, args)+` GROUP BY 1, 2`, args.Values...)
}
