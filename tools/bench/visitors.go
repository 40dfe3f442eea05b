package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"time"

	"github.com/PuerkitoBio/goquery"

	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/problem"
	"throughline/platform/web"
	"throughline/platform/web/webdb"
)

// visitor is a practitioner who is signed in.
type visitor struct {
	cookie string
	people []supervised
}

// supervised is one line of a caseload.
type supervised struct{ path, name, crn string }

// doorman admits nobody: the sessions are begun by a server that has no pages.
type doorman struct{}

func (doorman) Admit(*web.Visit, web.Route) error           { return problem.NotFound() }
func (doorman) Remember(*web.Visit, web.Route, error) error { return nil }
func (doorman) Roles(string) []string                       { return nil }

// signIn begins a session for up to so many practitioners, in the same table and by
// the same code as the product's own sign-in, and gives their cookies.
func signIn(ctx context.Context, url string, many int) (all []*visitor, err error) {
	db, err := database.Open(ctx, url)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	clock := day.WallClock{}
	server, err := web.New(web.Options{
		Sites: []web.Site{{Name: "staff", Idle: 12 * time.Hour}}, Guard: doorman{}, Clock: clock, IDs: id.From(clock, nil), Sessions: webdb.NewSessions(db),
	})
	if err != nil {
		return nil, err
	}
	accounts, err := database.All(ctx, db, database.Value[id.ID],
		`SELECT id FROM account WHERE role = 'practitioner' AND closed_at = 0 ORDER BY id LIMIT $1`, many)
	if err != nil {
		return nil, err
	}
	for _, account := range accounts {
		cookie, err := server.OpenSession(ctx, "staff", account, clock.Now())
		if err != nil {
			return nil, err
		}
		all = append(all, &visitor{cookie: cookie.Name + "=" + cookie.Value})
	}
	return all, nil
}

const caseloadPath = "/cases"

var (
	casePath = regexp.MustCompile(`^/cases/[0-9a-f-]{36}$`)
	aCRN     = regexp.MustCompile(`\b[A-Z]\d{6}\b`)
)

// readCaseload learns from the page itself whom the visitor supervises.
func (v *visitor) readCaseload(address string) error {
	status, body, err := fetch(address, caseloadPath, v.cookie)
	if err != nil {
		return err
	}
	if status != http.StatusOK {
		return fmt.Errorf("the caseload page answers %d", status)
	}
	page, err := goquery.NewDocumentFromReader(strings.NewReader(body))
	if err != nil {
		return err
	}
	page.Find("main a[href]").Each(func(_ int, link *goquery.Selection) {
		if href := link.AttrOr("href", ""); casePath.MatchString(href) {
			crn := aCRN.FindString(link.Closest("tr, li").Text())
			v.people = append(v.people, supervised{href, strings.TrimSpace(link.Text()), crn})
		}
	})
	return nil
}

// busy keeps those visitors who supervise somebody.
func busy(address string, all []*visitor) (kept []*visitor, err error) {
	for _, v := range all {
		if err := v.readCaseload(address); err != nil {
			return nil, err
		}
		if len(v.people) > 0 {
			kept = append(kept, v)
		}
	}
	if len(kept) == 0 {
		return nil, errors.New("no practitioner of this town supervises anybody")
	}
	return kept, nil
}
