package main

import (
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/PuerkitoBio/goquery"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/tools/visiting"
)

// ids name the acts of the benchmark, as a browser's page would.
var ids = id.From(day.WallClock{}, nil)

// form is a form of one person's, filled in over and over by one visitor.
type form struct {
	path, cookie string
	boxes        url.Values
	fill         func(boxes url.Values, sent int) // for one more sending
	sent         int
}

// post gives the form's next sending.
func (f *form) post() []byte {
	body := f.next()
	return asPost(f.path, f.cookie, body)
}

func (f *form) next() string {
	f.boxes.Set("act", string(ids.New()))
	f.fill(f.boxes, f.sent)
	f.sent++
	return f.boxes.Encode()
}

// openForm asks for a page and takes its form as a browser holds it.
func openForm(address, path, cookie string) (*form, *goquery.Selection, error) {
	status, body, err := fetch(address, path, cookie)
	if err != nil {
		return nil, nil, err
	}
	if status != http.StatusOK {
		return nil, nil, fmt.Errorf("%s answers %d", path, status)
	}
	page, err := goquery.NewDocumentFromReader(strings.NewReader(body))
	if err != nil {
		return nil, nil, err
	}
	drawn := page.Find("form").FilterFunction(func(_ int, s *goquery.Selection) bool { return s.Find("[name=act]").Length() > 0 })
	if drawn.Length() == 0 {
		return nil, nil, fmt.Errorf("%s has no form that is an act", path)
	}
	return &form{path: path, cookie: cookie, boxes: visiting.Boxes(drawn.First())}, drawn.First(), nil
}

// note is what is written: as long as most notes are, and never twice the same.
func note(sent int) string {
	return "Came on time and brought the letter from the housing association. We read it together and rang them from here; " +
		"a viewing is arranged for Tuesday. Spoke about the week at home and what helped. Visit " + strconv.Itoa(sent) + "."
}

// contactForm tells of an office visit of yesterday.
func contactForm(address string, v *visitor, who supervised) (*form, error) {
	f, drawn, err := openForm(address, who.path+"/contacts/record", v.cookie)
	if err != nil {
		return nil, err
	}
	yesterday := time.Now().AddDate(0, 0, -1)
	f.boxes.Set("date-day", strconv.Itoa(yesterday.Day()))
	f.boxes.Set("date-month", strconv.Itoa(int(yesterday.Month())))
	f.boxes.Set("date-year", strconv.Itoa(yesterday.Year()))
	f.boxes.Set("time", "10:30")
	for _, name := range []string{"kind", "outcome"} { // the first of each list: an office visit, attended
		f.boxes.Set(name, drawn.Find("[name="+name+"]").First().AttrOr("value", ""))
	}
	f.boxes.Set("place", "Riverside office")
	f.fill = func(boxes url.Values, sent int) { boxes.Set("note", note(sent)) }
	return f, nil
}

// entryForm writes new words and another score into the section of accommodation, with
// everything else as it stands, so that the rating is read again each time.
func entryForm(address string, v *visitor, who supervised) (*form, error) {
	f, _, err := openForm(address, who.path+"/assessment/accommodation", v.cookie)
	if err != nil {
		return nil, err
	}
	base, err := strconv.Atoi(f.boxes.Get("base"))
	if err != nil {
		return nil, fmt.Errorf("the version of an entry: %w", err)
	}
	f.fill = func(boxes url.Values, sent int) {
		boxes.Set("base", strconv.Itoa(base+sent))
		boxes.Set("current", note(sent))
		boxes.Set("score", strconv.Itoa(4+sent%3))
	}
	return f, nil
}
