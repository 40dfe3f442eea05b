package main

import (
	"fmt"
	"math/rand/v2"
	"net/http"
	"os"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
)

// mayAsk is what a route may cost: how often each net asks the site for each route there
// is, on the average and by day. A page more makes each net longer by so many requests,
// of about a millisecond each. A net that needs more draws a sample by day, or says here
// why it is worth what it costs everybody, every time; a new net says so too.
var mayAsk = map[string]int{
	"TestACopyComesBackWholeOnEitherEngineAgainAndAgain":            1,
	"TestAGuessThatIsNearlyRightIsAnsweredAsOneThatIsWrong":         4,
	"TestAHiddenPersonLeavesNoTraceForAnybodyWhoMayNotKnow":         14,
	"TestAPartnerAndASupporterHaveASiteEach":                        1,
	"TestAnEmptyFormIsAnsweredAndNeverABreakdown":                   6,
	"TestEverybodyOfTheStaffIsLedToAHomeThatIsTheirs":               1,
	"TestEveryExampleIsAPageForARoleThatIsListedAndNeverABreakdown": 7,
	"TestEveryPageOfACaseSaysInWhichTabItIsAndOnWhichPageOfIt":      1,
	"TestEveryRouteAnswersEveryRoleAsTheSecondStatementSays":        38,
	"TestEveryWordIsReadByThoseWhoMayAndByNobodyElse":               18,
	"TestNoAddressTakesAnotherMethod":                               10,
	"TestNoIDOfAnotherCaseIsBelieved":                               6,
	"TestNoParameterIsAStatement":                                   17,
	"TestNoQuestionReadsAWholeTable":                                7,
	"TestNoRouteTakesAPostFromAnotherSite":                          21,
	"TestTextThatCannotBeKeptAsItIsIsNotKept":                       15,
	"TestWhatLooksLikeAScriptIsTextOnEveryPage":                     10,
}

// allRoutesMayAsk is what all nets together may ask for a route.
const allRoutesMayAsk = 180

func TestWhatARouteMayCostIsBounded(t *testing.T) {
	sum := 0
	for _, times := range mayAsk {
		sum += times
	}
	if sum > allRoutesMayAsk {
		t.Errorf("the nets may ask %d times for each route, and %d is the budget of all", sum, allRoutesMayAsk)
	}
	t.Setenv("NIGHT", "")
	const net = "TestNoParameterIsAStatement"
	if over := overBudget(net, 17*100, 100); over != "" {
		t.Errorf("within the budget: %s", over)
	}
	for name, asked := range map[string]int{net: 17*100 + 1, "TestANewNet": 1} {
		if over := overBudget(name, asked, 100); !strings.Contains(over, name) {
			t.Errorf("over the budget, and said is %q", over)
		}
	}
}

// counted counts how often a net asks the site, and holds it to its budget in the end.
func counted(t *testing.T, site http.Handler, routes int) http.Handler {
	t.Helper()
	var asked atomic.Int64
	t.Cleanup(func() {
		if over := overBudget(t.Name(), int(asked.Load()), routes); over != "" {
			t.Error(over)
		}
	})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		site.ServeHTTP(w, r)
	})
}

// overBudget says what is wrong with how often a net asked, or nothing.
func overBudget(net string, asked, routes int) string {
	may, said := mayAsk[net]
	switch {
	case !said:
		return fmt.Sprintf("mayAsk does not say how often %s may ask for a route: it asked %d times for %d routes", net, asked, routes)
	case often(0, 1) == 0 && asked > may*routes:
		return fmt.Sprintf("%s asked %d times for %d routes, and may ask %d times for each", net, asked, routes, may)
	}
	return ""
}

// dice are thrown by a seed that the test prints.
func dice(t *testing.T) *rand.Rand {
	t.Helper()
	seed, err := strconv.ParseUint(os.Getenv("NET_SEED"), 10, 64)
	if err != nil {
		seed = rand.Uint64()
	}
	t.Logf("to repeat: NET_SEED=%d go test ./cmd/throughline -run '^%s$'", seed, t.Name())
	return rand.New(rand.NewPCG(seed, 0))
}
