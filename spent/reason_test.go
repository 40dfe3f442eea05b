package spent

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var gap = regexp.MustCompile(`\{[a-z]+\}`)

func gapsOf(text string) []string {
	found := gap.FindAllString(text, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

// said is every phrase of the package by where it is kept.
func said() map[string]phrase {
	all := map[string]phrase{
		"elsewhere scotland": elsewhereInScotland, "elsewhere northern ireland": elsewhereInNorthernIreland,
		"no length": noLengthPhrase, "until further": untilFurtherPhrase,
	}
	for code, p := range phrases {
		all["reason "+string(code)] = p
	}
	for code, p := range faultPhrases {
		all["fault "+string(code)] = p
	}
	for outcome, p := range outcomePhrases {
		all["outcome "+string(outcome)] = p
	}
	for disposal, p := range names {
		all["disposal "+string(disposal)] = p
	}
	for _, p := range monthNames[1:] {
		all["month "+p.en] = p
	}
	return all
}

func TestEverythingIsSaidInBothLanguages(t *testing.T) {
	for what, p := range said() {
		if strings.TrimSpace(p.en) == "" || strings.TrimSpace(p.cy) == "" {
			t.Errorf("%s is not said in both languages", what)
		}
		if !slices.Equal(gapsOf(p.en), gapsOf(p.cy)) {
			t.Errorf("%s leaves other gaps in Welsh: %v, %v", what, gapsOf(p.en), gapsOf(p.cy))
		}
	}
}

func TestEveryDisposalHasANameARuleAndASource(t *testing.T) {
	rules := []rule{whenGiven, conditions, excluded, custody, added, fixed, order, atOnce, paid, noSentence, notCovered, noConviction}
	for _, d := range Disposals() {
		row := rows[d]
		if d.Text(English) == "" || d.Source() == "" || !d.Known() {
			t.Errorf("%s has no name or no source", d)
		}
		if !slices.Contains(rules, row.rule) || !slices.Contains([]asks{"none", needed, open}, row.asks) {
			t.Errorf("%s: nobody knows the rule %q or the length %q", d, row.rule, row.asks)
		}
		for _, r := range []reach{row.reach.adult, row.reach.youth} {
			if !slices.Contains([]reach{"", others, itself, apart}, r) {
				t.Errorf("%s reaches %q", d, r)
			}
		}
	}
	if len(rows) != len(names) || len(rows) != 46 {
		t.Errorf("%d rows, %d names", len(rows), len(names))
	}
	for _, d := range []Disposal{SimpleCaution, ConditionalCaution, MotoringFine, PenaltyPoints, FixedPenalty, AttendanceCentre, Supervision} {
		if !d.Known() {
			t.Errorf("the code speaks of %s and the table does not", d)
		}
	}
	if d := Disposal("fnie"); d.Known() || d.Caution() || d.GivenTo(No) || d.Answerable() || d.AsksConditions() || d.AsksLength() || d.MayHaveNoLength() ||
		d.AsksPayment() || d.Custodial() || d.AsksSchedule18(Length{9, Years}) || d.Source() != "" || d.MostMonths() != 0 || d.Text(Welsh) != "" {
		t.Error("a disposal that is none has properties")
	}
	if len(custodyRows) != len(terms) || terms[len(terms)-1].upTo != 0 {
		t.Errorf("the table of custody has %d rows", len(terms))
	}
}

// everyReason are records in which, taken together, each reason is given.
func everyReason() []Record {
	d := func(iso string) Date { day, _ := ParseDate(iso); return day }
	conviction := func(on string, all ...Sentence) Entry {
		for i := range all {
			if all[i].Disposal.AsksLength() && !all[i].Start.Given() {
				all[i].Start = d(on)
			}
		}
		return Entry{Kind: Conviction, Under18: No, Date: d(on), Sentences: all, Approximate: true}
	}
	long := Length{5, Years}
	return []Record{{EnglandAndWales, []Entry{
		{Kind: Caution, Under18: No, Caution: SimpleCaution},
		{Kind: Caution, Under18: No, Caution: ConditionalCaution, Date: d("2020-01-01"), ConditionsEnd: d("2020-02-01")},
		{Kind: Caution, Under18: No, Caution: ConditionalCaution, Date: d("2020-01-01"), ConditionsEnd: d("2020-06-01")},
		conviction("1990-01-01", Sentence{Disposal: "prison_sentence", Length: Length{1, Years}}, Sentence{Disposal: "surcharge"}),
		conviction("1995-01-01", Sentence{Disposal: "prison_sentence", Length: Length{4, Years}}),
		conviction("2008-01-01", Sentence{Disposal: "prison_sentence", Length: long}, Sentence{Disposal: "service_detention", Length: Length{2, Months}}),
		conviction("2030-01-01", Sentence{Disposal: "prison_sentence", Length: long, Schedule18: Yes, Several: Yes, OneOver4Years: No}),
		conviction("2050-01-01", Sentence{Disposal: "prison_sentence", Length: long, Schedule18: Yes, Several: No}),
		conviction("2049-12-01", Sentence{Disposal: "community_order", Length: Length{2, Years}}, Sentence{Disposal: "restraining_order", Length: long}),
		conviction("2060-01-01", Sentence{Disposal: "life_sentence"}),
		conviction("2070-01-01", Sentence{Disposal: "bind_over", Length: Length{3, Years}}, Sentence{Disposal: "restraining_order", Length: Length{9, Years}}),
		conviction("2071-01-01", Sentence{Disposal: "absolute_discharge"}),
		conviction("2072-01-01", Sentence{Disposal: "bind_over", Length: Length{4, Years}}),
	}}, {EnglandAndWales, []Entry{
		conviction("2020-01-01", Sentence{Disposal: "bind_over", Length: Length{Unit: NoLength}}),
		conviction("2020-02-01", Sentence{Disposal: "bind_over", Length: Length{Unit: UntilFurtherOrder}}),
		conviction("2020-03-01", Sentence{Disposal: PenaltyPoints}),
	}}, {EnglandAndWales, []Entry{
		conviction("2020-01-01", Sentence{Disposal: "compensation_order", PaidInFull: No}, Sentence{Disposal: "compensation_order", PaidInFull: Yes, PaidInFullDate: d("2020-06-01")}),
		conviction("2020-02-01", Sentence{Disposal: "fine"}),
	}}, {EnglandAndWales, []Entry{
		conviction("2020-01-01", Sentence{Disposal: "bind_over", Length: Length{3, Years}}),
		conviction("2021-01-01", Sentence{Disposal: "fine"}),
	}}, {EnglandAndWales, []Entry{
		conviction("2020-01-01", Sentence{Disposal: "suspended_prison_sentence", Length: Length{25, Months}}),
		conviction("2010-02-01", Sentence{Disposal: "fine"}),
	}}}
}

func TestEveryReasonIsGivenAndSaysItsFigures(t *testing.T) {
	given, texts := map[Code]bool{}, map[string]bool{}
	var a Report
	for _, record := range everyReason() {
		if err := When(record, &a); err != nil {
			t.Fatal(err)
		}
		for i := range a.Results {
			for _, r := range a.Reasons(i) {
				given[r.Code] = true
				for _, l := range []Language{English, Welsh} {
					text := r.Text(l)
					texts[text] = true
					for _, empty := range []string{"{", "  ", " :", ": .", " .", " ,", "from to", "0 months", "of  "} {
						if strings.Contains(text, empty) || strings.HasPrefix(text, ":") {
							t.Errorf("%s says %q", r.Code, text)
						}
					}
				}
				if r.Entry != i {
					t.Errorf("%s stands at %d and is about %d", r.Code, i, r.Entry)
				}
			}
		}
	}
	for code := range phrases {
		if !given[code] {
			t.Errorf("no record here gives the reason %s", code)
		}
	}
	for _, want := range []string{
		"Prison sentence: 1 year from 1 January 1990 is over on 1 January 1991. The whole term counts, also what is served on licence.",
		"A sentence of 1 year or less: 12 months are added from 1 January 1991, to 1 January 1992.",
		"A sentence of more than 1 year and not more than 4 years: 4 years are added from 1 January 1999, to 1 January 2003.",
		"Dedfryd o fwy na 4 blynedd: ychwanegir 7 mlynedd o 1 Ionawr 2013, hyd at 1 Ionawr 2020.",
		"You were convicted again on 1 February 2020 while this was not spent. That conviction has an order without an end, so this one also waits until a court ends the order.",
		"Suspended prison sentence cannot be longer than 2 years, and 25 months was entered. Check the length on the court's papers.",
		"It is spent once 1 January 1992 is over. On that day itself, still treat it as unspent.",
	} {
		if !texts[want] {
			t.Errorf("nobody says: %s", want)
		}
	}
}

func TestLengthsAreSaidAsPeopleCountThem(t *testing.T) {
	for _, c := range []struct {
		length Length
		en, cy string
	}{
		{Length{1, Days}, "1 day", "1 diwrnod"}, {Length{2, Days}, "2 days", "2 ddiwrnod"}, {Length{53, Weeks}, "53 weeks", "53 wythnos"},
		{Length{2, Months}, "2 months", "2 fis"}, {Length{22, Months}, "22 months", "22 mis"},
		{Length{1, Years}, "1 year", "1 flwyddyn"}, {Length{2, Years}, "2 years", "2 flynedd"}, {Length{3, Years}, "3 years", "3 blynedd"}, {Length{5, Years}, "5 years", "5 mlynedd"},
		{Length{Unit: NoLength}, "no length stated", "dim hyd wedi'i nodi"}, {Length{Unit: UntilFurtherOrder}, "until a court ends it", "nes i lys ei derfynu"},
		{Length{}, "", ""},
	} {
		if en, cy := c.length.Text(English), c.length.Text(Welsh); en != c.en || cy != c.cy {
			t.Errorf("%v is %q, %q", c.length, en, cy)
		}
	}
	const nasal = " 5 7 8 9 10 12 15 18 20 50 100 "
	for n := 3; n <= 101; n++ {
		number := strconv.Itoa(n)
		want := number + " blynedd"
		if strings.Contains(nasal, " "+number+" ") {
			want = number + " mlynedd"
		}
		if got := (Length{n, Years}).Text(Welsh); got != want {
			t.Errorf("%s, not %s", got, want)
		}
	}
	for n, want := range map[int]string{12: "12 months", 24: "2 years", 30: "30 months", 84: "7 years"} {
		if got := monthsText(n, English); got != want {
			t.Errorf("%d months are %s", n, got)
		}
	}
}

func TestALengthThatIsNoneIsLessThanADay(t *testing.T) {
	if n := (Unit("moons")).most(); n != 0 {
		t.Errorf("there may be %d moons", n)
	}
}

func TestResultsSayTheirDay(t *testing.T) {
	r := Result{Outcome: OnDate, Date: pack(2024, 2, 29)}
	if r.Text(English) != "Spent after 29 February 2024" || r.Text(Welsh) != "Wedi darfod ar ôl 29 Chwefror 2024" || r.String() != "2024-02-29" {
		t.Errorf("%s, %s, %s", r.Text(English), r.Text(Welsh), r)
	}
	if never := (Result{Outcome: Never}); never.String() != "never" || never.Text(English) != "Never spent" {
		t.Error(never)
	}
}

func TestTheCalendarIsOneRowOfDays(t *testing.T) {
	at := pack(1600, 3, 1)
	for n := range 300_000 {
		next := at.AddDays(1)
		if !at.Before(next) || next.number() != at.number()+1 || next.AddDays(-1) != at {
			t.Fatalf("after %v comes %v", at, next)
		}
		if n%97 == 0 {
			text, err := ParseDate(at.String())
			if err != nil || text != at {
				t.Fatalf("%v is read as %v", at, text)
			}
		}
		at = next
	}
	if want := "2421-07-15"; at.String() != want {
		t.Errorf("300,000 days after 1 March 1600 is %v, not %s", at, want)
	}
}

func TestADayThatIsNoneIsRefused(t *testing.T) {
	for _, iso := range []string{"", "2019-02-29", "2019-13-01", "2019-1-1", "0000-01-01", "10000-01-01", "tomorrow"} {
		if d, err := ParseDate(iso); err == nil || d.Given() {
			t.Errorf("%q is read as %v", iso, d)
		}
	}
	if d, ok := DateOf(2020, 2, 30); ok || d.Given() || d.String() != "" || d.Text(Welsh) != "" {
		t.Errorf("30 February is %v", d)
	}
}

func TestMonthsAreCountedByTheCalendar(t *testing.T) {
	for _, c := range []struct {
		from, to string
		want     int
	}{{"2020-02-29", "2020-05-28", 2}, {"2019-02-28", "2020-02-29", 12}, {"2020-02-29", "2021-02-28", 11}, {"2020-02-29", "2020-05-29", 3}} {
		from, _ := ParseDate(c.from)
		to, _ := ParseDate(c.to)
		if got := WholeMonthsBetween(from, to); got != c.want {
			t.Errorf("%s to %s: %d", c.from, c.to, got)
		}
	}
	for n, want := range map[int]string{1: "2021-02-28", 13: "2022-02-28", 37: "2024-02-29", 11: "2021-12-31", 0: "2021-01-31"} {
		if got := pack(2021, 1, 31).AddMonths(n).String(); got != want {
			t.Errorf("31 January 2021 and %d months is %s", n, got)
		}
	}
}

func TestALengthMeetsTheRowItsDaysReach(t *testing.T) {
	for _, c := range []struct {
		length  Length
		months  int
		exceeds bool
	}{
		{Length{365, Days}, 12, false}, {Length{366, Days}, 12, true}, {Length{52, Weeks}, 12, false}, {Length{53, Weeks}, 12, true},
		{Length{1460, Days}, 48, false}, {Length{1461, Days}, 48, true}, {Length{12, Months}, 12, false}, {Length{13, Months}, 12, true},
		{Length{4, Years}, 48, false}, {Length{5, Years}, 48, true}, {Length{Unit: NoLength}, 0, false},
	} {
		if got := c.length.Exceeds(c.months); got != c.exceeds {
			t.Errorf("%v exceeds %d months: %v", c.length, c.months, got)
		}
		if c.length.Reaches(c.months) != (c.exceeds || c.length.millionths() == c.months*millionthsOfMonth) {
			t.Errorf("%v reaches %d months: %v", c.length, c.months, c.length.Reaches(c.months))
		}
	}
}

func TestAnAnswerIsTheSameEveryTimeAndKeepsNothingOfTheLast(t *testing.T) {
	var used Report
	r := rand.New(rand.NewPCG(1, 2))
	records := everyReason()
	for range 200 {
		record := records[r.IntN(len(records))]
		var fresh Report
		if err := When(record, &used); err != nil {
			t.Fatal(err)
		}
		if err := When(record, &fresh); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(used.Results, fresh.Results) || !slices.Equal(used.reasons, fresh.reasons) || !slices.Equal(used.ends, fresh.ends) {
			t.Fatalf("%v, and used again %v", fresh.Results, used.Results)
		}
	}
}
