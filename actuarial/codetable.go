package actuarial

import (
	"iter"
	"slices"
	"strings"
)

// CodeTable is a published table in text, a line for each offence code, that is
// searched as it stands: each code and where its line begins are 24 KB in place of a
// parsed copy of half a megabyte.
type CodeTable struct {
	text   string
	codes  []uint32 // as numbers, rising
	starts []uint32
}

// ReadCodeTable takes a table whose first line names the columns and whose other
// lines begin with a code of five digits, in the order of the codes.
func ReadCodeTable(text string) CodeTable {
	lines := strings.Count(text, "\n")
	t := CodeTable{text, make([]uint32, 0, lines), make([]uint32, 0, lines)}
	for i := strings.IndexByte(text, '\n') + 1; i < len(text); {
		t.codes = append(t.codes, OffenceCode(text[i:i+5]).number())
		t.starts = append(t.starts, uint32(i))
		i += len(lineAt(text, uint32(i))) + 1
	}
	return t
}

// Line finds the line of a code, without its line end. A code that is not in the table,
// and text that is no code, gives false.
func (t CodeTable) Line(code OffenceCode) (string, bool) {
	if !code.FiveDigits() {
		return "", false
	}
	i, found := slices.BinarySearch(t.codes, code.number())
	if !found {
		return "", false
	}
	return lineAt(t.text, t.starts[i]), true
}

// number reads a code of five digits.
func (c OffenceCode) number() uint32 {
	var n uint32
	for i := range len(c) {
		n = n*10 + uint32(c[i]-'0')
	}
	return n
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
