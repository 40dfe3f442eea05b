package instrument

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"throughline/platform/words"
)

var eleven = []string{
	"accommodation", "employment_training_education", "finance", "relationships_family", "lifestyle_associates", "drug_use",
	"alcohol_use", "health_wellbeing", "thinking_behaviour", "attitudes", "identity_hope",
}

var (
	problemLevel = []string{"no_problems", "some_problems", "significant_problems"}
	yesNo        = []string{"yes", "no"}
)

// arpInputs are the dynamic inputs of ARP with the section each belongs to and the
// answers ARP knows; the drugs are answered by being ticked.
var arpInputs = map[string]struct {
	section string
	answers []string
}{
	"suitability_of_accommodation":        {"accommodation", problemLevel},
	"is_unemployed":                       {"employment_training_education", yesNo},
	"current_relationship_with_partner":   {"relationships_family", problemLevel},
	"current_relationship_status":         {"relationships_family", []string{"not_in_relationship", "in_relationship_living_together", "in_relationship_not_living_together"}},
	"evidence_of_domestic_abuse":          {"relationships_family", yesNo},
	"regular_offending_activities":        {"lifestyle_associates", problemLevel},
	"motivation_to_tackle_drug_misuse":    {"drug_use", []string{"full_motivation", "partial_motivation", "no_motivation"}},
	"current_alcohol_use_problems":        {"alcohol_use", problemLevel},
	"excessive_alcohol_use":               {"alcohol_use", problemLevel},
	"impulsivity_problems":                {"thinking_behaviour", problemLevel},
	"pro_criminal_attitudes":              {"attitudes", problemLevel},
	"has_heroin_usage":                    {"drug_use", nil},
	"has_other_opiate_usage":              {"drug_use", nil},
	"has_crack_cocaine_usage":             {"drug_use", nil},
	"has_powder_cocaine_usage":            {"drug_use", nil},
	"has_misused_prescription_drug_usage": {"drug_use", nil},
	"has_benzodiazepines_usage":           {"drug_use", nil},
	"has_cannabis_usage":                  {"drug_use", nil},
	"has_steroids_usage":                  {"drug_use", nil},
	"has_other_drugs_usage":               {"drug_use", nil},
	"has_ketamine_usage":                  {"drug_use", nil},
	"has_spice_usage":                     {"drug_use", nil},
	"has_hallucinogens_usage":             {"drug_use", nil},
	"has_solvents_usage":                  {"drug_use", nil},
}

func TestElevenSectionsAreAskedInOrder(t *testing.T) {
	got := pick(Latest().Sections, func(s Section) string { return s.Key })
	if !slices.Equal(got, eleven) {
		t.Errorf("sections are %v", got)
	}
}

func TestWalkingForwardAndBackMeetsEverySectionAndStopsAtTheEnds(t *testing.T) {
	i := Latest()
	for at, key := range eleven {
		here, found := i.Section(key)
		if !found || here.Key != key {
			t.Fatalf("section %s is not found", key)
		}
		next, more := i.Next(key)
		if more != (at < len(eleven)-1) || (more && next.Key != eleven[at+1]) {
			t.Errorf("after %s comes %q, %v", key, next.Key, more)
		}
		before, any := i.Previous(key)
		if any != (at > 0) || (any && before.Key != eleven[at-1]) {
			t.Errorf("before %s comes %q, %v", key, before.Key, any)
		}
	}
}

func TestASectionThereIsNotIsNotFoundAndHasNoNeighbours(t *testing.T) {
	_, here := Latest().Section("weather")
	_, next := Latest().Next("weather")
	_, before := Latest().Previous("")
	if here || next || before {
		t.Error("a section that does not exist was found")
	}
}

func TestAnchorsStandAtTheSameFivePointsInEverySection(t *testing.T) {
	for _, s := range Latest().Sections {
		if got := pick(s.Anchors, func(a Anchor) int { return a.At }); !slices.Equal(got, []int{0, 3, 5, 7, 10}) {
			t.Errorf("%s has anchors at %v", s.Key, got)
		}
	}
}

// One scale for everything: in each section an anchor opens with the same sentence.
func TestAnchorsOpenWithTheSameWordsInEverySection(t *testing.T) {
	lead := func(p words.Phrase) words.Phrase {
		en, _, _ := strings.Cut(p.En, ".")
		cy, _, _ := strings.Cut(p.Cy, ".")
		return words.Phrase{En: en, Cy: cy}
	}
	first := Latest().Sections[0]
	for _, s := range Latest().Sections {
		for at, a := range s.Anchors {
			if got, want := lead(a.Words), lead(first.Anchors[at].Words); got != want {
				t.Errorf("%s at %d opens with %q, others with %q", s.Key, a.At, got, want)
			}
		}
	}
}

func TestAScoreIsSaidByTheAnchorAtItOrNextBelow(t *testing.T) {
	s := Latest().Sections[0]
	for score, anchor := range map[int]int{0: 0, 2: 0, 3: 1, 4: 1, 5: 2, 6: 2, 7: 3, 9: 3, 10: 4} {
		if got := s.AnchorFor(score); got != s.Anchors[anchor].Words {
			t.Errorf("score %d is said as %q", score, got.En)
		}
	}
	if !s.AnchorFor(-1).Empty() || !s.AnchorFor(11).Empty() {
		t.Error("a score off the scale has words")
	}
}

func TestEveryDynamicInputOfARPIsAskedExactlyOnceInItsSection(t *testing.T) {
	times := map[string]int{}
	for _, s := range Latest().Sections {
		for _, q := range s.Questions {
			for _, input := range q.Inputs() {
				times[input]++
				if want, used := arpInputs[input]; !used || want.section != s.Key {
					t.Errorf("%s is asked under %s", input, s.Key)
				}
			}
			if !slices.Equal(q.UsedBy, []string{"ARP"}) {
				t.Errorf("%s is used by %v", q.Key, q.UsedBy)
			}
		}
	}
	for input := range arpInputs {
		if times[input] != 1 {
			t.Errorf("%s is asked %d times", input, times[input])
		}
	}
}

func TestAnswersAreThoseARPKnows(t *testing.T) {
	for _, s := range Latest().Sections {
		for _, q := range s.Questions {
			got := pick(q.Options, func(o Option) string { return o.Value })
			if q.Kind == Several {
				if got[len(got)-1] != None || len(got) != 14 {
					t.Errorf("%s offers %v", q.Key, got)
				}
			} else if !slices.Equal(got, arpInputs[q.Key].answers) {
				t.Errorf("%s offers %v", q.Key, got)
			}
		}
	}
}

func TestSourcesAndReadinessKeepTheirKeys(t *testing.T) {
	i := Latest()
	if got := strings.Join(pick(i.Sources, func(s Source) string { return s.Key }), " "); got != "person family_or_friend police court partner_agency earlier_records prison health observation" {
		t.Errorf("sources are %s", got)
	}
	if got := strings.Join(pick(i.Readiness, func(r Readiness) string { return r.Key }), " "); got != "not_now thinking_about_it getting_ready doing_it keeping_it_up" {
		t.Errorf("readiness is %s", got)
	}
	if _, found := i.Source("police"); !found {
		t.Error("a source is not found by its key")
	}
	if _, found := i.ReadinessOf("certain"); found {
		t.Error("a step of readiness that does not exist was found")
	}
}

func TestPromptsAreFoundByTheirBox(t *testing.T) {
	s, _ := Latest().Section("finance")
	if got := s.PromptsFor(Protective); len(got) < 2 || got[0] != s.Prompts[3].Ask[0] {
		t.Errorf("prompts for protective factors are %v", got)
	}
	if got := s.PromptsFor("weather"); got != nil {
		t.Errorf("a box that does not exist has prompts %v", got)
	}
}

// everyPhrase lists all there is to read, with where it stands.
func everyPhrase(i *Instrument) map[string]words.Phrase {
	all := map[string]words.Phrase{}
	for _, b := range i.Boxes {
		all["box "+string(b.Key)] = b.Name
	}
	for _, s := range i.Sources {
		all["source "+s.Key] = s.Name
	}
	for _, r := range i.Readiness {
		all["readiness "+r.Key] = r.Name
	}
	for _, s := range i.Sections {
		all[s.Key+" name"], all[s.Key+" why"] = s.Name, s.Why
		for _, p := range s.Prompts {
			for _, ask := range p.Ask {
				all[s.Key+" "+string(p.Box)+" "+ask.En] = ask
			}
		}
		for _, q := range s.Questions {
			all[q.Key], all[q.Key+" hint"] = q.Text, q.Hint
			for _, o := range q.Options {
				all[q.Key+" "+o.Value] = o.Text
			}
		}
	}
	for where, p := range saidToThePerson(i) {
		all[where] = p
	}
	return all
}

func saidToThePerson(i *Instrument) map[string]words.Phrase {
	said := map[string]words.Phrase{}
	for _, r := range i.Readiness {
		said["own readiness "+r.Key] = r.OwnName
	}
	for _, s := range i.Sections {
		said[s.Key+" own name"], said[s.Key+" own why"], said[s.Key+" own question"] = s.OwnName, s.OwnWhy, s.OwnQuestion
		for _, a := range s.Anchors {
			said[s.Key+" anchor "+string(rune('a'+a.At))] = a.Words
		}
	}
	return said
}

// Names taken over unchanged read alike in both languages; nothing else may.
var alike = []string{"Heroin", "Cannabis"}

func TestEveryTextIsInBothLanguages(t *testing.T) {
	for where, p := range everyPhrase(Latest()) {
		if p.En == "" || p.Cy == "" {
			t.Errorf("%s lacks a language: %+v", where, p)
		}
		if p.En == p.Cy && !slices.Contains(alike, p.En) {
			t.Errorf("%s is the same in both languages: %q", where, p.En)
		}
		if strings.HasSuffix(p.En, "?") != strings.HasSuffix(p.Cy, "?") {
			t.Errorf("%s asks in one language only: %q", where, p)
		}
	}
}

var (
	sentenceEnd = regexp.MustCompile(`[.?!]+\s*`)
	vowels      = regexp.MustCompile(`[aeiouy]+`)
)

func TestWhatThePersonReadsIsPlain(t *testing.T) {
	banned := []string{
		"criminogenic", "compliance", "comply", "intervention", "failed to", "offending", "protective", "assessment",
		"risk", "engage", "motivation", "accommodation", "substance", "misuse", "associates", "score",
	}
	sentences, count, long := 0, 0, 0
	for where, p := range saidToThePerson(Latest()) {
		for _, bad := range banned {
			if strings.Contains(strings.ToLower(p.En), bad) {
				t.Errorf("%s says %q: %q", where, bad, p.En)
			}
		}
		for _, sentence := range sentenceEnd.Split(p.En, -1) {
			spoken := strings.Fields(sentence)
			if len(spoken) == 0 {
				continue
			}
			sentences, count = sentences+1, count+len(spoken)
			if len(spoken) > 16 {
				t.Errorf("%s has a sentence of %d words: %q", where, len(spoken), sentence)
			}
			for _, word := range spoken {
				if len(vowels.FindAllString(strings.ToLower(strings.TrimRight(word, "e")), -1)) > 3 {
					t.Errorf("%s has the hard word %q", where, word)
				}
				if len(strings.Trim(word, ",")) > 7 {
					long++
				}
			}
		}
	}
	if average := float64(count) / float64(sentences); average > 12 {
		t.Errorf("sentences average %.1f words", average)
	}
	if share := float64(long) / float64(count); share > 0.05 {
		t.Errorf("%.0f %% of the words are longer than seven letters", share*100)
	}
	t.Logf("%d sentences, %.1f words each, %.1f %% long words", sentences, float64(count)/float64(sentences), 100*float64(long)/float64(count))
}
