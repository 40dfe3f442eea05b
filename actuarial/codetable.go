package actuarial

import (
	"iter"
	"sort"
	"strings"
)

// CodeTable is a published table in text, a line for each offence code, that is
// searched as it stands: where each line begins is 12 KB in place of a parsed copy of
// half a megabyte.
type CodeTable struct {
	text   string
	starts []uint32
}

// ReadCodeTable takes a table whose first line names the columns and whose other
// lines begin with a code of five digits, in the order of the codes.
func ReadCodeTable(text string) CodeTable {
	starts := make([]uint32, 0, strings.Count(text, "\n"))
	for i := strings.IndexByte(text, '\n') + 1; i < len(text); {
		starts = append(starts, uint32(i))
		i += len(lineAt(text, uint32(i))) + 1
	}
	return CodeTable{text, starts}
}

// Line finds the line of a code, without its line end. A code that is not in the table,
// and text that is no code, gives false.
func (t CodeTable) Line(code OffenceCode) (string, bool) {
	if !code.fiveDigits() {
		return "", false
	}
	i := sort.Search(len(t.starts), func(i int) bool { return t.text[t.starts[i]:t.starts[i]+5] >= string(code) })
	if i == len(t.starts) || t.text[t.starts[i]:t.starts[i]+5] != string(code) {
		return "", false
	}
	return lineAt(t.text, t.starts[i]), true
}

// Lines goes through the table in the order of the codes. Nothing is copied.
func (t CodeTable) Lines() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, start := range t.starts {
			if !yield(lineAt(t.text, start)) {
				return
			}
		}
	}
}

func lineAt(table string, start uint32) string {
	line, _, _ := strings.Cut(table[start:], "\n")
	return line
}

// Cells fills cells with the first ones of a table's line, without copying; those the
// line does not have are empty.
func Cells(line string, cells []string) {
	for i := range cells {
		cells[i], line = cell(line)
	}
}
