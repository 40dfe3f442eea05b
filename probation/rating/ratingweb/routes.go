// Package ratingweb keeps the staff pages of the live rating: why it stands where it
// stands, confirming a lower level, setting one and countersigning it; and the badges
// that carry it elsewhere.
package ratingweb

import (
	"net/http"
	"slices"

	"throughline/access"
	"throughline/platform/id"
	"throughline/platform/web"
	"throughline/probation/page"
	"throughline/probation/rating"
)

// Pages answers the visits of this room.
type Pages struct{ ratings *rating.Ratings }

// New makes the pages over their door.
func New(ratings *rating.Ratings) *Pages { return &Pages{ratings} }

// tab is the tab of a case these pages stand under, and the page of it.
const tab = "assessment/why"

// Routes lists every address of the room.
func (p *Pages) Routes() []web.Route {
	const why = "/cases/{case}/rating"
	const confirm, set, sign, end = why + "/confirm", why + "/set", why + "/countersign", why + "/end"
	see, judge, countersign := string(access.SeeCase), string(access.JudgeRisk), string(access.Countersign)
	return slices.Concat(
		[]web.Route{
			{Method: http.MethodGet, Pattern: why, Policy: see, Audit: web.AuditRead, Example: why, Handle: p.WhyThisRating},
			{Method: http.MethodPost, Pattern: confirm, Policy: judge, Audit: web.AuditChange, Example: confirm, Handle: p.ConfirmLower},
		},
		page.Routes(set, judge, p.setLevel()),
		page.Routes(sign, countersign, p.countersign()),
		page.Routes(end, judge, p.endLevel()),
	)
}

func casePath(person id.ID) string    { return "/cases/" + string(person) }
func whyPath(person id.ID) string     { return casePath(person) + "/rating" }
func confirmPath(person id.ID) string { return whyPath(person) + "/confirm" }

// sourcePath leads to what a reason comes from; empty when it comes from nothing that
// has a page.
func sourcePath(person id.ID, s rating.Source) string {
	switch s.Kind {
	case rating.FromSection:
		return casePath(person) + "/assessment/" + s.ID
	case rating.FromJudgement:
		return casePath(person) + "/assessment/harm"
	case rating.FromContact:
		return casePath(person) + "/contacts#contact-" + s.ID
	case rating.FromSentence:
		return casePath(person) + "/sentence"
	case rating.FromDetails:
		return casePath(person) + "/details"
	}
	return ""
}
