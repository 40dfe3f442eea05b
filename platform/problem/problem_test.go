package problem_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"throughline/platform/problem"
	"throughline/platform/words"
)

var wrong = words.Phrase{En: "Put this right", Cy: "Cywirwch hyn"}

func TestWhatPeopleReadNeverHoldsTheCause(t *testing.T) {
	p := problem.Of(fmt.Errorf("save: %w", errors.New("SELECT secret FROM person")))
	if p.Kind != problem.Internal || strings.Contains(p.Title.En+p.Title.Cy+p.Advice.En+p.Advice.Cy, "SELECT") {
		t.Errorf("people would read %q", p.Title.En)
	}
	if !strings.Contains(p.Error(), "SELECT") {
		t.Error("the log would not hold the cause")
	}
}

func TestAProblemIsFoundThroughWhateverWrapsIt(t *testing.T) {
	err := fmt.Errorf("outer: %w", problem.NotFound().Because(errors.New("no row")))
	if !problem.IsKind(err, problem.Missing) || problem.Of(err).Code != "not-found" {
		t.Errorf("found %+v", problem.Of(err))
	}
}

func TestAddingToAProblemLeavesTheOriginalAsItWas(t *testing.T) {
	first := problem.New(problem.Refused, "refused", wrong)
	second := first.Advising(wrong).Because(errors.New("x"))
	if !first.Advice.Empty() || first.Cause != nil || second.Cause == nil {
		t.Error("one problem changed another")
	}
}

func TestChecksGatherEveryFieldInTheOrderFound(t *testing.T) {
	var c problem.Checks
	if c.Problem() != nil {
		t.Error("a form in order has a problem")
	}
	c.Require(true, "fine", wrong)
	c.Require(false, "first", wrong)
	if err := c.Add(problem.FieldProblem("second", wrong)); err != nil {
		t.Error(err)
	}
	lost := errors.New("the disk is full")
	if err := c.Add(lost); !errors.Is(err, lost) {
		t.Errorf("another error became %v", err)
	}
	p := problem.Of(c.Problem())
	if p.Kind != problem.Invalid || len(p.Fields) != 2 || p.Fields[0].Name != "first" || p.Fields[1].Name != "second" {
		t.Errorf("gathered %+v", p.Fields)
	}
}

func TestTheLogNamesFieldsAndNeverWhatWasTyped(t *testing.T) {
	if got := problem.FieldProblem("note", wrong).Error(); got != "invalid note" {
		t.Errorf("the log would say %q", got)
	}
}
