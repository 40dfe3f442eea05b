package main

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

// profilesSetting tells the recording build where to offer its profiles.
const profilesSetting = "BENCH_PROFILES"

// profile begins to take a profile of the product's processor time while a row is
// measured. What it gives waits for the profile and keeps it by the row's name.
func (m *measuring) profile(r row) (kept func() error) {
	if m.profiled == "" || r.gone != "" {
		return func() error { return nil }
	}
	done := make(chan error, 1)
	go func() { done <- m.takeProfile(r.name) }()
	return func() error { return <-done }
}

func (m *measuring) takeProfile(of string) error {
	if err := os.MkdirAll(m.profiles, 0o755); err != nil {
		return err
	}
	answer, err := http.Get(fmt.Sprintf("http://%s/debug/pprof/profile?seconds=%d", m.profiled, max(1, int(2*m.lasts.Seconds()))))
	if err != nil {
		return fmt.Errorf("take a profile: %w", err)
	}
	defer answer.Body.Close()
	profile, err := io.ReadAll(answer.Body)
	if err != nil {
		return err
	}
	name := m.town.engine + " " + of + ".pprof"
	return os.WriteFile(filepath.Join(m.profiles, strings.ReplaceAll(name, " ", "-")), profile, 0o644)
}
