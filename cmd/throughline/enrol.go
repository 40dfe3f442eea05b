package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"throughline/access"
	"throughline/platform/database"
	"throughline/platform/day"
	"throughline/platform/id"
	"throughline/platform/ledger"
	"throughline/platform/problem"
	"throughline/platform/signin"
	"throughline/probation/caseload"
)

type enrolCommand struct {
	databaseSetting
	Email     string `required:"" help:"Email address to sign in with."`
	Name      string `help:"Name of whoever the account is for."`
	Role      string `help:"The work the account is for: practitioner, manager, partner, person, supporter, reviewer, council, evaluator or administrator."`
	Team      string `help:"Team by name, for a practitioner or manager; opened when it is new."`
	Region    string `help:"Region by name, of a new team or of one whose name stands in several regions; opened when it is new."`
	Person    string `help:"CRN of the person whose own account this is, in the role person."`
	Again     bool   `help:"Make a new link for the account that has this email address: the first one ran out, or the password is forgotten."`
	PublicURL string `env:"THROUGHLINE_PUBLIC_URL" help:"The address people use; the link begins with it."`
}

// Run opens the account, and prints the link that sets its password. The link is
// printed once and kept nowhere.
func (c enrolCommand) Run(ctx context.Context) error {
	if err := c.refuseUnfit(); err != nil {
		return usageError{err}
	}
	h, err := openHouse(ctx, c.DatabaseURL, day.WallClock{}, nil)
	if err != nil {
		return err
	}
	defer h.close()
	token, err := h.enrol(ctx, c)
	if err != nil {
		return inWords(err)
	}
	fmt.Printf("%s/welcome/%s\nThe link works once, until %s. Give it to nobody else.\n",
		strings.TrimRight(c.PublicURL, "/"), token, h.clock.Now().Add(signin.Lasts))
	return nil
}

// inWords puts what a problem would tell a reader into the command's error.
func inWords(err error) error {
	p := problem.Of(err)
	if p.Kind != problem.Invalid || len(p.Fields) == 0 {
		return err
	}
	return usageError{fmt.Errorf("%s: %s", p.Fields[0].Name, p.Fields[0].Words.En)}
}

// refuseUnfit says what is missing, or does not go together.
func (c enrolCommand) refuseUnfit() error {
	role := access.Role(c.Role)
	works := role == access.Practitioner || role == access.Manager
	switch {
	case c.DatabaseURL == "":
		return fmt.Errorf("DATABASE_URL is not set")
	case c.Again && c.Name+c.Role+c.Team+c.Region+c.Person != "":
		return fmt.Errorf("--again takes --email alone: the account stays as it is")
	case c.Again:
		return nil
	case strings.TrimSpace(c.Name) == "":
		return fmt.Errorf("--name says whose account it is")
	case !slices.Contains(access.Roles, role):
		return fmt.Errorf("--role must be one of %v", access.Roles)
	case works && c.Team == "":
		return fmt.Errorf("a %s works in a team: name it with --team", role)
	case !works && c.Team+c.Region != "":
		return fmt.Errorf("a %s has no team", role)
	case (role == access.Person) != (c.Person != ""):
		return fmt.Errorf("--person and --role person go together")
	}
	return nil
}

// enrol opens what is new and invites the account, all or nothing.
func (h *house) enrol(ctx context.Context, c enrolCommand) (token string, err error) {
	err = h.db.Change(ctx, func(ctx context.Context) error {
		account, err := h.accountToInvite(ctx, c)
		if err != nil {
			return err
		}
		token, err = h.doors.signIn.Invite(ctx, account, c.Email, h.ownAct())
		return err
	})
	return token, err
}

// ownAct is an act of the product itself, at the wish of whoever runs its commands.
func (h *house) ownAct() ledger.Act {
	return ledger.Act{ID: h.ids.New(), By: ledger.System, At: h.clock.Now()}
}

func (h *house) accountToInvite(ctx context.Context, c enrolCommand) (id.ID, error) {
	email, _ := signin.Email(c.Email)
	known, is, err := h.stores.signIn.AccountOf(ctx, email)
	switch {
	case err != nil:
		return "", err
	case c.Again && !is:
		return "", usageError{fmt.Errorf("no account has the email address %s", email)}
	case c.Again:
		_, err := h.doors.authoriser.Viewer(ctx, known)
		if problem.IsKind(err, problem.Missing) {
			return "", fmt.Errorf("that account is closed")
		}
		return known, err
	case is:
		return "", usageError{fmt.Errorf("an account has the email address %s already; --again makes it a new link", email)}
	}
	account := access.Account{ID: h.ids.New(), Name: strings.TrimSpace(c.Name), Role: access.Role(c.Role)}
	if c.Team != "" {
		if account.Team, err = h.team(ctx, c); err != nil {
			return "", err
		}
	}
	if c.Person != "" {
		if account.Person, err = h.personByCRN(ctx, c.Person); err != nil {
			return "", err
		}
	}
	return account.ID, h.stores.accounts.Add(ctx, account, h.ownAct())
}

func (h *house) personByCRN(ctx context.Context, crn string) (id.ID, error) {
	found, err := database.All(ctx, h.db, database.Value[id.ID], `SELECT id FROM person WHERE crn = $1`, crn)
	if err != nil {
		return "", err
	}
	if len(found) == 0 {
		return "", usageError{fmt.Errorf("nobody here has the CRN %s", crn)}
	}
	others, err := database.All(ctx, h.db, database.Value[id.ID], `SELECT id FROM account WHERE person_id = $1 AND closed_at = 0`, found[0])
	if err == nil && len(others) > 0 {
		return "", usageError{fmt.Errorf("the person with the CRN %s has an account already", crn)}
	}
	return found[0], err
}

// team finds a team by name, in the region when one is named, or opens it there.
func (h *house) team(ctx context.Context, c enrolCommand) (id.ID, error) {
	found, err := database.All(ctx, h.db, database.Value[id.ID], `SELECT t.id FROM team t JOIN region r ON r.id = t.region_id
		WHERE t.name = $1 AND ($2 = '' OR r.name = $2) ORDER BY t.id`, c.Team, c.Region)
	switch {
	case err != nil:
		return "", err
	case len(found) > 1:
		return "", usageError{fmt.Errorf("several teams are called %s: name the region with --region", c.Team)}
	case len(found) == 1:
		return found[0], nil
	case c.Region == "":
		return "", usageError{fmt.Errorf("there is no team %s: name the region of the new team with --region", c.Team)}
	}
	region, err := h.region(ctx, c.Region)
	if err != nil {
		return "", err
	}
	team := caseload.Team{ID: h.ids.New(), Region: region, Name: c.Team}
	return team.ID, h.stores.caseload.AddTeam(ctx, team, h.ownAct())
}

func (h *house) region(ctx context.Context, name string) (id.ID, error) {
	found, err := database.All(ctx, h.db, database.Value[id.ID], `SELECT id FROM region WHERE name = $1 ORDER BY id`, name)
	if err != nil || len(found) > 0 {
		return append(found, "")[0], err
	}
	region := caseload.Region{ID: h.ids.New(), Name: name}
	return region.ID, h.stores.caseload.AddRegion(ctx, region, h.ownAct())
}
