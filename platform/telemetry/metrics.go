package telemetry

import (
	"net/http"
	"strconv"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"throughline/platform/web"
)

// Metrics counts requests. It has a registry of its own, so that only what is named
// here is told.
type Metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	took     *prometheus.HistogramVec
}

// durations are the bounds of the histogram in seconds: a page is quick under 25 ms
// and slow over half a second.
var durations = []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 10}

// NewMetrics makes counters at zero.
func NewMetrics() *Metrics {
	m := &Metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "throughline_requests_total", Help: "Requests answered, by route pattern, method and status.",
		}, []string{"pattern", "method", "status"}),
		took: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "throughline_request_seconds", Help: "Time to answer, by route pattern and method.", Buckets: durations,
		}, []string{"pattern", "method"}),
	}
	m.registry.MustRegister(m.requests, m.took,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// Gauge tells a figure that is read when somebody asks, such as the changes open on
// the database. The name must be new.
func (m *Metrics) Gauge(name, help string, read func() float64) {
	m.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help}, read))
}

// OpenChanges tells how many changes are open on the database just now.
func (m *Metrics) OpenChanges(read func() float64) {
	m.Gauge("throughline_open_changes", "Changes to the database under way.", read)
}

// Handler answers in Prometheus's text form. It belongs on a listener of its own,
// out of the public's reach.
func (m *Metrics) Handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}

func (m *Metrics) count(a web.Answered) {
	m.requests.WithLabelValues(a.Pattern, a.Method, strconv.Itoa(a.Status)).Inc()
	m.took.WithLabelValues(a.Pattern, a.Method).Observe(a.Took.Seconds())
}
