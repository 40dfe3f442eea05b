package contactweb

import (
	"throughline/platform/web"
	"throughline/probation/access"
	"throughline/probation/access/accessweb"
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
func (p *Pages) OfferRecord(v *web.Visit) (web.Answer, error) { return p.recordForm(v, page.Fresh(v)) }

func (p *Pages) recordForm(v *web.Visit, f page.Form) (web.Answer, error) {
	ctx, sight := v.Context(), accessweb.Sight(v)
	var open []contact.Contact
	if sight.May(access.SeeCase) {
		found, err := p.contacts.Waiting(ctx, sight)
		if err != nil {
			return nil, err
		}
		open = found
	}
	shown := recordPage{
		Form: f, Waiting: waitingOf(ctx, sight, open), Back: logPath(sight.Person()),
		When: whenWhereOf(ctx, f, contact.Kinds(), v.Now),
		How:  howItWentOf(ctx, f, contact.Outcomes(), contact.Said{}),
	}
	return web.Page{Title: f.Title(ctx, say.Record.To(ctx)), Body: shown.view(), Status: f.Status(), Active: tab}, nil
}

// RecordContact stores what happened, or gives the form back with every word.
func (p *Pages) RecordContact(v *web.Visit) (web.Answer, error) {
	sent, err := v.Form()
	if err != nil {
		return nil, err
	}
	act, err := v.Act()
	if err != nil {
		return nil, err
	}
	sight, appointment, said := accessweb.Sight(v), readAppointment(sent), readSaid(sent)
	_, _, wrong := contact.Contact{}.Record(appointment, said, act)
	if err = together(sent, wrong); err == nil {
		err = p.contacts.Record(v.Context(), sight, appointment, said, act)
	}
	if f, again := page.Again(v, err); again {
		return p.recordForm(v, f)
	}
	return page.Done(v, err, entryPath(sight.Person(), act.ID))
}
