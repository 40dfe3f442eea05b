package personweb

import (
	"strconv"

	"throughline/access/accessweb"
	"throughline/govuk"
	"throughline/platform/ledger"
	"throughline/platform/web"
	"throughline/platform/words"
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
				Cancel: detailsURL(accessweb.CaseAccess(v)), Tab: "details",
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
	c.details = person.Details{
		Given: sent.Text("given"), Family: sent.Text("family"), Preferred: sent.Text("preferred"),
		Born: sent.Date("born"), Gender: person.Gender(sent.Text("gender")),
		Language: words.Language(sent.Text("language")), AccessNeeds: sent.Text("access-needs"),
	}
	return c
}

// detailBoxes ask for each detail.
func detailBoxes(who person.Person) []page.Box {
	return []page.Box{
		page.Line{Name: "given", Label: say.Given, Value: who.Given},
		page.Line{Name: "family", Label: say.Family, Value: who.Family},
		page.Line{Name: "preferred", Label: say.Preferred, Hint: say.PreferredHint, Value: who.Preferred},
		page.Day{Name: "born", Legend: say.Born, Hint: say.BornHint, Value: who.Born},
		page.Choice{Name: "gender", Legend: say.Gender, Hint: say.GenderWhy, Value: string(who.Gender), Classes: govuk.InlineRadios, Of: []page.Option{
			{Value: string(person.Female), Words: genderWords[person.Female]}, {Value: string(person.Male), Words: genderWords[person.Male]},
		}},
		page.Choice{Name: "language", Legend: say.Language, Hint: say.LanguageHint, Value: string(who.Language), Classes: govuk.InlineRadios, Of: []page.Option{
			{Value: string(words.English), Words: languageWords[words.English]}, {Value: string(words.Welsh), Words: languageWords[words.Welsh]},
		}},
		page.Text{Name: "access-needs", Label: say.AccessNeeds, Hint: say.AccessNeedsHint, Value: who.AccessNeeds, Limit: person.NeedsLimit},
	}
}
