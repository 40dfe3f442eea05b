package legacy

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"throughline/actuarial"
)

// parameters are the published rows of one predictor. They are part of the program, so
// one that is absent or cannot be read is a fault of the build: reading it panics, and
// the tests read every one.
type parameters map[parameterName][]actuarial.Parameter

type parameterName struct{ version, name, sex string }

func parametersOf(predictor string) parameters {
	p := parameters{}
	for row := range actuarial.Parameters(predictor) {
		name := parameterName{row.Version, row.Name, row.Sex}
		p[name] = append(p[name], row)
	}
	return p
}

func (p parameters) rows(name parameterName) []actuarial.Parameter {
	if len(p[name]) == 0 {
		panic(fmt.Errorf("legacy tables: there is no %v", name))
	}
	return p[name]
}

func (p parameters) text(name string) string { return p.rows(parameterName{name: name})[0].Value }

func (p parameters) number(name string) float64 { return number(p.text(name)) }

// scale reads the rows of a parameter that has a value for each range of whole numbers.
func (p parameters) scale(name, sex string) scale {
	var s scale
	for _, row := range p.rows(parameterName{name: name, sex: sex}) {
		to := math.MaxInt
		if row.To != "" {
			to = int(number(row.To))
		}
		s = append(s, step{int(number(row.From)), to, number(row.Value)})
	}
	return s
}

// cutOffs reads where bands begin; percent says what a figure of their scale is.
func (p parameters) cutOffs(name string, percent func(float64) actuarial.Percent) []actuarial.CutOff {
	var cutOffs []actuarial.CutOff
	for _, row := range p.rows(parameterName{name: name}) {
		cutOffs = append(cutOffs, actuarial.CutOff{Band: actuarial.Band(row.Value), From: percent(number(row.From))})
	}
	return cutOffs
}

// asPercent takes a figure that is percent already.
func asPercent(figure float64) actuarial.Percent { return actuarial.PercentOf(figure / 100) }

// number reads a decimal or a fraction of two, "5/6".
func number(text string) float64 {
	above, below, fraction := strings.Cut(text, "/")
	if fraction {
		return number(above) / number(below)
	}
	x, err := strconv.ParseFloat(text, 64)
	if err != nil {
		panic(fmt.Errorf("legacy tables: %w", err))
	}
	return x
}

// scale is what whole numbers are worth, by ranges in rising order without a gap.
type scale []step

type step struct {
	from, to int // both within the step
	worth    float64
}

// at is what a number is worth. The caller has made sure that the scale reaches it; a
// number beyond its ends is worth nought.
func (s scale) at(n int) float64 {
	for _, step := range s {
		if step.from <= n && n <= step.to {
			return step.worth
		}
	}
	return 0
}

// multiplier turns a small sum of answers into points.
type multiplier float64

// halfUp multiplies and rounds half-up to whole points.
func (m multiplier) halfUp(sum int) float64 {
	return float64(actuarial.RoundHalfUp(float64(m)*float64(sum), 0))
}

// ceiling multiplies and rounds up to whole points.
func (m multiplier) ceiling(sum int) float64 { return math.Ceil(float64(m) * float64(sum)) }

// chance is where a curve stands at a total. Its parts are rounded one by one, so that
// every machine gives the same.
func (c Curve) chance(total float64) float64 {
	return logistic(c.Constant + float64(c.Slope*total))
}

// logistic turns log-odds into a chance between 0 and 1.
func logistic(logOdds float64) float64 { return 1 / (1 + math.Exp(-logOdds)) }

// wholePercent is a chance as a whole percentage, rounded half-up and kept within 1 to
// 99: nobody is certain to reoffend, nor not to.
func wholePercent(chance float64) int {
	return clampWhole(int(actuarial.RoundHalfUp(chance, 2)))
}

func clampWhole(percent int) int { return min(max(percent, 1), 99) }

// once is 1 for one answer, 0 for the other and for no answer.
func once(answer, counted actuarial.YesNo) float64 {
	if answer == counted {
		return 1
	}
	return 0
}
