package personweb

import (
	"context"

	"throughline/govuk"
	"throughline/platform/day"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/page"
	"throughline/probation/person"
)

// detail is one thing the record says of who somebody is: how it is shown, how it is
// asked and how the answer is read, with its words.
type detail struct {
	key   words.Phrase
	shown func(ctx context.Context, who person.Person, today day.Date) string // nil for what is only asked
	box   func(who person.Person) page.Box                                    // nil for what is only shown
	read  func(sent *web.Form, into *person.Details)
}

// details are all of them, in the order they are shown and asked.
var details = []detail{
	{
		key:   words.Phrase{En: "Full name", Cy: "Enw llawn"},
		shown: func(_ context.Context, who person.Person, _ day.Date) string { return who.FullName() },
	},
	{
		box: func(who person.Person) page.Box {
			return page.Line{Name: "given", Value: who.Given, Label: words.Phrase{En: "First name", Cy: "Enw cyntaf"}}
		},
		read: func(sent *web.Form, into *person.Details) { into.Given = sent.Text("given") },
	},
	{
		box: func(who person.Person) page.Box {
			return page.Line{Name: "family", Value: who.Family, Label: words.Phrase{En: "Last name", Cy: "Cyfenw"}}
		},
		read: func(sent *web.Form, into *person.Details) { into.Family = sent.Text("family") },
	},
	{
		key:   preferred,
		shown: func(_ context.Context, who person.Person, _ day.Date) string { return who.Preferred },
		box: func(who person.Person) page.Box {
			return page.Line{
				Name: "preferred", Value: who.Preferred, Label: preferred,
				Hint: words.Phrase{En: "Ask them. Leave empty to use the first name.", Cy: "Gofynnwch iddyn nhw. Gadewch yn wag i ddefnyddio'r enw cyntaf."},
			}
		},
		read: func(sent *web.Form, into *person.Details) { into.Preferred = sent.Text("preferred") },
	},
	{
		key:   words.Phrase{En: "Case number (CRN)", Cy: "Rhif achos (CRN)"},
		shown: func(_ context.Context, who person.Person, _ day.Date) string { return who.CRN },
	},
	{
		key: born,
		shown: func(ctx context.Context, who person.Person, today day.Date) string {
			return bornAndAge.To(ctx, "date", words.Date(ctx, who.Born), "age", who.Age(today))
		},
		box: func(who person.Person) page.Box {
			return page.Day{Name: "born", Value: who.Born, Legend: born, Hint: words.Phrase{En: "For example, 17 7 1991", Cy: "Er enghraifft, 17 7 1991"}}
		},
		read: func(sent *web.Form, into *person.Details) { into.Born = sent.Date("born") },
	},
	{
		key: gender,
		shown: func(ctx context.Context, who person.Person, _ day.Date) string {
			return genderWords[who.Gender].To(ctx)
		},
		box: func(who person.Person) page.Box {
			return page.Choice{
				Name: "gender", Value: string(who.Gender), Legend: gender, Hint: genderWhy, Classes: govuk.InlineRadios,
				Of: []page.Option{{Value: string(person.Female), Words: genderWords[person.Female]}, {Value: string(person.Male), Words: genderWords[person.Male]}},
			}
		},
		read: func(sent *web.Form, into *person.Details) { into.Gender = person.Gender(sent.Text("gender")) },
	},
	{
		key: language,
		shown: func(ctx context.Context, who person.Person, _ day.Date) string {
			return languageWords[who.Language].To(ctx)
		},
		box: func(who person.Person) page.Box {
			return page.Choice{
				Name: "language", Value: string(who.Language), Legend: language, Classes: govuk.InlineRadios,
				Hint: words.Phrase{En: "Their own site is shown in it too.", Cy: "Dangosir eu safle eu hunain ynddi hefyd."},
				Of:   []page.Option{{Value: string(words.English), Words: languageWords[words.English]}, {Value: string(words.Welsh), Words: languageWords[words.Welsh]}},
			}
		},
		read: func(sent *web.Form, into *person.Details) { into.Language = words.Language(sent.Text("language")) },
	},
	{
		key:   accessNeeds,
		shown: func(_ context.Context, who person.Person, _ day.Date) string { return who.AccessNeeds },
		box: func(who person.Person) page.Box {
			return page.Text{
				Name: "access-needs", Value: who.AccessNeeds, Limit: person.NeedsLimit, Label: accessNeeds,
				Hint: words.Phrase{En: "Reading, hearing, memory, getting here, times of day. In their words where you can.", Cy: "Darllen, clywed, cofio, cyrraedd yma, adegau o'r dydd. Yn eu geiriau nhw lle gallwch."},
			}
		},
		read: func(sent *web.Form, into *person.Details) { into.AccessNeeds = sent.Text("access-needs") },
	},
}

var (
	preferred   = words.Phrase{En: "What they want to be called", Cy: "Yr enw maen nhw am gael eu galw"}
	born        = words.Phrase{En: "Date of birth", Cy: "Dyddiad geni"}
	bornAndAge  = words.Phrase{En: "{date} (age {age})", Cy: "{date} ({age} oed)"}
	gender      = words.Phrase{En: "Gender, as the predictors ask for it", Cy: "Rhywedd, fel y mae'r rhagfynegyddion yn gofyn amdano"}
	genderWhy   = words.Phrase{En: "The published predictors of reoffending were made with figures for women and for men, and give no score without one of the two. It is used for that and for nothing else.", Cy: "Gwnaed y rhagfynegyddion aildroseddu cyhoeddedig gyda ffigurau ar gyfer menywod ac ar gyfer dynion, ac nid ydynt yn rhoi sgôr heb un o'r ddau. Defnyddir hwn at hynny ac at ddim arall."}
	language    = words.Phrase{En: "Language they want to be spoken to in", Cy: "Yr iaith maen nhw am i ni siarad â nhw ynddi"}
	accessNeeds = words.Phrase{En: "What helps them take part", Cy: "Beth sy'n eu helpu i gymryd rhan"}
)

var genderWords = map[person.Gender]words.Phrase{
	person.Female: {En: "Female", Cy: "Benyw"},
	person.Male:   {En: "Male", Cy: "Gwryw"},
}

var languageWords = map[words.Language]words.Phrase{
	words.English: {En: "English", Cy: "Saesneg"},
	words.Welsh:   {En: "Welsh", Cy: "Cymraeg"},
}
