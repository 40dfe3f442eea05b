package contactweb

import (
	"slices"

	"throughline/access/accessweb"
	"throughline/platform/web"
	"throughline/probation/contact"
	"throughline/probation/page"
)

// arrangePage makes an appointment.
type arrangePage struct {
	page.Form
	When whenWhere
	Back string
}

// OfferArrange shows the form.
func (p *Pages) OfferArrange(v *web.Visit) (web.Response, error) {
	return p.arrangeForm(v, page.Fresh(v)), nil
}

func (p *Pages) arrangeForm(v *web.Visit, f page.Form) web.Page {
	ctx := v.Context()
	arranged := slices.DeleteFunc(contact.Kinds(), func(k contact.Kind) bool { return !k.CanBeArranged() })
	shown := arrangePage{Form: f, When: whenWhereOf(ctx, f, arranged, 0), Back: logPath(accessweb.CaseAccess(v).Person())}
	shown.When.Place.Hint = say.PlaceSharedHint.To(ctx)
	return web.Page{Title: f.Title(ctx, say.Arrange.To(ctx)), Body: shown.view(), Status: f.Status(), Active: tab + "/arrange"}
}

// ArrangeContact stores the appointment, or gives the form back with every word.
func (p *Pages) ArrangeContact(v *web.Visit) (web.Response, error) {
	sent, err := v.Form()
	if err != nil {
		return nil, err
	}
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	ca, appointment := accessweb.CaseAccess(v), readAppointment(sent)
	_, _, wrong := contact.Contact{}.Arrange(appointment, act)
	if err = together(sent, wrong); err == nil {
		err = p.contacts.Arrange(v.Context(), ca, appointment, act)
	}
	if f, again := page.Again(v, err); again {
		return p.arrangeForm(v, f), nil
	}
	return page.Done(v, err, entryPath(ca.Person(), act.ID))
}
