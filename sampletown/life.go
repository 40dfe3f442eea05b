package sampletown

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"unicode"

	"throughline/platform/day"
	"throughline/platform/words"
	"throughline/probation/person"
	"throughline/probation/sentence"
	"throughline/sampletown/telling"
)

// level is how hard one part of a life is.
type level int

// The levels, as the instrument's questions have them.
const (
	fine level = iota
	uneven
	hard
)

// answer is the level as the instrument's questions word it.
func (l level) answer() string {
	return [...]string{"no_problems", "some_problems", "significant_problems"}[l]
}

// life is what one made-up person's story is told from.
type life struct {
	random   *rand.Rand
	town     Town
	office   string
	origin   telling.Origin
	woman    bool
	cymraeg  bool // speaks for themself in Welsh
	details  person.Details
	offence  offence
	terms    sentence.Terms
	counts   sentence.Counts
	asked    []sentence.Adding // of the sentence
	levels   map[string]level  // by section of the instrument
	out      bool              // of work
	partner  string            // relationship status as the instrument words it
	drugs    []string
	reliable int  // of a hundred appointments, how many are kept
	whole    bool // the assessment was finished
	filler   *strings.Replacer
	used     map[string]bool // texts that are in the story already
}

// newLife makes somebody up.
func newLife(t Town, index int) *life {
	l := &life{random: rand.New(rand.NewPCG(t.Seed, uint64(index)+1)), town: t, levels: map[string]level{}, used: map[string]bool{}}
	l.origin = telling.OriginOf(l.random)
	l.woman = chance(l.random, 15)
	l.offence = offences[weighted(l.random, offenceWeights...)]
	l.bear()
	l.convict()
	l.sanction()
	l.circumstances()
	l.whole = chance(l.random, 85)
	l.fill()
	return l
}

func (l *life) bear() {
	age := 18 + l.random.IntN(24) + l.random.IntN(24)
	if chance(l.random, 12) {
		age += l.random.IntN(16)
	}
	d := &l.details
	d.Given, d.Family = pick(l.random, l.origin.Given(l.woman)), pick(l.random, l.origin.Family)
	if short := l.origin.ShortForNames[d.Given]; short != "" && chance(l.random, 60) {
		d.Preferred = short
	}
	d.Born = l.town.Today.AddMonths(-12 * age).Add(-1 - l.random.IntN(364))
	d.Gender, d.Language = person.Male, words.English
	if l.woman {
		d.Gender = person.Female
	}
	if l.origin.MayBeInWelsh && chance(l.random, 25) {
		d.Language, l.cymraeg = words.Welsh, true
	}
	if chance(l.random, 14) {
		d.AccessNeeds = pick(l.random, telling.AccessNeeds)
	}
}

func (l *life) called() string {
	if l.details.Preferred != "" {
		return l.details.Preferred
	}
	return l.details.Given
}

// sanction counts what came before, so that it agrees with the age and the offence.
func (l *life) sanction() {
	ageNow := l.details.Born.YearsAt(l.terms.ConvictedOn)
	c := sentence.Counts{Total: 1, AgeAtFirst: ageNow}
	if years := ageNow - 14; years > 1 && !chance(l.random, 25) {
		c.Total += 1 + l.random.IntN(min(3+years, 16))
		if l.offence.persistent {
			c.Total += l.random.IntN(min(8+2*years, 60))
		}
		c.AgeAtFirst = 12 + l.random.IntN(min(years, 18))
		c.AgeAtFirst = min(c.AgeAtFirst, ageNow-1)
	}
	if l.offence.violent {
		c.Violent = 1
	}
	if c.Total > 1 {
		c.Violent += l.random.IntN((c.Total+1)/2 + 1)
	}
	c.Violent = min(c.Violent, c.Total)
	l.counts = c
}

// circumstances leans each part of the life on what the offence says about it.
func (l *life) circumstances() {
	roll := func(section string, lean int) level {
		rolled := level(weighted(l.random, 42-lean, 34, 24+lean))
		l.levels[section] = rolled
		return rolled
	}
	lean := func(theme theme, by int) int {
		if l.offence.theme == theme {
			return by
		}
		return 0
	}
	roll(telling.Accommodation, lean(ofNeed, 15))
	l.out = roll(telling.Work, lean(ofNeed, 15)) > fine || chance(l.random, 15)
	roll(telling.Finance, lean(ofNeed, 25))
	roll(telling.Family, lean(ofHome, 35))
	roll(telling.Lifestyle, lean(ofStreet, 15))
	roll(telling.Thinking, lean(ofTemper, 20))
	roll(telling.Attitudes, -15)
	roll(telling.Health, 5)
	roll(telling.Hope, 0)
	drink := roll(telling.Alcohol, lean(ofDrink, 40)-10)
	if l.offence.theme == ofDrink && drink == fine {
		l.levels[telling.Alcohol] = uneven
	}
	l.takeDrugs(roll(telling.Drugs, lean(ofDrugs, 25)+lean(ofNeed, 20)-15))
	l.partner = [...]string{"not_in_relationship", "in_relationship_living_together", "in_relationship_not_living_together"}[weighted(l.random, 50, 30, 20)]
	l.reliable = 93 - 5*int(l.levels[telling.Lifestyle]) - 4*int(l.levels[telling.Drugs]) - 3*int(l.levels[telling.Accommodation]) - l.random.IntN(6)
}

func (l *life) takeDrugs(how level) {
	switch {
	case how == fine:
		l.drugs = []string{"none"}
	case how == uneven:
		l.drugs = []string{"has_cannabis_usage"}
		if chance(l.random, 30) {
			l.drugs = append(l.drugs, "has_powder_cocaine_usage")
		}
	case chance(l.random, 55):
		l.drugs = []string{"has_heroin_usage", "has_crack_cocaine_usage"}
	case chance(l.random, 50):
		l.drugs = []string{"has_powder_cocaine_usage", "has_cannabis_usage"}
	default:
		l.drugs = []string{"has_spice_usage", "has_misused_prescription_drug_usage"}
	}
}

// fill sets what stands in the gaps of every text about this person.
func (l *life) fill() {
	he, him, his := "he", "him", "his"
	if l.woman {
		he, him, his = "she", "her", "her"
	}
	others := []string{"Kai", "Ellie", "Zain", "Mia", "Theo", "Amara", "Ruby", "Jayden", "Hana", "Osian", "Maisie", "Noor"}
	friends := []string{"Marc", "Steph", "Old Ron", "Jaz", "Wes", "Carol", "Big Pete", "Tas", "Leon", "Michelle"}
	l.filler = strings.NewReplacer(
		"{name}", l.called(), "{he}", he, "{him}", him, "{his}", his, "{himself}", him+"self", "{He}", strings.ToUpper(he[:1])+he[1:], "{His}", strings.ToUpper(his[:1])+his[1:],
		"{kin}", pick(l.random, []string{"mum", "sister", "nan", "brother", "dad", "aunt", "stepdad", "cousin"}),
		"{child}", pick(l.random, others), "{friend}", pick(l.random, friends), "{hobby}", pick(l.random, telling.Hobbies), "{trade}", pick(l.random, telling.Trades),
		"{course}", pick(l.random, telling.Courses), "{street}", pick(l.random, telling.HomeStreets), "{surgery}", pick(l.random, telling.Surgeries),
		"{day}", pick(l.random, []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"}),
		"{bus}", fmt.Sprint(3+l.random.IntN(60)), "{sum}", fmt.Sprint(10*(12+l.random.IntN(150))), "{few}", fmt.Sprint(5*(2+l.random.IntN(7))),
	)
}

// say fills the gaps of a text with this person's own.
func (l *life) say(text string) string {
	said := []rune(l.filler.Replace(text))
	if len(said) > 0 {
		said[0] = unicode.ToUpper(said[0])
	}
	return string(said)
}

// concerns reports whether a note on the topic may be told of this person.
func (l *life) concerns(topic telling.Topic) bool {
	switch topic {
	case telling.Anybody:
		return true
	case telling.OutOfWork:
		return l.out
	case telling.InWork:
		return !l.out
	case telling.WithPartner:
		return l.partner != "not_in_relationship"
	case telling.OnDrugs:
		return l.levels[telling.Drugs] == hard
	case telling.Released, telling.Ordered:
		return (l.terms.Kind == sentence.Licence) == (topic == telling.Released)
	}
	return l.levels[string(topic)] > fine
}

// fresh fills a text that this story has not had; empty when it had them all.
func (l *life) fresh(from []string) string {
	for _, i := range l.random.Perm(len(from)) {
		if !l.used[from[i]] {
			l.used[from[i]] = true
			return l.say(from[i])
		}
	}
	return ""
}

// done reports whether the moment lies before the town's today.
func (l *life) done(at day.Instant) bool { return at.Date().Before(l.town.Today) }
