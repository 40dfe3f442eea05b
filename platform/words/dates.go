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

// Weekday says a date with its day of the week, "Thursday 8 October 2026".
func Weekday(ctx context.Context, d day.Date) string {
	if !d.Known() {
		return ""
	}
	return weekdays[d.Weekday()].To(ctx) + " " + Date(ctx, d)
}

// Moment says a date and the time of day, "3 October 2026, 14:05".
func Moment(ctx context.Context, i day.Instant) string {
	if !i.Known() {
		return ""
	}
	return Date(ctx, i.Date()) + ", " + i.Time().Format("15:04")
}
