// Package person keeps who is supervised: name, number, language and what they need
// to take part. It holds nothing about what they did.
package person

import (
	"context"
	"regexp"
	"strings"

	"throughline/access"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/words"
)

// Gender as the published predictors know it: they have parameters for no other.
type Gender string

// The genders of the predictors.
const (
	Female Gender = "female"
	Male   Gender = "male"
)

// Person is somebody on probation.
type Person struct {
	ID          id.ID          `json:"id"`
	Region      id.ID          `json:"region"`
	CRN         string         `json:"crn"` // case reference number: a letter and six digits
	Given       string         `json:"given"`
	Family      string         `json:"family"`
	Preferred   string         `json:"preferred,omitempty"` // what they want to be called
	Born        day.Date       `json:"born"`
	Gender      Gender         `json:"gender"`
	Language    words.Language `json:"language"`               // the language they want to be spoken to in
	AccessNeeds string         `json:"access_needs,omitempty"` // what helps them take part
	Version     int            `json:"version"`                // counts corrections, to notice two at once
}

// Called is the name to greet the person by.
func (p Person) Called() string {
	if p.Preferred != "" {
		return p.Preferred
	}
	return p.Given
}

// FullName is the name on the order.
func (p Person) FullName() string { return p.Given + " " + p.Family }

// Age is completed years on a day.
func (p Person) Age(on day.Date) int { return p.Born.YearsAt(on) }

// Thing names the person's own record in the ledger.
func (p Person) Thing() ledger.Thing { return ledger.Thing{Kind: "person", ID: string(p.ID)} }

// Details is what can be corrected about a person.
type Details struct {
	Given, Family, Preferred string
	Born                     day.Date
	Gender                   Gender
	Language                 words.Language
	AccessNeeds              string
}

// limits of the boxes, in characters.
const (
	nameLimit  = 100
	NeedsLimit = 2000
)

var crnPattern = regexp.MustCompile(`^[A-Z][0-9]{6}$`)

// Register makes a person new to the service.
func (p Person) Register(d Details, act ledger.Act) (Person, ledger.Event, error) {
	if p.Version > 0 {
		return p, ledger.Event{}, problem.New(problem.Conflict, "already-registered", saying.Registered)
	}
	if !crnPattern.MatchString(p.CRN) {
		return p, ledger.Event{}, problem.FieldProblem("crn", saying.CRN)
	}
	if err := d.check(act.At.Date()); err != nil {
		return p, ledger.Event{}, err
	}
	p = p.with(d)
	p.Version = 1
	return p, act.Happened("PersonRegistered", ledger.Of("person", p.ID), p.Thing(), p), nil
}

// Correct changes details. Base is the version the corrector had before them: when
// somebody else was quicker it is a Conflict, and nothing is overwritten.
func (p Person) Correct(d Details, base int, act ledger.Act) (Person, ledger.Event, error) {
	if p.Version == 0 {
		return p, ledger.Event{}, problem.NotFound()
	}
	if base != p.Version {
		return p, ledger.Event{}, problem.New(problem.Conflict, "details-changed", saying.Changed)
	}
	if err := d.check(act.At.Date()); err != nil {
		return p, ledger.Event{}, err
	}
	p = p.with(d)
	p.Version++
	return p, act.Happened("DetailsCorrected", ledger.Of("person", p.ID), p.Thing(), p), nil
}

func (p Person) with(d Details) Person {
	p.Given, p.Family, p.Preferred = d.Given, d.Family, d.Preferred
	p.Born, p.Gender, p.Language, p.AccessNeeds = d.Born, d.Gender, d.Language, d.AccessNeeds
	return p
}

func (d Details) check(today day.Date) error {
	var c problem.Checks
	short := func(text string, limit int) bool { return len([]rune(text)) <= limit }
	c.Require(strings.TrimSpace(d.Given) != "", "given", saying.Given)
	c.Require(strings.TrimSpace(d.Family) != "", "family", saying.Family)
	c.Require(short(d.Given, nameLimit), "given", saying.NameTooLong)
	c.Require(short(d.Family, nameLimit), "family", saying.NameTooLong)
	c.Require(short(d.Preferred, nameLimit), "preferred", saying.NameTooLong)
	c.Require(d.Born.Known() && !d.Born.After(today.Add(-3652)) && d.Born.Year() >= 1900, "born", saying.Born)
	c.Require(d.Gender == Female || d.Gender == Male, "gender", saying.Gender)
	c.Require(d.Language == words.English || d.Language == words.Welsh, "language", saying.Language)
	c.Require(short(d.AccessNeeds, NeedsLimit), "access-needs", saying.NeedsTooLong)
	return c.Problem()
}

// Store is what person keeps.
type Store interface {
	// Find reads a person; a Missing problem when there is none.
	Find(ctx context.Context, person id.ID) (Person, error)
	// Change loads the person (zero when new), lets the verb answer, and stores the
	// result with its event in one transaction.
	Change(ctx context.Context, person id.ID, act ledger.Act, verb func(Person) (Person, ledger.Event, error)) error
}

// People is the door to persons.
type People struct{ store Store }

// NewPeople opens the door over a store.
func NewPeople(store Store) *People { return &People{store} }

// Of reads the person whose case the access opens.
func (d *People) Of(ctx context.Context, ca access.CaseAccess) (Person, error) {
	if err := ca.Must(access.SeeCase); err != nil {
		return Person{}, err
	}
	return d.store.Find(ctx, ca.Person())
}

// Correct changes a person's details.
func (d *People) Correct(ctx context.Context, ca access.CaseAccess, details Details, base int, act ledger.Act) error {
	if err := ca.Must(access.CorrectDetails); err != nil {
		return err
	}
	return d.store.Change(ctx, ca.Person(), act, func(p Person) (Person, ledger.Event, error) {
		return p.Correct(details, base, act)
	})
}

// Shared is what a person sees of their own details.
type Shared struct {
	Called   string
	Language words.Language
}

// SharedWith reads a person's own details for them.
func (d *People) SharedWith(ctx context.Context, ca access.CaseAccess) (Shared, error) {
	if err := ca.Must(access.SeeOwnRecord); err != nil {
		return Shared{}, err
	}
	p, err := d.store.Find(ctx, ca.Person())
	return Shared{p.Called(), p.Language}, err
}

var saying = struct {
	CRN, Given, Family, NameTooLong, Born, Gender, Language, NeedsTooLong, Changed, Registered words.Phrase
}{
	CRN:          words.Phrase{En: "A case number is a letter and six digits, like X123456", Cy: "Llythyren a chwe digid yw rhif achos, fel X123456"},
	Given:        words.Phrase{En: "Enter a first name", Cy: "Rhowch enw cyntaf"},
	Family:       words.Phrase{En: "Enter a last name", Cy: "Rhowch gyfenw"},
	NameTooLong:  words.Phrase{En: "Use 100 characters or fewer for a name", Cy: "Defnyddiwch 100 nod neu lai ar gyfer enw"},
	Born:         words.Phrase{En: "Enter a date of birth at least 10 years ago", Cy: "Rhowch ddyddiad geni o leiaf 10 mlynedd yn ôl"},
	Gender:       words.Phrase{En: "Choose female or male: the published predictors know no other", Cy: "Dewiswch benyw neu wryw: nid yw'r rhagfynegyddion cyhoeddedig yn adnabod dim arall"},
	Language:     words.Phrase{En: "Choose English or Welsh", Cy: "Dewiswch Gymraeg neu Saesneg"},
	NeedsTooLong: words.Phrase{En: "Use 2,000 characters or fewer", Cy: "Defnyddiwch 2,000 nod neu lai"},
	Registered:   words.Phrase{En: "This person is registered already", Cy: "Mae'r person hwn eisoes wedi'i gofrestru"},
	Changed:      words.Phrase{En: "Somebody changed these details while you were writing", Cy: "Newidiodd rhywun y manylion hyn tra oeddech yn ysgrifennu"},
}
