package persondb_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"throughline/access"
	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/words"
	"throughline/probation/person"
	"throughline/probation/person/persondb"
	"throughline/probation/probationtest"
	"throughline/schema/schematest"
)

// searching is a town with people whose names are easily misspelt.
type searching struct {
	*probationtest.Town
	store  *persondb.Store
	finder *person.Finder
}

func search(t *testing.T, db *database.DB) searching {
	t.Helper()
	town := probationtest.New(t, db)
	store := persondb.New(db, town.Ledger)
	s := searching{town, store, person.NewFinder(store, town.Authoriser)}
	for i, name := range []string{"Siân Llewellyn-Jones", "Mohammed Hussain", "Łukasz Wójcik", "Catherine O'Brien", "Steven Hughes"} {
		given, family, _ := strings.Cut(name, " ")
		s.register(t, "X20000"+string(rune('1'+i)), given, family)
	}
	return s
}

func (s searching) register(t *testing.T, crn, given, family string) id.ID {
	t.Helper()
	first, err := s.store.Find(t.Context(), s.Person)
	if err != nil {
		t.Fatal(err)
	}
	act := s.Act(s.Manager)
	err = s.store.Change(t.Context(), act.ID, act, func(p person.Person) (person.Person, ledger.Event, error) {
		p.Region, p.CRN = first.Region, crn
		return p.Register(person.Details{Given: given, Family: family, Born: day.MustParse("1984-02-29"), Gender: person.Female, Language: words.English}, act)
	})
	if err != nil {
		t.Fatal(err)
	}
	return act.ID
}

// finds lists the names found: near, far and alike, apart by bars.
func (s searching) finds(t *testing.T, v access.Viewer, text string) string {
	t.Helper()
	found, err := s.finder.Find(t.Context(), v, text)
	if err != nil {
		t.Fatal(err)
	}
	names := func(all []person.Found) string {
		var list []string
		for _, f := range all {
			list = append(list, f.FullName())
		}
		slices.Sort(list)
		return strings.Join(list, ", ")
	}
	return names(found.Near) + "|" + names(found.Far) + "|" + names(found.Alike)
}

func TestPeopleAreFoundByNameSoundNumberAndBirthDate(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		s := search(t, db)
		for typed, want := range map[string]string{
			"hug":                    "Gareth Hughes|Steven Hughes|",
			"HUGHES gar":             "Gareth Hughes||",
			"sian":                   "|Siân Llewellyn-Jones|",
			"jones":                  "|Siân Llewellyn-Jones|",
			"lukasz wojcik":          "|Łukasz Wójcik|",
			"obrien":                 "|Catherine O'Brien|",
			"Kathryn":                "||Catherine O'Brien",
			"stephen hewes":          "||Steven Hughes",
			"lewelin":                "||Siân Llewellyn-Jones",
			"muhamad husein":         "||Mohammed Hussain",
			"x200002":                "|Mohammed Hussain|",
			"x1":                     "Gareth Hughes|Dylan Price|",
			"17/7/1991":              "Gareth Hughes|Dylan Price|",
			"1991-07-17 price":       "|Dylan Price|",
			"29.2.1984 hussain":      "|Mohammed Hussain|",
			"gareth 1 1 1980":        "||",
			"31/2/1984":              "||",
			"zzz":                    "||",
			"%":                      "||",
			"  ":                     "||",
			"gareth' OR 1=1 --":      "||",
			strings.Repeat("a ", 80): "||",
		} {
			if got := s.finds(t, s.Practitioner, typed); got != want {
				t.Errorf("%q finds %q, not %q", typed, got, want)
			}
		}
	})
}

func TestASearchTellsWhoWorksWithThePerson(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		s := search(t, db)
		found, err := s.finder.Find(t.Context(), s.Elsewhere, "x1")
		if err != nil || len(found.Near) != 0 || len(found.Far) != 2 {
			t.Fatalf("%+v, %v", found, err)
		}
		for _, f := range found.Far {
			if f.ID == s.Person && (f.Practitioner != "Amira Khan" || f.Team != "Riverside") || f.ID != s.Person && f.Practitioner+f.Team != "" {
				t.Errorf("%+v", f)
			}
		}
	})
}

func TestWhoeverIsKeptFromACaseDoesNotFindIt(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		s := search(t, db)
		exclusion := access.Restriction{Kind: access.Exclusion, Account: s.Colleague.ID, From: s.Clock.Now(), Message: "Ask Ruth"}
		if err := s.Authoriser.Restrict(t.Context(), s.CaseAccess(t, s.Manager, access.RestrictCase), exclusion, s.Act(s.Manager)); err != nil {
			t.Fatal(err)
		}
		for _, typed := range []string{"hughes", "gareth", "x100001", "17/7/1991", "hewes"} {
			if got := s.finds(t, s.Colleague, typed); strings.Contains(got, "Gareth") {
				t.Errorf("the excluded colleague finds %q by %q", got, typed)
			}
		}
		if got := s.finds(t, s.Practitioner, "gareth"); got != "Gareth Hughes||" {
			t.Errorf("the practitioner finds %q", got)
		}
		for _, v := range []access.Viewer{s.PersonOwn, {}} {
			if _, err := s.finder.Find(t.Context(), v, "hughes"); err == nil {
				t.Errorf("%s may search", v.Role)
			}
		}
	})
}

func TestACorrectedNameIsFoundAndTheOldOneIsNot(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		s := search(t, db)
		changed := corrected()
		changed.Given, changed.Family, changed.Preferred = "Gethin", "Parry", ""
		if err := s.People.Correct(t.Context(), s.CaseAccess(t, s.Practitioner, access.CorrectDetails), changed, 1, s.Act(s.Practitioner)); err != nil {
			t.Fatal(err)
		}
		if got := s.finds(t, s.Practitioner, "gethin parry"); got != "Gethin Parry||" {
			t.Errorf("the new name finds %q", got)
		}
		if got := s.finds(t, s.Practitioner, "gareth"); got != "||" {
			t.Errorf("the old name finds %q", got)
		}
	})
}

func TestNoMoreAreShownThanAPageHolds(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		s := search(t, db)
		for i := range person.Most + 3 {
			s.register(t, "Y3000"+string([]byte{byte('0' + i/10), byte('0' + i%10)}), "Aled", "Pugh")
		}
		found, err := s.finder.Find(t.Context(), s.Practitioner, "pugh")
		if err != nil || len(found.Far) != person.Most || !found.More || found.None() {
			t.Errorf("%d, more %v, %v", len(found.Far), found.More, err)
		}
	})
}

func TestRecordsOlderThanTheSearchAreFoundOnceTheyAreNamed(t *testing.T) {
	schematest.Each(t, func(t *testing.T, db *database.DB) {
		s := search(t, db)
		if err := db.Change(t.Context(), func(ctx context.Context) error {
			for _, table := range []string{"person_name", "person_sound"} {
				if _, err := db.Exec(ctx, `DELETE FROM `+table); err != nil {
					return err
				}
			}
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		for range 2 {
			if err := s.store.NameEverybody(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		if got := s.finds(t, s.Practitioner, "hewes"); got != "||Gareth Hughes, Steven Hughes" {
			t.Errorf("it finds %q", got)
		}
		if _, err := s.store.Find(t.Context(), s.IDs.New()); !problem.IsKind(err, problem.Missing) {
			t.Errorf("nobody is found as %v", err)
		}
	})
}
