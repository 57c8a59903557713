"""All the figures of a site: gate by gate, page by page."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from tests.browsers import opened_browser
from tests.built import document
from tests.quality.axe import TARGETS
from tests.quality.conditions import Faults, reading_faults
from tests.quality.gates import GATES, Gate
from tests.quality.keyboard import keyboard_faults
from tests.quality.lighthouse import Verdict, judged
from tests.quality.markup import html_validate, nu
from tests.quality.states import STATES, broken_in_states
from tests.quality.visit import Visit, address, visits
from tests.serving import served

_SIDE_BY_SIDE: Final = 2
_RUNS: Final = 3
_PHONES: Final = 3
_Found = TypeVar("_Found")


@dataclass
class Account:
    """Figures by gate and page, and the words of each fault; ``kinds`` tells the kind of every page."""

    kinds: dict[str, str]
    figures: dict[str, dict[str, float]] = field(default_factory=lambda: {gate.key: {} for gate in GATES})
    faults: dict[str, dict[str, list[str]]] = field(default_factory=lambda: {gate.key: {} for gate in GATES})

    def note(self, key: str, file: str, figure: float) -> None:
        """Add a figure."""
        self.figures[key][file] = figure

    def tell(self, key: str, file: str, faults: Iterable[str]) -> None:
        """Add faults, none being a figure too."""
        told = list(faults)
        self.figures[key][file] = len(told)
        if told:
            self.faults[key][file] = told

    def failures(self, gate: Gate) -> list[str]:
        """Return the pages that do not pass a gate."""
        figures = self.figures[gate.key]
        return sorted(file for file, figure in figures.items() if not gate.lets(figure, self.kinds[file]))


def account(
    site: Path, kinds: dict[str, str], timed: Sequence[str], searched: str, announce: Callable[[str], None]
) -> Account:
    """Return the figures of the pages of a built site that ``kinds`` knows; Lighthouse's of the ``timed`` ones alone.

    ``searched`` are words that a search of the site must find; ``announce`` is told what was measured, and what fails.
    """
    found, files = Account(kinds), sorted(kinds)
    stages: Mapping[str, Callable[[], None]] = {
        "visits": lambda: _add_visits(found, _shared(partial(_visits, site), files)),
        "reading": lambda: _add_faults(found, _shared(partial(_reading, site), files)),
        "keyboard": lambda: _add_faults(found, _shared(partial(_keyboard, site), files)),
        "axe": lambda: _add_states(found, _shared(partial(_states, site, searched), files)),
        "markup": lambda: _add_markup(found, site, files),
        "Lighthouse": lambda: _add_verdicts(found, site, timed),
    }
    for name, measure in stages.items():
        measure()
        failing = [gate.name for gate in GATES if found.failures(gate)]
        announce(f"{name} measured; fails so far: {', '.join(failing) or 'nothing'}")
    unmeasured = [gate.key for gate in GATES if not found.figures[gate.key]]
    assert [] == unmeasured
    return found


def _shared(work: Callable[[Sequence[str]], dict[str, _Found]], files: Sequence[str]) -> dict[str, _Found]:
    """Return what work finds in these pages, shared between processes that each have their own browser."""
    with ProcessPoolExecutor(_SIDE_BY_SIDE) as pool:
        shares = pool.map(work, [files[start::_SIDE_BY_SIDE] for start in range(_SIDE_BY_SIDE)])
        return {file: found for share in shares for file, found in share.items()}


def _visits(folder: Path, files: Sequence[str]) -> dict[str, Visit]:
    with served(folder) as home, opened_browser() as browser:
        return visits(browser, home, files)


def _reading(folder: Path, files: Sequence[str]) -> dict[str, Faults]:
    with served(folder) as home, opened_browser() as browser:
        return reading_faults(browser, home, files)


def _keyboard(folder: Path, files: Sequence[str]) -> dict[str, Faults]:
    with served(folder) as home, opened_browser() as browser:
        return keyboard_faults(browser, home, files)


def _states(folder: Path, searched: str, files: Sequence[str]) -> dict[str, list[str]]:
    with served(folder) as home, opened_browser() as browser:
        return broken_in_states(browser, home, files, searched)


def _add_visits(found: Account, seen: dict[str, Visit]) -> None:
    for file, visit in seen.items():
        found.note("ecoindex", file, visit.score)
        for key in ("nodes", "requests", "transferred"):
            found.figures.setdefault(key, {})[file] = getattr(visit, key)
        for key in ("document", "script", "page", "shift"):
            found.note(key, file, getattr(visit, key))
        for key in ("strangers", "kept", "said"):
            found.tell(key, file, getattr(visit, key))


def _add_faults(found: Account, seen: dict[str, Faults]) -> None:
    for file, faults in seen.items():
        for key, told in faults.items():
            found.tell(key, file, told)


def _add_states(found: Account, seen: dict[str, list[str]]) -> None:
    for file, broken in seen.items():
        found.tell("states", file, broken)
        found.tell("targets", file, [fault for fault in broken if f": {TARGETS} " in fault])
        found.tell("axe", file, [fault for fault in broken if fault.startswith(f"{STATES[0].name}: ")])


def _add_markup(found: Account, folder: Path, files: Sequence[str]) -> None:
    for key, told in (("nu", nu(folder, files)), ("html-validate", html_validate(folder, files))):
        for file in files:
            found.tell(key, file, [f"line {line}: {words}" for place, line, words in told if place == file])
    for file in files:
        declared = document(folder / file).get("lang")
        expected = "en" if file.startswith("en/") else "fr"
        found.tell("language", file, [] if declared == expected else [f"declares {declared}, not {expected}"])


def _add_verdicts(found: Account, folder: Path, files: Sequence[str]) -> None:
    with served(folder) as home:
        addresses = {address(home, file): file for file in files}
        verdicts = judged(list(addresses), timed=True, at_once=_PHONES, runs=_RUNS)
    for url, file in addresses.items():
        _add_verdict(found, file, verdicts[url])


def _add_verdict(found: Account, file: str, verdict: Verdict) -> None:
    for category, score in verdict.scores.items():
        found.note(category, file, score)
        if score < 100:
            found.faults[category][file] = list(verdict.lost)
    assert verdict.first_paint is not None
    assert verdict.shift is not None
    found.note("first-paint", file, verdict.first_paint)
    found.note("phone-shift", file, verdict.shift)
