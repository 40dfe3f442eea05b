package ratingweb

import (
	"context"
	"slices"

	"throughline/govuk/drawing"
	"throughline/platform/day"
	"throughline/platform/words"
	"throughline/probation/rating"
)

// overTime draws one rating from its first level to now. A point stands where the
// level changed, where it began to be held, and where a practitioner judged or
// confirmed. It has no turns while there was never a level.
func overTime(ctx context.Context, all []rating.Rating, which rating.Which, now day.Instant) drawing.RatingOverTime {
	picture := drawing.RatingOverTime{
		Title: say.OverTime.To(ctx, "rating", which.Words().To(ctx)), Table: true,
		To: now.Time(), ToLabel: words.Date(ctx, now.Date()),
	}
	for _, level := range rating.Ladder {
		picture.Bands = append(picture.Bands, level.Words().To(ctx))
	}
	var before rating.Reading
	for _, r := range all {
		reading := r.Of(which)
		if reading.Level.Rated() && turned(before, reading) {
			picture.Turns = append(picture.Turns, drawing.Turn{
				At: r.At.Time(), Level: reading.Level.Rank() - 1, Label: words.Date(ctx, r.At.Date()), Note: note(ctx, before, reading),
			})
		}
		before = reading
	}
	if len(picture.Turns) > 0 {
		picture.From, picture.FromLabel = picture.Turns[0].At, picture.Turns[0].Label
	}
	return picture
}

func turned(before, now rating.Reading) bool {
	confirmed := now.Confirmed != nil && (before.Confirmed == nil || *before.Confirmed != *now.Confirmed)
	return setNow(before, now) || before.Level != now.Level || before.Held != now.Held || confirmed || judgement(before) != judgement(now)
}

// setNow reports whether a level was set, or countersigned, between two readings.
func setNow(before, now rating.Reading) bool {
	o, was := now.Override, before.Override
	return o != nil && (was == nil || was.ID != o.ID || (was.Signed == nil) != (o.Signed == nil))
}

// judgement names the judgement a reading rests on; empty without one.
func judgement(r rating.Reading) string {
	for _, reason := range r.With(rating.Base) {
		if reason.Source.Kind == rating.FromJudgement {
			return reason.Source.ID
		}
	}
	return ""
}

// note says what happened in a few words: what a practitioner wrote, or the strongest
// reason that was not there before.
func note(ctx context.Context, before, now rating.Reading) string {
	if now.Confirmed != nil && (before.Confirmed == nil || *before.Confirmed != *now.Confirmed) {
		return say.ConfirmedNote.To(ctx, "why", now.Confirmed.Why)
	}
	if o := now.Override; setNow(before, now) {
		if o.Signed != nil {
			return say.SignedNote.To(ctx, "why", o.Signed.Why)
		}
		return say.SetNote.To(ctx, "why", o.Why)
	}
	for _, reason := range now.Reasons {
		known := slices.ContainsFunc(before.Reasons, func(r rating.Reason) bool { return r.Code == reason.Code && r.Source == reason.Source })
		if !known {
			return reason.Words().To(ctx)
		}
	}
	return now.Reasons[0].Words().To(ctx)
}
