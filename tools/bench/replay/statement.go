// Package replay keeps the statements that a request of the product runs, and runs
// them again without the product: the yardstick of the benchmark.
package replay

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
)

// Request is what is sent to the product to learn its statements.
type Request struct {
	Method  string
	Path    string
	Headers map[string]string
	Body    string
}

// Recorded is what one request ran and what it answered.
type Recorded struct {
	Status     int
	Bytes      int // of the body, not compressed
	Statements []Statement
}

// Statement is one statement as it reached the driver.
type Statement struct {
	Text     string
	Args     []any // int64, float64, string, bool or nil
	Query    bool  // it reads rows
	InChange bool  // inside a transaction
	Of       Part  // which part of the request asked
}

// Part is a part of the work of a request.
type Part string

// The parts. What runs inside a change belongs to it, whoever began the change.
const (
	OfSession Part = "session" // who is signed in
	OfPolicy  Part = "policy"  // whether they may
	OfAudit   Part = "audit"   // that they did
	OfPage    Part = "page"    // what the page shows, its frame included
)

// Record sends the requests to a handler one after another and gives what each ran.
func (r *Recorder) Record(handler http.Handler, requests []Request) []Recorded {
	all := make([]Recorded, len(requests))
	for i, asked := range requests {
		sent := httptest.NewRequest(asked.Method, asked.Path, strings.NewReader(asked.Body))
		for name, value := range asked.Headers {
			sent.Header.Set(name, value)
		}
		answered := httptest.NewRecorder()
		r.take()
		handler.ServeHTTP(answered, sent)
		all[i] = Recorded{answered.Code, answered.Body.Len(), r.take()}
	}
	return all
}

// Read reads what was recorded: whole numbers stay whole.
func Read(written []byte) ([]Recorded, error) {
	from := json.NewDecoder(bytes.NewReader(written))
	from.UseNumber()
	var all []Recorded
	if err := from.Decode(&all); err != nil {
		return nil, fmt.Errorf("read the recorded statements: %w", err)
	}
	for _, one := range all {
		for _, s := range one.Statements {
			for i, arg := range s.Args {
				if number, is := arg.(json.Number); is {
					s.Args[i] = whole(number)
				}
			}
		}
	}
	return all, nil
}

func whole(number json.Number) any {
	if n, err := number.Int64(); err == nil {
		return n
	}
	f, _ := number.Float64() // JSON's own grammar makes it one
	return f
}

// plain gives an argument without the product's own types.
func plain(arg any) any {
	v := reflect.ValueOf(arg)
	switch v.Kind() {
	case reflect.String:
		return v.String()
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return v.Int()
	case reflect.Float32, reflect.Float64:
		return v.Float()
	case reflect.Bool:
		return v.Bool()
	case reflect.Pointer:
		if v.IsNil() {
			return nil
		}
		return plain(v.Elem().Interface())
	case reflect.Invalid:
		return nil
	}
	panic(fmt.Sprintf("the benchmark cannot write down an argument of type %T", arg))
}
