package shield_test

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"

	"throughline/platform/web/shield"
)

// served serves so many connections at once, and gives the address.
func served(t *testing.T, most int) string {
	t.Helper()
	on, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := shield.Server("", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		fmt.Fprintf(w, "read %d, %v", len(body), err)
	}))
	ended := make(chan error)
	go func() { ended <- server.Serve(shield.Limited(on, most)) }()
	t.Cleanup(func() { _, _ = server.Close(), <-ended })
	return on.Addr().String()
}

// line sends something on a connection and reads the answer's first line and its body.
func line(t *testing.T, conn net.Conn, send string) (first, body string) {
	t.Helper()
	if _, err := io.WriteString(conn, send); err != nil {
		t.Fatal(err)
	}
	answer, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	read, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.Status, string(read)
}

func dial(t *testing.T, address string) net.Conn {
	t.Helper()
	conn, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	return conn
}

const ask = "GET / HTTP/1.1\r\nHost: x\r\n\r\n"

func TestWhoFindsNoConnectionFreeIsToldSoAndTheNextIsLetIn(t *testing.T) {
	address := served(t, 2)
	first, second := dial(t, address), dial(t, address)
	for _, conn := range []net.Conn{first, second} {
		if status, _ := line(t, conn, ask); status != "200 OK" {
			t.Fatalf("somebody let in is answered %s", status)
		}
	}
	status, page := line(t, dial(t, address), ask)
	if status != "503 Service Unavailable" || !strings.Contains(page, "Nothing is lost") || !strings.Contains(page, "Does dim wedi") || strings.Contains(page, "%!") {
		t.Errorf("answered %s: %s", status, page)
	}
	if status, _ := line(t, second, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"); status != "200 OK" {
		t.Fatal(status)
	}
	if _, err := second.Read(make([]byte, 1)); err != io.EOF { // the server has closed it
		t.Fatal(err)
	}
	second.Close()
	for status := ""; status != "200 OK"; { // the server counts it away a moment after it hung up
		status, _ = line(t, dial(t, address), ask)
	}
}

func TestAHeadOfManyLinesIsCutOffAndABodyOfManyIsRead(t *testing.T) {
	address := served(t, 9)
	conn := dial(t, address)
	for range 3 { // on one connection: each head is counted by itself
		body := strings.Repeat("a\n", 1000)
		if _, err := fmt.Fprintf(conn, "POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: %d\r\n%s\r\n", len(body), strings.Repeat("a: b\r\n", 150)); err != nil {
			t.Fatal(err)
		}
		goOn := make([]byte, len("HTTP/1.1 100 Continue\r\n\r\n"))
		if _, err := io.ReadFull(conn, goOn); err != nil {
			t.Fatal(err)
		}
		if status, read := line(t, conn, body); status != "200 OK" || read != "read 2000, <nil>" {
			t.Errorf("answered %s: %s", status, read)
		}
	}
	if status, _ := line(t, dial(t, address), "GET / HTTP/1.1\r\nHost: x\r\n"+strings.Repeat("a: b\r\n", 200)+"\r\n"); status != "400 Bad Request" {
		t.Errorf("a head of too many lines is answered %s", status)
	}
}
