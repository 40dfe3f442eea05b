package persondb

import (
	"context"
	"slices"
	"strings"

	"throughline/access"
	"throughline/access/accessdb"
	"throughline/platform/database"
	"throughline/platform/id"
	"throughline/platform/spelling"
	"throughline/probation/person"
)

const found = `SELECT p.id, p.region_id, p.crn, p.given_name, p.family_name, p.preferred_name, p.born, p.gender, p.language, p.access_needs, p.version,
	COALESCE(w.name, ''), COALESCE(t.name, ''), COALESCE(a.team_id, '') FROM `

const whoseTheyAre = ` LEFT JOIN account w ON w.id = a.practitioner_id LEFT JOIN team t ON t.id = a.team_id`

func scanFound(row database.Scanner) (f person.Found, err error) {
	p := &f.Person
	return f, row.Scan(&p.ID, &p.Region, &p.CRN, &p.Given, &p.Family, &p.Preferred, &p.Born, &p.Gender, &p.Language, &p.AccessNeeds, &p.Version,
		&f.Practitioner, &f.Team, &f.InTeam)
}

// Near lists those of the viewer's team. They are few: each is asked for the words.
func (s *Store) Near(ctx context.Context, scope access.Scope, sought person.Sought, limit int) ([]person.Found, error) {
	var where accessdb.Args
	theirs := `WITH a AS MATERIALIZED (SELECT t.person_id, t.practitioner_id, t.team_id FROM allocation t WHERE t.until_at = 0 AND t.team_id = ` + where.Add(scope.Viewer.Team)
	for _, word := range sought.Words {
		theirs += ` AND ` + named("t.person_id", word, &where)
	}
	query := theirs + `) ` + found + `a JOIN person p ON p.id = a.person_id` + whoseTheyAre + ` WHERE 1 = 1`
	return s.find(ctx, asked{query + bornOn(sought, &where), `p.family_name, p.given_name, p.id`, &where}, scope, limit)
}

// All begins with the people whose names begin with the longest word, in the order of the
// index, so that it may stop at the limit.
func (s *Store) All(ctx context.Context, scope access.Scope, sought person.Sought, limit int) ([]person.Found, error) {
	var where accessdb.Args
	const everybody = ` LEFT JOIN allocation a ON a.person_id = p.id AND a.until_at = 0` + whoseTheyAre
	if len(sought.Words) == 0 {
		query := found + `person p` + everybody + ` WHERE p.born = ` + where.Add(sought.Born)
		return s.find(ctx, asked{query, `p.id`, &where}, scope, limit)
	}
	query := found + `person_name n JOIN person p ON p.id = n.person_id` + everybody + ` WHERE ` + begins("n.part", sought.Words[0], &where)
	for _, word := range sought.Words[1:] {
		query += ` AND ` + named("p.id", word, &where)
	}
	return s.find(ctx, asked{query + bornOn(sought, &where), `n.part, n.person_id`, &where}, scope, limit)
}

// Alike begins with the people whose names sound like the longest word.
func (s *Store) Alike(ctx context.Context, scope access.Scope, sought person.Sought, limit int) ([]person.Found, error) {
	sounds := spelling.Sounds(sought.Words[0])
	if len(sounds) == 0 {
		return nil, nil
	}
	var where accessdb.Args
	query := found + `person_sound n JOIN person p ON p.id = n.person_id LEFT JOIN allocation a ON a.person_id = p.id AND a.until_at = 0` + whoseTheyAre +
		` WHERE n.sound IN ` + database.In(sounds, &where.Values)
	for _, word := range sought.Words[1:] {
		query += ` AND (` + named("p.id", word, &where)
		if also := spelling.Sounds(word); len(also) > 0 {
			query += ` OR EXISTS (SELECT 1 FROM person_sound os WHERE os.person_id = p.id AND os.sound IN ` + database.In(also, &where.Values) + `)`
		}
		query += `)`
	}
	return s.find(ctx, asked{query + bornOn(sought, &where), `n.sound, n.person_id`, &where}, scope, limit)
}

// asked is a search before the scope and the limit are put to it.
type asked struct {
	query, order string
	where        *accessdb.Args
}

func (s *Store) find(ctx context.Context, a asked, scope access.Scope, limit int) ([]person.Found, error) {
	query := a.query + ` AND ` + accessdb.Visible(scope, "p.id", a.where) + ` ORDER BY ` + a.order + ` LIMIT ` + a.where.Add(limit)
	return database.All(ctx, s.db, scanFound, query, a.where.Values...)
}

func named(who, word string, where *accessdb.Args) string {
	return `EXISTS (SELECT 1 FROM person_name o WHERE o.person_id = ` + who + ` AND ` + begins("o.part", word, where) + `)`
}

// begins is a range of the index: after the word and before whatever can follow it.
func begins(column, word string, where *accessdb.Args) string {
	return column + ` >= ` + where.Add(word) + ` AND ` + column + ` < ` + where.Add(word+"\U0010FFFF")
}

func bornOn(sought person.Sought, where *accessdb.Args) string {
	if !sought.Born.Known() {
		return ""
	}
	return ` AND p.born = ` + where.Add(sought.Born)
}

// name keeps what the person is found by. What they are no longer called finds them no
// more.
func (s *Store) name(ctx context.Context, p person.Person, fresh bool) error {
	for table, keys := range map[string][]string{"person_name": p.Parts(), "person_sound": p.Sounds()} {
		if !fresh {
			if err := s.db.Put(ctx, `DELETE FROM `+table+` WHERE person_id = $1`, p.ID); err != nil {
				return err
			}
		}
		if len(keys) == 0 {
			continue
		}
		rows, args := make([]string, len(keys)), accessdb.Args{}
		who := args.Add(p.ID)
		for i, key := range keys {
			rows[i] = `(` + who + `, ` + args.Add(key) + `)`
		}
		column := strings.TrimPrefix(table, "person_")
		if column == "name" {
			column = "part"
		}
		if err := s.db.Put(ctx, `INSERT INTO `+table+` (person_id, `+column+`) VALUES `+strings.Join(rows, ", "), args.Values...); err != nil {
			return err
		}
	}
	return nil
}

// NameEverybody makes what people are found by, where it was never made: the records
// are older than the search.
func (s *Store) NameEverybody(ctx context.Context) error {
	nameless, err := database.All(ctx, s.db, database.Value[id.ID], `SELECT p.id FROM person p
		WHERE p.id = (SELECT MIN(f.id) FROM person f) AND NOT EXISTS (SELECT 1 FROM person_name n WHERE n.person_id = p.id)`)
	if err != nil || len(nameless) == 0 {
		return err
	}
	return s.db.Change(ctx, func(ctx context.Context) error {
		all, err := database.All(ctx, s.db, scan, `SELECT `+columns+` FROM person ORDER BY id`)
		if err != nil {
			return err
		}
		for p := range slices.Values(all) {
			if err := s.name(ctx, p, false); err != nil {
				return err
			}
		}
		return nil
	})
}
