package actuarial

import (
	"errors"
	"fmt"
	"time"
)

// Date is a day in the civil calendar, year 1 to 9999. The zero Date is "not answered".
type Date struct{ year, month, day int }

// Calendar is anything that knows its day: a date type of the caller, a time.Time.
type Calendar interface {
	Year() int
	Month() time.Month
	Day() int
}

// DateOf takes over a day from the caller's own date type. A day that is not in the
// calendar, such as the caller's "not known", becomes "not answered".
func DateOf(c Calendar) Date {
	d := Date{c.Year(), int(c.Month()), c.Day()}
	if d.year < 1 || d.year > 9999 || d.month < 1 || d.month > 12 || d.day < 1 || d.day > daysIn(d.year, d.month) {
		return Date{}
	}
	return d
}

// ParseDate reads an ISO date, yyyy-mm-dd. Empty text gives the zero Date; anything
// else that is no day of the years 1 to 9999 gives an error.
func ParseDate(iso string) (Date, error) {
	if iso == "" {
		return Date{}, nil
	}
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil || t.Year() < 1 {
		return Date{}, errors.New("not a date written yyyy-mm-dd")
	}
	return DateOf(t), nil
}

// Answered reports whether the date holds a day.
func (d Date) Answered() bool { return d != Date{} }

// UnmarshalText reads an ISO date.
func (d *Date) UnmarshalText(text []byte) error {
	read, err := ParseDate(string(text))
	if err == nil {
		*d = read
	}
	return err
}

// String gives the ISO form, or nothing for the zero Date.
func (d Date) String() string {
	if !d.Answered() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
}

// After reports whether d is a later day than other.
func (d Date) After(other Date) bool {
	if d.year != other.year {
		return d.year > other.year
	}
	if d.month != other.month {
		return d.month > other.month
	}
	return d.day > other.day
}

// YearsAt counts the completed years from d to a later day: an age, when d is a date of
// birth. Someone born on 29 February completes a year on 1 March of a common year. A
// day before d gives less than nought.
func (d Date) YearsAt(on Date) int {
	years := on.year - d.year
	if on.month < d.month || on.month == d.month && on.day < d.day {
		years--
	}
	return years
}

// MonthsUntil counts completed calendar months; nought when other is not later.
func (d Date) MonthsUntil(other Date) int {
	months := (other.year-d.year)*12 + other.month - d.month
	if other.day < d.day {
		months--
	}
	return max(0, months)
}

// AddMonths gives the same day some months later; a day the month lacks becomes its last.
func (d Date) AddMonths(n int) Date {
	months := d.month - 1 + n
	later := Date{d.year + months/12, months%12 + 1, d.day}
	later.day = min(later.day, daysIn(later.year, later.month))
	return later
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}
