// Package jsonlines keeps the conversation of a command that is asked in lines of JSON
// and answers each with one line, in order. It knows the lines, not what they say.
package jsonlines

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// Longest is how many bytes a line may have, its end not counted: 1 MiB. It bounds the
// memory that one sender can take.
const Longest = 1 << 20

// The codes of the faults that the conversation itself finds in a line.
const (
	Unreadable = "unreadable" // the line is no JSON, or JSON of another shape
	TooLong    = "too_long"   // the line has more than Longest bytes
)

// Fault is why a line got no answer. It is written in the answer's place as
// {"error":{"code","message","field"}}, and the conversation goes on.
type Fault struct {
	Code    string `json:"code"`    // stable and short, for programs
	Message string `json:"message"` // for people; it never repeats what the line said
	Field   string `json:"field"`   // where in the line, several parted by ", "; "" when nowhere
	// Unparsed tells a line that could not be read from one that was read and asks for
	// something impossible.
	Unparsed bool `json:"-"`
}

// Error is the code, where it is, and the message.
func (f *Fault) Error() string {
	if f.Field == "" {
		return f.Code + ": " + f.Message
	}
	return f.Code + " at " + f.Field + ": " + f.Message
}

// Unparsable is the fault of a line that is JSON of another shape than asked for. Where
// says at which field, as far as that is known.
func Unparsable(where, message string) *Fault {
	return &Fault{Code: Unreadable, Message: message, Field: where, Unparsed: true}
}

// LineHandler answers one line: it adds JSON without a line's end to out and returns it. The
// line is valid only until it returns. A *Fault is written in the answer's place; any
// other error ends the conversation, because it is ours and not the sender's.
type LineHandler func(out, line []byte) ([]byte, error)

// Talk answers every line of in, in order, and counts those that could not be parsed.
// Whatever was answered has left before it waits for more. It ends with the input, or
// with the first error of in, out or answer.
func Talk(in io.Reader, out io.Writer, answer LineHandler) (unparsed int, err error) {
	t := talk{to: bufio.NewWriterSize(out, 64<<10), answer: answer}
	t.from = bufio.NewReaderSize(leaving{in, t.to}, Longest+2) // a line, and the end of it
	for err == nil {
		err = t.line()
	}
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return t.unparsed, errors.Join(err, t.to.Flush())
}

// leaving lets the answers go before it waits for more questions.
type leaving struct {
	in      io.Reader
	answers *bufio.Writer
}

// Read reads from the input, once the answers have left.
func (l leaving) Read(into []byte) (int, error) {
	if err := l.answers.Flush(); err != nil {
		return 0, err
	}
	return l.in.Read(into)
}

type talk struct {
	from     *bufio.Reader
	to       *bufio.Writer
	answer   LineHandler
	said     []byte // room for an answer, used again
	unparsed int
}

// line reads a line and answers it.
func (t *talk) line() error {
	line, reading := t.from.ReadSlice('\n')
	tooLong := errors.Is(reading, bufio.ErrBufferFull)
	for errors.Is(reading, bufio.ErrBufferFull) {
		_, reading = t.from.ReadSlice('\n')
	}
	if reading != nil && (!errors.Is(reading, io.EOF) || len(line) == 0) {
		return reading
	}
	line = bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r"))
	said, err := t.say(line, tooLong || len(line) > Longest)
	if err != nil {
		return err
	}
	t.said = said[:0]
	if _, err := t.to.Write(append(said, '\n')); err != nil {
		return err
	}
	return reading
}

func (t *talk) say(line []byte, tooLong bool) ([]byte, error) {
	said, err := t.said, error(nil)
	switch {
	case tooLong:
		err = &Fault{Code: TooLong, Message: fmt.Sprintf("A line may have %d bytes", Longest), Unparsed: true}
	case !utf8.Valid(line):
		err = Unparsable("", "The line is not UTF-8")
	default:
		said, err = t.answer(said, line)
	}
	var fault *Fault
	if !errors.As(err, &fault) {
		return said, err
	}
	if fault.Unparsed {
		t.unparsed++
	}
	text, err := json.Marshal(struct {
		Error *Fault `json:"error"`
	}{fault})
	return append(t.said[:0], text...), err
}

// Decode reads a whole line as one value, as encoding/json does, and gives a *Fault that
// names the field as far as it is known when the line is something else.
func Decode(line []byte, into any) error {
	err := json.Unmarshal(line, into)
	var shape *json.UnmarshalTypeError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &shape):
		return Unparsable(shape.Field, "Another kind of value stands here than is asked for")
	}
	return Unparsable("", "The line is not JSON")
}
