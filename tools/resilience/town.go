package resilience

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/PuerkitoBio/goquery"

	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/tools/visiting"
)

// readyWithin is how long a server may take until it answers. The bar of coming back is
// measured; this only ends a test that would wait for ever.
const readyWithin = 30 * time.Second

// Town is a small sample town with a server that can be killed.
type Town struct {
	Folder  string   // the data
	Binary  string   // the product
	Under   []string // a program that runs it, such as a tracer; usually none
	Rows    string   // address of a PostgreSQL database; empty for a file in the folder
	address string
	server  *exec.Cmd
}

// Open starts the server, which fills an empty folder first, and tells how long it took
// until it answered.
func (t *Town) Open(ctx context.Context) (time.Duration, error) {
	if t.address == "" {
		at, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return 0, err
		}
		t.address = at.Addr().String()
		if err := at.Close(); err != nil {
			return 0, err
		}
	}
	line := append(append([]string{}, t.Under...), t.Binary, "demo")
	t.server = exec.CommandContext(ctx, line[0], line[1:]...)
	t.server.Env = append(os.Environ(), "LISTEN="+t.address, "DATA="+t.Folder, "PEOPLE=12", "DATABASE_URL="+t.Rows)
	t.server.Stderr = os.Stderr
	t.server.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} // a tracer keeps signals from what it runs
	said, err := t.server.StdoutPipe()
	if err != nil {
		return 0, err
	}
	began := time.Now()
	if err := t.server.Start(); err != nil {
		return 0, err
	}
	ready := make(chan error, 1)
	go func() {
		lines := bufio.NewScanner(said)
		for lines.Scan() {
			if strings.Contains(lines.Text(), "is ready at") {
				ready <- nil
			}
		}
		ready <- errors.New("the server ended before it was ready")
	}()
	select {
	case err := <-ready:
		return time.Since(began), err
	case <-time.After(readyWithin):
		return 0, errors.Join(errors.New("the server is not ready"), t.server.Process.Kill())
	}
}

// Kill ends the server as nothing can be ended more suddenly.
func (t *Town) Kill() error {
	if err := t.server.Process.Kill(); err != nil {
		return err
	}
	_ = t.server.Wait() // it says that it was killed
	return nil
}

// Close asks the server to leave.
func (t *Town) Close() error {
	if err := syscall.Kill(-t.server.Process.Pid, syscall.SIGINT); err != nil {
		return err
	}
	return t.server.Wait()
}

// File is the town's database.
func (t *Town) File() string { return filepath.Join(t.Folder, "town.db") }

// Verify lets the product prove the ledger of a file.
func (t *Town) Verify(ctx context.Context, file string) error {
	verify := exec.CommandContext(ctx, t.Binary, "verify")
	verify.Env = append(os.Environ(), "DATABASE_URL=sqlite:"+file)
	if said, err := verify.CombinedOutput(); err != nil {
		return fmt.Errorf("verify: %w: %s", err, said)
	}
	return nil
}

// Writer is a practitioner who records contacts with one person.
type Writer struct {
	town   *Town
	client *http.Client
	path   string
	boxes  url.Values
}

var aCase = regexp.MustCompile(`^/cases/[0-9a-f-]{36}$`)

// Writers sign in as one practitioner and take a person each.
func (t *Town) Writers(ctx context.Context, many int) ([]*Writer, error) {
	jar, err := cookiejar.New(nil)
	if err != nil {
		return nil, err
	}
	client := &http.Client{Jar: jar, Timeout: 20 * time.Second, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	first := &Writer{town: t, client: client}
	if status, _, err := first.post(ctx, "/demo/sign-in", url.Values{"persona": {"practitioner"}}); err != nil || status != http.StatusSeeOther {
		return nil, fmt.Errorf("sign in: %d, %w", status, err)
	}
	cases, err := first.page(ctx, "/cases")
	if err != nil {
		return nil, err
	}
	var paths []string
	cases.Find("a").Each(func(_ int, link *goquery.Selection) {
		if to := link.AttrOr("href", ""); aCase.MatchString(to) {
			paths = append(paths, to)
		}
	})
	if len(paths) == 0 {
		return nil, errors.New("the practitioner supervises nobody")
	}
	writers := make([]*Writer, many)
	for i := range writers {
		w := &Writer{town: t, client: client, path: paths[i%len(paths)] + "/contacts/record"}
		page, err := w.page(ctx, w.path)
		if err != nil {
			return nil, err
		}
		w.boxes = visiting.Boxes(page.Find("form:has([name=act])").First())
		yesterday := time.Now().AddDate(0, 0, -1)
		w.boxes.Set("date-day", strconv.Itoa(yesterday.Day()))
		w.boxes.Set("date-month", strconv.Itoa(int(yesterday.Month())))
		w.boxes.Set("date-year", strconv.Itoa(yesterday.Year()))
		w.boxes.Set("time", "10:30")
		w.boxes.Set("place", "Riverside office")
		for _, list := range []string{"kind", "outcome"} {
			w.boxes.Set(list, page.Find("[name="+list+"]").First().AttrOr("value", ""))
		}
		writers[i] = w
	}
	return writers, nil
}

func (w *Writer) page(ctx context.Context, path string) (*goquery.Document, error) {
	ask, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+w.town.address+path, nil)
	if err != nil {
		return nil, err
	}
	answer, err := w.client.Do(ask)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s answers %d", path, answer.StatusCode)
	}
	return goquery.NewDocumentFromReader(answer.Body)
}

func (w *Writer) post(ctx context.Context, path string, boxes url.Values) (status int, said string, err error) {
	ask, err := http.NewRequestWithContext(ctx, http.MethodPost, "http://"+w.town.address+path, strings.NewReader(boxes.Encode()))
	if err != nil {
		return 0, "", err
	}
	ask.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	ask.Header.Set("Sec-Fetch-Site", "same-origin")
	answer, err := w.client.Do(ask)
	if err != nil {
		return 0, "", err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	return answer.StatusCode, string(body), err
}

// Note is a contact that somebody tried to record.
type Note struct {
	Act            id.ID
	Words          string
	AcknowledgedAt time.Time // when it was acknowledged; zero when it never was
	Status         int       // of the answer; 0 for none
	writer         *Writer
}

var acts = id.From(day.WallClock{}, nil)

// Record tries to record a contact whose note nobody else has.
func (w *Writer) Record(ctx context.Context) Note {
	act := acts.New()
	n := Note{Act: act, Words: "Net " + string(act), writer: w}
	n.send(ctx)
	return n
}

// send sends the note, again with the same act when it was sent before.
func (n *Note) send(ctx context.Context) {
	boxes := url.Values{}
	for name, values := range n.writer.boxes {
		boxes[name] = values
	}
	boxes.Set("act", string(n.Act))
	boxes.Set("note", n.Words)
	status, _, err := n.writer.post(ctx, n.writer.path, boxes)
	if n.Status = status; err == nil && status == http.StatusSeeOther {
		n.AcknowledgedAt = time.Now()
	}
}

// Together lets all writers record until the context ends or each has recorded so many.
func Together(ctx context.Context, writers []*Writer, each int) []Note {
	var mu sync.Mutex
	var all []Note
	var writing sync.WaitGroup
	for _, w := range writers {
		writing.Go(func() {
			for range each {
				n := w.Record(ctx)
				mu.Lock()
				all = append(all, n)
				mu.Unlock()
				if n.Status == 0 {
					return // nobody answers any more
				}
			}
		})
	}
	writing.Wait()
	return all
}
