package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"throughline/access"
	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/problem"
	"throughline/platform/telemetry"
	"throughline/platform/web"
	"throughline/platform/web/shield"
	"throughline/platform/words"
	"throughline/sampletown"
	"throughline/site/foranyone"
)

type demoCommand struct {
	databaseSetting
	Listen        string `env:"LISTEN" default:"127.0.0.1:8080" help:"Loopback address to listen on."`
	MetricsListen string `env:"METRICS_LISTEN" default:"127.0.0.1:0" help:"Loopback address for GET /metrics."`
	Data          string `env:"DATA" default:"var/demo" help:"Folder for the sample town's data."`
	People        int    `env:"PEOPLE" default:"300" help:"How many people the sample town has."`
	Clock         string `help:"Moment at which the demo's clock starts (RFC 3339); the wall clock when empty." placeholder:"MOMENT"`
}

// seed of the demo's town: always the same people, so that a story told about one
// of them stays true.
const seed = 1

// Run serves the sample town, filling it first when it is empty.
func (c demoCommand) Run(ctx context.Context) error {
	switch {
	case !loopback(c.Listen) || !loopback(c.MetricsListen):
		return usageError{fmt.Errorf("the demo lets anybody in, so it listens on this machine only: use 127.0.0.1:PORT")}
	case c.People < sampletown.Fewest || c.People > sampletown.Most:
		return usageError{fmt.Errorf("PEOPLE must be %d to %d", sampletown.Fewest, sampletown.Most)}
	}
	clock, err := c.clock()
	if err != nil {
		return usageError{err}
	}
	if err := os.MkdirAll(c.Data, 0o700); err != nil {
		return err
	}
	url := c.DatabaseURL
	if url == "" {
		url = "sqlite:" + filepath.Join(c.Data, "town.db")
	}
	h, err := openHouse(ctx, url, clock, nil)
	if err != nil {
		return err
	}
	if err := c.fillWhenEmpty(ctx, h, url); err != nil {
		return errors.Join(err, h.close())
	}
	log, err := telemetry.NewLog(os.Stderr, "text", slog.LevelWarn)
	if err != nil {
		return errors.Join(err, h.close())
	}
	return h.run(ctx, running{
		listen: c.Listen, metricsListen: c.MetricsListen, checkpoints: filepath.Join(c.Data, "checkpoints"),
		serving: serving{log: log, metrics: telemetry.NewMetrics(), demo: &demo{h}}, ready: announce,
	})
}

func (c demoCommand) clock() (day.Clock, error) {
	if c.Clock == "" {
		return day.WallClock{}, nil
	}
	at, err := instantOf(c.Clock)
	if err != nil {
		return nil, err
	}
	return day.StartingAt(at), nil
}

func (c demoCommand) fillWhenEmpty(ctx context.Context, h *house, url string) error {
	begun, err := h.begun(ctx)
	switch {
	case err != nil:
		return err
	case !begun:
		return c.fill(ctx, h, url)
	}
	if whole, err := h.whole(ctx); err != nil || whole {
		return err
	}
	return fmt.Errorf("the sample town was interrupted while people moved in; remove its data and start again")
}

// fill lets people move in, in a process of its own: what it needs of memory is gone when
// the house opens. Meanwhile a page at the house's address says how far it is.
func (c demoCommand) fill(ctx context.Context, h *house, url string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	child := exec.CommandContext(ctx, self, "populate", "--people", fmt.Sprint(c.People), "--seed", fmt.Sprint(seed), "--today", h.clock.Now().Date().String())
	child.Env, child.Stderr = append(os.Environ(), "DATABASE_URL="+url), os.Stderr
	child.Cancel = func() error { return child.Process.Signal(os.Interrupt) }
	waiting := &shield.Waiting{}
	meanwhile := web.HTTPServer(c.Listen, waiting)
	pages, err := net.Listen("tcp", c.Listen)
	if err != nil {
		return err
	}
	filled := make(chan error, 1)
	go func() { filled <- child.Run() }()
	go func() { _ = meanwhile.Serve(pages) }() // it ends when it is closed below
	every := time.NewTicker(time.Second)
	defer every.Stop()
	for {
		select {
		case err := <-filled:
			return errors.Join(err, meanwhile.Close())
		case <-every.C:
			moved, err := h.db.Count(ctx, database.Table{Name: "person"})
			if err == nil { // the next second asks again
				waiting.Tell(moved, c.People)
			}
		}
	}
}

func announce(pages, figures string) error {
	var names []string
	for _, p := range personas {
		names = append(names, p.Name)
	}
	_, err := fmt.Printf("Throughline is ready at http://%s\nPersonas: %s\nChoose one at http://%s/demo\nFigures are at http://%s/metrics\n",
		pages, strings.Join(names, ", "), pages, figures)
	return err
}

// persona is somebody whose place a visitor of the demo may take. In the sample town
// its account has an id made from its name.
type persona struct {
	Name  string
	Role  access.Role
	Words words.Phrase
}

// personas in the order they are shown.
var personas = []persona{
	{"practitioner", access.Practitioner, words.Phrase{En: "A practitioner with a caseload", Cy: "Ymarferydd gyda llwyth achosion"}},
	{"practitioner-elsewhere", access.Practitioner, words.Phrase{En: "A practitioner of another team, who shares no case with the first", Cy: "Ymarferydd o dîm arall, nad yw'n rhannu achos â'r cyntaf"}},
	{"manager", access.Manager, words.Phrase{En: "The manager of the first practitioner's team", Cy: "Rheolwr tîm yr ymarferydd cyntaf"}},
	{"partner", access.Partner, words.Phrase{En: "A partner agency's worker", Cy: "Gweithiwr asiantaeth bartner"}},
	{"person", access.Person, words.Phrase{En: "A person on probation, supervised by the first practitioner", Cy: "Person ar brawf, dan oruchwyliaeth yr ymarferydd cyntaf"}},
	{"person-other", access.Person, words.Phrase{En: "Another person on probation", Cy: "Person arall ar brawf"}},
	{"supporter", access.Supporter, words.Phrase{En: "A supporter, invited by nobody yet", Cy: "Cefnogwr, heb ei wahodd gan neb eto"}},
	{"reviewer", access.Reviewer, words.Phrase{En: "A quality reviewer", Cy: "Adolygydd ansawdd"}},
	{"council", access.Council, words.Phrase{En: "A member of the council", Cy: "Aelod o'r cyngor"}},
	{"evaluator", access.Evaluator, words.Phrase{En: "An evaluator", Cy: "Gwerthuswr"}},
	{"administrator", access.Administrator, words.Phrase{En: "An administrator", Cy: "Gweinyddwr"}},
}

// accountOf names a persona's account: the same in every sample town.
func accountOf(persona string) id.ID {
	return sampleID("persona/" + persona)
}

// demo is the door that lets a visitor take a persona's place, on a loopback address
// only.
type demo struct{ house *house }

// sells tells the front page that there is a demo to step into.
func (d *demo) sells() foranyone.Front { return foranyone.Front{Demo: d != nil} }

func (d *demo) routes() []web.Route {
	return []web.Route{
		{Method: "GET", Pattern: "/demo", Policy: web.Anyone, Audit: web.AuditNone, Example: "/demo", Handle: d.list},
		{Method: "POST", Pattern: "/demo/sign-in", Policy: web.Anyone, Audit: web.AuditNone, Example: "/demo/sign-in", Handle: d.signIn},
	}
}

func (d *demo) list(v *web.Visit) (web.Response, error) {
	var all []foranyone.Persona
	for _, p := range personas {
		account, err := d.house.stores.accounts.Account(v.Context(), accountOf(p.Name))
		if err != nil {
			return nil, err
		}
		all = append(all, foranyone.Persona{Name: p.Name, Called: account.Name, Words: p.Words})
	}
	return foranyone.Personas(v, all), nil
}

// signIn signs the visitor in as the persona, in the site of its role, and out of
// the other: one browser plays one part at a time.
func (d *demo) signIn(v *web.Visit) (web.Response, error) {
	form, err := v.Form()
	if err != nil {
		return nil, err
	}
	for _, p := range personas {
		if p.Name == form.Text("persona") {
			return foranyone.Enter(v, accountOf(p.Name), p.Role)
		}
	}
	return nil, problem.FieldProblem("persona", words.Phrase{En: "Choose one of the personas", Cy: "Dewiswch un o'r personas"})
}
