// Package legacy keeps the generation of predictors that came before OGRS4: OGRS3, OGP,
// OVP, OSP/DC, OSP/IIC, SNSV and RSR. It is there to explain and to check assessments
// that were made with them; new ones use the family in package actuarial. Like that
// package it is arithmetic over stated answers, without a clock, a file or a network.
//
// A band of this generation is only ever reported: nothing here lowers a level that
// somebody set.
//
// Source: the Ministry of Justice's public repository hmpps-arns-risk-actuarial-api
// (MIT) as it stood before these predictors were taken out; see tables/NOTICE.
package legacy

import (
	"slices"

	"throughline/actuarial"
)

// Family is the generation of these predictors, which OASys used until 2026.
const Family actuarial.Generation = "legacy"

// Version is the state of the source from which rules and tables were taken.
const Version = "5e8ac24 of 28 May 2026"

// The predictors of this generation, as records name them.
const (
	OGRS3  actuarial.Predictor = "ogrs3"   // any proven reoffence, from age, sanctions and offence; whole percent in one and two years
	OGP    actuarial.Predictor = "ogp"     // any reoffence that is not violent, OGRS3 and how life is now; points and whole percent
	OVP    actuarial.Predictor = "ovp"     // a violent reoffence, sanctions and how life is now; points and whole percent
	OSPDC  actuarial.Predictor = "osp_dc"  // a sexual reoffence in direct contact, men only; points and percent
	OSPIIC actuarial.Predictor = "osp_iic" // an offence of images or indirect contact, men only; percent
	SNSV   actuarial.Predictor = "snsv"    // serious violence that is not sexual, within two years; percent
	RSR    actuarial.Predictor = "rsr"     // serious reoffending: SNSV, OSP/DC and OSP/IIC together; percent
)

// Predictors lists the predictors of this generation, those that others build on first.
func Predictors() []actuarial.Predictor {
	return []actuarial.Predictor{OGRS3, OGP, OVP, OSPDC, OSPIIC, SNSV, RSR}
}

// Score answers what a predictor of this generation says about the answers, with every
// term that made the figure. Where answers are missing or impossible there is no score,
// and Errors names everything wrong that can be told. SNSV alone may give its static
// score beside the error that names what the dynamic one lacks. A predictor that is not
// of this generation gives Unexpected with the cause NoSuchPredictor.
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
	case OGRS3:
		r.scoreOGRS3(in)
	case OGP:
		r.scoreOGP(in)
	case OVP:
		r.scoreOVP(in)
	case OSPDC:
		r.scoreOSPDC(in)
	case OSPIIC:
		r.scoreOSPIIC(in)
	case SNSV:
		r.scoreSNSV(in)
	case RSR:
		r.scoreRSR(in)
	default:
		r.unexpected(actuarial.NoSuchPredictor)
	}
}

// Inputs lists what a predictor reads, in the published order; nothing for a predictor
// that is not of this generation. RSR reads what its three components read.
func Inputs(p actuarial.Predictor) []actuarial.Need {
	switch p {
	case OGRS3:
		return slices.Clone(ogrs3Needs)
	case OGP:
		return slices.Clone(ogpNeeds)
	case OVP:
		return slices.Clone(ovpNeeds)
	case OSPDC:
		return slices.Clone(ospdcNeeds)
	case OSPIIC:
		return slices.Clone(ospiicNeeds)
	case SNSV:
		return slices.Clone(snsvNeeds)
	case RSR:
		return rsrNeeds()
	}
	return nil
}

// rsrNeeds joins what the components need; an input that two of them read is listed
// with the stronger need, which is the first in the order below.
func rsrNeeds() []actuarial.Need {
	var joined []actuarial.Need
	all := slices.Concat(snsvNeeds, ospdcNeeds, ospiicNeeds)
	for _, n := range []actuarial.Necessity{actuarial.Always, actuarial.ForMenWithHistory, actuarial.ForDynamic, actuarial.IfKnown} {
		for _, need := range all {
			known := slices.ContainsFunc(joined, func(other actuarial.Need) bool { return other.Field == need.Field })
			if need.Necessity == n && !known {
				joined = append(joined, need)
			}
		}
	}
	return joined
}
