package actuarial

import (
	"encoding/json"
	"math"
	"math/big"
	"os"
	"testing"
)

func TestThePublishedRoundingRulesAreReproduced(t *testing.T) {
	text, err := os.ReadFile("testdata/rounding-examples.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Examples []struct {
			Component       string
			Input, Expected struct{ Value float64 }
		}
	}
	if err := json.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	decimals := map[string]int{"probability_to_percent_2dp": 4, "probability_to_whole_percent": 2, "round_5dp": 5}
	shownAs := map[string]float64{"probability_to_percent_2dp": 100, "probability_to_whole_percent": 1, "round_5dp": 1e5}
	seen := 0
	for _, e := range file.Examples {
		if shownAs[e.Component] == 0 {
			continue // the whole percent of the older generation is kept from 0 and 100 there
		}
		seen++
		got := float64(RoundHalfUp(e.Input.Value, decimals[e.Component])) / shownAs[e.Component]
		if got != e.Expected.Value {
			t.Errorf("%s of %v is %v, expected %v", e.Component, e.Input.Value, got, e.Expected.Value)
		}
	}
	if seen != 8 {
		t.Errorf("%d roundings were compared, not 8", seen)
	}
}

func TestWhatCannotBeHeldRoundsToNought(t *testing.T) {
	for _, x := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), 1e300, -1e300, 1e19, 1 << 63, 9.3e18} {
		if n := RoundHalfUp(x, 0); n != 0 {
			t.Errorf("%g is %d", x, n)
		}
	}
	for _, c := range []struct {
		x        float64
		decimals int
		want     int64
	}{{1 << 62, 0, 1 << 62}, {1 << 53, 0, 1 << 53}, {92, 17, 9_200_000_000_000_000_000}, {93, 17, 0}, {5e-324, 18, 0}, {1e-18, 18, 1}, {0.49999999999999994, 0, 0}, {0.5, 0, 1}, {1<<50 + 0.25, 0, 1 << 50}, {math.MaxFloat64, 18, 0}} {
		if n := RoundHalfUp(c.x, c.decimals); n != c.want {
			t.Errorf("%g at %d decimals is %d, not %d", c.x, c.decimals, n, c.want)
		}
	}
}

func TestADecimalIsReadInFullOrRefused(t *testing.T) {
	if n, err := ParseDecimal("-0.1712941019545757", 16); err != nil || n != -1712941019545757 {
		t.Errorf("%d, %v", n, err)
	}
	for _, bad := range []string{"", ".5", "0.12345678901234567", "x", "1e3"} {
		if n, err := ParseDecimal(bad, 16); err == nil {
			t.Errorf("%q is read as %d", bad, n)
		}
	}
}

func TestPercentagesAreKeptAndWrittenAsPublished(t *testing.T) {
	if Percent(10000).Clamped() != 9999 || Percent(-5).Clamped() != 0 || Percent(881).String() != "8.81" || Percent(-5).String() != "-0.05" {
		t.Error("percentages are not kept or written as published")
	}
	if PercentOf(0.205) != 2050 || PercentOf(0.00005) != 1 || PercentOf(1) != 10000 {
		t.Error("chances do not become percentages")
	}
}

// exactly rounds by fractions of whole numbers, the slow and certain way.
func exactly(x float64, decimals int) int64 {
	r := new(big.Rat).SetFloat64(x)
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(decimals)), nil)
	r.Abs(r).Mul(r, new(big.Rat).SetInt(scale)).Add(r, big.NewRat(1, 2))
	n := new(big.Int).Quo(r.Num(), r.Denom()).Int64()
	if x < 0 {
		return -n
	}
	return n
}

func FuzzRoundingIsHalfUpOfTheExactValue(f *testing.F) {
	for _, x := range []float64{0, 0.205, 0.03125, -0.03125, 0.5, 1.5, 2.5, -2.5, 0.00005, 1.0 / 65536, 0.99995, 1, 1e-300, 0.49678, -20.5546722412109375} {
		f.Add(x)
	}
	f.Fuzz(func(t *testing.T, x float64) {
		if !(x > -100 && x < 100) {
			return
		}
		for _, decimals := range []int{0, 2, 4, 5, 15, 16} {
			if got, want := RoundHalfUp(x, decimals), exactly(x, decimals); got != want {
				t.Errorf("%.60g at %d decimals is %d, not %d", x, decimals, got, want)
			}
		}
	})
}
