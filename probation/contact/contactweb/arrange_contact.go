package contactweb

import (
	"slices"

	"throughline/access"
	"throughline/access/accessweb"
	"throughline/platform/ledger"
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

// arrangeContact stores an appointment.
func (p *Pages) arrangeContact() page.Asked {
	return page.Asking[access.CaseAccess, contact.Appointment]{
		Load: func(v *web.Visit) (access.CaseAccess, error) { return accessweb.CaseAccess(v), nil },
		Page: func(v *web.Visit, ca access.CaseAccess, f page.Form) (web.Page, error) {
			ctx := v.Context()
			arranged := slices.DeleteFunc(contact.Kinds(), func(k contact.Kind) bool { return !k.CanBeArranged() })
			shown := arrangePage{Form: f, When: whenWhereOf(ctx, f, arranged, 0), Back: logPath(ca.Person())}
			shown.When.Place.Hint = say.PlaceSharedHint.To(ctx)
			return web.Page{Title: say.Arrange.To(ctx), Body: shown.view(), Active: tab + "/arrange"}, nil
		},
		Read: func(_ *web.Visit, _ access.CaseAccess, sent *web.Form) contact.Appointment {
			return readAppointment(sent)
		},
		Order: boxOrder,
		Check: func(_ access.CaseAccess, a contact.Appointment, act ledger.Act) error {
			_, _, wrong := contact.Contact{}.Arrange(a, act)
			return wrong
		},
		Do: func(v *web.Visit, ca access.CaseAccess, a contact.Appointment, act ledger.Act) error {
			return p.contacts.Arrange(v.Context(), ca, a, act)
		},
		Next: func(_ *web.Visit, ca access.CaseAccess, act ledger.Act) string { return entryPath(ca.Person(), act.ID) },
	}
}
