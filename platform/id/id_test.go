package id_test

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"throughline/platform/day"
	"throughline/platform/id"
)

type still day.Instant

func (s still) Now() day.Instant { return day.Instant(s) }

func TestIdsOfLaterMomentsSortLater(t *testing.T) {
	random := rand.NewChaCha8([32]byte{1})
	at := day.MustParse("2026-11-22").AtClock(9, 0)
	early, late := id.From(still(at), random).New(), id.From(still(at.Add(2_000_000)), random).New()
	if early >= late {
		t.Errorf("%s was made before %s", early, late)
	}
}

func TestAnIdIsAUUIDv7AndIsTakenInOneSpellingOnly(t *testing.T) {
	made := id.From(day.WallClock{}, nil).New()
	if text := string(made); len(text) != 36 || text[14] != '7' || !strings.ContainsRune("89ab", rune(text[19])) {
		t.Errorf("%s is no UUIDv7", text)
	}
	if got, err := id.Parse(string(made)); err != nil || got != made {
		t.Errorf("read back as %s (%v)", got, err)
	}
	for _, wrong := range []string{"", "x", strings.ToUpper(string(made)), "{" + string(made) + "}", "urn:uuid:" + string(made), strings.ReplaceAll(string(made), "-", "")} {
		if got, err := id.Parse(wrong); err == nil {
			t.Errorf("%q was taken for %s", wrong, got)
		}
	}
}

func TestTheSameSourceGivesTheSameIds(t *testing.T) {
	seed := [32]byte{7}
	one, other := id.From(still(1e15), rand.NewChaCha8(seed)), id.From(still(1e15), rand.NewChaCha8(seed))
	for range 5 {
		if a, b := one.New(), other.New(); a != b {
			t.Fatalf("%s and %s", a, b)
		}
	}
}

func TestAnIdDerivesOneIdForEachName(t *testing.T) {
	act := id.From(day.WallClock{}, nil).New()
	rating, again := act.Derive("rating"), act.Derive("rating")
	if rating != again || rating == act.Derive("score") || rating == act {
		t.Error("derived ids are not one for each name")
	}
	if _, err := id.Parse(string(rating)); err != nil {
		t.Errorf("a derived id is no id: %v", err)
	}
}

func TestWithoutRandomnessNoIdIsMade(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("an id was made from nothing")
		}
	}()
	id.From(day.WallClock{}, bytes.NewReader(nil)).New()
}
