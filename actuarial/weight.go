package actuarial

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// weight is log-odds as whole units of 10^-16. The published coefficients have at most
// 16 decimals, so every term that only multiplies and adds is exact, on every machine.
type weight int64

const weightDecimals = 16

// weightLimit is 100 in log-odds: beyond any chance that shows in two decimals. It
// keeps absurd but possible records (a conviction at the age of 2,000) from overflowing.
const weightLimit = 100 * 10_000_000_000_000_000

// times multiplies by a whole number.
func (w weight) times(n int) weight {
	if product := float64(w) * float64(n); math.Abs(product) > weightLimit {
		return weight(math.Copysign(weightLimit, product))
	}
	return w * weight(n)
}

// scaled multiplies by a number that is not whole; the product is rounded half-up.
func (w weight) scaled(x float64) weight {
	product := w.float() * x
	if math.Abs(product) > weightLimit/1e16 {
		return weight(math.Copysign(weightLimit, product))
	}
	return weight(roundHalfUp(product, weightDecimals))
}

func (w weight) float() float64 { return float64(w) / 1e16 }

// reported is the weight as results show it: rounded half-up to 15 decimals.
func (w weight) reported() float64 {
	tenth := w / 10
	switch rest := w % 10; {
	case rest >= 5:
		tenth++
	case rest <= -5:
		tenth--
	}
	return float64(tenth) / 1e15
}

// logistic turns log-odds into a chance between 0 and 1, without overflowing.
func logistic(w weight) float64 {
	if w > 0 {
		return 1 / (1 + math.Exp(-w.float()))
	}
	e := math.Exp(w.float())
	return e / (1 + e)
}

// percentOf gives a chance as a percentage, rounded half-up to two decimals.
func percentOf(chance float64) Percent { return Percent(roundHalfUp(chance, 4)) }

// clamp keeps a percentage within 0.00 to 99.99: nobody is certain to reoffend.
func (p Percent) clamp() Percent { return min(max(p, 0), 9999) }

// roundHalfUp gives x as a whole number of units of 10^-decimals. A half is rounded
// away from nought and is judged by the exact value of x, not by how x prints: 0.205,
// stored as 0.20499…, is no half. The result must fit 63 bits.
func roundHalfUp(x float64, decimals int) int64 {
	// x lies exactly between two units only when it is an odd number of 2^-(decimals+1).
	// Printing to nearest would then choose the even unit; one more digit, a 5, is exact.
	half := math.Abs(math.Mod(math.Ldexp(x, decimals+1), 2)) == 1
	shown := decimals
	if half {
		shown++
	}
	var digits [64]byte
	whole := digits[:0]
	for _, c := range strconv.AppendFloat(make([]byte, 0, 64), x, 'f', shown, 64) {
		if c != '.' {
			whole = append(whole, c)
		}
	}
	if half {
		whole = whole[:len(whole)-1]
	}
	n, err := strconv.ParseInt(string(whole), 10, 64)
	if err != nil {
		return 0
	}
	if half {
		n += int64(math.Copysign(1, x))
	}
	return n
}

// parseDecimal reads a number as written in the tables as a whole number of units of
// 10^-decimals. It refuses more decimals than that: nothing published is cut off.
func parseDecimal(text string, decimals int) (int64, error) {
	whole, fraction, _ := strings.Cut(text, ".")
	if whole == "" || len(fraction) > decimals {
		return 0, fmt.Errorf("%q has no place with %d decimals", text, decimals)
	}
	return strconv.ParseInt(whole+fraction+strings.Repeat("0", decimals-len(fraction)), 10, 64)
}
