package words_test

import (
	"context"
	"testing"

	"throughline/platform/day"
	"throughline/platform/words"
)

func TestAPhraseIsSaidInTheLanguageOfTheVisit(t *testing.T) {
	hello := words.Phrase{En: "Hello {name}", Cy: "Helo {name}"}
	english, welsh := context.Background(), words.Speak(context.Background(), words.Welsh)
	if got := hello.To(english, "name", "Siân"); got != "Hello Siân" {
		t.Error(got)
	}
	if got := hello.To(welsh, "name", "Siân"); got != "Helo Siân" {
		t.Error(got)
	}
}

func TestWhatIsFilledInIsNotFilledAgain(t *testing.T) {
	if got := (words.Phrase{En: "{a} and {b}"}).In(words.English, "a", "{b}", "b", "x"); got != "{b} and x" {
		t.Error(got)
	}
}

func TestWhatIsBracedAndHasNoValueStays(t *testing.T) {
	for text, want := range map[string]string{
		"{a}{a}, {n} of {b}": "xx, 3 of {b}", "{": "{", "{a": "{a", "}{a}": "}x", "{{a}}": "{x}", "{b}{a}": "{b}x", "": "",
	} {
		if got := (words.Phrase{En: text}).In(words.English, "a", "x", "n", 3); got != want {
			t.Errorf("%q gives %q", text, got)
		}
	}
}

func TestAPhraseInsideAPhraseIsFilledLanguageByLanguage(t *testing.T) {
	outer, inner := words.Phrase{En: "in {area}", Cy: "yn {area}"}, words.Phrase{En: "Finance", Cy: "Arian"}
	if got := outer.With("area", inner); got != (words.Phrase{En: "in Finance", Cy: "yn Arian"}) {
		t.Error(got)
	}
}

func TestNumbersTakeTheFormsOfTheirLanguage(t *testing.T) {
	dogs := words.Count{
		One: "1 dog", Other: "{n} dogs",
		CyZero: "0 cŵn", CyOne: "1 ci", CyTwo: "2 gi", CyFew: "3 chi", CyMany: "6 chi", CyOther: "{n} ci",
	}
	english := map[int]string{0: "0 dogs", 1: "1 dog", 2: "2 dogs"}
	welsh := map[int]string{0: "0 cŵn", 1: "1 ci", 2: "2 gi", 3: "3 chi", 4: "4 ci", 6: "6 chi", 7: "7 ci"}
	for n, want := range english {
		if got := dogs.In(words.English, n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
	for n, want := range welsh {
		if got := dogs.In(words.Welsh, n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
	if got := (words.Count{One: "1 day", Other: "{n} days", CyOther: "{n} diwrnod"}).In(words.Welsh, 2); got != "2 diwrnod" {
		t.Errorf("a form left out falls back to %q", got)
	}
}

func TestDatesAreSaidInBothLanguages(t *testing.T) {
	english, welsh := context.Background(), words.Speak(context.Background(), words.Welsh)
	date := day.MustParse("2026-10-08")
	for got, want := range map[string]string{
		words.Date(english, date): "8 October 2026", words.Date(welsh, date): "8 Hydref 2026",
		words.Weekday(english, date): "Thursday 8 October 2026", words.Weekday(welsh, date): "Dydd Iau 8 Hydref 2026",
		words.DateTime(english, date.AtClock(14, 5)):                                                  "8 October 2026, 14:05",
		words.Date(english, day.Date{}) + words.Weekday(welsh, day.Date{}) + words.DateTime(welsh, 0): "",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestWhateverIsNotWelshIsEnglish(t *testing.T) {
	for tag, want := range map[string]words.Language{"cy": words.Welsh, "en": words.English, "": words.English, "fr": words.English, "<script>": words.English} {
		if got := words.Parse(tag); got != want || got.Other() == got {
			t.Errorf("%q is %s", tag, got)
		}
	}
}
