// Package problem keeps what can go wrong, as values. A problem carries words that
// are safe to show to people in both languages; what the machine knows (SQL, paths,
// other people's names) stays in its cause, which is only ever logged.
package problem

import (
	"errors"
	"slices"

	"throughline/platform/words"
)

// Kind sorts problems by what the reader can do about them.
type Kind int

// The kinds of problem, each with the answer it gets over HTTP.
const (
	Internal   Kind = iota // ours; 500
	Invalid                // something typed needs changing; 422
	Missing                // not there, or not there for this reader; 404
	Refused                // there, but not for this reader, and we say so; 403
	SignedOut              // nobody is signed in; 401
	Conflict               // someone else changed it first; 409
	Malformed              // the request cannot be read; 400
	TooLarge               // more than we take in one go; 413
	Busy                   // try again shortly; 503
	NotAllowed             // this address does not take that method; 405
)

// Field is one thing to put right, by the name of its box.
type Field struct {
	Name  string
	Words words.Phrase
}

// Problem is what went wrong.
type Problem struct {
	Kind   Kind
	Code   string       // stable and short, for machines and logs: "score-out-of-range"
	Title  words.Phrase // what happened, for people
	Advice words.Phrase // what they can do about it, and what was not lost
	Fields []Field
	Cause  error // for the log only
	Alarm  bool  // somebody should look: the log holds it as an error, whatever the reader is told
}

// Error is for logs: the code, the fields' names and the cause; never what was typed.
func (p *Problem) Error() string {
	text := p.Code
	for _, f := range p.Fields {
		text += " " + f.Name
	}
	if p.Cause != nil {
		text += ": " + p.Cause.Error()
	}
	return text
}

// Unwrap gives the cause.
func (p *Problem) Unwrap() error { return p.Cause }

// New makes a problem.
func New(kind Kind, code string, title words.Phrase) *Problem {
	return &Problem{Kind: kind, Code: code, Title: title}
}

// Because adds the cause, for the log.
func (p *Problem) Because(cause error) *Problem {
	copied := *p
	copied.Cause = cause
	return &copied
}

// Alarming marks what no honest visitor meets, and somebody should look at.
func (p *Problem) Alarming() *Problem {
	copied := *p
	copied.Alarm = true
	return &copied
}

// Advising adds what the reader can do.
func (p *Problem) Advising(advice words.Phrase) *Problem {
	copied := *p
	copied.Advice = advice
	return &copied
}

// Of finds the problem in an error; an error without one is Internal.
func Of(err error) *Problem {
	var p *Problem
	if errors.As(err, &p) {
		return p
	}
	return New(Internal, "internal", words.Phrase{
		En: "Sorry, something went wrong on our side", Cy: "Mae'n ddrwg gennym, aeth rhywbeth o'i le ar ein hochr ni",
	}).Because(err)
}

// IsKind reports whether the error is a problem of the kind.
func IsKind(err error, kind Kind) bool {
	var p *Problem
	return errors.As(err, &p) && p.Kind == kind
}

// Checks gathers what is wrong with a form, field by field, in the order found.
type Checks struct{ fields []Field }

// Require adds a field problem unless ok.
func (c *Checks) Require(ok bool, field string, w words.Phrase) bool {
	if !ok {
		c.fields = append(c.fields, Field{field, w})
	}
	return ok
}

// Add takes over the field problems of another check; any other error is returned.
func (c *Checks) Add(err error) error {
	var p *Problem
	if errors.As(err, &p) && p.Kind == Invalid {
		c.fields = append(c.fields, p.Fields...)
		return nil
	}
	return err
}

// Problem gives an Invalid problem, or nil when everything was in order.
func (c *Checks) Problem() error {
	if len(c.fields) == 0 {
		return nil
	}
	return &Problem{
		Kind: Invalid, Code: "invalid", Fields: c.fields,
		Title: words.Phrase{En: "There is a problem", Cy: "Mae problem"},
	}
}

// Together gathers Invalid problems as one: the first of each box, in the order of the
// boxes on the page; what has no box there is left out, as are nils. A nil order keeps all,
// as they were found.
func Together(order []string, all ...error) error {
	var found, told Checks
	for _, err := range all {
		_ = found.Add(err)
	}
	if order == nil {
		return found.Problem()
	}
	for _, box := range order {
		if i := slices.IndexFunc(found.fields, func(f Field) bool { return f.Name == box }); i >= 0 {
			told.fields = append(told.fields, found.fields[i])
		}
	}
	return told.Problem()
}

// FieldProblem makes an Invalid problem about one field.
func FieldProblem(field string, w words.Phrase) error {
	var c Checks
	c.Require(false, field, w)
	return c.Problem()
}

// NotFound is the problem of a record that is not there for this reader. It never
// says which record, so that a refusal and a random id read alike.
func NotFound() *Problem {
	return New(Missing, "not-found", words.Phrase{En: "Page not found", Cy: "Heb ddod o hyd i'r dudalen"}).Advising(words.Phrase{
		En: "If you typed the address, check it is right. If you pasted it, check you copied all of it.",
		Cy: "Os gwnaethoch deipio'r cyfeiriad, gwnewch yn siŵr ei fod yn gywir. Os gwnaethoch ei ludo, gwnewch yn siŵr eich bod wedi copïo'r cyfan.",
	})
}
