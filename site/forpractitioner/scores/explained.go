package scores

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"throughline/actuarial"
	"throughline/actuarial/legacy"
	"throughline/actuarial/ogrs4"
	"throughline/actuarial/screen"
	"throughline/govuk"
	"throughline/govuk/drawing"
	"throughline/platform/words"
	"throughline/probation/rating"
)

// score is what is written about one predictor or screen; the rest comes from the code.
type score struct {
	Short string       // as practitioners write it
	Name  words.Phrase // in full
	Means words.Phrase // what it says, in one or two sentences
	Not   words.Phrase // what it alone does not say
	For   words.Phrase // whom it has nothing to say about
	Kind  words.Phrase // what it counts
	// Other is the score it follows or is followed by in the other generation; empty
	// without one.
	Other actuarial.Predictor
	Whole bool // its percentages are whole numbers
}

// explained is one score as the page shows it.
type explained struct {
	ID, Short, Name string
	Means, Not      string
	Facts           govuk.SummaryList
	Bands           []drawing.BandsOfScale
	BandsHeading    string
	NoBands         string // said in place of bands
	Reads           string // opens what it reads
	Groups          []group
	Version         string // the state of the published rules and figures
	// Other is the anchor of the score in the other generation, with its name; OtherSays
	// how they stand to each other.
	Other, OtherShort, OtherSays string
}

// group is the answers a score needs equally.
type group struct {
	Heading string
	Answers []string
}

// anchor is the name of a score's place on the page.
func anchor(id actuarial.Predictor) string { return strings.ReplaceAll(string(id), "_", "-") }

// begun is what every score has alike: its words, its facts, what it reads.
func (s score) begun(ctx context.Context, id actuarial.Predictor, sure words.Phrase) explained {
	return explained{
		ID: anchor(id), Short: s.Short, Name: s.Name.To(ctx), Means: s.Means.To(ctx), BandsHeading: say.Bands.To(ctx),
		Facts: govuk.SummaryList{Classes: "govuk-summary-list--no-border tl-scores__facts", Rows: []govuk.SummaryRow{
			{Key: say.Counts.To(ctx), Value: s.Kind.To(ctx)},
			{Key: say.NotFor.To(ctx), Value: s.For.To(ctx)},
			{Key: say.Sure.To(ctx), Value: sure.To(ctx)},
		}},
	}
}

// current explains a predictor of the family in use.
func current(ctx context.Context, id actuarial.Predictor) explained {
	s, needs, result := currentScores[id], ogrs4.Inputs(id), ogrs4.Score(id, &actuarial.Input{})
	e := s.begun(ctx, id, say.SureNot)
	e.Version = say.VersionOf.To(ctx, "version", result.Version)
	e.OtherSays, e.Other, e.OtherShort = say.Follows.To(ctx), anchor(s.Other), olderScores[s.Other].Short
	very := from(actuarial.VeryHigh, result.CutOffs)
	e.Not = together(s.Not.To(ctx, "years", ogrs4.YearsForReduction, "very", figure(very), "about", int(very+hundred/2)/hundred), say.NotFate.To(ctx), say.NotLower.To(ctx))
	e.Bands = scalesOf(ctx, s, id, result.CutOffs)
	e.Reads, e.Groups = readsOf(ctx, s, needs)
	return e
}

// older explains a predictor of the generation before.
func older(ctx context.Context, id actuarial.Predictor) explained {
	s, needs, result := olderScores[id], legacy.Inputs(id), legacy.Score(id, &actuarial.Input{})
	e := s.begun(ctx, id, say.SureOlder)
	e.Version = say.OlderVersionOf.To(ctx, "version", result.Version)
	e.OtherSays = say.Withdrawn.To(ctx)
	if s.Other != "" {
		e.OtherSays, e.Other, e.OtherShort = say.FollowedBy.To(ctx), anchor(s.Other), currentScores[s.Other].Short
	}
	e.Not = together(s.Not.To(ctx, "years", legacy.YearsForReduction), say.NotFate.To(ctx), say.NotLower.To(ctx))
	e.Bands = scalesOf(ctx, s, id, result.CutOffs)
	if len(e.Bands) == 0 {
		e.NoBands = say.NoBands.To(ctx)
	}
	e.Reads, e.Groups = readsOf(ctx, s, needs)
	return e
}

// screened explains a screen.
func screened(ctx context.Context, id actuarial.Predictor) explained {
	s, needs := screenScores[id], screen.Inputs(id)
	youngest, eldest := screen.Ages()
	s.For = s.For.With("from", youngest, "to", eldest)
	e := s.begun(ctx, id, say.SureScreen)
	e.Version, e.BandsHeading = say.VersionOf.To(ctx, "version", screen.Version), say.PointsSay.To(ctx)
	needed, of := screen.Enough(id)
	e.Means = s.Means.To(ctx, "needed", needed, "of", of)
	e.Not = together(s.Not.To(ctx), say.NotDiagnosis.To(ctx), say.NotLower.To(ctx))
	for i, scale := range screen.Scales(id) {
		e.Bands = append(e.Bands, screenScale(ctx, s, screenSays[id][i], scale))
	}
	e.Reads, e.Groups = readsOf(ctx, s, needs)
	return e
}

// together joins what there is to say to one paragraph.
func together(sentences ...string) string {
	return strings.TrimSpace(strings.Join(sentences, " "))
}

// readsOf lists what a score reads, grouped by how much it needs it.
func readsOf(ctx context.Context, s score, needs []actuarial.Need) (reads string, groups []group) {
	always := say.NeededAlways
	if slices.ContainsFunc(needs, func(n actuarial.Need) bool { return n.Necessity == actuarial.ForDynamic }) {
		always = say.NeededStatic
	}
	for _, n := range []struct {
		necessity actuarial.Necessity
		heading   words.Phrase
	}{
		{actuarial.Always, always}, {actuarial.ForMenWithHistory, say.NeededMen},
		{actuarial.ForDynamic, say.NeededDynamic}, {actuarial.IfKnown, say.NeededNot},
	} {
		g := group{Heading: n.heading.To(ctx)}
		for _, need := range needs {
			if need.Necessity == n.necessity {
				g.Answers = append(g.Answers, answerName(need.Field).To(ctx))
			}
		}
		if len(g.Answers) > 0 {
			groups = append(groups, g)
		}
	}
	return say.Reads.To(ctx, "score", s.Short, "n", len(needs)), groups
}

// answerName says an input in plain words: as the assessment asks it where it does.
func answerName(field actuarial.Field) words.Phrase {
	if said, is := answerNames[field]; is {
		return said
	}
	name, _ := rating.AnswerOf(string(field))
	return name
}

// figure writes a percentage as short as it can be: 6.90 is 6.9, 75.00 is 75.
func figure(p actuarial.Percent) string { return strconv.FormatFloat(float64(p)/100, 'f', -1, 64) }
