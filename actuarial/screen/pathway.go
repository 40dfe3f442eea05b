package screen

import (
	"slices"

	"throughline/actuarial"
)

// Pathway is the answer of OPD, the screen for the personality disorder pathway. It says
// who should be considered for the pathway; it is no diagnosis.
type Pathway struct {
	Checked bool    // whether the screen could be gone through
	Result  Outcome // in or out; empty when it could not
	// Override says whether a practitioner puts someone on the pathway who is in scope and
	// whom the points screen out; not answered for anyone else.
	Override actuarial.YesNo
	InScope  bool             // whether the points were looked at
	Terms    []actuarial.Term // the points of each answer; for men those of both lists
	Lists    []List           // what the points add up to
	Errors   []actuarial.InputError
}

// Outcome is in or out.
type Outcome string

// The outcomes of the pathway screen.
const (
	ScreenIn  Outcome = "screen_in"
	ScreenOut Outcome = "screen_out"
)

// List is one of the lists of a screen: its points, and from how many on it screens in.
type List struct {
	Name         string
	Points, From int
}

// The published cut-offs: in with so many points.
const (
	menPersonality, menIndicators, womenAll = 7, 2, 10
)

// The names of the lists: two of men, one of women.
const (
	personalityList, indicatorList, womenList = "personality", "indicators", "all"
)

// adult is the age before which a first sanction counts.
const adult = 18

// The questions of each sex, to tell whether anything was answered at all.
var (
	menAnswers = []actuarial.Field{
		actuarial.FieldAgeAtFirstSanction, actuarial.FieldViolenceOrThreat, actuarial.FieldExcessiveViolence, actuarial.FieldRecognisesImpact,
		actuarial.FieldFinancialReliance, actuarial.FieldManipulative, actuarial.FieldRecklessness, actuarial.FieldChildhoodBehaviour,
		actuarial.FieldImpulsivityProblems, actuarial.FieldControllingBehaviour, actuarial.FieldExperienceOfChildhood,
		actuarial.FieldPsychologicalProblems, actuarial.FieldPsychiatricProblems, actuarial.FieldHistoryOfPsychiatricTreatment,
		actuarial.FieldMentalHealthMedication, actuarial.FieldSpecialHospital, actuarial.FieldPsychiatricTreatment, actuarial.FieldObsessiveBehaviour,
		actuarial.FieldSelfHarm, actuarial.FieldAttitudeToSupervision, actuarial.FieldAssaultedStaff, actuarial.FieldAbsconded, actuarial.FieldControlIssues,
	}
	womenAnswers = []actuarial.Field{
		actuarial.FieldWeapon, actuarial.FieldViolenceOrThreat, actuarial.FieldExcessiveViolence, actuarial.FieldArson,
		actuarial.FieldEmotionalMotivation, actuarial.FieldOffenceLinkedToRisk, actuarial.FieldAccommodationLinkedToRisk,
		actuarial.FieldExperienceOfChildhood, actuarial.FieldAbuseAgainstPartner, actuarial.FieldAbuseAgainstFamily,
		actuarial.FieldRelationshipsLinkedToRisk, actuarial.FieldDifficultiesCoping, actuarial.FieldPsychologicalProblems,
		actuarial.FieldSelfHarm, actuarial.FieldEmotionalIssuesLinkedToRisk, actuarial.FieldThinkingLinkedToRisk,
	}
)

// PathwayOf is OPD. Any error leaves it undone, and so does a sex whose questions were
// all left out, without an error.
func PathwayOf(in *actuarial.Input) Pathway {
	p := Pathway{Errors: pathwayFaults(in)}
	female := in.Gender == actuarial.Female
	answers := menAnswers
	if female {
		answers = womenAnswers
	}
	if len(p.Errors) > 0 || len(missing(in, answers...)) == len(answers) {
		return p
	}
	p.Checked, p.Result = true, ScreenOut
	offence, _ := actuarial.OffenceOf(in.CurrentOffenceCode)
	if female {
		p.InScope = in.OverallRisk.AtLeastHigh() || in.EligibleForMAPPA == actuarial.Yes
	} else {
		p.InScope = in.OverallRisk.AtLeastHigh() && offence.ViolentOrSexual && in.CustodialSentence == actuarial.Yes
	}
	if !p.InScope {
		return p
	}
	if female {
		p.addWomen(in)
	} else {
		p.addMen(in)
	}
	if slices.ContainsFunc(p.Lists, func(l List) bool { return l.Points >= l.From }) {
		p.Result = ScreenIn
	} else {
		p.Override = actuarial.YesIf(in.OPDOverride == actuarial.Yes)
	}
	return p
}

var pathwayNeeded = []actuarial.Field{actuarial.FieldGender, actuarial.FieldOverallRisk, actuarial.FieldHighestRisk,
	actuarial.FieldCurrentOffenceCode, actuarial.FieldCustodialSentence}

func pathwayFaults(in *actuarial.Input) []actuarial.InputError {
	needed := slices.Clone(pathwayNeeded)
	if in.Gender == actuarial.Female {
		needed = append(needed, actuarial.FieldEligibleForMAPPA)
	}
	abuse := in.EvidenceOfDomesticAbuse == actuarial.Yes
	if abuse {
		needed = append(needed, actuarial.FieldAbuseAgainstPartner, actuarial.FieldAbuseAgainstFamily)
	}
	faults := fault(actuarial.MissingMandatory, missing(in, needed...))
	if code := in.CurrentOffenceCode; code.Answered() {
		_, known := actuarial.CategoryOf(code)
		switch {
		case !code.FiveDigits():
			faults = append(faults, fault(actuarial.OffenceCodeFormat, []actuarial.Field{actuarial.FieldCurrentOffenceCode})...)
		case !known:
			faults = append(faults, fault(actuarial.OffenceCodeUnknown, []actuarial.Field{actuarial.FieldCurrentOffenceCode})...)
		}
	}
	if !abuse {
		var told []actuarial.Field
		for _, f := range []actuarial.Field{actuarial.FieldAbuseAgainstPartner, actuarial.FieldAbuseAgainstFamily} {
			if present(in, f) {
				told = append(told, f)
			}
		}
		if len(told) > 0 {
			faults = append(faults, fault(actuarial.AbuseInconsistent, append([]actuarial.Field{actuarial.FieldEvidenceOfDomesticAbuse}, told...))...)
		}
	}
	return faults
}

// excess adds one point for excessive violence, and a second where the question about
// violence that goes before it was not answered yes.
func (t *tally) excess() {
	points := 0
	if t.in.ExcessiveViolence == actuarial.Yes {
		points = 2 - once(t.in.ViolenceOrThreat == actuarial.Yes)
	}
	t.add(string(actuarial.FieldExcessiveViolence), points, actuarial.FieldExcessiveViolence, actuarial.FieldViolenceOrThreat)
}

func (p *Pathway) addMen(in *actuarial.Input) {
	t := tally{in: in}
	first, told := in.AgeAtFirstSanction.Value()
	t.add(string(actuarial.FieldAgeAtFirstSanction), once(told && first < adult), actuarial.FieldAgeAtFirstSanction)
	t.problems(actuarial.FieldViolenceOrThreat)
	t.excess()
	t.add(string(actuarial.FieldRecognisesImpact), once(in.RecognisesImpact != actuarial.Yes), actuarial.FieldRecognisesImpact) // not answered counts as no
	t.problems(actuarial.FieldFinancialReliance, actuarial.FieldManipulative, actuarial.FieldRecklessness,
		actuarial.FieldChildhoodBehaviour, actuarial.FieldImpulsivityProblems, actuarial.FieldControllingBehaviour)
	personality := List{personalityList, t.sum, menPersonality}
	t.group("childhood_difficulties", actuarial.FieldExperienceOfChildhood, actuarial.FieldChildhoodBehaviour)
	t.group("mental_health", actuarial.FieldPsychologicalProblems, actuarial.FieldPsychiatricProblems, actuarial.FieldHistoryOfPsychiatricTreatment,
		actuarial.FieldMentalHealthMedication, actuarial.FieldSpecialHospital, actuarial.FieldPsychiatricTreatment, actuarial.FieldObsessiveBehaviour)
	t.problems(actuarial.FieldSelfHarm)
	t.group("challenging_behaviour", actuarial.FieldAttitudeToSupervision, actuarial.FieldAssaultedStaff, actuarial.FieldAbsconded, actuarial.FieldControlIssues)
	p.Terms, p.Lists = t.terms, []List{personality, {indicatorList, t.sum - personality.Points, menIndicators}}
}

func (p *Pathway) addWomen(in *actuarial.Input) {
	t := tally{in: in}
	t.problems(actuarial.FieldWeapon, actuarial.FieldViolenceOrThreat)
	t.excess()
	t.problems(actuarial.FieldArson, actuarial.FieldEmotionalMotivation, actuarial.FieldOffenceLinkedToRisk,
		actuarial.FieldAccommodationLinkedToRisk, actuarial.FieldExperienceOfChildhood)
	t.group("domestic_abuse", actuarial.FieldAbuseAgainstPartner, actuarial.FieldAbuseAgainstFamily)
	t.problems(actuarial.FieldRelationshipsLinkedToRisk, actuarial.FieldDifficultiesCoping, actuarial.FieldPsychologicalProblems,
		actuarial.FieldSelfHarm, actuarial.FieldEmotionalIssuesLinkedToRisk, actuarial.FieldThinkingLinkedToRisk)
	p.Terms, p.Lists = t.terms, []List{{womenList, t.sum, womenAll}}
}
