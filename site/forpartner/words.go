package forpartner

import "throughline/platform/words"

var saying = struct {
	Product, Title, Hello, Nothing, OnlyMeant, NeedsTitle, Needs, UntilThen, OpenToAll, Spent, SpentWhy, Health, SignOut words.Phrase
}{
	Title:      words.Phrase{En: "Referred to you", Cy: "Wedi'i gyfeirio atoch"},
	Nothing:    words.Phrase{En: "Nobody has been referred to you here, so no record is open to you.", Cy: "Nid oes neb wedi'i gyfeirio atoch yma, felly nid oes cofnod yn agored i chi."},
	OnlyMeant:  words.Phrase{En: "A partner sees only what was meant for them, and only while it is.", Cy: "Dim ond yr hyn a fwriadwyd iddo y mae partner yn ei weld, a dim ond tra bydd felly."},
	NeedsTitle: words.Phrase{En: "How people come to you", Cy: "Sut mae pobl yn dod atoch"},
	Needs:      words.Phrase{En: "Throughline does not carry referrals at the moment. The practitioner and the person agree on one, and tell you what you need to know for it.", Cy: "Nid yw Throughline yn cludo atgyfeiriadau ar hyn o bryd. Mae'r ymarferydd a'r person yn cytuno ar un, ac yn dweud wrthych yr hyn sydd angen i chi ei wybod ar ei gyfer."},
	UntilThen:  words.Phrase{En: "Keep working with the practitioner as you do now, by phone or by letter. Do not wait for anything on this page.", Cy: "Daliwch ati i weithio gyda'r ymarferydd fel y gwnewch nawr, dros y ffôn neu drwy lythyr. Peidiwch ag aros am ddim ar y dudalen hon."},
	SpentWhy:   words.Phrase{En: "For somebody who looks for work or a home", Cy: "I rywun sy'n chwilio am waith neu gartref"},
	Product:    words.Phrase{En: "Throughline", Cy: "Throughline"},
	Hello:      words.Phrase{En: "Hello {name}", Cy: "Helo {name}"},
	OpenToAll:  words.Phrase{En: "Open to everybody", Cy: "Yn agored i bawb"},
	Spent:      words.Phrase{En: "When is a record spent?", Cy: "Pryd mae cofnod wedi darfod?"},
	Health:     words.Phrase{En: "Is Throughline working?", Cy: "A yw Throughline yn gweithio?"},
	SignOut:    words.Phrase{En: "Sign out", Cy: "Allgofnodi"},
}
