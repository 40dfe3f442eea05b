package screen

import (
	"math"

	"throughline/actuarial"
)

// Scores are what the predictors said, which PNI takes over: those of ARP, VRP, DC-SRP,
// IIC-SRP and CSRP, or in the older generation the two-year percentages of OGRS3 and OVP,
// and OSP/DC, OSP/IIC and RSR. What is not known stays not answered.
type Scores struct {
	All, Violent, Combined  actuarial.Decimal // percent, 0 to 100
	DirectContact, Indirect actuarial.Band    // empty when not known
}

// Programme is the answer of PNI: which intensity of programme someone's needs and risk
// point to. It is no predictor, but it uses some.
type Programme struct {
	Pathway Intensity
	Need    actuarial.Band // low, medium or high; empty when it cannot be told
	// NeedWhenAnswered is what the need would be if every missing answer were the worst.
	NeedWhenAnswered actuarial.Band
	Terms            []actuarial.Term // the points of the four domains, 0 to 2 each
	Points           int              // their sum, 0 to 8
	Risk             actuarial.Band   // low, medium or high; empty when it cannot be told
	Signs            []Sign           // what the risk was read from, in the published order
	Errors           []actuarial.InputError
}

// Intensity is a programme pathway.
type Intensity string

// The pathways. Omission means that too little is known to choose one.
const (
	HighIntensity     Intensity = "high"
	ModerateIntensity Intensity = "moderate"
	Alternative       Intensity = "alternative"
	Omission          Intensity = "omission"
)

// Sign is one thing the risk is read from, and the risk it alone points to.
type Sign struct {
	Name string
	Risk actuarial.Band
}

// domain is one of the four domains of need.
type domain struct {
	name   string
	fields []actuarial.Field
	// decisive is an answer that alone gives the domain its two points when it is a
	// significant problem; none for most.
	decisive    actuarial.Field
	some, great int // points of the answers from which the domain has one and two
	sexual      bool
}

var domains = [4]domain{
	{"sex_domain", []actuarial.Field{actuarial.FieldSexualPreoccupation, actuarial.FieldSexualInterests, actuarial.FieldCongruenceWithChildren},
		actuarial.FieldSexualInterests, 2, 4, true},
	{"thinking_domain", []actuarial.Field{actuarial.FieldProCriminalAttitudes, actuarial.FieldHostileOrientation},
		actuarial.FieldProCriminalAttitudes, 1, 3, false},
	{"relationship_domain", []actuarial.Field{actuarial.FieldFamilyRelationship, actuarial.FieldPreviousCloseRelationships,
		actuarial.FieldEasilyInfluenced, actuarial.FieldControllingBehaviour}, "", 2, 5, false},
	{"self_management_domain", []actuarial.Field{actuarial.FieldImpulsivityProblems, actuarial.FieldTemperControl,
		actuarial.FieldProblemSolving, actuarial.FieldDifficultiesCoping}, "", 2, 5, false},
}

// applies reports whether the domain counts: the one about sex only where there is a
// history or a risk of it.
func (d *domain) applies(in *actuarial.Input) bool {
	return !d.sexual || in.HasEverCommittedSexualOffence == actuarial.Yes || in.RiskOfSexualHarm == actuarial.Yes
}

// unanswered names the answers that are missing. Those about sex are not missed where
// both a history and a risk are denied; where that is not said they are, which is what the
// published examples show.
func (d *domain) unanswered(in *actuarial.Input) []actuarial.Field {
	if !d.applies(in) && in.HasEverCommittedSexualOffence == actuarial.No && in.RiskOfSexualHarm == actuarial.No {
		return nil
	}
	return missing(in, d.fields...)
}

// points scores the domain; missing answers count as so many points.
func (d *domain) points(in *actuarial.Input, forMissing int) int {
	if !d.applies(in) {
		return 0
	}
	const significant = 2
	sum, complete := 0, true
	for _, f := range d.fields {
		points := levelOf(in, f).Points()
		if !levelOf(in, f).Answered() {
			points = forMissing
			complete = complete && forMissing > 0
		}
		if f == d.decisive && points == significant {
			return significant
		}
		sum += points
	}
	if d.sexual && !complete && sum < d.great {
		return 0
	}
	return once(sum >= d.some) + once(sum >= d.great)
}

// The points of all domains from which need is medium and high.
const (
	mediumNeed, highNeed = 3, 6
)

func needOf(points int) actuarial.Band {
	return [3]actuarial.Band{actuarial.Low, actuarial.Medium, actuarial.High}[once(points >= mediumNeed)+once(points >= highNeed)]
}

// ProgrammeOf is PNI. Missing answers are listed beside the pathway, which they make an
// omission only where they could change it.
func ProgrammeOf(in *actuarial.Input, scores Scores) Programme {
	p := Programme{Pathway: Omission}
	if !in.SupervisionStatus.Answered() {
		p.Errors = fault(actuarial.MissingMandatory, []actuarial.Field{actuarial.FieldSupervisionStatus})
		return p
	}
	var lacking []actuarial.Field
	incomplete, projected := 0, 0
	t := tally{in: in}
	for i := range domains {
		d := &domains[i]
		t.add(d.name, d.points(in, 0), d.fields...)
		projected += d.points(in, 2)
		unanswered := d.unanswered(in)
		incomplete += once(len(unanswered) > 0)
		lacking = append(lacking, unanswered...)
	}
	p.Terms, p.Points, p.NeedWhenAnswered = t.terms, t.sum, needOf(projected)
	p.Errors = fault(actuarial.MissingMandatory, lacking)
	p.Signs = signs(in, scores)
	p.Risk = worst(p.Signs)
	need, told := p.need(in, incomplete)
	if !told {
		return p
	}
	p.Need = need
	p.Pathway = p.pathway(in, scores)
	if len(lacking) > 0 && p.changeable(in, scores) {
		p.Pathway = Omission
	}
	return p
}

// need weighs what missing answers could change; false when they leave it open.
func (p *Programme) need(in *actuarial.Input, incomplete int) (actuarial.Band, bool) {
	community := in.SupervisionStatus == actuarial.Community
	need := needOf(p.Points)
	sara := saraOf(in)
	switch {
	case need == actuarial.High, need == actuarial.Medium && community, incomplete == 0, need == p.NeedWhenAnswered:
		return need, true
	case incomplete == len(domains) && !community, need == actuarial.Medium && sara == actuarial.Low:
		return "", false
	case sara != actuarial.Low && in.SARAPartner.Answered() && in.SARAOthers.Answered():
		if community {
			return actuarial.Medium, true
		}
		return actuarial.High, true
	}
	return need, true
}

// The percentages from which risk is medium and high.
const (
	allMedium, allHigh           = 50, 75
	violentMedium, violentHigh   = 30, 60
	combinedMedium, combinedHigh = 1, 3
)

// signs lists what the risk is read from, as far as it is known. The combined score counts by its whole percent,
// and only where no sexual predictor says anything.
func signs(in *actuarial.Input, s Scores) []Sign {
	var found []Sign
	add := func(known bool, name string, risk actuarial.Band) {
		if known {
			found = append(found, Sign{name, risk})
		}
	}
	sexual := max(rank(s.DirectContact), rank(s.Indirect))
	add(s.All.Answered(), "all_score", riskFrom(s.All, allMedium, allHigh))
	add(s.Violent.Answered(), "violent_score", riskFrom(s.Violent, violentMedium, violentHigh))
	add(sexual > 0, "sexual_band", [4]actuarial.Band{"", actuarial.Low, actuarial.Medium, actuarial.High}[sexual])
	add(in.SARAPartner.Answered() || in.SARAOthers.Answered(), "sara", saraOf(in))
	combined, known := s.Combined.Value()
	add(known && sexual == 0, "combined_score", riskFrom(actuarial.DecimalOf(math.Trunc(combined)), combinedMedium, combinedHigh))
	return found
}

func riskFrom(score actuarial.Decimal, medium, high float64) actuarial.Band {
	percent, _ := score.Value()
	return [3]actuarial.Band{actuarial.Low, actuarial.Medium, actuarial.High}[once(percent >= medium)+once(percent >= high)]
}

// rank orders the bands of sexual predictors: nought for none and not applicable, 1 for
// low, 3 for high and above.
func rank(b actuarial.Band) int {
	switch b {
	case actuarial.Low:
		return 1
	case actuarial.Medium:
		return 2
	case actuarial.High, actuarial.VeryHigh:
		return 3
	}
	return 0
}

// worst is the highest risk that a sign points to.
func worst(signs []Sign) actuarial.Band {
	highest := actuarial.Low
	for _, s := range signs {
		if rank(s.Risk) > rank(highest) {
			highest = s.Risk
		}
	}
	return highest
}

// saraOf is the higher of the two risks of SARA; low when neither is known.
func saraOf(in *actuarial.Input) actuarial.Band {
	switch {
	case in.SARAPartner == actuarial.HighSARA, in.SARAOthers == actuarial.HighSARA:
		return actuarial.High
	case in.SARAPartner == actuarial.MediumSARA, in.SARAOthers == actuarial.MediumSARA:
		return actuarial.Medium
	}
	return actuarial.Low
}

func (p *Programme) pathway(in *actuarial.Input, s Scores) Intensity {
	all, violent := riskFrom(s.All, allMedium, allHigh), riskFrom(s.Violent, violentMedium, violentHigh)
	sara := saraOf(in)
	offending := all == actuarial.High && violent == actuarial.High
	needed := p.Need == actuarial.High && p.Risk == actuarial.High
	switch custody := in.SupervisionStatus == actuarial.Custody; {
	case custody && (offending || needed || all == actuarial.High && sara == actuarial.High):
		return HighIntensity
	case in.SupervisionStatus == actuarial.Community && (offending || needed),
		sara != actuarial.Low,
		p.Need == actuarial.Medium && p.Risk != actuarial.Low,
		p.Need == actuarial.High && p.Risk == actuarial.Medium:
		return ModerateIntensity
	}
	return Alternative
}

// changeable reports whether what is missing beside the answers leaves the pathway open:
// a risk of SARA that is not known, a sexual predictor or combined score that would
// change the risk if it were the highest.
func (p *Programme) changeable(in *actuarial.Input, s Scores) bool {
	partner, others := in.SARAPartner.Answered(), in.SARAOthers.Answered()
	if s.DirectContact == "" {
		s.DirectContact = actuarial.VeryHigh
	}
	if s.Indirect == "" {
		s.Indirect = actuarial.VeryHigh
	}
	if !s.Combined.Answered() {
		s.Combined = actuarial.DecimalOf(100)
	}
	return p.Pathway == Alternative && !(partner && others) ||
		worst(signs(in, s)) != p.Risk ||
		!partner && !others && in.SupervisionStatus != actuarial.Community
}
