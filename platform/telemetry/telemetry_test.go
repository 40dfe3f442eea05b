package telemetry

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"

	"throughline/platform/web"
)

var answered = web.Answered{
	Site: "staff", Method: "GET", Pattern: "/people/{case}", Status: 404, Took: 3 * time.Millisecond, Reference: "ABCD1234", Code: "not-found",
}

func TestARequestIsOneLineWithItsReference(t *testing.T) {
	var written strings.Builder
	log, err := NewLog(&written, "json", slog.LevelInfo)
	if err != nil {
		t.Fatal(err)
	}
	Watch(log, NewMetrics())(t.Context(), answered)
	var line map[string]any
	if err := json.Unmarshal([]byte(written.String()), &line); err != nil || strings.Count(written.String(), "\n") != 1 {
		t.Fatalf("%v: %s", err, written.String())
	}
	delete(line, "time")
	want := map[string]any{
		"level": "INFO", "msg": "request", "site": "staff", "method": "GET", "pattern": "/people/{case}",
		"status": 404.0, "took": 3e6, "reference": "ABCD1234", "code": "not-found",
	}
	if fmt.Sprint(line) != fmt.Sprint(want) {
		t.Errorf("line %v", line)
	}
}

func TestOneEventIsOneLineWhateverItHolds(t *testing.T) {
	for _, format := range []string{"json", "text"} {
		var written strings.Builder
		log, err := NewLog(&written, format, slog.LevelInfo)
		if err != nil {
			t.Fatal(err)
		}
		log.Info("problem", "problem", "first\nsecond\r\nlevel=ERROR msg=forged\x00")
		if strings.Count(written.String(), "\n") != 1 {
			t.Errorf("%s: %q", format, written.String())
		}
	}
	if _, err := NewLog(io.Discard, "xml", slog.LevelInfo); err == nil {
		t.Error("an unknown form of log was taken")
	}
}

func TestRequestsAreCountedByPatternMethodAndStatus(t *testing.T) {
	m := NewMetrics()
	m.OpenChanges(func() float64 { return 3 })
	watch := Watch(slog.New(slog.DiscardHandler), m)
	watch(t.Context(), answered)
	watch(t.Context(), answered)
	recorder := httptest.NewRecorder()
	m.Handler().ServeHTTP(recorder, httptest.NewRequest("GET", "/metrics", nil))
	for _, want := range []string{
		`throughline_requests_total{method="GET",pattern="/people/{case}",status="404"} 2`,
		`throughline_request_seconds_count{method="GET",pattern="/people/{case}"} 2`,
		`throughline_request_seconds_bucket{method="GET",pattern="/people/{case}",le="0.005"} 2`,
		"throughline_open_changes 3", "process_resident_memory_bytes", "go_goroutines",
	} {
		if !strings.Contains(recorder.Body.String(), want) {
			t.Errorf("the metrics lack %s", want)
		}
	}
}

func TestNothingIsTracedUntilSomewhereIsNamed(t *testing.T) {
	t.Setenv(endpoint, "")
	tracing, err := StartTracing(t.Context(), "test")
	if err != nil {
		t.Fatal(err)
	}
	next := http.NewServeMux()
	if tracing.Handler(next) != http.Handler(next) {
		t.Error("a handler was wrapped for nothing")
	}
	if err := tracing.Stop(t.Context()); err != nil {
		t.Error(err)
	}
	t.Setenv(endpoint, "http://127.0.0.1:1")
	named, err := StartTracing(t.Context(), "test")
	if err != nil || named.provider == nil {
		t.Errorf("tracing did not start: %v", err)
	}
	if err := named.Stop(t.Context()); err != nil {
		t.Errorf("nothing was waiting, and yet: %v", err)
	}
}

func TestATraceIsNamedByItsPatternAndKnowsNoAddressAndNoSender(t *testing.T) {
	recorder := tracetest.NewSpanRecorder()
	tracing := tracingTo(trace.SpanProcessor(recorder), "test")
	var log strings.Builder
	written, err := NewLog(&log, "text", slog.LevelInfo)
	if err != nil {
		t.Fatal(err)
	}
	watch := Watch(written, NewMetrics())
	handler := tracing.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		if r.URL.Path != "/people/rhys" || r.URL.Query().Get("q") != "rhys" || string(body) != "rhys" || r.Header.Get("Cookie") == "" {
			t.Errorf("the handler got %v with %q", r.URL, body)
		}
		watch(r.Context(), answered)
		w.WriteHeader(404)
	}))
	r := httptest.NewRequest(http.MethodPost, "/people/rhys?q=rhys", strings.NewReader("rhys"))
	r.Header.Set("Cookie", "throughline-staff=rhys")
	r.Header.Set("User-Agent", "rhys")
	r.Header.Set("X-Forwarded-For", "rhys")
	r.Header.Set("Traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
	r.RemoteAddr = "192.0.2.77:1234"
	handler.ServeHTTP(httptest.NewRecorder(), r)
	if err := tracing.Stop(context.Background()); err != nil {
		t.Error(err)
	}
	spans := recorder.Ended()
	if len(spans) != 1 || spans[0].Name() != "GET /people/{case}" {
		t.Fatalf("spans %v", spans)
	}
	if told := fmt.Sprint(spans[0].Attributes()); strings.Contains(told, "rhys") || strings.Contains(told, "192.0.2.77") {
		t.Errorf("the trace knows too much: %s", told)
	}
	if id := spans[0].SpanContext().TraceID().String(); id != "0af7651916cd43dd8448eb211c80319c" || !strings.Contains(log.String(), id) {
		t.Errorf("trace %s, log %s", id, log.String())
	}
}
