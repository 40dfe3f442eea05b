package scores

import (
	"throughline/actuarial"
	"throughline/actuarial/legacy"
	"throughline/actuarial/ogrs4"
	"throughline/platform/words"
)

// olderScores are the words about the generation before.
var olderScores = map[actuarial.Predictor]score{
	legacy.OGRS3: {
		Short: "OGRS3", Name: words.Phrase{En: "Group reconviction scale, version 3", Cy: "Graddfa ailgollfarnu grŵp, fersiwn 3"},
		Means: words.Phrase{
			En: "Of a hundred people with these answers, about so many were proven to have offended again, in one year and in two. The bands are those of two years.",
			Cy: "O gant o bobl gyda'r atebion hyn, profwyd bod tua chymaint â hyn wedi troseddu eto, mewn un flwyddyn ac mewn dwy. Bandiau dwy flynedd yw'r rhain."},
		Not: words.Phrase{
			En: "It knows nothing of how life is now, and does not say how serious an offence would be.",
			Cy: "Nid yw'n gwybod dim am sut mae bywyd nawr, ac nid yw'n dweud pa mor ddifrifol fyddai trosedd."},
		For: say.OnlyTwo, Kind: say.Static, Other: ogrs4.ARP, Whole: true,
	},
	legacy.OGP: {
		Short: "OGP", Name: words.Phrase{En: "OASys general predictor", Cy: "Rhagfynegydd cyffredinol OASys"},
		Means: words.Phrase{
			En: "Of a hundred people with these points, about so many were proven to have committed an offence that was not violent, in one year and in two. It builds on OGRS3. The bands are those of two years.",
			Cy: "O gant o bobl gyda'r pwyntiau hyn, profwyd bod tua chymaint â hyn wedi cyflawni trosedd nad oedd yn dreisgar, mewn un flwyddyn ac mewn dwy. Mae'n adeiladu ar OGRS3. Bandiau dwy flynedd yw'r rhain."},
		Not: words.Phrase{
			En: "It says nothing about violence: OVP did.",
			Cy: "Nid yw'n dweud dim am drais: OVP oedd yn gwneud."},
		For: say.OnlyTwo, Kind: say.Dynamic, Whole: true,
	},
	legacy.OVP: {
		Short: "OVP", Name: words.Phrase{En: "OASys violence predictor", Cy: "Rhagfynegydd trais OASys"},
		Means: words.Phrase{
			En: "Of a hundred people with these points, about so many were proven to have committed a violent offence, in one year and in two. The bands are those of two years.",
			Cy: "O gant o bobl gyda'r pwyntiau hyn, profwyd bod tua chymaint â hyn wedi cyflawni trosedd dreisgar, mewn un flwyddyn ac mewn dwy. Bandiau dwy flynedd yw'r rhain."},
		Not: words.Phrase{
			En: "It does not say who would be hurt or how badly.",
			Cy: "Nid yw'n dweud pwy fyddai'n cael ei frifo na pha mor ddrwg."},
		For: words.Phrase{
			En: "Children under 18, and people of a gender other than male or female: there are no published parameters for them.",
			Cy: "Plant o dan 18 oed, a phobl o rywedd heblaw gwryw neu fenyw: nid oes paramedrau cyhoeddedig ar eu cyfer."},
		Kind: say.Dynamic, Other: ogrs4.VRP, Whole: true,
	},
	legacy.OSPDC: {
		Short: "OSP/DC", Name: words.Phrase{En: "OASys sexual reoffending predictor, direct contact", Cy: "Rhagfynegydd aildroseddu rhywiol OASys, cyswllt uniongyrchol"},
		Means: words.Phrase{
			En: "Of a hundred men with a history of sexual offences and these points, about so many were proven to have committed a sexual offence in direct contact. Over what time is not published.",
			Cy: "O gant o ddynion â hanes o droseddau rhywiol a'r pwyntiau hyn, profwyd bod tua chymaint â hyn wedi cyflawni trosedd rywiol mewn cyswllt uniongyrchol. Ni chyhoeddwyd dros ba gyfnod."},
		Not: words.Phrase{
			En: "Not applicable with 0.00 is no chance of nought. Its band may have gone one step down after {years} years free of offences in the community; the percentage stays.",
			Cy: "Nid siawns o sero yw amherthnasol gyda 0.00. Gall ei fand fod wedi mynd un cam i lawr ar ôl {years} mlynedd heb drosedd yn y gymuned; mae'r ganran yn aros."},
		For: say.OnlyMen, Kind: say.Static, Other: ogrs4.DCSRP,
	},
	legacy.OSPIIC: {
		Short: "OSP/IIC", Name: words.Phrase{En: "OASys sexual reoffending predictor, images and indirect contact", Cy: "Rhagfynegydd aildroseddu rhywiol OASys, delweddau a chyswllt anuniongyrchol"},
		Means: words.Phrase{
			En: "Of a hundred men with a history of sexual offences and these counts, about so many were proven to have committed an offence of images or indirect contact. The first rule that fits decides. Over what time is not published.",
			Cy: "O gant o ddynion â hanes o droseddau rhywiol a'r cyfrifon hyn, profwyd bod tua chymaint â hyn wedi cyflawni trosedd delweddau neu gyswllt anuniongyrchol. Y rheol gyntaf sy'n cyd-fynd sy'n penderfynu. Ni chyhoeddwyd dros ba gyfnod."},
		Not: words.Phrase{
			En: "Not applicable with 0.00 is no chance of nought: it says nothing about that person.",
			Cy: "Nid siawns o sero yw amherthnasol gyda 0.00: nid yw'n dweud dim am y person hwnnw."},
		For: say.OnlyMen, Kind: say.Static, Other: ogrs4.IICSRP,
	},
	legacy.SNSV: {
		Short: "SNSV", Name: words.Phrase{En: "Serious non-sexual violence", Cy: "Trais difrifol nad yw'n rhywiol"},
		Means: words.Phrase{
			En: "Of a hundred people with these answers, about so many were proven to have committed serious violence that was not sexual, within two years.",
			Cy: "O gant o bobl gyda'r atebion hyn, profwyd bod tua chymaint â hyn wedi cyflawni trais difrifol nad oedd yn rhywiol, o fewn dwy flynedd."},
		Not: words.Phrase{
			En: "It was read as a part of RSR, and says nothing about sexual offences.",
			Cy: "Fe'i darllenwyd fel rhan o RSR, ac nid yw'n dweud dim am droseddau rhywiol."},
		For: say.OnlyTwo, Kind: say.Both, Other: ogrs4.SVRP,
	},
	legacy.RSR: {
		Short: "RSR", Name: words.Phrase{En: "Risk of serious recidivism", Cy: "Risg o ailadrodd troseddau difrifol"},
		Means: words.Phrase{
			En: "SNSV, OSP/DC and OSP/IIC added up, and a fixed figure for women with a history of sexual offences.",
			Cy: "SNSV, OSP/DC ac OSP/IIC wedi'u hadio, a ffigur sefydlog ar gyfer menywod â hanes o droseddau rhywiol."},
		Not: words.Phrase{
			En: "It had fewer bands than CSRP, so the same word is not the same number in both.",
			Cy: "Roedd ganddo lai o fandiau na CSRP, felly nid yr un rhif yw'r un gair yn y ddau."},
		For: say.OnlyTwo, Kind: say.Combined, Other: ogrs4.CSRP,
	},
}
