"""Pages as Lighthouse judges them, on a phone, each in a browser that knows nothing of the site."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final

from tests.browsers import FLAGS, program

_SCRIPT: Final = Path(__file__).parents[1] / "node" / "lighthouse.mjs"
CATEGORIES: Final = ("accessibility", "best-practices", "seo")
PERFORMANCE: Final = "performance"


@dataclass(frozen=True)
class Verdict:
    """What Lighthouse says of a page: scores out of 100, the audits that cost points, and times in milliseconds."""

    version: str
    scores: dict[str, float]
    lost: tuple[str, ...]
    first_paint: float | None
    shift: float | None


def judged(addresses: Sequence[str], *, timed: bool, at_once: int, runs: int = 1) -> dict[str, Verdict]:
    """Return a verdict of each address, the median of several runs; ``timed`` judges speed too."""
    categories = (*CATEGORIES, PERFORMANCE) if timed else CATEGORIES
    shares = [addresses[start::at_once] for start in range(at_once)]
    with ThreadPoolExecutor(at_once) as pool:
        heard = [
            verdict for found in pool.map(lambda share: _judged(share, categories, runs), shares) for verdict in found
        ]
    by_address: dict[str, list[Verdict]] = {}
    for address, verdict in heard:
        by_address.setdefault(address, []).append(verdict)
    return {address: _middle(by_address[address]) for address in addresses}


def _judged(addresses: Sequence[str], categories: Sequence[str], runs: int) -> list[tuple[str, Verdict]]:
    """Return what one browser said of these addresses, as many times as there are runs."""
    node = shutil.which("node")
    assert node, "no Node: Lighthouse needs it"
    if not addresses:
        return []
    asked = {"program": program(), "flags": FLAGS, "categories": categories, "addresses": list(addresses) * runs}
    done = subprocess.run(
        [node, str(_SCRIPT)], input=json.dumps(asked), capture_output=True, encoding="utf-8", check=False
    )
    assert 0 == done.returncode, done.stderr
    return [_read(json.loads(line)) for line in done.stdout.splitlines()]


def _read(verdict: dict[str, object]) -> tuple[str, Verdict]:
    address, version, scores, lost = (verdict[name] for name in ("address", "version", "scores", "lost"))
    assert isinstance(scores, dict)
    assert isinstance(lost, list)
    assert verdict["error"] is None, f"{address}: {verdict['error']}"
    assert None not in scores.values(), f"{address}: {scores}"
    times = {name: _number(verdict[name]) for name in ("first_paint", "shift")}
    return str(address), Verdict(str(version), scores, tuple(lost), times["first_paint"], times["shift"])


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def _middle(verdicts: Sequence[Verdict]) -> Verdict:
    first = verdicts[0]
    return Verdict(
        first.version,
        {name: median(verdict.scores[name] for verdict in verdicts) for name in first.scores},
        tuple(sorted({audit for verdict in verdicts for audit in verdict.lost})),
        _median([verdict.first_paint for verdict in verdicts]),
        _median([verdict.shift for verdict in verdicts]),
    )


def _median(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return median(known) if known else None
