package rating

import (
	"slices"

	"throughline/actuarial"
	"throughline/platform/words"
	"throughline/probation/assessment/instrument"
)

// AnswerOf names one of the predictor's inputs in plain words, by its published name,
// and says where it is asked.
func AnswerOf(field string) (words.Phrase, Source) {
	if known, ok := fromRecord[actuarial.Field(field)]; ok {
		return known.name, Source{Kind: known.asked}
	}
	for _, section := range instrument.Latest().Sections {
		for _, q := range section.Questions {
			source := Source{FromSection, section.Key}
			if q.Key == field {
				return q.Text, source
			}
			if option, ok := q.Option(field); ok && slices.Contains(q.Inputs(), field) {
				return option.Text, source
			}
		}
	}
	return words.Same(field), Source{}
}

// question finds a question of the instrument by its key, with the section that asks it.
func question(key string) (text words.Phrase, section string, asked bool) {
	for _, s := range instrument.Latest().Sections {
		if q, ok := s.Question(key); ok {
			return q.Text, s.Key, true
		}
	}
	return words.Phrase{}, "", false
}

// fromRecord names the inputs that no section asks: they stand in the person's record.
var fromRecord = map[actuarial.Field]struct {
	name  words.Phrase
	asked SourceKind
}{
	actuarial.FieldAssessmentDate:          {words.Phrase{En: "Today's date", Cy: "Dyddiad heddiw"}, FromSentence},
	actuarial.FieldDateOfBirth:             {words.Phrase{En: "Date of birth", Cy: "Dyddiad geni"}, FromDetails},
	actuarial.FieldGender:                  {words.Phrase{En: "Gender (the predictor knows male and female only)", Cy: "Rhywedd (dim ond gwryw a benyw y mae'r rhagfynegydd yn eu hadnabod)"}, FromDetails},
	actuarial.FieldDateOfCurrentConviction: {words.Phrase{En: "Date of the current conviction", Cy: "Dyddiad yr euogfarn bresennol"}, FromSentence},
	actuarial.FieldDateAtStartOfFollowUp:   {words.Phrase{En: "Start of the community sentence, or release", Cy: "Dechrau'r ddedfryd gymunedol, neu ryddhau"}, FromSentence},
	actuarial.FieldAgeAtFirstSanction:      {words.Phrase{En: "Age at first sanction", Cy: "Oedran ar y sancsiwn cyntaf"}, FromSentence},
	actuarial.FieldCurrentOffenceCode:      {words.Phrase{En: "Offence code", Cy: "Cod y drosedd"}, FromSentence},
	actuarial.FieldTotalSanctions:          {words.Phrase{En: "Number of sanctions, with the current one", Cy: "Nifer y sancsiynau, gan gynnwys yr un bresennol"}, FromSentence},
}
