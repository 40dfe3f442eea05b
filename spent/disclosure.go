package spent

// Showing is whether a criminal record check shows an entry.
type Showing string

// The three answers; May means that a list of offences decides.
const (
	Will    Showing = "will"
	May     Showing = "may"
	WillNot Showing = "will_not"
)

// After so many months a standard or enhanced check drops what is spent: adult cautions,
// and convictions without custody.
const cautionShows = 72

var convictionShows = byAge[int]{132, 66}

// BasicCheck tells whether a basic check shows an entry with that result.
func BasicCheck(r Result, today Date) Showing {
	if r.Spent(today) {
		return WillNot
	}
	return Will
}

// FullCheck tells whether a standard or enhanced check shows an entry with that result:
// the Police Act filtering rules, as the public checker words them. An entry whose day
// is not given is taken as recent.
func FullCheck(e Entry, r Result, today Date) Showing {
	if !r.Spent(today) {
		return Will
	}
	old := 0
	if e.Date.Given() {
		old = WholeMonthsBetween(e.Date, today)
	}
	switch {
	case e.Kind == Caution && (e.Under18 == Yes || old >= cautionShows):
		return WillNot
	case e.Kind == Caution || e.custodial() || old < convictionShows.of(e.Under18):
		return Will
	}
	return May
}

func (e *Entry) custodial() bool {
	for i := range e.Sentences {
		if e.Sentences[i].Disposal.Custodial() {
			return true
		}
	}
	return false
}
