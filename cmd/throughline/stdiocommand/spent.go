package stdiocommand

import (
	"context"
	"errors"
	"strings"

	"throughline/platform/jsonlines"
	"throughline/spent"
	"throughline/spent/jsonform"
)

// Spent is the command that says when cautions and convictions become spent.
type Spent struct{}

// Help says what a line holds.
func (Spent) Help() string {
	return `Each line of standard input is one record, {"caution_or_convictions":[…]}; each line of output its answer,
{"results":[…],"reasons":[…]}, in order. A line that cannot be answered gives {"error":{"code","message","field"}} and the rest go on;
exit 1 at the end if one could not be read. The law is that of England and Wales. This is not legal advice.`
}

// Run answers records line by line.
func (Spent) Run(ctx context.Context) error {
	return talk(ctx, answerSpent(new(spent.Report)))
}

// answerSpent answers a record, using one answer's room again and again.
func answerSpent(answer *spent.Report) jsonlines.LineHandler {
	return func(out, line []byte) ([]byte, error) {
		var asked jsonform.Question
		if err := jsonlines.Decode(line, &asked); err != nil {
			return nil, err
		}
		if err := asked.When(answer); err != nil {
			return nil, faultOfRecord(err)
		}
		return jsonform.Append(out, answer)
	}
}

// faultOfRecord says in a line why a record has no answer.
func faultOfRecord(err error) error {
	var (
		otherKind  *jsonform.OtherKind
		elsewhere  *spent.Elsewhere
		impossible *spent.Impossible
	)
	switch {
	case errors.As(err, &otherKind):
		return jsonlines.Unparsable(strings.Join(otherKind.Paths, ", "), "Another kind of value stands here than is asked for")
	case errors.As(err, &elsewhere):
		return &jsonlines.Fault{Code: "elsewhere", Message: elsewhere.Error(), Field: string(spent.FieldJurisdiction)}
	case errors.As(err, &impossible):
		said := jsonlines.Fault{Code: string(impossible.Faults[0].Code), Message: impossible.Faults[0].Text(spent.English)}
		var paths []string
		for _, f := range impossible.Faults {
			paths = append(paths, f.Paths()...)
		}
		said.Field = strings.Join(paths, ", ")
		return &said
	}
	return err
}
