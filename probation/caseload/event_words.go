package caseload

import "throughline/platform/words"

// EventWords says what each event of a caseload was, in the history of a record.
var EventWords = map[string]words.Phrase{
	"AllocationEnded": {En: "A practitioner's allocation ended", Cy: "Daeth dyraniad ymarferydd i ben"},
	"CoverArranged":   {En: "Cover for an absence was arranged", Cy: "Trefnwyd rhywun i gymryd lle yn ystod absenoldeb"},
	"CoverEnded":      {En: "Cover for an absence ended", Cy: "Daeth y trefniant ar gyfer absenoldeb i ben"},
	"PersonAllocated": {En: "A practitioner was allocated", Cy: "Dyrannwyd ymarferydd"},
	"RegionOpened":    {En: "A region was opened", Cy: "Agorwyd rhanbarth"},
	"TeamOpened":      {En: "A team was opened", Cy: "Agorwyd tîm"},
	"UnitOpened":      {En: "A unit was opened", Cy: "Agorwyd uned"},
}
