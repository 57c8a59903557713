"""Files read each in a process of its own, so that its time and its memory are its own."""

import os
import resource
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

# Only a reader that hangs takes as long: the process is then killed by the system.
HANG_SECONDS: Final = 20


@dataclass(frozen=True)
class Cost:
    """What reading one file took: seconds of CPU, the largest memory in MB, and what failed, if anything."""

    seconds: float
    megabytes: float
    failure: str = ""


def cost_of(run: Callable[[], object]) -> Cost:
    """Return what the call takes in a child of this process; Linux and macOS only."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _run_and_exit(run, writer)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        told = pipe.read()
    _, status, used = os.wait4(child, 0)
    megabytes = used.ru_maxrss / 1024
    if not told:
        return Cost(used.ru_utime + used.ru_stime, megabytes, f"stopped by the system, with status {status}")
    seconds, _, failure = told.partition("\n")
    return Cost(float(seconds), megabytes, failure)


def _run_and_exit(run: Callable[[], object], writer: int) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (HANG_SECONDS, HANG_SECONDS))
    failure = ""
    before = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
    try:
        run()
    except BaseException:  # noqa: BLE001 - whatever happens is what is looked for
        failure = traceback.format_exc()
    spent = sum(resource.getrusage(resource.RUSAGE_SELF)[:2]) - before
    os.write(writer, f"{spent:.3f}\n{failure[-4000:]}".encode("utf-8", "replace"))
    os._exit(0)
