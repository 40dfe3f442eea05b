// Package sentencedb keeps sentences and sanctions in the database.
package sentencedb

import (
	"context"
	"encoding/json"

	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/ledger/ledgerdb"
	"throughline/probation/sentence"
)

// Store implements sentence.Store.
type Store struct {
	db     *database.DB
	ledger *ledgerdb.Ledger
}

// New makes a Store.
func New(db *database.DB, l *ledgerdb.Ledger) *Store { return &Store{db, l} }

const sentenceColumns = `id, person_id, kind, court, convicted_on, follow_up_from, ends_on, offence_code, requirements, version, jurisdiction, ended`

func scanSentence(row database.Scanner) (s sentence.Sentence, err error) {
	var requirements, ended string
	if err := row.Scan(&s.ID, &s.Person, &s.Kind, &s.Court, &s.ConvictedOn, &s.FollowUpFrom, &s.EndsOn, &s.OffenceCode, &requirements, &s.Version, &s.Jurisdiction, &ended); err != nil {
		return s, err
	}
	if ended != "" {
		if err := json.Unmarshal([]byte(ended), &s.Over); err != nil {
			return s, err
		}
	}
	return s, json.Unmarshal([]byte(requirements), &s.Requirements)
}

const sanctionsColumns = `person_id, total, violent, age_at_first, version`

func scanSanctions(row database.Scanner) (s sentence.Sanctions, err error) {
	return s, row.Scan(&s.Person, &s.Total, &s.Violent, &s.AgeAtFirst, &s.Version)
}

// Of reads a person's sentences and sanctions.
func (s *Store) Of(ctx context.Context, person id.ID) (sentence.History, error) {
	h := sentence.History{Person: person, Sanctions: sentence.Sanctions{Person: person}}
	var err error
	h.Sentences, err = database.All(ctx, s.db, scanSentence,
		`SELECT `+sentenceColumns+` FROM sentence WHERE person_id = $1 ORDER BY convicted_on DESC, id DESC`, person)
	if err != nil {
		return h, err
	}
	counted, err := database.All(ctx, s.db, scanSanctions, `SELECT `+sanctionsColumns+` FROM sanctions WHERE person_id = $1`, person)
	if err != nil {
		return h, err
	}
	if len(counted) == 1 {
		h.Sanctions = counted[0]
	}
	h.Doings, err = s.doings(ctx, person)
	return h, err
}

// Ends reads when the current sentences of many people end.
func (s *Store) Ends(ctx context.Context, people []id.ID) (map[id.ID]day.Date, error) {
	ends := map[id.ID]day.Date{}
	if len(people) == 0 {
		return ends, nil
	}
	var args []any
	type ending struct {
		person id.ID
		on     day.Date
	}
	all, err := database.All(ctx, s.db, func(row database.Scanner) (e ending, err error) {
		return e, row.Scan(&e.person, &e.on)
	}, `SELECT s.person_id, CASE WHEN s.ended = '' THEN s.ends_on ELSE '' END FROM sentence s WHERE s.person_id IN `+database.In(people, &args)+`
		ORDER BY s.person_id, s.convicted_on, s.id`, args...)
	for _, e := range all { // the newest conviction is the last
		if delete(ends, e.person); e.on.Known() {
			ends[e.person] = e.on
		}
	}
	return ends, err
}

// Change stores what the verb makes of the history, with its events.
func (s *Store) Change(ctx context.Context, person id.ID, act ledger.Act,
	verb func(context.Context, sentence.History) (sentence.Sentence, sentence.Sanctions, []ledger.Event, error)) error {
	return s.ledger.Change(ctx, ledger.Of("person", person), act, func(ctx context.Context) ([]ledger.Event, error) {
		before, err := s.Of(ctx, person)
		if err != nil {
			return nil, err
		}
		imposed, counted, happened, err := verb(ctx, before)
		if err != nil {
			return nil, err
		}
		if err := s.saveSentence(ctx, !before.Find(imposed.ID).Recorded(), imposed); err != nil {
			return nil, err
		}
		return happened, s.saveSanctions(ctx, counted)
	})
}

var rewriteSentence = database.Rewriting("sentence", "person_id", "kind", "court", "convicted_on", "follow_up_from", "ends_on",
	"offence_code", "requirements", "version", "jurisdiction", "ended")

// saveSentence inserts a new sentence or rewrites one of this person's.
func (s *Store) saveSentence(ctx context.Context, fresh bool, imposed sentence.Sentence) error {
	requirements, err := json.Marshal(imposed.Requirements)
	if err != nil {
		return err
	}
	ended := ""
	if imposed.Over != nil {
		written, err := json.Marshal(imposed.Over)
		if err != nil {
			return err
		}
		ended = string(written)
	}
	standing := database.OnlyNew
	if !fresh {
		standing = rewriteSentence
	}
	return s.db.PutOwn(ctx, `INSERT INTO sentence (`+sentenceColumns+`) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`+standing,
		imposed.ID, imposed.Person, imposed.Kind, imposed.Court, imposed.ConvictedOn, imposed.FollowUpFrom,
		imposed.EndsOn, imposed.OffenceCode, string(requirements), imposed.Version, imposed.Jurisdiction, ended)
}

func (s *Store) saveSanctions(ctx context.Context, counted sentence.Sanctions) error {
	return s.db.Put(ctx, `INSERT INTO sanctions (`+sanctionsColumns+`) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (person_id) DO UPDATE SET total = excluded.total, violent = excluded.violent,
		age_at_first = excluded.age_at_first, version = excluded.version`,
		counted.Person, counted.Total, counted.Violent, counted.AgeAtFirst, counted.Version)
}

// StoredRows shows the rows to verify.
func (s *Store) StoredRows() []ledgerdb.StoredRows {
	return []ledgerdb.StoredRows{
		{Chain: "person", Kind: "sentence", Of: func(ctx context.Context, person id.ID) (map[string]any, error) {
			h, err := s.Of(ctx, person)
			standing := map[string]any{}
			for _, imposed := range h.Sentences {
				standing[imposed.Thing().ID] = imposed
			}
			return standing, err
		}},
		{Chain: "person", Kind: "sanctions", Of: func(ctx context.Context, person id.ID) (map[string]any, error) {
			h, err := s.Of(ctx, person)
			if err != nil || !h.Sanctions.Recorded() {
				return nil, err
			}
			return map[string]any{h.Sanctions.Thing().ID: h.Sanctions}, nil
		}},
		{Chain: "person", Kind: "doing", Of: func(ctx context.Context, person id.ID) (map[string]any, error) {
			all, err := s.doings(ctx, person)
			standing := map[string]any{}
			for _, d := range all {
				standing[d.Thing().ID] = d
			}
			return standing, err
		}},
	}
}
