"""What travelling costs a build: open data, feeds, cards, kits, companions and codes, on top of the pages alone.

``make bench-reach`` runs it on the real content: builds of both sorts in turn, each in a process of its own, so that
what else the machine does weighs on both. "Pages alone" plans, renders and writes nothing that serves reach. A warm
build finds in ``.build/`` what was made before, nothing having been edited; a cold one is the first of a new project.
The projects are in memory where the system has room there, and none is deleted before the end: a disk (ext4) that has
just lost files is many times slower at making new ones, and would weigh most on the builds that make most. The first
pair is not counted: the program itself is read then. The exit status is 1 when a median ratio, of cold builds or of
warm ones, passes the limit.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Final
from unittest.mock import patch

from site_builder import pipeline
from site_builder.diagnostics import Diagnostic
from site_builder.output import made
from site_builder.site import frame, plan
from site_builder.site.planned import Site
from site_builder.verify import verify
from tests.built import ROOT, copy_sources

WARM_ROUNDS: Final = 7
COLD_ROUNDS: Final = 15
LIMIT: Final = 1.4
# Where Linux has a disk in memory.
_MEMORY: Final = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
_ROOM: Final = 2 * 1000**3
_DAY: Final = date(2026, 12, 1)
_SORTS: Final = ("whole", "alone")
# What these do is done in order; all that is dear is made in the others, at once.
_OF_ONE_PROCESSOR: Final = frozenset({"check", "plan", "assemble", "verify", "publish"})


@dataclass(frozen=True)
class _Cost:
    """What a build costs, in seconds: on the clock, of all processors together, and in the stages of one processor."""

    clock: float
    work: float
    single: float = 0


def main() -> int:
    """Print the seconds of both sorts of build and their ratios; return 1 when the limit is passed."""
    with tempfile.TemporaryDirectory(dir=_memory()) as folder:
        # Each sort has a project of its own: none undoes what the other wrote.
        rounds = [
            {sort: copy_sources(Path(folder) / str(number) / sort) for sort in _SORTS}
            for number in range(COLD_ROUNDS + 1)
        ]
        _, *cold = (_pair(projects, rank) for rank, projects in enumerate(rounds))
        warm = [_pair(rounds[0], rank) for rank in range(WARM_ROUNDS)]
    ratios = (_told("warm", warm), _told("cold", cold))
    _tell_work(cold)
    print(f"limit: {LIMIT:.2f}")
    return int(max(ratios) > LIMIT)


def _memory() -> Path | None:
    """Return a folder in memory, if the system has one with room enough."""
    return _MEMORY if _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ROOM else None


def _told(name: str, pairs: list[tuple[_Cost, _Cost]]) -> float:
    """Print what the pairs say and return the median of their ratios."""
    whole, alone = (statistics.median(cost.clock for cost in costs) for costs in zip(*pairs, strict=True))
    ratio = statistics.median(whole.clock / alone.clock for whole, alone in pairs)
    print(f"{name} builds, median of {len(pairs)}: {whole:.2f} s whole, {alone:.2f} s pages alone, ratio {ratio:.2f}")
    return ratio


def _tell_work(pairs: list[tuple[_Cost, _Cost]]) -> None:
    """Print how much the builds of each sort work: medians of all pairs."""
    for name, costs in zip(_SORTS, zip(*pairs, strict=True), strict=True):
        work, single = (
            statistics.median(values) for values in zip(*((one.work, one.single) for one in costs), strict=True)
        )
        print(f"cold, {name}: {work:.2f} s of work of all processors, {single:.2f} s in the stages of one processor")


def _pair(projects: Mapping[str, Path], rank: int) -> tuple[_Cost, _Cost]:
    """Return the cost of a build of each sort; which comes first changes from one rank to the next."""
    costs = {sort: _run(sort, projects[sort]) for sort in (_SORTS if rank % 2 else _SORTS[::-1])}
    whole, alone = (costs[sort] for sort in _SORTS)
    return whole, alone


def _run(sort: str, project: Path) -> _Cost:
    """Return what something costs in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.reach", sort, str(project)]
    answer = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return _Cost(*map(float, answer.stdout.split()))


@contextmanager
def _measured() -> Iterator[None]:
    """Print what happens inside costs, processes that it starts and waits for included."""
    clock, work = time.perf_counter(), _work()
    yield
    print(time.perf_counter() - clock, _work() - work)


def _work() -> float:
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def _one_build(project: Path, *, reach: bool) -> None:
    """Print what a build costs, from the first page read to the site in its place."""
    request = pipeline.Request(project, project / "site", _DAY)
    with ExitStack() as bare:
        if not reach:
            _without_reach(bare)
        stages: list[tuple[str, float]] = []
        with _measured():
            outcome = pipeline.build(request, lambda stage: stages.append((stage, time.perf_counter())))
        stages.append(("", time.perf_counter()))
    if outcome.pages is None:
        raise ValueError(outcome.diagnostics)
    print(sum(end - start for (stage, start), (_, end) in pairwise(stages) if stage in _OF_ONE_PROCESSOR))


def _without_reach(bare: ExitStack) -> None:
    """Take out of a build all that serves reach."""

    def without_feeds(drafts: Sequence[plan.Draft]) -> Site:
        return replace(plan.completed(drafts), feeds=())

    def verified(*given: object) -> list[Diagnostic]:
        # Pages lead to what is not made: all that is wrong is looked for, and none of it stops the build.
        verify(*given)  # type: ignore[arg-type]
        return []

    for room, name, instead in (
        (plan, "api_files", lambda _: ()),
        (plan, "with_sharing", lambda pages, _: pages),
        (plan, "sharing_files", lambda *_: ()),
        (plan, "social_cards", lambda *_: ()),
        (plan, "planned_kits", lambda *_: ()),
        (plan, "qr_codes", lambda _: {}),
        (plan, "feed", lambda _: None),
        (frame, "page_graph", lambda *_: ""),
        (pipeline, "completed", without_feeds),
        (pipeline, "verify", verified),
        (pipeline, "drawing", lambda _: nullcontext(SimpleNamespace(begin=lambda _: None, files=dict))),
        (made, "made_kits", lambda *_: {}),
        (made, "code_files", lambda *_: {}),
        (pipeline, "weights_of", lambda *_: defaultdict(lambda: "0")),
    ):
        bare.enter_context(patch.object(room, name, instead))


if __name__ == "__main__":
    match sys.argv[1:]:
        case []:
            sys.exit(main())
        case ["whole" | "alone" as sort, project]:
            _one_build(Path(project), reach=sort == "whole")
        case _:
            sys.exit(2)
