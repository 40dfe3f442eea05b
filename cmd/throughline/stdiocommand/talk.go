// Package stdiocommand keeps the commands that are asked in lines of JSON and need nothing of
// the house: no database, no setting.
package stdiocommand

import (
	"context"
	"fmt"
	"os"

	"throughline/platform/jsonlines"
)

// talk answers standard input line by line on standard output. It is an error that lines
// could not be read, though each was answered. An interrupt ends it, also while it waits
// for a line that may never come.
func talk(ctx context.Context, answer jsonlines.LineHandler) error {
	in, out, ended := os.Stdin, os.Stdout, make(chan error, 1)
	go func() {
		unparsed, err := jsonlines.Talk(in, out, answer)
		if err == nil && unparsed > 0 {
			err = fmt.Errorf("lines that could not be read: %d", unparsed)
		}
		ended <- err
	}()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}
