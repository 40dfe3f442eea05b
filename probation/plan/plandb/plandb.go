// Package plandb keeps goals and their steps in the database, and the answers to plans with them.
package plandb

import (
	"context"
	"reflect"

	"throughline/platform/database"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/ledger/ledgerdb"
	"throughline/probation/plan"
)

// Store implements plan.Store.
type Store struct {
	db      *database.DB
	ledger  *ledgerdb.Ledger
	answers *ledgerdb.Table[plan.Agreement]
}

// New makes a Store.
func New(db *database.DB, l *ledgerdb.Ledger) *Store {
	return &Store{db, l, ledgerdb.NewTable[plan.Agreement](db, l, "person")}
}

const goalColumns = `id, person_id, words, serves_kind, section, target, gets_in_the_way, place,
	closure_kind, closed_at, closed_by, closure_words, version, added_by, added_at`

func scanGoal(row database.Scanner) (g plan.Goal, err error) {
	var end plan.Closure
	if err := row.Scan(&g.ID, &g.Person, &g.Words, &g.ServesKind, &g.Section, &g.Target, &g.GetsInTheWay, &g.Order,
		&end.Kind, &end.At, &end.By, &end.Words, &g.Version, &g.AddedBy, &g.AddedAt); err != nil {
		return g, err
	}
	if end.At.Known() {
		g.Closure = &end
	}
	return g, nil
}

const stepColumns = `goal_id, id, place, words, who, by_date, done_at, done_by, done_role, stuck_at, stuck_by, stuck_words`

// stepOf is a step with the goal it belongs to.
type stepOf struct {
	goal id.ID
	plan.Step
}

func scanStep(row database.Scanner) (s stepOf, err error) {
	var place int
	var done plan.Done
	var stuck plan.Stuck
	if err := row.Scan(&s.goal, &s.ID, &place, &s.Words, &s.Who, &s.By, &done.At, &done.By, &done.Role,
		&stuck.At, &stuck.By, &stuck.Words); err != nil {
		return s, err
	}
	if done.At.Known() {
		s.Done = &done
	}
	if stuck.At.Known() {
		s.Stuck = &stuck
	}
	return s, nil
}

// Find reads a person's plan.
func (s *Store) Find(ctx context.Context, person id.ID) (plan.Plan, error) {
	goals, err := s.goals(ctx, person)
	if err != nil {
		return plan.Plan{}, err
	}
	answers, err := s.answers.Of(ctx, person)
	if err != nil || len(answers) == 0 {
		return plan.New(person, goals, nil), err
	}
	return plan.New(person, goals, &answers[len(answers)-1]), nil
}

func (s *Store) goals(ctx context.Context, person id.ID) ([]plan.Goal, error) {
	goals, err := database.All(ctx, s.db, scanGoal, `SELECT `+goalColumns+` FROM goal WHERE person_id = $1 ORDER BY place, id`, person)
	if err != nil || len(goals) == 0 {
		return nil, err
	}
	steps, err := database.All(ctx, s.db, scanStep, `SELECT `+stepColumns+` FROM goal_step
		WHERE goal_id IN (SELECT g.id FROM goal g WHERE g.person_id = $1) ORDER BY goal_id, place`, person)
	if err != nil {
		return nil, err
	}
	at := map[id.ID]int{}
	for i, g := range goals {
		at[g.ID] = i
	}
	for _, step := range steps {
		g := &goals[at[step.goal]]
		g.Steps = append(g.Steps, step.Step)
	}
	return goals, nil
}

// Change stores what the verb wrote, with its events.
func (s *Store) Change(ctx context.Context, person id.ID, act ledger.Act, verb func(plan.Plan) (plan.Written, error)) error {
	return s.ledger.Change(ctx, ledger.Of("person", person), act, func(ctx context.Context) ([]ledger.Event, error) {
		before, err := s.Find(ctx, person)
		if err != nil {
			return nil, err
		}
		written, err := verb(before)
		if err != nil {
			return nil, err
		}
		for _, g := range written.Goals {
			stood, _ := before.Goal(g.ID) // a new goal stood nowhere
			if err := s.save(ctx, stood, g); err != nil {
				return nil, err
			}
		}
		if written.Agreement != nil { // nothing else happens when somebody answers
			return nil, s.answers.Create(ctx, person, act, func() (plan.Agreement, ledger.Event, error) {
				return *written.Agreement, written.Events[0], nil
			})
		}
		return written.Events, nil
	})
}

var rewriteGoal = database.Rewriting("goal", "person_id", "words", "serves_kind", "section", "target", "gets_in_the_way", "place",
	"closure_kind", "closed_at", "closed_by", "closure_words", "version")

// save writes a goal, which stood nowhere when it is new, and those of its steps that
// are other than they were.
func (s *Store) save(ctx context.Context, before, g plan.Goal) error {
	var end plan.Closure
	if g.Closure != nil {
		end = *g.Closure
	}
	standing := database.OnlyNew
	if before.ID.Known() {
		standing = rewriteGoal
	}
	if err := s.db.PutOwn(ctx, `INSERT INTO goal (`+goalColumns+`) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`+standing,
		g.ID, g.Person, g.Words, g.ServesKind, g.Section, g.Target, g.GetsInTheWay, g.Order,
		end.Kind, end.At, end.By, end.Words, g.Version, g.AddedBy, g.AddedAt); err != nil {
		return err
	}
	for i, step := range g.Steps {
		if i < len(before.Steps) && reflect.DeepEqual(before.Steps[i], step) {
			continue
		}
		if err := s.saveStep(ctx, g.ID, placed{i, i >= len(before.Steps)}, step); err != nil {
			return err
		}
	}
	return nil
}

// placed is where a step stands among those of its goal, and whether it is new there.
type placed struct {
	at    int
	fresh bool
}

func (s *Store) saveStep(ctx context.Context, goal id.ID, place placed, step plan.Step) error {
	var done plan.Done
	var stuck plan.Stuck
	if step.Done != nil {
		done = *step.Done
	}
	if step.Stuck != nil {
		stuck = *step.Stuck
	}
	standing := `DO NOTHING`
	if !place.fresh {
		standing = `DO UPDATE SET done_at = excluded.done_at, done_by = excluded.done_by, done_role = excluded.done_role,
			stuck_at = excluded.stuck_at, stuck_by = excluded.stuck_by, stuck_words = excluded.stuck_words`
	}
	return s.db.PutOwn(ctx, `INSERT INTO goal_step (`+stepColumns+`) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
		ON CONFLICT (goal_id, id) `+standing,
		goal, step.ID, place.at, step.Words, step.Who, step.By, done.At, done.By, done.Role, stuck.At, stuck.By, stuck.Words)
}

// Progress counts the steps of several people at once.
func (s *Store) Progress(ctx context.Context, people []id.ID) (map[id.ID]plan.Progress, error) {
	progress := map[id.ID]plan.Progress{}
	if len(people) == 0 {
		return progress, nil
	}
	var args []any
	type counted struct {
		person id.ID
		plan.Progress
	}
	all, err := database.All(ctx, s.db, func(row database.Scanner) (c counted, err error) {
		return c, row.Scan(&c.person, &c.StepsDone, &c.Steps, &c.NextDue)
	}, `SELECT g.person_id, COUNT(CASE WHEN st.done_at <> 0 THEN 1 END), COUNT(*),
		COALESCE(MIN(CASE WHEN st.done_at = 0 AND g.closure_kind = '' AND st.by_date <> '' THEN st.by_date END), '')
		FROM goal g JOIN goal_step st ON st.goal_id = g.id
		WHERE g.closure_kind <> 'removed' AND g.person_id IN `+database.In(people, &args)+` GROUP BY g.person_id`, args...)
	for _, c := range all {
		progress[c.person] = c.Progress
	}
	return progress, err
}

// StoredRows shows the rows to verify.
func (s *Store) StoredRows() []ledgerdb.StoredRows {
	return append(s.answers.StoredRows(),
		ledgerdb.StoredRows{Chain: "person", Kind: "goal", Of: func(ctx context.Context, person id.ID) (map[string]any, error) {
			goals, err := s.goals(ctx, person)
			standing := map[string]any{}
			for _, g := range goals {
				standing[g.Thing().ID] = g
			}
			return standing, err
		}},
	)
}
