package webdb

import (
	"context"
	"fmt"
	"net/url"

	"throughline/platform/database"
	"throughline/platform/id"
	"throughline/platform/web"
	"throughline/platform/web/unsent"
)

// Drafts keeps what people have typed and not yet sent, one draft per account, form and act.
type Drafts struct{ db *database.DB }

// NewDrafts makes the store of drafts.
func NewDrafts(db *database.DB) *Drafts { return &Drafts{db} }

// isDone finds drafts whose act is recorded: their words are in the record, and a draft
// that was still on its way when its form was sent does not bring them back.
const isDone = `EXISTS (SELECT 1 FROM ledger_event e WHERE e.act = draft.act)`

// Save keeps a draft in the place of an earlier one of the same act, when that is of the
// same tab or the very one that was opened. Of two that cross on the way the later typed
// stays.
func (d *Drafts) Save(ctx context.Context, account id.ID, form string, draft web.Draft) error {
	return d.db.Change(ctx, func(ctx context.Context) error {
		done, err := database.All(ctx, d.db, database.Value[int], `SELECT 1 FROM ledger_event WHERE act = $1 LIMIT 1`, draft.Act)
		if err != nil {
			return err
		}
		if len(done) > 0 {
			return unsent.ErrSent
		}
		if err := d.db.Put(ctx, `DELETE FROM draft WHERE account_id = $1 AND form = $2 AND act = '' AND act <> $3`, account, form, draft.Act); err != nil {
			return err
		}
		if err := d.db.Put(ctx, `INSERT INTO draft (account_id, form, act, tab, fields, saved_at, typing_until) VALUES ($1, $2, $3, $4, $5, $6, $7)
			ON CONFLICT (account_id, form, act) DO UPDATE
			SET tab = excluded.tab, fields = excluded.fields, saved_at = excluded.saved_at, typing_until = excluded.typing_until
			WHERE draft.saved_at <= excluded.saved_at AND (draft.tab = excluded.tab OR draft.saved_at = $8)`,
			account, form, draft.Act, draft.Tab, draft.Fields.Encode(), draft.SavedAt, draft.TypingUntil, draft.Opened); err != nil {
			return err
		}
		kept, err := database.All(ctx, d.db, database.Value[string], `SELECT tab FROM draft WHERE account_id = $1 AND form = $2 AND act = $3`, account, form, draft.Act)
		if err != nil {
			return err
		}
		if len(kept) == 1 && kept[0] != draft.Tab {
			return unsent.ErrElsewhere
		}
		return nil
	})
}

// Of finds the drafts of a form, newest first.
func (d *Drafts) Of(ctx context.Context, account id.ID, form string) ([]web.Draft, error) {
	return database.All(ctx, d.db, scanDraft, `SELECT act, tab, fields, saved_at, typing_until FROM draft
		WHERE account_id = $1 AND form = $2 AND NOT `+isDone+` ORDER BY saved_at DESC, act DESC`, account, form)
}

func scanDraft(row database.Scanner) (web.Draft, error) {
	var written string
	var draft web.Draft
	if err := row.Scan(&draft.Act, &draft.Tab, &written, &draft.SavedAt, &draft.TypingUntil); err != nil {
		return draft, err
	}
	fields, err := url.ParseQuery(written)
	if err != nil {
		return draft, fmt.Errorf("read a draft: %w", err)
	}
	draft.Fields = fields
	return draft, nil
}

// Discard forgets the draft of an act, and those of the form whose act was done; none is
// no error.
func (d *Drafts) Discard(ctx context.Context, account id.ID, form string, act id.ID) error {
	const ended = ` FROM draft WHERE account_id = $1 AND form = $2 AND (act IN ($3, '') OR ` + isDone + `)`
	found, err := database.All(ctx, d.db, database.Value[int], `SELECT 1`+ended, account, form, act)
	if err != nil || len(found) == 0 {
		return err
	}
	return d.db.Change(ctx, func(ctx context.Context) error {
		return d.db.Put(ctx, `DELETE`+ended, account, form, act)
	})
}
