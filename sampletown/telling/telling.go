// Package telling keeps the words in which the sample town's stories are told: notes,
// sections of assessments, goals, reasons. They have gaps, {name} or {kin}, that are
// filled from somebody's made-up life, so that two stories rarely sound alike.
package telling

// The sections of the instrument, by their keys.
const (
	Accommodation = "accommodation"
	Work          = "employment_training_education"
	Finance       = "finance"
	Family        = "relationships_family"
	Lifestyle     = "lifestyle_associates"
	Drugs         = "drug_use"
	Alcohol       = "alcohol_use"
	Health        = "health_wellbeing"
	Thinking      = "thinking_behaviour"
	Attitudes     = "attitudes"
	Hope          = "identity_hope"
)

// Area is what may be written about one section: for each level, from fine to hard,
// several ways of saying it. Own is what the person says.
type Area struct {
	Section    string
	History    []string
	Current    [3][]string
	Analysis   [3]string
	Protective []string
	Strength   string // why it is a strength, when it is
	Need       string // why it is a need, when it is
	Own        [3][]string
	Never      Never
}

// Never is what is written instead where the section was never hard for somebody; empty
// for most sections.
type Never struct {
	History, Current, Protective []string
	Strength                     string
}
