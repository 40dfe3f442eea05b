# make demo    everything from a fresh machine to a served product with a sample town
# make test    every test there is; installs what it lacks; last line "N passed, N failed"
# make night   every net in full: all kills, cuts, faults, minutes of random input; writes docs/nets.txt
# make build   the one binary, bin/throughline
# make bench   the benchmark table at 35,000 people, as text and as bench.json; make bench-growth adds 250,000
# make measure  the figures of docs/measured.txt; make screens  the pictures of docs/screens
# make generate   what build makes before compiling: Go from templates, and the browsers' files
#
# Each step has real inputs and runs only when one of them changed, came or went. What
# a step made is dated by the step's beginning, so that an edit meanwhile counts as later.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := build
MAKEFLAGS += --no-builtin-rules -j3

# One way of compiling for the tools, the tests and the product: the standard library
# and what they share are then compiled once.
export CGO_ENABLED := 0
export GOFLAGS := $(filter-out -trimpath,$(GOFLAGS)) -trimpath

.PHONY: demo test night build generate bench bench-growth measure screens always
build: bin/throughline
generate: .cache/templates.made .cache/assets.made

# What the binary is made of. Tests, and what make itself writes, are no inputs.
rooms := $(wildcard access actuarial cmd govuk place platform probation quality schema site spent voice)
all := $(shell find $(rooms) -path govuk/assets/built -prune -o -name testdata -prune -o -type f ! -name '*_test.go' ! -name '*_templ.go' -print)
templates := $(filter %.templ,$(all))
sources := $(filter-out %.templ %.md,$(all))
styling := $(filter %.css %.js %.svg,$(all)) $(wildcard tools/assets/*)
version := $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)

bin/throughline: $(sources) go.mod go.sum Makefile .cache/sources.list .cache/version.list .cache/templates.made .cache/assets.made .cache/engines.made
	@tools/require go 1.21
	@touch .cache/build.begun
	go build -buildvcs=false -ldflags "-s -w -X main.version=$(version)" -o $@ ./cmd/throughline
	@touch -r .cache/build.begun $@

# A list is rewritten only when it differs, so that a file that went away is noticed too.
.cache/%.list: always
	@mkdir -p .cache
	@printf '%s\n' $(sort $($*)) > $@.new
	@if cmp -s $@.new $@; then rm $@.new; else mv $@.new $@; fi

# The engines take longest to compile and wait for nothing that is made here: on a fresh
# machine they are compiled while the templates and the browsers' files are being made.
.cache/engines.made: go.mod go.sum
	@tools/require go 1.21
	@mkdir -p .cache
	go build ./platform/database
	@touch $@

# Go made from a template that is gone would still be compiled, so it goes too.
ungenerated := $(filter-out $(wildcard $(templates:.templ=_templ.go)),$(templates:.templ=_templ.go))
.cache/templates.made: $(templates) .cache/templates.list go.mod $(if $(ungenerated),always)
	@tools/require go 1.21
	@touch $@.begun
	@find $(rooms) -name '*_templ.go' | while read -r made; do [ -e "$${made%_templ.go}.templ" ] || rm "$$made"; done
	go tool templ generate
	@mv $@.begun $@

.cache/assets.made: $(styling) .cache/styling.list node_modules/.runtime $(if $(wildcard govuk/assets/built/*),,always)
	@tools/require go 1.21
	@touch $@.begun
	go run ./tools/assets
	@mv $@.begun $@

# The packages that the product is built from, and with .everything those of the tests.
node_modules/.runtime: package-lock.json
	@tools/require node 20
	@tools/require npm 9
	npm ci --ignore-scripts --omit=dev --omit=peer
	@touch $@

node_modules/.everything: package-lock.json
	@tools/require node 20
	@tools/require npm 9
	npm ci --ignore-scripts --omit=peer
	@touch node_modules/.runtime $@

# The demo reads LISTEN, DATA, PEOPLE and DATABASE_URL; without the last it keeps an
# SQLite file under DATA.
demo: export LISTEN := $(or $(LISTEN),127.0.0.1:8080)
demo: export DATA := $(or $(DATA),var/demo)
demo: export PEOPLE := $(or $(PEOPLE),300)
demo: bin/throughline
	@exec bin/throughline demo

# The linter has a module of its own, so that the product's list of modules is what ships.
.cache/staticcheck: tools/lint/go.mod tools/lint/go.sum
	@tools/require go 1.21
	@mkdir -p .cache
	go build -C tools/lint -o $(CURDIR)/$@ honnef.co/go/tools/cmd/staticcheck
	@touch $@

test: .cache/staticcheck node_modules/.everything
	@tools/install-for-tests
	@go build -o .cache/suite ./tools/suite
	@exec .cache/suite

# What the nets came to is written into docs/nets.txt, also when one failed.
night: build
	@CHROMIUM=unused tools/install-for-tests
	@go build -o .cache/nightreport ./tools/resilience/nightreport
	@NIGHT=1 go test -json -count=1 -timeout 2h ./tools/resilience ./cmd/throughline ./access/... ./platform/... ./actuarial/... ./spent/... \
		| tee .cache/night.json | .cache/nightreport '$(version)' > docs/nets.txt.new || { cat docs/nets.txt.new; exit 1; }
	@mv docs/nets.txt.new docs/nets.txt
	@cat docs/nets.txt

# The benchmark. What it measures is the product as it ships; a second build of it, with
# a recorder, tells the yardstick which statements a page runs. BENCH takes its flags.
bench bench-growth: build
	@CHROMIUM=unused tools/install-for-tests # PostgreSQL
	@go build -o .cache/bench ./tools/bench
	@go build -tags bench -o .cache/recording ./cmd/throughline
	@exec .cache/bench -about 'version $(version)' -table docs/$@.txt $(if $(filter %-growth,$@),-growth 250000) $(BENCH)

# The figures and pictures of the documents. Measure on a quiet machine.
measure: node_modules/.everything
	@$(MAKE) --no-print-directory build
	@{ date -u '+%Y-%m-%d, version $(version)'; uname -sm; nproc | sed 's/$$/ cores/'; } > docs/measured.txt.new
	node e2e/measure.mjs | tee -a docs/measured.txt.new
	node e2e/measure_calculators.mjs | tee -a docs/measured.txt.new
	@mv docs/measured.txt.new docs/measured.txt

screens: node_modules/.everything
	@$(MAKE) --no-print-directory build
	node e2e/screenshots.mjs
