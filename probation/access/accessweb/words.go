package accessweb

import "throughline/platform/words"

var saying = struct {
	SignedOut words.Phrase
}{
	SignedOut: words.Phrase{En: "You are signed out", Cy: "Rydych wedi allgofnodi"},
}
