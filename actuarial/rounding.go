package actuarial

import (
	"fmt"
	"math"
	"math/bits"
	"strconv"
	"strings"
)

// RoundHalfUp gives x as a whole number of units of 10^-decimals; decimals are 0 to 18.
// A half is rounded away from nought and is judged by the exact value of x, not by how
// x prints: 0.205, stored as 0.20499…, is no half. The result must fit 63 bits; nought
// is given when it does not.
func RoundHalfUp(x float64, decimals int) int64 {
	const fraction = 1<<52 - 1
	raw := math.Float64bits(x)
	exponent, whole := int(raw>>52&0x7ff), raw&fraction
	if exponent == 0x7ff {
		return 0
	}
	// |x| is whole / 2^shift, so the answer is whole * 10^decimals / 2^shift, of which
	// every bit is held here. Nought and the numbers next to it have no leading bit; with
	// it they come out as nought all the same.
	shift := 1075 - exponent
	high, low := bits.Mul64(whole|(fraction+1), powersOfTen[decimals])
	n := shifted(high, low, shift)
	if n > math.MaxInt64 {
		return 0
	}
	if raw>>63 == 1 {
		return -int64(n)
	}
	return int64(n)
}

// shifted divides 128 bits, the upper half below 2^52, by 2^shift, a half rounded up; more
// than 63 bits come out as the largest number there is. A shift below nought multiplies.
func shifted(high, low uint64, shift int) uint64 {
	const tooLarge = math.MaxUint64
	switch {
	case shift <= 0:
		if high > 0 || shift < -63 || low>>(63+shift) > 0 {
			return tooLarge
		}
		return low << -shift
	case shift <= 64:
		low, carry := bits.Add64(low, 1<<(shift-1), 0)
		high += carry
		if high>>(shift-1) > 0 {
			return tooLarge
		}
		return high<<(64-shift) | low>>shift
	}
	return (high + 1<<(shift-65)) >> (shift - 64)
}

var powersOfTen = func() (powers [19]uint64) {
	powers[0] = 1
	for i := 1; i < len(powers); i++ {
		powers[i] = powers[i-1] * 10
	}
	return powers
}()

// ParseDecimal reads a number as written in the tables as a whole number of units of
// 10^-decimals. It refuses more decimals than that: nothing published is cut off.
func ParseDecimal(text string, decimals int) (int64, error) {
	whole, fraction, _ := strings.Cut(text, ".")
	if whole == "" || len(fraction) > decimals {
		return 0, fmt.Errorf("%q has no place with %d decimals", text, decimals)
	}
	return strconv.ParseInt(whole+fraction+strings.Repeat("0", decimals-len(fraction)), 10, 64)
}
