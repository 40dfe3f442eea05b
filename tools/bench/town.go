package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"throughline/platform/database/postgrestest"
)

// town is a sample town in a database, kept between runs of the benchmark.
type town struct {
	engine  string
	people  int
	url     string
	filled  filling
	cluster *postgrestest.Cluster // nil on SQLite
}

// filling is how the town was filled; it is written down beside it.
type filling struct {
	Key     string  // what decides how the town looks
	Seconds float64 // that populate took
	On      string  // day
}

// seed of the benchmark's town.
const seed = "1"

// decides lists the folders whose code decides what a town looks like and how it is kept.
var decides = []string{"schema", "sampletown", "probation", "platform/ledger", "platform/database", "cmd/throughline"}

// keyOf is a digest of that code and of the day: another key, another town.
func keyOf(people int) (string, error) {
	sum := sha256.New()
	fmt.Fprintln(sum, people, seed, time.Now().Format(time.DateOnly))
	for _, root := range decides {
		err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			name := entry.Name()
			switch {
			case err != nil:
				return err
			case entry.IsDir() && (strings.HasSuffix(name, "web") || strings.HasSuffix(name, "test")):
				return fs.SkipDir
			case entry.IsDir(), strings.HasSuffix(name, "_test.go"), strings.HasSuffix(name, "_templ.go"), strings.HasSuffix(name, ".templ"):
				return nil
			}
			text, err := os.ReadFile(path)
			fmt.Fprintln(sum, path, len(text))
			sum.Write(text)
			return err
		})
		if err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// openTown gives the town that a folder keeps, or fills it anew when its key differs.
func (b *bench) openTown(ctx context.Context, engine string, people int) (t *town, err error) {
	t = &town{engine: engine, people: people}
	place := filepath.Join(b.folder, fmt.Sprintf("%s-%d", engine, people))
	key, err := keyOf(people)
	if err != nil {
		return nil, err
	}
	about := filepath.Join(place, "filled.json")
	if written, err := os.ReadFile(about); err == nil {
		err = json.Unmarshal(written, &t.filled)
		if err != nil {
			return nil, err
		}
	}
	fresh := b.fresh || t.filled.Key != key && !(b.asIs && t.filled.Key != "")
	if fresh {
		if err := os.RemoveAll(place); err != nil {
			return nil, err
		}
	}
	if err := os.MkdirAll(place, 0o755); err != nil {
		return nil, err
	}
	if err := t.open(place); err != nil {
		return nil, err
	}
	if !fresh {
		return t, nil
	}
	if err := t.fill(ctx, b.binary, b.says); err != nil {
		return nil, errors.Join(err, t.close())
	}
	t.filled.Key, t.filled.On = key, time.Now().Format(time.DateOnly)
	written, err := json.Marshal(t.filled)
	if err == nil {
		err = os.WriteFile(about, written, 0o644)
	}
	if err != nil {
		return nil, errors.Join(err, t.close())
	}
	return t, nil
}

func (t *town) open(place string) (err error) {
	if t.engine == sqlite {
		path, err := filepath.Abs(filepath.Join(place, "town.db"))
		t.url = "sqlite:" + path
		return err
	}
	place, err = filepath.Abs(place)
	if err != nil {
		return err
	}
	t.cluster, err = postgrestest.StartKept(place, postgrestest.Durable)
	if err == nil {
		t.url = t.cluster.URL()
	}
	return err
}

// fill lets the product's own command fill the town, and then does what a database
// does by itself within the hour: count what is in its tables.
func (t *town) fill(ctx context.Context, binary string, says io.Writer) error {
	command := exec.CommandContext(ctx, binary, "populate", "--people", fmt.Sprint(t.people), "--seed", seed)
	command.Env = append(without(os.Environ()), "DATABASE_URL="+t.url)
	command.Stdout, command.Stderr = says, os.Stderr
	began := time.Now()
	if err := command.Run(); err != nil {
		return fmt.Errorf("populate: %w", err)
	}
	t.filled.Seconds = time.Since(began).Seconds()
	if t.cluster == nil {
		return nil
	}
	return t.tell(ctx, "VACUUM ANALYZE", "CHECKPOINT")
}

func (t *town) tell(ctx context.Context, commands ...string) error {
	connection, err := pgx.Connect(ctx, t.url)
	if err != nil {
		return err
	}
	defer connection.Close(ctx)
	for _, command := range commands {
		if _, err := connection.Exec(ctx, command); err != nil {
			return fmt.Errorf("%s: %w", command, err)
		}
	}
	return nil
}

func (t *town) close() error {
	if t.cluster == nil {
		return nil
	}
	return t.cluster.Stop()
}

// without drops the product's settings from an environment, so that one that is set
// for something else does not change what is measured.
func without(environment []string) (kept []string) {
	for _, variable := range environment {
		name, _, _ := strings.Cut(variable, "=")
		switch {
		case strings.HasPrefix(name, "THROUGHLINE_"), strings.HasPrefix(name, "OTEL_"):
		case name == "DATABASE_URL", name == "LISTEN", name == "METRICS_LISTEN", name == "DATA", name == "PEOPLE":
		default:
			kept = append(kept, variable)
		}
	}
	return kept
}
