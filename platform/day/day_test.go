package day_test

import (
	"encoding/json"
	"testing"
	"time"

	"throughline/platform/day"
)

func TestOnlyDaysThatExistAreMade(t *testing.T) {
	for _, wrong := range [][3]int{{2026, 2, 29}, {2026, 13, 1}, {2026, 4, 31}, {0, 1, 1}, {10000, 1, 1}, {2026, 0, 1}, {2026, 1, 0}} {
		if d, err := day.Of(wrong[0], time.Month(wrong[1]), wrong[2]); err == nil {
			t.Errorf("%v became %s", wrong, d)
		}
	}
	if _, err := day.Of(2024, 2, 29); err != nil {
		t.Error(err)
	}
}

func TestADateReadsBackAsItWasWritten(t *testing.T) {
	for _, iso := range []string{"2026-11-22", "0001-01-01", "9999-12-31", ""} {
		d, err := day.Parse(iso)
		if err != nil || d.String() != iso || d.Known() != (iso != "") {
			t.Errorf("%q became %q (%v)", iso, d, err)
		}
		written, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		var back day.Date
		if err := json.Unmarshal(written, &back); err != nil || back != d {
			t.Errorf("%s read back as %s (%v)", written, back, err)
		}
	}
	for _, wrong := range []string{"22.11.2026", "2026-2-1", "2026-02-30", "today"} {
		if d, err := day.Parse(wrong); err == nil {
			t.Errorf("%q was taken for %s", wrong, d)
		}
	}
}

func TestSomebodyBornOnALeapDayCompletesAYearOnTheFirstOfMarch(t *testing.T) {
	born := day.MustParse("2000-02-29")
	for on, want := range map[string]int{"2001-02-28": 0, "2001-03-01": 1, "2004-02-28": 3, "2004-02-29": 4} {
		if got := born.YearsAt(day.MustParse(on)); got != want {
			t.Errorf("on %s they are %d, want %d", on, got, want)
		}
	}
}

func TestMonthsAreCountedWhole(t *testing.T) {
	for _, c := range []struct {
		from, to string
		want     int
	}{
		{"2026-01-31", "2026-02-28", 0}, {"2026-01-31", "2026-03-31", 2}, {"2026-05-15", "2026-06-14", 0},
		{"2026-05-15", "2026-06-15", 1}, {"2025-11-22", "2026-11-22", 12}, {"2026-06-15", "2026-05-15", 0},
	} {
		if got := day.MustParse(c.from).MonthsUntil(day.MustParse(c.to)); got != c.want {
			t.Errorf("from %s to %s: %d months, want %d", c.from, c.to, got, c.want)
		}
	}
	if got := day.MustParse("2026-01-31").AddMonths(1).String(); got != "2026-02-28" {
		t.Errorf("a month after 31 January is %s", got)
	}
	if got := day.MustParse("2026-03-31").AddMonths(-13).String(); got != "2025-02-28" {
		t.Errorf("thirteen months before 31 March 2026 is %s", got)
	}
}

func TestADayEndsAtBritishMidnightAlsoWhenClocksChange(t *testing.T) {
	for date, hours := range map[string]int{"2026-03-29": 23, "2026-10-25": 25, "2026-07-01": 24} {
		d := day.MustParse(date)
		if got := d.End().Since(d.AtClock(0, 0)) + time.Microsecond; got != time.Duration(hours)*time.Hour {
			t.Errorf("%s lasts %s, want %d hours", date, got, hours)
		}
		if d.End().Date() != d || (d.End()+1).Date() != d.Add(1) {
			t.Errorf("the end of %s is %s", date, d.End())
		}
	}
}

func TestAMomentFallsOnTheDayThatBritishClocksShow(t *testing.T) {
	late := day.At(time.Date(2026, 7, 1, 23, 30, 0, 0, time.UTC))
	if got := late.Date().String(); got != "2026-07-02" {
		t.Errorf("half past midnight in British summer is %s", got)
	}
	if got := late.String(); got != "2026-07-01T23:30:00.000000Z" {
		t.Errorf("written in UTC it is %s", got)
	}
}

func TestAShiftedClockRunsOnFromTheChosenMoment(t *testing.T) {
	chosen := day.MustParse("2025-10-03").AtClock(9, 0)
	clock := day.StartingAt(chosen)
	first := clock.Now()
	if first < chosen || first.Since(chosen) > time.Minute {
		t.Errorf("it shows %s", first)
	}
	if second := clock.Now(); second < first {
		t.Error("it runs backwards")
	}
}
