package caseloadweb

import "throughline/platform/words"

var say = struct {
	Title, Nobody, Now, OneStays, To, ToHint, Choose, Why, WhyHint, Save, Cancel words.Phrase
	StandsNow, YouChose, ConflictAdvice                                          words.Phrase
}{
	Title:    words.Phrase{En: "Allocate a practitioner", Cy: "Dyrannu ymarferydd"},
	Nobody:   words.Phrase{En: "Nobody supervises this person yet.", Cy: "Nid oes neb yn goruchwylio'r person hwn eto."},
	Now:      words.Phrase{En: "{name} of {team} has supervised this person since {date}.", Cy: "Mae {name} o {team} wedi goruchwylio'r person hwn ers {date}."},
	OneStays: words.Phrase{En: "People do better with one practitioner who stays. When it must change, talk it over with all three of you first.", Cy: "Mae pobl yn gwneud yn well gydag un ymarferydd sy'n aros. Pan fydd rhaid newid, trafodwch hynny gyda'ch tri yn gyntaf."},
	To:       words.Phrase{En: "New practitioner", Cy: "Ymarferydd newydd"},
	ToHint:   words.Phrase{En: "The case moves to their team with them.", Cy: "Mae'r achos yn symud i'w tîm gyda nhw."},
	Choose:   words.Phrase{En: "Choose a practitioner", Cy: "Dewiswch ymarferydd"},
	Why:      words.Phrase{En: "Why does it change?", Cy: "Pam mae'n newid?"},
	WhyHint:  words.Phrase{En: "A sentence or two. It stays in the record.", Cy: "Brawddeg neu ddwy. Mae'n aros yn y cofnod."},
	Save:     words.Phrase{En: "Allocate", Cy: "Dyrannu"},
	Cancel:   words.Phrase{En: "Cancel", Cy: "Canslo"},

	StandsNow:      words.Phrase{En: "Now:", Cy: "Nawr:"},
	YouChose:       words.Phrase{En: "You chose:", Cy: "Dewiswyd gennych chi:"},
	ConflictAdvice: words.Phrase{En: "Nothing you wrote was lost. Allocate again if it should still change.", Cy: "Ni chollwyd dim a ysgrifennwyd gennych. Dyrannwch eto os dylai newid o hyd."},
}
