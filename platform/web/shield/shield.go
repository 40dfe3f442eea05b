// Package shield keeps what every answer carries and every connection is held to:
// security headers, compression and time limits.
package shield

import (
	"net/http"
	"strings"
	"time"

	"github.com/klauspost/compress/gzhttp"
)

// contentPolicy lets a page use only what this server itself serves, and no page
// be framed. Nothing inline runs or styles.
var contentPolicy = strings.Join([]string{
	"default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'none'",
	"connect-src 'self'", "manifest-src 'self'", "worker-src 'self'",
	"form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
}, "; ")

// permissions closes what the product does not use; passkeys stay open to itself.
var permissions = strings.Join([]string{
	"accelerometer=()", "autoplay=()", "browsing-topics=()", "camera=()", "display-capture=()", "fullscreen=()",
	"geolocation=()", "gyroscope=()", "magnetometer=()", "microphone=()", "midi=()", "payment=()",
	"publickey-credentials-get=(self)", "publickey-credentials-create=(self)", "serial=()", "usb=()",
}, ", ")

// oneYear is how long a browser remembers to come by https only, in seconds.
const oneYear = "max-age=31536000; includeSubDomains"

// Headers sets the security headers before anything else answers, so that no status
// and no error goes without them. Pages are personal and are not kept by default; an
// answer that is the same for everybody may say otherwise. Over https (secure) the
// browser is told to come by https only.
func Headers(secure bool, next http.Handler) http.Handler {
	always := map[string]string{
		"Content-Security-Policy":      contentPolicy,
		"X-Content-Type-Options":       "nosniff",
		"Referrer-Policy":              "same-origin",
		"Cross-Origin-Opener-Policy":   "same-origin",
		"Cross-Origin-Resource-Policy": "same-origin",
		"Permissions-Policy":           permissions,
		"Cache-Control":                "no-store",
	}
	if secure {
		always["Strict-Transport-Security"] = oneYear
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		for name, value := range always {
			header[name] = []string{value}
		}
		next.ServeHTTP(w, r)
	})
}

// worthwhile is the smallest answer that gets shorter by compression, in bytes.
const worthwhile = 1024

// Compressed sends text compressed to who can read that. Secrets on pages (form
// tokens) are masked anew each time, so that lengths tell nothing about them.
func Compressed(next http.Handler) (http.Handler, error) {
	wrap, err := gzhttp.NewWrapper(gzhttp.MinSize(worthwhile), gzhttp.ContentTypes([]string{
		"text/html", "text/css", "text/plain", "text/javascript", "application/json", "application/problem+json", "image/svg+xml",
	}))
	if err != nil {
		return nil, err
	}
	return wrap(next), nil
}

// Server makes a server whose limits no slow or greedy sender can stretch: ten
// seconds for the head of a request, a minute for all of it, a minute to answer. A head
// takes 16 KB, which is many times what a browser sends.
func Server(addr string, handler http.Handler) *http.Server {
	return &http.Server{
		Addr: addr, Handler: countingHeads(handler), ConnContext: remembered,
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       time.Minute,
		WriteTimeout:      2 * time.Minute, // counts from the head, so it holds the reading too
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    16 << 10,

		DisableGeneralOptionsHandler: true,
	}
}
