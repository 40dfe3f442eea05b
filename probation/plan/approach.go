package plan

import (
	"slices"
	"strings"
)

// Goals towards something are reached more often than goals away from something
// (Fortune 2018 on approach goals). These lists notice the second kind, in English
// and Welsh, by how a goal begins.
var (
	openers = strings.Fields(`i i'll i'd i'm will want would like to am going need my goal is be try and just really the
		rwyf rwy'n dwi dw i'n isio eisiau am byddaf bydda hoffwn fy nod yw gwneud ceisio`)
	away = strings.Fields(`stop stopping avoid avoiding don't dont not never quit no won't can't reduce less
		peidio beidio paid peidiwch stopio osgoi byth dim lleihau llai`)
	awayPairs = []string{
		"give up", "giving up", "stay away", "staying away", "keep away", "keeping away", "stay off", "stay out", "keep off", "keep out", "cut down", "cut out",
		"rhoi'r gorau", "roi'r gorau", "cadw draw", "aros draw", "torri lawr",
	}
)

// LeadsAway reports whether a goal's words begin with what the person moves away
// from. It only ever leads to a suggestion: whose words they are decides.
func LeadsAway(goal string) bool {
	said := strings.FieldsFunc(strings.ToLower(strings.ReplaceAll(goal, "’", "'")), func(r rune) bool {
		return strings.ContainsRune(" \t\n.,;:!?\"", r)
	})
	for len(said) > 0 && slices.Contains(openers, said[0]) {
		said = said[1:]
	}
	if len(said) == 0 {
		return false
	}
	if slices.Contains(away, said[0]) {
		return true
	}
	return len(said) > 1 && slices.Contains(awayPairs, said[0]+" "+said[1])
}
