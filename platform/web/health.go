package web

import (
	"context"
	"net/http"
	"time"
)

// healthPatience is how long health waits for the database.
const healthPatience = 2 * time.Second

// healthSite answers machines that ask whether the server is well.
func healthSite(o Options) Site {
	return Site{Name: "health", Routes: []Route{{
		Method: http.MethodGet, Pattern: "/health", Policy: Anyone, Audit: AuditNone, Example: "/health",
		Handle: func(v *Visit) (Response, error) {
			told := map[string]string{"status": "ok", "engine": o.Engine, "version": o.Version}
			ctx, cancel := context.WithTimeout(v.Context(), healthPatience)
			defer cancel()
			if o.Alive != nil && o.Alive(ctx) != nil {
				told["status"] = "unavailable"
				return JSON{Status: http.StatusServiceUnavailable, Body: told}, nil
			}
			return JSON{Body: told}, nil
		},
	}}}
}
