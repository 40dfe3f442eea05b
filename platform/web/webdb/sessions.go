// Package webdb keeps sessions and unsent drafts in the database.
package webdb

import (
	"context"
	"encoding/json"
	"fmt"

	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/web"
)

// Sessions keeps sessions by the digest of their token: a copy of the table opens no door.
type Sessions struct{ db *database.DB }

// NewSessions makes the store of sessions.
func NewSessions(db *database.DB) *Sessions { return &Sessions{db} }

// Find finds a session; one that has run out may still be found, and says so itself.
func (s *Sessions) Find(ctx context.Context, digest string) (web.Session, bool, error) {
	states, err := database.All(ctx, s.db, database.Value[string], `SELECT state FROM web_session WHERE token_hash = $1`, digest)
	if err != nil || len(states) == 0 {
		return web.Session{}, false, err
	}
	var found web.Session
	if err := json.Unmarshal([]byte(states[0]), &found); err != nil {
		return web.Session{}, false, fmt.Errorf("read a session: %w", err)
	}
	return found, true, nil
}

// Begin keeps a new session until the instant, and forgets those that ended before
// it began.
func (s *Sessions) Begin(ctx context.Context, digest string, session web.Session, until day.Instant) error {
	state, err := json.Marshal(session)
	if err != nil {
		return err
	}
	return s.db.Change(ctx, func(ctx context.Context) error {
		if err := s.db.Put(ctx, `DELETE FROM web_session WHERE expires_at <= $1`, session.Since); err != nil {
			return err
		}
		return s.db.Put(ctx, `INSERT INTO web_session (token_hash, state, expires_at) VALUES ($1, $2, $3)`, digest, string(state), until)
	})
}

// Keep changes a session that is there; one that was ended meanwhile stays ended.
func (s *Sessions) Keep(ctx context.Context, digest string, session web.Session, until day.Instant) error {
	state, err := json.Marshal(session)
	if err != nil {
		return err
	}
	return s.db.Change(ctx, func(ctx context.Context) error {
		return s.db.Put(ctx, `UPDATE web_session SET state = $1, expires_at = $2 WHERE token_hash = $3`, string(state), until, digest)
	})
}

// End forgets a session: its token is worthless from now on.
func (s *Sessions) End(ctx context.Context, digest string) error {
	return s.db.Change(ctx, func(ctx context.Context) error {
		return s.db.Put(ctx, `DELETE FROM web_session WHERE token_hash = $1`, digest)
	})
}
