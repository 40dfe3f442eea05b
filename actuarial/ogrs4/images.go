package ogrs4

import (
	"strings"
	"sync"

	"throughline/actuarial"
)

// figure is a chance that is given whole, with its band.
type figure struct {
	chance float64 // 0 to 1
	band   actuarial.Band
}

// The rules of IIC-SRP that decide, by the names of their rows in the table, in the order
// in which they are tried. None of them gives nought.
const (
	manyImages   = "two_or_more_indecent_image_sanctions"
	oneImage     = "one_indecent_image_sanction"
	manyChildren = "two_or_more_contact_child_sanctions"
	oneChild     = "one_contact_child_sanction"
	otherSexual  = "any_other_sexual_sanction"
	noRule       = ""
)

// images are the figures of IIC-SRP by their rules: those of OSP/IIC, whose rows the
// table has.
type images struct {
	figures map[string]figure
	cutOffs []actuarial.CutOff
}

var imageTable = sync.OnceValue(func() *images {
	t := &images{figures: map[string]figure{noRule: {0, actuarial.Low}}}
	for row := range actuarial.Parameters("OSP_IIC") {
		if rule, is := strings.CutSuffix(row.Name, "_probability"); is {
			t.figures[rule] = figure{weight(mustDecimal(row.Value, weightDecimals)).float(), t.figures[rule].band}
		}
		if rule, is := strings.CutSuffix(row.Name, "_band"); is {
			t.figures[rule] = figure{t.figures[rule].chance, actuarial.Band(row.Value)}
		}
	}
	for _, rule := range []string{noRule, oneImage, manyImages} {
		t.cutOffs = append(t.cutOffs, actuarial.CutOff{Band: t.figures[rule].band, From: actuarial.PercentOf(t.figures[rule].chance)})
	}
	return t
})

// ruleOf finds the first rule that decides about a man with these counts.
//
// The last one asks for other sexual sanctions of both kinds, without contact and with
// adults. Someone with those of one kind gets nought, where OSP/IIC gave the figure. That
// reads like a slip of "and" for "or" in the reference, but it is what the reference
// does, and no example reaches it.
func ruleOf(in *actuarial.Input) string {
	image, _ := in.IndecentImageSanctions.Value()
	child, _ := in.ContactChildSanctions.Value()
	adult, _ := in.ContactAdultSanctions.Value()
	nonContact, _ := in.NonContactSanctions.Value()
	switch {
	case image >= 2:
		return manyImages
	case image == 1:
		return oneImage
	case child >= 2:
		return manyChildren
	case child == 1:
		return oneChild
	case nonContact > 0 && adult > 0:
		return otherSexual
	}
	return noRule
}

// imageTerm is the one term of IIC-SRP, a chance.
var imageTerm = actuarial.Term{Name: "images_and_indirect_contact_weight", From: append([]actuarial.Field{actuarial.FieldGender}, countFields...)}

// scoreImages is IIC-SRP. Whoever has no history gets NotApplicable and 0.00; a woman
// with one gets 0.00 in the lowest band, for which the reference reads her counts though
// it does not ask for them.
func (r *Result) scoreImages(in *actuarial.Input) {
	t := imageTable()
	r.CutOffs = t.cutOffs
	history, female := in.HasEverCommittedSexualOffence, in.Gender == actuarial.Female
	r.checkRequired(imageAlways, nil, in)
	if !female && history != actuarial.No {
		r.checkCounts(in)
	}
	r.checkWithoutHistory(in)
	switch {
	case len(r.Errors) > 0:
		return
	case history != actuarial.Yes:
		r.notApplicable(in)
		return
	case female && len(countNeeds.missing(in)) > 0:
		r.unexpected(actuarial.CountsNotAnswered)
		return
	}
	rule := noRule
	if !female {
		rule = ruleOf(in)
	}
	term := imageTerm
	term.Value = t.figures[rule].chance
	r.Terms = append(r.Terms, term)
	r.Kind, r.Total = actuarial.Static, term.Value
	r.Score, r.Band = actuarial.PercentOf(term.Value), t.figures[rule].band
	r.FemaleVersion, r.SexualHistory = actuarial.YesIf(female), actuarial.Yes
}
