// Package sampletown keeps who lives in the sample town: made up, always the same for
// the same number and seed. It reads no clock and touches no file; what it tells are
// actions in the order of time, for somebody else to do through the doors of the house.
//
// Every name, place and story is invented. Nobody here was ever on probation.
package sampletown

import (
	"fmt"
	"math/rand/v2"

	"throughline/access"
	"throughline/platform/day"
	"throughline/sampletown/telling"
)

// Fewest is the smallest town: everybody whose place a visitor may take lives in it.
const Fewest = 2

// Most is the largest: beyond it the case numbers run out.
const Most = 900_000

// Town is a made-up town on one day of its life.
type Town struct {
	Today   day.Date
	People  int // how many are on probation, Fewest to Most
	Seed    uint64
	Regions []string
	Teams   []Team
	Workers []Worker // practitioners first, then one manager for each team, then the others
}

// Team is a team of practitioners.
type Team struct {
	Region int // place in Town.Regions
	Unit   string
	Name   string
	Office string // where its appointments are
}

// Worker is somebody with an account who is not on probation.
type Worker struct {
	Persona string // the part a visitor of the demo may play; empty for none
	Name    string
	Role    access.Role
	Team    int // place in Town.Teams; NoTeam for those without
}

// NoTeam stands for the team of those who have none.
const NoTeam = -1

// caseloadOf is about how many people one practitioner supervises, and teamOf how many
// practitioners share their cases.
const (
	caseloadOf = 45
	teamOf     = 6
	regionOf   = 11
	unitOf     = 3 // teams
)

// New lays out the town: the same number, seed and day always give the same one.
func New(people int, seed uint64, today day.Date) (Town, error) {
	if people < Fewest || people > Most {
		return Town{}, fmt.Errorf("a sample town has %d to %d people, so that each persona has a part", Fewest, Most)
	}
	t := Town{Today: today, People: people, Seed: seed}
	practitioners := max(4, (people+caseloadOf/2)/caseloadOf)
	teams := max(3, practitioners/teamOf)
	regions := min(max(2, teams/regionOf), len(telling.RegionNames))
	t.Regions = telling.RegionNames[:regions]
	for i := range teams {
		name := teamName(i)
		t.Teams = append(t.Teams, Team{Region: i % regions, Unit: unitName(i / regions / unitOf), Name: name, Office: fmt.Sprintf("%s office, %d %s", name, 3+7*i%90, telling.Streets[i%len(telling.Streets)])})
	}
	random := rand.New(rand.NewPCG(seed, 0))
	for i := range practitioners {
		t.Workers = append(t.Workers, Worker{Persona: at(practitionerPersonas, i), Name: staffName(random, i, practitionerNames), Role: access.Practitioner, Team: i % teams})
	}
	for i := range teams {
		t.Workers = append(t.Workers, Worker{Persona: at([]string{"manager"}, i), Name: staffName(random, i, managerNames), Role: access.Manager, Team: i})
	}
	return t.withOthers(), nil
}

// withOthers adds the accounts that belong to no team.
func (t Town) withOthers() Town {
	t.Workers = append(t.Workers, []Worker{
		{"partner", "Joanne Clegg", access.Partner, NoTeam},
		{"supporter", "Megan Hughes", access.Supporter, NoTeam},
		{"reviewer", "Desmond Achebe", access.Reviewer, NoTeam},
		{"council", "Lorraine Tate", access.Council, NoTeam},
		{"evaluator", "Dr Ines Carvalho", access.Evaluator, NoTeam},
		{"administrator", "Hugh Pemberton", access.Administrator, NoTeam},
	}...)
	return t
}

// practitioners counts those who supervise.
func (t Town) practitioners() int {
	n := 0
	for _, w := range t.Workers {
		if w.Role == access.Practitioner {
			n++
		}
	}
	return n
}

// ManagerOf finds the manager of a team, as a place in Town.Workers.
func (t Town) ManagerOf(team int) int { return t.practitioners() + team }

// The first practitioners have parts of their own. The fourth is always a colleague of
// the first, because the teams are dealt out in turn.
const (
	theFirst     = 0 // Amira Khan
	theElsewhere = 1 // Seán Doyle, of another team
)

var practitionerPersonas = []string{theFirst: "practitioner", theElsewhere: "practitioner-elsewhere"}

// colleague is the practitioner who shares the first one's team.
func (t Town) colleague() int { return len(t.Teams) }

// firstCaseOf gives the first, second, … person of a practitioner, counted from 0; false
// when there are not so many people.
func (t Town) caseOf(practitioner, which int) (person int, ok bool) {
	person = practitioner + which*t.practitioners()
	return person, person < t.People
}

func at(list []string, i int) string {
	if i < len(list) {
		return list[i]
	}
	return ""
}

func staffName(random *rand.Rand, i int, known []string) string {
	if i < len(known) {
		return known[i]
	}
	from := pick(random, telling.Origins)
	return pick(random, from.Given(random.IntN(100) < 35)) + " " + pick(random, from.Family)
}

func pick[T any](random *rand.Rand, from []T) T { return from[random.IntN(len(from))] }

// unitName names the first, second, … unit of a region, counted from 0.
func unitName(i int) string { return telling.Sides[i%len(telling.Sides)] + " unit" }

func teamName(i int) string {
	if i < len(telling.TeamNames) {
		return telling.TeamNames[i]
	}
	i -= len(telling.TeamNames)
	return fmt.Sprintf("%s %s", telling.Places[i%len(telling.Places)], telling.Sides[i/len(telling.Places)%len(telling.Sides)])
}

var (
	practitionerNames = []string{"Amira Khan", "Seán Doyle", "Grace Adeyemi", "Tom Ellis", "Rhian Morgan", "Piotr Zieliński", "Harpreet Gill"}
	managerNames      = []string{"Ruth Bowen", "Colin Mbeki", "Shazia Aslam", "Eleri Tudor"}
)
