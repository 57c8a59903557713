"""The account of a site as a page that people read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tests.quality.account import Account
from tests.quality.gates import GATES, KEYBOARD, MANNERS, READING, STATES, WHOLE, Gate

_MOST_PAGES: Final = 8
_MOST_FAULTS: Final = 3
_LONGEST: Final = 110
_COLUMNS: Final[Mapping[str, str]] = {
    "ecoindex": "EcoIndex",
    "nodes": "Elements",
    "requests": "Requests",
    "transferred": "kB sent",
    "document": "HTML, kB",
    "script": "JS, kB",
    "page": "Page, kB",
    "performance": "Speed",
    "accessibility": "Access",
    "best-practices": "Practices",
    "seo": "SEO",
    "first-paint": "FCP, ms",
}
_KILOBYTES: Final = ("transferred", "document", "script", "page")
_LEAST: Final = ("ecoindex", "performance", "accessibility", "best-practices", "seo")
_GROUPS: Final[Mapping[str, tuple[Gate, ...]]] = {
    "axe": (WHOLE[0], *STATES),
    "Markup, language": WHOLE[1:],
    "Keyboard": KEYBOARD,
    "Conditions of reading": READING,
    "Manners": MANNERS[1:],
}


@dataclass(frozen=True)
class Measured:
    """A site and what stock Material makes of the same words, measured in the same run."""

    name: str
    ours: Account
    stock: Account


@dataclass(frozen=True)
class Report:
    """All that was measured in a run: sites, gates that tests keep (None: no test yet), and with which tools."""

    day: str
    versions: Mapping[str, str]
    sites: Sequence[Measured]
    tested: Mapping[str, bool | None]

    @property
    def failures(self) -> list[str]:
        """Return the names of the gates that do not let the site through."""
        stopped = [gate.name for gate in GATES if any(site.ours.failures(gate) for site in self.sites)]
        return [*stopped, *(name for name, passed in self.tested.items() if passed is False)]


def written(report: Report) -> str:
    """Return the report as a page of Markdown."""
    parts = [_introduction(report), _gates(report), _tested(report)]
    parts += [part for site in report.sites for part in (_kinds(site), _groups(site))]
    return "\n\n".join([*parts, _failures(report)]) + "\n"


def _introduction(report: Report) -> str:
    versions = ", ".join(f"{name} {version}" for name, version in report.versions.items())
    failing = len(report.failures)
    verdict = (
        f"{failing} gate{'s fail' if failing > 1 else ' fails'}" if failing else "Every gate lets the site through"
    )
    return f"""# Quality

<!-- Written by `make quality`: do not edit. cspell:disable -->

Measured on {report.day} with {versions}. **{verdict}.**

`make quality` measures everything again and writes this page, and `.build/quality.json` with every figure of every
page. It needs what `make test` needs. What is measured is a copy of the site made official with invented contacts, and
never published: the demonstration asks search engines to leave it alone, which Lighthouse counts as a fault. The same
templates are measured with 200 invented entries. Beside them stands stock Material for MkDocs, with the same titles,
summaries and bodies and nothing else: no card, fact table, map or list, which ours have. It is judged by the same
checks; what it opens with a label that no keyboard reaches counts as out of reach. Weights are in kB of 1000 bytes.

Every gate looks at every page of both sites, but for the cards of other sites and the pages to share, of which it
takes the largest and the smallest in each language, and for Lighthouse, which takes the largest page of each kind in
each language. Stock Material is measured on the largest page of each kind, in one language or the other. Speeds are the
median of three runs on Lighthouse's simulated phone. EcoIndex follows its protocol:
1920 by 1080, load, one second, arrow down, scroll to the end, one second; a fresh profile for each page."""


def _gates(report: Report) -> str:
    heads = [head for site in report.sites for head in (site.name, "Stock")]
    rows = [[gate.name, gate.rule(), *_cells(report, gate)] for gate in GATES]
    return (
        f"## Gates\n\nThe worst page of each. ✗ marks a gate that fails.\n\n{_table(['Gate', 'Limit', *heads], rows)}"
    )


def _cells(report: Report, gate: Gate) -> Iterator[str]:
    for site in report.sites:
        failed = site.ours.failures(gate)
        figures = _judged(site.ours, gate)
        page = gate.worst({file: figures[file] for file in failed or figures})
        value = _value(gate.key, figures[page])
        spotless = value == "0" and not gate.least
        yield f"{'**✗** ' if failed else ''}{value}{'' if spotless else f' `{_path(page)}`'}"
        stock = _judged(site.stock, gate)
        yield _value(gate.key, stock[gate.worst(stock)])


def _judged(account: Account, gate: Gate) -> dict[str, float]:
    return {file: figure for file, figure in account.figures[gate.key].items() if gate.judges(account.kinds[file])}


def _tested(report: Report) -> str:
    words = {True: "yes", False: "**✗** no", None: "no check yet"}
    rows = [[name, words[passed]] for name, passed in report.tested.items()]
    return f"Gates that tests keep, run on the site as it is:\n\n{_table(['Gate', 'Passes'], rows)}"


def _kinds(site: Measured) -> str:
    rows = [[kind, *(_pair(site, key, kind) for key in _COLUMNS)] for kind in _kinds_of(site)]
    table = _table(["Kind", *_COLUMNS.values()], rows)
    return f"## {site.name}: figures by kind of page\n\nThe worst page of the kind, then stock Material's.\n\n{table}"


def _pair(site: Measured, key: str, kind: str) -> str:
    return " / ".join(_worst_of(account, key, kind) for account in (site.ours, site.stock))


def _worst_of(account: Account, key: str, kind: str) -> str:
    values = [figure for file, figure in account.figures[key].items() if account.kinds[file] == kind]
    return _value(key, min(values) if key in _LEAST else max(values)) if values else "–"


def _groups(site: Measured) -> str:
    rows = [
        [kind, *(f"{_sum(site.ours, gates, kind)} / {_sum(site.stock, gates, kind)}" for gates in _GROUPS.values())]
        for kind in _kinds_of(site)
    ]
    table = _table(["Kind", *_GROUPS], rows)
    return (
        f"## {site.name}: faults by kind of page\n\nOn the worst page of the kind, then on stock Material's.\n\n{table}"
    )


def _sum(account: Account, gates: Sequence[Gate], kind: str) -> str:
    totals = [
        sum(account.figures[gate.key].get(file, 0) for gate in gates)
        for file, known in account.kinds.items()
        if known == kind
    ]
    return f"{max(totals, default=0):g}"


def _failures(report: Report) -> str:
    lines = [line for site in report.sites for gate in GATES for line in _failure(site, gate)]
    return "\n".join(["## What fails", "", *(lines or ["Nothing."])])


def _failure(site: Measured, gate: Gate) -> Iterator[str]:
    failed = site.ours.failures(gate)
    if failed:
        yield f"- **{gate.name}**, {site.name}: {len(failed)} page{'s' if len(failed) > 1 else ''}"
    for file in failed[:_MOST_PAGES]:
        told = site.ours.faults[gate.key].get(file, [])
        words = "; ".join(f"`{fault[:_LONGEST].replace('`', '')}`" for fault in told[:_MOST_FAULTS])
        yield f"  - `{_path(file)}` {_value(gate.key, site.ours.figures[gate.key][file])}{': ' if words else ''}{words}"


def _kinds_of(site: Measured) -> list[str]:
    return sorted(set(site.ours.kinds.values()))


def _path(file: str) -> str:
    return f"/{file.removesuffix('index.html')}"


def _value(key: str, figure: float) -> str:
    if key in _KILOBYTES and figure:
        return f"{figure / 1000:.1f}"
    return f"{figure:.4f}" if 0 < figure < 1 else f"{figure:.0f}"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
