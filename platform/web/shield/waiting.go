package shield

import (
	"fmt"
	"net/http"
	"strconv"
	"sync/atomic"
)

// Waiting answers in the place of the house while something long is done before it opens:
// every address gives a page that says how far it is and asks again by itself.
type Waiting struct {
	done, all atomic.Int64
}

// Tell says how far it is.
func (w *Waiting) Tell(done, all int) {
	w.done.Store(int64(done))
	w.all.Store(int64(all))
}

// askAgain is after how many seconds the page asks again.
const askAgain = 2

// ServeHTTP answers 503: whoever watches the product must not take it for open.
func (w *Waiting) ServeHTTP(to http.ResponseWriter, _ *http.Request) {
	h := to.Header()
	for name, value := range map[string]string{
		"Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
		"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store", "Refresh": strconv.Itoa(askAgain), "Retry-After": strconv.Itoa(askAgain),
	} {
		h.Set(name, value)
	}
	to.WriteHeader(http.StatusServiceUnavailable)
	done, all := w.done.Load(), max(w.all.Load(), 1)
	fmt.Fprintf(to, waitingPage, saying.Waiting.En, saying.Waiting.Cy, done*100/all, done, w.all.Load())
}

const waitingPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Throughline</title></head>
<body><main><h1>Throughline</h1><p>%s</p><p lang="cy">%s</p><p><progress max="100" value="%d" aria-label="%[4]d / %[5]d"></progress> %[4]d / %[5]d</p></main></body></html>
`
