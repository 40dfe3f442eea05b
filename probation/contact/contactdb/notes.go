package contactdb

import (
	"context"

	"throughline/access"
	"throughline/access/accessdb"
	"throughline/platform/database"
	"throughline/platform/id"
	"throughline/probation/contact"
)

func scanNoted(row database.Scanner) (n contact.Noted, err error) {
	var sensitive int
	var given, family string
	err = row.Scan(append(into(&n.Contact, &sensitive), &n.By, &given, &family, &n.CRN)...)
	n.Sensitive, n.Name = sensitive != 0, given+" "+family
	return n, err
}

// Notes reads the words of the viewer's people only, so that it costs the same in a large
// town as in a small one.
func (s *Store) Notes(ctx context.Context, scope access.Scope, team bool, sought contact.SoughtWords, limit int) ([]contact.Noted, error) {
	var where accessdb.Args
	whose := `va.practitioner_id = ` + where.Add(scope.Viewer.ID)
	if team {
		where = accessdb.Args{}
		whose = `va.team_id = ` + where.Add(scope.Viewer.Team)
	}
	query := `WITH theirs AS MATERIALIZED (
			SELECT va.person_id FROM allocation va WHERE va.until_at = 0 AND ` + whose + ` AND ` + accessdb.Visible(scope, "va.person_id", &where) + `)
		SELECT ` + columns + `, COALESCE(a.name, ''), p.given_name, p.family_name, p.crn
		FROM (SELECT w.contact_id, w.at FROM theirs CROSS JOIN contact_words w WHERE w.person_id = theirs.person_id`
	for _, words := range sought {
		query += ` AND w.words LIKE ` + where.Add("% "+words+"%") // letters, digits and spaces only: nothing to escape
	}
	query += ` ORDER BY w.at DESC, w.contact_id DESC LIMIT ` + where.Add(limit) + `) found
		JOIN contact c ON c.id = found.contact_id JOIN person p ON p.id = c.person_id LEFT JOIN account a ON a.id = c.recorded_by
		ORDER BY c.at DESC, c.id DESC`
	return database.All(ctx, s.db, scanNoted, query, where.Values...)
}

// index keeps the words by which a note is found; what it no longer says finds it no
// more.
func (s *Store) index(ctx context.Context, fresh bool, c contact.Contact) error {
	words := c.Words()
	if !fresh {
		if err := s.db.Put(ctx, `DELETE FROM contact_words WHERE contact_id = $1 AND person_id = $2`, c.ID, c.Person); err != nil {
			return err
		}
	}
	if words == "" {
		return nil
	}
	return s.db.Put(ctx, `INSERT INTO contact_words (person_id, contact_id, at, words) VALUES ($1, $2, $3, $4)`, c.Person, c.ID, c.At, words)
}

// IndexAll makes the words by which notes are found, where that was never done: the notes
// are older than the search.
func (s *Store) IndexAll(ctx context.Context) error {
	left, err := database.All(ctx, s.db, database.Value[id.ID], `SELECT c.id FROM contact c WHERE c.note <> '' AND NOT EXISTS (SELECT 1 FROM contact_words) LIMIT 1`)
	if err != nil || len(left) == 0 {
		return err
	}
	return s.db.Change(ctx, func(ctx context.Context) error {
		all, err := database.All(ctx, s.db, scan, `SELECT `+columns+` FROM contact c WHERE c.note <> '' ORDER BY c.id`)
		if err != nil {
			return err
		}
		for _, c := range all {
			if err := s.index(ctx, false, c); err != nil {
				return err
			}
		}
		return nil
	})
}
