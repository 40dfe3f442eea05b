package nets

// Net is one way of proving something, as a test.
type Net struct {
	ID      string // by which the issue and the planted faults name it
	Package string // from the root of the house
	Test    string
}

// Nets are all there are, in the order of the table that make night writes.
var Nets = []Net{
	{"Z1", "./cmd/throughline", "TestEveryRouteAnswersEveryRoleAsTheSecondStatementSays"},
	{"Z1", "./cmd/throughline", "TestNoAddressTakesAnotherMethod"},
	{"Z2", "./probation/access", "TestNoCellOfThePolicyChangesUnnoticed"},
	{"Z2", "./probation/access", "TestAnExclusionOutweighsAListing"},
	{"Z2", "./probation/access", "TestARestrictionKeepsOutEvenThePractitionerAndTheReason"},
	{"Z2", "./probation/access", "TestARelationIsTheNearestThatHolds"},
	{"Z2", "./probation/access", "TestARestrictionHoldsFromItsFirstMicrosecondUpToItsEnd"},
	{"Z2", "./probation/access", "TestAnOpeningHoldsUpToItsEnd"},
	{"Z2", "./probation/access/accessdb", "TestAListShowsExactlyWhomADecisionAllows"},
	{"Z3", "./cmd/throughline", "TestEveryWordIsReadByThoseWhoMayAndByNobodyElse"},
	{"Z3", "./cmd/throughline", "TestEveryColumnOfTextIsSaidToBeReadBySomebodyOrNobody"},
	{"Z4", "./cmd/throughline", "TestAHiddenPersonLeavesNoTraceForAnybodyWhoMayNotKnow"},
	{"R1", "./tools/nets", "TestKilledAtAnyMomentNoActIsLostDoubledOrHalved"},
	{"R2", "./tools/nets", "TestWhatWasAcknowledgedSurvivesAPowerCut"},
	{"R2", "./tools/nets", "TestAPowerCutIsNoticedWhereTheSyncIsLeftOut"},
	{"R4", "./tools/nets", "TestAFaultOfTheMachineLosesNothingAcknowledged"},
	{"R4", "./tools/nets", "TestAFaultIsNoticedWhereAFailedCommitIsAcknowledged"},
	{"R5", "./platform/database", "TestAPanicInOneChangeHarmsNoOther"},
	{"D1", "./tools/nets", "TestTheDatabaseStopsAtOnceAndTheNodesGoOn"},
	{"D2", "./tools/nets", "TestACutConnectionAroundACommitDoesAnActOnceOrNever"},
	{"D2", "./platform/ledger/ledgerdb", "TestASecondSendOfOneActIsDoneOnce"},
	{"D3", "./tools/nets", "TestWhenEveryConnectionIsHeldNothingIsLostAndTheNodesRecover"},
	{"D4", "./tools/nets", "TestTwoWhoEditOneEntryBothSeeBothTexts"},
	{"D5", "./tools/nets", "TestOldAndNewVersionServeSideBySide"},
	{"A1", "./platform/ledger/ledgerdb", "TestEveryKindOfTamperingIsFound"},
	{"A1", "./platform/ledger/ledgerdb", "TestAnEventHashedAgainOnAnotherPredecessorIsFound"},
	{"A1", "./platform/ledger/ledgerdb", "TestWordsThatGoWithoutARecordAreMissed"},
	{"A2", "./platform/ledger/checkpoint", "TestWhatAChainAloneCannotShowIsFound"},
	{"A3", "./platform/ledger/checkpoint", "TestABookThatWasChangedIsNotBelieved"},
	{"A4", "./platform/web", "TestARefusalIsRememberedToo"},
	{"A4", "./platform/web", "TestAPageWhoseReadCannotBeRememberedDoesNotLeave"},
	{"B1", "./cmd/throughline", "TestACopyComesBackWholeOnEitherEngineAgainAndAgain"},
	{"B2", "./cmd/throughline", "TestWhatLacksARowIsNeitherCopiedNorBroughtBack"},
	{"B2", "./platform/backup", "TestACopyThatLacksARowOrATableIsRefusedByName"},
	{"B3", "./platform/backup", "TestEveryDamagedCopyIsRefused"},
	{"W1", "./platform/web", "TestATokenChosenByAnotherIsNeverTakenOver"},
	{"W1", "./platform/web", "TestAfterSigningOutTheTokenOpensNothing"},
	{"W2", "./platform/web", "TestEveryAnswerOfEveryStatusCarriesTheSecurityHeaders"},
	{"W3", "./cmd/throughline", "TestNoRouteTakesAPostFromAnotherSite"},
	{"W3", "./platform/web", "TestAPostFromAnotherSiteHasNoEffect"},
	{"W3", "./platform/web", "TestAProgramThatTellsNoOriginNeedsTheFormsToken"},
	{"W5", "./cmd/throughline", "TestWhatLooksLikeAScriptIsTextOnEveryPage"},
	{"W6", "./cmd/throughline", "TestAGuessThatIsNearlyRightIsAnsweredAsOneThatIsWrong"},
	{"W6", "./platform/signin", "TestAnUnknownEmailAndAWrongPasswordGetOneAnswerAfterOneHash"},
	{"H3", "./platform/web", "TestTextThatCannotBeStoredIsAProblemOfItsBoxAndComesBackReadable"},
	{"H4", "./platform/web", "TestAMillionBoxesAreRefusedAtOnceAndInBoundedMemory"},
	{"H4", "./platform/web", "TestAGiantBodyIsRefusedWhetherOrNotItTellsItsLength"},
	{"H5", "./cmd/throughline", "TestNoParameterIsAStatement"},
	{"H7", "./platform/web", "TestWhatWentWrongInsideIsNeverShown"},
	{"S1", "./tools/nets", "TestTheScannerFindsNothingThatIsNotExplained"},
	{"fuzz", "./tools/nets", "TestWhateverIsFedToAParserItHoldsItsPromise"},
	{"all", "./tools/nets", "TestEveryPlantedFaultTurnsItsTestRed"},
}
