package rules

import (
	"bufio"
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// exampleFile is a numbered line of a worked example: "3  probation/…  new: what it draws".
var exampleFile = regexp.MustCompile(`^\d+ {2}(\S+)( +new:)?`)

// TestTheWorkedExamplesTouchFewFilesAndNameRealOnes keeps the promise that a page
// costs four files, a field six and a small noun nine, by what the worked examples list.
func TestTheWorkedExamplesTouchFewFilesAndNameRealOnes(t *testing.T) {
	for example, most := range map[string]int{"docs/add-a-page.md": 4, "docs/add-a-field.md": 6, "docs/add-a-noun.md": mostFilesOfANoun} {
		root := "../.."
		file, err := os.Open(filepath.Join(root, example))
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		count := 0
		for lines := bufio.NewScanner(file); lines.Scan(); {
			found := exampleFile.FindStringSubmatch(lines.Text())
			if found == nil {
				continue
			}
			count++
			path := filepath.Join(root, found[1])
			if found[2] != "" {
				path = filepath.Dir(path) // a new file needs only the folder it goes to
			}
			if example == "docs/add-a-noun.md" && found[2] != "" {
				path = filepath.Dir(path) // and a noun's folder is new too
			}
			if _, err := os.Stat(path); err != nil {
				t.Errorf("%s names %s, which is not there", example, found[1])
			}
		}
		if count == 0 || count > most {
			t.Errorf("%s lists %d files; the bar is %d, and none would be no example", example, count, most)
		}
	}
}
