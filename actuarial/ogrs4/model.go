package ogrs4

import (
	_ "embed" // the published tables are part of the program
	"fmt"

	"throughline/actuarial"
)

//go:embed tables/ogrs4-coefficients.csv
var coefficientTable string

//go:embed tables/ogrs4-offence-categories.csv
var categoryTable string

// model is one version, static or dynamic, of ARP, VRP or SVRP: every coefficient in
// its place. One that the table does not have is nought.
type model struct {
	constant, female           weight
	age                        [2][4]weight // men, women; by power
	first, second, perSanction weight
	gap                        [2]weight // men, women; a year between first and second sanction
	free                       [4]weight // by power
	copas, copasSquared        [2]weight // men, women
	never                      [2]weight // men, women
	once, perViolent           weight
	violentRate                weight
	categories                 map[actuarial.Category]weight
	life                       []weight // of the terms of parts.life
}

// parts are all the parameters of one predictor.
type parts struct {
	static, dynamic       model
	career, violentCareer int    // years added to the length of the career in the two rates
	life                  []life // the terms about how life is now that the dynamic version has
	cutOffs               []actuarial.CutOff
}

// coefficients are the rows of one version by the term's name.
type coefficients map[string]weight

// read takes one predictor's rows out of the tables. They are part of the program, so a
// row that cannot be read is a fault of the build: it panics, and the tests read every
// row.
func read(predictor string) *parts {
	named := map[string]coefficients{"static": {}, "dynamic": {}}
	categories := map[string]map[actuarial.Category]weight{"static": {}, "dynamic": {}}
	for row := range actuarial.Rows(coefficientTable, predictor) { // predictor,version,term,source_label,coefficient
		named[row[1]][row[2]] = weight(mustDecimal(row[4], weightDecimals))
	}
	for row := range actuarial.Rows(categoryTable, predictor) { // predictor,version,actuarial_category,coefficient,…
		categories[row[1]][actuarial.Category(row[2])] = weight(mustDecimal(row[3], weightDecimals))
	}
	p := &parts{life: lifeIn(named["dynamic"])}
	p.static = named["static"].model(nil, categories["static"])
	p.dynamic = named["dynamic"].model(p.life, categories["dynamic"])
	for row := range actuarial.Parameters(predictor) {
		switch row.Name {
		case "career_constant":
			p.career = int(mustDecimal(row.Value, 0))
		case "violent_career_constant":
			p.violentCareer = int(mustDecimal(row.Value, 0))
		}
	}
	p.cutOffs = cutOffsOf(predictor)
	return p
}

func cutOffsOf(predictor string) []actuarial.CutOff {
	var cutOffs []actuarial.CutOff
	for row := range actuarial.Parameters(predictor) {
		if row.Name == "band_percent_from_inclusive_to_exclusive" {
			cutOffs = append(cutOffs, actuarial.CutOff{Band: actuarial.Band(row.Value), From: actuarial.Percent(mustDecimal(row.From, 2))})
		}
	}
	return cutOffs
}

func mustDecimal(text string, decimals int) int64 {
	n, err := actuarial.ParseDecimal(text, decimals)
	if err != nil {
		panic(fmt.Errorf("actuarial tables: %w", err))
	}
	return n
}

// model puts every coefficient in its place.
func (c coefficients) model(life []life, categories map[actuarial.Category]weight) model {
	bySex := func(name string) [2]weight { return [2]weight{c[name+"_male"], c[name+"_female"]} }
	m := model{
		constant: c["two_year_constant"], female: c["female"],
		first: c["first_sanction"], second: c["second_sanction"], perSanction: c["sanction_occasions"],
		gap:          bySex("yrs_between_first_and_second_sanction"),
		copasSquared: bySex("three_plus_sanctions_copas_squared"),
		never:        bySex("never_violent"), once: c["once_violent"],
		perViolent: c["violent_sanctions"], violentRate: c["violent_rate"],
		categories: categories,
	}
	for sex, name := range []string{"male", "female"} {
		for power, of := range []string{"", "quadratic_", "cubic_", "quartic_"} {
			m.age[sex][power] = c["aai_"+of+name]
		}
		// The rate of all sanctions goes by one name for any reoffending (g) and by another
		// for violence (v); no predictor has both.
		m.copas[sex] = c["three_plus_sanctions_copas_g_"+name] + c["three_plus_sanctions_copas_v_"+name]
	}
	for power, of := range []string{"", "_quadratic", "_cubic", "_quartic"} {
		m.free[power] = c["offence_free_months"+of]
	}
	for _, l := range life {
		m.life = append(m.life, c[l.coefficient])
	}
	return m
}

// polynomial is the sum of the powers 1, 2, … of x with their coefficients.
func polynomial(x int, by *[4]weight) weight {
	var sum weight
	power := 1
	for _, w := range by {
		power *= x
		sum += w.times(power)
	}
	return sum
}
