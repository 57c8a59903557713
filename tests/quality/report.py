"""Measures everything and writes ``docs/quality.md`` and ``.build/quality.json``: ``python -m tests.quality.report``.

The exit status is 1 when a gate does not let the site through; the report is written all the same.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Final

from tests.browsers import opened_browser
from tests.built import ROOT, Built
from tests.quality.account import account
from tests.quality.gates import TESTED
from tests.quality.official import built, official_corpus, official_project
from tests.quality.sample import judged_pages, kind, known_name, one_language_of_each, one_of_each_kind
from tests.quality.stock import stock_site
from tests.quality.written import Measured, Report, written

PAGE: Final = ROOT / "docs" / "quality.md"
FIGURES: Final = ROOT / ".build" / "quality.json"
ENTRIES: Final = 200


def main() -> int:
    """Measure, write, and print what fails; return 1 when something does."""
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        real, corpus = built(official_project(folder / "real")), built(official_corpus(folder / "corpus", ENTRIES))
        sites = (
            _measured("Real site", real, folder / "stock"),
            _measured(f"{ENTRIES} entries", corpus, folder / "stock-corpus"),
        )
    report = Report(_day(), _versions(), sites, {name: _passes(tests) for name, tests in TESTED.items()})
    PAGE.write_text(written(report), encoding="utf-8")
    FIGURES.parent.mkdir(exist_ok=True)
    FIGURES.write_text(json.dumps(asdict(report), indent=1, sort_keys=True, ensure_ascii=False), encoding="utf-8")
    _say(f"{(time.monotonic() - begun) / 60:.0f} minutes; fails: {', '.join(report.failures) or 'nothing'}")
    return 1 if report.failures else 0


def _measured(name: str, site: Built, folder: Path) -> Measured:
    """Return the figures of a site and of its stock twin; Lighthouse's are those of one page of each kind."""
    kinds = {file: kind(site.documents[file]) for file in judged_pages(site)}
    timed, searched = one_of_each_kind(site), known_name(site)
    _say(f"{name}: {len(kinds)} pages, Lighthouse on {len(timed)}")
    ours = account(site.folder, kinds, timed, searched, lambda words: _say(f"{name}: {words}"))
    twins = one_language_of_each(site, timed)
    _say(f"{name}: {len(twins)} pages of stock Material")
    stock = account(stock_site(site, folder), {file: kinds[file] for file in twins}, twins, searched, _silent)
    return Measured(name, ours, stock)


def _passes(tests: tuple[str, ...]) -> bool | None:
    """Return whether these tests pass; nothing when there is none yet."""
    if not tests:
        return None
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests]
    return subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=False).returncode == 0


def _versions() -> dict[str, str]:
    modules = ROOT / "tests" / "node" / "node_modules"
    with opened_browser() as browser:
        versions = {"Chromium": browser.version}
    for name, package in (("Lighthouse", "lighthouse"), ("axe-core", "axe-core"), ("html-validate", "html-validate")):
        versions[name] = json.loads((modules / package / "package.json").read_text("utf-8"))["version"]
    return {**versions, "Material for MkDocs": version("mkdocs-material")}


def _day() -> str:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return moment.date().isoformat()


def _silent(_: str) -> None:
    """Say nothing: stock Material is there to be compared, not judged."""


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
