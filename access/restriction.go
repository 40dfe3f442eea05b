package access

import (
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/words"
)

// RestrictionKind tells a deny list from an allow list.
type RestrictionKind string

// The kinds of restriction.
const (
	Exclusion  RestrictionKind = "exclusion"   // this account may not see the case
	Restricted RestrictionKind = "restriction" // only the accounts listed may
)

// Restriction keeps an account out of a case, or lists one that may come in, from
// one instant until another.
type Restriction struct {
	ID      id.ID           `json:"id"`
	Person  id.ID           `json:"person"`
	Kind    RestrictionKind `json:"kind"`
	Account id.ID           `json:"account"`
	From    day.Instant     `json:"from"`
	Until   day.Instant     `json:"until,omitempty"` // zero: until lifted; the instant itself is already outside
	Message string          `json:"message"`         // what those kept out are told
	By      id.ID           `json:"by"`
}

// InForce reports whether the restriction holds at the instant: from its first
// microsecond, up to but not at its end.
func (r Restriction) InForce(at day.Instant) bool {
	return at >= r.From && (!r.Until.Known() || at < r.Until)
}

// messageLimit is how long a message to those kept out may be, in characters.
const messageLimit = 500

// Restrict makes a restriction, or says what is wrong with it.
func (r Restriction) Restrict(act ledger.Act) (Restriction, ledger.Event, error) {
	var c problem.Checks
	c.Require(r.Kind == Exclusion || r.Kind == Restricted, "kind", saying.ChooseKind)
	c.Require(r.Account.Known(), "account", saying.ChooseAccount)
	c.Require(!r.Until.Known() || r.Until > r.From, "until", saying.EndsBeforeStart)
	c.Require(r.Message != "", "message", saying.MessageMissing)
	c.Require(len([]rune(r.Message)) <= messageLimit, "message", saying.MessageTooLong)
	if err := c.Problem(); err != nil {
		return r, ledger.Event{}, err
	}
	r.By = act.By.ID
	return r, act.Happened("CaseRestricted", ledger.Of("person", r.Person), r.thing(), r), nil
}

// Lift ends a restriction now, or before it begins; what it kept out stays remembered.
func (r Restriction) Lift(act ledger.Act) (Restriction, ledger.Event, error) {
	ends := max(act.At, r.From)
	if r.Until.Known() && r.Until <= ends {
		return r, ledger.Event{}, problem.New(problem.Conflict, "restriction-over", saying.RestrictionOver)
	}
	r.Until = ends
	return r, act.Happened("RestrictionLifted", ledger.Of("person", r.Person), r.thing(), r), nil
}

func (r Restriction) thing() ledger.Thing { return ledger.Thing{Kind: "restriction", ID: string(r.ID)} }

// openingHours is how long a case stays open to somebody who gave a reason: one
// working day, so that an emergency does not become a habit.
const openingHours = 8

// Opening is a case opened by somebody outside the team, who wrote down why.
type Opening struct {
	ID      id.ID       `json:"id"`
	Person  id.ID       `json:"person"`
	Account id.ID       `json:"account"`
	Reason  string      `json:"reason"`
	From    day.Instant `json:"from"`
	Until   day.Instant `json:"until"`
}

// InForce reports whether the opening holds at the instant.
func (o Opening) InForce(at day.Instant) bool { return o.From.Known() && at >= o.From && at < o.Until }

// open makes the opening, or asks for a reason that says something.
func open(person id.ID, v Viewer, reason string, act ledger.Act) (Opening, ledger.Event, error) {
	var c problem.Checks
	c.Require(len([]rune(reason)) >= 10, "reason", saying.ReasonMissing)
	c.Require(len([]rune(reason)) <= messageLimit, "reason", saying.MessageTooLong)
	if err := c.Problem(); err != nil {
		return Opening{}, ledger.Event{}, err
	}
	o := Opening{ID: act.ID, Person: person, Account: v.ID, Reason: reason, From: act.At, Until: act.At + openingHours*3600*1e6}
	thing := ledger.Thing{Kind: "opening", ID: string(o.ID)}
	return o, act.Happened("CaseOpenedWithReason", ledger.Of("person", person), thing, o).Because(reason), nil
}

var saying = struct {
	ChooseKind, ChooseAccount, EndsBeforeStart, MessageMissing, MessageTooLong, RestrictionOver, ReasonMissing, Refused, NeedsReason, NotYourWork words.Phrase
}{
	ChooseKind:      words.Phrase{En: "Choose whether to keep somebody out or to list who may come in", Cy: "Dewiswch a ydych am gadw rhywun allan neu restru pwy gaiff ddod i mewn"},
	ChooseAccount:   words.Phrase{En: "Choose a member of staff", Cy: "Dewiswch aelod o staff"},
	EndsBeforeStart: words.Phrase{En: "The end must be after the start", Cy: "Rhaid i'r diwedd fod ar ôl y dechrau"},
	MessageMissing:  words.Phrase{En: "Write what people who are kept out will read", Cy: "Ysgrifennwch yr hyn y bydd pobl sy'n cael eu cadw allan yn ei ddarllen"},
	MessageTooLong:  words.Phrase{En: "Use 500 characters or fewer", Cy: "Defnyddiwch 500 nod neu lai"},
	RestrictionOver: words.Phrase{En: "This restriction has already ended", Cy: "Mae'r cyfyngiad hwn eisoes wedi dod i ben"},
	ReasonMissing:   words.Phrase{En: "Say why you need to see this case, in a few words", Cy: "Dywedwch pam mae angen i chi weld yr achos hwn, mewn ychydig eiriau"},
	Refused:         words.Phrase{En: "You cannot see this case", Cy: "Ni allwch weld yr achos hwn"},
	NeedsReason:     words.Phrase{En: "This case belongs to another team", Cy: "Mae'r achos hwn yn perthyn i dîm arall"},
	NotYourWork:     words.Phrase{En: "This page is not part of your work", Cy: "Nid yw'r dudalen hon yn rhan o'ch gwaith"},
}
