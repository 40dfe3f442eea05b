package spelling_test

import (
	"slices"
	"strings"
	"testing"

	"throughline/platform/spelling"
)

func TestANameIsFoldedAsSomebodyInAHurryTypesIt(t *testing.T) {
	for written, typed := range map[string]string{
		"Siân": "sian", "O’Brien": "obrien", "D'Souza": "dsouza", "Zieliński": "zielinski", "Łukasz": "lukasz", "Ŵyn": "wyn",
		"Søren": "soren", "Ayşe Iğdır": "ayse igdir", "Weiß": "weiss", "García": "garcia", "李": "李",
	} {
		if got := spelling.Fold(written); got != typed {
			t.Errorf("%s is folded to %q, not %q", written, got, typed)
		}
	}
}

func TestANameIsSplitWherePeopleWould(t *testing.T) {
	if got := spelling.Words("Anne-Marie  ap Rhys (Annie)"); !slices.Equal(got, []string{"anne", "marie", "ap", "rhys", "annie"}) {
		t.Errorf("%q", got)
	}
}

func alike(a, b string) bool {
	return slices.ContainsFunc(spelling.Sounds(a), func(key string) bool { return slices.Contains(spelling.Sounds(b), key) })
}

func TestNamesThatSoundAlikeShareAKey(t *testing.T) {
	for _, pair := range [][2]string{
		{"Hughes", "Hewes"}, {"Davies", "Davis"}, {"Stephen", "Steven"}, {"Thompson", "Tomson"}, {"Philip", "Filip"}, {"Rhys", "Reece"},
		{"Llewellyn", "Lewelin"}, {"Catherine", "Kathryn"}, {"Mohammed", "Muhamad"}, {"Hussain", "Husein"}, {"Khan", "Kahn"},
		{"Clarke", "Clark"}, {"Smith", "Smythe"}, {"Pierce", "Pearce"}, {"Knight", "Nite"}, {"McDonald", "MacDonald"}, {"Mackenzie", "McKenzie"},
		{"Bryan", "Brian"}, {"Jeffrey", "Geoffrey"}, {"Schmidt", "Shmit"}, {"Yusuf", "Yousef"}, {"Wójcik", "Woycik"}, {"Ceri", "Keri"},
		{"Sean", "Shaun"}, {"Siobhan", "Siobhán"}, {"Zoë", "Zoey"}, {"Wright", "Right"}, {"Gill", "Ghill"}, {"Iqbal", "Ikbal"}, {"Nguyen", "Nguyan"},
	} {
		if !alike(pair[0], pair[1]) {
			t.Errorf("%s %q and %s %q", pair[0], spelling.Sounds(pair[0]), pair[1], spelling.Sounds(pair[1]))
		}
	}
}

func TestNamesThatSoundDifferentShareNone(t *testing.T) {
	for _, pair := range [][2]string{
		{"Hughes", "Jones"}, {"Smith", "Simms"}, {"Khan", "Chan"}, {"Davies", "Daniels"}, {"Rees", "Price"}, {"Evans", "Owens"}, {"Tom", "Dom"},
	} {
		if alike(pair[0], pair[1]) {
			t.Errorf("%s and %s both sound like %q", pair[0], pair[1], spelling.Sounds(pair[0]))
		}
	}
	if keys := spelling.Sounds("李 42"); keys != nil {
		t.Errorf("no Latin letter, and it sounds like %q", keys)
	}
}

func FuzzEveryTextIsFoldedOnceAndForAll(f *testing.F) {
	f.Add("Siân O'Brien")
	f.Add("İ\u0301x")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?") // what comes in is refused otherwise
		once := spelling.Fold(text)
		if again := spelling.Fold(once); again != once {
			t.Errorf("%q is folded to %q and then to %q", text, once, again)
		}
		for _, key := range spelling.Sounds(text) {
			for _, letter := range key {
				if letter < 'A' || letter > 'Z' {
					t.Errorf("%q sounds like %q", text, key)
				}
			}
		}
	})
}

func said(pieces []spelling.Piece) string {
	var text string
	for _, p := range pieces {
		if p.Marked {
			text += "[" + p.Text + "]"
		} else {
			text += p.Text
		}
	}
	return text
}

func TestWordsThatBeginWithWhatIsSoughtAreMarked(t *testing.T) {
	for _, c := range []struct{ text, sought, marked string }{
		{"He's in the house; housing next.", "hous", "He's in the [house]; [housing] next."},
		{"Siân said: \"tŷ newydd\"", "ty", "Siân said: \"[tŷ] newydd\""},
		{"Don't. DON’T!", "dont", "[Don't]. [DON’T]!"},
		{"<b>work</b>", "work", "<b>[work]</b>"},
		{"nothing", "work", "nothing"},
		{"", "work", ""},
	} {
		if got := said(spelling.Mark(c.text, []string{c.sought})); got != c.marked {
			t.Errorf("%q is marked %q", c.text, got)
		}
	}
}

func TestAnExcerptKeepsTheFirstMarkAndSaysWhatWasLeftOut(t *testing.T) {
	long := "We talked for an hour about many things before he said that the housing office had rung and offered a flat near the river with a garden of its own."
	got := said(spelling.Excerpt(spelling.Mark(long, []string{"hous"}), 60))
	if got != "… he said that the [housing] office had rung and offered a flat near the river …" {
		t.Errorf("%q", got)
	}
	if got := said(spelling.Excerpt(spelling.Mark("Short work.", []string{"work"}), 60)); got != "Short [work]." {
		t.Errorf("%q", got)
	}
}

func FuzzNoLetterIsLostWhenATextIsMarked(f *testing.F) {
	f.Add("Don't lose a letter", "lose")
	f.Fuzz(func(t *testing.T, text, sought string) {
		var again string
		for _, p := range spelling.Mark(text, []string{sought}) {
			again += p.Text
		}
		if again != text {
			t.Errorf("%q became %q", text, again)
		}
	})
}
