package sentencedb

import (
	"context"
	"slices"

	"throughline/platform/database"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/probation/sentence"
)

const doingColumns = `id, person_id, sentence_id, requirement_id, on_date, amount, note, by_id, at, struck_by, struck_at, struck_why`

func scanDoing(row database.Scanner) (d sentence.CompletedWork, err error) {
	var struck sentence.Struck
	if err := row.Scan(&d.ID, &d.Person, &d.Sentence, &d.Requirement, &d.On, &d.Amount, &d.Note, &d.By, &d.At, &struck.By, &struck.At, &struck.Why); err != nil {
		return d, err
	}
	if struck.At.Known() {
		d.Struck = &struck
	}
	return d, nil
}

func (s *Store) doings(ctx context.Context, person id.ID) ([]sentence.CompletedWork, error) {
	return database.All(ctx, s.db, scanDoing, `SELECT `+doingColumns+` FROM requirement_doing WHERE person_id = $1 ORDER BY on_date DESC, id DESC`, person)
}

var strikeDoing = database.Rewriting("requirement_doing", "person_id", "struck_by", "struck_at", "struck_why")

// Do stores a doing with its event.
func (s *Store) Do(ctx context.Context, person id.ID, act ledger.Act, verb func(sentence.History) (sentence.CompletedWork, ledger.Event, error)) error {
	return s.ledger.Change(ctx, ledger.Of("person", person), act, func(ctx context.Context) ([]ledger.Event, error) {
		before, err := s.Of(ctx, person)
		if err != nil {
			return nil, err
		}
		d, happened, err := verb(before)
		if err != nil {
			return nil, err
		}
		var struck sentence.Struck
		if d.Struck != nil {
			struck = *d.Struck
		}
		standing := database.OnlyNew
		if slices.ContainsFunc(before.Doings, func(stored sentence.CompletedWork) bool { return stored.ID == d.ID }) {
			standing = strikeDoing
		}
		err = s.db.PutOwn(ctx, `INSERT INTO requirement_doing (`+doingColumns+`) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`+standing,
			d.ID, d.Person, d.Sentence, d.Requirement, d.On, d.Amount, d.Note, d.By, d.At, struck.By, struck.At, struck.Why)
		return []ledger.Event{happened}, err
	})
}
