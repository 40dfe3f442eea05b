package spent

import (
	"errors"
	"fmt"
	"time"
)

// Date is a day in the civil calendar, year 1 to 9999. The zero Date is "not given".
type Date struct {
	packed int32 // year, month and day in bits, so that days compare as numbers
}

// unending stands for a period without an end. It is later than every day and never
// leaves the package as a date.
var unending = Date{1<<31 - 1}

// DateOf makes a date; ok is false, and the date not given, when the calendar has no
// such day in the years 1 to 9999.
func DateOf(year int, month time.Month, day int) (d Date, ok bool) {
	if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, int(month)) {
		return Date{}, false
	}
	return pack(year, int(month), day), true
}

// ParseDate reads an ISO date, yyyy-mm-dd, of the years 1 to 9999; anything else gives
// an error that does not repeat what was written.
func ParseDate(iso string) (Date, error) {
	t, err := time.Parse(time.DateOnly, iso)
	if err == nil {
		if d, ok := DateOf(t.Date()); ok {
			return d, nil
		}
	}
	return Date{}, errors.New("not a date written yyyy-mm-dd")
}

func pack(year, month, day int) Date { return Date{int32(year<<9 | month<<5 | day)} }

// Given reports whether the date holds a day.
func (d Date) Given() bool { return d != Date{} }

// Year is 1 to 9999; 0 when not given.
func (d Date) Year() int { return int(d.packed >> 9) }

// Month is January to December; 0 when not given.
func (d Date) Month() time.Month { return time.Month(d.packed >> 5 & 15) }

// Day is 1 to 31; 0 when not given.
func (d Date) Day() int { return int(d.packed & 31) }

// Before reports whether d is an earlier day than other.
func (d Date) Before(other Date) bool { return d.packed < other.packed }

// String gives the ISO form, or nothing when no day is given.
func (d Date) String() string {
	if !d.Given() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year(), d.Month(), d.Day())
}

// AddMonths gives the same day of the month n months later, n ≥ 0; a day that month
// lacks becomes its last.
func (d Date) AddMonths(n int) Date {
	months := int(d.Month()) - 1 + n
	year, month := d.Year()+months/12, months%12+1
	return pack(year, month, min(d.Day(), daysIn(year, month)))
}

// AddDays gives the day n days later, or earlier when n is below nought.
func (d Date) AddDays(n int) Date {
	year, month, day := civil(d.number() + n)
	return pack(year, month, day)
}

// WholeMonthsBetween counts the calendar months that are complete from one day to a
// later one: a month is complete on the same day of the month, so that from 29 February
// to 28 May there are two.
func WholeMonthsBetween(from, to Date) int {
	months := (to.Year()-from.Year())*12 + int(to.Month()-from.Month())
	if to.Day() < from.Day() {
		months--
	}
	return months
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// The calendar as one row of days. Years are counted from March, so that the leap day
// is a year's last; 400 years have 146,097 days and then all repeats.
const (
	daysInFourCenturies = 146_097
	daysInCentury       = 36_524
	daysInFourYears     = 1_461
)

// number counts days from 1 March of the year 0.
func (d Date) number() int {
	year, month := d.Year(), int(d.Month())
	if month <= 2 {
		year, month = year-1, month+12
	}
	return year*365 + year/4 - year/100 + year/400 + (153*(month-3)+2)/5 + d.Day() - 1
}

// civil undoes number, for days from 1 March of the year 0 on.
func civil(number int) (year, month, day int) {
	cycle, inCycle := number/daysInFourCenturies, number%daysInFourCenturies
	years := (inCycle - inCycle/(daysInFourYears-1) + inCycle/daysInCentury - inCycle/(daysInFourCenturies-1)) / 365
	inYear := inCycle - (365*years + years/4 - years/100)
	months := (5*inYear + 2) / 153
	year, month, day = cycle*400+years, months+3, inYear-(153*months+2)/5+1
	if month > 12 {
		year, month = year+1, month-12
	}
	return year, month, day
}

func later(a, b Date) Date {
	if a.Before(b) {
		return b
	}
	return a
}
