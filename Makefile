# Two commands for everyone: make demo, make test. The rest is for contributors.
PYTHON ?= python3.11
BIN := .venv/bin

.PHONY: demo test check format lock core-alone programs screenshots clean

demo: .venv/run
	@$(BIN)/ajar demo $(if $(ONCE),--once)

test: .venv/dev core-alone programs
	$(BIN)/pytest -n auto --cov

check: .venv/dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	@mkdir -p .venv/desk
	AJAR_HOME=$(CURDIR)/.venv/desk $(BIN)/python manage.py makemigrations --check --dry-run
	AJAR_HOME=$(CURDIR)/.venv/desk $(BIN)/python manage.py check --deploy --fail-level WARNING

format: .venv/dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# The core must work where Django is not installed: an environment without it proves it.
core-alone: .venv/core
	.venv/core-only/bin/python -m pytest -q -p no:cacheprovider -c tests/core/pytest.ini tests/core

# The pages are tested in a real browser, the way to the phone behind a real proxy:
# this sees to it that they are there.
programs: .venv/dev
	@$(BIN)/python tests/web/browser/browsers.py
	@$(BIN)/python tests/cli/proxies.py

screenshots: .venv/dev programs
	$(BIN)/python benchmarks/screenshots.py

lock:
	uv pip compile -q --python-version 3.11 --universal --generate-hashes --no-emit-index-url --no-header requirements/run.in -o requirements/run.txt
	uv pip compile -q --python-version 3.11 --universal --generate-hashes --no-emit-index-url --no-header requirements/core.in -o requirements/core.txt
	uv pip compile -q --python-version 3.11 --universal --generate-hashes --no-emit-index-url --no-header requirements/dev.in -o requirements/dev.txt

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .coverage

.venv/bin/python:
	@command -v $(PYTHON) >/dev/null 2>&1 || { echo "Ajar needs Python 3.11 or newer: install it, or say which one with make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv .venv

.venv/run: .venv/bin/python requirements/run.txt pyproject.toml
	@echo "Setting up (once): installing the locked requirements into .venv"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/dev: .venv/run requirements/dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

.venv/core: .venv/bin/python requirements/core.txt
	@$(PYTHON) -m venv .venv/core-only
	@.venv/core-only/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/core.txt
	@touch $@
