package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const root = "../.."

// once is the folder of one build that the tests share; building takes a second.
var once string

func TestMain(m *testing.M) {
	folder, err := os.MkdirTemp("", "assets")
	if err == nil {
		err = build(root, folder)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	once = folder
	code := m.Run()
	if err := os.RemoveAll(folder); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	os.Exit(code)
}

func names(t *testing.T, folder string) (manifest map[string]string) {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(folder, "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, &manifest); err != nil {
		t.Fatal(err)
	}
	return manifest
}

func size(t *testing.T, name string) int64 {
	t.Helper()
	info, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	return info.Size()
}

// The bars are those of a first visit: 60 KB for staff and 32 KB for the person,
// compressed, styles, script and page together.
func TestAFirstVisitIsSmall(t *testing.T) {
	folder, manifest := once, names(t, once)
	bars := map[string]int64{"staff.css": 22_000, "person.css": 14_000, "staff.js": 20_000, "person.js": 12_000, "icon.svg": 1_000}
	for plain, bar := range bars {
		if got := size(t, filepath.Join(folder, manifest[plain]+".gz")); got > bar {
			t.Errorf("%s is %d bytes compressed, the bar is %d", plain, got, bar)
		}
	}
}

func TestNothingOfOfficialSitesIsShipped(t *testing.T) {
	folder, manifest := once, names(t, once)
	for plain, hashed := range manifest {
		raw, err := os.ReadFile(filepath.Join(folder, hashed))
		if err != nil {
			t.Fatal(err)
		}
		for _, word := range []string{"GDS", "crest", "crown", "logotype", "@font-face"} {
			if bytes.Contains(raw, []byte(word)) {
				t.Errorf("%s speaks of %s", plain, word)
			}
		}
	}
}

func TestBuildingTwiceGivesTheSameFiles(t *testing.T) {
	first, second := once, t.TempDir()
	if err := build(root, second); err != nil {
		t.Fatal(err)
	}
	firstNames, secondNames := names(t, first), names(t, second)
	for plain, hashed := range firstNames {
		if secondNames[plain] != hashed {
			t.Errorf("%s is called %s and then %s", plain, hashed, secondNames[plain])
		}
		for _, suffix := range []string{".gz", ".br"} {
			a, errA := os.ReadFile(filepath.Join(first, hashed+suffix))
			b, errB := os.ReadFile(filepath.Join(second, hashed+suffix))
			if errA != nil || errB != nil || !bytes.Equal(a, b) {
				t.Errorf("%s differs between two builds (%v, %v)", hashed+suffix, errA, errB)
			}
		}
	}
}

func TestAnEarlierBuildIsSweptAway(t *testing.T) {
	folder := t.TempDir()
	for _, css := range []string{"a{top:0}", "a{top:1px}"} {
		if err := writeAll(folder, map[string][]byte{"staff.css": []byte(css)}); err != nil {
			t.Fatal(err)
		}
	}
	left, err := filepath.Glob(filepath.Join(folder, "staff-*.css"))
	if err != nil || len(left) != 1 {
		t.Errorf("%d style sheets are left (%v)", len(left), err)
	}
}

func thinned(t *testing.T, css string, keeps ...string) string {
	t.Helper()
	nodes, err := parse(css)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	write(&b, thin(nodes, keeps))
	return strings.ReplaceAll(b.String(), "\n", "")
}

func TestOnlyListedComponentsAndElementsStay(t *testing.T) {
	for css, want := range map[string]string{
		`a{color:red}.x{top:0}`:                                   `a{color:red}`,
		`.b{top:0}.b__c{top:1px}.b--d:hover{top:2px}.bc{top:3px}`: `.b{top:0}.b__c{top:1px}.b--d:hover{top:2px}`,
		`.b,.x{top:0}`:                                  `.b{top:0}`,
		`.b:not(.x) p{top:0}`:                           `.b:not(.x) p{top:0}`,
		`.b .x{top:0}`:                                  ``,
		`@media print{.x{top:0}.b{left:0}}`:             `@media print{.b{left:0}}`,
		`@media print{.x{top:0}}`:                       ``,
		`.b:before{content:"}{;"}`:                      `.b:before{content:"}{;"}`,
		`.u-\!-9{top:0}.u-\!-x{top:0}`:                  `.u-\!-9{top:0}.u-\!-x{top:0}`,
		`@font-face{font-family:GDS}`:                   ``,
		`.b{font-family:GDS;top:0}`:                     `.b{top:0}`,
		`.b{background:url(/crest.svg)}`:                ``,
		`.b{color:var(--govuk-text,#000)}`:              `.b{color:var(--govuk-text)}`,
		`/* .x */.b{top:0}@charset "UTF-8";`:            `.b{top:0}`,
		`.b__crown{top:0}`:                              ``,
		`:root{--a:1}:root{--a:1}.b{top:0}`:             `:root{--a:1}.b{top:0}`,
		`@supports not (-ms-ime-align:auto){.b{top:0}}`: `.b{top:0}`,
	} {
		if got := thinned(t, css, "b", "u-!-*"); got != want {
			t.Errorf("%s becomes %s, not %s", css, got, want)
		}
	}
}

func TestABrokenSheetIsRefused(t *testing.T) {
	for _, css := range []string{`.b{top:0`, `.b`, `@media print{.b{top:0}`} {
		if _, err := parse(css); err == nil {
			t.Errorf("%s is taken for a style sheet", css)
		}
	}
}
