package instrument

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

// published2026 is the text of the first version, from which tests make others.
func published2026(t *testing.T) string {
	t.Helper()
	text, err := fs.ReadFile(published, "2026-1.json")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// swap changes one place of the text, and insists that it was there to change.
func swap(t *testing.T, text, old, new string) string {
	t.Helper()
	if !strings.Contains(text, old) {
		t.Fatalf("%q is not in the instrument", old)
	}
	return strings.Replace(text, old, new, 1)
}

func TestAnOldVersionStaysReadableBesideANewOne(t *testing.T) {
	first := published2026(t)
	renamed := swap(t, first, `"en": "Where I live"`, `"en": "My home"`)
	files := fstest.MapFS{
		"2026-1.json":  {Data: []byte(first)},
		"2026-10.json": {Data: []byte(swap(t, renamed, `"version": "2026-1"`, `"version": "2026-10"`))},
		"2026-9.json":  {Data: []byte(swap(t, first, `"version": "2026-1"`, `"version": "2026-9"`))},
	}
	all, err := read(files)
	if err != nil {
		t.Fatal(err)
	}
	if newest := all[len(all)-1]; newest.Version != "2026-10" || newest.Sections[0].OwnName.En != "My home" {
		t.Errorf("the newest is %s with %q", newest.Version, newest.Sections[0].OwnName.En)
	}
	old, found := all.version("2026-1")
	if !found || old.Sections[0].OwnName.En != "Where I live" {
		t.Error("the old version lost its words")
	}
}

func TestTheLatestVersionIsFoundByItsName(t *testing.T) {
	if got, found := Version(Latest().Version); !found || got != Latest() {
		t.Error("the latest version is not found")
	}
	for _, unknown := range []string{"", "2025-1", "../2026-1", "2026-1.json"} {
		if _, found := Version(unknown); found {
			t.Errorf("version %q was found", unknown)
		}
	}
}

func TestAMalformedInstrumentIsNotRead(t *testing.T) {
	good := published2026(t)
	for why, change := range map[string][2]string{
		"unknown field":                  {`"version": "2026-1",`, `"version": "2026-1", "colour": "red",`},
		"does not match the file's name": {`"version": "2026-1"`, `"version": "2026-2"`},
		"not in both languages":          {`"cy": "Lle rwy'n byw"`, `"cy": " "`},
		"a placeholder":                  {`"en": "Where I live"`, `"en": "Where {name} lives"`},
		"anchors are not at":             {`"at": 3`, `"at": 4`},
		"four boxes in order":            {`"box": "analysis"`, `"box": "current"`},
		"not the four in order":          {`{"key": "analysis", "name"`, `{"key": "thoughts", "name"`},
		"unknown kind":                   {`"kind": "choice"`, `"kind": "slider"`},
		"nobody uses the answer":         {`"used_by": ["ARP"]`, `"used_by": []`},
		"questions: the same key twice":  {`"key": "is_unemployed"`, `"key": "suitability_of_accommodation"`},
		"sections: the same key twice":   {`"key": "finance"`, `"key": "accommodation"`},
		"readiness: a key is missing":    {`"key": "not_now"`, `"key": ""`},
		"the answer none":                {`"value": "none"`, `"value": "nothing"`},
		"not two or three prompts":       {`{"en": "How does where you live make trouble more or less likely?", "cy": "Sut mae'r lle rydych chi'n byw yn gwneud trwbl yn fwy neu'n llai tebygol?"},`, ``},
	} {
		text := swap(t, good, change[0], change[1])
		_, err := read(fstest.MapFS{"2026-1.json": {Data: []byte(text)}})
		if err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("wanted %q, got %v", why, err)
		}
	}
}

func TestOneFileHoldsOneInstrument(t *testing.T) {
	for why, text := range map[string]string{
		"something follows": published2026(t) + "{}",
		"unexpected EOF":    published2026(t)[:5000],
		"cannot unmarshal":  `[]`,
		"version":           `{"version": "later"}`,
	} {
		_, err := read(fstest.MapFS{"2026-1.json": {Data: []byte(text)}})
		if err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("wanted %q, got %v", why, err)
		}
	}
}

func TestWithoutAnyInstrumentTheHouseDoesNotStart(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("an empty shelf was accepted")
		}
	}()
	mustRead(fstest.MapFS{})
}
