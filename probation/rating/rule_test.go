package rating

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"throughline/actuarial"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/probation/assessment"
	"throughline/probation/assessment/instrument"
	"throughline/probation/contact"
)

// scores of published examples, by the band they fall in.
var scoreIn = map[Level]string{Low: "8.81", Medium: "54.95", High: "86.19", VeryHigh: "92.06"}

func missedOn(today day.Date, daysAgo ...int) []contact.Summary {
	var all []contact.Summary
	for i, ago := range daysAgo {
		all = append(all, contact.Summary{ID: id.ID(fmt.Sprint("c", i)), At: today.Add(-ago).AtClock(10, 0), Outcome: contact.DidNotAttend})
	}
	return all
}

func linkSections(f *Facts, n int, how func(*assessment.Draft)) {
	for _, section := range instrument.Latest().Sections[:n] {
		e, begun := f.Entries[section.Key]
		if !begun {
			e = entry(section.Key, func(*assessment.Draft) {})
		}
		how(&e.Draft)
		f.Entries[section.Key] = e
	}
}

func toReoffending(d *assessment.Draft) {
	d.LinkedToReoffending, d.ReoffendingWhy = assessment.Yes, "It was there each time"
}

func asStrength(d *assessment.Draft) {
	d.IsStrength, d.StrengthWhy = assessment.Yes, "A steady partner"
}

func TestTheReadingOfReoffendingFollowsTheRule(t *testing.T) {
	for _, c := range []struct {
		circumstance string
		base         Level
		missed       []int // days ago
		linked       int   // sections linked to reoffending
		strengths    int
		reads        Level
	}{
		{"nothing else: the predictor's band", Low, nil, 0, 0, Low},
		{"nothing else: the predictor's band", Medium, nil, 0, 0, Medium},
		{"nothing else: the predictor's band", High, nil, 0, 0, High},
		{"nothing else: the predictor's band", VeryHigh, nil, 0, 0, VeryHigh},
		{"one missed contact is not enough", Low, []int{3}, 0, 0, Low},
		{"two missed contacts raise it one step", Low, []int{3, 10}, 0, 0, Medium},
		{"missed today counts", Low, []int{0, 0}, 0, 0, Medium},
		{"the twenty-eighth day counts", Low, []int{0, 28}, 0, 0, Medium},
		{"the twenty-ninth does not", Low, []int{0, 29}, 0, 0, Low},
		{"five missed contacts raise it no more than two do", Low, []int{1, 2, 3, 4, 5}, 0, 0, Medium},
		{"four linked sections are not enough", Medium, nil, 4, 0, Medium},
		{"five linked sections raise it one step", Medium, nil, 5, 0, High},
		{"eleven linked sections raise it no more than five do", Medium, nil, 11, 0, High},
		{"both together still raise it one step only", Low, []int{3, 10}, 5, 0, Medium},
		{"both together still raise it one step only", High, []int{3, 10}, 11, 0, VeryHigh},
		{"nothing is above very high", VeryHigh, []int{3, 10}, 5, 0, VeryHigh},
		{"strengths never lower it", High, nil, 0, 11, High},
		{"strengths do not take back the step either", Low, []int{3, 10}, 5, 11, Medium},
	} {
		f := withScore(t, scoreIn[c.base])
		f.Missed = missedOn(f.Today, c.missed...)
		linkSections(&f, c.linked, toReoffending)
		linkSections(&f, c.strengths, asStrength)
		r := Read(f).Reoffending
		if r.Level != c.reads || r.Today != c.reads || r.Held {
			t.Errorf("%s: from %s it reads %s, not %s", c.circumstance, c.base, r.Today, c.reads)
		}
		if protecting := r.With(Protects); len(protecting) != c.strengths {
			t.Errorf("%s: %d reasons protect, not %d", c.circumstance, len(protecting), c.strengths)
		}
	}
}

func TestReasonsAreDatedAndStandStrongestFirst(t *testing.T) {
	f := withScore(t, "8.81")
	f.Missed = missedOn(f.Today, 3, 10, 12)
	linkSections(&f, 5, toReoffending)
	linkSections(&f, 1, asStrength)
	housing := f.Entries["accommodation"]
	housing.Protective, housing.WrittenAt = "Her sister", map[instrument.Box]day.Instant{instrument.Protective: housing.At}
	f.Entries["accommodation"] = housing
	r := Read(f).Reoffending
	var effects []Effect
	for _, reason := range r.Reasons {
		effects = append(effects, reason.Effect)
		if !reason.Since.Known() || reason.Words().Empty() || strings.ContainsAny(reason.Words().En+reason.Words().Cy, "{}") {
			t.Errorf("the reason %s is not whole: %+v", reason.Code, reason)
		}
	}
	if want := slices.Repeat([]Effect{Raises}, 7); !slices.Equal(effects, append(append([]Effect{Base}, want...), Protects, Protects)) {
		t.Errorf("the order is %v", effects)
	}
	first := r.With(Raises)[0]
	if first.Since != f.Today.Add(-10) || first.Source != (Source{FromContact, "c0"}) {
		t.Errorf("the second missed contact made it so, ten days ago: %+v", first)
	}
	for _, part := range []string{
		"3 contacts missed without an acceptable reason in the past 28 days", "This raises the reading one step.",
		"5 sections are linked to reoffending (so many since 1 September 2025). This counts too, but the reading is never raised more than one step.",
		"Accommodation is linked to reoffending (since 1 September 2025): It was there each time",
		"protects Accommodation is a strength (since 1 September 2025): A steady partner",
		"protects Protective factors in Accommodation (written 1 September 2025): Her sister",
	} {
		if !strings.Contains(inWords(r), part) {
			t.Errorf("no reason says %q:\n%s", part, inWords(r))
		}
	}
}

func TestWithoutTheAnswersThereIsNoRatingAndEveryOneIsNamed(t *testing.T) {
	r := Read(Facts{Today: day.MustParse("2026-09-15")})
	if r.Reoffending.Level != Unrated || r.Harm.Level != Unrated || r.ARP.Given() {
		t.Fatalf("rated out of nothing: %s, %s", r.Reoffending.Level, r.Harm.Level)
	}
	said := inWords(r.Reoffending)
	for _, name := range []string{
		"gives no score", "Date of birth", "Gender", "Date of the current conviction", "Age at first sanction", "Offence code",
		"Number of sanctions, with the current one", "How suitable is the place", "Is the person out of work now?", "Which drugs",
	} {
		if !strings.Contains(said, name) {
			t.Errorf("%q is missing and not named:\n%s", name, said)
		}
	}
	for _, missing := range r.Reoffending.With(Missing) {
		if missing.Source.Kind == "" {
			t.Errorf("nobody is told where to answer: %s", missing.Words().En)
		}
	}
	if said := inWords(r.Harm); said != "missing Not judged yet (since 15 September 2026): no practitioner has judged the risk of serious harm." {
		t.Errorf("of harm it says: %s", said)
	}
}

func TestAnImpossibleAnswerIsSaidInWords(t *testing.T) {
	for code, break_ := range map[actuarial.Code]func(*Facts){
		actuarial.OffenceCodeUnknown:        func(f *Facts) { f.Sentence.OffenceCode = "99999" },
		actuarial.SanctionsOutOfRange:       func(f *Facts) { f.Sanctions.Total = 0 },
		actuarial.FirstSanctionAfterConvict: func(f *Facts) { f.Sanctions.AgeAtFirst = 99 },
		actuarial.ConvictionBeforeBirth:     func(f *Facts) { f.Sentence.ConvictedOn = f.Person.Born },
	} {
		f := withScore(t, "8.81")
		break_(&f)
		r := Read(f)
		found := slices.ContainsFunc(r.Reoffending.Reasons, func(reason Reason) bool {
			return reason.Code == "missing:"+strings.ToLower(string(code)) && !strings.Contains(reason.Words().En, "_")
		})
		if r.Reoffending.Level != Unrated || !found {
			t.Errorf("%s gives %s:\n%s", code, r.Reoffending.Level, inWords(r.Reoffending))
		}
	}
}

// next reads the facts again, some days later, after the rating just made.
func next(f Facts, after Rating, days int) (Facts, Rating) {
	after.ID = "before"
	f.InForce, f.Today = &after, f.Today.Add(days)
	return f, Read(f)
}

func TestARatingRisesAtOnceAndIsHeldWhenTheReadingFalls(t *testing.T) {
	f := withScore(t, scoreIn[Medium])
	r := Read(f)
	f.Missed = missedOn(f.Today, 0, 1)
	f, r = next(f, r, 0)
	if got := r.Reoffending; got.Level != High || got.Before != Medium || got.Since != f.Today || got.Held {
		t.Fatalf("two missed contacts should raise it at once: %+v", got)
	}
	f, r = next(f, r, 29)
	held := f.Today
	if got := r.Reoffending; got.Level != High || got.Today != Medium || !got.Held || got.Since == held {
		t.Fatalf("it should be held: %+v", got)
	}
	if first := r.Reoffending.Reasons[0]; first.Effect != Holds || !strings.Contains(first.Words().En,
		"Held at High since "+sayDate(held)+": today's reading is Medium. It stays until a practitioner confirms the lower level.") {
		t.Errorf("the first reason is %s %q", first.Effect, first.Words().En)
	}
	if _, r = next(f, r, 3); r.Reoffending.Reasons[0].Since != held {
		t.Errorf("being held began on %s, not on %s", held, r.Reoffending.Reasons[0].Since)
	}
}

func sayDate(d day.Date) string { return fmt.Sprintf("%d %s %d", d.Day(), d.Month(), d.Year()) }

func TestALostScoreLowersNothingAndCannotBeConfirmed(t *testing.T) {
	f := withScore(t, scoreIn[High])
	r := Read(f)
	f.Sentence.OffenceCode = ""
	_, r = next(f, r, 1)
	if got := r.Reoffending; got.Level != High || got.Today != Unrated || !got.Held || got.CanBeConfirmed() {
		t.Errorf("a missing answer is no lower risk: %+v", got)
	}
}

func TestSeriousHarmFollowsTheJudgementAndOneStepForWhatIsNew(t *testing.T) {
	judged := day.MustParse("2026-09-01").AtClock(12, 0)
	hour := int64(3600 * 1e6)
	for _, c := range []struct {
		circumstance string
		level        assessment.HarmLevel
		linked       []int64 // sections linked to harm, in hours after the judgement
		reads        Level
	}{
		{"nobody has judged", "", nil, Unrated},
		{"nobody has judged, whatever is linked", "", []int64{1, 2}, Unrated},
		{"the judgement alone", assessment.MediumHarm, nil, Medium},
		{"a section linked before the judgement is part of it", assessment.MediumHarm, []int64{-1, -2}, Medium},
		{"a section linked after it raises it one step", assessment.MediumHarm, []int64{1}, High},
		{"an hour later on the same day is after it", assessment.LowHarm, []int64{-1, 1}, Medium},
		{"many sections raise it no more than one does", assessment.LowHarm, []int64{1, 2, 3, 4, 5, 6}, Medium},
		{"nothing is above very high", assessment.VeryHighHarm, []int64{1}, VeryHigh},
	} {
		f := Facts{Today: day.MustParse("2026-09-03"), Entries: map[string]assessment.Entry{}}
		if c.level != "" {
			f.Harm = assessment.HarmJudgement{ID: "h", HarmDraft: assessment.HarmDraft{Level: c.level, Reason: "What was said"}, At: judged}
		}
		for i, hours := range c.linked {
			key := instrument.Latest().Sections[i].Key
			e := entry(key, func(d *assessment.Draft) { d.LinkedToHarm, d.HarmWhy = assessment.Yes, "A threat" })
			e.At = judged + day.Instant(hours*hour)
			f.Entries[key] = e
		}
		if r := Read(f).Harm; r.Level != c.reads || len(r.With(Raises)) != len(c.linked) {
			t.Errorf("%s: it reads %s, not %s\n%s", c.circumstance, r.Level, c.reads, inWords(r))
		}
	}
}

func TestHarmFallsByAJudgementAndNeverByAnUnlinkedSection(t *testing.T) {
	at := day.MustParse("2026-09-01").AtClock(12, 0)
	f := Facts{Today: at.Date(), Entries: map[string]assessment.Entry{}}
	f.Harm = assessment.HarmJudgement{ID: "h1", HarmDraft: assessment.HarmDraft{Level: assessment.MediumHarm, Reason: "As it was"}, At: at}
	r := Read(f)
	linked := entry("drug_use", func(d *assessment.Draft) { d.LinkedToHarm, d.HarmWhy = assessment.Yes, "A threat" })
	linked.At = at + 1
	f.Entries["drug_use"] = linked
	f, r = next(f, r, 1)
	if r.Harm.Level != High {
		t.Fatalf("a new link raises it: %s", r.Harm.Level)
	}
	saved := linked
	saved.At = at + 99
	f.Entries["drug_use"] = saved
	if _, again := next(f, r, 1); again.Links[0].At != at+1 {
		t.Error("saving a section again made its link new")
	}
	f.Entries["drug_use"] = entry("drug_use", func(d *assessment.Draft) { d.LinkedToHarm = assessment.No })
	f, r = next(f, r, 1)
	if r.Harm.Level != High || !r.Harm.Held || r.Harm.Today != Medium {
		t.Fatalf("a link that is taken back lowers nothing: %+v", r.Harm)
	}
	f.Harm = assessment.HarmJudgement{ID: "h2", HarmDraft: assessment.HarmDraft{Level: assessment.LowHarm, Reason: "Much has changed"}, At: at + 100}
	f, r = next(f, r, 1)
	if r.Harm.Level != Low || r.Harm.Held || r.Harm.Before != High {
		t.Errorf("a judgement is not arithmetic: %+v", r.Harm)
	}
	f.Entries["drug_use"] = saved
	if _, r = next(f, r, 1); r.Harm.Level != Low {
		t.Errorf("a link older than the judgement is part of it: %s", r.Harm.Level)
	}
}

func TestThePublishedRuleNamesTheFiguresOfTheCode(t *testing.T) {
	text, err := os.ReadFile("../../docs/rating-rule.md")
	if err != nil {
		t.Fatal(err)
	}
	doc := regexp.MustCompile(`\s+`).ReplaceAllString(string(text), " ")
	number := map[int]string{2: "two", 5: "five"}
	for _, says := range []string{
		"version " + Rule,
		number[missedNeeded] + " or more contacts",
		strconv.Itoa(missedDays) + " days",
		number[linkedNeeded] + " or more sections",
		"one step",
		"at most " + strconv.Itoa(LongestOverride) + " days ahead",
	} {
		if !strings.Contains(doc, says) {
			t.Errorf("docs/rating-rule.md does not say %q", says)
		}
	}
	for _, c := range Read(withScore(t, "8.81")).ARP.CutOffs[1:] {
		if row := strings.ToLower(c.Band.Words().En) + " | " + strconv.Itoa(c.Hundredths/100); !strings.Contains(doc, row) {
			t.Errorf("docs/rating-rule.md has no row %q", row)
		}
	}
}
