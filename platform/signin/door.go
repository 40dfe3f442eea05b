package signin

import (
	"context"
	"encoding/base64"
	"fmt"
	"io"
	"time"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/words"
)

// Who tells as whom an account acts; a Missing problem when it is closed or not there.
type Who func(ctx context.Context, account id.ID) (ledger.Actor, error)

// SignIn is the door through which somebody becomes an account of theirs.
type SignIn struct {
	store   Store
	who     Who
	hashing *hashing
}

// New opens the door. A nil random means the system's own source of salts and tokens.
func New(store Store, who Who, random io.Reader) *SignIn {
	return &SignIn{store, who, newHashing(random)}
}

// Attempt is one try to sign in.
type Attempt struct {
	Email, Password string // as typed
	From            string // the sender's address, as Source gives it
	Act             id.ID
	At              day.Instant
}

// stranger is who acts when an attempt is refused: nobody knows.
var stranger = ledger.Actor{Role: "anyone"}

// Enter tells whose e-mail and password these are. The answer to a wrong password
// and to an e-mail that nobody has is the same Invalid problem, after the same work.
// Too many failures are a Busy problem that says when to try again.
func (s *SignIn) Enter(ctx context.Context, a Attempt) (ledger.Actor, error) {
	email, real := Email(a.Email)
	var c problem.Checks
	c.Require(email != "", EmailBox, saying.EmailMissing)
	c.Require(a.Password != "", PasswordBox, saying.PasswordMissing)
	if err := c.Problem(); err != nil {
		return ledger.Actor{}, err
	}
	keys := []string{"email:" + digest(email), "from:" + digest(a.From)}
	if err := s.store.Tally(ctx, keys, a.At, func(t []Tally) error { return claim(t, a.At) }); err != nil {
		return ledger.Actor{}, err
	}
	if !real {
		email = "" // no account has it, and not every text can be asked for
	}
	actor, account, err := s.recognise(ctx, email, a.Password)
	switch {
	case err != nil:
		return ledger.Actor{}, err
	case !actor.ID.Known():
		return ledger.Actor{}, s.refuse(ctx, account, a)
	}
	if err := s.store.Tally(ctx, keys, a.At, func(t []Tally) error {
		t[0], t[1] = Tally{}, t[1].Forgive(a.At)
		return nil
	}); err != nil {
		return ledger.Actor{}, err
	}
	return actor, s.store.Record(ctx, signedIn(ledger.Act{ID: a.Act, By: actor, At: a.At}))
}

// claim counts an attempt before it is looked at, in both tallies or in neither.
func claim(t []Tally, at day.Instant) error {
	byEmail, wait := t[0].Try(MostPerEmail, at)
	bySource, waitToo := t[1].Try(MostPerSource, at)
	if wait = max(wait, waitToo); wait.Known() {
		// Said to the minute, and never too early.
		minute := wait.Add(time.Minute - time.Microsecond).Time().Format("15:04")
		return problem.New(problem.Busy, "sign-in-too-often", saying.TooOften.With("time", minute))
	}
	t[0], t[1] = byEmail, bySource
	return nil
}

// recognise tells as whom the owner of an e-mail acts when the password is theirs, and
// in any case whose the e-mail is. A closed account is recognised as nobody.
func (s *SignIn) recognise(ctx context.Context, email, password string) (actor ledger.Actor, account id.ID, err error) {
	kept, known, err := s.store.Credential(ctx, email)
	if err != nil {
		return actor, "", err
	}
	against := nobodys
	if known {
		against = kept.PasswordHash
	}
	same, err := s.hashing.matches(ctx, against, password)
	if err != nil || !same || !known {
		return actor, kept.Account, err
	}
	actor, err = s.who(ctx, kept.Account)
	if problem.IsKind(err, problem.Missing) {
		return ledger.Actor{}, kept.Account, nil
	}
	return actor, kept.Account, err
}

// refuse remembers a refusal, by one durable write either way: on the account's chain,
// or in a count for the day where there is no account.
func (s *SignIn) refuse(ctx context.Context, account id.ID, a Attempt) error {
	remember := func() error { return s.store.CountStranger(ctx, a.At.Date()) }
	if account.Known() {
		act := ledger.Act{ID: a.Act, By: stranger, At: a.At}
		remember = func() error {
			return s.store.Record(ctx, act.Happened("SignInRefused", chainOf(account), Credential{Account: account}.Thing(), nil))
		}
	}
	if err := remember(); err != nil {
		return err
	}
	return problem.FieldProblem(EmailBox, saying.Wrong)
}

func signedIn(act ledger.Act) ledger.Event {
	account := act.By.ID
	return act.Happened("SignedIn", chainOf(account), Credential{Account: account}.Thing(), nil)
}

// tokenBytes is how much chance is in a link: nobody guesses it.
const tokenBytes = 32

// Invite lets an account set a password for an e-mail and gives the token of its
// one-time link, which is kept nowhere. An earlier link of the account dies.
func (s *SignIn) Invite(ctx context.Context, account id.ID, email string, act ledger.Act) (token string, err error) {
	chance := make([]byte, tokenBytes)
	if _, err := io.ReadFull(s.hashing.random, chance); err != nil {
		return "", fmt.Errorf("no randomness: %w", err)
	}
	token = base64.RawURLEncoding.EncodeToString(chance)
	invited, happened, err := Invitation{Account: account, Email: email, TokenHash: digest(token)}.Invite(act)
	if err != nil {
		return "", err
	}
	kept, known, err := s.store.Credential(ctx, invited.Email)
	if err != nil {
		return "", err
	}
	if known && kept.Account != account {
		return "", EmailTaken()
	}
	return token, s.store.Invite(ctx, invited, happened)
}

// EmailTaken is the problem of an e-mail that another account has.
func EmailTaken() error { return problem.FieldProblem(EmailBox, saying.EmailTaken) }

// Invited finds the invitation that a link stands for; a Missing problem when it
// cannot be used.
func (s *SignIn) Invited(ctx context.Context, token string, at day.Instant) (Invitation, error) {
	found, known, err := s.store.Invitation(ctx, digest(token))
	if err != nil {
		return Invitation{}, err
	}
	if !known {
		return Invitation{}, linkUnknown()
	}
	if err := found.Usable(at); err != nil {
		return Invitation{}, err
	}
	if _, err := s.who(ctx, found.Account); problem.IsKind(err, problem.Missing) {
		return Invitation{}, linkUnknown()
	} else if err != nil {
		return Invitation{}, err
	}
	return found, nil
}

func linkUnknown() error {
	return problem.New(problem.Missing, "invitation-unknown", saying.LinkUnknown).Advising(saying.LinkAdvice)
}

// Choice is the password that somebody chose on the page an invitation led to.
type Choice struct {
	Token, Password, Again string
	Act                    id.ID
	At                     day.Instant
}

// SetPassword keeps a chosen password and tells who has thereby signed in. What is
// wrong with the choice is an Invalid problem; a dead link is a Missing one.
func (s *SignIn) SetPassword(ctx context.Context, chosen Choice) (ledger.Actor, error) {
	invited, err := s.Invited(ctx, chosen.Token, chosen.At)
	if err != nil {
		return ledger.Actor{}, err
	}
	if err := CheckPassword(chosen.Password, invited.Email); err != nil {
		return ledger.Actor{}, err
	}
	if canonical(chosen.Password) != canonical(chosen.Again) {
		return ledger.Actor{}, problem.FieldProblem(AgainBox, saying.PasswordsDiffer)
	}
	actor, err := s.who(ctx, invited.Account)
	if err != nil {
		return ledger.Actor{}, err
	}
	hash, err := s.hashing.hash(ctx, chosen.Password)
	if err != nil {
		return ledger.Actor{}, err
	}
	act := ledger.Act{ID: chosen.Act, By: actor, At: chosen.At}
	return actor, s.store.SetPassword(ctx, invited.Account, act, func(stored Invitation) (Accepted, error) {
		if stored.TokenHash != invited.TokenHash {
			return Accepted{}, linkUnknown() // another link took its place meanwhile
		}
		used, usedUp, err := stored.Use(act)
		credential, set := Credential{}.Set(used, hash, act)
		return Accepted{used, credential, []ledger.Event{usedUp, set, signedIn(act)}}, err
	})
}

var saying = struct {
	EmailMissing, NotAnEmail, EmailTaken, Wrong, TooOften, Crowded, LinkUnknown, LinkUsed, LinkUsedAdvice, LinkOver, LinkAdvice,
	PasswordMissing, PasswordUnreadable, PasswordShort, PasswordLong, PasswordName, PasswordKnown, PasswordsDiffer words.Phrase
}{
	EmailMissing:       words.Phrase{En: "Enter your email address", Cy: "Rhowch eich cyfeiriad e-bost"},
	NotAnEmail:         words.Phrase{En: "Enter an email address in the correct format, like name@example.com", Cy: "Rhowch gyfeiriad e-bost yn y fformat cywir, fel enw@example.com"},
	EmailTaken:         words.Phrase{En: "Another account has this email address", Cy: "Mae gan gyfrif arall y cyfeiriad e-bost hwn"},
	Wrong:              words.Phrase{En: "The email address or password is not right. Check both and try again", Cy: "Nid yw'r cyfeiriad e-bost neu'r cyfrinair yn gywir. Gwiriwch y ddau a rhowch gynnig arall arni"},
	TooOften:           words.Phrase{En: "There were too many attempts to sign in. Try again after {time}", Cy: "Bu gormod o ymdrechion i fewngofnodi. Rhowch gynnig arall arni ar ôl {time}"},
	Crowded:            words.Phrase{En: "Many people are signing in at the moment. Try again in a minute", Cy: "Mae llawer o bobl yn mewngofnodi ar hyn o bryd. Rhowch gynnig arall arni ymhen munud"},
	LinkUnknown:        words.Phrase{En: "This link does not work", Cy: "Nid yw'r ddolen hon yn gweithio"},
	LinkUsed:           words.Phrase{En: "This link has been used", Cy: "Mae'r ddolen hon wedi'i defnyddio"},
	LinkUsedAdvice:     words.Phrase{En: "Your password is set. Sign in with your email address and your password.", Cy: "Mae eich cyfrinair wedi'i osod. Mewngofnodwch gyda'ch cyfeiriad e-bost a'ch cyfrinair."},
	LinkOver:           words.Phrase{En: "This link has run out", Cy: "Mae'r ddolen hon wedi dod i ben"},
	LinkAdvice:         words.Phrase{En: "Check that you copied all of it. If you did, ask whoever sent it for a new one.", Cy: "Gwnewch yn siŵr eich bod wedi copïo'r cyfan. Os gwnaethoch, gofynnwch i bwy bynnag a'i hanfonodd am un newydd."},
	PasswordMissing:    words.Phrase{En: "Enter your password", Cy: "Rhowch eich cyfrinair"},
	PasswordUnreadable: words.Phrase{En: "Your password has a character that cannot be read", Cy: "Mae gan eich cyfrinair nod na ellir ei ddarllen"},
	PasswordShort:      words.Phrase{En: "Your password must have {n} characters or more", Cy: "Rhaid i'ch cyfrinair gynnwys {n} nod neu ragor"},
	PasswordLong:       words.Phrase{En: "Your password must have {n} characters or fewer", Cy: "Rhaid i'ch cyfrinair gynnwys {n} nod neu lai"},
	PasswordName:       words.Phrase{En: "Your password must not contain your email name", Cy: "Ni chaiff eich cyfrinair gynnwys eich enw e-bost"},
	PasswordKnown:      words.Phrase{En: "Many people use this password, so it is easy to guess. Choose another", Cy: "Mae llawer o bobl yn defnyddio'r cyfrinair hwn, felly mae'n hawdd ei ddyfalu. Dewiswch un arall"},
	PasswordsDiffer:    words.Phrase{En: "The two passwords are not the same", Cy: "Nid yw'r ddau gyfrinair yr un peth"},
}
