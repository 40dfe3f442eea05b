package forpractitioner

import (
	"context"
	"strings"

	"throughline/access"
	"throughline/govuk/casework"
	"throughline/platform/words"
)

// caseTab is a question that a practitioner has about somebody, with the pages that
// answer it. There is one level of tabs and one of pages, and nothing deeper.
type caseTab struct {
	name  string
	words words.Phrase
	pages []casePage
}

// casePage is one page of a tab: where it is and who is offered it. A page says that it
// is this one as "tab/page" in web.Page.Active; the first of a tab as "tab" alone.
type casePage struct {
	name, path string
	words      words.Phrase
	act        access.Act
}

// caseTabs are the tabs of a case, in their order. Only what the product does has a page
// here; a tab without a page for the viewer is not shown.
var caseTabs = []caseTab{
	{"overview", words.Phrase{En: "Overview", Cy: "Trosolwg"}, []casePage{
		{"overview", "", words.Phrase{En: "Overview", Cy: "Trosolwg"}, access.SeeCase},
	}},
	{"assessment", words.Phrase{En: "Assessment", Cy: "Asesiad"}, []casePage{
		{"areas", "/assessment", words.Phrase{En: "Areas of life", Cy: "Meysydd bywyd"}, access.SeeCase},
		{"harm", "/assessment/harm", words.Phrase{En: "Serious harm", Cy: "Niwed difrifol"}, access.SeeCase},
		{"why", "/rating", words.Phrase{En: "Why this rating", Cy: "Pam y sgôr hwn"}, access.SeeCase},
	}},
	{"plan", words.Phrase{En: "Plan", Cy: "Cynllun"}, []casePage{
		{"goals", "/plan", words.Phrase{En: "Goals", Cy: "Nodau"}, access.SeeCase},
	}},
	{"contacts", words.Phrase{En: "Contacts", Cy: "Cysylltiadau"}, []casePage{
		{"log", "/contacts", words.Phrase{En: "Log", Cy: "Cofnodion"}, access.SeeCase},
		{"record", "/contacts/record", words.Phrase{En: "Record a contact", Cy: "Cofnodi cysylltiad"}, access.RecordContact},
		{"arrange", "/contacts/arrange", words.Phrase{En: "Arrange a contact", Cy: "Trefnu cysylltiad"}, access.RecordContact},
	}},
	{"people", words.Phrase{En: "People", Cy: "Pobl"}, []casePage{
		{"practitioner", "/allocate", words.Phrase{En: "Practitioner", Cy: "Ymarferydd"}, access.Allocate},
	}},
	{"sentence", words.Phrase{En: "Sentence", Cy: "Dedfryd"}, []casePage{
		{"orders", "/sentence", words.Phrase{En: "Orders", Cy: "Gorchmynion"}, access.SeeCase},
	}},
	{"record", words.Phrase{En: "Record", Cy: "Cofnod"}, []casePage{
		{"details", "/details", words.Phrase{En: "Details", Cy: "Manylion"}, access.SeeCase},
		{"history", "/history", words.Phrase{En: "History", Cy: "Hanes"}, access.SeeHistory},
		{"restrictions", "/restrictions", words.Phrase{En: "Who may see it", Cy: "Pwy gaiff ei weld"}, access.RestrictCase},
	}},
}

// caseNavigation gives the tabs of a case and the pages of the tab that is open, with
// that tab's name. Active is where the page says it stands; what has another address
// than the page it names, as a form does, lies within it.
func caseNavigation(ctx context.Context, ca access.CaseAccess, active, path string) (tabs, pages []casework.Link, of string) {
	tabName, pageName, _ := strings.Cut(active, "/")
	for _, t := range caseTabs {
		open := t.name == tabName
		var links []casework.Link
		for i, p := range t.pages {
			if ca.May(p.act) {
				here := open && (p.name == pageName || pageName == "" && i == 0)
				links = append(links, casework.Link{Text: p.words.To(ctx), Href: caseURL(ca) + p.path, Active: here && path == caseURL(ca)+p.path, Within: here})
			}
		}
		if len(links) == 0 {
			continue
		}
		tabs = append(tabs, casework.Link{Text: t.words.To(ctx), Href: links[0].Href, Active: len(links) == 1 && links[0].Active, Within: open})
		if open {
			pages, of = links, t.words.To(ctx)
		}
	}
	return tabs, pages, of
}
