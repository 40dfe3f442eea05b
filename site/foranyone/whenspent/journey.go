package whenspent

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"throughline/platform/day"
	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/spent"
)

// The most that one journey holds: what a person may have, and what a page can carry.
const (
	mostEntries   = 30
	mostSentences = 20
	mostWritten   = 16 << 10 // bytes of one entry, three times what twenty sentences take
	mostTyped     = 100      // bytes of one box
)

// journey is every answer given so far, as it was typed. It lives in the page alone: each
// form carries it, and nothing of it is kept on the server or stands in an address.
type journey struct {
	where   string // whose law; a value of spent.Jurisdiction
	entries []entry
	today   day.Date
}

// entry is what was typed about one caution or conviction.
type entry struct {
	boxes     url.Values
	sentences []url.Values // at least one
}

func freshEntry() entry { return entry{url.Values{}, []url.Values{{}}} }

// The boxes that carry a journey from page to page.
const (
	boxIn       = "in"       // where
	boxEntry    = "entry"    // one entry, its boxes written as in an address
	boxSentence = "sentence" // inside an entry: one sentence, the same
	boxAt       = "at"       // the question that the form answers
	boxGo       = "go"       // a button that leads elsewhere than on
	boxSpeak    = "language" // a button that changes the language
)

// carried reads the journey from a form. What cannot be read of it was not written by
// these pages and counts as not answered.
func carried(f *web.Form, today day.Date) journey {
	j := journey{where: f.Text(boxIn), today: today}
	for _, written := range f.All(boxEntry) {
		if len(j.entries) == mostEntries {
			break
		}
		boxes := url.Values{}
		if typed, err := url.ParseQuery(written); err == nil && len(written) <= mostWritten {
			boxes = typed
		}
		e := entry{boxes: boxes}
		for _, sentence := range boxes[boxSentence] {
			if typed, err := url.ParseQuery(sentence); err == nil && len(e.sentences) < mostSentences {
				e.sentences = append(e.sentences, typed)
			}
		}
		boxes.Del(boxSentence)
		if len(e.sentences) == 0 {
			e.sentences = []url.Values{{}}
		}
		j.entries = append(j.entries, e)
	}
	if len(j.entries) == 0 {
		j.entries = []entry{freshEntry()}
	}
	return j
}

// Box is one hidden box of a form.
type Box struct{ Name, Value string }

// boxes writes the journey for a form to carry.
func (j journey) boxes() []Box {
	written := []Box{{boxIn, j.where}}
	for _, e := range j.entries {
		all := url.Values{}
		for name, typed := range e.boxes {
			all[name] = typed
		}
		for _, s := range e.sentences {
			all.Add(boxSentence, s.Encode())
		}
		written = append(written, Box{boxEntry, all.Encode()})
	}
	return written
}

// place is a question about one sentence of one entry; a question about the entry, or the
// record, stands at its first sentence.
type place struct {
	question        *question
	entry, sentence int
}

func (p place) String() string {
	return p.question.name + "." + strconv.Itoa(p.entry) + "." + strconv.Itoa(p.sentence)
}

// placeOf reads a place; ok is false when the journey has no such place.
func (j journey) placeOf(text string) (p place, ok bool) {
	parts := strings.Split(text, ".")
	if len(parts) != 3 {
		return place{}, false
	}
	at := slices.IndexFunc(questions, func(q *question) bool { return q.name == parts[0] })
	i, errI := strconv.Atoi(parts[1])
	k, errK := strconv.Atoi(parts[2])
	if at < 0 || errI != nil || errK != nil || i < 0 || i >= len(j.entries) || k < 0 || k >= len(j.entries[i].sentences) {
		return place{}, false
	}
	return place{questions[at], i, k}, true
}

// asked are the questions of the journey as it stands, in order.
func (j journey) asked() []place {
	all := []place{{questions[0], 0, 0}}
	if j.where != string(spent.EnglandAndWales) {
		return all
	}
	for i, e := range j.entries {
		for k := range e.sentences {
			for _, q := range questions[1:] {
				p := place{q, i, k}
				if (q.ofSentence || k == 0) && q.asked(j.facts(p)) {
					all = append(all, p)
				}
			}
		}
	}
	return all
}

// next is the first question without a good answer; ok is false when all have one.
func (j journey) next() (p place, ok bool) {
	for _, p := range j.asked() {
		if len(j.wrong(p)) > 0 {
			return p, true
		}
	}
	return place{}, false
}

// overtaken says what is wrong with a date that was given and no longer fits what was
// answered since; a question that is new has nothing wrong with it yet.
func (j journey) overtaken(p place) []problem.Field {
	if !p.question.date || !dateIn(j.values(p), p.question.name).Known() {
		return nil
	}
	return j.wrong(p)
}

// before is the question before a place; ok is false at the first.
func (j journey) before(p place) (before place, ok bool) {
	all := j.asked()
	at := slices.Index(all, p)
	switch {
	case at > 0:
		return all[at-1], true
	case at < 0 && len(all) > 0:
		return all[len(all)-1], true
	}
	return place{}, false
}

// after is the question after one that is never the last.
func (j journey) after(p place) place {
	all := j.asked()
	return all[slices.Index(all, p)+1]
}

// values are the boxes in which a place's answer stands.
func (j journey) values(p place) url.Values {
	switch {
	case p.question == questions[0]:
		return url.Values{questions[0].name: {j.where}}
	case p.question.ofSentence:
		return j.entries[p.entry].sentences[p.sentence]
	}
	return j.entries[p.entry].boxes
}

// answer takes over what was typed for a place.
func (j *journey) answer(p place, f *web.Form) {
	if p.question == questions[0] {
		j.where = f.Text(p.question.name)
		return
	}
	into := j.values(p)
	for _, box := range p.question.boxes() {
		into.Del(box)
		if typed := f.Text(box); f.Has(box) && len(typed) <= mostTyped {
			into.Set(box, typed)
		}
	}
	if e := &j.entries[p.entry]; p.question.name == "more" {
		last := p.sentence == len(e.sentences)-1
		switch {
		case into.Get("more") == yes && last && len(e.sentences) < mostSentences:
			e.sentences = append(e.sentences, url.Values{})
		case into.Get("more") == no:
			e.sentences = e.sentences[:p.sentence+1]
		}
	}
}

// add begins another entry, remove takes one away; one is always there.
func (j *journey) add() {
	if len(j.entries) < mostEntries {
		j.entries = append(j.entries, freshEntry())
	}
}

func (j *journey) remove(i int) {
	if i < 0 || i >= len(j.entries) {
		return
	}
	j.entries = slices.Delete(j.entries, i, i+1)
	if len(j.entries) == 0 {
		j.add()
	}
}
