package words

import (
	"context"
	"fmt"

	"throughline/platform/day"
)

var months = [13]Phrase{
	1: {"January", "Ionawr"}, 2: {"February", "Chwefror"}, 3: {"March", "Mawrth"}, 4: {"April", "Ebrill"},
	5: {"May", "Mai"}, 6: {"June", "Mehefin"}, 7: {"July", "Gorffennaf"}, 8: {"August", "Awst"},
	9: {"September", "Medi"}, 10: {"October", "Hydref"}, 11: {"November", "Tachwedd"}, 12: {"December", "Rhagfyr"},
}

var weekdays = [7]Phrase{
	{"Sunday", "Dydd Sul"}, {"Monday", "Dydd Llun"}, {"Tuesday", "Dydd Mawrth"}, {"Wednesday", "Dydd Mercher"},
	{"Thursday", "Dydd Iau"}, {"Friday", "Dydd Gwener"}, {"Saturday", "Dydd Sadwrn"},
}

// Date says a date in full, "3 October 2026"; an unknown date says nothing.
func Date(ctx context.Context, d day.Date) string { return DateIn(d).To(ctx) }

// DateIn is Date in both languages, for reasons and problems that travel.
func DateIn(d day.Date) Phrase {
	if !d.Known() {
		return Phrase{}
	}
	say := func(l Language) string { return fmt.Sprintf("%d %s %d", d.Day(), months[d.Month()].In(l), d.Year()) }
	return Phrase{say(English), say(Welsh)}
}

// Month says the month of a date, "October 2026".
func Month(ctx context.Context, d day.Date) string {
	if !d.Known() {
		return ""
	}
	return fmt.Sprintf("%s %d", months[d.Month()].To(ctx), d.Year())
}

// Weekday says a date with its day of the week, "Thursday 8 October 2026".
func Weekday(ctx context.Context, d day.Date) string {
	if !d.Known() {
		return ""
	}
	return weekdays[d.Weekday()].To(ctx) + " " + Date(ctx, d)
}

var shortMonths = [13]Phrase{
	1: {"Jan", "Ion"}, 2: {"Feb", "Chwe"}, 3: {"Mar", "Maw"}, 4: {"Apr", "Ebr"}, 5: {"May", "Mai"}, 6: {"Jun", "Meh"},
	7: {"Jul", "Gorff"}, 8: {"Aug", "Awst"}, 9: {"Sep", "Medi"}, 10: {"Oct", "Hyd"}, 11: {"Nov", "Tach"}, 12: {"Dec", "Rhag"},
}

var shortWeekdays = [7]Phrase{{"Sun", "Sul"}, {"Mon", "Llun"}, {"Tue", "Maw"}, {"Wed", "Mer"}, {"Thu", "Iau"}, {"Fri", "Gwe"}, {"Sat", "Sad"}}

// Near says a date where there is little room, "Tue 24 Nov", and the year in the place of
// the weekday where it is not that of the day it is read: "24 Nov 2025".
func Near(ctx context.Context, d, read day.Date) string {
	if !d.Known() {
		return ""
	}
	short := fmt.Sprintf("%d %s", d.Day(), shortMonths[d.Month()].To(ctx))
	if d.Year() != read.Year() {
		return fmt.Sprintf("%s %d", short, d.Year())
	}
	return shortWeekdays[d.Weekday()].To(ctx) + " " + short
}

// DateTime says a date and the time of day, "3 October 2026, 14:05".
func DateTime(ctx context.Context, i day.Instant) string {
	if !i.Known() {
		return ""
	}
	return Date(ctx, i.Date()) + ", " + i.Time().Format("15:04")
}
