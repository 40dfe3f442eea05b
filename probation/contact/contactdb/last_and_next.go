package contactdb

import (
	"context"

	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/probation/contact"
)

const glanceColumns = `c.person_id, c.id, c.kind, c.at, c.place, c.outcome`

type glance struct {
	person id.ID
	contact.Summary
}

func scanGlance(row database.Scanner) (g glance, err error) {
	return g, row.Scan(&g.person, &g.ID, &g.Kind, &g.At, &g.Place, &g.Outcome)
}

// LastAndNext reads the last contact told and the next one open of many people. Each of
// the two statements finds one row a person through the index, so that a long record
// costs no more than a short one.
func (s *Store) LastAndNext(ctx context.Context, people []id.ID, told, from day.Instant) (map[id.ID]contact.LastAndNext, error) {
	around := map[id.ID]contact.LastAndNext{}
	if len(people) == 0 {
		return around, nil
	}
	last, err := s.glances(ctx, people, told, `x.outcome NOT IN ('', 'rescheduled') AND x.at <= $1 ORDER BY x.at DESC, x.id DESC`)
	if err != nil {
		return nil, err
	}
	next, err := s.glances(ctx, people, from, `x.outcome = '' AND x.at >= $1 ORDER BY x.at, x.id`)
	if err != nil {
		return nil, err
	}
	untold, err := s.glances(ctx, people, told, `x.outcome = '' AND x.at <= $1 ORDER BY x.at, x.id`)
	if err != nil {
		return nil, err
	}
	for _, g := range last {
		around[g.person] = contact.LastAndNext{Last: &g.Summary}
	}
	for _, g := range next {
		all := around[g.person]
		all.Next = &g.Summary
		around[g.person] = all
	}
	for _, g := range untold {
		all := around[g.person]
		all.OutcomeMissing = &g.Summary
		around[g.person] = all
	}
	return around, nil
}

func (s *Store) glances(ctx context.Context, people []id.ID, instant day.Instant, which string) ([]glance, error) {
	args := []any{instant}
	return database.All(ctx, s.db, scanGlance, `SELECT `+glanceColumns+` FROM person p JOIN contact c ON c.id =
		(SELECT x.id FROM contact x WHERE x.person_id = p.id AND `+which+` LIMIT 1)
		WHERE p.id IN `+database.In(people, &args), args...)
}
