package contactweb

import (
	"throughline/access"
	"throughline/access/accessweb"
	"throughline/platform/ledger"
	"throughline/platform/web"
	"throughline/probation/contact"
	"throughline/probation/page"
)

// recordPage tells of a contact that was not arranged here before.
type recordPage struct {
	page.Form
	Waiting waiting // an outcome that belongs to one of these is said there
	When    whenWhere
	How     howItWent
	Back    string
}

// happened is a contact as somebody tells it.
type happened struct {
	appointment contact.Appointment
	said        contact.Said
}

// beforehand is whose contact it is, and whose outcome nobody has said yet.
type beforehand struct {
	ca   access.CaseAccess
	open []contact.Contact
}

// recordContact stores what happened, with now as the time that stands in the boxes.
func (p *Pages) recordContact() page.Asked {
	return page.Asking[beforehand, happened]{
		Load: func(v *web.Visit) (at beforehand, err error) {
			if at.ca = accessweb.CaseAccess(v); at.ca.May(access.SeeCase) {
				at.open, err = p.contacts.Waiting(v.Context(), at.ca)
			}
			return at, err
		},
		Page: func(v *web.Visit, at beforehand, f page.Form) (web.Page, error) {
			ctx := v.Context()
			shown := recordPage{
				Form: f, Waiting: waitingOf(ctx, at.ca, at.open), Back: logPath(at.ca.Person()),
				When: whenWhereOf(ctx, f, contact.Kinds(), v.Now), How: howItWentOf(ctx, f, contact.Outcomes(), contact.Said{}),
			}
			return web.Page{Title: say.Record.To(ctx), Body: shown.view(), Active: tab + "/record"}, nil
		},
		Read: func(_ *web.Visit, _ beforehand, sent *web.Form) happened {
			return happened{readAppointment(sent), readSaid(sent)}
		},
		Order: boxOrder,
		Check: func(_ beforehand, h happened, act ledger.Act) error {
			_, _, wrong := contact.Contact{}.Record(h.appointment, h.said, act)
			return wrong
		},
		Do: func(v *web.Visit, at beforehand, h happened, act ledger.Act) error {
			return p.contacts.Record(v.Context(), at.ca, h.appointment, h.said, act)
		},
		Next: func(_ *web.Visit, at beforehand, act ledger.Act) string { return entryPath(at.ca.Person(), act.ID) },
	}
}
