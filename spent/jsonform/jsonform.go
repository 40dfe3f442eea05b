// Package jsonform keeps how a record is asked about and answered in JSON: the form of
// the examples in spent/testdata, and of the command.
package jsonform

import (
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"strings"

	"throughline/spent"
)

// Question is one line as it is asked: {"caution_or_convictions":[…]}. Other keys of the
// line, such as an id, are the asker's own; keys of an entry or a sentence must be known,
// because a misspelt one would silently change the answer.
type Question struct {
	// Jurisdiction is "england-wales" when left out: the form has no other example.
	Jurisdiction spent.Jurisdiction           `json:"jurisdiction"`
	Entries      []map[string]json.RawMessage `json:"caution_or_convictions"`
}

// OtherKind says that values are of another kind of JSON than is asked for: a text where
// a number should be.
type OtherKind struct{ Paths []string }

// Error names where, never what.
func (o *OtherKind) Error() string {
	return "another kind of value is asked for at " + strings.Join(o.Paths, ", ")
}

// When reads the record and works it out. Its errors are *OtherKind, *spent.Elsewhere, and
// *spent.Impossible with every field at fault.
func (q Question) When(into *spent.Report) error {
	record, r := q.read()
	if len(r.otherKind) > 0 {
		return &OtherKind{r.otherKind}
	}
	err := spent.When(record, into)
	var elsewhere *spent.Elsewhere
	if len(r.faults) == 0 || errors.As(err, &elsewhere) {
		return err
	}
	return r.with(err)
}

// Record is the record that is asked about, without what cannot be read of it.
func (q Question) Record() spent.Record {
	record, _ := q.read()
	return record
}

func (q Question) read() (spent.Record, reading) {
	var r reading
	record := spent.Record{Jurisdiction: q.Jurisdiction, Entries: make([]spent.Entry, len(q.Entries))}
	if record.Jurisdiction == "" {
		record.Jurisdiction = spent.EnglandAndWales
	}
	for i, from := range q.Entries {
		r.entry, r.sentence = i, -1
		r.readEntry(from, &record.Entries[i])
	}
	return record, r
}

// with adds the faults of the record to those of reading it; what could not be read is
// not also missing.
func (r *reading) with(err error) error {
	var all []string
	for _, f := range r.faults {
		all = append(all, f.Paths()...)
	}
	var impossible *spent.Impossible
	if errors.As(err, &impossible) {
		for _, f := range impossible.Faults {
			if !slices.Contains(all, f.Paths()[0]) {
				r.faults = append(r.faults, f)
			}
		}
	}
	return &spent.Impossible{Faults: r.faults}
}

// reading gathers what cannot be read of a record.
type reading struct {
	entry, sentence int
	faults          []spent.Fault
	otherKind       []string
}

func (r *reading) fault(field spent.Field) {
	r.faults = append(r.faults, spent.Fault{Code: spent.Unknown, Entry: r.entry, Sentence: r.sentence, Fields: []spent.Field{field}})
}

// value reads one value; null is as if it were not there.
func (r *reading) value(raw json.RawMessage, field spent.Field, into any) {
	if json.Unmarshal(raw, into) != nil {
		f := spent.Fault{Entry: r.entry, Sentence: r.sentence, Fields: []spent.Field{field}}
		r.otherKind = append(r.otherKind, f.Paths()...)
	}
}

func (r *reading) yesNo(raw json.RawMessage, field spent.Field) spent.YesNo {
	var said *bool
	if r.value(raw, field, &said); said == nil {
		return 0
	}
	return spent.YesIf(*said)
}

func (r *reading) date(raw json.RawMessage, field spent.Field) spent.Date {
	var said *string
	if r.value(raw, field, &said); said == nil {
		return spent.Date{}
	}
	d, err := spent.ParseDate(*said)
	if err != nil {
		r.fault(field)
	}
	return d
}

// Approximate is the key, of this form alone, that says an entry's days are not exact.
const Approximate spent.Field = "approximate_date"

func (r *reading) readEntry(from map[string]json.RawMessage, e *spent.Entry) {
	for _, key := range slices.Sorted(maps.Keys(from)) {
		raw, field := from[key], spent.Field(key)
		switch field {
		case spent.FieldKind:
			r.value(raw, field, &e.Kind)
		case spent.FieldUnder18:
			e.Under18 = r.yesNo(raw, field)
		case spent.FieldDate, spent.FieldConvictionDate:
			r.entryDate(raw, field, from, e)
		case spent.FieldDisposal:
			r.value(raw, field, &e.Caution)
		case spent.FieldConditionsEnd:
			e.ConditionsEnd = r.date(raw, field)
		case Approximate:
			e.Approximate = r.yesNo(raw, field) == spent.Yes
		case spent.FieldSentences:
			r.readSentences(raw, e)
		default:
			r.fault(field)
		}
	}
}

// entryDate reads the day under the name that belongs to the kind of entry.
func (r *reading) entryDate(raw json.RawMessage, field spent.Field, from map[string]json.RawMessage, e *spent.Entry) {
	var kind spent.Kind
	_ = json.Unmarshal(from[string(spent.FieldKind)], &kind) // what kind it is no one can tell is found elsewhere
	if kind == spent.Caution && field == spent.FieldConvictionDate || kind == spent.Conviction && field == spent.FieldDate {
		r.fault(field)
		return
	}
	e.Date = r.date(raw, field)
}

func (r *reading) readSentences(raw json.RawMessage, e *spent.Entry) {
	var all []map[string]json.RawMessage
	r.value(raw, spent.FieldSentences, &all)
	for i, from := range all {
		r.sentence = i
		e.Sentences = append(e.Sentences, r.readSentence(from))
	}
	r.sentence = -1
}

func (r *reading) readSentence(from map[string]json.RawMessage) (s spent.Sentence) {
	for _, key := range slices.Sorted(maps.Keys(from)) {
		raw, field := from[key], spent.Field(key)
		switch field {
		case spent.FieldDisposal:
			r.value(raw, field, &s.Disposal)
		case spent.FieldStart:
			s.Start = r.date(raw, field)
		case spent.FieldLength:
			r.value(raw, field, &s.Length.Count)
		case spent.FieldLengthUnit:
			r.value(raw, field, &s.Length.Unit)
		case spent.FieldSchedule18:
			s.Schedule18 = r.yesNo(raw, field)
		case spent.FieldSeveral:
			s.Several = r.yesNo(raw, field)
		case spent.FieldOneOver4Years:
			s.OneOver4Years = r.yesNo(raw, field)
		case spent.FieldPaidInFull:
			s.PaidInFull = r.yesNo(raw, field)
		case spent.FieldPaidInFullDate:
			s.PaidInFullDate = r.date(raw, field)
		case spent.FieldEndorsement:
			s.Endorsement = r.yesNo(raw, field)
		default:
			r.fault(field)
		}
	}
	return s
}
