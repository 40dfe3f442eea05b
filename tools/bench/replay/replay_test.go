package replay

import (
	"slices"
	"testing"

	"throughline/platform/day"
	"throughline/platform/id"
)

// written is the writing of an act whose id is also a row's and a word's.
var written = []Statement{
	{Text: `SELECT seq FROM ledger_head WHERE chain = $1`, Args: []any{"person/p"}, Query: true, InChange: true},
	{Text: `INSERT INTO contact (id, person_id, note) VALUES ($1, $2, $3)`, Args: []any{"act", "p", "words"}, InChange: true},
	{Text: `INSERT INTO contact_word (contact_id, word) VALUES ($1, $2)`, Args: []any{"act", "words"}, InChange: true},
	{Text: `INSERT INTO rating (id, number, body) VALUES ($1, (SELECT COALESCE(MAX(n.number), 0) + 1 FROM rating n WHERE n.person_id = $2), $3)`, Args: []any{"r", "p", "{}"}, InChange: true},
	{Text: `UPDATE person SET seen = $1 WHERE id = $2`, Args: []any{int64(5), "p"}, InChange: true},
	{Text: `INSERT INTO ledger_event (chain, seq, act) VALUES ($1, $2, $3)`, Args: []any{"person/p", int64(7), "act"}, InChange: true},
	{Text: `INSERT INTO ledger_head (chain, seq, hash) VALUES ($1, $2, $3) ON CONFLICT (chain) DO UPDATE SET seq = excluded.seq`, Args: []any{"person/p", int64(7), "h"}, InChange: true},
}

func TestAChangeIsDoneAgainUnderNewNames(t *testing.T) {
	c := changeOf(written)
	if len(c.writes) != 6 {
		t.Fatalf("%d writes, want everything but the reading", len(c.writes))
	}
	tr := &trail{ids: id.From(day.WallClock{}, nil), seqs: map[string]int64{}}
	one, other := tr.renew(c), tr.renew(c)
	if one[0][0] == "act" || one[0][0] == other[0][0] || one[0][0] != one[1][0] || one[0][0] != one[4][2] {
		t.Errorf("the act's names: %v and %v", one, other)
	}
	if one[2][0] == "r" || one[2][1] != "p" || one[2][2] != "{}" || one[0][1] != "p" {
		t.Errorf("what is not new: %v", one)
	}
	if !slices.Equal(one[3], []any{int64(5), "p"}) {
		t.Errorf("an update is done as it was: %v", one[3])
	}
	for i, renewed := range [][][]any{one, other} {
		if renewed[4][0] != "yardstick/p" || renewed[4][1] != int64(i+1) || renewed[5][1] != int64(i+1) || renewed[5][2] != "h" {
			t.Errorf("the places in the chain of change %d: %v", i+1, renewed)
		}
	}
	if len(tr.wrote) != 6 || tr.wrote[1].column != "contact_id" {
		t.Errorf("what must be taken away: %v", tr.wrote)
	}
}

func TestWholeNumbersStayWholeOnTheirWayThroughJSON(t *testing.T) {
	all, err := Read([]byte(`[{"Status":200,"Bytes":3,"Statements":[{"Text":"SELECT $1, $2, $3, $4","Args":[1795744800000001,1.5,null,"x"],"Query":true}]}]`))
	if err != nil {
		t.Fatal(err)
	}
	if args := all[0].Statements[0].Args; !slices.Equal(args, []any{int64(1795744800000001), 1.5, nil, "x"}) {
		t.Errorf("read %#v", args)
	}
}
