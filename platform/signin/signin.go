// Package signin keeps how an account proves who it is: by a password that it set
// from a one-time invitation. It knows accounts by their ids only, and whoever opens
// the house tells it which of them are open.
package signin

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"net/mail"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
)

// Credential is what an account proves itself by.
type Credential struct {
	Account      id.ID
	Email        string // as Email gives it; no two accounts have the same
	PasswordHash string // argon2id with its salt and figures, in the usual $ notation
	SetAt        day.Instant
}

// Sealed is what the ledger and verify know of a credential or an invitation: enough
// to see that a row was changed behind the product's back, nothing that could be
// guessed from. The seal covers a random salt or token, so it tells no e-mail either.
type Sealed struct {
	Account id.ID       `json:"account"`
	SetAt   day.Instant `json:"set_at,omitempty"`
	Until   day.Instant `json:"until,omitempty"`
	UsedAt  day.Instant `json:"used_at,omitempty"`
	Seal    string      `json:"seal"`
}

// Thing names the credential in the ledger.
func (c Credential) Thing() ledger.Thing {
	return ledger.Thing{Kind: "credential", ID: string(c.Account)}
}

// Sealed is the credential as the ledger knows it.
func (c Credential) Sealed() Sealed {
	return Sealed{Account: c.Account, SetAt: c.SetAt, Seal: digest(c.PasswordHash, c.Email)}
}

// Set makes the credential that an invitation led to.
func (c Credential) Set(from Invitation, passwordHash string, act ledger.Act) (Credential, ledger.Event) {
	c = Credential{Account: from.Account, Email: from.Email, PasswordHash: passwordHash, SetAt: act.At}
	return c, act.Happened("PasswordSet", chainOf(c.Account), c.Thing(), c.Sealed())
}

// Invitation is a one-time link that lets an account set its password.
type Invitation struct {
	Account   id.ID
	TokenHash string // SHA-256 of the link's token, in hex: a copy of the rows opens no door
	Email     string
	Until     day.Instant // from when the link is worthless
	UsedAt    day.Instant // zero while it can be used
}

// Lasts is how long an invitation can be used.
const Lasts = 72 * time.Hour

// Thing names the invitation in the ledger.
func (i Invitation) Thing() ledger.Thing {
	return ledger.Thing{Kind: "invitation", ID: string(i.Account)}
}

// Sealed is the invitation as the ledger knows it.
func (i Invitation) Sealed() Sealed {
	return Sealed{Account: i.Account, Until: i.Until, UsedAt: i.UsedAt, Seal: digest(i.TokenHash, i.Email)}
}

// Invite makes an invitation; an Invalid problem when the e-mail is none.
func (i Invitation) Invite(act ledger.Act) (Invitation, ledger.Event, error) {
	email, ok := Email(i.Email)
	if !ok {
		return i, ledger.Event{}, problem.FieldProblem(EmailBox, saying.NotAnEmail)
	}
	i.Email, i.Until, i.UsedAt = email, act.At.Add(Lasts), 0
	return i, act.Happened("AccountInvited", chainOf(i.Account), i.Thing(), i.Sealed()), nil
}

// Usable gives a Missing problem, with words of its own, for a link that was used or
// has run out.
func (i Invitation) Usable(at day.Instant) error {
	switch {
	case i.UsedAt.Known():
		return problem.New(problem.Missing, "invitation-used", saying.LinkUsed).Advising(saying.LinkUsedAdvice)
	case at >= i.Until:
		return problem.New(problem.Missing, "invitation-over", saying.LinkOver).Advising(saying.LinkAdvice)
	}
	return nil
}

// Use ends an invitation: it sets one password, once.
func (i Invitation) Use(act ledger.Act) (Invitation, ledger.Event, error) {
	if err := i.Usable(act.At); err != nil {
		return i, ledger.Event{}, err
	}
	i.UsedAt = act.At
	return i, act.Happened("InvitationUsed", chainOf(i.Account), i.Thing(), i.Sealed()), nil
}

// The boxes of the pages that sign somebody in.
const (
	EmailBox    = "email"
	PasswordBox = "password"
	AgainBox    = "password-again"
)

// longestEmail is the most an address can have, in bytes (RFC 5321).
const longestEmail = 254

// Email gives an address in the one form in which it is kept and looked for; false
// when it is no address.
func Email(typed string) (string, bool) {
	email := strings.ToLower(norm.NFKC.String(strings.TrimSpace(typed)))
	read, err := mail.ParseAddress(email)
	return email, utf8.ValidString(typed) && err == nil && read.Address == email && len(email) <= longestEmail
}

func chainOf(account id.ID) ledger.Chain { return ledger.Of("account", account) }

func digest(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\n")))
	return hex.EncodeToString(sum[:])
}

// Store is what signing in keeps.
type Store interface {
	// Credential finds the credential of an e-mail.
	Credential(ctx context.Context, email string) (Credential, bool, error)
	// Invitation finds an invitation by its token's hash.
	Invitation(ctx context.Context, tokenHash string) (Invitation, bool, error)
	// Invite stores an invitation, in the place of the account's earlier one, with its
	// event. An e-mail that another account has is an Invalid problem.
	Invite(ctx context.Context, invited Invitation, happened ledger.Event) error
	// SetPassword stores what the verb makes of an account's invitation.
	SetPassword(ctx context.Context, account id.ID, act ledger.Act, verb func(Invitation) (Accepted, error)) error
	// Record writes down an event that changes nothing.
	Record(ctx context.Context, happened ledger.Event) error
	// CountStranger counts a refusal where there is no account to write it down for.
	CountStranger(ctx context.Context, on day.Date) error
	// Tally changes the tallies of the keys together, while nobody else does.
	Tally(ctx context.Context, keys []string, at day.Instant, verb func([]Tally) error) error
}

// Accepted is what setting a password leaves behind.
type Accepted struct {
	Invitation Invitation
	Credential Credential
	Events     []ledger.Event
}
