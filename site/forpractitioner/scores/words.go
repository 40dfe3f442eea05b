package scores

import "throughline/platform/words"

// say is what the page says about every score alike.
var say = struct {
	Title, HowToRead, ReadGroup, ReadArithmetic, ReadBands, ReadJudge, ReadSure, OnThisPage         words.Phrase
	Current, Older, OlderLead, OlderSummary, Screens, ScreensLead                                   words.Phrase
	Means, MeansNot, NotFate, NotLower, NotDiagnosis, Bands, BandsOf, PointsOf, Band, Percent       words.Phrase
	Points, Says, NoBands, Counts, Static, Both, Dynamic, Combined, CountsPoints, NotFor            words.Phrase
	VersionOf, OlderVersionOf, PointsSay, Sure, SureNot, SureOlder, SureScreen, Follows, FollowedBy words.Phrase
	Withdrawn, Reads, NeededAlways, NeededStatic, NeededMen, NeededDynamic, NeededNot               words.Phrase
	OnlyTwo, OnlyMen                                                                                words.Phrase
}{
	Title:     words.Phrase{En: "The published scores", Cy: "Y sgoriau cyhoeddedig"},
	HowToRead: words.Phrase{En: "How to read a score", Cy: "Sut i ddarllen sgôr"},
	ReadGroup: words.Phrase{En: "A score says how many of a hundred people with the same answers were proven to have offended again: it describes that group and cannot say which of them this person is.",
		Cy: "Mae sgôr yn dweud faint o gant o bobl gyda'r un atebion y profwyd iddynt droseddu eto: mae'n disgrifio'r grŵp hwnnw ac ni all ddweud pa un ohonynt yw'r person hwn."},
	ReadArithmetic: words.Phrase{En: "It is published arithmetic, the same for everyone, and its decimals make it checkable, not precise.",
		Cy: "Rhifyddeg gyhoeddedig ydyw, yr un fath i bawb, ac mae ei ddegolion yn ei wneud yn wiriadwy, nid yn fanwl gywir."},
	ReadBands: words.Phrase{En: "The same word means different chances: high begins at {all} in a hundred for ARP and at {serious} for CSRP, so read the number with the band.",
		Cy: "Mae'r un gair yn golygu gwahanol siawns: mae uchel yn dechrau ar {all} mewn cant ar gyfer ARP ac ar {serious} ar gyfer CSRP, felly darllenwch y rhif gyda'r band."},
	ReadJudge: words.Phrase{En: "It knows nothing of strengths, hopes or last week, so it begins your judgement and does not end it: a high score is no reason to give up on anyone, and a low one no reason to look away.",
		Cy: "Nid yw'n gwybod dim am gryfderau, gobeithion na'r wythnos diwethaf, felly mae'n dechrau eich barn ac nid yn ei chau: nid yw sgôr uchel yn rheswm i roi'r gorau i neb, nac un isel yn rheswm i edrych i ffwrdd."},
	ReadSure: words.Phrase{En: "How often the scores in use are wrong is not published, so weigh each with what you know and write down why.",
		Cy: "Ni chyhoeddwyd pa mor aml y mae'r sgoriau sy'n cael eu defnyddio yn anghywir, felly pwyswch bob un ochr yn ochr â'r hyn a wyddoch ac ysgrifennwch pam."},
	OnThisPage: words.Phrase{En: "Scores on this page", Cy: "Sgoriau ar y dudalen hon"},

	Current:      words.Phrase{En: "Scores in use", Cy: "Sgoriau sy'n cael eu defnyddio"},
	Older:        words.Phrase{En: "The older version", Cy: "Y fersiwn hŷn"},
	OlderLead:    words.Phrase{En: "Assessments made until 2026 may hold one of these. They are kept so that such an assessment can still be explained; no new score is worked out with them.", Cy: "Gall asesiadau a wnaed hyd at 2026 gynnwys un o'r rhain. Fe'u cedwir er mwyn gallu esbonio asesiad o'r fath o hyd; ni chyfrifir sgôr newydd gyda nhw."},
	OlderSummary: words.Phrase{En: "Show the scores of the older version", Cy: "Dangos sgoriau'r fersiwn hŷn"},
	Screens:      words.Phrase{En: "Screens", Cy: "Sgriniau"},
	ScreensLead:  words.Phrase{En: "A screen says who should be looked at more closely. It does not say what anyone will do.", Cy: "Mae sgrin yn dweud pwy y dylid edrych arnynt yn fanylach. Nid yw'n dweud beth fydd neb yn ei wneud."},

	Means:        words.Phrase{En: "What it means", Cy: "Beth mae'n ei olygu"},
	MeansNot:     words.Phrase{En: "What it does not mean", Cy: "Beth nad yw'n ei olygu"},
	NotFate:      words.Phrase{En: "It is the rate of a group and not this person's fate.", Cy: "Cyfradd grŵp ydyw ac nid tynged y person hwn."},
	NotLower:     words.Phrase{En: "Here it never lowers a level: only a practitioner does, with a reason.", Cy: "Yma nid yw byth yn gostwng lefel: dim ond ymarferydd sy'n gwneud hynny, gyda rheswm."},
	NotDiagnosis: words.Phrase{En: "It is no diagnosis, and where it finds nothing that proves nothing.", Cy: "Nid yw'n ddiagnosis, a lle nad yw'n canfod dim nid yw hynny'n profi dim."},
	PointsSay:    words.Phrase{En: "What its points say", Cy: "Beth mae ei bwyntiau'n ei ddweud"},
	Bands:        words.Phrase{En: "Where the bands begin", Cy: "Lle mae'r bandiau'n dechrau"},
	BandsOf:      words.Phrase{En: "{score} in percent", Cy: "{score} mewn canran"},
	PointsOf:     words.Phrase{En: "{score} in points", Cy: "{score} mewn pwyntiau"},
	Band:         words.Phrase{En: "Band", Cy: "Band"},
	Percent:      words.Phrase{En: "Of a hundred people", Cy: "O gant o bobl"},
	Points:       words.Phrase{En: "Points", Cy: "Pwyntiau"},
	Says:         words.Phrase{En: "It says", Cy: "Mae'n dweud"},
	NoBands:      words.Phrase{En: "It has no bands of its own.", Cy: "Nid oes ganddo fandiau ei hun."},

	Counts:       words.Phrase{En: "What it counts", Cy: "Beth mae'n ei gyfrif"},
	Static:       words.Phrase{En: "Static: what has happened and cannot change, such as age and sanctions.", Cy: "Statig: yr hyn sydd wedi digwydd ac na all newid, fel oedran a sancsiynau."},
	Both:         words.Phrase{En: "Two versions. Static: age, sanctions and offence. Dynamic: these and how life is now; it takes the place of the static one as soon as all its answers are there.", Cy: "Dau fersiwn. Statig: oedran, sancsiynau a throsedd. Deinamig: y rhain a sut mae bywyd nawr; mae'n cymryd lle'r un statig cyn gynted ag y bydd ei holl atebion yno."},
	Dynamic:      words.Phrase{En: "Dynamic: age, sanctions and how life is now, in one version.", Cy: "Deinamig: oedran, sancsiynau a sut mae bywyd nawr, mewn un fersiwn."},
	Combined:     words.Phrase{En: "Combined: other scores, added up.", Cy: "Cyfunol: sgoriau eraill, wedi'u hadio."},
	CountsPoints: words.Phrase{En: "Points for answers about life now and before.", Cy: "Pwyntiau am atebion am fywyd nawr a chynt."},
	NotFor:       words.Phrase{En: "Not for", Cy: "Nid ar gyfer"},
	OnlyTwo:      words.Phrase{En: "People of a gender other than male or female: there are published parameters for these two only.", Cy: "Pobl o rywedd heblaw gwryw neu fenyw: dim ond ar gyfer y ddau hyn y mae paramedrau cyhoeddedig."},
	OnlyMen:      words.Phrase{En: "Women, men without a history of sexual offences, and people of another gender: there are no published parameters for them.", Cy: "Menywod, dynion heb hanes o droseddau rhywiol, a phobl o rywedd arall: nid oes paramedrau cyhoeddedig ar eu cyfer."},

	VersionOf:      words.Phrase{En: "Version: the Ministry of Justice's public source, {version}.", Cy: "Fersiwn: ffynhonnell gyhoeddus y Weinyddiaeth Gyfiawnder, {version}."},
	OlderVersionOf: words.Phrase{En: "Older version: the Ministry of Justice's public source, {version}.", Cy: "Fersiwn hŷn: ffynhonnell gyhoeddus y Weinyddiaeth Gyfiawnder, {version}."},
	Sure:           words.Phrase{En: "How sure it is", Cy: "Pa mor sicr ydyw"},
	SureNot:        words.Phrase{En: "Not published: no error rates, for anyone or for any group such as women or younger people, and no range of uncertainty.", Cy: "Heb ei gyhoeddi: dim cyfraddau gwallau, i neb nac i unrhyw grŵp fel menywod neu bobl iau, a dim ystod ansicrwydd."},
	SureOlder:      words.Phrase{En: "Not published with the rules and figures followed here.", Cy: "Heb ei gyhoeddi gyda'r rheolau a'r ffigurau a ddilynir yma."},
	SureScreen:     words.Phrase{En: "Not published: how often it is right, and how many people who need help it passes over.", Cy: "Heb ei gyhoeddi: pa mor aml y mae'n gywir, a faint o bobl y mae angen help arnynt y mae'n eu methu."},
	Follows:        words.Phrase{En: "Took the place of", Cy: "Cymerodd le"},
	FollowedBy:     words.Phrase{En: "Followed by", Cy: "Dilynwyd gan"},
	Withdrawn:      words.Phrase{En: "It was withdrawn, and nothing followed it.", Cy: "Fe'i tynnwyd yn ôl, ac ni ddilynodd dim."},

	Reads:         words.Phrase{En: "What {score} reads: {n} answers", Cy: "Beth mae {score} yn ei ddarllen: {n} ateb"},
	NeededAlways:  words.Phrase{En: "Answers it cannot do without", Cy: "Atebion na all wneud hebddynt"},
	NeededStatic:  words.Phrase{En: "Static answers: no score without them", Cy: "Atebion statig: dim sgôr hebddynt"},
	NeededMen:     words.Phrase{En: "Answers it cannot do without for men with a history of sexual offences", Cy: "Atebion na all wneud hebddynt ar gyfer dynion â hanes o droseddau rhywiol"},
	NeededDynamic: words.Phrase{En: "Dynamic answers: without them the static version is used", Cy: "Atebion deinamig: hebddynt defnyddir y fersiwn statig"},
	NeededNot:     words.Phrase{En: "Answers it counts if they are known", Cy: "Atebion y mae'n eu cyfrif os ydynt yn hysbys"},
}
