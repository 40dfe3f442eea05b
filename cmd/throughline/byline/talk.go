// Package byline keeps the commands that are asked in lines of JSON and need nothing of
// the house: no database, no setting.
package byline

import (
	"fmt"
	"os"

	"throughline/platform/jsonlines"
)

// talk answers standard input line by line on standard output. It is an error that lines
// could not be read, though each was answered.
func talk(answer jsonlines.Answer) error {
	unparsed, err := jsonlines.Talk(os.Stdin, os.Stdout, answer)
	if err == nil && unparsed > 0 {
		err = fmt.Errorf("lines that could not be read: %d", unparsed)
	}
	return err
}
