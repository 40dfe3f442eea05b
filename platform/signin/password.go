package signin

import (
	_ "embed" // the list of passwords that everybody knows
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"throughline/platform/problem"
)

// Shortest and Longest are how many characters a password may have. Length is the
// only demand on its form, as NIST SP 800-63B and the NCSC advise.
const (
	Shortest = 12
	Longest  = 128
)

// shortestName is how long the name part of an e-mail must be, in characters, to be
// looked for in a password: a shorter one stands in many words by chance.
const shortestName = 4

//go:embed widespread.txt
var widespreadText string

// widespread are long passwords that are tried first, in lower case: our own list.
var widespread = func() map[string]bool {
	all := map[string]bool{}
	for line := range strings.Lines(widespreadText) {
		all[strings.TrimSpace(line)] = true
	}
	return all
}()

// canonical writes a password the same way whichever keyboard it was typed on: ŵ is
// one sign on some and two on others.
func canonical(password string) string { return norm.NFKC.String(password) }

// CheckPassword gives an Invalid problem for a password that the account with the
// e-mail should not have.
func CheckPassword(password, email string) error {
	password = canonical(password)
	length, lowered := utf8.RuneCountInString(password), strings.ToLower(password)
	name, _, _ := strings.Cut(strings.ToLower(email), "@")
	var c problem.Checks
	_ = c.Require(length > 0, PasswordBox, saying.PasswordMissing) &&
		c.Require(utf8.ValidString(password) && !strings.ContainsRune(password, 0), PasswordBox, saying.PasswordUnreadable) &&
		c.Require(length >= Shortest, PasswordBox, saying.PasswordShort.With("n", Shortest)) &&
		c.Require(length <= Longest, PasswordBox, saying.PasswordLong.With("n", Longest)) &&
		c.Require(utf8.RuneCountInString(name) < shortestName || !strings.Contains(lowered, name), PasswordBox, saying.PasswordName) &&
		c.Require(!widespread[lowered], PasswordBox, saying.PasswordKnown)
	return c.Problem()
}
