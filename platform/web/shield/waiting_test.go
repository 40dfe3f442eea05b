package shield_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"throughline/platform/web/shield"
)

func TestAHouseThatIsBeingMadeReadySaysHowFarItIsAndLooksAgain(t *testing.T) {
	waiting := &shield.Waiting{}
	for _, c := range []struct {
		done, all int
		says      string
	}{{0, 0, `value="0"`}, {30, 120, `value="25" aria-label="30 / 120"`}, {120, 120, `value="100"`}} {
		waiting.Tell(c.done, c.all)
		answer := httptest.NewRecorder()
		waiting.ServeHTTP(answer, httptest.NewRequest(http.MethodGet, "/health", nil))
		body := answer.Body.String()
		if answer.Code != http.StatusServiceUnavailable || !strings.Contains(body, c.says) || !strings.Contains(body, "Mae'r tŷ") || strings.Contains(body, "%!") {
			t.Errorf("%d: %s", answer.Code, body)
		}
		for name, want := range map[string]string{"Refresh": "2", "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"} {
			if got := answer.Header().Get(name); got != want {
				t.Errorf("%s is %q", name, got)
			}
		}
	}
}
