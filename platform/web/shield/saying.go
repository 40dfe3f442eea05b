package shield

import "throughline/platform/words"

var saying = struct {
	Waiting, Full words.Phrase
}{
	Waiting: words.Phrase{En: "The house is being made ready. This page looks again by itself.", Cy: "Mae'r tŷ yn cael ei baratoi. Mae'r dudalen hon yn edrych eto ei hun."},
	Full:    words.Phrase{En: "Too many connections are open just now. Nothing is lost: go back, and what you wrote is still on the page. Wait a few seconds, then try again.", Cy: "Mae gormod o gysylltiadau ar agor ar hyn o bryd. Does dim wedi'i golli: ewch yn ôl, ac mae'r hyn a ysgrifennoch yn dal ar y dudalen. Arhoswch ychydig eiliadau, yna rhowch gynnig arall arni."},
}
