package actuarial

import (
	_ "embed" // the published tables are part of the program
	"fmt"
	"math"
	"strings"
)

//go:embed tables/ogrs4-coefficients.csv
var ogrs4Coefficients string

//go:embed tables/ogrs4-offence-categories.csv
var ogrs4Categories string

//go:embed tables/scalar-parameters.csv
var scalarParameters string

// model is one version, static or dynamic, of a predictor of the OGRS4 family.
type model struct {
	coefficients map[string]weight   // by the term's name in the table; an absent power is nought
	categories   map[Category]weight // by kind of offence
	career       int                 // years added to the length of the career in the Copas rate
}

// tables are all the parameters of one predictor.
type tables struct {
	versions map[Kind]model
	cutOffs  []CutOff
}

// readTables takes one predictor's rows out of the tables. They are part of the
// program, so a row that cannot be read is a fault of the build: it panics, and the
// tests read every row.
func readTables(predictor string) tables {
	t := tables{versions: map[Kind]model{}}
	for _, kind := range []Kind{Static, Dynamic} {
		t.versions[kind] = model{coefficients: map[string]weight{}, categories: map[Category]weight{}}
	}
	for row := range rowsOf(ogrs4Coefficients, predictor) { // predictor,version,term,source_label,coefficient
		t.versions[Kind(row[1])].coefficients[row[2]] = weight(mustDecimal(row[4], weightDecimals))
	}
	for row := range rowsOf(ogrs4Categories, predictor) { // predictor,version,actuarial_category,coefficient,…
		t.versions[Kind(row[1])].categories[Category(row[2])] = weight(mustDecimal(row[3], weightDecimals))
	}
	for row := range rowsOf(scalarParameters, predictor) { // predictor,version,parameter,sex,from,to,value
		switch row[2] {
		case "career_constant":
			for kind, m := range t.versions {
				m.career = int(mustDecimal(row[6], 0))
				t.versions[kind] = m
			}
		case "band_percent_from_inclusive_to_exclusive":
			t.cutOffs = append(t.cutOffs, CutOff{Band(row[6]), Percent(mustDecimal(row[4], 2))})
		}
	}
	return t
}

func rowsOf(table, predictor string) func(yield func([7]string) bool) {
	return func(yield func([7]string) bool) {
		for line := range strings.Lines(table) {
			var row [7]string
			rest := strings.TrimSuffix(line, "\n")
			for i := range row {
				row[i], rest = cell(rest)
			}
			if row[0] == predictor && !yield(row) {
				return
			}
		}
	}
}

func mustDecimal(text string, decimals int) int64 {
	n, err := parseDecimal(text, decimals)
	if err != nil {
		panic(fmt.Errorf("actuarial tables: %w", err))
	}
	return n
}

// history is what the checked static answers come to.
type history struct {
	female                                     bool
	ageAtFollowUp, ageAtConviction, ageAtFirst int // whole years
	sanctions                                  int // the current one included
	offenceFreeMonths                          int // completed, at most 36
	category                                   Category
	followUp                                   Field // the input the start of follow-up came from
}

// longestFreeMonths is where offence-free time stops counting: three years.
const longestFreeMonths = 36

// history reads the static answers; staticFaults has found nothing wrong with them.
func (in *Input) history() history {
	start, from := in.followUp()
	first, _ := in.AgeAtFirstSanction.Value()
	sanctions, _ := in.TotalSanctions.Value()
	offence, _ := OffenceOf(in.CurrentOffenceCode)
	return history{
		female: in.Gender == Female, ageAtFirst: first, sanctions: sanctions, category: offence.Category, followUp: from,
		ageAtFollowUp:     in.DateOfBirth.yearsAt(start),
		ageAtConviction:   in.DateOfBirth.yearsAt(in.DateOfCurrentConviction),
		offenceFreeMonths: min(start.monthsUntil(in.AssessmentDate), longestFreeMonths),
	}
}

// bySex chooses the name of a parameter that women and men have apart.
func (h history) bySex(male, female string) string {
	if h.female {
		return female
	}
	return male
}

// yearsBetween is the time from first sanction to current conviction, whole years.
func (h history) yearsBetween() int { return h.ageAtConviction - h.ageAtFirst }

// sheet adds up the terms of one calculation.
type sheet struct {
	model
	terms []Term
	total weight
}

func (s *sheet) add(name string, w weight, from ...Field) {
	s.total += w
	s.terms = append(s.terms, Term{name, w.reported(), from})
}

// addIf adds a term that is nought unless the condition holds.
func (s *sheet) addIf(holds bool, name string, w weight, from ...Field) {
	if !holds {
		w = 0
	}
	s.add(name, w, from...)
}

// polynomial is the sum of the powers 1, 2, … of x with the named coefficients.
func (m model) polynomial(x int, names ...string) weight {
	var sum weight
	power := 1
	for _, name := range names {
		power *= x
		sum += m.coefficients[name].times(power)
	}
	return sum
}

// addHistory adds the terms that ARP and its kin share: all that is known from birth,
// sex, sanctions and offence, without the rates of offending.
func (s *sheet) addHistory(h history) {
	c := s.coefficients
	s.add("two_year_intercept_weight", c["two_year_constant"])
	age := s.polynomial(h.ageAtFollowUp, "aai_male", "aai_quadratic_male", "aai_cubic_male", "aai_quartic_male")
	if h.female {
		age = s.polynomial(h.ageAtFollowUp, "aai_female", "aai_quadratic_female", "aai_cubic_female", "aai_quartic_female")
	}
	s.add("age_gender_polynomial_weight", age, FieldDateOfBirth, h.followUp, FieldGender)
	s.addIf(h.female, "gender_weight", c["female"], FieldGender)
	s.add("offence_group_weight", s.categories[h.category], FieldCurrentOffenceCode)
	s.addIf(h.sanctions == 1, "first_sanction_weight", c["first_sanction"], FieldTotalSanctions)
	s.addIf(h.sanctions == 2, "second_sanction_weight", c["second_sanction"], FieldTotalSanctions)
	s.add("total_number_of_sanctions_for_all_offences_weight", c["sanction_occasions"].times(h.sanctions), FieldTotalSanctions)
	gap := c[h.bySex("yrs_between_first_and_second_sanction_male", "yrs_between_first_and_second_sanction_female")]
	s.addIf(h.sanctions == 2, "second_sanction_gap_weight", gap.times(h.yearsBetween()),
		FieldTotalSanctions, FieldDateOfBirth, FieldDateOfCurrentConviction, FieldAgeAtFirstSanction, FieldGender)
	free := s.polynomial(h.offenceFreeMonths, "offence_free_months", "offence_free_months_quadratic",
		"offence_free_months_cubic", "offence_free_months_quartic")
	s.add("offence_free_months_weight", free, FieldAssessmentDate, h.followUp)
}

// copasRate is the logarithm of sanctions a year over the career, the measure of J. B.
// Copas; it counts from the third sanction on.
func (s *sheet) copasRate(h history) float64 {
	if h.sanctions < 3 {
		return 0
	}
	return math.Log(float64(h.sanctions) / float64(h.yearsBetween()+s.career))
}

// scored completes a result from its sheet. Where the lowest score of a predictor is
// 0.01 % a lower one is a failure of the calculation, as it is in the reference.
func (s *sheet) scored(kind Kind, into Result) Result {
	into.Score = percentOf(logistic(s.total)).clamp()
	if into.Score == 0 {
		into.Errors = []InputError{{Code: Unexpected, Cause: ScoreRoundsToNought}}
		return into
	}
	into.Kind, into.Band = kind, bandOf(into.Score, into.CutOffs)
	into.Terms, into.Total = s.terms, s.total.reported()
	return into
}
