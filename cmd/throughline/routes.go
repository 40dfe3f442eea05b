package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"throughline/platform/day"
	"throughline/platform/web"
	"throughline/sampletown"
	"throughline/sampletown/action"
)

type routesCommand struct {
	databaseSetting
	JSON bool `name:"json" help:"As JSON, for programs."`
}

// Run lists every route of the demo, which are those of production and its own two. It
// needs no database: without one it opens an empty one and throws it away.
func (c routesCommand) Run(ctx context.Context) (err error) {
	if c.DatabaseURL == "" {
		folder, made := os.MkdirTemp("", "throughline-routes-")
		if made != nil {
			return made
		}
		defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
		c.DatabaseURL = "sqlite:" + filepath.Join(folder, "empty.db")
	}
	h, err := openHouse(ctx, c.DatabaseURL, day.WallClock{}, nil)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, h.close()) }()
	server, err := h.server(serving{demo: &demo{h}})
	if err != nil {
		return err
	}
	lines := server.Routes(sample(h.clock.Now().Date()))
	if c.JSON {
		out := json.NewEncoder(os.Stdout)
		out.SetIndent("", "  ")
		out.SetEscapeHTML(false)
		return out.Encode(lines)
	}
	return tabulate(lines)
}

func tabulate(lines []web.RouteLine) error {
	table := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "METHOD\tPATTERN\tPOLICY\tAUDIT\tROLES")
	for _, l := range lines {
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\n", l.Method, l.Pattern, l.Policy, l.Audit, strings.Join(l.Roles, ", "))
	}
	return table.Flush()
}

// sample fills the names in the examples of routes with things that every sample town
// has, on a day: they are all in the case of the person whose part a visitor may play.
func sample(today day.Date) map[string]string {
	const persona = "person"
	goal := madeOf(persona, sampletown.KeyGoal)
	return map[string]string{
		"case":        string(caseOf(persona)),
		"account":     string(accountOf("practitioner")),
		"sentence":    string(madeOf(persona, sampletown.KeySentence)),
		"requirement": string(madeOf(persona, sampletown.KeyRequirement)),
		"doing":       string(madeOf(persona, sampletown.KeyDoing)),
		"contact":     string(madeOf(persona, sampletown.KeyContact)),
		"goal":        string(goal),
		"step":        string(action.StepOf(goal, sampletown.KeyStep)),
		"restriction": string(madeOf(persona, sampletown.KeyRestriction)),
		"section":     "accommodation",
		"today":       today.String(),
		"token":       strings.Repeat("A", 43), // nobody is invited in a sample town, and the page says so
	}
}
