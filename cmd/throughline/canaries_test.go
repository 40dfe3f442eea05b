package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"maps"
	"net/http"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"throughline/platform/database"
	"throughline/platform/telemetry"
)

// field is a column of words with who may read it, as testdata/readers.txt says.
type field struct {
	table, column, where string
	key                  string // of the column's JSON; empty when the column is not JSON
	asItIs               bool   // its words are looked for unchanged
	readers              []string
}

func (f field) String() string {
	return strings.TrimSpace(strings.TrimSuffix(f.table+"."+f.column+"."+f.key, ".") + " " + f.where)
}

// in gives the field's words in a cell, and writes others in their place.
func (f field) in(cell string, with func(words string) string) (string, error) {
	if f.key == "" {
		return with(cell), nil
	}
	thing := map[string]any{}
	if err := json.Unmarshal([]byte(cell), &thing); err != nil {
		return "", err
	}
	words, _ := thing[f.key].(string) // what is empty is left out
	if words = with(words); words != "" {
		thing[f.key] = words
	}
	written, err := json.Marshal(thing)
	return string(written), err
}

// readers reads the statement: the fields, and every other column that it names.
func readers(t *testing.T) (fields []field, others []string) {
	t.Helper()
	text, err := os.ReadFile("testdata/readers.txt")
	if err != nil {
		t.Fatal(err)
	}
	heading := ""
	for line := range strings.Lines(string(text)) {
		said, indented := strings.CutPrefix(strings.TrimRight(line, "\n"), "\t")
		switch {
		case strings.HasPrefix(line, "#") || said == "":
			continue
		case !indented:
			heading = said
			continue
		}
		f := field{where: "person_id = :case"}
		said, f.asItIs = strings.CutSuffix(said, " as it is")
		name, condition, conditional := strings.Cut(said, " if ")
		f.table, f.column, _ = strings.Cut(name, ".")
		f.column, f.key, _ = strings.Cut(f.column, ".")
		if f.table == "thing" {
			f.where = "owner = :case"
		}
		switch {
		case heading == "inside" || heading == "no words":
			others = append(others, name)
			continue
		case conditional && slices.Contains([]string{"assessment_entry", "assessment_score", "goal", "contact", "requirement_doing", "thing"}, f.table):
			f.where += " AND " + condition
		case conditional:
			f.where = condition
		case f.table == "person":
			f.where = "id = :case"
		case f.table == "draft" || strings.HasPrefix(f.table, "sign_in"):
			f.where = "account_id = :own"
		}
		if heading != "nobody" {
			f.readers = strings.Fields(heading)
		}
		fields = append(fields, f)
	}
	return fields, others
}

// canary is a word that stands in one field only.
type canary struct {
	field *field
	word  string
}

// canaries are planted in one person's record, in rows and in the ledger alike.
type canaries struct {
	*house
	byWord map[string]canary
	after  map[string]string // words as they were, to words with their canary
	mark   func(*field) string
}

// everyCanary finds a planted word wherever it stands, in small letters: a word that
// begins the same in any case is found much quicker so.
var everyCanary = regexp.MustCompile(`xqj[bcdfghjklmnpqrstvwxz]{5}`)

// next makes a word that is in no language.
func (c *canaries) next(f *field) string {
	const letters = "bcdfghjklmnpqrstvwxz"
	word := []byte("xqj")
	for n, i := len(c.byWord), 0; i < 5; i++ {
		word = append(word, letters[n%len(letters)])
		n /= len(letters)
	}
	c.byWord[string(word)] = canary{f, string(word)}
	return string(word)
}

// ofCase puts the person and their practitioner into a statement.
var ofCase = strings.NewReplacer(":case", "'"+string(caseOf("person"))+"'", ":own", "'"+string(accountOf("practitioner"))+"'")

// plant puts canaries into every row of a field. Where all are empty one gets a canary
// alone.
func (c *canaries) plant(ctx context.Context, f *field) error {
	where := ofCase.Replace(f.where)
	type row struct {
		id    int64
		words string
	}
	rows, err := database.All(ctx, c.db, func(r database.Scanner) (one row, err error) { return one, r.Scan(&one.id, &one.words) },
		fmt.Sprintf(`SELECT rowid, "%s" FROM "%s" WHERE %s ORDER BY "%s" DESC`, f.column, f.table, where, f.column))
	if err != nil {
		return fmt.Errorf("%s: %w", f, err)
	}
	if len(rows) == 0 {
		return fmt.Errorf("%s: the record has no row", f)
	}
	for i, r := range rows {
		switch {
		case f.asItIs:
			c.byWord[strings.ToLower(r.words)] = canary{f, r.words}
			continue
		}
		with, err := f.in(r.words, func(words string) string { return c.marked(f, words, i == 0) })
		if err != nil {
			return fmt.Errorf("%s: %w", f, err)
		}
		if _, err := c.db.Exec(ctx, fmt.Sprintf(`UPDATE "%s" SET "%s" = $1 WHERE rowid = $2`, f.table, f.column), with, r.id); err != nil {
			return fmt.Errorf("%s: %w", f, err)
		}
	}
	return nil
}

// marked gives words with their canary; empty ones get one alone where they are wanted.
func (c *canaries) marked(f *field, words string, wanted bool) string {
	if words == "" && !wanted {
		return ""
	}
	with, known := c.after[f.String()+words]
	if !known {
		with = strings.TrimSpace(c.mark(f) + " " + words)
		c.after[f.String()+words] = with
		if _, taken := c.after[words]; !taken && words != "" && len(f.readers) > 0 {
			c.after[words] = with
		}
	}
	return with
}

// shortest is how long the beginning of words must be to be known again.
const shortest = 12

// inside puts the canaries into what holds the same words once more: the ledger's bodies,
// and the reasons of a rating, which quote how somebody's words begin.
func (c *canaries) inside(ctx context.Context, table, column, where string) error {
	type row struct {
		id   int64
		text string
	}
	rows, err := database.All(ctx, c.db, func(r database.Scanner) (one row, err error) { return one, r.Scan(&one.id, &one.text) },
		fmt.Sprintf(`SELECT rowid, "%s" FROM "%s" WHERE %s`, column, table, where))
	if err != nil {
		return err
	}
	for _, r := range rows {
		var parsed any
		text := c.again(r.text)
		if json.Unmarshal([]byte(r.text), &parsed) == nil {
			written, err := json.Marshal(c.through(parsed))
			if err != nil {
				return err
			}
			text = string(written)
		}
		if _, err := c.db.Exec(ctx, fmt.Sprintf(`UPDATE "%s" SET "%s" = $1 WHERE rowid = $2`, table, column), text, r.id); err != nil {
			return err
		}
	}
	return nil
}

func (c *canaries) through(value any) any {
	switch value := value.(type) {
	case string:
		return c.again(value)
	case []any:
		for i := range value {
			value[i] = c.through(value[i])
		}
	case map[string]any:
		for key := range value {
			value[key] = c.through(value[key])
		}
	}
	return value
}

func (c *canaries) again(text string) string {
	if with, known := c.after[text]; known {
		return with
	}
	begins := strings.TrimRight(text, "… ")
	if len(begins) < shortest {
		return text
	}
	for was, with := range c.after {
		if strings.HasPrefix(was, begins) {
			return strings.TrimSuffix(with, was) + text
		}
	}
	return text
}

// planted makes a town whose every field has a mark; nil marks them with canaries.
func planted(t *testing.T, fields []field, mark func(*field) string) *canaries {
	t.Helper()
	c := &canaries{house: movedIn(t, sqliteURL(t), 24), byWord: map[string]canary{}, after: map[string]string{}, mark: mark}
	if mark == nil {
		c.mark = c.next
	}
	err := c.db.Change(t.Context(), func(ctx context.Context) error {
		for _, fill := range []string{ // what the sample town leaves out
			`INSERT INTO draft (account_id, form, act, tab, fields, saved_at, typing_until) VALUES (:own, 'somewhere', '', '', '{}', 1, 0)`,
			`INSERT INTO sign_in_credential (account_id, email, password_hash, set_at) VALUES (:own, 'somebody', '', 1)`,
			`INSERT INTO sign_in_invitation (account_id, token_hash, email, until_at, used_at) VALUES (:own, '', 'somebody', 1, 0)`,
			`INSERT INTO opening (id, person_id, account_id, reason, from_at, until_at) VALUES ('canary', :case, :own, '', 1, 2)`,
			`INSERT INTO absence (id, account_id, covered_by, from_at, until_at, why, by_id)
				SELECT 'canary', :own, id, 1, 1 << 62, '', id FROM account WHERE role = 'manager' AND team_id = (SELECT team_id FROM account WHERE id = :own)`,
			`INSERT INTO goal (id, person_id, words, serves_kind, section, target, gets_in_the_way, place, closure_kind, closed_at, closed_by, closure_words, version, added_by, added_at)
				SELECT 'canary', person_id, words, serves_kind, section, target, '', 99, 'removed', added_at, :own, '', 2, :own, added_at FROM goal WHERE person_id = :case LIMIT 1`,
			`INSERT INTO harm_judgement (id, person_id, level, reason, at_risk, changed, by_id, at)
				SELECT 'canary', person_id, 'high', '', '', '', by_id, at + 1 FROM harm_judgement WHERE person_id = :case ORDER BY at DESC LIMIT 1`,
			`UPDATE requirement_doing SET struck_by = :own, struck_at = at WHERE id = (SELECT MIN(id) FROM requirement_doing WHERE person_id = :case)`,
			`UPDATE goal_step SET stuck_at = 1, stuck_by = :own WHERE id = (SELECT MIN(s.id) FROM goal_step s JOIN goal g ON g.id = s.goal_id
				WHERE g.person_id = :case AND g.closed_at = 0 AND s.done_at = 0)`,
		} {
			if _, err := c.db.Exec(ctx, ofCase.Replace(fill)); err != nil {
				return err
			}
		}
		for i := range fields {
			if err := c.plant(ctx, &fields[i]); err != nil {
				t.Error(err)
			}
		}
		mine := fmt.Sprintf(`IN ('person/%s', 'account/%s')`, caseOf("person"), accountOf("practitioner"))
		for _, in := range [][3]string{
			{"ledger_body", "state", "chain " + mine}, {"ledger_body", "why", "chain " + mine},
			{"rating_in_force", "body", fmt.Sprintf("person_id = '%s'", caseOf("person"))}, {"sentence", "requirements", fmt.Sprintf("person_id = '%s'", caseOf("person"))},
		} {
			if err := c.inside(ctx, in[0], in[1], in[2]); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestEveryColumnOfTextIsSaidToBeReadBySomebodyOrNobody(t *testing.T) {
	h, err := openHouse(t.Context(), sqliteURL(t), standingClock(townNow), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer h.close()
	columns, err := database.All(t.Context(), h.db, database.Value[string], `SELECT m.name || '.' || c.name FROM sqlite_master m
		JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.type = 'TEXT' AND m.name NOT LIKE 'goose_%' ORDER BY 1`)
	if err != nil || len(columns) < 100 {
		t.Fatal(len(columns), err)
	}
	fields, said := readers(t)
	for _, f := range fields {
		said = append(said, f.table+"."+f.column)
	}
	slices.Sort(said)
	if said = slices.Compact(said); !slices.Equal(said, columns) {
		t.Errorf("testdata/readers.txt says\n%q\nand there are\n%q", said, columns)
	}
}

// Z3. A word of its own in every field: it is read by whom the statement names and by
// nobody else, on no page, in no header, log line or figure.
func TestEveryWordIsReadByThoseWhoMayAndByNobodyElse(t *testing.T) {
	fields, _ := readers(t)
	c := planted(t, fields, nil)
	var log bytes.Buffer
	figures := telemetry.NewMetrics()
	site, all := linesServed(t, c.house, serving{
		log: slog.New(slog.NewJSONHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug})), metrics: figures,
	})
	var examples []string
	for _, l := range all {
		if l.Method == http.MethodGet {
			examples = append(examples, l.Example)
		}
	}
	seen := map[string]map[string]string{} // by persona, canary to where
	for _, p := range append([]persona{{Name: "anonymous"}}, personas...) {
		seen[p.Name] = everythingRead(t, site, p.Name, examples)
	}
	for who, words := range seen {
		for _, word := range slices.Sorted(maps.Keys(words)) {
			if found, known := c.byWord[word]; known && !slices.Contains(found.field.readers, who) {
				t.Errorf("%s reads %s at %s", who, found.field, words[word])
			}
		}
	}
	for _, word := range slices.Sorted(maps.Keys(c.byWord)) {
		f := c.byWord[word].field
		for _, who := range f.readers {
			if seen[who][word] == "" {
				t.Errorf("%s should read %s of %s, and the walk never saw it", who, word, f)
			}
		}
	}
	if found := everyCanary.FindString(strings.ToLower(log.String() + exposition(t, figures))); found != "" {
		t.Errorf("%s stands in the log or among the figures: %s", c.byWord[found].field, found)
	}
	if log.Len() < 10_000 {
		t.Errorf("the log has %d bytes", log.Len())
	}
	t.Logf("%d words in %d fields", len(c.byWord), len(fields))
}

// everythingRead walks along every link as one persona and gives the canaries it met.
func everythingRead(t *testing.T, site http.Handler, who string, examples []string) map[string]string {
	t.Helper()
	found := map[string]string{}
	walk(t, site, who, examples, func(path, body string) {
		body = strings.ToLower(body)
		for _, word := range append(everyCanary.FindAllString(body, -1), crns(body)...) {
			if found[word] == "" {
				found[word] = path
			}
		}
	})
	return found
}

// crns finds what is written like a case reference number, a letter and six digits, in a
// page of small letters.
func crns(body string) (all []string) {
	inWord := func(i int) bool {
		return i >= 0 && i < len(body) && (body[i] >= 'a' && body[i] <= 'z' || body[i] >= '0' && body[i] <= '9' || body[i] == '_')
	}
	for i := 0; i+7 <= len(body); i++ {
		if body[i] < 'a' || body[i] > 'z' || body[i+1] < '0' || body[i+1] > '9' || inWord(i-1) || inWord(i+7) {
			continue
		}
		if strings.Trim(body[i+1:i+7], "0123456789") == "" {
			all = append(all, body[i:i+7])
		}
	}
	return all
}

// walk goes along every link that concerns the case of the example or none.
func walk(t *testing.T, site http.Handler, who string, examples []string, read func(path, body string)) {
	t.Helper()
	v := &visitor{site: site}
	if who != "anonymous" {
		v = playing(t, site, who)
	}
	queued := map[string]bool{}
	queue := append(slices.Clone(examples), "/find?q=hughes", "/notes?q=roof", "/cases?q=hughes")
	for i := 0; i < len(queue) && i < 900; i++ {
		if queue[i] == "/demo" {
			continue // the sample town's own door, with the names of those who play
		}
		_, body := v.page(t, queue[i])
		read(queue[i], body)
		for _, to := range links(body) {
			ofAnother := strings.HasPrefix(to, "/cases/") && !strings.HasPrefix(to, "/cases/"+string(caseOf("person")))
			if !queued[to] && !ofAnother && !strings.HasPrefix(to, "/assets/") {
				queued[to] = true
				queue = append(queue, to)
			}
		}
	}
}

func exposition(t *testing.T, m *telemetry.Metrics) string {
	t.Helper()
	v := &visitor{site: m.Handler()}
	_, body := v.page(t, "/metrics")
	return body
}
