package scores

import (
	"throughline/actuarial"
	"throughline/actuarial/legacy"
	"throughline/actuarial/ogrs4"
	"throughline/platform/words"
)

// currentScores are the words about the family in use.
var currentScores = map[actuarial.Predictor]score{
	ogrs4.ARP: {
		Short: "ARP", Name: words.Phrase{En: "All Reoffending Predictor", Cy: "Rhagfynegydd Pob Aildroseddu"},
		Means: words.Phrase{
			En: "Of a hundred people with these answers, about so many were proven to have committed an offence of any kind within two years. The two years begin with the community sentence or the release.",
			Cy: "O gant o bobl gyda'r atebion hyn, profwyd bod tua chymaint â hyn wedi cyflawni trosedd o unrhyw fath o fewn dwy flynedd. Mae'r ddwy flynedd yn dechrau gyda'r ddedfryd gymunedol neu'r rhyddhau."},
		Not: words.Phrase{
			En: "It does not say how serious an offence would be, whom it would harm, or what would help.",
			Cy: "Nid yw'n dweud pa mor ddifrifol fyddai trosedd, pwy fyddai'n cael niwed, na beth fyddai'n helpu."},
		For: say.OnlyTwo, Kind: say.Both, Other: legacy.OGRS3,
	},
	ogrs4.VRP: {
		Short: "VRP", Name: words.Phrase{En: "Violent Reoffending Predictor", Cy: "Rhagfynegydd Aildroseddu Treisgar"},
		Means: words.Phrase{
			En: "Of a hundred people with these answers, about so many were proven to have committed a violent offence within two years of the start of the community sentence or the release.",
			Cy: "O gant o bobl gyda'r atebion hyn, profwyd bod tua chymaint â hyn wedi cyflawni trosedd dreisgar o fewn dwy flynedd i ddechrau'r ddedfryd gymunedol neu'r rhyddhau."},
		Not: words.Phrase{
			En: "It does not say who would be hurt or how badly: that is a judgement of serious harm, and no score is part of it.",
			Cy: "Nid yw'n dweud pwy fyddai'n cael ei frifo na pha mor ddrwg: barn am niwed difrifol yw honno, ac nid oes sgôr yn rhan ohoni."},
		For: say.OnlyTwo, Kind: say.Both, Other: legacy.OVP,
	},
	ogrs4.SVRP: {
		Short: "SVRP", Name: words.Phrase{En: "Serious Violent Reoffending Predictor", Cy: "Rhagfynegydd Aildroseddu Treisgar Difrifol"},
		Means: words.Phrase{
			En: "Of a hundred people with these answers, about so many were proven to have committed a serious violent offence within two years of the start of the community sentence or the release.",
			Cy: "O gant o bobl gyda'r atebion hyn, profwyd bod tua chymaint â hyn wedi cyflawni trosedd dreisgar ddifrifol o fewn dwy flynedd i ddechrau'r ddedfryd gymunedol neu'r rhyddhau."},
		Not: words.Phrase{
			En: "Very high begins at a small number here: of a hundred people who score {very}, about {about} were proven to have done it and the others were not.",
			Cy: "Mae uchel iawn yn dechrau ar rif bach yma: o gant o bobl sy'n sgorio {very}, profwyd bod tua {about} wedi ei wneud ac ni phrofwyd hynny am y lleill."},
		For: say.OnlyTwo, Kind: say.Both, Other: legacy.SNSV,
	},
	ogrs4.DCSRP: {
		Short: "DC-SRP", Name: words.Phrase{En: "Direct Contact Sexual Reoffending Predictor", Cy: "Rhagfynegydd Aildroseddu Rhywiol Cyswllt Uniongyrchol"},
		Means: words.Phrase{
			En: "Of a hundred men with a history of sexual offences and these points, about so many were proven to have committed a sexual offence in direct contact. Over what time is not published.",
			Cy: "O gant o ddynion â hanes o droseddau rhywiol a'r pwyntiau hyn, profwyd bod tua chymaint â hyn wedi cyflawni trosedd rywiol mewn cyswllt uniongyrchol. Ni chyhoeddwyd dros ba gyfnod."},
		Not: words.Phrase{
			En: "Not applicable with 0.00 is no chance of nought: it says nothing about that person. A band that went one step down after {years} years free of offences in the community leaves the percentage as it was, and the band before is shown.",
			Cy: "Nid siawns o sero yw amherthnasol gyda 0.00: nid yw'n dweud dim am y person hwnnw. Mae band a aeth un cam i lawr ar ôl {years} mlynedd heb drosedd yn y gymuned yn gadael y ganran fel yr oedd, a dangosir y band cynt."},
		For: say.OnlyMen, Kind: say.Static, Other: legacy.OSPDC,
	},
	ogrs4.IICSRP: {
		Short: "IIC-SRP", Name: words.Phrase{En: "Images and Indirect Contact Sexual Reoffending Predictor", Cy: "Rhagfynegydd Aildroseddu Rhywiol Delweddau a Chyswllt Anuniongyrchol"},
		Means: words.Phrase{
			En: "Of a hundred men with a history of sexual offences and these counts, about so many were proven to have committed an offence of indecent images or indirect contact. It has a few fixed percentages: the first rule that fits decides. Over what time is not published.",
			Cy: "O gant o ddynion â hanes o droseddau rhywiol a'r cyfrifon hyn, profwyd bod tua chymaint â hyn wedi cyflawni trosedd delweddau anweddus neu gyswllt anuniongyrchol. Mae ganddo ychydig o ganrannau sefydlog: y rheol gyntaf sy'n cyd-fynd sy'n penderfynu. Ni chyhoeddwyd dros ba gyfnod."},
		Not: words.Phrase{
			En: "0.00 is no chance of nought: men whose counts fit no rule, and women with a history, get it too.",
			Cy: "Nid siawns o sero yw 0.00: mae dynion nad yw eu cyfrifon yn cyd-fynd ag unrhyw reol, a menywod â hanes, yn ei gael hefyd."},
		For: say.OnlyMen, Kind: say.Static, Other: legacy.OSPIIC,
	},
	ogrs4.CSRP: {
		Short: "CSRP", Name: words.Phrase{En: "Combined Serious Reoffending Predictor", Cy: "Rhagfynegydd Aildroseddu Difrifol Cyfunol"},
		Means: words.Phrase{
			En: "SVRP, DC-SRP and IIC-SRP added up, and a fixed figure for women with a history of sexual offences. Without one of the three there is no score, and it says which is missing; a static SVRP is enough.",
			Cy: "SVRP, DC-SRP ac IIC-SRP wedi'u hadio, a ffigur sefydlog ar gyfer menywod â hanes o droseddau rhywiol. Heb un o'r tri nid oes sgôr, ac mae'n dweud pa un sydd ar goll; mae SVRP statig yn ddigon."},
		Not: words.Phrase{
			En: "It does not say which of the three kinds of offence is meant: read the three beside it.",
			Cy: "Nid yw'n dweud pa un o'r tri math o drosedd a olygir: darllenwch y tri wrth ei ochr."},
		For: say.OnlyTwo, Kind: say.Combined, Other: legacy.RSR,
	},
}
