package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"strconv"
	"time"
)

// answerWithin is how long one answer may take before the measurement gives up.
const answerWithin = 30 * time.Second

// wire is one connection that is kept open. It reads no more of an answer than a
// measurement needs, so that the machine's time goes to whom it measures.
type wire struct {
	to   net.Conn
	from *bufio.Reader
}

func dial(address string) (*wire, error) {
	to, err := net.Dial("tcp", address)
	if err != nil {
		return nil, err
	}
	return &wire{to, bufio.NewReaderSize(to, 64<<10)}, nil
}

func (w *wire) close() { _ = w.to.Close() } // nothing is waiting in it

// ask sends a whole request and reads the whole answer: its status, and the bytes of
// its body.
func (w *wire) ask(request []byte) (status, size int, err error) {
	if err := w.to.SetDeadline(time.Now().Add(answerWithin)); err != nil {
		return 0, 0, err
	}
	if _, err := w.to.Write(request); err != nil {
		return 0, 0, err
	}
	line, err := w.from.ReadSlice('\n')
	if err != nil {
		return 0, 0, err
	}
	if len(line) < len("HTTP/1.1 200") {
		return 0, 0, fmt.Errorf("no answer of HTTP: %q", line)
	}
	if status, err = strconv.Atoi(string(line[9:12])); err != nil {
		return 0, 0, fmt.Errorf("no answer of HTTP: %q", line)
	}
	size, chunked, err := w.head()
	if err != nil {
		return status, 0, err
	}
	if chunked {
		size, err = w.chunks()
		return status, size, err
	}
	_, err = w.from.Discard(size)
	return status, size, err
}

var (
	lengthHeader  = []byte("content-length:")
	chunkedHeader = []byte("transfer-encoding: chunked")
)

// head reads the headers as far as they tell how long the body is.
func (w *wire) head() (size int, chunked bool, err error) {
	for {
		line, err := w.from.ReadSlice('\n')
		if err != nil {
			return 0, false, err
		}
		line = bytes.TrimRight(line, "\r\n")
		switch {
		case len(line) == 0:
			return size, chunked, nil
		case len(line) > len(lengthHeader) && bytes.EqualFold(line[:len(lengthHeader)], lengthHeader):
			if size, err = strconv.Atoi(string(bytes.TrimSpace(line[len(lengthHeader):]))); err != nil {
				return 0, false, err
			}
		case bytes.EqualFold(line, chunkedHeader):
			chunked = true
		}
	}
}

func (w *wire) chunks() (size int, err error) {
	for {
		line, err := w.from.ReadSlice('\n')
		if err != nil {
			return 0, err
		}
		n, err := strconv.ParseInt(string(bytes.TrimSpace(line)), 16, 32)
		if err != nil {
			return 0, err
		}
		if _, err := w.from.Discard(int(n) + len("\r\n")); err != nil {
			return 0, err
		}
		if n == 0 {
			return size, nil
		}
		size += int(n)
	}
}

// asGet writes a request for a page down as it goes over the wire.
func asGet(path, cookie string, compressed bool) []byte {
	text := "GET " + path + " HTTP/1.1\r\nHost: bench\r\nAccept: text/html\r\n"
	if cookie != "" {
		text += "Cookie: " + cookie + "\r\n"
	}
	if compressed {
		text += "Accept-Encoding: gzip\r\n"
	}
	return []byte(text + "\r\n")
}

// asPost writes a form down as it goes over the wire.
func asPost(path, cookie, body string) []byte {
	return fmt.Appendf(nil, "POST %s HTTP/1.1\r\nHost: bench\r\nCookie: %s\r\nSec-Fetch-Site: same-origin\r\n"+
		"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s", path, cookie, len(body), body)
}

// fetch asks for one page outside of any measurement.
func fetch(address, path, cookie string) (status int, body string, err error) {
	request, err := http.NewRequest(http.MethodGet, "http://"+address+path, nil)
	if err != nil {
		return 0, "", err
	}
	request.Header.Set("Cookie", cookie)
	answer, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		return 0, "", err
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	return answer.StatusCode, string(text), err
}
