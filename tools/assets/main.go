// Command assets builds what browsers load: for each site one style sheet and one
// script, and the icon, each under a name that carries its hash, with its gzip and
// brotli forms beside it. It reads the packages that npm installed, our own sheets
// in govuk/assets and our scripts in site/script, and needs no Node process.
package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/evanw/esbuild/pkg/api"
	"golang.org/x/sync/errgroup"
)

func main() {
	root := flag.String("root", ".", "the repository's folder")
	out := flag.String("out", "govuk/assets/built", "the folder to build into, from the root")
	flag.Parse()
	if err := build(*root, filepath.Join(*root, *out)); err != nil {
		fmt.Fprintln(os.Stderr, "assets:", err)
		os.Exit(1)
	}
}

// packages are the style sheets that npm installed, in the order they are joined.
var packages = []string{
	"node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css",
	"node_modules/@ministryofjustice/frontend/moj/moj-frontend.min.css",
}

// build makes every asset under root and writes them into the folder out.
func build(root, out string) error {
	made := map[string][]byte{}
	var joined []node
	for _, name := range packages {
		raw, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			return fmt.Errorf("%w: run npm ci first", err)
		}
		nodes, err := parse(string(raw))
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		joined = append(joined, nodes...)
	}
	for _, s := range sites {
		css, err := s.css(root, joined)
		if err != nil {
			return err
		}
		js, err := s.js(root)
		if err != nil {
			return err
		}
		made[s.name+".css"], made[s.name+".js"] = css, js
	}
	icon, err := os.ReadFile(filepath.Join(root, "govuk/assets/icon.svg"))
	if err != nil {
		return err
	}
	made["icon.svg"] = icon
	return writeAll(out, made)
}

func (s site) css(root string, joined []node) ([]byte, error) {
	var b strings.Builder
	write(&b, thin(joined, s.keeps))
	for _, sheet := range s.sheets {
		raw, err := os.ReadFile(filepath.Join(root, "govuk/assets", sheet))
		if err != nil {
			return nil, err
		}
		b.Write(raw)
	}
	result := api.Transform(b.String(), api.TransformOptions{
		Loader: api.LoaderCSS, MinifyWhitespace: true, MinifySyntax: true, LegalComments: api.LegalCommentsNone,
		Charset: api.CharsetUTF8, Sourcefile: s.name + ".css", Target: api.ES2022,
	})
	if err := first(result.Errors, result.Warnings); err != nil {
		return nil, err
	}
	for _, word := range []string{"GDS Transport", "crest", "crown", "@font-face", "url("} {
		if bytes.Contains(result.Code, []byte(word)) {
			return nil, fmt.Errorf("%s.css still speaks of %q", s.name, word)
		}
	}
	return result.Code, nil
}

func (s site) js(root string) ([]byte, error) {
	folder, err := filepath.Abs(root)
	if err != nil {
		return nil, err
	}
	result := api.Build(api.BuildOptions{
		EntryPoints: []string{filepath.Join(folder, "site/script", s.name+".js")}, AbsWorkingDir: folder,
		Bundle: true, MinifyWhitespace: true, MinifySyntax: true, MinifyIdentifiers: true,
		Format: api.FormatESModule, Target: api.ES2020, Charset: api.CharsetUTF8, LegalComments: api.LegalCommentsNone,
	})
	if err := first(result.Errors, result.Warnings); err != nil {
		return nil, err
	}
	return result.OutputFiles[0].Contents, nil
}

// first makes an error of the first thing esbuild has to say, if anything.
func first(lists ...[]api.Message) error {
	said := slices.Concat(lists...)
	if len(said) == 0 {
		return nil
	}
	place := ""
	if at := said[0].Location; at != nil {
		place = fmt.Sprintf("%s:%d: ", at.File, at.Line)
	}
	return errors.New(place + said[0].Text)
}

// writeAll writes each file under its hashed name with its compressed forms, then
// the manifest, then removes what an earlier build left behind. What already stands
// there under its hash is left as it is.
func writeAll(out string, made map[string][]byte) error {
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	manifest, wanted := map[string]string{}, map[string]bool{"manifest.json": true}
	var writing errgroup.Group
	for plain, content := range made {
		sum := sha256.Sum256(content)
		extension := filepath.Ext(plain)
		hashed := strings.TrimSuffix(plain, extension) + "-" + hex.EncodeToString(sum[:5]) + extension
		manifest[plain] = hashed
		for suffix, form := range map[string]func([]byte) ([]byte, error){"": asItIs, ".gz": gzipped, ".br": brotlied} {
			wanted[hashed+suffix] = true
			writing.Go(func() error { return writeOnce(filepath.Join(out, hashed+suffix), content, form) })
		}
	}
	if err := writing.Wait(); err != nil {
		return err
	}
	list, err := json.MarshalIndent(manifest, "", "  ")
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(out, "manifest.json"), append(list, '\n'), 0o644); err != nil {
		return err
	}
	return sweep(out, wanted)
}

// writeOnce writes one form of a file unless it is there: its name tells its content.
// A half-written file never stands under the name.
func writeOnce(name string, content []byte, form func([]byte) ([]byte, error)) error {
	if _, err := os.Stat(name); err == nil {
		return nil
	}
	formed, err := form(content)
	if err != nil {
		return err
	}
	part := name + ".part"
	if err := os.WriteFile(part, formed, 0o644); err != nil {
		return err
	}
	return os.Rename(part, name)
}

func asItIs(content []byte) ([]byte, error) { return content, nil }

func sweep(out string, wanted map[string]bool) error {
	entries, err := os.ReadDir(out)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if !wanted[entry.Name()] {
			if err := os.Remove(filepath.Join(out, entry.Name())); err != nil {
				return err
			}
		}
	}
	return nil
}

func gzipped(content []byte) ([]byte, error) {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(content); err != nil {
		return nil, err
	}
	err = w.Close()
	return b.Bytes(), err
}

func brotlied(content []byte) ([]byte, error) {
	var b bytes.Buffer
	w := brotli.NewWriterLevel(&b, brotli.BestCompression)
	if _, err := w.Write(content); err != nil {
		return nil, err
	}
	err := w.Close()
	return b.Bytes(), err
}
