package personweb

import (
	"strconv"

	"throughline/access/accessweb"
	"throughline/platform/ledger"
	"throughline/platform/web"
	"throughline/probation/page"
	"throughline/probation/person"
)

// correction is what somebody corrects, and the version they had before them.
type correction struct {
	details person.Details
	base    int
}

// correctDetails stores what was corrected.
func (p *Pages) correctDetails() page.Asked {
	return page.Asking[person.Person, correction]{
		Load: func(v *web.Visit) (person.Person, error) { return p.people.Of(v.Context(), accessweb.CaseAccess(v)) },
		Page: func(v *web.Visit, who person.Person, f page.Form) (web.Page, error) {
			f.Advice = say.ConflictAdvice
			return page.Plain{
				Title: say.CorrectTitle, Boxes: detailBoxes(who), Base: strconv.Itoa(who.Version), Save: say.Save,
				Cancel: detailsURL(accessweb.CaseAccess(v)), Tab: "record/details",
			}.Page(v.Context(), f), nil
		},
		Read: func(_ *web.Visit, _ person.Person, sent *web.Form) correction { return read(sent) },
		Do: func(v *web.Visit, _ person.Person, c correction, act ledger.Act) error {
			return p.people.Correct(v.Context(), accessweb.CaseAccess(v), c.details, c.base, act)
		},
		Next: func(v *web.Visit, _ person.Person, _ ledger.Act) string { return detailsURL(accessweb.CaseAccess(v)) },
	}
}

// read takes the boxes of the form; what cannot be read is in its checks.
func read(sent *web.Form) (c correction) {
	c.base, _ = sent.Number("base")
	for _, d := range details {
		if d.read != nil {
			d.read(sent, &c.details)
		}
	}
	return c
}

func detailBoxes(who person.Person) (all []page.Box) {
	for _, d := range details {
		if d.box != nil {
			all = append(all, d.box(who))
		}
	}
	return all
}
