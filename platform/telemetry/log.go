// Package telemetry keeps what those who run the product may know of it: a log line
// and a count for each request, and traces when somewhere to send them is named.
// None of it names a person, a record, or what anybody typed.
package telemetry

import (
	"context"
	"fmt"
	"io"
	"log/slog"

	"go.opentelemetry.io/otel/trace"

	"throughline/platform/web"
)

// NewLog makes a log that writes one line per event, as "json" or "text".
func NewLog(to io.Writer, format string, level slog.Level) (*slog.Logger, error) {
	options := &slog.HandlerOptions{Level: level}
	switch format {
	case "json":
		return slog.New(traced{slog.NewJSONHandler(to, options)}), nil
	case "text":
		return slog.New(traced{slog.NewTextHandler(to, options)}), nil
	}
	return nil, fmt.Errorf("a log is written as json or text, not as %q", format)
}

// traced adds the trace to a line, so that both can be read together.
type traced struct{ slog.Handler }

// Handle writes the line.
func (t traced) Handle(ctx context.Context, line slog.Record) error {
	if span := trace.SpanContextFromContext(ctx); span.IsValid() {
		line.AddAttrs(slog.String("trace", span.TraceID().String()))
	}
	return t.Handler.Handle(ctx, line)
}

// WithAttrs keeps the trace on lines that carry more.
func (t traced) WithAttrs(attrs []slog.Attr) slog.Handler { return traced{t.Handler.WithAttrs(attrs)} }

// WithGroup keeps the trace on lines that are grouped.
func (t traced) WithGroup(name string) slog.Handler { return traced{t.Handler.WithGroup(name)} }

// Watch makes what a server tells of each answered request: a line in the log, a
// count, and the name of its trace. Routes appear by pattern only.
func Watch(log *slog.Logger, metrics *Metrics) func(context.Context, web.Answered) {
	return func(ctx context.Context, a web.Answered) {
		metrics.count(a)
		trace.SpanFromContext(ctx).SetName(a.Method + " " + a.Pattern)
		attrs := []slog.Attr{
			slog.String("site", a.Site), slog.String("method", a.Method), slog.String("pattern", a.Pattern),
			slog.Int("status", a.Status), slog.Duration("took", a.Took),
		}
		if a.Reference != "" {
			attrs = append(attrs, slog.String("reference", a.Reference), slog.String("code", a.Code))
		}
		log.LogAttrs(ctx, slog.LevelInfo, "request", attrs...)
	}
}
