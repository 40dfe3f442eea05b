package spent

// Unit is what a length is counted in. Its zero value is "not given".
type Unit string

// The units, and the two ways in which an order has no length.
const (
	Days              Unit = "days"
	Weeks             Unit = "weeks"
	Months            Unit = "months"
	Years             Unit = "years"
	NoLength          Unit = "no_length"           // the court stated none
	UntilFurtherOrder Unit = "until_further_order" // until a court ends it, until an event, or for ever
)

// Length is how long a sentence or order was given for. The zero Length is "not given".
type Length struct {
	Count int // whole, 1 up to a hundred years; 0 with NoLength and UntilFurtherOrder
	Unit  Unit
}

// most is a hundred years in each unit: no sentence that ends is longer.
func (u Unit) most() int {
	switch u {
	case Days:
		return 36_525
	case Weeks:
		return 5_218
	case Months:
		return 1_200
	case Years:
		return 100
	}
	return 0
}

// A month has 365.2425/12 days on average. Lengths in days are compared with months in
// millionths of a day, so that no rounding decides which row of the table they meet.
const (
	millionthsOfDay   = 1_000_000
	millionthsOfMonth = 30_436_875
)

// millionths is the length in millionths of a day.
func (l Length) millionths() int {
	switch l.Unit {
	case Days:
		return l.Count * millionthsOfDay
	case Weeks:
		return l.Count * 7 * millionthsOfDay
	case Months:
		return l.Count * millionthsOfMonth
	case Years:
		return l.Count * 12 * millionthsOfMonth
	}
	return 0
}

// Reaches reports whether the length is so many months or more.
func (l Length) Reaches(months int) bool { return l.millionths() >= months*millionthsOfMonth }

// Exceeds reports whether the length is more than so many months: 365 days do not
// exceed 12 months, 366 days and 53 weeks do.
func (l Length) Exceeds(months int) bool { return l.millionths() > months*millionthsOfMonth }

// after is the day on which the length, begun on a day, is over.
func (l Length) after(start Date) Date {
	switch l.Unit {
	case Days:
		return start.AddDays(l.Count)
	case Weeks:
		return start.AddDays(7 * l.Count)
	case Months:
		return start.AddMonths(l.Count)
	}
	return start.AddMonths(12 * l.Count)
}
