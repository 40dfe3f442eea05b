package access

import "throughline/platform/words"

// EventWords says what each event of access to cases and of accounts was, in the history of a record.
var EventWords = map[string]words.Phrase{
	"AccountOpened":        {En: "An account was opened", Cy: "Agorwyd cyfrif"},
	"CaseOpenedWithReason": {En: "The case was opened with a reason", Cy: "Agorwyd yr achos gyda rheswm"},
	"CaseRead":             {En: "A page was read", Cy: "Darllenwyd tudalen"},
	"CaseRestricted":       {En: "The case was restricted", Cy: "Cyfyngwyd yr achos"},
	"ListRead":             {En: "A list was read", Cy: "Darllenwyd rhestr"},
	"RestrictionLifted":    {En: "A restriction was lifted", Cy: "Codwyd cyfyngiad"},
	"VisitRefused":         {En: "Somebody was turned away", Cy: "Trowyd rhywun ymaith"},
}
