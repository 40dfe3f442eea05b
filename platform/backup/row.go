package backup

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"unicode/utf8"
)

// appendRow adds a row as a line: a list of texts, whole numbers and nulls. A text that
// is not UTF-8, which only a fault can have left, is kept byte for byte as {"base64":…}.
func appendRow(line []byte, cells []any) ([]byte, error) {
	line = append(line, '[')
	for i, cell := range cells {
		if i > 0 {
			line = append(line, ',')
		}
		switch cell := cell.(type) {
		case nil:
			line = append(line, "null"...)
		case int64:
			line = strconv.AppendInt(line, cell, 10)
		case int32:
			line = strconv.AppendInt(line, int64(cell), 10)
		case int16:
			line = strconv.AppendInt(line, int64(cell), 10)
		case []byte:
			line = appendText(line, string(cell))
		case string:
			line = appendText(line, cell)
		default:
			return nil, fmt.Errorf("a cell is a %T, which no copy can hold", cell)
		}
	}
	return append(line, ']', '\n'), nil
}

func appendText(line []byte, text string) []byte {
	if !utf8.ValidString(text) {
		line = append(line, `{"base64":"`...)
		return append(base64.StdEncoding.AppendEncode(line, []byte(text)), `"}`...)
	}
	written, err := json.Marshal(text)
	if err != nil {
		panic(err) // a valid text always has a form
	}
	return append(line, written...)
}

// readRow reads what appendRow wrote.
func readRow(line []byte, cells []any) ([]any, error) {
	var raw []json.RawMessage
	if err := json.Unmarshal(line, &raw); err != nil {
		return nil, errors.New("a row cannot be read")
	}
	for _, r := range raw {
		cell, err := readCell(r)
		if err != nil {
			return nil, err
		}
		cells = append(cells, cell)
	}
	return cells, nil
}

func readCell(r json.RawMessage) (any, error) {
	switch r[0] {
	case 'n':
		return nil, nil
	case '"':
		var text string
		err := json.Unmarshal(r, &text)
		return text, err
	case '{':
		var bytes struct {
			Base64 []byte `json:"base64"`
		}
		err := json.Unmarshal(r, &bytes)
		return string(bytes.Base64), err
	}
	n, err := strconv.ParseInt(string(r), 10, 64)
	if err != nil {
		return nil, errors.New("a cell is no whole number")
	}
	return n, nil
}
