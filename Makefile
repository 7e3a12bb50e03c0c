# On the Record. `make help` lists what can be made; nothing but Python 3.11 or newer and make need be there.

HOST ?= mkdocs# or properdocs, the maintained continuation
FORMAT ?= text# of `make check`: text, github or json
AGAINST ?=# of `make check`: what was published, like origin/main
PYTHON ?=# the interpreter to set up with; else the first that fits of python3, python3.14 … python3.11
BIN := .venv/bin

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:
.PHONY: site serve check test lint types rooms pytest format screenshots gallery bench lowest chromium clean help force

## site: build the demonstration site into site/
site: $(if $(filter mkdocs,$(HOST)),.venv/site.stamp,.venv/dev.stamp)
	$(BIN)/$(HOST) build --strict

## serve: show the site on this machine and follow every change (drafts too)
serve: $(if $(filter mkdocs,$(HOST)),.venv/site.stamp,.venv/dev.stamp)
	$(BIN)/$(HOST) serve

## check: verify every record against its article, as a strict build would
check: .venv/site.stamp
	@$(BIN)/ontherecord check content --strict --format $(FORMAT) $${AGAINST:+--against "$$AGAINST"}

## test: everything that must hold before a change goes in
test: lint types rooms pytest

## lint: style and likely mistakes
lint: .venv/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet .

## types: mypy, strict
types: .venv/dev.stamp
	$(BIN)/mypy

## rooms: who may import whom
rooms: .venv/dev.stamp
	$(BIN)/lint-imports

## pytest: the tests, those in a real browser too
pytest: .venv/dev.stamp chromium
	$(BIN)/pytest --numprocesses auto --dist worksteal

## format: put the Python files into their one form
format: .venv/dev.stamp
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

## screenshots: pictures of the built site's pages, for people to look at
screenshots: site .venv/dev.stamp chromium
	$(BIN)/python -m tests.browser.screenshots

## gallery: every component in every situation on one page, gallery/gallery/index.html
gallery: .venv/dev.stamp
	$(BIN)/python -m tests.gallery gallery

## bench: cost per page, beside other generators in the same run
bench: .venv/bench.stamp
	$(BIN)/python -m bench

## lowest: the tests with the oldest versions of what we depend on
lowest: .venv/dev.stamp chromium
	rm -rf .venv-lowest
	$(BIN)/python -m venv .venv-lowest
	$(BIN)/python -m tests.lowest > .venv-lowest/constraints.txt
	.venv-lowest/bin/python -m pip install --quiet --editable '.[dev,pictures]' --constraint .venv-lowest/constraints.txt
	.venv-lowest/bin/pytest --numprocesses auto --dist worksteal

## clean: remove what was built and installed here
clean:
	find site -mindepth 1 -maxdepth 1 ! -name .gitignore -exec rm -rf {} +
	rm -rf .venv .venv-lowest dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache .site.ontherecord-*
	find generator themes tests -name __pycache__ -prune -exec rm -rf {} +

## help: this list
help:
	@sed -n 's/^## \([a-z]*\): /\1	/p' $(firstword $(MAKEFILE_LIST)) | expand -t 13

# ------------------------------------------------------------------------------------------- setting up

# A stamp holds the folder that its environment was made for: one that was moved, copied, or has lost its Python is made anew.
ifneq ($(shell $(BIN)/python -c '' 2>/dev/null && cat .venv/site.stamp 2>/dev/null),$(CURDIR))
.venv/site.stamp: force
endif

.venv/site.stamp: pyproject.toml
	@set -e; found=; lacking=; \
	for python in $(or $(PYTHON),python3 python3.14 python3.13 python3.12 python3.11); do \
	  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	  if "$$python" -c 'import ensurepip, venv' 2>/dev/null; then found=$$python; break; fi; \
	  lacking=$${lacking:-$$("$$python" -c 'import sys; print("python%d.%d" % sys.version_info[:2])')}; \
	done; \
	if [ -z "$$found" ] && [ -n "$$lacking" ]; then \
	  echo "$$lacking is here, but not its venv module. On Debian or Ubuntu: apt-get install $$lacking-venv" >&2; exit 1; \
	elif [ -z "$$found" ]; then \
	  echo "Python 3.11 or newer is needed and is not here: see https://www.python.org/downloads/," \
	    "or name one: make PYTHON=/path/to/python3" >&2; exit 1; \
	fi; \
	echo "Setting up .venv with $$("$$found" --version)"; \
	rm -rf .venv; "$$found" -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[pictures]'
	@printf '%s\n' '$(CURDIR)' > $@

.venv/dev.stamp .venv/bench.stamp: .venv/%.stamp: .venv/site.stamp
	@echo "Installing what the $* commands need"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[$*]'
	@touch $@

chromium: .venv/dev.stamp
	@$(BIN)/python -m tests.browser.chromium
