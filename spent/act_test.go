package spent_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"throughline/spent"
)

// Where the public checker and the Act differ the Act is followed; each case says what the
// checker would say and why the Act says otherwise. Where they agree, the case shows how.
var acted = []struct {
	name    string
	entries []spent.Entry
	want    string
}{
	{
		"an order of its own keeps a conviction running, and a new one then takes it on: section 6(5) shields only the other. The checker leaves the first at 2022-01-01",
		[]spent.Entry{
			conviction(date("2020-01-01"), given("restraining_order", "2020-01-01", 731, spent.Days)),
			conviction(date("2021-01-01"), given("bind_over", "2021-01-01", 1461, spent.Days)),
		}, "2025-01-01! 2025-01-01",
	},
	{
		"the same with a fine that was over before: the order alone kept it running",
		[]spent.Entry{
			conviction(date("2020-01-01"), given("restraining_order", "2020-01-01", 3, spent.Years), spent.Sentence{Disposal: "fine"}),
			conviction(date("2022-06-01"), given("community_order", "2022-06-01", 2, spent.Years)),
		}, "2024-06-01! 2024-06-01",
	},
	{
		"an order of its own never takes another conviction on: section 6(5)",
		[]spent.Entry{
			conviction(date("2020-01-01"), given("restraining_order", "2020-01-01", 10, spent.Years)),
			conviction(date("2021-01-01"), spent.Sentence{Disposal: "fine"}),
		}, "2030-01-01 2022-01-01",
	},
	{
		"a new conviction with such an order alone runs on with an earlier one that is longer; the checker leaves it",
		[]spent.Entry{
			conviction(date("2020-01-01"), given("bind_over", "2020-01-01", 5, spent.Years)),
			conviction(date("2021-01-01"), given("restraining_order", "2021-01-01", 1, spent.Years)),
		}, "2025-01-01 2025-01-01!",
	},
	{
		"a banning order of 6 years with 4 months of custody takes on by the custody alone",
		[]spent.Entry{
			conviction(date("2020-01-01"), given("football_banning_order", "2020-01-01", 6, spent.Years), given("prison_sentence", "2020-01-01", 4, spent.Months)),
			conviction(date("2021-01-01"), given("absolute_discharge", "2021-01-01", 0, "")),
		}, "2026-01-01 2021-05-01",
	},
	{
		"an order named in section 5(8) that has no end takes a later conviction with it; the checker gives 2022-01-01",
		[]spent.Entry{
			conviction(date("2020-01-01"), given("hospital_order", "2020-01-01", 0, spent.UntilFurtherOrder)),
			conviction(date("2021-01-01"), spent.Sentence{Disposal: "fine"}),
		}, "indefinite indefinite!",
	},
	{
		"and an earlier one; the checker gives 2021-01-01",
		[]spent.Entry{
			conviction(date("2020-01-01"), spent.Sentence{Disposal: "fine"}),
			conviction(date("2020-06-01"), given("bind_over", "2020-06-01", 0, spent.UntilFurtherOrder)),
		}, "indefinite! indefinite",
	},
	{
		"but not one that is already spent",
		[]spent.Entry{
			conviction(date("2020-01-01"), spent.Sentence{Disposal: "fine"}),
			conviction(date("2021-01-02"), given("bind_over", "2021-01-02", 0, spent.UntilFurtherOrder)),
		}, "2021-01-01 indefinite",
	},
	{
		"an order of its own without an end keeps to itself",
		[]spent.Entry{
			conviction(date("2020-01-01"), given("restraining_order", "2020-01-01", 0, spent.UntilFurtherOrder)),
			conviction(date("2021-01-01"), spent.Sentence{Disposal: "fine"}),
		}, "indefinite 2022-01-01",
	},
	{
		"a sentence that is never spent makes a conviction never spent that only its own order kept running: section 1(1)(b). The checker leaves it at 2030-01-01",
		[]spent.Entry{
			conviction(date("2020-01-01"), given("restraining_order", "2020-01-01", 10, spent.Years)),
			conviction(date("2021-01-01"), spent.Sentence{Disposal: "life_sentence"}),
		}, "never! never",
	},
	{
		"what is already spent stays spent, and what comes after a sentence that is never spent keeps its own day",
		[]spent.Entry{
			conviction(date("2010-01-01"), spent.Sentence{Disposal: "fine"}),
			conviction(date("2012-01-01"), spent.Sentence{Disposal: "extended_sentence"}),
			conviction(date("2014-01-01"), spent.Sentence{Disposal: "fine"}),
		}, "2011-01-01 never 2015-01-01",
	},
	{
		"a chain reaches back to a sentence that is never spent; the checker's answer depends on the order of entry",
		[]spent.Entry{
			conviction(date("2009-08-03"), given("bind_over", "2009-08-03", 2383, spent.Days)),
			conviction(date("2010-08-15"), given("bind_over", "2010-08-15", 1326, spent.Days)),
			conviction(date("2014-12-24"), spent.Sentence{Disposal: "prison_sentence", Start: date("2014-12-24"), Length: spent.Length{Count: 5, Unit: spent.Years}, Schedule18: spent.Yes, Several: spent.No}),
		}, "never never never",
	},
	{
		"a conviction that became never spent still takes a third one on: its period runs on. The checker may leave the third at 2022-01-01",
		[]spent.Entry{
			conviction(date("2019-01-01"), given("bind_over", "2019-01-01", 5, spent.Years)),
			conviction(date("2020-01-01"), spent.Sentence{Disposal: "life_sentence"}),
			conviction(date("2021-01-01"), spent.Sentence{Disposal: "fine"}),
		}, "never never 2024-01-01!",
	},
	{
		"a chain of three ends with the last",
		[]spent.Entry{
			conviction(date("2019-01-01"), spent.Sentence{Disposal: "fine"}),
			conviction(date("2019-12-01"), given("community_order", "2019-12-01", 18, spent.Months)),
			conviction(date("2021-05-01"), given("prison_sentence", "2021-05-01", 6, spent.Months)),
		}, "2022-11-01 2022-11-01 2022-11-01",
	},
	{
		"a conviction on the printed day itself still meets it, and a day later it does not",
		[]spent.Entry{
			conviction(date("2019-01-01"), spent.Sentence{Disposal: "fine"}),
			conviction(date("2020-01-01"), given("absolute_discharge", "2020-01-01", 0, "")),
			conviction(date("2020-01-02"), spent.Sentence{Disposal: "fine"}),
		}, "2020-01-01 2020-01-01 2021-01-02",
	},
	{
		"a reparation order has no time to lengthen, nor does it lengthen; an absolute discharge meets what is running",
		[]spent.Entry{
			conviction(date("2019-01-01"), given("bind_over", "2019-01-01", 5, spent.Years)),
			conviction(date("2020-01-01"), spent.Sentence{Disposal: "reparation_order"}),
			conviction(date("2021-01-01"), spent.Sentence{Disposal: "absolute_discharge"}),
		}, "2024-01-01 2020-01-01 2024-01-01",
	},
	{
		"older kinds of community order count as such an order: the checker lets them lengthen nothing",
		[]spent.Entry{
			conviction(date("2000-01-01"), given("attendance_centre_order", "2000-01-01", 24, spent.Months)),
			conviction(date("2000-06-01"), spent.Sentence{Disposal: "fine"}),
		}, "2002-01-01 2002-01-01!",
	},
	{
		"also when the older kind of order comes later",
		[]spent.Entry{
			conviction(date("2000-01-01"), spent.Sentence{Disposal: "fine"}),
			conviction(date("2000-06-01"), given("supervision_order", "2000-06-01", 24, spent.Months)),
		}, "2002-06-01! 2002-06-01",
	},
	{
		"a fine counts from the day of conviction, not from a later start: the checker gives 2020-02-01",
		[]spent.Entry{conviction(date("2019-01-01"), spent.Sentence{Disposal: "fine", Start: date("2019-02-01")})}, "2020-01-01!",
	},
	{
		"and so does an order without a length: the checker gives 2021-02-01",
		[]spent.Entry{conviction(date("2019-01-01"), given("bind_over", "2019-02-01", 0, spent.NoLength))}, "2021-01-01!",
	},
	{
		"custody over 4 years for a listed offence in shorter terms is spent after 7 more years",
		[]spent.Entry{conviction(date("2010-01-01"), spent.Sentence{
			Disposal: "prison_sentence", Start: date("2010-01-01"), Length: spent.Length{Count: 1461, Unit: spent.Days}, Schedule18: spent.Yes, Several: spent.Yes, OneOver4Years: spent.No,
		})}, "2021-01-01",
	},
	{
		"exactly four years is not over four years, even for a listed offence",
		[]spent.Entry{conviction(date("2010-01-01"), spent.Sentence{
			Disposal: "prison_sentence", Start: date("2010-01-01"), Length: spent.Length{Count: 1460, Unit: spent.Days}, Schedule18: spent.Yes,
		})}, "2017-12-31",
	},
	{
		"a term and what is added are two steps of the calendar",
		[]spent.Entry{{Kind: spent.Conviction, Under18: spent.Yes, Date: date("2018-10-31"), Sentences: []spent.Sentence{given("service_detention", "2018-10-31", 5, spent.Years)}}},
		"2024-04-30",
	},
	{
		"compensation that is not paid leaves no date, and the days of others wait for it",
		[]spent.Entry{
			conviction(date("2015-01-01"), spent.Sentence{Disposal: "fine"}),
			conviction(date("2019-01-01"), spent.Sentence{Disposal: "compensation_order", PaidInFull: spent.No}, given("bind_over", "2019-01-01", 18, spent.Months)),
			conviction(date("2020-01-01"), spent.Sentence{Disposal: "fine"}),
		}, "2016-01-01 no_date 2021-01-01?",
	},
	{
		"a conviction that was running when the unpaid one came waits too, and so does one that meets it",
		[]spent.Entry{
			conviction(date("2018-06-01"), spent.Sentence{Disposal: "fine"}),
			conviction(date("2019-01-01"), spent.Sentence{Disposal: "compensation_order", PaidInFull: spent.No}),
			conviction(date("2022-01-01"), spent.Sentence{Disposal: "fine"}),
		}, "2023-01-01?! no_date 2023-01-01?",
	},
	{
		"unpaid compensation is still running when a sentence comes that is never spent",
		[]spent.Entry{
			conviction(date("2019-01-01"), spent.Sentence{Disposal: "compensation_order", PaidInFull: spent.No}),
			conviction(date("2022-01-01"), spent.Sentence{Disposal: "life_sentence"}),
		}, "never! never",
	},
	{
		"an order without an end outweighs unpaid compensation, and a sentence that is never spent both",
		[]spent.Entry{
			conviction(date("2019-01-01"), spent.Sentence{Disposal: "compensation_order", PaidInFull: spent.No}, given("restraining_order", "2019-01-01", 0, spent.UntilFurtherOrder)),
			conviction(date("2010-01-01"), spent.Sentence{Disposal: "compensation_order", PaidInFull: spent.No}, spent.Sentence{Disposal: "life_sentence"}, given("bind_over", "2019-01-01", 0, spent.UntilFurtherOrder)),
		}, "indefinite never",
	},
	{
		"an impossible length is an answer of its own and makes the other days wait",
		[]spent.Entry{
			conviction(date("2019-01-01"), given("suspended_prison_sentence", "2019-01-01", 731, spent.Days), spent.Sentence{Disposal: "life_sentence"}),
			conviction(date("2020-01-01"), spent.Sentence{Disposal: "fine"}),
		}, "invalid 2021-01-01?",
	},
	{
		"two years to the day are not too long",
		[]spent.Entry{conviction(date("2019-01-01"), given("suspended_prison_sentence", "2019-01-01", 730, spent.Days))}, "2024-12-31",
	},
	{
		"a surcharge makes no difference, and penalty points three years of their own",
		[]spent.Entry{conviction(date("2019-01-01"), spent.Sentence{Disposal: "surcharge"}, spent.Sentence{Disposal: "penalty_points"})}, "2022-01-01",
	},
	{
		"on one day, a sentence that is never spent reaches the other convictions of that day",
		[]spent.Entry{
			conviction(date("2019-01-01"), spent.Sentence{Disposal: "life_sentence"}),
			conviction(date("2019-01-01"), spent.Sentence{Disposal: "fine"}),
		}, "never never",
	},
	{
		"conditions that end on the day three months are over count as three months",
		[]spent.Entry{{Kind: spent.Caution, Caution: "conditional_caution", Under18: spent.No, Date: date("2019-11-30"), ConditionsEnd: date("2020-02-29")}}, "2020-02-29",
	},
	{
		"conditions that last longer are cut short after three months",
		[]spent.Entry{{Kind: spent.Caution, Caution: "youth_conditional_caution", Under18: spent.Yes, Date: date("2019-01-31"), ConditionsEnd: date("2019-06-30")}}, "2019-04-30",
	},
}

// inShort writes results with ? where they are provisional and ! where the reasons say that
// the checker may differ.
func inShort(a *spent.Report) string {
	var said []string
	for i, r := range a.Results {
		text := r.String()
		if r.Provisional {
			text += "?"
		}
		if has(a, i, spent.CheckerDiffers) {
			text += "!"
		}
		said = append(said, text)
	}
	return strings.Join(said, " ")
}

func has(a *spent.Report, entry int, code spent.Code) bool {
	return slices.ContainsFunc(a.Reasons(entry), func(r spent.Reason) bool { return r.Code == code })
}

func TestTheActIsFollowedWhereTheCheckerDiffers(t *testing.T) {
	for _, c := range acted {
		a := when(t, c.entries...)
		if got := inShort(a); got != c.want {
			t.Errorf("%s: %s, not %s", c.name, got, c.want)
		}
	}
}

// The checker gives service detention of unstated length 24 months; section 5(3) gives
// them to orders only, so the Act has no answer and the length must be asked for.
func TestServiceDetentionWithoutALengthIsAskedForIt(t *testing.T) {
	for _, under18 := range []spent.YesNo{spent.No, spent.Yes} {
		e := conviction(date("2018-10-31"), given("service_detention", "2018-10-31", 0, spent.NoLength))
		e.Under18 = under18
		var impossible *spent.Impossible
		err := spent.When(spent.Record{Jurisdiction: spent.EnglandAndWales, Entries: []spent.Entry{e}}, new(spent.Report))
		if !errors.As(err, &impossible) || impossible.Faults[0].Code != spent.LengthNeeded {
			t.Errorf("answered %v", err)
		}
	}
}

func TestSpentIsOnlyWhatIsPastWithoutDoubt(t *testing.T) {
	for _, c := range []struct {
		result spent.Result
		spent  bool
	}{
		{spent.Result{Outcome: spent.WhenGiven}, true},
		{spent.Result{Outcome: spent.OnDate, Date: date("2020-01-01")}, true},
		{spent.Result{Outcome: spent.OnDate, Date: date("2020-01-02")}, false},
		{spent.Result{Outcome: spent.OnDate, Date: date("2020-01-01"), Provisional: true}, false},
		{spent.Result{Outcome: spent.Never}, false}, {spent.Result{Outcome: spent.Indefinite}, false},
		{spent.Result{Outcome: spent.NoDate}, false}, {spent.Result{Outcome: spent.Invalid}, false},
	} {
		if got := c.result.Spent(date("2020-01-02")); got != c.spent {
			t.Errorf("%v on 2 January: %v", c.result, got)
		}
	}
}

func TestAFullCheckDropsWhatIsOldAndSpent(t *testing.T) {
	caution := spent.Entry{Kind: spent.Caution, Under18: spent.No}
	fined, held := conviction(spent.Date{}, spent.Sentence{Disposal: "fine"}), conviction(spent.Date{}, spent.Sentence{Disposal: "detention"})
	young := fined
	young.Under18 = spent.Yes
	for _, c := range []struct {
		entry spent.Entry
		on    string
		want  spent.Showing
	}{
		{caution, "2020-11-30", spent.Will}, {caution, "2020-11-29", spent.WillNot}, {caution, "", spent.Will},
		{fined, "2015-11-30", spent.Will}, {fined, "2015-11-29", spent.May}, {held, "1970-01-01", spent.Will},
		{young, "2021-05-30", spent.Will}, {young, "2021-05-29", spent.May},
	} {
		c.entry.Date, _ = spent.ParseDate(c.on)
		past := spent.Result{Outcome: spent.OnDate, Date: date("2021-11-28")}
		if got := spent.FullCheck(c.entry, past, today); got != c.want {
			t.Errorf("%v of %s: %s", c.entry.Sentences, c.on, got)
		}
		if spent.FullCheck(c.entry, spent.Result{Outcome: spent.Never}, today) != spent.Will {
			t.Errorf("what is not spent is left out")
		}
	}
	if spent.BasicCheck(spent.Result{Outcome: spent.WhenGiven}, today) != spent.WillNot {
		t.Error("a basic check shows what is spent")
	}
}
