package whenspent

import (
	"net/url"

	"throughline/platform/day"
	"throughline/platform/web"
	"throughline/spent"
)

// What a radio of a plain question says.
const (
	yes = "yes"
	no  = "no"
)

// facts is what is known where a question is asked.
type facts struct {
	today    day.Date
	first    bool // the first entry of the record
	kind     spent.Kind
	under18  spent.YesNo
	caution  spent.Disposal
	date     day.Date
	sentence spent.Sentence
	start    day.Date
	group    string
	full     bool // the conviction holds as many sentences as the page takes
}

// facts reads what a place's question depends on; what is not answered yet is zero.
func (j journey) facts(p place) facts {
	e := j.entries[p.entry]
	read := entryOf(e.boxes)
	return facts{
		today: j.today, first: p.entry == 0, kind: read.Kind, under18: read.Under18, caution: read.Caution, date: dateIn(e.boxes, "date"),
		sentence: sentenceOf(e.sentences[p.sentence]), start: dateIn(e.sentences[p.sentence], "start"), group: e.sentences[p.sentence].Get("group"), full: p.sentence == mostSentences-1,
	}
}

// record is the journey as the rule takes it.
func (j journey) record() spent.Record {
	r := spent.Record{Jurisdiction: spent.Jurisdiction(j.where)}
	for _, e := range j.entries {
		read := entryOf(e.boxes)
		if read.Kind == spent.Conviction {
			read.Caution, read.ConditionsEnd = "", spent.Date{}
			for _, s := range e.sentences {
				read.Sentences = append(read.Sentences, asRuled(sentenceOf(s)))
			}
		} else if !read.Caution.AsksConditions() {
			read.ConditionsEnd = spent.Date{}
		}
		r.Entries = append(r.Entries, read)
	}
	return r
}

// asRuled leaves out answers to questions that are no longer asked.
func asRuled(s spent.Sentence) spent.Sentence {
	if !s.Disposal.AsksLength() {
		s.Start, s.Length = spent.Date{}, spent.Length{}
	}
	if !s.Disposal.AsksPayment() || s.PaidInFull != spent.Yes {
		s.PaidInFullDate = spent.Date{}
	}
	return s
}

func entryOf(typed url.Values) spent.Entry {
	return spent.Entry{
		Kind: spent.Kind(typed.Get("kind")), Under18: yesNo(typed, "under-18"), Caution: spent.Disposal(typed.Get("caution")),
		Date: ruled(dateIn(typed, "date")), Approximate: typed.Get("about") != "", ConditionsEnd: ruled(dateIn(typed, "conditions")),
	}
}

func sentenceOf(typed url.Values) spent.Sentence {
	s := spent.Sentence{
		Disposal: spent.Disposal(typed.Get("disposal")), Start: ruled(dateIn(typed, "start")), Length: spent.Length{Unit: spent.Unit(typed.Get("unit"))},
		Schedule18: yesNo(typed, "schedule"), Several: yesNo(typed, "several"), OneOver4Years: yesNo(typed, "one-over"),
		PaidInFull: yesNo(typed, "paid"), PaidInFullDate: ruled(dateIn(typed, "paid-on")), Endorsement: yesNo(typed, "endorsed"),
	}
	if s.Length.Unit != spent.NoLength && s.Length.Unit != spent.UntilFurtherOrder {
		s.Length.Count, _ = web.FormOf(typed).Number("count")
	}
	return s
}

func yesNo(typed url.Values, box string) spent.YesNo {
	switch typed.Get(box) {
	case yes:
		return spent.Yes
	case no:
		return spent.No
	}
	return 0
}

// dateIn reads a date of three boxes; what is no date is as if not answered.
func dateIn(typed url.Values, box string) day.Date { return web.FormOf(typed).Date(box) }

// ruled is a day in the rule's own form; an unknown day stays unknown.
func ruled(d day.Date) spent.Date {
	r, _ := spent.DateOf(d.Year(), d.Month(), d.Day())
	return r
}

// shown is a day of the rule in the product's form.
func shown(d spent.Date) day.Date {
	s, err := day.Of(d.Year(), d.Month(), d.Day())
	if err != nil {
		return day.Date{}
	}
	return s
}
