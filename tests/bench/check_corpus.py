"""How long ``vitrine check`` takes: on 2,000 generated entries, read whole then unchanged, and on the real content.

``make bench`` runs it. The exit status is 1 when a limit is passed; the best of several runs counts, for what other
programs do to the machine at the same time is not ours.
"""

import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
ENTRIES: Final = 2_000
RUNS: Final = 5
COLD_CPU_LIMIT: Final = 7.0
UNCHANGED_CPU_LIMIT: Final = 2.0
REAL_WALL_LIMIT: Final = 1.0


@dataclass(frozen=True)
class Timing:
    """The best of several runs, in seconds."""

    cpu: float
    wall: float


def measured(project: Path, *options: str) -> Timing:
    """Return the best CPU (user and system) and wall times of checks of the project."""
    timings = [_one_run(project, *options) for _ in range(RUNS)]
    return Timing(min(timing.cpu for timing in timings), min(timing.wall for timing in timings))


def _one_run(project: Path, *options: str) -> Timing:
    command = [sys.executable, "-m", "site_builder", "--root", str(project), "check", *options]
    cpu, wall = _children_cpu(), time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return Timing(_children_cpu() - cpu, time.perf_counter() - wall)


def _children_cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main() -> int:
    """Print the measures beside their limits; return 1 when one is passed."""
    with tempfile.TemporaryDirectory() as folder:
        generate = [sys.executable, "-m", "tests.corpus", str(ENTRIES), folder]
        subprocess.run(generate, cwd=ROOT, check=True)
        cold = measured(Path(folder), "--fresh")
        unchanged = measured(Path(folder))
    real = measured(ROOT, "--fresh")
    print(f"vitrine check, CPU and wall time, best of {RUNS} runs")
    print(f"  real content: {real.cpu:.2f} s CPU, {real.wall:.2f} s (limit {REAL_WALL_LIMIT})")
    print(f"  {ENTRIES} entries in 2 languages: {cold.cpu:.2f} s CPU (limit {COLD_CPU_LIMIT}), {cold.wall:.2f} s")
    print(f"  the same, unchanged: {unchanged.cpu:.2f} s CPU (limit {UNCHANGED_CPU_LIMIT}), {unchanged.wall:.2f} s")
    within = cold.cpu <= COLD_CPU_LIMIT and unchanged.cpu <= UNCHANGED_CPU_LIMIT and real.wall <= REAL_WALL_LIMIT
    return 0 if within else 1


if __name__ == "__main__":
    sys.exit(main())
