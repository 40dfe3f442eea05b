package accessweb

import (
	"context"

	"throughline/access"
	"throughline/govuk"
	"throughline/platform/words"
)

func kindWords(kind access.RestrictionKind) words.Phrase {
	if kind == access.Exclusion {
		return saying.KeptOut
	}
	return saying.Listed
}

func untilWords(ctx context.Context, r access.Restriction) string {
	if !r.Until.Known() {
		return saying.UntilLifted.To(ctx)
	}
	return words.DateTime(ctx, r.Until)
}

func colleagueOptions(ctx context.Context, all []access.Account) []govuk.Option {
	options := []govuk.Option{{Value: "", Text: saying.Choose.To(ctx)}}
	for _, a := range all {
		options = append(options, govuk.Option{Value: string(a.ID), Text: a.Name})
	}
	return options
}

var saying = struct {
	SignedOut                                                                                  words.Phrase
	OpenTitle, OpenWhy, OpenReason, OpenHint, OpenButton                                       words.Phrase
	RestrictionsTitle, RestrictionsWhy, InForce, Over, NoneInForce, AddRestriction, KindLegend words.Phrase
	KeepOut, KeepOutHint, ListIn, ListInHint, Who, Choose, From, FromHint, FromTime            words.Phrase
	Until, UntilHint, UntilTime, UntilLifted, Message, MessageHint, RestrictButton, LiftButton words.Phrase
	KeptOut, Listed                                                                            words.Phrase
}{
	SignedOut:         words.Phrase{En: "You are signed out", Cy: "Rydych wedi allgofnodi"},
	OpenTitle:         words.Phrase{En: "Open a case of another team", Cy: "Agor achos tîm arall"},
	OpenWhy:           words.Phrase{En: "You can open this case for 8 hours. Your name and your reason are kept in its history, where its manager reads them.", Cy: "Gallwch agor yr achos hwn am 8 awr. Cedwir eich enw a'ch rheswm yn ei hanes, lle bydd y rheolwr yn eu darllen."},
	OpenReason:        words.Phrase{En: "Why do you need to see this case?", Cy: "Pam mae angen i chi weld yr achos hwn?"},
	OpenHint:          words.Phrase{En: "For example: they came to our office today and their practitioner is away", Cy: "Er enghraifft: daethant i'n swyddfa heddiw ac mae eu hymarferydd i ffwrdd"},
	OpenButton:        words.Phrase{En: "Open the case", Cy: "Agor yr achos"},
	RestrictionsTitle: words.Phrase{En: "Who may see this case", Cy: "Pwy gaiff weld yr achos hwn"},
	RestrictionsWhy:   words.Phrase{En: "Keep somebody out, or let only those in who are listed. It takes effect at the minute you say, also in lists, searches and counts.", Cy: "Cadwch rywun allan, neu gadewch i'r rhai a restrir yn unig ddod i mewn. Daw i rym ar y funud a nodwch, hefyd mewn rhestrau, chwiliadau a chyfrifon."},
	InForce:           words.Phrase{En: "In force or to come", Cy: "Mewn grym neu i ddod"},
	Over:              words.Phrase{En: "Ended", Cy: "Wedi dod i ben"},
	NoneInForce:       words.Phrase{En: "Nobody is kept out of this case.", Cy: "Nid oes neb yn cael ei gadw allan o'r achos hwn."},
	AddRestriction:    words.Phrase{En: "Add a restriction", Cy: "Ychwanegu cyfyngiad"},
	KindLegend:        words.Phrase{En: "What should it do?", Cy: "Beth ddylai ei wneud?"},
	KeepOut:           words.Phrase{En: "Keep this person out", Cy: "Cadw'r person hwn allan"},
	KeepOutHint:       words.Phrase{En: "Everybody else sees the case as before", Cy: "Mae pawb arall yn gweld yr achos fel o'r blaen"},
	ListIn:            words.Phrase{En: "Let only those in who are listed, with this person among them", Cy: "Gadael i'r rhai a restrir yn unig ddod i mewn, gyda'r person hwn yn eu plith"},
	ListInHint:        words.Phrase{En: "Nobody else sees the case, its practitioner and manager included, unless you list them too", Cy: "Nid oes neb arall yn gweld yr achos, gan gynnwys ei ymarferydd a'i reolwr, oni bai eich bod yn eu rhestru hefyd"},
	Who:               words.Phrase{En: "Who is it about?", Cy: "Am bwy mae hyn?"},
	Choose:            words.Phrase{En: "Choose a member of staff", Cy: "Dewiswch aelod o staff"},
	From:              words.Phrase{En: "From", Cy: "O"},
	FromHint:          words.Phrase{En: "Leave empty for now", Cy: "Gadewch yn wag am nawr"},
	FromTime:          words.Phrase{En: "From what time (leave empty for midnight)", Cy: "O ba amser (gadewch yn wag am hanner nos)"},
	Until:             words.Phrase{En: "Until", Cy: "Tan"},
	UntilHint:         words.Phrase{En: "Leave empty to keep it until it is lifted", Cy: "Gadewch yn wag i'w gadw nes iddo gael ei godi"},
	UntilTime:         words.Phrase{En: "Until what time (leave empty for midnight)", Cy: "Tan ba amser (gadewch yn wag am hanner nos)"},
	UntilLifted:       words.Phrase{En: "Until it is lifted", Cy: "Nes iddo gael ei godi"},
	Message:           words.Phrase{En: "What people who are kept out will read", Cy: "Yr hyn y bydd pobl sy'n cael eu cadw allan yn ei ddarllen"},
	MessageHint:       words.Phrase{En: "Do not name anybody. Say whom to ask.", Cy: "Peidiwch ag enwi neb. Dywedwch pwy i'w holi."},
	RestrictButton:    words.Phrase{En: "Add the restriction", Cy: "Ychwanegu'r cyfyngiad"},
	LiftButton:        words.Phrase{En: "Lift the restriction on {name}", Cy: "Codi'r cyfyngiad ar {name}"},
	KeptOut:           words.Phrase{En: "{name} is kept out", Cy: "Cedwir {name} allan"},
	Listed:            words.Phrase{En: "{name} is listed and may come in", Cy: "Mae {name} wedi'i restru a chaiff ddod i mewn"},
}
