package frame_test

import (
	"context"
	"regexp"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/a-h/templ"

	"throughline/govuk/frame"
	"throughline/platform/words"
)

func page(t *testing.T, d frame.Document) (string, *goquery.Document) {
	t.Helper()
	var b strings.Builder
	if err := d.Render(words.Speak(context.Background(), words.Parse(d.Lang)), &b); err != nil {
		t.Fatal(err)
	}
	read, err := goquery.NewDocumentFromReader(strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	return b.String(), read
}

var full = frame.Document{
	Lang: "cy", Title: "Fy achosion", CSS: []string{"/assets/a.css"}, JS: []string{"/assets/a.js"}, Icon: "/assets/i.svg",
	ThemeColour: frame.ThemeColour, BodyClasses: "tl-staff", Wide: true,
	Header: frame.GenericHeader{LogoContent: frame.Logo{Name: "Throughline"}}, Before: frame.BackLink{Href: "/"},
	Content: templ.Raw("<h1>Helo</h1>"), Footer: frame.Footer{Items: []frame.FooterLink{{Text: "Cymorth", Href: "/help"}}},
}

func TestAPageIsAWholeDocumentInItsLanguage(t *testing.T) {
	source, read := page(t, full)
	if !strings.HasPrefix(source, "<!doctype html>") {
		t.Errorf("it begins with %.30s", source)
	}
	if lang, _ := read.Find("html").Attr("lang"); lang != "cy" {
		t.Errorf("it is in %q", lang)
	}
	for what, want := range map[string]string{"title": "Fy achosion", "main#main-content h1": "Helo", ".govuk-skip-link": "Neidio i'r prif gynnwys", ".govuk-back-link": "Yn ôl"} {
		if got := strings.TrimSpace(read.Find(what).Text()); got != want {
			t.Errorf("%s says %q", what, got)
		}
	}
	for _, part := range []string{"header .govuk-generic-header", "footer .govuk-footer", "link[rel=stylesheet]", "link[rel=icon]", "script[type=module][src]", "meta[name=viewport]", "meta[name=theme-color]", "body.tl-staff", ".tl-wide"} {
		if read.Find(part).Length() != 1 {
			t.Errorf("there is no %s", part)
		}
	}
}

func TestAnEmptyPageHasOnlyWhatEveryPageNeeds(t *testing.T) {
	_, read := page(t, frame.Document{})
	if read.Find("header, footer, script, link").Length() != 0 || read.Find("main").Length() != 1 {
		t.Error("an empty page is not empty")
	}
}

func TestAPageNeedsNoInlineStyleOrScript(t *testing.T) {
	source, _ := page(t, full)
	if found := regexp.MustCompile(`\sstyle=|<style|<script>|\son\w+=`).FindString(source); found != "" {
		t.Errorf("there is %q in the page", found)
	}
}

func TestNoCrestOrCrownIsDrawn(t *testing.T) {
	source, _ := page(t, full)
	for _, word := range []string{"crown", "crest", "logotype", "copyright"} {
		if strings.Contains(strings.ToLower(source), word) {
			t.Errorf("the page speaks of %s", word)
		}
	}
}
