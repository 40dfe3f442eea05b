package forsupporter

import "throughline/platform/words"

var saying = struct {
	Product, Title, Hello, Nothing, OnlyMeant, NeedsTitle, Needs, UntilThen, Danger, OpenToAll, Spent, SpentWhy, Health, SignOut words.Phrase
}{
	Title:      words.Phrase{En: "Shared with you", Cy: "Wedi'i rannu gyda chi"},
	Nothing:    words.Phrase{En: "Nobody shares anything with you here at the moment.", Cy: "Nid oes neb yn rhannu dim gyda chi yma ar hyn o bryd."},
	OnlyMeant:  words.Phrase{En: "Only the person you support decides what you see. Nobody else can open their record to you.", Cy: "Dim ond y person rydych yn ei gefnogi sy'n penderfynu beth a welwch. Ni all neb arall agor eu cofnod i chi."},
	NeedsTitle: words.Phrase{En: "What you can do today", Cy: "Beth allwch chi ei wneud heddiw"},
	Needs:      words.Phrase{En: "Throughline has no way to share yet. That is no sign that they do not want you close.", Cy: "Nid oes gan Throughline ffordd o rannu eto. Nid yw hynny'n arwydd nad ydynt am i chi fod yn agos."},
	UntilThen:  words.Phrase{En: "Ask them how it is going. They can show you their own pages on their phone: what is next, and what they have agreed.", Cy: "Gofynnwch iddynt sut mae pethau'n mynd. Gallant ddangos eu tudalennau eu hunain i chi ar eu ffôn: beth sydd nesaf, a'r hyn y maent wedi cytuno arno."},
	Danger:     words.Phrase{En: "If somebody is in danger now, call 999. To talk to somebody at any hour, call the Samaritans on 116 123.", Cy: "Os oes rhywun mewn perygl nawr, ffoniwch 999. I siarad â rhywun ar unrhyw adeg, ffoniwch y Samariaid ar 116 123."},
	SpentWhy:   words.Phrase{En: "Find out together", Cy: "Cewch wybod gyda'ch gilydd"},
	Product:    words.Phrase{En: "Throughline", Cy: "Throughline"},
	Hello:      words.Phrase{En: "Hello {name}", Cy: "Helo {name}"},
	OpenToAll:  words.Phrase{En: "Open to everybody", Cy: "Yn agored i bawb"},
	Spent:      words.Phrase{En: "When is a record spent?", Cy: "Pryd mae cofnod wedi darfod?"},
	Health:     words.Phrase{En: "Is Throughline working?", Cy: "A yw Throughline yn gweithio?"},
	SignOut:    words.Phrase{En: "Sign out", Cy: "Allgofnodi"},
}
