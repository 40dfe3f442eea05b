// Package day keeps dates without a time, instants, and the clock that is handed
// to whoever needs to know what time it is. Nothing in the house reads the wall
// clock by itself, so that a test, a replay and a past day all work alike.
package day

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"time"
)

// Date is a day in the civil calendar, without time or zone. The zero Date means
// "not known" and prints as an empty string.
type Date struct {
	year  int
	month time.Month
	day   int
}

// Of makes a Date; it refuses days that do not exist (31 February) and years
// outside 1 to 9999.
func Of(year int, month time.Month, dayOfMonth int) (Date, error) {
	t := time.Date(year, month, dayOfMonth, 0, 0, 0, 0, time.UTC)
	if year < 1 || year > 9999 || t.Year() != year || t.Month() != month || t.Day() != dayOfMonth {
		return Date{}, fmt.Errorf("there is no day %04d-%02d-%02d", year, int(month), dayOfMonth)
	}
	return Date{year, month, dayOfMonth}, nil
}

// MustOf is Of for dates written in the source; it panics on a day that does not exist.
func MustOf(year int, month time.Month, dayOfMonth int) Date {
	d, err := Of(year, month, dayOfMonth)
	if err != nil {
		panic(err)
	}
	return d
}

// Parse reads an ISO date (yyyy-mm-dd). An empty string gives the zero Date.
func Parse(iso string) (Date, error) {
	if iso == "" {
		return Date{}, nil
	}
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil || t.Year() < 1 {
		return Date{}, fmt.Errorf("%q is not a date written yyyy-mm-dd", iso)
	}
	return Date{t.Year(), t.Month(), t.Day()}, nil
}

// MustParse is Parse for dates written in the source.
func MustParse(iso string) Date {
	d, err := Parse(iso)
	if err != nil {
		panic(err)
	}
	return d
}

// Known reports whether the date holds a day at all.
func (d Date) Known() bool { return d != Date{} }

// Year is the calendar year, 1 to 9999.
func (d Date) Year() int { return d.year }

// Month is the calendar month.
func (d Date) Month() time.Month { return d.month }

// Day is the day of the month, 1 to 31.
func (d Date) Day() int { return d.day }

// Weekday is the day of the week.
func (d Date) Weekday() time.Weekday { return d.utc().Weekday() }

func (d Date) utc() time.Time { return time.Date(d.year, d.month, d.day, 0, 0, 0, 0, time.UTC) }

// String gives the ISO form, or an empty string for the zero Date.
func (d Date) String() string {
	if !d.Known() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.year, int(d.month), d.day)
}

// Before reports whether d is an earlier day than other.
func (d Date) Before(other Date) bool { return d.utc().Before(other.utc()) }

// After reports whether d is a later day than other.
func (d Date) After(other Date) bool { return d.utc().After(other.utc()) }

// Add gives the day n days later (earlier when n is negative).
func (d Date) Add(n int) Date { return fromTime(d.utc().AddDate(0, 0, n)) }

// AddMonths gives the same day n months later; a day the month lacks becomes its last day.
func (d Date) AddMonths(n int) Date {
	first := time.Date(d.year, d.month+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return Date{first.Year(), first.Month(), min(d.day, last)}
}

// Until counts the days from d to other; negative when other is earlier.
func (d Date) Until(other Date) int { return int(other.utc().Sub(d.utc()).Hours() / 24) }

// YearsAt counts completed years from d (a birthday) to the given day. Someone
// born on 29 February completes a year on 1 March of a common year.
func (d Date) YearsAt(on Date) int {
	years := on.year - d.year
	if on.month < d.month || (on.month == d.month && on.day < d.day) {
		years--
	}
	return years
}

// MonthsUntil counts completed calendar months from d to other; 0 when other is earlier.
func (d Date) MonthsUntil(other Date) int {
	if other.Before(d) {
		return 0
	}
	months := (other.year-d.year)*12 + int(other.month) - int(d.month)
	if other.day < d.day {
		months--
	}
	return max(months, 0)
}

// MarshalJSON writes the ISO form, or null for the zero Date.
func (d Date) MarshalJSON() ([]byte, error) {
	if !d.Known() {
		return []byte("null"), nil
	}
	return json.Marshal(d.String())
}

// UnmarshalJSON reads the ISO form or null.
func (d *Date) UnmarshalJSON(b []byte) error {
	var iso *string
	if err := json.Unmarshal(b, &iso); err != nil {
		return err
	}
	if iso == nil {
		*d = Date{}
		return nil
	}
	parsed, err := Parse(*iso)
	*d = parsed
	return err
}

// Value writes the date to a database: the ISO form, so that text sorts as days do, and an
// empty string for the zero Date.
func (d Date) Value() (driver.Value, error) { return d.String(), nil }

// Scan reads what Value wrote.
func (d *Date) Scan(column any) error {
	var err error
	switch iso := column.(type) {
	case string:
		*d, err = Parse(iso)
	case []byte:
		*d, err = Parse(string(iso))
	default:
		err = fmt.Errorf("a date is kept as text, not as %T", column)
	}
	return err
}

func fromTime(t time.Time) Date { return Date{t.Year(), t.Month(), t.Day()} }
