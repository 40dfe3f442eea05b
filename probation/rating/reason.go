package rating

import (
	"fmt"
	"slices"
	"strings"

	"throughline/actuarial"
	"throughline/platform/day"
	"throughline/platform/words"
	"throughline/probation/assessment/instrument"
)

// grounds words the reasons of a rating that is being read.
type grounds struct {
	facts  Facts
	rating Rating
	before Rating
}

// Codes of reasons that are looked up again.
const (
	codeHeld    = "held"
	codeSet     = "set"
	codeScore   = "arp"
	codeNoScore = "arp-no-score"
)

// stepTaken is what came of a circumstance that raises.
type stepTaken int

const (
	stepUp      stepTaken = iota // it raises the reading one step
	stepAlready                  // the one step was taken for another circumstance
	stepAtTop                    // there is no higher level
	stepNoBase                   // there is nothing to raise yet
)

func (s stepTaken) words() words.Phrase {
	return map[stepTaken]words.Phrase{
		stepUp: saying.StepUp, stepAlready: saying.StepAlready, stepAtTop: saying.StepAtTop, stepNoBase: saying.StepNoBase,
	}[s]
}

// sinceOf finds since when a reason has been in force by its code; else today.
func sinceOf(before []Reason, code string, today day.Date) day.Date {
	for _, reason := range before {
		if reason.Code == code {
			return reason.Since
		}
	}
	return today
}

func held(which Which, level, reads Level, since day.Date) Reason {
	said := saying.Held
	if !reads.Rated() {
		said = saying.HeldUnread
	}
	source := Source{}
	if which == OfHarm {
		source.Kind = FromJudgement
	}
	return Reason{codeHeld, Holds,
		said.With("level", level.Words(), "today", reads.Words(), "since", words.DateIn(since)), since, source}
}

// predicted says what the predictor answered, or that it could not.
func (g *grounds) predicted() []Reason {
	score, was := g.rating.ARP, g.before.ARP
	if !score.Given() {
		since := sinceOf(g.before.Reoffending.Reasons, codeNoScore, g.facts.Today)
		first := []Reason{{codeNoScore, Missing, saying.NoScore.With("since", words.DateIn(since)), since, Source{Kind: FromSentence}}}
		return append(first, g.faults()...)
	}
	since := g.facts.Today
	if was.Hundredths == score.Hundredths && was.Kind == score.Kind {
		since = sinceOf(g.before.Reoffending.Reasons, codeScore, since)
	}
	said := saying.Static
	if score.Dynamic() {
		said = saying.Dynamic
	}
	return []Reason{{codeScore, Base,
		said.With("score", score, "band", score.Band.Words(), "since", words.DateIn(since)), since, Source{Kind: FromSentence}}}
}

// unanswered lists, after everything that counts, what would make the score say more.
func (g *grounds) unanswered() []Reason {
	var reasons []Reason
	if g.rating.ARP.Given() {
		reasons = g.faults()
	}
	const drugs = "drugs_used_now"
	if q, section, asked := question(drugs); asked && len(g.facts.Entries[section].Answers[drugs]) == 0 {
		reasons = append(reasons, g.missing(drugs, saying.NoDrugs.With("question", q), Source{FromSection, section}))
	}
	return reasons
}

// faults words everything the predictor found missing or impossible.
func (g *grounds) faults() []Reason {
	var reasons []Reason
	for _, fault := range g.rating.ARP.Faults {
		switch code := actuarial.Code(fault.Code); code {
		case actuarial.MissingMandatory, actuarial.MissingDynamic:
			for _, field := range fault.Fields {
				name, source := AnswerOf(field)
				reasons = append(reasons, g.missing(field, saying.NotAnswered.With("answer", name), source))
			}
		case actuarial.MotivationInconsistent:
			name, source := AnswerOf(string(actuarial.FieldMotivationToTackleDrugMisuse))
			reasons = append(reasons, g.missing(fault.Code, saying.NoMotivation.With("answer", name), source))
		case actuarial.FollowUpRequired:
			// The missing date of conviction is named already.
		default:
			reasons = append(reasons, g.missing(fault.Code, faultWords(code, fault.Fields), Source{Kind: FromSentence}))
		}
	}
	return reasons
}

func faultWords(code actuarial.Code, fields []string) words.Phrase {
	if said, ok := faultSaid[code]; ok {
		return said
	}
	return saying.Impossible.With("answers", join(fields, func(field string) words.Phrase {
		name, _ := AnswerOf(field)
		return name
	}))
}

func (g *grounds) missing(what string, said words.Phrase, source Source) Reason {
	code := "missing:" + strings.ToLower(what)
	since := sinceOf(g.before.Reoffending.Reasons, code, g.facts.Today)
	return Reason{code, Missing, said, since, source}
}

func (g *grounds) missedContacts(step stepTaken) Reason {
	missed := g.rating.Missed
	said := saying.Missed.With(len(missed)).With("days", missedDays, "step", step.words(),
		"dates", join(missed, func(m Miss) words.Phrase { return words.DateIn(m.On) }))
	enough := missed[len(missed)-missedNeeded] // the contact that made it so many
	return Reason{"missed-contacts", Raises, said, enough.On, Source{FromContact, string(missed[0].Contact)}}
}

func manySections(linked []Link, step stepTaken) Reason {
	enough := linked[len(linked)-linkedNeeded]
	said := saying.ManySections.With(len(linked)).With("since", words.DateIn(enough.At.Date()), "step", step.words())
	return Reason{"linked-sections", Raises, said, enough.At.Date(), Source{FromSection, enough.Section}}
}

// linked lists the sections linked to something, newest first.
func (g *grounds) linked(to LinkedTo) []Reason {
	var reasons []Reason
	for _, link := range only(g.rating.Links, to) {
		reasons = append(reasons, g.linkedTo(link))
	}
	return reasons
}

func (g *grounds) linkedTo(link Link) Reason {
	entry := g.facts.Entries[link.Section]
	said, why := saying.LinkedToReoffending, entry.ReoffendingWhy
	if link.To == ToHarm {
		said, why = saying.LinkedToHarm, entry.HarmWhy
	}
	return g.about(link, Reason{Code: "linked-to-" + string(link.To) + ":" + link.Section, Effect: Raises, Words: said}, why)
}

func (g *grounds) newlyLinked(link Link, step stepTaken) Reason {
	reason := Reason{Code: "newly-linked-to-harm:" + link.Section, Effect: Raises, Words: saying.NewlyLinked.With("step", step.words())}
	return g.about(link, reason, g.facts.Entries[link.Section].HarmWhy)
}

func (g *grounds) about(link Link, reason Reason, why string) Reason {
	reason.Since = link.At.Date()
	reason.Source = Source{FromSection, link.Section}
	reason.Words = reason.Words.With("section", sectionName(link.Section), "since", words.DateIn(reason.Since), "why", short(why))
	return reason
}

func (g *grounds) everySection() []string {
	var keys []string
	for _, section := range instrument.Latest().Sections {
		keys = append(keys, section.Key)
	}
	return keys
}

// protecting lists what speaks for the person in the sections named: strengths, then
// protective factors, each newest first.
func (g *grounds) protecting(sections []string) []Reason {
	var strengths, factors []Reason
	for _, link := range only(g.rating.Links, ToStrength) {
		if slices.Contains(sections, link.Section) {
			reason := Reason{Code: "strength:" + link.Section, Effect: Protects, Words: saying.Strength}
			strengths = append(strengths, g.about(link, reason, g.facts.Entries[link.Section].StrengthWhy))
		}
	}
	for _, key := range sections {
		entry, begun := g.facts.Entries[key]
		if !begun || entry.Protective == "" {
			continue
		}
		link := Link{Section: key, At: entry.WrittenAt[instrument.Protective]}
		reason := Reason{Code: "protective:" + key, Effect: Protects, Words: saying.Protective}
		factors = append(factors, g.about(link, reason, entry.Protective))
	}
	slices.SortStableFunc(factors, func(a, b Reason) int { return a.Since.Until(b.Since) })
	return append(strengths, factors...)
}

func (g *grounds) judgement() Reason {
	judged := g.facts.Harm
	if g.rating.Judged == nil {
		since := sinceOf(g.before.Harm.Reasons, "not-judged", g.facts.Today)
		return Reason{"not-judged", Missing, saying.NotJudged.With("since", words.DateIn(since)), since, Source{Kind: FromJudgement}}
	}
	on := judged.At.Date()
	said := saying.JudgedAs.With("level", Level(judged.Level).Words(), "date", words.DateIn(on), "why", short(judged.Reason))
	return Reason{"judged", Base, said, on, Source{FromJudgement, string(judged.ID)}}
}

// shortLength is how much of somebody's own words a reason repeats, in characters; the
// rest stands where the reason leads.
const shortLength = 160

// short gives the beginning of somebody's own words, cut between two of them.
func short(text string) words.Phrase {
	text = strings.Join(strings.Fields(text), " ")
	runes := []rune(text)
	if len(runes) <= shortLength {
		return words.Same(text)
	}
	cut := string(runes[:shortLength])
	if at := strings.LastIndex(cut, " "); at > shortLength/2 {
		cut = cut[:at]
	}
	return words.Same(fmt.Sprintf("%s …", strings.TrimRight(cut, " ,;:.")))
}

func join[T any](all []T, say func(T) words.Phrase) words.Phrase {
	var joined words.Phrase
	for i, one := range all {
		if i > 0 {
			joined.En, joined.Cy = joined.En+", ", joined.Cy+", "
		}
		said := say(one)
		joined.En, joined.Cy = joined.En+said.En, joined.Cy+said.Cy
	}
	return joined
}

func sectionName(key string) words.Phrase {
	if section, ok := instrument.Latest().Section(key); ok {
		return section.Name
	}
	return words.Same(key)
}
