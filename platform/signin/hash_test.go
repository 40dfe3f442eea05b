package signin

import (
	"context"
	"errors"
	"strings"
	"testing"

	"throughline/platform/problem"
)

func TestAHashMatchesItsOwnPasswordOnly(t *testing.T) {
	h := newHashing(nil)
	kept, err := h.hash(t.Context(), "a Tŷ bach by the sea")
	if err != nil || !strings.HasPrefix(kept, "$argon2id$v=19$m=19456,t=2,p=1$") {
		t.Fatalf("kept %q (%v)", kept, err)
	}
	for password, want := range map[string]bool{
		"a Tŷ bach by the sea": true, "a Ty\u0302 bach by the sea": true, // the same, typed as two signs
		"a Ty bach by the sea": false, "a Tŷ bach by the sea ": false, "": false,
	} {
		if same, err := h.matches(t.Context(), kept, password); err != nil || same != want {
			t.Errorf("%q matches: %v (%v), want %v", password, same, err, want)
		}
	}
}

func TestOnePasswordHashedTwiceGivesTwoHashes(t *testing.T) {
	h := newHashing(nil)
	one, err := h.hash(t.Context(), "one password")
	two, errToo := h.hash(t.Context(), "one password")
	if err != nil || errToo != nil || one == two {
		t.Errorf("%q and %q (%v, %v)", one, two, err, errToo)
	}
}

func TestTheHashOfNobodyCostsAsMuchAsAnyOther(t *testing.T) {
	f, err := readFigures(nobodys)
	if err != nil || f.memory != memory || f.passes != passes || f.lanes != lanes || len(f.salt) != saltLen || len(f.key) != keyLen {
		t.Fatalf("figures %+v (%v)", f, err)
	}
	if same, err := newHashing(nil).matches(t.Context(), nobodys, ""); err != nil || same {
		t.Errorf("a password of nobody matched (%v)", err)
	}
}

func TestAKeptHashThatIsDamagedMatchesNothing(t *testing.T) {
	for _, kept := range []string{
		"", "password", "$bcrypt$v=19$m=19456,t=2,p=1$AAAA$AAAA", "$argon2id$v=18$m=19456,t=2,p=1$AAAA$AAAA",
		"$argon2id$v=19$m=19456,t=0,p=1$AAAA$AAAA", "$argon2id$v=19$m=19456,t=2,p=1$AAAA$", "$argon2id$v=19$m=x$AAAA$AAAA", "$argon2id$v=19$m=19456,t=2,p=1$!$AAAA",
	} {
		if same, err := newHashing(nil).matches(t.Context(), kept, "password"); err == nil || same {
			t.Errorf("%q was taken for a hash", kept)
		}
	}
}

func TestNoMoreThanTwoHashAtOnceAndTheLineHasAnEnd(t *testing.T) {
	h := newHashing(nil)
	var over []func()
	for range atOnce {
		done, err := h.turn(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		over = append(over, done)
	}
	gone, leave := context.WithCancel(t.Context())
	leave()
	if _, err := h.turn(gone); !errors.Is(err, context.Canceled) {
		t.Fatalf("a third at once: %v", err)
	}
	for range inLine {
		h.line <- struct{}{}
	}
	if _, err := h.turn(t.Context()); !problem.IsKind(err, problem.Busy) {
		t.Errorf("beyond the end of the line: %v", err)
	}
	for range inLine {
		<-h.line
	}
	over[0]()
	done, err := h.turn(t.Context())
	if err != nil {
		t.Fatalf("when one is done the next has its turn: %v", err)
	}
	done()
	over[1]()
	if len(h.line)+len(h.turns) != 0 {
		t.Errorf("%d in line and %d at it when all are done", len(h.line), len(h.turns))
	}
}
