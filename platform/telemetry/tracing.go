package telemetry

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"os"

	"go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	"go.opentelemetry.io/otel/metric/noop"
	"go.opentelemetry.io/otel/propagation"
	"go.opentelemetry.io/otel/sdk/resource"
	"go.opentelemetry.io/otel/sdk/trace"
)

// endpoint is the setting that turns tracing on, as OpenTelemetry names it.
const endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT"

// Tracing sends traces where OTEL_EXPORTER_OTLP_ENDPOINT says; without it, nothing is
// traced and nothing runs.
type Tracing struct{ provider *trace.TracerProvider }

// StartTracing begins tracing if somewhere to send traces is named.
func StartTracing(ctx context.Context, version string) (*Tracing, error) {
	if os.Getenv(endpoint) == "" {
		return &Tracing{}, nil
	}
	exporter, err := otlptracehttp.New(ctx)
	if err != nil {
		return nil, fmt.Errorf("start tracing: %w", err)
	}
	return tracingTo(trace.NewBatchSpanProcessor(exporter), version), nil
}

func tracingTo(processor trace.SpanProcessor, version string) *Tracing {
	return &Tracing{trace.NewTracerProvider(trace.WithSpanProcessor(processor), trace.WithResource(resource.NewSchemaless(
		attribute.String("service.name", "throughline"), attribute.String("service.version", version),
	)))}
}

// Stop sends what is still waiting to be sent.
func (t *Tracing) Stop(ctx context.Context) error {
	if t.provider == nil {
		return nil
	}
	return t.provider.Shutdown(ctx)
}

type wholeRequest struct{}

// Handler traces what the next handler does. The tracer is shown a request without
// address, query, cookies or sender, because it would write them down; the watcher
// names the trace by route pattern afterwards.
func (t *Tracing) Handler(next http.Handler) http.Handler {
	if t.provider == nil {
		return next
	}
	traced := otelhttp.NewHandler(http.HandlerFunc(func(w http.ResponseWriter, shown *http.Request) {
		whole := shown.Context().Value(wholeRequest{}).(*http.Request)
		next.ServeHTTP(w, whole.WithContext(shown.Context()))
	}), "request", otelhttp.WithTracerProvider(t.provider), otelhttp.WithPropagators(propagation.TraceContext{}),
		otelhttp.WithMeterProvider(noop.NewMeterProvider()))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		shown := &http.Request{
			Method: r.Method, URL: &url.URL{Path: "/"}, Proto: r.Proto, ProtoMajor: r.ProtoMajor, ProtoMinor: r.ProtoMinor,
			Header: http.Header{}, Body: http.NoBody, Host: "throughline",
		}
		for _, name := range (propagation.TraceContext{}).Fields() {
			if value := r.Header.Get(name); value != "" {
				shown.Header.Set(name, value)
			}
		}
		traced.ServeHTTP(w, shown.WithContext(context.WithValue(r.Context(), wholeRequest{}, r)))
	})
}
