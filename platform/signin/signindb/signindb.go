// Package signindb keeps credentials, invitations and recent attempts in the database.
package signindb

import (
	"context"
	"encoding/json"
	"fmt"

	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/ledger/ledgerdb"
	"throughline/platform/signin"
)

// Store implements signin.Store.
type Store struct {
	db     *database.DB
	ledger *ledgerdb.Ledger
}

// New makes a Store.
func New(db *database.DB, l *ledgerdb.Ledger) *Store { return &Store{db, l} }

const credentialColumns = `account_id, email, password_hash, set_at`

func scanCredential(row database.Scanner) (c signin.Credential, err error) {
	return c, row.Scan(&c.Account, &c.Email, &c.PasswordHash, &c.SetAt)
}

const invitationColumns = `account_id, token_hash, email, until_at, used_at`

func scanInvitation(row database.Scanner) (i signin.Invitation, err error) {
	return i, row.Scan(&i.Account, &i.TokenHash, &i.Email, &i.Until, &i.UsedAt)
}

// first gives the only row there can be, and whether there is one.
func first[T any](found []T, err error) (T, bool, error) {
	var none T
	if err != nil || len(found) == 0 {
		return none, false, err
	}
	return found[0], true, nil
}

// Credential finds the credential of an e-mail.
func (s *Store) Credential(ctx context.Context, email string) (signin.Credential, bool, error) {
	return first(database.All(ctx, s.db, scanCredential, `SELECT `+credentialColumns+` FROM sign_in_credential WHERE email = $1`, email))
}

// Invitation finds an invitation by its token's hash.
func (s *Store) Invitation(ctx context.Context, tokenHash string) (signin.Invitation, bool, error) {
	return first(database.All(ctx, s.db, scanInvitation, `SELECT `+invitationColumns+` FROM sign_in_invitation WHERE token_hash = $1`, tokenHash))
}

// AccountOf finds whose an e-mail is, by its credential or else by its invitation.
func (s *Store) AccountOf(ctx context.Context, email string) (id.ID, bool, error) {
	return first(database.All(ctx, s.db, database.Value[id.ID], `SELECT account_id FROM (
		SELECT account_id, 1 AS rank FROM sign_in_credential WHERE email = $1
		UNION ALL SELECT account_id, 2 AS rank FROM sign_in_invitation WHERE email = $1) known ORDER BY rank`, email))
}

// Invite stores an invitation in the place of the account's earlier one.
func (s *Store) Invite(ctx context.Context, invited signin.Invitation, happened ledger.Event) error {
	err := s.ledger.Change(ctx, happened.Chain, happened.Act, func(ctx context.Context) ([]ledger.Event, error) {
		return []ledger.Event{happened}, s.saveInvitation(ctx, invited)
	})
	if database.IsDuplicate(err) {
		return signin.EmailTaken()
	}
	return err
}

func (s *Store) saveInvitation(ctx context.Context, i signin.Invitation) error {
	return s.db.Put(ctx, `INSERT INTO sign_in_invitation (`+invitationColumns+`) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (account_id) DO UPDATE SET token_hash = excluded.token_hash, email = excluded.email,
			until_at = excluded.until_at, used_at = excluded.used_at`, i.Account, i.TokenHash, i.Email, i.Until, i.UsedAt)
}

// SetPassword stores what the verb makes of an account's invitation: the invitation
// used up, the credential, and their events.
func (s *Store) SetPassword(ctx context.Context, account id.ID, act ledger.Act, verb func(signin.Invitation) (signin.Accepted, error)) error {
	err := s.ledger.Change(ctx, ledger.Of("account", account), act, func(ctx context.Context) ([]ledger.Event, error) {
		stored, err := database.One(ctx, s.db, scanInvitation, `SELECT `+invitationColumns+` FROM sign_in_invitation WHERE account_id = $1`, account)
		if err != nil {
			return nil, err
		}
		accepted, err := verb(stored)
		if err != nil {
			return nil, err
		}
		if err := s.saveInvitation(ctx, accepted.Invitation); err != nil {
			return nil, err
		}
		c := accepted.Credential
		err = s.db.Put(ctx, `INSERT INTO sign_in_credential (`+credentialColumns+`) VALUES ($1, $2, $3, $4)
			ON CONFLICT (account_id) DO UPDATE SET email = excluded.email, password_hash = excluded.password_hash, set_at = excluded.set_at`,
			c.Account, c.Email, c.PasswordHash, c.SetAt)
		return accepted.Events, err
	})
	if database.IsDuplicate(err) {
		return signin.EmailTaken()
	}
	return err
}

// Record writes down an event that changes nothing.
func (s *Store) Record(ctx context.Context, happened ledger.Event) error {
	return s.ledger.Record(ctx, happened)
}

// CountStranger counts a refusal where there is no account to write it down for.
func (s *Store) CountStranger(ctx context.Context, on day.Date) error {
	return s.db.Change(ctx, func(ctx context.Context) error {
		return s.db.Put(ctx, `INSERT INTO sign_in_stranger (on_date, refused) VALUES ($1, 1)
			ON CONFLICT (on_date) DO UPDATE SET refused = sign_in_stranger.refused + 1`, on.String())
	})
}

// Strangers tells how many attempts were refused on a day because nobody has the e-mail.
func (s *Store) Strangers(ctx context.Context, on day.Date) (int, error) {
	n, _, err := first(database.All(ctx, s.db, database.Value[int], `SELECT refused FROM sign_in_stranger WHERE on_date = $1`, on.String()))
	return n, err
}

// forgetting drops tallies that say nothing any more. PostgreSQL steps over those that
// somebody holds, so that no two transactions wait for one another.
var forgetting = map[database.Engine]string{
	database.SQLite:   `DELETE FROM sign_in_tally WHERE until_at <= $1`,
	database.Postgres: `DELETE FROM sign_in_tally WHERE about IN (SELECT about FROM sign_in_tally WHERE until_at <= $1 FOR UPDATE SKIP LOCKED)`,
}

// Tally changes the tallies of the keys together. The keys come in one order always,
// and writing each row first holds it until the end: nobody counts at the same time.
func (s *Store) Tally(ctx context.Context, keys []string, at day.Instant, verb func([]signin.Tally) error) error {
	return s.db.Change(ctx, func(ctx context.Context) error {
		tallies := make([]signin.Tally, len(keys))
		for i, key := range keys {
			if err := s.db.Put(ctx, `INSERT INTO sign_in_tally (about, tries, until_at) VALUES ($1, '[]', $2)
				ON CONFLICT (about) DO UPDATE SET until_at = excluded.until_at`, key, at.Add(signin.Window)); err != nil {
				return err
			}
			written, err := database.One(ctx, s.db, database.Value[string], `SELECT tries FROM sign_in_tally WHERE about = $1`, key)
			if err != nil {
				return err
			}
			if err := json.Unmarshal([]byte(written), &tallies[i].Tries); err != nil {
				return fmt.Errorf("read a tally: %w", err)
			}
		}
		if err := verb(tallies); err != nil {
			return err
		}
		for i, key := range keys {
			tries, err := json.Marshal(tallies[i].Tries)
			if err != nil {
				return err
			}
			if len(tallies[i].Tries) == 0 {
				tries = []byte("[]")
			}
			if err := s.db.Put(ctx, `UPDATE sign_in_tally SET tries = $1, until_at = $2 WHERE about = $3`, string(tries), tallies[i].Until(), key); err != nil {
				return err
			}
		}
		return s.db.Put(ctx, forgetting[s.db.Engine()], at)
	})
}

// StoredRows shows the rows to verify.
func (s *Store) StoredRows() []ledgerdb.StoredRows {
	return []ledgerdb.StoredRows{
		{Chain: "account", Kind: "credential", Of: func(ctx context.Context, owner id.ID) (map[string]any, error) {
			found, err := database.All(ctx, s.db, scanCredential, `SELECT `+credentialColumns+` FROM sign_in_credential WHERE account_id = $1`, owner)
			return sealed(found), err
		}},
		{Chain: "account", Kind: "invitation", Of: func(ctx context.Context, owner id.ID) (map[string]any, error) {
			found, err := database.All(ctx, s.db, scanInvitation, `SELECT `+invitationColumns+` FROM sign_in_invitation WHERE account_id = $1`, owner)
			return sealed(found), err
		}},
	}
}

func sealed[T interface {
	Thing() ledger.Thing
	Sealed() signin.Sealed
}](found []T) map[string]any {
	standing := map[string]any{}
	for _, each := range found {
		standing[each.Thing().ID] = each.Sealed()
	}
	return standing
}
