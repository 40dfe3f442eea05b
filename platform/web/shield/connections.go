package shield

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
	"time"
)

// MostConnections is how many connections a server holds open at once.
const MostConnections = 2000

// Somebody turned away gets so long to read why, and so many of them do at once; more are
// only hung up on.
const (
	turningAway = 2 * time.Second
	mostTurned  = 64
)

// Limited accepts so many connections at once. Whoever comes beyond that is told to come
// again, and costs nothing else.
func Limited(on net.Listener, most int) net.Listener {
	return &limited{Listener: on, most: int64(most), turning: make(chan struct{}, mostTurned)}
}

type limited struct {
	net.Listener
	most    int64
	open    atomic.Int64
	turning chan struct{}
}

// Accept waits for the next connection there is room for.
func (l *limited) Accept() (net.Conn, error) {
	for {
		conn, err := l.Listener.Accept()
		if err != nil {
			return nil, err
		}
		if l.open.Add(1) <= l.most {
			return &connection{Conn: conn, release: sync.OnceFunc(func() { l.open.Add(-1) })}, nil
		}
		l.open.Add(-1)
		select {
		case l.turning <- struct{}{}:
			go func() {
				turnAway(conn)
				<-l.turning
			}()
		default:
			conn.Close()
		}
	}
}

// turnAway says why, and reads what was sent meanwhile: a connection that is closed on
// unread words takes the answer back.
func turnAway(conn net.Conn) {
	defer conn.Close()
	if conn.SetDeadline(time.Now().Add(turningAway)) != nil {
		return
	}
	page := fmt.Sprintf(fullPage, saying.Full.En, saying.Full.Cy)
	_, err := fmt.Fprintf(conn, "HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/html; charset=utf-8\r\nContent-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n"+
		"X-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\nRetry-After: 5\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s", len(page), page)
	if err == nil && closeWrite(conn) == nil {
		_, _ = io.Copy(io.Discard, conn) // until they have read it, or the time is over
	}
}

const fullPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Throughline</title></head>
<body><main><h1>Throughline</h1><p>%s</p><p lang="cy">%s</p></main></body></html>
`

// mostHeadLines is how many lines the head of a request may have. Each is kept apart, at
// many times the length it was sent with.
const mostHeadLines = 200

var errManyLines = errors.New("the head of the request has too many lines")

// connection counts the lines of each head as they arrive.
type connection struct {
	net.Conn
	release func()
	lines   atomic.Int64
	inside  atomic.Bool // the head is read, and a handler answers
}

// Read reads, and stops at a head of too many lines.
func (c *connection) Read(into []byte) (int, error) {
	n, err := c.Conn.Read(into)
	if !c.inside.Load() && c.lines.Add(int64(bytes.Count(into[:n], []byte("\n")))) > mostHeadLines {
		return 0, errManyLines
	}
	return n, err
}

// Close closes, and lets the next one in.
func (c *connection) Close() error {
	c.release()
	return c.Conn.Close()
}

// CloseWrite lets the server say its last before it hangs up.
func (c *connection) CloseWrite() error { return closeWrite(c.Conn) }

func closeWrite(conn net.Conn) error {
	if half, is := conn.(interface{ CloseWrite() error }); is {
		return half.CloseWrite()
	}
	return nil
}

type connectionKey struct{}

// remembered lets a handler find its connection.
func remembered(ctx context.Context, conn net.Conn) context.Context {
	return context.WithValue(ctx, connectionKey{}, conn)
}

// countingHeads tells the connection when a head is read and when the next may come.
func countingHeads(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if conn, is := r.Context().Value(connectionKey{}).(*connection); is {
			conn.inside.Store(true)
			defer func() {
				conn.lines.Store(0)
				conn.inside.Store(false)
			}()
		}
		next.ServeHTTP(w, r)
	})
}
