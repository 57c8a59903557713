# Every command a newcomer needs. `make site` and `make test` are the two that matter; the rest saves time.
# Needs Python 3.11 or newer (with venv and pip) and make; everything else is installed into .venv from the locks.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --quiet --quiet --disable-pip-version-check --no-input

# The floors whose branches must be covered, and how far.
FLOORS := site_builder/diagnostics/*,site_builder/source/*,site_builder/model/*,site_builder/site/*
FLOOR_COVERAGE := 95

# The first browser found; set CHROMIUM=/path/to/it to choose another. Browser tests read the same variable.
BROWSERS := chromium chromium-browser google-chrome google-chrome-stable
find-chromium = $$(for name in "$$CHROMIUM" $(BROWSERS); do command -v "$$name" && break; done)

# The Nu HTML checker, which needs Java.
NU := tests/node/node_modules/vnu-jar/build/dist/vnu.jar

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DELETE_ON_ERROR:
.PHONY: site offline snapshot serve check test lint quality bench bench-reach font fuzz pictures reference install install-dev browser node java lock clean distclean

site: install  ## Build the real site into site/.
	$(BIN)/vitrine build

offline: install  ## Build the edition that opens from a USB key, and its zip, into offline/.
	$(BIN)/vitrine build --offline

snapshot: install  ## Freeze the site for EDITION, an edition of the programme that is over, into offline/.
	$(BIN)/vitrine build --offline --edition "$(EDITION)"

serve: install  ## Build, show on 127.0.0.1, rebuild on every change.
	$(BIN)/vitrine serve

check: lint  ## Everything that needs neither a browser nor a whole site.
	$(BIN)/python -m pytest -m "not browser and not slow"

test: lint browser node java  ## Everything.
	CHROMIUM="$(find-chromium)" $(BIN)/python -m pytest --numprocesses=2 --dist=loadfile --cov --cov-report=
	$(BIN)/coverage report --include='$(FLOORS)' --fail-under=$(FLOOR_COVERAGE)

lint: install-dev  ## Everything that reads the source without running it.
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djlint --lint overrides

quality: install-dev browser node java  ## Measure every gate and write docs/quality.md; fails when a gate does.
	CHROMIUM="$(find-chromium)" $(BIN)/python -m tests.quality.report

bench: install-dev  ## Measure `vitrine check` on a large generated corpus.
	$(BIN)/python tests/bench/check_corpus.py

bench-reach: install-dev  ## Measure what open data, cards, kits and the like add to a build.
	$(BIN)/python -m tests.bench.reach

fuzz: install-dev  ## Feed the reader with damaged files for SECONDS (60).
	$(BIN)/python -m tests.fuzz --seconds $(or $(SECONDS),60)

reference: install  ## Write again the pages and schemas made from the catalogue and the model.
	$(BIN)/vitrine reference

pictures: install-dev browser site  ## Draw the pictures of docs/screenshots/ again.
	CHROMIUM="$(find-chromium)" $(BIN)/python -m tests.browser.pictures site docs/screenshots
	$(BIN)/python -m tests.browser.contact_sheet site docs/screenshots/cartes-fr.webp docs/screenshots/cartes-en.webp

# The signs of French and English; no hinting, which screens of today do not read.
GLYPHS := U+0020-007E,U+00A0,U+00AB,U+00B0,U+00B7,U+00BB,U+00C0,U+00C2,U+00C6-00CB,U+00CE,U+00CF,U+00D4,U+00D9,U+00DB,U+00DC,U+00E0,U+00E2,U+00E6-00EB,U+00EE,U+00EF,U+00F4,U+00F9,U+00FB,U+00FC,U+00FF,U+0152,U+0153,U+0178,U+2013,U+2014,U+2018,U+2019,U+201C,U+201D,U+2026,U+202F,U+20AC,U+2192
FACE   := tests/node/node_modules/@fontsource/bricolage-grotesque

font: install-dev node  ## Cut the faces of the site, of its cards and of its documents again from their packages.
	$(BIN)/pyftsubset $(FACE)/files/bricolage-grotesque-latin-800-normal.woff2 --unicodes="$(GLYPHS)" --layout-features=kern,liga \
	  --no-hinting --desubroutinize --flavor=woff2 --output-file=overrides/assets/fonts/bricolage-grotesque-800.woff2
	cp $(FACE)/LICENSE overrides/assets/fonts/OFL.txt
	$(BIN)/python -m tests.faces

# Stamps: an installation is repeated only when what it installs from has changed. The project itself is installed
# in place, so a change of source needs no new installation.
install: $(VENV)/.installed
install-dev: $(VENV)/.installed-dev

$(VENV)/.created:
	@command -v "$(PYTHON)" >/dev/null || { echo "Python 3.11 or newer is needed, and '$(PYTHON)' was not found. Try: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; '$(PYTHON)' is $$("$(PYTHON)" --version 2>&1). Try: make PYTHON=python3.11" >&2; exit 1; }
	"$(PYTHON)" -m venv $(VENV)
	@touch $@

$(VENV)/.installed: $(VENV)/.created requirements.lock pyproject.toml
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed requirements-dev.lock
	$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

# Installs through apt-get what the tests need, or says what to do: $(call install-system,what,packages,what else helps).
define install-system
if ! command -v apt-get >/dev/null; then echo "The tests need $(1) and none was found: install it or $(3)." >&2; exit 1; fi; \
if [ "$$(id -u)" = 0 ]; then as_root=""; \
elif command -v sudo >/dev/null; then as_root="sudo"; \
else echo "The tests need $(1): ask an administrator for 'apt-get install $(2)' or $(3)." >&2; exit 1; fi; \
echo "Installing $(1) for the tests"; \
{ $$as_root apt-get -qq update && \
  $$as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $(2) >/dev/null; } || \
{ echo "The tests need $(1) and apt-get could not install it: $(3)." >&2; exit 1; }
endef

browser:
	@if [ -n "$(find-chromium)" ]; then exit 0; fi; \
	$(call install-system,Chromium,chromium fonts-liberation,set CHROMIUM=/path/to/chromium)

# The Nu HTML checker answers with its version wherever it can run.
java: node
	@if java -jar $(NU) --version >/dev/null 2>&1; then exit 0; fi; \
	$(call install-system,Java 17 or newer,default-jre-headless,put one on the PATH)

# Checkers that only exist for Node, from their own lock. None may run a script of its own when it is installed.
# Lighthouse asks for the latest of two packages: `overrides` in package.json holds them, or each release of one would break the lock.
node: tests/node/node_modules/.installed

tests/node/node_modules/.installed: tests/node/package.json tests/node/package-lock.json
	@command -v npm >/dev/null || { echo "The tests need Node 20.19 or newer with npm, for the checkers of spelling and of pages." >&2; exit 1; }
	npm ci --prefix tests/node --ignore-scripts --loglevel=error --no-audit --no-fund
	@touch $@

# Keeps every version that still fits; `make lock UPGRADE=1` takes the newest ones.
COMPILE = $(BIN)/uv pip compile pyproject.toml --quiet --no-config --universal --python-version 3.11 \
  --group build --generate-hashes --no-strip-extras --no-annotate --custom-compile-command "make lock" $(if $(UPGRADE),--upgrade)

lock: install-dev  ## Write both lock files again from pyproject.toml.
	$(COMPILE) --output-file requirements.lock
	$(COMPILE) --extra dev --constraint requirements.lock --output-file requirements-dev.lock

clean:  ## Remove what was built; keep .venv.
	rm -rf .build site offline .coverage .coverage.* htmlcov .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -path ./$(VENV) -prune -o -name __pycache__ -type d -exec rm -rf {} +

distclean: clean  ## Remove .venv too.
	rm -rf $(VENV) build *.egg-info tests/node/node_modules
