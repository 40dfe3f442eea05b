package whenspent

import (
	"encoding/json"
	"testing"

	"throughline/spent"
	"throughline/spent/jsonform"
)

// exampleOf reads one published example.
func exampleOf(t *testing.T, raw json.RawMessage) (id string, record spent.Record, expected []string) {
	t.Helper()
	var e struct {
		ID string
		jsonform.Question
		Expected []string
	}
	if err := json.Unmarshal(raw, &e); err != nil {
		t.Fatal(err)
	}
	return e.ID, e.Record(), e.Expected
}
