package rules

// The rules of the house, by the sentence each keeps true.
var house = map[string]rule{
	"every arrow between packages points down":           importRule,
	"every package says what it keeps":                   packageCommentRule,
	"every exported name is explained":                   exportedNameRule,
	"files, rooms, signatures and interfaces stay small": budgetRule(exceptions),
	"names come from the field":                          nameRule,
	"tests are sentences that can fail":                  testRule,
	"one word is never said":                             unsaidWordRule,
	"nothing is promised or tied to one machine":         leftoverRule,
	"files are formatted":                                formatRule,
	"phrases are said in both languages":                 phraseRule,
	"documents name only what is there":                  namedPathRule,
	"the map is the house":                               mapRule,
	"decisions are counted, dated and short":             decisionRule,
	"migrations have numbers of their own":               migrationRule,
	"a thing goes with its owner":                        ownerRule,
	"writes go together":                                 writeRule,
}
