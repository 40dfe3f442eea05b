package contactweb

import (
	"throughline/access"
	"throughline/access/accessweb"
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

// OfferRecord shows the form, with now as the time.
func (p *Pages) OfferRecord(v *web.Visit) (web.Response, error) {
	return p.recordForm(v, page.Fresh(v))
}

func (p *Pages) recordForm(v *web.Visit, f page.Form) (web.Response, error) {
	ctx, ca := v.Context(), accessweb.CaseAccess(v)
	var open []contact.Contact
	if ca.May(access.SeeCase) {
		found, err := p.contacts.Waiting(ctx, ca)
		if err != nil {
			return nil, err
		}
		open = found
	}
	shown := recordPage{
		Form: f, Waiting: waitingOf(ctx, ca, open), Back: logPath(ca.Person()),
		When: whenWhereOf(ctx, f, contact.Kinds(), v.Now),
		How:  howItWentOf(ctx, f, contact.Outcomes(), contact.Said{}),
	}
	return web.Page{Title: f.Title(ctx, say.Record.To(ctx)), Body: shown.view(), Status: f.Status(), Active: tab + "/record"}, nil
}

// RecordContact stores what happened, or gives the form back with every word.
func (p *Pages) RecordContact(v *web.Visit) (web.Response, error) {
	sent, err := v.Form()
	if err != nil {
		return nil, err
	}
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	ca, appointment, said := accessweb.CaseAccess(v), readAppointment(sent), readSaid(sent)
	_, _, wrong := contact.Contact{}.Record(appointment, said, act)
	if err = together(sent, wrong); err == nil {
		err = p.contacts.Record(v.Context(), ca, appointment, said, act)
	}
	if f, again := page.Again(v, err); again {
		return p.recordForm(v, f)
	}
	return page.Done(v, err, entryPath(ca.Person(), act.ID))
}
