// Package assessmentdb keeps entries, scores and judgements of serious harm in the
// database.
package assessmentdb

import (
	"context"
	"encoding/json"
	"fmt"

	"throughline/platform/database"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/ledger/ledgerdb"
	"throughline/probation/assessment"
)

// Store implements assessment.Store.
type Store struct {
	db     *database.DB
	ledger *ledgerdb.Ledger
}

// New makes a Store.
func New(db *database.DB, l *ledgerdb.Ledger) *Store { return &Store{db, l} }

const entryColumns = `person_id, section, instrument, history, current_text, analysis, protective, answers,
	linked_to_harm, harm_why, linked_to_reoffending, reoffending_why, is_need, need_why, is_strength, strength_why,
	readiness, sources, score, written_at, confirmed_at, version, by_id, at`

func scanEntry(row database.Scanner) (e assessment.Entry, err error) {
	var answers, sources, written, confirmed string
	if err := row.Scan(&e.Person, &e.Section, &e.Instrument, &e.History, &e.Current, &e.Analysis, &e.Protective, &answers,
		&e.LinkedToHarm, &e.HarmWhy, &e.LinkedToReoffending, &e.ReoffendingWhy, &e.IsNeed, &e.NeedWhy, &e.IsStrength, &e.StrengthWhy,
		&e.Readiness, &sources, &e.Score, &written, &confirmed, &e.Version, &e.By, &e.At); err != nil {
		return e, err
	}
	for text, into := range map[*string]any{&answers: &e.Answers, &sources: &e.Sources, &written: &e.WrittenAt, &confirmed: &e.ConfirmedAt} {
		if err := json.Unmarshal([]byte(*text), into); err != nil {
			return e, fmt.Errorf("entry %s: %w", e.Section, err)
		}
	}
	return e, nil
}

// asJSON writes down lists and maps of plain text and numbers, which cannot fail.
func asJSON(kept any) string {
	text, err := json.Marshal(kept)
	if err != nil {
		panic(err)
	}
	return string(text)
}

// EntriesOf reads a person's entries by section, for whoever has leave already: the
// door, and the rating's reaction inside a change.
func (s *Store) EntriesOf(ctx context.Context, person id.ID) (map[string]assessment.Entry, error) {
	all, err := database.All(ctx, s.db, scanEntry, `SELECT `+entryColumns+` FROM assessment_entry WHERE person_id = $1`, person)
	entries := make(map[string]assessment.Entry, len(all))
	for _, e := range all {
		entries[e.Section] = e
	}
	return entries, err
}

// ChangeEntry stores what the verb makes of the entry, with its events.
func (s *Store) ChangeEntry(ctx context.Context, person id.ID, section string, act ledger.Act,
	verb func(assessment.Entry) (assessment.Written, error)) error {
	return s.ledger.Change(ctx, ledger.Of("person", person), act, func(ctx context.Context) ([]ledger.Event, error) {
		found, err := database.All(ctx, s.db, scanEntry,
			`SELECT `+entryColumns+` FROM assessment_entry WHERE person_id = $1 AND section = $2`, person, section)
		if err != nil {
			return nil, err
		}
		before := assessment.Entry{Person: person, Draft: assessment.Draft{Section: section}}
		if len(found) == 1 {
			before = found[0]
		}
		written, err := verb(before)
		if err != nil {
			return nil, err
		}
		if err := s.save(ctx, written.Entry); err != nil {
			return nil, err
		}
		if written.Score != nil {
			err = s.addScore(ctx, *written.Score)
		}
		return written.Events, err
	})
}

func (s *Store) save(ctx context.Context, e assessment.Entry) error {
	return s.db.Put(ctx, `INSERT INTO assessment_entry (`+entryColumns+`)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
		ON CONFLICT (person_id, section) DO UPDATE SET instrument = excluded.instrument,
		history = excluded.history, current_text = excluded.current_text, analysis = excluded.analysis, protective = excluded.protective,
		answers = excluded.answers, linked_to_harm = excluded.linked_to_harm, harm_why = excluded.harm_why,
		linked_to_reoffending = excluded.linked_to_reoffending, reoffending_why = excluded.reoffending_why,
		is_need = excluded.is_need, need_why = excluded.need_why, is_strength = excluded.is_strength, strength_why = excluded.strength_why,
		readiness = excluded.readiness, sources = excluded.sources, score = excluded.score,
		written_at = excluded.written_at, confirmed_at = excluded.confirmed_at,
		version = excluded.version, by_id = excluded.by_id, at = excluded.at`,
		e.Person, e.Section, e.Instrument, e.History, e.Current, e.Analysis, e.Protective, asJSON(e.Answers),
		e.LinkedToHarm, e.HarmWhy, e.LinkedToReoffending, e.ReoffendingWhy, e.IsNeed, e.NeedWhy, e.IsStrength, e.StrengthWhy,
		e.Readiness, asJSON(e.Sources), e.Score, asJSON(e.WrittenAt), asJSON(e.ConfirmedAt), e.Version, e.By, e.At)
}

const scoreColumns = `id, person_id, section, whose, value, words, at, by_id`

func scanScore(row database.Scanner) (g assessment.Score, err error) {
	return g, row.Scan(&g.ID, &g.Person, &g.Section, &g.Whose, &g.Value, &g.Words, &g.At, &g.By)
}

// next is the place after the last of a person's: what is newest comes later in their
// chain, whatever the clock of the node says that writes. The chain is held meanwhile.
func next(table string) string {
	return `(SELECT COALESCE(MAX(n.place), 0) + 1 FROM ` + table + ` n WHERE n.person_id = $2)`
}

// ScoresOf reads a person's scores, oldest first.
func (s *Store) ScoresOf(ctx context.Context, person id.ID) (assessment.Trails, error) {
	return database.All(ctx, s.db, scanScore, `SELECT `+scoreColumns+` FROM assessment_score WHERE person_id = $1 ORDER BY place`, person)
}

// AddScore stores a score with its event.
func (s *Store) AddScore(ctx context.Context, person id.ID, act ledger.Act, verb func() (assessment.Score, ledger.Event, error)) error {
	return s.ledger.Change(ctx, ledger.Of("person", person), act, func(ctx context.Context) ([]ledger.Event, error) {
		given, happened, err := verb()
		if err != nil {
			return nil, err
		}
		return []ledger.Event{happened}, s.addScore(ctx, given)
	})
}

func (s *Store) addScore(ctx context.Context, g assessment.Score) error {
	return s.db.PutOwn(ctx, `INSERT INTO assessment_score (`+scoreColumns+`, place) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, `+next("assessment_score")+`)`+database.OnlyNew,
		g.ID, g.Person, g.Section, g.Whose, g.Value, g.Words, g.At, g.By)
}

const harmColumns = `id, person_id, level, reason, at_risk, changed, by_id, at`

func scanHarm(row database.Scanner) (h assessment.HarmJudgement, err error) {
	return h, row.Scan(&h.ID, &h.Person, &h.Level, &h.Reason, &h.AtRisk, &h.Changed, &h.By, &h.At)
}

// HarmsOf reads the judgements of serious harm, newest first.
func (s *Store) HarmsOf(ctx context.Context, person id.ID) ([]assessment.HarmJudgement, error) {
	return database.All(ctx, s.db, scanHarm, `SELECT `+harmColumns+` FROM harm_judgement WHERE person_id = $1 ORDER BY place DESC`, person)
}

// HarmOf reads the judgement of serious harm in force; false when nobody has judged.
func (s *Store) HarmOf(ctx context.Context, person id.ID) (assessment.HarmJudgement, bool, error) {
	all, err := database.All(ctx, s.db, scanHarm,
		`SELECT `+harmColumns+` FROM harm_judgement WHERE person_id = $1 ORDER BY place DESC LIMIT 1`, person)
	if err != nil || len(all) == 0 {
		return assessment.HarmJudgement{Person: person}, false, err
	}
	return all[0], true, nil
}

// AddHarm stores a judgement with its event.
func (s *Store) AddHarm(ctx context.Context, person id.ID, act ledger.Act,
	verb func(assessment.HarmJudgement) (assessment.HarmJudgement, ledger.Event, error)) error {
	return s.ledger.Change(ctx, ledger.Of("person", person), act, func(ctx context.Context) ([]ledger.Event, error) {
		inForce, _, err := s.HarmOf(ctx, person)
		if err != nil {
			return nil, err
		}
		judged, happened, err := verb(inForce)
		if err != nil {
			return nil, err
		}
		err = s.db.PutOwn(ctx, `INSERT INTO harm_judgement (`+harmColumns+`, place) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, `+next("harm_judgement")+`)`+database.OnlyNew,
			judged.ID, judged.Person, judged.Level, judged.Reason, judged.AtRisk, judged.Changed, judged.By, judged.At)
		return []ledger.Event{happened}, err
	})
}

// StoredRows shows the rows to verify.
func (s *Store) StoredRows() []ledgerdb.StoredRows {
	return []ledgerdb.StoredRows{
		{Chain: "person", Kind: "entry", Of: func(ctx context.Context, person id.ID) (map[string]any, error) {
			all, err := s.EntriesOf(ctx, person)
			standing := map[string]any{}
			for section, e := range all {
				standing[section] = e
			}
			return standing, err
		}},
		{Chain: "person", Kind: "score", Of: func(ctx context.Context, person id.ID) (map[string]any, error) {
			all, err := s.ScoresOf(ctx, person)
			standing := map[string]any{}
			for _, g := range all {
				standing[string(g.ID)] = g
			}
			return standing, err
		}},
		{Chain: "person", Kind: "harm", Of: func(ctx context.Context, person id.ID) (map[string]any, error) {
			all, err := s.HarmsOf(ctx, person)
			standing := map[string]any{}
			for _, h := range all {
				standing[string(h.ID)] = h
			}
			return standing, err
		}},
	}
}
