# The whole interface for developers. Needs Python 3.11 or newer, make and git; all else goes into .venv.

HOME_DIR ?= ./home
PORT ?= 8600
PYTEST_ARGS ?=
export PYTHON
# Where it is set, each run and each process that a test starts would compile every module anew.
unexport PYTHONDONTWRITEBYTECODE

BIN := .venv/bin
INSTALL := $(BIN)/pip install --quiet --disable-pip-version-check
OFFLINE := { echo "Could not install: is the network there? Run the same command again." >&2; exit 1; }
PACKAGE := pyproject.toml CHANGELOG.md requirements/build.txt
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-emit-index-url --no-emit-find-links
EXTRAS := --extra desk --extra holidays --extra languages --extra reader

.PHONY: help run test thorough check bench docs lock

help: ## say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: .venv/.run ## start the desk with a sample story (HOME_DIR=./home PORT=8600)
	@$(BIN)/evenhand up --home "$(HOME_DIR)" --port "$(PORT)" --sample

test: check ## linters, then the whole core suite
	@echo "Running the tests"
	@$(BIN)/pytest -n 2 -m "not thorough and not browser and not imap and not crash" $(PYTEST_ARGS)

thorough: .venv/.dev ## the tests that take seconds each
	@$(BIN)/pytest -n 2 -m thorough $(PYTEST_ARGS)

check: .venv/.dev ## linters, types, import contracts, migrations
	@echo "Checking style"
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check .
	@echo "Checking types"
	@$(BIN)/mypy --no-error-summary
	@echo "Checking which way the imports point"
	@$(BIN)/lint-imports --no-cache > .venv/.imports || { cat .venv/.imports; exit 1; }
	@echo "Checking migrations"
	@$(BIN)/python -W ignore::RuntimeWarning manage.py makemigrations --check --dry-run --verbosity 0

bench: .venv/.bench ## measure; figures and how to read them are in bench/README.md
	@$(BIN)/python -m bench

docs: .venv/.run ## rebuild the pages that are made from the code
	@$(BIN)/python docs/build.py

lock: .venv/.dev ## renew the lock files (UPGRADE=--upgrade for newer releases)
	@$(INSTALL) uv
	@$(LOCK) $(UPGRADE) --group build -o requirements/build.txt
	@$(LOCK) $(UPGRADE) pyproject.toml $(EXTRAS) -c requirements/build.txt -o requirements/run.txt
	@$(LOCK) $(UPGRADE) pyproject.toml $(EXTRAS) --group dev -c requirements/build.txt -c requirements/run.txt -o requirements/dev.txt
	@$(LOCK) $(UPGRADE) --group bench -c requirements/dev.txt -o requirements/bench.txt
	@$(LOCK) $(UPGRADE) --group engines -c requirements/dev.txt -o requirements/engines.txt

.venv/bin/python:
	@echo "Making a virtual environment in .venv"
	@.ci/venv .venv

.venv/.run: requirements/run.txt $(PACKAGE) | .venv/bin/python
	@echo "Installing what Evenhand needs into .venv (a minute, only when it changed)"
	@$(INSTALL) --require-hashes -r requirements/build.txt -r requirements/run.txt || $(OFFLINE)
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: requirements/dev.txt .venv/.run
	@echo "Installing what its developers need into .venv"
	@$(INSTALL) --require-hashes -r requirements/dev.txt || $(OFFLINE)
	@touch $@

.venv/.bench: requirements/bench.txt .venv/.dev
	@echo "Installing what the measurements are held against into .venv"
	@$(INSTALL) --require-hashes -r requirements/bench.txt || $(OFFLINE)
	@touch $@

.venv/.engines: requirements/engines.txt .venv/.dev
	@echo "Installing the engines that the recipes for many messages run on (Spark needs Java as well)"
	@$(INSTALL) --require-hashes -r requirements/engines.txt || $(OFFLINE)
	@touch $@
