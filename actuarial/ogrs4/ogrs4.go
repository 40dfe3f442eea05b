// Package ogrs4 keeps the current family of predictors of reoffending, which followed
// OGRS3 and its kin in 2026: arithmetic over stated answers, with the published
// coefficients as data. It does not look at a clock, a file or a network; the same
// answers give the same score on every machine, with every term that made it.
//
// Source: the Ministry of Justice's public repository hmpps-arns-risk-actuarial-api
// (MIT); see tables/NOTICE. No paper on this estimation is public. What the scores mean
// is in docs/predictors.md.
package ogrs4

import (
	"slices"

	"throughline/actuarial"
)

// Family is the generation of these predictors.
const Family actuarial.Generation = "ogrs4"

// Version is the state of the source from which rules and tables were taken.
const Version = "016919c of 4 August 2026"

// The predictors of the family, as records name them. Scores are percent with two
// decimals, within two years of the start of follow-up, sexual ones excepted: for these
// no length of time is published.
const (
	ARP    actuarial.Predictor = "arp"     // All Reoffending Predictor: any proven reoffence; static or dynamic, 0.01 to 99.99
	VRP    actuarial.Predictor = "vrp"     // Violent Reoffending Predictor: a violent one; static or dynamic, 0.01 to 99.99
	SVRP   actuarial.Predictor = "svrp"    // Serious Violent Reoffending Predictor; static or dynamic, 0.00 to 99.99
	DCSRP  actuarial.Predictor = "dc_srp"  // Direct Contact Sexual Reoffending Predictor, for men with a history; 0 to 64 points, 0.00 to 83.12
	IICSRP actuarial.Predictor = "iic_srp" // Images and Indirect Contact Sexual Reoffending Predictor, likewise; one of six figures, 0.00 to 10.31
	CSRP   actuarial.Predictor = "csrp"    // Combined Serious Reoffending Predictor: the last three added up, 0.00 to 99.99
)

// Predictors lists the family, those that others add up first; it is the caller's own.
func Predictors() []actuarial.Predictor {
	return []actuarial.Predictor{ARP, VRP, SVRP, DCSRP, IICSRP, CSRP}
}

// Score answers what a predictor of the family says about these answers.
//
// ARP, VRP and SVRP give a static score with all the static answers, and with the
// dynamic ones too a dynamic score, which replaces the static one. Where only dynamic
// answers are missing, or a drug is used and motivation is not answered, the static
// score stands beside the errors. The others have one version. Where answers that any
// score needs are missing or impossible there is no score, and Errors names everything
// wrong at once. A predictor that is not of the family gives Unexpected with the cause
// NoSuchPredictor.
func Score(p actuarial.Predictor, in *actuarial.Input) Result {
	var r Result
	ScoreInto(&r, p, in)
	return r
}

// ScoreInto is Score into a result that was used before: what it held is gone, and its
// memory is used again, so that scoring many people allocates nothing but errors.
func ScoreInto(r *Result, p actuarial.Predictor, in *actuarial.Input) {
	r.begin(p)
	switch p {
	case ARP:
		arp.score(r, in)
	case VRP:
		vrp.score(r, in)
	case SVRP:
		svrp.score(r, in)
	case DCSRP:
		r.scoreContact(in)
	case IICSRP:
		r.scoreImages(in)
	case CSRP:
		r.scoreCombined(in)
	default:
		r.unexpected(actuarial.NoSuchPredictor)
	}
}

// Inputs lists what a predictor reads, in the published order; nothing for a predictor
// that is not of the family. CSRP reads what the three predictors read that it adds up.
func Inputs(p actuarial.Predictor) []actuarial.Need {
	needs := map[actuarial.Predictor]needs{
		ARP: arp.needs, VRP: vrp.needs, SVRP: svrp.needs, DCSRP: contactNeeds, IICSRP: imageNeeds, CSRP: combinedNeeds(),
	}[p]
	var read []actuarial.Need
	for _, n := range needs {
		read = append(read, n.Need)
	}
	return slices.Clip(read)
}
