# make demo   set everything up, play a live blog and archive it
# make test   set everything up, run every check
PYTHON ?= python3
SHARED ?= ../shared
BIN := .venv/bin
# The tests that run the whole program, as processes and over HTTP; all others are the unit suite, which stays quick.
WHOLE := tests/cli tests/lives tests/test_readme.py tests/test_quality.py
export SHARED

.PHONY: demo test lint types unit whole wheel score bench kills format clean
.DEFAULT_GOAL := test

# uv where it is installed, the standard library's venv and pip otherwise.
.venv/ready: pyproject.toml
	@if command -v uv >/dev/null 2>&1; then \
	  uv venv --quiet --allow-existing --python $(PYTHON) .venv && uv pip install --quiet --python $(BIN)/python --group dev --editable . ; \
	else \
	  $(PYTHON) -m venv .venv && $(BIN)/python -m pip install --quiet --disable-pip-version-check 'pip>=25.1' && \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check --group dev --editable . ; \
	fi
	@touch $@

.venv/ready-bench: .venv/ready
	@if command -v uv >/dev/null 2>&1; then uv pip install --quiet --python $(BIN)/python --group bench ; \
	else $(BIN)/python -m pip install --quiet --disable-pip-version-check --group bench ; fi
	@touch $@

demo: .venv/ready
	@$(BIN)/liveblog demo

test: lint types unit whole wheel

lint: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/ready
	$(BIN)/mypy

unit: .venv/ready
	$(BIN)/pytest -q -n auto $(addprefix --ignore=,$(WHOLE))

whole: .venv/ready
	$(BIN)/pytest -q -n auto $(WHOLE)

# Builds the wheel, installs it outside this tree and uses it.
wheel: .venv/ready
	$(BIN)/python tests/try_wheel.py

score: .venv/ready
	@$(BIN)/python benchmarks/score.py

bench: .venv/ready-bench
	@$(BIN)/python benchmarks/speed.py
	@$(BIN)/python benchmarks/bytes.py
	@$(BIN)/python benchmarks/duplicates.py --most 100000

# A run killed at 200 moments: some ten minutes.
kills: .venv/ready
	@KILLS=200 $(BIN)/pytest -q tests/cli/test_kills.py

format: .venv/ready
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf .venv build dist *.egg-info
