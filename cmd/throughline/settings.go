package main

import (
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"slices"
	"strings"
)

// settings are the environment's settings with the prefix of their own. The plain
// ones (LISTEN, DATA, DATABASE_URL, …) belong to the commands that read them.
var settings = []string{"THROUGHLINE_PUBLIC_URL", "THROUGHLINE_CHECKPOINTS", "THROUGHLINE_PROXIES", "THROUGHLINE_LOG", "THROUGHLINE_BACKUP_KEY"}

// refuseUnknownSettings stops on a setting that nobody reads: a slip of the pen in a
// safety setting must not pass as if it were set.
func refuseUnknownSettings(environment []string) error {
	for _, line := range environment {
		name, _, _ := strings.Cut(line, "=")
		if strings.HasPrefix(name, "THROUGHLINE_") && !slices.Contains(settings, name) {
			return fmt.Errorf("%s is not a setting; there are %s", name, strings.Join(settings, ", "))
		}
	}
	return nil
}

// database is the setting that every command with data has.
type databaseSetting struct {
	DatabaseURL string `name:"database-url" env:"DATABASE_URL" help:"Where the data is: sqlite:PATH or postgres://…" placeholder:"URL"`
}

// loopback reports whether an address to listen on can be reached from this machine only.
func loopback(address string) bool {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return false
	}
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// refuseUnsafe names the first setting on which production must not start.
func (c *serveCommand) refuseUnsafe() error {
	public, err := url.Parse(c.PublicURL)
	database, dbErr := url.Parse(c.DatabaseURL)
	switch {
	case c.DatabaseURL == "":
		return usageError{fmt.Errorf("DATABASE_URL is not set; nothing can be kept without it")}
	case dbErr != nil:
		return usageError{fmt.Errorf("DATABASE_URL is not an address")}
	case strings.HasPrefix(c.DatabaseURL, "postgres") && database.Query().Get("sslmode") == "disable" && !local(database.Hostname()):
		return usageError{fmt.Errorf("DATABASE_URL has sslmode=disable towards another machine: people's records would travel in the open")}
	case err != nil || public.Host == "":
		return usageError{fmt.Errorf("THROUGHLINE_PUBLIC_URL must say the address people use, like https://probation.example")}
	case public.Scheme != "https" && !(public.Scheme == "http" && local(public.Hostname())):
		return usageError{fmt.Errorf("THROUGHLINE_PUBLIC_URL must begin with https: sessions would travel in the open")}
	case c.Checkpoints == "":
		return usageError{fmt.Errorf("THROUGHLINE_CHECKPOINTS must name a folder outside the database, best on another disk: without it, tampering could go unseen")}
	case slices.ContainsFunc(c.Proxies, func(p netip.Prefix) bool { return p.Bits() == 0 }):
		return usageError{fmt.Errorf("THROUGHLINE_PROXIES names every address there is: anybody could then guess passwords from an address of their choice")}
	case c.MetricsListen == c.Listen:
		return usageError{fmt.Errorf("METRICS_LISTEN must differ from LISTEN: figures are not for the public")}
	}
	return nil
}

func local(host string) bool {
	ip := net.ParseIP(host)
	return host == "" || host == "localhost" || ip != nil && ip.IsLoopback()
}
