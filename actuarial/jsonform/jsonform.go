// Package jsonform reads questions to the predictors and screens as JSON and writes
// their answers, a line for a line.
//
// A question is an object with "predictor", "generation" and "input", an object of
// answers by their published names; null and a name left out mean not answered. Other
// names beside the three are passed over. "generation" may be left out where a predictor
// is of one only. An answer has the keys of the published examples, and beside them what
// it took to explain it: version, cut-offs, and every term with the inputs it comes from.
// What cannot be asked is refused with the name at fault.
package jsonform

import (
	"bytes"
	"encoding/json"
	"slices"

	"throughline/actuarial"
	"throughline/actuarial/legacy"
	"throughline/actuarial/ogrs4"
	"throughline/actuarial/screen"
)

// Append answers one line: it adds the answer to out, without a line's end. A line that
// cannot be asked gives a *Refusal and leaves out as it was.
func Append(out, line []byte) ([]byte, error) {
	q, why := read(line)
	if why != nil {
		return out, why
	}
	answer := bytes.NewBuffer(out)
	encoder := json.NewEncoder(answer)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(q.asked.answer(*q))
	return bytes.TrimSuffix(answer.Bytes(), []byte("\n")), err
}

// Both is the generation of what is the same in both: the screens.
const Both actuarial.Generation = "both"

// spoken is one predictor or screen and how it is asked.
type spoken struct {
	predictor   actuarial.Predictor
	generations []actuarial.Generation // those it may be asked for; the first when none is said
	answer      func(question) any
}

// all is everything that can be asked: the one place where a predictor is plugged in.
var all = func() []spoken {
	var table []spoken
	for _, p := range ogrs4.Predictors() {
		table = append(table, spoken{p, []actuarial.Generation{ogrs4.Family}, func(q question) any {
			r := ogrs4.Score(p, &q.input)
			return currentForm(&r)
		}})
	}
	for _, p := range legacy.Predictors() {
		table = append(table, spoken{p, []actuarial.Generation{legacy.Family}, func(q question) any { return legacy.Score(p, &q.input) }})
	}
	either := []actuarial.Generation{Both, ogrs4.Family, legacy.Family}
	return append(table,
		spoken{screen.MST, either, func(q question) any { return maturityForm(screen.MaturityOf(&q.input)) }},
		spoken{screen.LDS, either, func(q question) any { return learningForm(screen.LearningOf(&q.input)) }},
		spoken{screen.OPD, either, func(q question) any { return pathwayForm(screen.PathwayOf(&q.input)) }},
		spoken{screen.PNI, either, func(q question) any { return programmeForm(screen.ProgrammeOf(&q.input, q.programmeScores())) }},
	)
}()

// find looks a predictor up by its name and checks the generation.
func find(p actuarial.Predictor, g actuarial.Generation) (spoken, actuarial.Generation, *Refusal) {
	i := slices.IndexFunc(all, func(s spoken) bool { return s.predictor == p })
	if i < 0 {
		return spoken{}, "", &Refusal{UnknownPredictor, "There is no such predictor or screen", "predictor"}
	}
	if g == "" {
		return all[i], all[i].generations[0], nil
	}
	if !slices.Contains(all[i].generations, g) {
		return spoken{}, "", &Refusal{UnknownGeneration, "The predictor is not of this generation", "generation"}
	}
	return all[i], g, nil
}

// programmeScores are those that a question to PNI gives, or those of the generation it
// is asked for, worked out from the same answers.
func (q *question) programmeScores() screen.Scores {
	switch {
	case q.scores != nil:
		return *q.scores
	case q.generation == legacy.Family:
		return legacyScores(&q.input)
	}
	return currentScores(&q.input)
}

func currentScores(in *actuarial.Input) screen.Scores {
	percent := func(p actuarial.Predictor) actuarial.Decimal {
		r := ogrs4.Score(p, in)
		return percentOf(r.Scored(), r.Score)
	}
	direct, indirect := ogrs4.Score(ogrs4.DCSRP, in), ogrs4.Score(ogrs4.IICSRP, in)
	return screen.Scores{
		All: percent(ogrs4.ARP), Violent: percent(ogrs4.VRP), Combined: percent(ogrs4.CSRP),
		DirectContact: direct.Band, Indirect: indirect.Band,
	}
}

func legacyScores(in *actuarial.Input) screen.Scores {
	twoYears := func(p actuarial.Predictor) actuarial.Decimal {
		r := legacy.Score(p, in)
		return percentOf(r.Scored(), actuarial.Percent(r.TwoYear*100))
	}
	direct, indirect, combined := legacy.Score(legacy.OSPDC, in), legacy.Score(legacy.OSPIIC, in), legacy.Score(legacy.RSR, in)
	return screen.Scores{
		All: twoYears(legacy.OGRS3), Violent: twoYears(legacy.OVP), Combined: percentOf(combined.Scored(), combined.Score),
		DirectContact: direct.Band, Indirect: indirect.Band,
	}
}

func percentOf(scored bool, p actuarial.Percent) actuarial.Decimal {
	if !scored {
		return actuarial.Decimal{}
	}
	return actuarial.DecimalOf(float64(p) / 100)
}
