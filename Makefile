PREFIX ?= /usr/local
SWIFT ?= swift
SOURCES = Sources Tests Package.swift
# An import that Package.swift does not declare is an error.
CHECKED = --explicit-target-dependency-import-check error
# Without shared libraries the tool starts in half the time, and runs in any container; kubectl is linked
# so too. The linker warns of what Foundation could ask the C library at run time, which is never asked.
RELEASE = -c release $(if $(filter Linux,$(shell uname)),-Xswiftc -static-executable -Xlinker -no-pie)
# Where Bash, Zsh and fish look for completions, in this order, below $(PREFIX)/share.
COMPLETIONS = bash-completion/completions/authcfg zsh/site-functions/_authcfg \
  fish/vendor_completions.d/authcfg.fish

.DEFAULT_GOAL = help
.PHONY: help deps venv build demo test lint format golden docs check hooks release manual install bench clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "%-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

deps: ## install libyaml, libxcrypt, pkg-config, kubectl, git, patch and what Python needs, where they are missing
	@.ci/install-dependencies

venv: deps .venv/stamp ## make .venv, the Python that holds real Helm for the tests

.venv/stamp: Tests/Oracles/requirements.txt Tests/Oracles/sources.txt
	python3 -m venv --clear .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	.venv/bin/python -m pip download --quiet --disable-pip-version-check --no-deps --no-binary :all: \
	  --requirement Tests/Oracles/sources.txt --dest .venv/sources
	touch $@

build: deps ## build everything in debug mode
	$(SWIFT) build $(CHECKED)

demo: build ## show the main job on a file that looks right and is not
	.build/debug/authcfg lint Fixtures/Demo/values.yaml; test $$? = 1
	.build/debug/authcfg render -f Fixtures/Demo/values.yaml --list
	SCIM_AUTH_CODE_OKTA=okta:not-a-secret OKTA_SECRET=not-a-secret-either .build/debug/authcfg render \
	  -f Fixtures/Demo/values.yaml --from-env --secret okta-secret/okta_client_secret=env:OKTA_SECRET

test: venv ## run the tests
	$(SWIFT) test $(CHECKED)

lint: ## check the formatting
	$(SWIFT) format lint --strict --recursive $(SOURCES)

format: ## format in place
	$(SWIFT) format --in-place --recursive $(SOURCES)

golden: venv ## record the golden files anew; the review is the git difference
	AUTHCFG_RECORD=1 $(SWIFT) test $(CHECKED)

docs: build ## write the tables of rules in the README and the schemas anew
	for name in $$(.build/debug/authcfg schema); do \
	  .build/debug/authcfg schema $$name > Schemas/$$name.schema.json || exit 1; done
	.build/debug/authcfg rules --format markdown | .ci/replace-rule-table README.md
	.build/debug/authcfg rules --changes --format markdown | .ci/replace-rule-table README.md changes

check: lint test ## everything a change has to pass

hooks: venv ## let pre-commit build the hooks of the last commit, and commit with them
	.ci/try-hooks

release: deps ## build the tool as it is shipped
	$(SWIFT) build $(RELEASE) --product authcfg

manual: deps ## install the manual page that swift-argument-parser makes of the commands
	$(SWIFT) package generate-manual
	install -d $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 644 .build/plugins/GenerateManual/outputs/authcfg/authcfg.1 $(DESTDIR)$(PREFIX)/share/man/man1

install: release ## install the tool into $(DESTDIR)$(PREFIX)/bin, with what shells need to complete it
	install -d $(DESTDIR)$(PREFIX)/bin $(foreach file,$(COMPLETIONS),$(DESTDIR)$(PREFIX)/share/$(dir $(file)))
	install -s -m 755 $$($(SWIFT) build $(RELEASE) --show-bin-path)/authcfg $(DESTDIR)$(PREFIX)/bin
	set -- bash zsh fish; for file in $(COMPLETIONS); do \
	  $(DESTDIR)$(PREFIX)/bin/authcfg --generate-completion-script $$1 > $(DESTDIR)$(PREFIX)/share/$$file && \
	  shift || exit 1; done

bench: release venv ## measure every step against a bare libyaml pass, and the tool beside others
	cc -O2 -o .build/hello Sources/Benchmark/hello/main.c
	bin=$$($(SWIFT) build $(RELEASE) --show-bin-path) && $(SWIFT) run $(RELEASE) authcfg-bench \
	  $$bin/authcfg .build/hello .venv/bin

clean: ## remove what was built
	rm -rf .build .venv
