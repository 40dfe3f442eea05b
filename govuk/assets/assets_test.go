package assets_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"throughline/govuk/assets"
)

func ask(t *testing.T, method, address, encoding string) *httptest.ResponseRecorder {
	t.Helper()
	request := httptest.NewRequest(method, address, nil)
	request.Header.Set("Accept-Encoding", encoding)
	answer := httptest.NewRecorder()
	assets.Handler().ServeHTTP(answer, request)
	return answer
}

func TestEveryAssetIsServedForAYearUnderItsHashedName(t *testing.T) {
	kinds := map[string]string{"staff.css": "text/css; charset=utf-8", "staff.js": "text/javascript; charset=utf-8", "icon.svg": "image/svg+xml"}
	for name, kind := range kinds {
		answer := ask(t, http.MethodGet, assets.URL(name), "")
		if answer.Code != http.StatusOK || answer.Header().Get("Content-Type") != kind {
			t.Errorf("%s: %d %s", name, answer.Code, answer.Header().Get("Content-Type"))
		}
		if got := answer.Header().Get("Cache-Control"); got != "public, max-age=31536000, immutable" {
			t.Errorf("%s is kept for %q", name, got)
		}
		if answer.Header().Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s may be sniffed", name)
		}
	}
}

func TestTheSmallestFormTheBrowserTakesIsServed(t *testing.T) {
	for accepted, want := range map[string]string{
		"gzip, deflate, br": "br", "gzip": "gzip", "br;q=0, gzip;q=0.5": "gzip", "br; q=0.0, gzip;q=0": "", "identity": "", "": "",
	} {
		answer := ask(t, http.MethodGet, assets.URL("person.css"), accepted)
		if got := answer.Header().Get("Content-Encoding"); got != want {
			t.Errorf("to a browser that takes %q it is sent as %q, not %q", accepted, got, want)
		}
		if answer.Header().Get("Vary") != "Accept-Encoding" {
			t.Errorf("a cache may mix up forms for %q", accepted)
		}
	}
}

func TestNothingElseIsServed(t *testing.T) {
	for _, address := range []string{"/assets/", "/assets/manifest.json", "/assets/staff.css", "/assets/../assets.go", assets.URL("staff.css") + ".br"} {
		if answer := ask(t, http.MethodGet, address, "br"); answer.Code != http.StatusNotFound {
			t.Errorf("%s answers %d", address, answer.Code)
		}
	}
	if answer := ask(t, http.MethodPost, assets.URL("staff.css"), ""); answer.Code != http.StatusMethodNotAllowed {
		t.Errorf("a form may be sent to a style sheet: %d", answer.Code)
	}
}

func TestAnUnknownAssetIsNoticedAtOnce(t *testing.T) {
	defer func() {
		if said := recover(); said == nil || !strings.Contains(said.(string), "nothing.css") {
			t.Errorf("asking for an unknown asset says %v", said)
		}
	}()
	assets.URL("nothing.css")
}
