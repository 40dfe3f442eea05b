package whenspent

import (
	"context"
	"strconv"

	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/spent"
)

// checking is the page on which the answers are read again.
type checking struct{ journey journey }

// checkPage shows every answer with a way to change it.
func checkPage(v *web.Visit, j journey) web.Page {
	keep(v, questionURL, j.boxes())
	return web.Page{Title: saying.Check.To(v.Context()), Body: checking{j}.view()}
}

// row is one answer.
type row struct {
	question, answer, at string
	begins               bool // a sentence begins with it
}

// card is the answers about one entry.
type card struct {
	entry int
	title string
	rows  []row
}

func (c checking) cards(ctx context.Context) []card {
	all := make([]card, len(c.journey.entries))
	for i := range all {
		all[i] = card{entry: i, title: c.journey.titleOf(i).To(ctx)}
	}
	var before place
	for _, p := range c.journey.asked()[1:] {
		r := row{question: p.question.short.To(ctx), answer: c.journey.given(ctx, p), at: p.String()}
		if p.question.name == "group" {
			before = p
			continue // the sentence says it better
		}
		if p.question.name == "disposal" {
			r.question, r.begins = saying.SentenceOf.To(ctx, "n", p.sentence+1), true
			r.at = before.String() // from its kind on
		}
		all[p.entry].rows = append(all[p.entry].rows, r)
	}
	return all
}

// where is the answer to the first question, which is about the whole record.
func (c checking) where(ctx context.Context) row {
	first := place{questions[0], 0, 0}
	return row{question: questions[0].short.To(ctx), answer: c.journey.given(ctx, first), at: first.String()}
}

func (c checking) mayAdd() bool { return len(c.journey.entries) < mostEntries }

func (c checking) removing(entry int) string { return "remove." + strconv.Itoa(entry) }

// titleOf names an entry by its kind and day.
func (j journey) titleOf(i int) words.Phrase {
	f := j.facts(place{questions[0], i, 0})
	title := saying.TheConviction
	if f.kind == spent.Caution {
		title = saying.TheCaution
	}
	return title.With("date", words.DateIn(f.date))
}

func inWords(l spent.Length) words.Phrase {
	return words.Phrase{En: l.Text(spent.English), Cy: l.Text(spent.Welsh)}
}
