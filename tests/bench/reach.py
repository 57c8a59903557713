"""What travelling costs a build: open data, feeds, cards, kits, companions and codes, on top of the pages alone.

``make bench-reach`` runs it on the real content: builds of both sorts in turn, each in a process of its own, so that
what else the machine does weighs on both. "Pages alone" plans, renders and writes nothing that serves reach. A warm
build finds in ``.build/`` what was made before, nothing having been edited; a cold one finds nothing. The exit status
is 1 when the median ratio of
warm builds passes the limit.
"""

import pickle
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Mapping
from contextlib import ExitStack, nullcontext
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final
from unittest.mock import patch

from site_builder import pipeline
from site_builder.diagnostics import Diagnostic
from site_builder.site import frame, plan
from site_builder.site.page import Download
from site_builder.site.planned import Site
from site_builder.verify import verify
from tests.built import ROOT, copy_project

WARM_ROUNDS: Final = 7
COLD_ROUNDS: Final = 3
LIMIT: Final = 1.4
_DAY: Final = date(2026, 12, 1)
_SORTS: Final = ("whole", "alone")


def main() -> int:
    """Print the seconds of both sorts of build and their ratios; return 1 when the limit is passed."""
    with tempfile.TemporaryDirectory() as folder:
        # Each sort has a project of its own: none undoes what the other wrote.
        projects = {sort: copy_project(Path(folder) / sort) for sort in _SORTS}
        cold = [_pair(projects, cold=True) for _ in range(COLD_ROUNDS)]
        warm = [_pair(projects) for _ in range(WARM_ROUNDS)]
    ratio = _told("warm", warm)
    _told("cold", cold)
    print(f"limit of warm builds: {LIMIT:.2f}")
    return int(ratio > LIMIT)


def _told(name: str, pairs: list[tuple[float, float]]) -> float:
    """Print what the pairs say and return the median of their ratios."""
    whole, alone = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(whole / alone for whole, alone in pairs)
    print(f"{name} builds, median of {len(pairs)}: {whole:.2f} s whole, {alone:.2f} s pages alone, ratio {ratio:.2f}")
    return ratio


def _pair(projects: Mapping[str, Path], *, cold: bool = False) -> tuple[float, float]:
    """Return the seconds of a build of each sort."""
    times = []
    for sort, project in projects.items():
        if cold:
            shutil.rmtree(project / ".build", ignore_errors=True)
            shutil.rmtree(project / "site", ignore_errors=True)
        command = [sys.executable, "-m", "tests.bench.reach", sort, str(project)]
        answer = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
        times.append(float(answer.stdout))
    whole, alone = times
    return whole, alone


def _one_build(project: Path, *, reach: bool) -> float:
    """Return the seconds that a build takes, from the first page read to the site in its place."""
    request = pipeline.Request(project, project / "site", _DAY)
    with ExitStack() as bare:
        if not reach:
            _without_reach(_known_files(project), bare)
        began = time.perf_counter()
        outcome = pipeline.build(request, lambda _: None)
        lasted = time.perf_counter() - began
    if outcome.pages is None:
        raise ValueError(outcome.diagnostics)
    return lasted


def _known_files(project: Path) -> tuple[Download, ...]:
    """Return the open data that pages say the sizes of, which another process made: nothing here is warmed by it."""
    kept = project.parent / "api.pickle"
    if not kept.exists():
        command = [sys.executable, "-m", "tests.bench.reach", "api", str(project)]
        subprocess.run(command, cwd=ROOT, check=True)
    files: tuple[Download, ...] = pickle.loads(kept.read_bytes())  # noqa: S301 - this program wrote it
    return files


def _keep_files(project: Path) -> None:
    """Write down the open data of the project."""
    catalog, _ = pipeline.check(project)
    if catalog is None:
        raise ValueError(project)
    site = plan.plan(catalog, pipeline.read_interfaces(project), catalog.settings.base_url, _DAY)
    (project.parent / "api.pickle").write_bytes(pickle.dumps(site.downloads))


def _without_reach(known: tuple[Download, ...], bare: ExitStack) -> None:
    """Take out of a build all that serves reach; what the pages say of the files of open data is known."""

    def without_files(*given: object) -> Site:
        whole = plan.plan(*given)  # type: ignore[arg-type]
        own = tuple(file for file in whole.downloads if file not in known)
        return replace(whole, downloads=own, feeds=(), kits=(), social=())

    def verified(*given: object) -> list[Diagnostic]:
        # Pages lead to what is not made: all that is wrong is looked for, and none of it stops the build.
        verify(*given)  # type: ignore[arg-type]
        return []

    for room, name, instead in (
        (plan, "api_files", lambda _: known),
        (plan, "with_sharing", lambda pages, _: pages),
        (plan, "sharing_files", lambda *_: ()),
        (plan, "social_cards", lambda *_: ()),
        (plan, "planned_kits", lambda *_: ()),
        (frame, "page_graph", lambda *_: ""),
        (pipeline, "plan", without_files),
        (pipeline, "verify", verified),
        (pipeline, "making", lambda *_: nullcontext(lambda _: {})),
        (pipeline, "weights_of", lambda *_: defaultdict(lambda: "0")),
    ):
        bare.enter_context(patch.object(room, name, instead))


if __name__ == "__main__":
    if sys.argv[1:2] == ["api"]:
        _keep_files(Path(sys.argv[2]))
    elif sys.argv[1:]:
        print(_one_build(Path(sys.argv[2]), reach=sys.argv[1] == "whole"))
    else:
        sys.exit(main())
