// Package assets keeps the built style sheets, scripts and icon, and serves them.
// Their names carry a hash of their content, so a browser may keep them for a year.
// The folder built is made by tools/assets (run by make) and never committed.
package assets

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
	"time"
)

//go:embed built
var built embed.FS

// Path is where the handler is mounted; every address begins with it.
const Path = "/assets/"

var (
	folder   = mustFolder()
	manifest = mustManifest()
)

func mustFolder() fs.FS {
	sub, err := fs.Sub(built, "built")
	if err != nil {
		panic(err)
	}
	return sub
}

func mustManifest() map[string]string {
	names := map[string]string{}
	raw, err := fs.ReadFile(folder, "manifest.json")
	if err == nil {
		err = json.Unmarshal(raw, &names)
	}
	if err != nil {
		panic(fmt.Errorf("the assets are not built, run make: %w", err))
	}
	return names
}

// URL gives the address of an asset by its plain name: staff.css, person.css,
// staff.js, person.js, icon.svg. It panics on any other name, which a test of any
// page would meet at once.
func URL(name string) string {
	hashed, ok := manifest[name]
	if !ok {
		panic("there is no asset " + name)
	}
	return Path + hashed
}

// Names lists the plain names and the names they are served under.
func Names() map[string]string {
	copied := make(map[string]string, len(manifest))
	for plain, hashed := range manifest {
		copied[plain] = hashed
	}
	return copied
}

// Handler serves the assets under Path, compressed beforehand where the browser
// takes it, to be kept for a year.
func Handler() http.Handler {
	served := map[string]bool{}
	for _, hashed := range manifest {
		served[hashed] = true
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(r.URL.Path, Path)
		if !served[name] {
			http.NotFound(w, r)
			return
		}
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, http.StatusText(http.StatusMethodNotAllowed), http.StatusMethodNotAllowed)
			return
		}
		serve(w, r, name)
	})
}

func serve(w http.ResponseWriter, r *http.Request, name string) {
	header := w.Header()
	header.Set("Content-Type", kind(name))
	header.Set("Cache-Control", "public, max-age=31536000, immutable")
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Vary", "Accept-Encoding")
	encoding, file := choose(r.Header.Get("Accept-Encoding"), name)
	if encoding != "" {
		header.Set("Content-Encoding", encoding)
	}
	raw, err := fs.ReadFile(folder, file)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	http.ServeContent(w, r, "", time.Time{}, strings.NewReader(string(raw)))
}

func kind(name string) string {
	if path.Ext(name) == ".js" {
		return "text/javascript; charset=utf-8"
	}
	return mime.TypeByExtension(path.Ext(name))
}

// choose picks the smallest form the browser takes: brotli, gzip, or as it is.
func choose(accepted, name string) (encoding, file string) {
	for _, form := range []struct{ encoding, suffix string }{{"br", ".br"}, {"gzip", ".gz"}} {
		if !takes(accepted, form.encoding) {
			continue
		}
		if _, err := fs.Stat(folder, name+form.suffix); err == nil {
			return form.encoding, name + form.suffix
		}
	}
	return "", name
}

// takes reads an Accept-Encoding header; an encoding with q=0 is refused.
func takes(accepted, encoding string) bool {
	for _, one := range strings.Split(accepted, ",") {
		name, weight, _ := strings.Cut(strings.TrimSpace(one), ";")
		if strings.EqualFold(strings.TrimSpace(name), encoding) {
			refused := strings.TrimRight(strings.ReplaceAll(weight, " ", ""), "0.")
			return refused != "q="
		}
	}
	return false
}
