# The commands of Vigilia. Each works on a bare machine with Python 3.11-3.13, root or not; the work is in scripts/.
SHELL := bash
.DEFAULT_GOAL := help
.PHONY: help prepare demo start test check bench bench-full nightly picture clean

help:  ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

prepare:  ## makes ./.venv and installs what uv.lock pins
	@PYTHON="$(PYTHON)" scripts/prepare

demo: prepare  ## invents a caseload of five regions, prints today, serves the waiting page
	@scripts/demo

start: prepare  ## an empty installation in ./var
	@scripts/start

check: prepare  ## lint, types, layers, catalogues
	@scripts/check

test: prepare  ## the gate: check, every test on SQLite, the web and threat suites on PostgreSQL as well, the pages in Chromium
	@scripts/test

nightly: prepare  ## timing and full sizes
	@.venv/bin/pytest -m nightly

bench:  ## ratio tables against rivals, into docs/measured/
	@PYTHON="$(PYTHON)" scripts/prepare --group bench
	@.venv/bin/python benchmarks/run.py

bench-full:  ## the same at full sizes
	@PYTHON="$(PYTHON)" scripts/prepare --group bench
	@.venv/bin/python benchmarks/run.py --full

picture: prepare  ## docs/pictures: this morning, and the page that a card opens (needs Chromium)
	@.venv/bin/python scripts/picture_of_today.py
	@.venv/bin/python scripts/picture_of_waiting.py

clean:  ## removes what was made here, but for ./var
	@rm -rf .venv .cache build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find src tests scripts benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +
