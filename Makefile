# Every target does its own set-up: Python 3.11 or newer and make are all it takes.
#
#   make demo      draft the shipped example cases into drafts/
#   make test      run the tests            make test ARGS="-k manifest"
#   make check     lint, format, types, floors
#   make help      the rest

VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
NEW_ENOUGH := import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11 python; do \
  "$$python" -c '$(NEW_ENOUGH)' >/dev/null 2>&1 && { echo "$$python"; break; }; done)
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help demo test soak check schemas lock bench clean

help: ## show this
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

demo: $(READY) ## draft the shipped example cases into drafts/
	@$(BIN)/filings demo --to drafts $(ARGS)

test: $(READY) ## run the tests
	@$(BIN)/python -m pytest -n auto --dist loadgroup $(ARGS)

soak: $(READY) ## run the tests that plant secrets and mistakes, over thousands of cases: an hour or more
	@FILINGS_SOAK=1 $(BIN)/python -m pytest -n auto tests/leaks tests/practice tests/assembly $(ARGS)

check: $(READY) ## lint, format, types, floors
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

schemas: $(READY) ## publish the JSON Schemas from the models
	@$(BIN)/python -m filing_schemas schemas/json
	@$(BIN)/python -m filings.profile.published schemas/json

bench: $(READY) ## what it costs, side by side with plain docxtpl
	@$(BIN)/python -m benchmarks $(ARGS)

lock: $(READY) ## resolve requirements.lock anew, from PyPI alone
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@env -u UV_INDEX -u UV_INDEX_URL -u UV_EXTRA_INDEX_URL -u UV_DEFAULT_INDEX -u UV_FIND_LINKS \
	  $(BIN)/uv pip compile pyproject.toml --extra cluster --group dev --output-file requirements.lock --no-config --upgrade \
	  --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --quiet

clean: ## remove what make made, but for the drafts
	@rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

$(READY): requirements.lock pyproject.toml
	@$(if $(PYTHON),,echo "filings needs Python 3.11 or newer, with its venv module" \
	  "(Debian, Ubuntu: apt install python3-venv). Install it, or name one: make PYTHON=/path/to/python3" >&2; exit 1)
	@"$(PYTHON)" -c '$(NEW_ENOUGH)' || { echo "$(PYTHON) is not a Python 3.11 or newer with its venv module." \
	  "Name another: make PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "Setting up $(VENV) (once; half a minute or so)..."
	@"$(PYTHON)" -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@
