package signin

import (
	"net/http"
	"net/netip"
	"slices"
	"strings"
)

// loopback is always believed: only a program on this very machine can speak from it.
var loopback = []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("::1/128")}

// household is how much of an IPv6 address names the subscriber, in bits: whoever has
// one of its addresses has them all.
const household = 64

// Source tells from which address a request came. What a proxy writes of the sender
// in X-Forwarded-For is believed when the proxy is named, or is on this machine.
func Source(r *http.Request, proxies []netip.Prefix) string {
	believed := func(ip netip.Addr) bool {
		holds := func(p netip.Prefix) bool { return p.Contains(ip) }
		return slices.ContainsFunc(loopback, holds) || slices.ContainsFunc(proxies, holds)
	}
	peer, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return "unknown"
	}
	from := peer.Addr().Unmap().WithZone("")
	passed := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for i := len(passed) - 1; i >= 0 && believed(from); i-- {
		before, err := netip.ParseAddr(strings.TrimSpace(passed[i]))
		if err != nil {
			break
		}
		from = before.Unmap().WithZone("")
	}
	if from.Is6() {
		return netip.PrefixFrom(from, household).Masked().String()
	}
	return from.String()
}
