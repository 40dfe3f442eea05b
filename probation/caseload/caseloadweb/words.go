package caseloadweb

import "throughline/platform/words"

var say = struct {
	Title, Nobody, Now, OneStays, To, ToFirst, ToHint, Choose, Why, WhyFirst, WhyHint, Save                                                             words.Phrase
	ConflictAdvice                                                                                                                                      words.Phrase
	NobodyForNow, Waits, Talked, TalkedTogether, TalkedNot, TalkedNotHint                                                                               words.Phrase
	Past, PastWho, PastFrom, PastUntil, PastWhy, PastTalked, PastNow, PastWaited                                                                        words.Phrase
	CoverTitle, CoverBy, CoverByHint, CoverChoose, CoverFirst, CoverLast, CoverWhy, CoverWhyHint, CoverNow, CoverNowWhy, CoverEnd, CoverLead, CoverSave words.Phrase
}{
	NobodyForNow:   words.Phrase{En: "Nobody for now: they wait with {team}", Cy: "Neb am y tro: maen nhw'n aros gyda {team}"},
	Waits:          words.Phrase{En: "This person waits for a practitioner with {team}, since {date}.", Cy: "Mae'r person hwn yn aros am ymarferydd gyda {team}, ers {date}."},
	Talked:         words.Phrase{En: "Did the three of you talk it over?", Cy: "A wnaeth y tri ohonoch ei drafod?"},
	TalkedTogether: words.Phrase{En: "Yes, together", Cy: "Do, gyda'n gilydd"},
	TalkedNot:      words.Phrase{En: "Not yet", Cy: "Dim eto"},
	TalkedNotHint:  words.Phrase{En: "Say below why not, and when you will", Cy: "Dywedwch isod pam ddim, a phryd y gwnewch"},
	Past:           words.Phrase{En: "Who has worked with them", Cy: "Pwy sydd wedi gweithio gyda nhw"},
	PastWho:        words.Phrase{En: "Practitioner", Cy: "Ymarferydd"},
	PastFrom:       words.Phrase{En: "From", Cy: "O"},
	PastUntil:      words.Phrase{En: "Until", Cy: "Hyd"},
	PastWhy:        words.Phrase{En: "Why it changed", Cy: "Pam y newidiodd"},
	PastTalked:     words.Phrase{En: "Talked over", Cy: "Wedi'i drafod"},
	PastNow:        words.Phrase{En: "now", Cy: "nawr"},
	PastWaited:     words.Phrase{En: "Waiting, with {team}", Cy: "Yn aros, gyda {team}"},
	CoverTitle:     words.Phrase{En: "Who stands in for {name}?", Cy: "Pwy sy'n cymryd lle {name}?"},
	CoverBy:        words.Phrase{En: "Colleague", Cy: "Cydweithiwr"},
	CoverByHint:    words.Phrase{En: "For that time {name}'s people are on their list too.", Cy: "Am y cyfnod hwnnw mae pobl {name} ar eu rhestr hefyd."},
	CoverChoose:    words.Phrase{En: "Choose a colleague", Cy: "Dewiswch gydweithiwr"},
	CoverFirst:     words.Phrase{En: "First day away", Cy: "Diwrnod cyntaf i ffwrdd"},
	CoverLast:      words.Phrase{En: "Last day away", Cy: "Diwrnod olaf i ffwrdd"},
	CoverWhy:       words.Phrase{En: "Why (optional)", Cy: "Pam (dewisol)"},
	CoverWhyHint:   words.Phrase{En: "Leave, illness, training. Nothing private.", Cy: "Gwyliau, salwch, hyfforddiant. Dim byd preifat."},
	CoverNow:       words.Phrase{En: "{name} stands in from {first} to {last}.", Cy: "Mae {name} yn cymryd eu lle o {first} i {last}."},
	CoverNowWhy:    words.Phrase{En: "Reason given: {why}", Cy: "Y rheswm a roddwyd: {why}"},
	CoverEnd:       words.Phrase{En: "They are back: end it", Cy: "Maen nhw'n ôl: dod ag ef i ben"},
	CoverLead:      words.Phrase{En: "People keep their practitioner. Somebody stands in, and it ends by itself.", Cy: "Mae pobl yn cadw eu hymarferydd. Mae rhywun yn cymryd eu lle, ac mae'n dod i ben ei hun."},
	CoverSave:      words.Phrase{En: "Arrange cover", Cy: "Trefnu"},
	Title:          words.Phrase{En: "Allocate a practitioner", Cy: "Dyrannu ymarferydd"},
	Nobody:         words.Phrase{En: "Nobody supervises this person yet.", Cy: "Nid oes neb yn goruchwylio'r person hwn eto."},
	Now:            words.Phrase{En: "{name} of {team} has supervised this person since {date}.", Cy: "Mae {name} o {team} wedi goruchwylio'r person hwn ers {date}."},
	OneStays:       words.Phrase{En: "People do better with one practitioner who stays. When it must change, talk it over with all three of you first.", Cy: "Mae pobl yn gwneud yn well gydag un ymarferydd sy'n aros. Pan fydd rhaid newid, trafodwch hynny gyda'ch tri yn gyntaf."},
	To:             words.Phrase{En: "New practitioner", Cy: "Ymarferydd newydd"},
	ToHint:         words.Phrase{En: "The case moves to their team with them.", Cy: "Mae'r achos yn symud i'w tîm gyda nhw."},
	Choose:         words.Phrase{En: "Choose a practitioner", Cy: "Dewiswch ymarferydd"},
	ToFirst:        words.Phrase{En: "Practitioner", Cy: "Ymarferydd"},
	WhyFirst:       words.Phrase{En: "Why this practitioner?", Cy: "Pam yr ymarferydd hwn?"},
	Why:            words.Phrase{En: "Why does it change?", Cy: "Pam mae'n newid?"},
	WhyHint:        words.Phrase{En: "A sentence or two. It stays in the record.", Cy: "Brawddeg neu ddwy. Mae'n aros yn y cofnod."},
	Save:           words.Phrase{En: "Allocate", Cy: "Dyrannu"},

	ConflictAdvice: words.Phrase{En: "Nothing you wrote was lost. Allocate again if it should still change.", Cy: "Ni chollwyd dim a ysgrifennwyd gennych. Dyrannwch eto os dylai newid o hyd."},
}
