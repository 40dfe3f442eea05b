package ogrs4

import (
	"math"

	"throughline/actuarial"
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
	return weight(actuarial.RoundHalfUp(product, weightDecimals))
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

// logistic turns log-odds into a chance between 0 and 1.
func logistic(w weight) float64 { return 1 / (1 + math.Exp(-w.float())) }
