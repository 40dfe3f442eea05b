package main

import (
	"context"
	"os"
	"strings"
	"testing"

	"throughline/cmd/throughline/stdiocommand"
)

func TestEachQuestionToAPredictorIsAnsweredOnALineOfItsOwn(t *testing.T) {
	code, lines := asked(t, "actuarial",
		`{"predictor":"iic_srp","generation":"ogrs4","input":{"gender":"male","has_ever_committed_sexual_offence":false}}`,
		`{"predictor":"iic_srp","input":{"shoe_size":42}}`, `{"predictor":"rsr","input":{}}`, `{"predictor":"lds","input":{}}`)
	if code != 0 || len(lines) != 4 {
		t.Fatalf("exit %d after %v", code, lines)
	}
	for i, want := range []string{`"band":"not_applicable"`,
		`{"error":{"code":"unknown_field","message":"No predictor or screen has such an input","field":"shoe_size"}}`,
		`"COMPONENT_VALIDATION_ERROR"`, `"LDS_NOT_ENOUGH_FIELDS_PRESENT"`} {
		if !strings.Contains(lines[i], want) {
			t.Errorf("line %d is %s, without %s", i, lines[i], want)
		}
	}
}

func TestALineThatIsNoJSONIsSaidInTheExitCodeAndTheRunGoesOn(t *testing.T) {
	for _, bad := range []string{"nonsense", "", "[]"} {
		code, lines := asked(t, "actuarial", bad, `{"predictor":"lds","input":{}}`)
		if code != 1 || len(lines) != 2 || !strings.HasPrefix(lines[0], `{"error":{"code":"unreadable"`) || !strings.Contains(lines[1], `"lds_score":null`) {
			t.Errorf("%q: exit %d after %v", bad, code, lines)
		}
	}
}

func TestTheHelpOfThePredictorsNamesThemAll(t *testing.T) {
	help := stdiocommand.Actuarial{}.Help()
	for _, name := range []string{"arp", "vrp", "svrp", "dc_srp", "iic_srp", "csrp", "ogrs3", "ogp", "ovp", "osp_dc", "osp_iic", "snsv", "rsr", "mst", "lds", "opd", "pni"} {
		if !strings.Contains(help, name) {
			t.Errorf("the help does not name %s", name)
		}
	}
}

func TestAnInterruptEndsTheWaitForAQuestion(t *testing.T) {
	questions, ask, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	before := os.Stdin
	os.Stdin = questions
	defer func() { os.Stdin = before }()
	ctx, interrupt := context.WithCancel(t.Context())
	interrupt()
	if code := run(ctx, []string{"actuarial"}); code != 1 {
		t.Errorf("exit %d", code)
	}
	if err := ask.Close(); err != nil {
		t.Fatal(err)
	}
}
