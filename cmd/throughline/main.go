// Command throughline is the whole product in one binary: it serves, fills a sample
// town, and checks its own memory.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"

	"throughline/cmd/throughline/stdiocommand"
)

// version is set when the binary is built.
var version = "dev"

// commands is every subcommand; a flag or setting that is not here is refused.
type commands struct {
	Serve     serveCommand           `cmd:"" help:"Serve the product. Refuses to start on an unsafe setting and says which."`
	Demo      demoCommand            `cmd:"" help:"Serve a sample town on this machine, with a persona for each role."`
	Populate  populateCommand        `cmd:"" help:"Fill an empty database with a sample town: the same number and seed give the same town."`
	Verify    verifyCommand          `cmd:"" help:"Check every chain of the ledger, the rows against it, and both against the checkpoints."`
	Export    exportCommand          `cmd:"" help:"Write every record as lines of JSON: the same records give the same bytes, on either engine."`
	Backup    backupCommand          `cmd:"" help:"Write a signed, complete copy of everything, while others go on working."`
	Restore   restoreCommand         `cmd:"" help:"Bring a copy back into an empty database; a damaged, short or foreign file is refused."`
	AsItStood asItStoodCommand       `cmd:"" name:"as-it-stood" help:"Print a person's record as it stood at a moment, as JSON."`
	Routes    routesCommand          `cmd:"" help:"List every route with its policy and who gets a page there."`
	Spent     stdiocommand.Spent     `cmd:"" help:"Say when cautions and convictions become spent: lines of JSON in, lines of JSON out."`
	Enrol     enrolCommand           `cmd:"" help:"Open an account, with a link that sets its password."`
	Actuarial stdiocommand.Actuarial `cmd:"" help:"Answer the published predictors and screens: a line of JSON in, a line of JSON out."`
	Version   versionCommand         `cmd:"" help:"Print the version."`
}

type versionCommand struct{}

// Run prints the version.
func (versionCommand) Run() error {
	fmt.Println(version)
	return nil
}

// beside are commands that one build has beside the usual ones: the benchmark's.
var beside []kong.Option

// usageError is a fault of the caller's: exit 2.
type usageError struct{ error }

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:]))
}

func run(ctx context.Context, args []string) int {
	var c commands
	parser, err := kong.New(&c, append([]kong.Option{
		kong.Name("throughline"), kong.UsageOnError(), kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Description("An open, desistance-focused supervision platform for probation."),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
	}, beside...)...)
	if err != nil {
		fmt.Fprintln(os.Stderr, "throughline:", err)
		return 1
	}
	chosen, err := parser.Parse(args)
	if err == nil {
		err = refuseUnknownSettings(os.Environ())
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "throughline:", err)
		fmt.Fprintln(os.Stderr, "Try: throughline", strings.Join(append(firstWord(args), "--help"), " "))
		return 2
	}
	err = chosen.Run()
	var usage usageError
	switch {
	case errors.As(err, &usage):
		fmt.Fprintln(os.Stderr, "throughline:", err)
		return 2
	case err != nil:
		fmt.Fprintln(os.Stderr, "throughline:", err)
		return 1
	}
	return 0
}

func firstWord(args []string) []string {
	if len(args) > 0 && !strings.HasPrefix(args[0], "-") {
		return args[:1]
	}
	return nil
}
