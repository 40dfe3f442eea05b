package actuarial

import (
	"math"
	"strconv"
	"strings"
	"testing"
)

// lastOf says where the scales end that have an end: percentages are kept from 100, an
// answer is 0 to 2, and all points of OSP/DC together are 64.
var lastOf = map[string]float64{
	"OGP band_two_year_percent": 99, "OVP band_two_year_percent": 99, "OSP_DC band_points": 64,
	"OGP regular_offending_activities_points": 2, "OGP pro_criminal_attitudes_points": 2,
}

func TestThePublishedRangesMeetWithoutGapOrOverlap(t *testing.T) {
	type scale struct{ predictor, version, name, sex string }
	number := func(text string) float64 {
		x, err := strconv.ParseFloat(text, 64)
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
	var order []scale
	rows := map[scale][]Parameter{}
	for line := range strings.Lines(scalarParameters) {
		var cells [7]string
		Cells(strings.TrimSuffix(line, "\n"), cells[:])
		row, of := Parameter{From: cells[4], To: cells[5]}, scale{cells[0], cells[1], cells[2], cells[3]}
		if row.From == "" || row.From == "from" {
			continue
		}
		if len(rows[of]) == 0 {
			order = append(order, of)
		}
		rows[of] = append(rows[of], row)
	}
	if len(order) != 30 {
		t.Errorf("%d scales were looked at, not 30", len(order))
	}
	for _, of := range order {
		if strings.HasSuffix(of.name, "power_coefficient") {
			for i, row := range rows[of] {
				if power := float64(i + 1); number(row.From) != power || number(row.To) != power {
					t.Errorf("%v: coefficient %g is for the powers %s to %s", of, power, row.From, row.To)
				}
			}
			continue
		}
		step := 1.0
		if strings.HasSuffix(of.name, "from_inclusive_to_exclusive") {
			step = 0
		}
		last := math.Inf(-1)
		for i, row := range rows[of] {
			if from := number(row.From); i > 0 && from != last+step {
				t.Errorf("%v: %g follows %g", of, from, last)
			}
			last = math.Inf(1)
			if row.To != "" {
				last = number(row.To)
			}
			if last < number(row.From) {
				t.Errorf("%v: the range %s to %s is upside down", of, row.From, row.To)
			}
		}
		end, closed := lastOf[of.predictor+" "+of.name]
		if closed && last != end || !closed && !math.IsInf(last, 1) {
			t.Errorf("%v ends at %g", of, last)
		}
	}
}
