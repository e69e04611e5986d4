PREFIX ?= /usr/local
SWIFT ?= swift
SOURCES = Sources Tests Package.swift
# An import that Package.swift does not declare is an error.
CHECKED = --explicit-target-dependency-import-check error
# A fixed address saves the loader a megabyte of relocations; helm and kubectl are linked so too.
RELEASE = -c release --product authcfg $(if $(filter Linux,$(shell uname)),--static-swift-stdlib -Xlinker -no-pie)

.DEFAULT_GOAL = help
.PHONY: help deps venv build test lint format golden check release install bench clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "%-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

deps: ## install libyaml, pkg-config, kubectl and what Python needs, where they are missing
	@.ci/install-dependencies

venv: deps .venv/stamp ## make .venv, the Python that holds real Helm for the tests

.venv/stamp: Tests/Oracles/requirements.txt
	python3 -m venv --clear .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	touch $@

build: deps ## build everything in debug mode
	$(SWIFT) build $(CHECKED)

test: venv ## run the tests
	$(SWIFT) test $(CHECKED)

lint: ## check the formatting
	$(SWIFT) format lint --strict --recursive $(SOURCES)

format: ## format in place
	$(SWIFT) format --in-place --recursive $(SOURCES)

golden: venv ## record the golden files anew; the review is the git difference
	AUTHCFG_RECORD=1 $(SWIFT) test $(CHECKED)

check: lint test ## everything a change has to pass

release: deps ## build the tool as it is shipped
	$(SWIFT) build $(RELEASE)

install: release ## install the tool into $(DESTDIR)$(PREFIX)/bin
	install -d $(DESTDIR)$(PREFIX)/bin
	install -s -m 755 $$($(SWIFT) build $(RELEASE) --show-bin-path)/authcfg $(DESTDIR)$(PREFIX)/bin

bench: release ## measure every step against a bare libyaml pass
	cc -O2 -o .build/hello Sources/Benchmark/hello/main.c
	bin=$$($(SWIFT) build -c release --show-bin-path) && $(SWIFT) run -c release authcfg-bench $$bin/authcfg .build/hello

clean: ## remove what was built
	rm -rf .build .venv
