package signin_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/ledger/ledgerdb"
	"throughline/platform/problem"
	"throughline/platform/signin"
	"throughline/platform/signin/signindb"
	"throughline/schema/schematest"
)

const (
	amira    = id.ID("01900000-0000-7000-8000-00000000000a")
	gareth   = id.ID("01900000-0000-7000-8000-00000000000b")
	email    = "amira.khan@example.org"
	password = "llwybr bara menyn"
)

// house is a door with two accounts behind it.
type house struct {
	t      *testing.T
	door   *signin.SignIn
	store  *signindb.Store
	ledger *ledgerdb.Ledger
	hashes *atomic.Int64
	closed map[id.ID]bool
	now    day.Instant
	ids    id.Maker
}

// Now tells the house's time.
func (h *house) Now() day.Instant { return h.now }

func open(t *testing.T, db *database.DB) *house {
	t.Helper()
	h := &house{t: t, ledger: ledgerdb.New(db, nil), closed: map[id.ID]bool{}, now: noon}
	h.ids = id.From(h, nil)
	h.store = signindb.New(db, h.ledger)
	h.door = signin.New(h.store, func(_ context.Context, account id.ID) (ledger.Actor, error) {
		if h.closed[account] {
			return ledger.Actor{}, problem.NotFound()
		}
		return ledger.Actor{ID: account, Role: "practitioner"}, nil
	}, nil)
	h.hashes = signin.Cheaply(h.door)
	h.must(db.Change(t.Context(), func(ctx context.Context) error {
		for _, account := range []id.ID{amira, gareth} {
			if _, err := db.Exec(ctx, `INSERT INTO account (id, name, role, closed_at) VALUES ($1, 'Somebody', 'practitioner', 0)`, account); err != nil {
				return err
			}
		}
		return nil
	}))
	return h
}

func (h *house) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

func (h *house) act() ledger.Act {
	return ledger.Act{ID: h.ids.New(), By: ledger.System, At: h.now}
}

func (h *house) invite(account id.ID, email string) string {
	h.t.Helper()
	token, err := h.door.Invite(h.t.Context(), account, email, h.act())
	h.must(err)
	return token
}

func (h *house) choose(token, password string) error {
	_, err := h.door.SetPassword(h.t.Context(), signin.Choice{Token: token, Password: password, Again: password, Act: h.ids.New(), At: h.now})
	return err
}

func (h *house) enterFrom(from, email, password string) (ledger.Actor, error) {
	return h.door.Enter(h.t.Context(), signin.Attempt{Email: email, Password: password, From: from, Act: h.ids.New(), At: h.now})
}

func (h *house) enter(email, password string) (ledger.Actor, error) {
	return h.enterFrom("192.0.2.1", email, password)
}

// names lists what the account's chain remembers, and checks it against the rows.
func (h *house) names(account id.ID) string {
	h.t.Helper()
	chain := ledger.Of("account", account)
	links, err := h.ledger.Chain(h.t.Context(), chain)
	h.must(err)
	if len(links) > 0 {
		h.must(h.ledger.CheckOwner(h.t.Context(), chain, h.store.StoredRows()))
	}
	var names []string
	for _, link := range links {
		names = append(names, link.Name)
	}
	return strings.Join(names, " ")
}

func refused(t *testing.T, err error, kind problem.Kind, words string) {
	t.Helper()
	p := problem.Of(err)
	said := p.Title.En
	for _, f := range p.Fields {
		said += " " + f.Words.En
	}
	if err == nil || p.Kind != kind || !strings.Contains(said, words) {
		t.Errorf("answered %v (%q), want %q", err, said, words)
	}
}

func TestAnInvitedAccountSetsItsPasswordOnceAndSignsInWithIt(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		h := open(t, db)
		token := h.invite(amira, " Amira.Khan@example.org")
		invited, err := h.door.Invited(t.Context(), token, h.now)
		if err != nil || invited.Account != amira || invited.Email != email {
			t.Fatalf("invited %+v (%v)", invited, err)
		}
		h.must(h.choose(token, password))
		refused(t, h.choose(token, "another long password"), problem.Missing, "has been used")
		if actor, err := h.enter("AMIRA.khan@example.org ", password); err != nil || actor.ID != amira || actor.Role != "practitioner" {
			t.Errorf("entered as %+v (%v)", actor, err)
		}
		_, err = h.enter(email, "another long password")
		refused(t, err, problem.Invalid, "is not right")
		if names := h.names(amira); names != "AccountInvited InvitationUsed PasswordSet SignedIn SignedIn SignInRefused" {
			t.Errorf("remembered %s", names)
		}
	})
}

func TestALinkIsWorthlessAfterSeventyTwoHours(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		h := open(t, db)
		token := h.invite(amira, email)
		h.now = noon.Add(72*time.Hour) - 1
		if _, err := h.door.Invited(t.Context(), token, h.now); err != nil {
			t.Errorf("just before: %v", err)
		}
		h.now = noon.Add(72 * time.Hour)
		refused(t, h.choose(token, password), problem.Missing, "has run out")
		if names := h.names(amira); names != "AccountInvited" {
			t.Errorf("remembered %s", names)
		}
	})
}

func TestANewLinkTakesThePlaceOfTheOldAndOfTheOldPassword(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		h := open(t, db)
		first := h.invite(amira, email)
		second := h.invite(amira, email)
		refused(t, h.choose(first, password), problem.Missing, "does not work")
		h.must(h.choose(second, password))
		h.must(h.choose(h.invite(amira, email), "another long password"))
		_, err := h.enter(email, password)
		refused(t, err, problem.Invalid, "is not right")
		if _, err := h.enter(email, "another long password"); err != nil {
			t.Error(err)
		}
	})
}

func TestOneEmailIsOneAccounts(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		h := open(t, db)
		token := h.invite(amira, email)
		_, err := h.door.Invite(t.Context(), gareth, email, h.act())
		refused(t, err, problem.Invalid, "Another account")
		h.must(h.choose(token, password))
		h.invite(amira, "new."+email)
		_, err = h.door.Invite(t.Context(), gareth, email, h.act())
		refused(t, err, problem.Invalid, "Another account")
		_, err = h.door.Invite(t.Context(), gareth, "gareth", h.act())
		refused(t, err, problem.Invalid, "correct format")
		if names := h.names(gareth); names != "" {
			t.Errorf("remembered %s", names)
		}
		for address, want := range map[string]id.ID{email: amira, "new." + email: amira, "nobody@example.org": ""} {
			if account, is, err := h.store.AccountOf(t.Context(), address); err != nil || account != want || is != want.Known() {
				t.Errorf("%s is %q's (%v)", address, account, err)
			}
		}
	})
}

func TestAnUnknownEmailAndAWrongPasswordGetOneAnswerAfterOneHash(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		h := open(t, db)
		h.must(h.choose(h.invite(amira, email), password))
		h.must(h.choose(h.invite(gareth, "gareth@example.org"), password))
		h.closed[gareth] = true
		_, want := h.enter(email, "not the password at all")
		for _, typed := range []string{"nobody@example.org", "gareth@example.org", "no address", "nul\x00@example.org", "\xff"} {
			before := h.hashes.Load()
			actor, err := h.enter(typed, password)
			if actor != (ledger.Actor{}) || err == nil || err.Error() != want.Error() || problem.Of(err).Fields[0] != problem.Of(want).Fields[0] {
				t.Errorf("%q answered %v", typed, err)
			}
			if hashes := h.hashes.Load() - before; hashes != 1 {
				t.Errorf("%q cost %d hashes", typed, hashes)
			}
		}
		if strangers, err := h.store.Strangers(t.Context(), h.now.Date()); err != nil || strangers != 4 {
			t.Errorf("%d refusals were counted (%v), want those of the four unknown", strangers, err)
		}
		if names := h.names(gareth); !strings.HasSuffix(names, "PasswordSet SignedIn SignInRefused") {
			t.Errorf("of the closed account was remembered %s", names)
		}
	})
}

func TestEmptyBoxesCostNoAttempt(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		h := open(t, db)
		for range 2 * signin.MostPerEmail {
			_, err := h.enter(" ", "")
			refused(t, err, problem.Invalid, "Enter your email address Enter your password")
		}
	})
}

func TestAfterFiveFailuresAnEmailWaitsEvenForTheRightPasswordAndThenNoMore(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		h := open(t, db)
		h.must(h.choose(h.invite(amira, email), password))
		for _, typed := range []string{email, "nobody@example.org"} {
			for range signin.MostPerEmail {
				_, err := h.enter(typed, "not the password at all")
				refused(t, err, problem.Invalid, "is not right")
			}
			before := h.hashes.Load()
			_, err := h.enterFrom("198.51.100.1", typed, password)
			refused(t, err, problem.Busy, "Try again after 12:15")
			if h.hashes.Load() != before {
				t.Error("a refused attempt was hashed")
			}
		}
		h.now = noon.Add(signin.Window)
		if _, err := h.enter(email, password); err != nil {
			t.Errorf("when the wait is over: %v", err)
		}
	})
}

func TestAfterThirtyFailuresAnAddressWaits(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		h := open(t, db)
		h.must(h.choose(h.invite(amira, email), password))
		for i := range signin.MostPerSource {
			_, err := h.enter(strings.Repeat("a", 1+i)+"@example.org", password)
			refused(t, err, problem.Invalid, "is not right")
		}
		_, err := h.enter(email, password)
		refused(t, err, problem.Busy, "Try again after 12:15")
		if _, err := h.enterFrom("198.51.100.1", email, password); err != nil {
			t.Errorf("from elsewhere: %v", err)
		}
		h.now = noon.Add(signin.Window)
		if _, err := h.enter(email, password); err != nil {
			t.Errorf("when the wait is over: %v", err)
		}
	})
}

func TestSigningInOftenIsNoFailure(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		h := open(t, db)
		h.must(h.choose(h.invite(amira, email), password))
		for range signin.MostPerSource + 5 {
			if _, err := h.enter(email, password); err != nil {
				t.Fatal(err)
			}
		}
		left, err := database.All(t.Context(), db, database.Value[int], `SELECT COUNT(*) FROM sign_in_tally`)
		if err != nil || left[0] != 0 {
			t.Errorf("%v tallies are left (%v)", left, err)
		}
	})
}

func TestManyAttemptsAtOnceGetNoFurtherThanManyInARow(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		h := open(t, db)
		h.must(h.choose(h.invite(amira, email), password))
		before := h.hashes.Load()
		var all sync.WaitGroup
		for range 4 * signin.MostPerEmail {
			all.Go(func() {
				if _, err := h.enter(email, "not the password at all"); err == nil {
					t.Error("a wrong password was taken")
				}
			})
		}
		all.Wait()
		if hashes := h.hashes.Load() - before; hashes != signin.MostPerEmail {
			t.Errorf("%d passwords were tried at once", hashes)
		}
	})
}

func TestAClosedAccountCannotSetAPassword(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		h := open(t, db)
		token := h.invite(amira, email)
		h.closed[amira] = true
		refused(t, h.choose(token, password), problem.Missing, "does not work")
	})
}

func TestTwoDifferentPasswordsAreRefused(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		h := open(t, db)
		token := h.invite(amira, email)
		_, err := h.door.SetPassword(t.Context(), signin.Choice{Token: token, Password: password, Again: "llwybr bara menin", Act: h.ids.New(), At: h.now})
		refused(t, err, problem.Invalid, "not the same")
		refused(t, h.choose(token, "short"), problem.Invalid, "12 characters or more")
	})
}

func TestTheLedgerHoldsNoEmailNoPasswordAndNoLink(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		h := open(t, db)
		token := h.invite(amira, email)
		h.must(h.choose(token, password))
		_, err := h.enter(email, "not the password at all")
		refused(t, err, problem.Invalid, "is not right")
		links, err := h.ledger.Chain(t.Context(), ledger.Of("account", amira))
		h.must(err)
		written := ""
		for _, link := range links {
			written += fmt.Sprintf("%+v %s\n", link, link.State)
		}
		kept, _, err := h.store.Credential(t.Context(), email)
		h.must(err)
		for _, secret := range []string{"example.org", "llwybr", "not the password", token, kept.PasswordHash} {
			if strings.Contains(written, secret) {
				t.Errorf("the ledger holds %q", secret)
			}
		}
	})
}

func TestACredentialChangedBehindTheProductsBackShows(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		h := open(t, db)
		h.must(h.choose(h.invite(amira, email), password))
		h.must(db.Change(t.Context(), func(ctx context.Context) error {
			_, err := db.Exec(ctx, `UPDATE sign_in_credential SET email = 'mallory@example.org'`)
			return err
		}))
		err := h.ledger.CheckOwner(t.Context(), ledger.Of("account", amira), h.store.StoredRows())
		if err == nil || !strings.Contains(err.Error(), "does not stand as") {
			t.Errorf("verify found %v", err)
		}
	})
}

func TestAnInvitationIsUsedUpByItsOwnAccountOnly(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		h := open(t, db)
		tokens := []string{h.invite(amira, email), h.invite(gareth, "gareth@example.org")}
		for _, token := range tokens {
			h.must(h.choose(token, password))
		}
		for address, want := range map[string]id.ID{email: amira, "gareth@example.org": gareth} {
			if account, _, err := h.store.AccountOf(t.Context(), address); err != nil || account != want {
				t.Errorf("%s is %q's (%v)", address, account, err)
			}
		}
	})
}
