package whenspent

import (
	"net/url"
	"slices"

	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/spent"
)

// question is one question on a page of its own.
type question struct {
	name       string
	ofSentence bool // it is asked again for each sentence of a conviction
	asked      func(facts) bool
	short      words.Phrase // its name beside the answer
	title      func(facts) words.Phrase
	hint       func(facts) words.Phrase
	choices    func(facts) []choice // radios
	date       bool                 // a date in three boxes, the radios' chosen length apart
	more       []string             // other boxes: "about", "count"
	missing    words.Phrase         // when nothing was answered
	check      func(facts, url.Values, *problem.Checks)
}

// choice is one radio.
type choice struct {
	value string
	text  words.Phrase
	hint  words.Phrase
}

// boxes are all boxes that the question's answer stands in.
func (q *question) boxes() []string {
	all := slices.Clone(q.more)
	if q.choices != nil && q.name != "length" {
		all = append(all, q.name)
	}
	if q.date {
		all = append(all, q.name+"-day", q.name+"-month", q.name+"-year")
	}
	return all
}

// wrong says what is wrong with the answer at a place; nothing when it is good.
func (j journey) wrong(p place) []problem.Field {
	q, f, typed := p.question, j.facts(p), j.values(p)
	var c problem.Checks
	switch {
	case q.name == "length":
		checkLength(f, typed, &c)
	case q.choices != nil:
		known := slices.ContainsFunc(q.choices(f), func(o choice) bool { return o.value == typed.Get(q.name) })
		c.Require(known, q.name, q.missing)
	case q.date:
		checkDate(q, f, typed, &c)
	}
	if c.Problem() == nil && q.check != nil {
		q.check(f, typed, &c)
	}
	if err := c.Problem(); err != nil {
		return problem.Of(err).Fields
	}
	return nil
}

// earliest is the year before which nobody living was cautioned or convicted.
const earliest = 1900

func checkDate(q *question, f facts, typed url.Values, c *problem.Checks) {
	form := web.FormOf(typed)
	d := form.Date(q.name)
	if err := form.Checks().Problem(); err != nil {
		_ = c.Add(err) // it is a form's problem, and so nothing comes back
		return
	}
	if !c.Require(d.Known(), q.name, q.missing) {
		return
	}
	c.Require(d.Year() >= earliest, q.name, saying.TooEarly)
	c.Require(d.Year() <= f.today.Year()+100, q.name, saying.TooLate)
}

func checkLength(f facts, typed url.Values, c *problem.Checks) {
	form := web.FormOf(typed)
	unit := spent.Unit(typed.Get("unit"))
	known := slices.ContainsFunc(unitsOf(f), func(o choice) bool { return o.value == string(unit) })
	if !c.Require(known, "unit", saying.ChooseUnit) || unit == spent.NoLength || unit == spent.UntilFurtherOrder {
		return
	}
	n, _ := form.Number("count")
	if err := form.Checks().Problem(); err != nil {
		_ = c.Add(err)
		return
	}
	most := map[spent.Unit]int{spent.Days: 36_525, spent.Weeks: 5_218, spent.Months: 1_200, spent.Years: 100}[unit]
	if c.Require(n >= 1 && n <= most, "count", saying.EnterLength) {
		d := f.sentence.Disposal
		c.Require(d.MostMonths() == 0 || !f.sentence.Length.Exceeds(d.MostMonths()), "count", saying.TooLong.With("what", nameOf(d), "n", d.MostMonths()))
	}
}

// past asks that a date is not after today.
func past(box string, later words.Phrase) func(facts, url.Values, *problem.Checks) {
	return func(f facts, typed url.Values, c *problem.Checks) {
		c.Require(!dateIn(typed, box).After(f.today), box, later)
	}
}

// notBefore asks that a date is not before the caution or conviction.
func notBefore(box string) func(facts, url.Values, *problem.Checks) {
	return func(f facts, typed url.Values, c *problem.Checks) {
		c.Require(!dateIn(typed, box).Before(f.date), box, saying.BeforeConviction)
	}
}

func nameOf(d spent.Disposal) words.Phrase {
	return words.Phrase{En: d.Text(spent.English), Cy: d.Text(spent.Welsh)}
}
