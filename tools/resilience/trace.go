package resilience

import (
	"bufio"
	"encoding/hex"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Tracing is the tracer, and what it is to write down: every call by which a file comes
// to differ, with all its bytes and its moment.
func Tracing(into string) []string {
	return []string{
		"strace", "-f", "--seccomp-bpf", "-qq", "-y", "-ttt", "-T", "-xx", "-s", "1048576", "-o", into,
		"-e", "trace=pwrite64,fsync,fdatasync,ftruncate,unlink,unlinkat,rename,renameat,renameat2", "-e", "signal=none",
	}
}

// Call is one call by which a file comes to differ.
type Call struct {
	Name   string
	Path   string // of the file
	Bytes  []byte // of a write
	Offset int64  // of a write; the new length of a truncation
	Begun  time.Time
	Ended  time.Time // zero when it never did
	Failed bool
}

var (
	// 1234 1700000000.123456 pwrite64(9</tmp/town.db>, "\x00\x01"..., 2, 4096) = 2 <0.000012>
	callLine    = regexp.MustCompile(`^(\d+) +(\d+\.\d+) (\w+)\((.*)$`)
	resumedLine = regexp.MustCompile(`^(\d+) +(\d+\.\d+) <\.\.\. (\w+) resumed>(.*)$`)
	ending      = regexp.MustCompile(`\) += (-?\d+)[^<]*<(\d+\.\d+)>$`)
	ofAFile     = regexp.MustCompile(`^(?:AT_FDCWD[^,]*, )?\d*(?:<([^>]*)>|"((?:\\x[0-9a-f]{2})*)")`)
	written     = regexp.MustCompile(`"((?:\\x[0-9a-f]{2})*)", \d+, (\d+)$`)
)

// Calls reads a trace. Calls are in the order in which they began.
func Calls(trace io.Reader) (calls []*Call, err error) {
	lines := bufio.NewReaderSize(trace, 1<<20)
	under := map[string]*Call{} // by thread
	parts := map[string]string{}
	for {
		line, err := lines.ReadString('\n')
		if err == io.EOF {
			return calls, nil // a line without an end was cut off with the program
		}
		if err != nil {
			return nil, err
		}
		line = strings.TrimSuffix(line, "\n")
		if m := resumedLine.FindStringSubmatch(line); m != nil {
			if c := under[m[1]]; c != nil {
				if err := c.finish(parts[m[1]]+m[4], m[2], true); err != nil {
					return nil, err
				}
				delete(under, m[1])
			}
			continue
		}
		m := callLine.FindStringSubmatch(line)
		if m == nil {
			continue // a thread came or went
		}
		c := &Call{Name: m[3]}
		if c.Begun, err = moment(m[2]); err != nil {
			return nil, err
		}
		calls = append(calls, c)
		if open, unfinished := strings.CutSuffix(m[4], " <unfinished ...>"); unfinished {
			under[m[1]], parts[m[1]] = c, open
			if err := c.read(open); err != nil {
				return nil, err
			}
			continue
		}
		if err := c.finish(m[4], m[2], false); err != nil {
			return nil, err
		}
	}
}

// finish reads the rest of a call and how it ended.
func (c *Call) finish(rest, at string, resumed bool) error {
	end := ending.FindStringSubmatchIndex(rest)
	if end == nil {
		return c.read(strings.TrimSuffix(rest, ") = ?"))
	}
	if err := c.read(rest[:end[0]]); err != nil {
		return err
	}
	c.Failed = strings.HasPrefix(rest[end[2]:end[3]], "-")
	if resumed { // the line stands where the call ended
		ended, err := moment(at)
		c.Ended = ended
		return err
	}
	took, err := strconv.ParseFloat(rest[end[4]:end[5]], 64)
	c.Ended = c.Begun.Add(time.Duration(took * float64(time.Second)))
	return err
}

// read takes the file and the bytes out of a call's arguments.
func (c *Call) read(arguments string) (err error) {
	if m := ofAFile.FindStringSubmatch(arguments); m != nil {
		if c.Path = m[1] + m[2]; strings.HasPrefix(c.Path, `\x`) {
			if c.Path, err = unhexed(c.Path); err != nil {
				return err
			}
		}
	}
	switch c.Name {
	case "pwrite64":
		m := written.FindStringSubmatch(arguments)
		if m == nil {
			return nil // cut off, or still under way
		}
		bytes, err := unhexed(m[1])
		if err != nil {
			return err
		}
		c.Bytes = []byte(bytes)
		c.Offset, err = strconv.ParseInt(m[2], 10, 64)
		return err
	case "ftruncate":
		if at := strings.LastIndex(arguments, ", "); at >= 0 {
			c.Offset, err = strconv.ParseInt(arguments[at+2:], 10, 64)
		}
	}
	return err
}

func unhexed(text string) (string, error) {
	bytes, err := hex.DecodeString(strings.ReplaceAll(text, `\x`, ""))
	return string(bytes), err
}

func moment(text string) (time.Time, error) {
	seconds, micros, _ := strings.Cut(text, ".")
	s, err := strconv.ParseInt(seconds, 10, 64)
	if err != nil {
		return time.Time{}, fmt.Errorf("a moment of the trace: %w", err)
	}
	us, err := strconv.ParseInt(micros, 10, 64)
	return time.Unix(s, us*1000), err
}
