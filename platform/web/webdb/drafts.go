package webdb

import (
	"context"
	"fmt"
	"net/url"

	"throughline/platform/database"
	"throughline/platform/id"
	"throughline/platform/web"
)

// Drafts keeps what people have typed and not yet sent, one draft per account and form.
type Drafts struct{ db *database.DB }

// NewDrafts makes the store of drafts.
func NewDrafts(db *database.DB) *Drafts { return &Drafts{db} }

// Save keeps a draft in the place of an earlier one. Of two that cross on the way the
// later typed stays.
func (d *Drafts) Save(ctx context.Context, account id.ID, form string, draft web.Draft) error {
	return d.db.Change(ctx, func(ctx context.Context) error {
		return d.db.Put(ctx, `INSERT INTO draft (account_id, form, fields, saved_at) VALUES ($1, $2, $3, $4)
			ON CONFLICT (account_id, form) DO UPDATE SET fields = excluded.fields, saved_at = excluded.saved_at
			WHERE draft.saved_at <= excluded.saved_at`, account, form, draft.Fields.Encode(), draft.SavedAt)
	})
}

// Find finds the draft of a form.
func (d *Drafts) Find(ctx context.Context, account id.ID, form string) (web.Draft, bool, error) {
	found, err := database.All(ctx, d.db, scanDraft, `SELECT fields, saved_at FROM draft WHERE account_id = $1 AND form = $2`, account, form)
	if err != nil || len(found) == 0 {
		return web.Draft{}, false, err
	}
	return found[0], true, nil
}

func scanDraft(row database.Scanner) (web.Draft, error) {
	var written string
	var draft web.Draft
	if err := row.Scan(&written, &draft.SavedAt); err != nil {
		return draft, err
	}
	fields, err := url.ParseQuery(written)
	if err != nil {
		return draft, fmt.Errorf("read a draft: %w", err)
	}
	draft.Fields = fields
	return draft, nil
}

// Discard forgets the draft of a form; none is no error.
func (d *Drafts) Discard(ctx context.Context, account id.ID, form string) error {
	_, there, err := d.Find(ctx, account, form)
	if err != nil || !there {
		return err
	}
	return d.db.Change(ctx, func(ctx context.Context) error {
		return d.db.Put(ctx, `DELETE FROM draft WHERE account_id = $1 AND form = $2`, account, form)
	})
}
