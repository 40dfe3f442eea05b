package foradministrator

import (
	"throughline/access"
	"throughline/platform/words"
)

var roles = map[access.Role]words.Phrase{
	access.Practitioner:  {En: "Practitioner", Cy: "Ymarferydd"},
	access.Manager:       {En: "Manager", Cy: "Rheolwr"},
	access.Partner:       {En: "Partner", Cy: "Partner"},
	access.Reviewer:      {En: "Quality reviewer", Cy: "Adolygydd ansawdd"},
	access.Council:       {En: "Member of the council", Cy: "Aelod o'r cyngor"},
	access.Evaluator:     {En: "Evaluator", Cy: "Gwerthuswr"},
	access.Administrator: {En: "Administrator", Cy: "Gweinyddwr"},
}

var saying = struct {
	Title, Lead, Accounts, OpenAndClosed, HowToAdd, NoManager, EveryTeamLed, NobodyLeads, House, Version, Engine, IsItWorking words.Phrase
	ByTeam, NoTeam, NobodyHere, AccountsOf, Name, Role, Account, IsOpen, ClosedOn                                             words.Phrase
}{
	Title:         words.Phrase{En: "Administration", Cy: "Gweinyddu"},
	Lead:          words.Phrase{En: "Signed in as {name}, administrator. You see who has an account, and nothing of any case.", Cy: "Wedi mewngofnodi fel {name}, gweinyddwr. Rydych yn gweld pwy sydd â chyfrif, a dim byd o unrhyw achos."},
	Accounts:      words.Phrase{En: "Accounts of staff and partners", Cy: "Cyfrifon staff a phartneriaid"},
	OpenAndClosed: words.Phrase{En: "{open} open, {closed} closed", Cy: "{open} ar agor, {closed} wedi cau"},
	HowToAdd:      words.Phrase{En: "An account is opened on the server, with the enrol command. It prints a link that works once.", Cy: "Agorir cyfrif ar y gweinydd, gyda'r gorchymyn enrol. Mae'n argraffu dolen sy'n gweithio unwaith."},
	NoManager:     words.Phrase{En: "Teams without a manager", Cy: "Timau heb reolwr"},
	EveryTeamLed:  words.Phrase{En: "Every team has a manager with an open account.", Cy: "Mae gan bob tîm reolwr â chyfrif agored."},
	NobodyLeads:   words.Phrase{En: "Nobody can allocate people or countersign in:", Cy: "Ni all neb ddyrannu pobl na chydlofnodi yn:"},
	House:         words.Phrase{En: "Is it working?", Cy: "A yw'n gweithio?"},
	Version:       words.Phrase{En: "Version", Cy: "Fersiwn"},
	Engine:        words.Phrase{En: "Database", Cy: "Cronfa ddata"},
	IsItWorking:   words.Phrase{En: "Ask it now", Cy: "Gofyn iddo nawr"},
	ByTeam:        words.Phrase{En: "By team", Cy: "Fesul tîm"},
	NoTeam:        words.Phrase{En: "In no team", Cy: "Ddim mewn tîm"},
	NobodyHere:    words.Phrase{En: "Nobody works in this team.", Cy: "Nid oes neb yn gweithio yn y tîm hwn."},
	AccountsOf:    words.Phrase{En: "Accounts: {team}", Cy: "Cyfrifon: {team}"},
	Name:          words.Phrase{En: "Name", Cy: "Enw"},
	Role:          words.Phrase{En: "Role", Cy: "Rôl"},
	Account:       words.Phrase{En: "Account", Cy: "Cyfrif"},
	IsOpen:        words.Phrase{En: "Open", Cy: "Ar agor"},
	ClosedOn:      words.Phrase{En: "Closed on {date}", Cy: "Wedi cau ar {date}"},
}
