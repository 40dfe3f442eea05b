package sentenceweb_test

import (
	"cmp"
	"context"
	"net/url"
	"testing"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/web/webtest"
	"throughline/probation/probationtest"
	"throughline/probation/sentence"
	"throughline/probation/sentence/sentencedb"
	"throughline/probation/sentence/sentenceweb"
	"throughline/schema/schematest"
)

type room struct {
	*probationtest.Town
	*webtest.Visitor
	sentences *sentence.Sentences
	page      string
}

func enter(t *testing.T, as func(*probationtest.Town) access.Viewer) room {
	t.Helper()
	return enterOn(t, schematest.SQLite(t), as)
}

func enterOn(t *testing.T, db *database.DB, as func(*probationtest.Town) access.Viewer) room {
	t.Helper()
	town := probationtest.New(t, db)
	sentences := sentence.NewSentences(sentencedb.New(db, town.Ledger), town.People)
	visitor := webtest.Enter(t, webtest.Room{
		Routes: sentenceweb.New(sentences).Routes(), Guard: accessweb.NewGuard(town.Authoriser, town.Ledger), As: as(town).ID, Now: town.Clock.Now(),
	})
	return room{town, visitor, sentences, "/cases/" + string(town.Person) + "/sentence"}
}

func amira(town *probationtest.Town) access.Viewer { return town.Practitioner }

// filled is the form as Amira fills it in.
func filled(which id.ID) url.Values {
	return url.Values{
		"sentence": {string(which)}, "base": {"0"}, "counts-base": {"0"}, "another": {""},
		"kind": {"community_order"}, "court": {"Cardiff Magistrates' Court"},
		"convicted-day": {"27"}, "convicted-month": {"5"}, "convicted-year": {"2026"},
		"from-day": {"27"}, "from-month": {"5"}, "from-year": {"2026"},
		"ends-day": {"26"}, "ends-month": {"5"}, "ends-year": {"2027"},
		"offence": {"04600"}, "requirements": {"60 hours of unpaid work\r\n\r\nSee your <practitioner>\r\n"},
		"total": {"3"}, "violent": {"1"}, "first": {"19"},
	}
}

func recording(which id.ID) sentence.Recording {
	return sentence.Recording{
		Sentence: which,
		Terms: sentence.Terms{
			Kind: sentence.CommunityOrder, Court: "Cardiff Magistrates' Court", ConvictedOn: day.MustParse("2026-05-27"),
			FollowUpFrom: day.MustParse("2026-05-27"), EndsOn: day.MustParse("2027-05-26"), OffenceCode: "04600",
			Requirements: []sentence.Requirement{sentence.Said("60 hours of unpaid work"), sentence.Said("See your <practitioner>")},
		},
		Counts: sentence.Counts{Total: 3, Violent: 1, AgeAtFirst: 19},
	}
}

// record puts a recording down as a colleague would from another room, and gives the
// id of the sentence.
func (r room) record(t *testing.T, change func(*sentence.Recording)) id.ID {
	t.Helper()
	act := r.Act(r.Colleague)
	what := recording("")
	change(&what)
	if err := r.sentences.Record(context.Background(), r.CaseAccess(t, r.Colleague, access.RecordSentence), what, act); err != nil {
		t.Fatal(err)
	}
	return cmp.Or(what.Sentence, act.ID)
}

func asItIs(*sentence.Recording) {}

func (r room) stored(t *testing.T) sentence.History {
	t.Helper()
	h, err := r.sentences.Of(context.Background(), r.CaseAccess(t, r.Practitioner, access.SeeCase))
	if err != nil {
		t.Fatal(err)
	}
	return h
}
