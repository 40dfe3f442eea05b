package stdiocommand

import (
	"context"
	"errors"

	"throughline/actuarial/jsonform"
	"throughline/platform/jsonlines"
)

// Actuarial is the command that answers the published predictors and screens.
type Actuarial struct{}

// Help says what a line holds.
func (Actuarial) Help() string {
	return `Each line of standard input is a question, {"predictor":"arp","generation":"ogrs4","input":{"gender":"male",…}};
each line of output its answer, in order and as soon as the line is read.

Predictors of the generation ogrs4: arp, vrp, svrp, dc_srp, iic_srp, csrp. Of the generation legacy: ogrs3, ogp, ovp,
osp_dc, osp_iic, snsv, rsr. Screens, the same in both: mst, lds, opd, pni. The generation may be left out, but not
for pni when it has to work its scores out. Inputs go by their published names.

A line that cannot be asked gives {"error":{"code","message","field"}} and the rest go on; exit 1 at the end if one
could not be read.`
}

// Run answers questions line by line.
func (Actuarial) Run(ctx context.Context) error { return talk(ctx, answerActuarial) }

func answerActuarial(out, line []byte) ([]byte, error) {
	said, err := jsonform.Append(out, line)
	var why *jsonform.Refusal
	if errors.As(err, &why) {
		return nil, &jsonlines.Fault{Code: string(why.Code), Message: why.Message, Field: why.Field, Unparsed: why.Code == jsonform.Unreadable}
	}
	return said, err
}
