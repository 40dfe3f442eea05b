package rating

import (
	"slices"
	"strings"

	"throughline/actuarial"
	"throughline/platform/day"
	"throughline/probation/assessment/instrument"
)

// grounds gathers the reasons of a rating that is being read.
type grounds struct {
	facts  Facts
	rating Rating
	before Rating
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
	source := Source{}
	if which == OfHarm {
		source.Kind = FromJudgement
	}
	return Reason{codeHeld, Holds, since, source, ReasonDetail{Level: level, Today: reads}}
}

// predicted says what the predictor answered, or that it could not.
func (g *grounds) predicted() []Reason {
	score, was := g.rating.ARP, g.before.ARP
	if !score.Given() {
		since := sinceOf(g.before.Reoffending.Reasons, codeNoScore, g.facts.Today)
		first := []Reason{{Code: codeNoScore, Effect: Missing, Since: since, Source: Source{Kind: FromSentence}}}
		return append(first, g.faults()...)
	}
	since := g.facts.Today
	if was.Hundredths == score.Hundredths && was.Kind == score.Kind {
		since = sinceOf(g.before.Reoffending.Reasons, codeScore, since)
	}
	told := ReasonDetail{Level: score.Band, Hundredths: score.Hundredths, Kind: score.Kind}
	return []Reason{{codeScore, Base, since, Source{Kind: FromSentence}, told}}
}

// unanswered lists, after everything that counts, what would make the score say more.
func (g *grounds) unanswered() []Reason {
	var reasons []Reason
	if g.rating.ARP.Given() {
		reasons = g.faults()
	}
	if _, section, asked := question(drugsNow); asked && len(g.facts.Entries[section].Answers[drugsNow]) == 0 {
		reasons = append(reasons, g.missing(drugsNow, ReasonDetail{Answers: []string{drugsNow}}, Source{FromSection, section}))
	}
	return reasons
}

// faults lists everything the predictor found missing or impossible.
func (g *grounds) faults() []Reason {
	var reasons []Reason
	for _, fault := range g.rating.ARP.Faults {
		switch actuarial.Code(fault.Code) {
		case actuarial.MissingMandatory, actuarial.MissingDynamic:
			for _, field := range fault.Fields {
				_, source := AnswerOf(field)
				reasons = append(reasons, g.missing(field, ReasonDetail{Answers: []string{field}}, source))
			}
		case actuarial.MotivationInconsistent:
			motivation := string(actuarial.FieldMotivationToTackleDrugMisuse)
			_, source := AnswerOf(motivation)
			reasons = append(reasons, g.missing(fault.Code, ReasonDetail{Fault: fault.Code, Answers: []string{motivation}}, source))
		case actuarial.FollowUpRequired:
			// The missing date of conviction is named already.
		default:
			reasons = append(reasons, g.missing(fault.Code, ReasonDetail{Fault: fault.Code, Answers: fault.Fields}, Source{Kind: FromSentence}))
		}
	}
	return reasons
}

func (g *grounds) missing(what string, told ReasonDetail, source Source) Reason {
	code := codeMissing + ":" + strings.ToLower(what)
	since := sinceOf(g.before.Reoffending.Reasons, code, g.facts.Today)
	return Reason{code, Missing, since, source, told}
}

func (g *grounds) missedContacts(step stepTaken) Reason {
	missed := g.rating.Missed
	told := ReasonDetail{Step: step, Many: len(missed)}
	for _, m := range missed {
		told.Days = append(told.Days, m.On)
	}
	enough := missed[len(missed)-missedNeeded] // the contact that made it so many
	return Reason{codeMissedContacts, Raises, enough.On, Source{FromContact, string(missed[0].Contact)}, told}
}

func manySections(linked []Link, step stepTaken) Reason {
	enough := linked[len(linked)-linkedNeeded]
	return Reason{codeManySections, Raises, enough.At.Date(), Source{FromSection, enough.Section}, ReasonDetail{Step: step, Many: len(linked)}}
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
	code, why := codeLinkedToReoffending, entry.ReoffendingWhy
	if link.To == ToHarm {
		code, why = codeLinkedToHarm, entry.HarmWhy
	}
	return about(link, code, Raises, ReasonDetail{Why: short(why)})
}

func (g *grounds) newlyLinked(link Link, step stepTaken) Reason {
	return about(link, codeNewlyLinked, Raises, ReasonDetail{Step: step, Why: short(g.facts.Entries[link.Section].HarmWhy)})
}

// about is a reason that a section gives, by the code of its kind.
func about(link Link, code string, effect Effect, told ReasonDetail) Reason {
	return Reason{code + ":" + link.Section, effect, link.At.Date(), Source{FromSection, link.Section}, told}
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
			strengths = append(strengths, about(link, codeStrength, Protects, ReasonDetail{Why: short(g.facts.Entries[link.Section].StrengthWhy)}))
		}
	}
	for _, key := range sections {
		entry, begun := g.facts.Entries[key]
		if !begun || entry.Protective == "" {
			continue
		}
		link := Link{Section: key, At: entry.WrittenAt[instrument.Protective]}
		factors = append(factors, about(link, codeProtective, Protects, ReasonDetail{Why: short(entry.Protective)}))
	}
	slices.SortStableFunc(factors, func(a, b Reason) int { return a.Since.Until(b.Since) })
	return append(strengths, factors...)
}

func (g *grounds) judgement() Reason {
	judged := g.facts.Harm
	if g.rating.Judged == nil {
		since := sinceOf(g.before.Harm.Reasons, codeNotJudged, g.facts.Today)
		return Reason{Code: codeNotJudged, Effect: Missing, Since: since, Source: Source{Kind: FromJudgement}}
	}
	told := ReasonDetail{Level: Level(judged.Level), Why: short(judged.Reason)}
	return Reason{codeJudged, Base, judged.At.Date(), Source{FromJudgement, string(judged.ID)}, told}
}

// shortLength is how much of somebody's own words a reason repeats, in characters; the
// rest stands where the reason leads.
const shortLength = 160

// short gives the beginning of somebody's own words, cut between two of them.
func short(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	runes := []rune(text)
	if len(runes) <= shortLength {
		return text
	}
	cut := string(runes[:shortLength])
	if at := strings.LastIndex(cut, " "); at > shortLength/2 {
		cut = cut[:at]
	}
	return strings.TrimRight(cut, " ,;:.") + " …"
}
