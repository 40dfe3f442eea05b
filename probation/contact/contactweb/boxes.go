package contactweb

import (
	"context"

	"github.com/a-h/templ"

	"throughline/govuk"
	"throughline/platform/day"
	"throughline/platform/web"
	"throughline/platform/words"
	"throughline/probation/contact"
	"throughline/probation/page"
)

// boxOrder is the order of the boxes on the pages, in which problems are told too.
var boxOrder = []string{"kind", "outcome", "absence", "note", "date", "time", "place", "sensitive", "moment"}

// readAppointment takes what, when and where from a form. What cannot be read is in
// the form's checks.
func readAppointment(f *web.Form) contact.Appointment {
	a := contact.Appointment{Kind: contact.Kind(f.Text("kind")), Place: f.Text("place")}
	date := f.Date("date")
	hour, minute, timed := f.Time("time")
	f.Checks().Require(date.Known(), "date", say.EnterDate)
	f.Checks().Require(timed, "time", say.EnterTime)
	if date.Known() && timed {
		a.At = date.AtClock(hour, minute)
		// In the night the clocks go forward one hour does not exist.
		f.Checks().Require(a.At.Time().Hour() == hour, "time", say.NoSuchTime)
	}
	return a
}

// readSaid takes how it went from a form. A reason ticked under an outcome that was
// then changed is not part of what was said.
func readSaid(f *web.Form) contact.Said {
	s := contact.Said{
		Outcome: contact.Outcome(f.Text("outcome")), Note: f.Text("note"),
		Sensitive: f.Text("sensitive") == "yes", ChangeMoment: contact.ChangeMoment(f.Text("moment")),
	}
	if s.Outcome == contact.AcceptableAbsence {
		s.Absence = contact.Absence(f.Text("absence"))
	}
	return s
}

// whenWhere is the boxes of an appointment.
type whenWhere struct {
	Kind  govuk.Radios
	Date  govuk.DateInput
	Time  govuk.Input
	Place govuk.Input
}

func whenWhereOf(ctx context.Context, f page.Form, kinds []contact.Kind, at day.Instant) whenWhere {
	var items []govuk.Choice
	for _, k := range kinds {
		items = append(items, govuk.Choice{Value: string(k), Text: k.Words().To(ctx)})
	}
	date, clock := day.Date{}, ""
	if at.Known() {
		date, clock = at.Date(), at.Time().Format("15:04")
	}
	return whenWhere{
		Kind: govuk.Radios{
			Name: "kind", Value: f.Value("kind", ""), Items: items, ErrorMessage: f.Error(ctx, "kind"), Fieldset: asked(ctx, say.Kind),
			Classes: govuk.SmallRadios + " tl-columns",
		},
		Date: f.Date(ctx, "date", date, govuk.DateInput{Fieldset: govuk.Fieldset{Legend: govuk.Legend{Text: say.Date.To(ctx), Classes: govuk.SmallLegend}}, Hint: say.DateHint.To(ctx)}),
		Time: govuk.Input{
			Name: "time", Label: govuk.Label{Text: say.Time.To(ctx), Classes: govuk.SmallLabel}, Hint: say.TimeHint.To(ctx),
			Value: f.Value("time", clock), ErrorMessage: f.Error(ctx, "time"), Classes: "govuk-input--width-5",
		},
		Place: govuk.Input{
			Name: "place", Label: govuk.Label{Text: say.Place.To(ctx), Classes: govuk.SmallLabel}, Hint: say.PlaceHint.To(ctx),
			Value: f.Value("place", ""), ErrorMessage: f.Error(ctx, "place"),
		},
	}
}

func asked(ctx context.Context, question words.Phrase) govuk.Fieldset {
	return govuk.Fieldset{Legend: govuk.Legend{Text: question.To(ctx), Classes: govuk.MediumLegend}}
}

// howItWent is the boxes of an outcome.
type howItWent struct {
	Outcome     govuk.Radios
	Note        govuk.CharacterCount
	Sensitive   govuk.Checkboxes
	Moment      govuk.Radios
	MomentAsked govuk.Details
}

func howItWentOf(ctx context.Context, f page.Form, outcomes []contact.Outcome, stored contact.Said) howItWent {
	moment := f.Value("moment", string(stored.ChangeMoment))
	return howItWent{
		Outcome: outcomeRadios(ctx, f, outcomes, stored),
		Note: govuk.CharacterCount{
			Name: "note", Label: govuk.Label{Text: say.Note.To(ctx), Classes: govuk.MediumLabel}, Hint: say.NoteHint.To(ctx),
			Value: f.Value("note", stored.Note), ErrorMessage: f.Error(ctx, "note"), Rows: 10, MaxLength: contact.NoteLimit, Threshold: 50,
		},
		Sensitive: govuk.Checkboxes{
			Name: "sensitive", Classes: govuk.SmallCheckboxes, Values: f.Values("sensitive", sensitiveTick(stored.Sensitive)),
			Items: []govuk.Choice{{Value: "yes", Text: say.Sensitive.To(ctx), Hint: say.SensitiveHint.To(ctx)}},
		},
		Moment:      momentRadios(ctx, f, moment),
		MomentAsked: govuk.Details{SummaryText: say.Moment.To(ctx), Open: moment != "" || f.Error(ctx, "moment") != ""},
	}
}

func sensitiveTick(sensitive bool) []string {
	if sensitive {
		return []string{"yes"}
	}
	return nil
}

// outcomeRadios offers the outcomes. None is chosen beforehand: whether somebody came
// is a judgement with consequences, and has to be made, not left standing.
func outcomeRadios(ctx context.Context, f page.Form, outcomes []contact.Outcome, stored contact.Said) govuk.Radios {
	var items []govuk.Choice
	for _, o := range outcomes {
		items = append(items, govuk.Choice{
			Value: string(o), Text: o.Words().To(ctx), Hint: o.Hint().To(ctx), Conditional: reasonsFor(ctx, f, o, stored.Absence),
		})
	}
	return govuk.Radios{
		Name: "outcome", Value: f.Value("outcome", string(stored.Outcome)), Items: items,
		ErrorMessage: f.Error(ctx, "outcome"), Fieldset: asked(ctx, say.Outcome), Classes: govuk.SmallRadios,
	}
}

// reasonsFor is what an outcome asks beside itself: why an absence is accepted.
func reasonsFor(ctx context.Context, f page.Form, o contact.Outcome, stored contact.Absence) templ.Component {
	if o != contact.AcceptableAbsence {
		return nil
	}
	var items []govuk.Choice
	for _, a := range contact.Absences() {
		items = append(items, govuk.Choice{Value: string(a), Text: a.Words().To(ctx)})
	}
	return govuk.Radios{
		Name: "absence", Value: f.Value("absence", string(stored)), Items: items, ErrorMessage: f.Error(ctx, "absence"),
		Fieldset: govuk.Fieldset{Legend: govuk.Legend{Text: say.Absence.To(ctx)}}, Classes: govuk.SmallRadios,
	}
}

func momentRadios(ctx context.Context, f page.Form, chosen string) govuk.Radios {
	items := []govuk.Choice{{Value: "", Text: say.NoMoment.To(ctx), Checked: chosen == ""}}
	for _, m := range contact.ChangeMoments() {
		items = append(items, govuk.Choice{Value: string(m), Text: m.Words().To(ctx), Hint: m.Hint().To(ctx)})
	}
	return govuk.Radios{
		Name: "moment", Value: chosen, Items: items, ErrorMessage: f.Error(ctx, "moment"), Classes: govuk.SmallRadios,
		Fieldset: govuk.Fieldset{Legend: govuk.Legend{Text: say.MomentLegend.To(ctx)}},
	}
}
