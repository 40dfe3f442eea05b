package resilience

// weakerSync answers before the disk has what was written, and hides that from the guard
// at the start.
var weakerSync = []Fault{
	{Name: "synchronous NORMAL", File: "platform/database/open_sqlite.go", Was: `"synchronous(FULL)"`, Becomes: `"synchronous(NORMAL)"`},
	{Name: "and nobody minds", File: "platform/database/open_sqlite.go", Was: `synchronous < 2`, Becomes: `synchronous < 0`},
}

// failedCommit says that a change is done whatever became of its commit.
var failedCommit = Fault{
	Name: "a failed commit is acknowledged", File: "platform/database/committer.go",
	Was: "for _, u := range written {\n\t\tu.answer <- err", Becomes: "for _, u := range written {\n\t\tu.answer <- nil",
}

// Faults are those that the nets were seen to catch. Whoever adds a net adds its fault.
var Faults = []Fault{
	{
		"Z1", "a route asks for less than its act", "access/accessweb/guard.go", "return g.admit(v, viewer, access.Act(r.Policy))", "return g.admit(v, viewer, access.SeeCase)",
		"./cmd/throughline", "TestEveryRouteAnswersEveryRoleAsTheSecondStatementSays",
	},
	{
		"Z1", "being signed in is enough for a practitioner", "access/accessweb/guard.go", "if r.Policy == web.SignedIn {", "if r.Policy == web.SignedIn || viewer.Role == access.Practitioner {",
		"./cmd/throughline", "TestEveryRouteAnswersEveryRoleAsTheSecondStatementSays",
	},
	{
		"Z2", "an exclusion keeps nobody out", "access/access.go", "case r.Kind == Exclusion && r.Account == account:", "case r.Kind == Exclusion && r.Account == account && false:",
		"./access", "TestAnExclusionOutweighsAListing",
	},
	{
		"Z2", "a restriction keeps nobody out", "access/access.go", "if restricting != nil && !listed {", "if restricting != nil && !listed && false {",
		"./access", "TestARestrictionKeepsOutEvenThePractitionerAndTheReason",
	},
	{
		"Z2", "a closed account still looks", "access/access.go", "if !f.Exists || v.Closed(at) {", "if !f.Exists {",
		"./access", "TestARelationIsTheNearestThatHolds",
	},
	{
		"Z2", "a restriction holds at its end too", "access/restriction.go", "(!r.Until.Known() || at < r.Until)", "(!r.Until.Known() || at <= r.Until)",
		"./access", "TestARestrictionHoldsFromItsFirstMicrosecondUpToItsEnd",
	},
	{
		"Z2", "a restriction bites before it begins", "access/restriction.go", "return at >= r.From && (!r.Until", "return (!r.Until",
		"./access", "TestARestrictionHoldsFromItsFirstMicrosecondUpToItsEnd",
	},
	{
		"Z2", "an opening never ends", "access/restriction.go", "o.From.Known() && at >= o.From && at < o.Until", "o.From.Known() && at >= o.From",
		"./access", "TestAnOpeningHoldsUpToItsEnd",
	},
	{
		"Z2", "lists forget exclusions", "access/accessdb/visible.go", "vr.kind = 'exclusion' AND vr.account_id", "vr.kind = 'exclusions' AND vr.account_id",
		"./access/accessdb", "TestAListShowsExactlyWhomADecisionAllows",
	},
	{
		"Z2", "lists forget when a restriction ended", "access/accessdb/visible.go", "(vr.until_at = 0 OR vr.until_at > %s)", "(vr.until_at = 0 OR %s > 0)",
		"./access/accessdb", "TestAListShowsExactlyWhomADecisionAllows",
	},
	{
		"Z2", "a thing is found whoever owns it", "platform/ledger/ledgerdb/table.go", "AND id = $2 AND owner = $3`", "AND id = $2 AND (owner = $3 OR 1 = 1)`",
		"./platform/ledger/ledgerdb", "TestAThingOfAnotherOwnerIsNeitherReadNorWritten",
	},
	{
		"A4", "a page leaves though its read cannot be remembered", "platform/web/answering.go", "return 0, unremembered(err)\n\t\t}\n\t}\n\tif err := s.settle(v)", "_ = err\n\t\t}\n\t}\n\tif err := s.settle(v)",
		"./platform/web", "TestAPageWhoseReadCannotBeRememberedDoesNotLeave",
	},
	{
		"Z3", "a person reads the analysis", "probation/assessment/shared.go", "Protective: entry.Protective,", "Protective: entry.Analysis,",
		"./cmd/throughline", "TestEveryWordIsReadByThoseWhoMayAndByNobodyElse",
	},
	{
		"Z3", "a person reads what is in the way", "probation/plan/shared.go", "shared := SharedGoal{ID: g.ID, Words: g.Words,", "shared := SharedGoal{ID: g.ID, Words: g.Words + g.GetsInTheWay,",
		"./cmd/throughline", "TestEveryWordIsReadByThoseWhoMayAndByNobodyElse",
	},
	{
		"Z3", "a practitioner never reads the person's own words", "probation/assessment/assessmentweb/section_page.go", "if s.Words != \"\" {", "if s.Words == \"?\" {",
		"./cmd/throughline", "TestEveryWordIsReadByThoseWhoMayAndByNobodyElse",
	},
	{
		"Z4", "a search forgets who may know", "probation/person/persondb/find.go", "query := a.query + ` AND ` + accessdb.Visible(scope, \"p.id\", a.where)", "query := a.query",
		"./cmd/throughline", "TestAHiddenPersonLeavesNoTraceForAnybodyWhoMayNotKnow",
	},
	{
		"Z4", "my cases forget who may know", "probation/caseload/caseloaddb/caseloaddb.go", "+accessdb.Visible(scope, \"p.id\", &where), where.Values...)", "+`1 = 1`, where.Values...)",
		"./cmd/throughline", "TestAHiddenPersonLeavesNoTraceForAnybodyWhoMayNotKnow",
	},
	{
		"Z4", "the notes forget who may know", "probation/contact/contactdb/notes.go", "` AND ` + accessdb.Visible(scope, \"va.person_id\", &where) + `)", "`)",
		"./cmd/throughline", "TestAHiddenPersonLeavesNoTraceForAnybodyWhoMayNotKnow",
	},
	{
		"Z5", "a write does not look whom it met", "platform/database/own.go", "if !w.own || rows == 1 {", "if !w.own || rows <= 1 {",
		"./platform/database", "TestAWriteThatMeetsAnotherOwnersRowUndoesTheChangeAndIsAnAlarm",
	},
	{
		"Z5", "a sentence is found without its person", "probation/sentence/sentencedb/sentencedb.go", " FROM sentence WHERE person_id = $1 ORDER", " FROM sentence WHERE $1 <> '' ORDER",
		"./cmd/throughline", "TestNoIDOfAnotherCaseIsBelieved",
	},
	{
		"Z5", "what was done is found without its person", "probation/sentence/sentencedb/doings.go", "WHERE person_id = $1 ORDER", "WHERE $1 <> '' ORDER",
		"./cmd/throughline", "TestNoIDOfAnotherCaseIsBelieved",
	},
	{
		"Z5", "a contact is found without its person", "probation/contact/contactdb/contactdb.go", "WHERE c.id = $1 AND c.person_id = $2`", "WHERE c.id = $1 AND $2 <> ''`",
		"./cmd/throughline", "TestNoIDOfAnotherCaseIsBelieved",
	},
	{
		"Z5", "a goal is found without its person", "probation/plan/plandb/plandb.go", " FROM goal WHERE person_id = $1 ORDER", " FROM goal WHERE $1 <> '' ORDER",
		"./cmd/throughline", "TestNoIDOfAnotherCaseIsBelieved",
	},
	{
		"Z5", "a judgement is found without its person", "probation/assessment/assessmentdb/assessmentdb.go", "WHERE person_id = $1 ORDER BY place DESC LIMIT 1`, person)", "WHERE $1 <> '' ORDER BY place DESC LIMIT 1`, person)",
		"./cmd/throughline", "TestNoIDOfAnotherCaseIsBelieved",
	},
	{
		"Z5", "a rating is found without its person", "probation/rating/ratingdb/ratingdb.go", "FROM rating_in_force WHERE person_id = $1`", "FROM rating_in_force WHERE $1 <> '' ORDER BY person_id DESC`",
		"./cmd/throughline", "TestNoIDOfAnotherCaseIsBelieved",
	},
	{
		"Z5", "an allocation is found without its person", "probation/caseload/caseloaddb/caseloaddb.go", " FROM allocation WHERE person_id = $1 AND until_at = 0`, who)", " FROM allocation WHERE until_at = 0 AND $1 <> ''`, who)",
		"./probation/caseload/caseloaddb", "TestAnAllocationIsFoundWithItsPersonOnly",
	},
	{
		"Z5", "an absence is found without who is away", "probation/caseload/caseloaddb/absences.go", "WHERE id = $1 AND account_id = $2`", "WHERE id = $1 AND $2 <> ''`",
		"./probation/caseload/caseloaddb", "TestAnAbsenceIsFoundWithWhoIsAwayOnly",
	},
	{
		"Z5", "a restriction is found without its person", "access/accessdb/accessdb.go", "FROM restriction WHERE id = $1 AND person_id = $2`", "FROM restriction WHERE id = $1 AND $2 <> ''`",
		"./access/accessdb", "TestARestrictionIsFoundInItsOwnCaseOnly",
	},
	{
		"Z5", "an invitation is found without its account", "platform/signin/signindb/signindb.go", "FROM sign_in_invitation WHERE account_id = $1`, account)", "FROM sign_in_invitation WHERE $1 <> '' ORDER BY account_id`, account)",
		"./platform/signin", "TestAnInvitationIsUsedUpByItsOwnAccountOnly",
	},
	{
		"A4", "a refusal is forgotten", "platform/web/answering.go", "if err := s.guard.Remember(v, v.door.Route, refusal); err != nil {\n\t\treturn unremembered(err)\n\t}\n", "",
		"./platform/web", "TestARefusalIsRememberedToo",
	},
	{
		"W3", "a post from another site is taken", "platform/web/answering.go", "if err := s.origin.Check(v.R); err != nil {", "if err := s.origin.Check(v.R); err != nil && false {",
		"./platform/web", "TestAPostFromAnotherSiteHasNoEffect",
	},
	{
		"W3", "a form needs no token", "platform/web/answering.go", "return s.checkToken(v)", "return nil",
		"./platform/web", "TestAProgramThatTellsNoOriginNeedsTheFormsToken",
	},
	{
		"A1", "a changed body is believed", "platform/ledger/ledgerdb/verify.go", "link.Body != ledger.HashBody(", "link.Body == ledger.HashBody(\"\") && link.Body != ledger.HashBody(",
		"./platform/ledger/ledgerdb", "TestEveryKindOfTamperingIsFound",
	},
	{
		"A1", "words slipped in are believed", "platform/ledger/ledgerdb/verify.go", `case link.Body == "" && link.Salt != "":`, "case false:",
		"./platform/ledger/ledgerdb", "TestWhoLookedIsProvenWithoutWords",
	},
	{
		"A1", "an event need not follow the one before it", "platform/ledger/ledgerdb/verify.go", "case link.Before != before:", "case false:",
		"./platform/ledger/ledgerdb", "TestAnEventHashedAgainOnAnotherPredecessorIsFound",
	},
	{
		"A1", "the file's own head is believed", "platform/ledger/ledgerdb/verify.go", "if len(head) != 1 || head[0].seq != int64(len(links)) || head[0].hash != before {", "if len(head) != 1 {",
		"./platform/ledger/ledgerdb", "TestEveryKindOfTamperingIsFound",
	},
	{
		"D2", "an act sent twice is done twice", "platform/ledger/ledgerdb/ledgerdb.go", "return ledger.ErrAlreadyDone\n", "return nil\n",
		"./platform/ledger/ledgerdb", "TestASecondSendOfOneActIsDoneOnce",
	},
	{
		"D2", "an act sent twice is done twice, in a cut", "platform/ledger/ledgerdb/ledgerdb.go", "if err != nil || len(found) == 0 {\n\t\treturn err\n\t}\n\tif slices.Contains", "if err != nil || len(found) < 99 {\n\t\treturn err\n\t}\n\tif slices.Contains",
		"./tools/resilience", "TestACutConnectionAroundACommitDoesAnActOnceOrNever",
	},
	{
		"D2", "a commit that failed is acknowledged", "platform/database/open_postgres.go", "if err := t.Commit(); err != nil {", "if err := t.Commit(); err != nil && false {",
		"./tools/resilience", "TestACutConnectionAroundACommitDoesAnActOnceOrNever",
	},
	{
		"D4", "whoever comes second overwrites", "probation/person/person.go", "if base != p.Version {", "if base != p.Version && false {",
		"./tools/resilience", "TestTwoWhoEditOneEntryBothSeeBothTexts",
	},
	{
		"B2", "a copy is not held against its manifest", "platform/backup/read.go", "errors.Join(lines.Err(), Compare(last.Manifest.Tables, found))", "lines.Err()",
		"./platform/backup", "TestACopyThatLacksARowOrATableIsRefusedByName",
	},
	{
		"B2", "a copy is brought back without asking the ledger", "cmd/throughline/backup.go", "if _, err := unpacked.ledger.Verify(ctx, unpacked.storedRows(), progress(\"chains verified\")); err != nil {", "if unpacked == nil {",
		"./cmd/throughline", "TestWhatLacksARowIsNeitherCopiedNorBroughtBack",
	},
	{
		"B3", "any signature will do", "platform/backup/read.go", "signature, signedAs) == nil && by.Equal(signer) {", "signature, signedAs) == nil || by.Equal(signer) {",
		"./platform/backup", "TestEveryDamagedCopyIsRefused",
	},
	{
		"H5", "a page number beyond all numbers is counted with", "site/forpractitioner/my_cases.go", "from := min(number-1, len(all)) * casesPerPage", "from := (number - 1) * casesPerPage",
		"./cmd/throughline", "TestNoParameterIsAStatement",
	},
	{
		"H4", "a stranger may send as much as anybody", "platform/web/answering.go", "unknown == nil && !session.SignedIn() && !session.ranOut", "false",
		"./platform/web", "TestALongPostOfAStrangerIsRefusedAndNobodyElses",
	},
	{
		"H4", "what a post took of memory is never given back", "platform/web/answering.go", "defer func() { v.held.GiveBack() }()", "defer func() {}()",
		"./platform/web", "TestAPostThatFindsNoRoomIsToldToComeAgainAndTakenThen",
	},
	{
		"H4", "strangers use up what those signed in need", "platform/web/intake/budget.go", "h.stranger && b.byStrangers+bytes > b.mostOfStrangers", "false",
		"./platform/web", "TestStrangersDoNotUseUpWhatThoseSignedInNeed",
	},
	{
		"H4", "a refused sender's end is waited for", "platform/web/intake/intake.go", "_ = http.NewResponseController(w).SetReadDeadline(longAgo)", "_ = longAgo",
		"./cmd/throughline", "TestAThousandGreedyStrangersCostLittleAndHoldUpNobody",
	},
	{
		"D6", "a change that was undone is given up", "platform/database/open_postgres.go", "!isUndone(err) {", "!isUndone(err) || true {",
		"./platform/ledger/ledgerdb", "TestTwoChangesThatWaitForOneAnotherAreBothDone",
	},
	{
		"D6", "chains are taken as they come", "platform/ledger/ledgerdb/ledgerdb.go", "range slices.Sorted(slices.Values(chains)) {", "range chains {",
		"./platform/ledger/ledgerdb", "TestChangesThatTellTheirChainsBeforehandNeverWaitForOneAnother",
	},
	{
		"R5", "one of a batch fails and its rows stay", "platform/database/committer.go", `if undo := c.say(ctx, "ROLLBACK TO unit"); undo != nil {`, `if undo := error(nil); undo != nil {`,
		"./platform/database", "TestAPanicInOneChangeHarmsNoOther",
	},
}
