package ratingweb

import (
	"context"
	"strconv"
	"strings"

	"throughline/govuk/casework"
	"throughline/platform/day"
	"throughline/platform/words"
	"throughline/probation/rating"
)

// Badges gives both ratings for the head of a case, serious harm first, with an arrow
// when one moved within the month before today. Href is where the reasons are.
func Badges(ctx context.Context, now rating.Levels, today day.Date, href string) []casework.RatingBadge {
	badges := LevelBadges(ctx, now, today)
	for i := range badges {
		badges[i].Href = href
	}
	return badges
}

// LevelBadges gives both ratings for a line of a list. Somebody without a rating has
// badges that say so.
func LevelBadges(ctx context.Context, levels rating.Levels, today day.Date) []casework.RatingBadge {
	return []casework.RatingBadge{
		badge(ctx, say.Harm, levelOf(ctx, rating.OfHarm, levels.Harm.Level), levels.Harm, today),
		badge(ctx, say.Reoffending, levelOf(ctx, rating.OfReoffending, levels.Reoffending.Level), levels.Reoffending, today),
	}
}

func badge(ctx context.Context, name words.Phrase, level string, s rating.Stand, today day.Date) casework.RatingBadge {
	b := casework.RatingBadge{Name: name.To(ctx), Level: level, Band: bands[s.Level]}
	if s.Held {
		b.Level = say.HeldLevel.To(ctx, "level", level)
	}
	if !s.Level.Rated() {
		b.Band = casework.Unrated
		return b
	}
	b.Move = moves[s.Moved(today)]
	if b.Move != casework.Unchanged {
		b.Since = shortDate(ctx, s.Since)
	}
	return b
}

// levelOf says a level; a harm that nobody has judged is not "not rated".
func levelOf(ctx context.Context, which rating.Which, level rating.Level) string {
	if which == rating.OfHarm && !level.Rated() {
		return say.NotJudged.To(ctx)
	}
	return level.Words().To(ctx)
}

// shortDate leaves the year out: a badge speaks of the past month.
func shortDate(ctx context.Context, d day.Date) string {
	return strings.TrimSuffix(words.Date(ctx, d), " "+strconv.Itoa(d.Year()))
}

var bands = map[rating.Level]casework.Band{
	rating.Low: casework.Low, rating.Medium: casework.Medium, rating.High: casework.High, rating.VeryHigh: casework.VeryHigh,
}

var moves = map[rating.Move]casework.Move{
	rating.Up: casework.Up, rating.Down: casework.Down, rating.Unchanged: casework.Unchanged,
}

// Does says what a reason does in the words of the drawing.
func Does(e rating.Effect) casework.Effect {
	return map[rating.Effect]casework.Effect{
		rating.Raises: casework.Raises, rating.Protects: casework.Protects, rating.Base: casework.Begins,
		rating.Missing: casework.Unknown, rating.Holds: casework.Holds,
		rating.Sets: casework.Holds,
	}[e]
}
