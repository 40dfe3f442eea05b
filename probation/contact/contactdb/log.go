package contactdb

import (
	"cmp"
	"context"
	"slices"

	"throughline/access/accessdb"
	"throughline/platform/database"
	"throughline/platform/id"
	"throughline/probation/contact"
)

// Log reads part of a person's contacts, newest first. It reads one more than asked
// for, to know whether there is more.
func (s *Store) Log(ctx context.Context, person id.ID, f contact.Filter) (contact.Log, error) {
	var from contact.Entry
	if start := cmp.Or(f.Before, f.After); start.Known() {
		var err error
		if from, err = s.Find(ctx, person, start); err != nil {
			return contact.Log{}, err
		}
	}
	var counted accessdb.Args
	count, err := database.One(ctx, s.db, database.Value[int], `SELECT COUNT(*) FROM contact c WHERE `+wanted(person, f.Wanted, &counted), counted.Values...)
	if err != nil {
		return contact.Log{}, err
	}
	var where accessdb.Args
	query := entries + `WHERE ` + wanted(person, f.Wanted, &where)
	switch {
	case f.After.Known():
		query += ` AND (c.at, c.id) > (` + where.Add(from.At) + `, ` + where.Add(from.ID) + `) ORDER BY c.at, c.id LIMIT ` + where.Add(f.Limit+1)
	case f.Before.Known():
		query += ` AND (c.at, c.id) < (` + where.Add(from.At) + `, ` + where.Add(from.ID) + `) ORDER BY c.at DESC, c.id DESC LIMIT ` + where.Add(f.Limit+1)
	default:
		query += ` ORDER BY c.at DESC, c.id DESC LIMIT ` + where.Add(f.Limit+1)
	}
	found, err := database.All(ctx, s.db, scanEntry, query, where.Values...)
	kept, more := first(found, f.Limit)
	log := contact.Log{Entries: kept, Newer: f.Before.Known(), Older: more, Count: count}
	if f.After.Known() {
		slices.Reverse(kept)
		log.Newer, log.Older = more, true
	}
	return log, err
}

func first(found []contact.Entry, limit int) (kept []contact.Entry, more bool) {
	if len(found) > limit {
		return found[:limit], true
	}
	return found, false
}

// wanted writes what is wanted of a person's log as a condition.
func wanted(person id.ID, w contact.Wanted, where *accessdb.Args) string {
	condition := `c.person_id = ` + where.Add(person)
	if w.Kind != "" {
		condition += ` AND c.kind = ` + where.Add(w.Kind)
	}
	switch {
	case w.Open:
		condition += ` AND c.outcome = ''`
	case w.Outcome != "":
		condition += ` AND c.outcome = ` + where.Add(w.Outcome)
	}
	if w.From.Known() {
		condition += ` AND c.at >= ` + where.Add(w.From.AtClock(0, 0))
	}
	if w.Until.Known() {
		condition += ` AND c.at < ` + where.Add(w.Until.Add(1).AtClock(0, 0))
	}
	for _, words := range w.Words {
		condition += ` AND EXISTS (SELECT 1 FROM contact_words w WHERE w.person_id = c.person_id AND w.contact_id = c.id AND w.words LIKE ` + where.Add("% "+words+"%") + `)`
	}
	return condition
}
