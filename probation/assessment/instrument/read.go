package instrument

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"throughline/platform/words"
)

// shelf holds every version, oldest first; never empty.
type shelf []*Instrument

func (s shelf) version(version string) (*Instrument, bool) {
	return find(s, func(i *Instrument) bool { return i.Version == version })
}

func mustRead(files fs.FS) shelf {
	all, err := read(files)
	if err != nil {
		panic(err)
	}
	return all
}

// read opens every version in the folder; one that is malformed spoils all.
func read(files fs.FS) (shelf, error) {
	names, err := fs.Glob(files, "*.json")
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, errors.New("there is no instrument")
	}
	var all shelf
	for _, name := range names {
		one, err := readOne(files, name)
		if err != nil {
			return nil, fmt.Errorf("instrument %s: %w", name, err)
		}
		all = append(all, one)
	}
	slices.SortFunc(all, func(a, b *Instrument) int { return slices.Compare(a.order(), b.order()) })
	return all, nil
}

func readOne(files fs.FS, name string) (*Instrument, error) {
	text, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, err
	}
	var one Instrument
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&one); err != nil {
		return nil, err
	}
	if _, err := decoder.Token(); err != io.EOF {
		return nil, errors.New("something follows the instrument")
	}
	if one.Version+".json" != name || !versionForm.MatchString(one.Version) {
		return nil, fmt.Errorf("version %q does not match the file's name", one.Version)
	}
	return &one, one.check()
}

var versionForm = regexp.MustCompile(`^[0-9]{4}-[1-9][0-9]*$`)

// order puts 2026-10 after 2026-9.
func (i *Instrument) order() []int {
	year, number, _ := strings.Cut(i.Version, "-")
	y, _ := strconv.Atoi(year)
	n, _ := strconv.Atoi(number)
	return []int{y, n}
}

// flaws gathers what is wrong with an instrument, for the one who is writing it.
type flaws []error

func (f *flaws) unless(ok bool, where, what string) {
	if !ok {
		*f = append(*f, fmt.Errorf("%s: %s", where, what))
	}
}

func (f *flaws) phrase(where string, p words.Phrase) {
	f.unless(strings.TrimSpace(p.En) != "" && strings.TrimSpace(p.Cy) != "", where, "not in both languages")
	f.unless(p.En == strings.TrimSpace(p.En) && p.Cy == strings.TrimSpace(p.Cy), where, "space at an end")
	f.unless(!strings.ContainsAny(p.En+p.Cy, "{}"), where, "a placeholder that nobody fills")
}

func (f *flaws) unique(where string, keys []string) {
	sorted := slices.Sorted(slices.Values(keys))
	f.unless(len(slices.Compact(slices.Clone(sorted))) == len(keys), where, "the same key twice")
	f.unless(!slices.Contains(sorted, ""), where, "a key is missing")
}

var (
	boxes    = []Box{History, Current, Analysis, Protective}
	anchored = []int{0, 3, 5, 7, 10}
)

func (i *Instrument) check() error {
	var f flaws
	var sections, inputs, questions []string
	f.unless(slices.Equal(pick(i.Boxes, func(b BoxName) Box { return b.Key }), boxes), "boxes", "not the four in order")
	for _, b := range i.Boxes {
		f.phrase("box "+string(b.Key), b.Name)
	}
	for _, s := range i.Sources {
		f.phrase("source "+s.Key, s.Name)
	}
	for _, r := range i.Readiness {
		f.phrase("readiness "+r.Key, r.Name)
		f.phrase("readiness "+r.Key+", own", r.OwnName)
	}
	f.unless(len(i.Sources) > 0 && len(i.Readiness) > 0 && len(i.Sections) > 0, "instrument", "sources, readiness or sections are missing")
	for _, s := range i.Sections {
		sections = append(sections, s.Key)
		s.check(&f)
		for _, q := range s.Questions {
			questions = append(questions, q.Key)
			inputs = append(inputs, q.Inputs()...)
		}
	}
	f.unique("sources", pick(i.Sources, func(s Source) string { return s.Key }))
	f.unique("readiness", pick(i.Readiness, func(r Readiness) string { return r.Key }))
	f.unique("sections", sections)
	f.unique("questions", questions)
	f.unique("inputs", inputs)
	return errors.Join(f...)
}

func (s Section) check(f *flaws) {
	at := "section " + s.Key
	f.phrase(at+", name", s.Name)
	f.phrase(at+", own name", s.OwnName)
	f.phrase(at+", why", s.Why)
	f.phrase(at+", own why", s.OwnWhy)
	f.phrase(at+", own question", s.OwnQuestion)
	f.unless(slices.Equal(pick(s.Prompts, func(p Prompts) Box { return p.Box }), boxes), at, "prompts are not for the four boxes in order")
	for _, p := range s.Prompts {
		f.unless(len(p.Ask) == 2 || len(p.Ask) == 3, at+", "+string(p.Box), "not two or three prompts")
		for _, ask := range p.Ask {
			f.phrase(at+", "+string(p.Box), ask)
		}
	}
	f.unless(slices.Equal(pick(s.Anchors, func(a Anchor) int { return a.At }), anchored), at, "anchors are not at 0, 3, 5, 7 and 10")
	for _, a := range s.Anchors {
		f.phrase(at+", anchor "+strconv.Itoa(a.At), a.Words)
	}
	for _, q := range s.Questions {
		q.checkAsked(f)
	}
}

func (q Question) checkAsked(f *flaws) {
	at := "question " + q.Key
	f.phrase(at, q.Text)
	f.phrase(at+", hint", q.Hint)
	f.unless(q.Kind == Choice || q.Kind == Several, at, "unknown kind "+string(q.Kind))
	f.unless(len(q.UsedBy) > 0, at, "nobody uses the answer, so it must not be asked")
	f.unless(len(q.Options) >= 2, at, "fewer than two options")
	for _, o := range q.Options {
		f.phrase(at+", option "+o.Value, o.Text)
	}
	f.unique(at, pick(q.Options, func(o Option) string { return o.Value }))
	_, hasNone := q.Option(None)
	f.unless(hasNone == (q.Kind == Several), at, "only a question with several answers has, and needs, the answer none")
}

func pick[T any, K cmp.Ordered](from []T, what func(T) K) []K {
	var picked []K
	for _, one := range from {
		picked = append(picked, what(one))
	}
	return picked
}
