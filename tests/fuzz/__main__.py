"""Damage files on purpose for a while: `python -m tests.fuzz --seconds 60`. Exit 1 when something was found."""

import argparse
import importlib.util
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from site_builder.source.decoding import MAX_BYTES
from tests.fuzz.children import Cost, cost_of
from tests.fuzz.reading import check, chosen, places, tiny
from tests.fuzz.seeds import write_dictionary, write_seeds
from tests.fuzz.shapes import fillings, shapes

MAX_MEGABYTES: Final = 200
_FOUND: Final = Path(".build") / "fuzz"
_RUNS: Final = re.compile(r"Done (\d+) runs")


@dataclass
class Report:
    """What was read so far, the dearest of it, and the files that broke something."""

    patience: float
    runs: int = 0
    slowest: tuple[float, str] = (0.0, "–")
    largest: tuple[float, str] = (0.0, "–")
    findings: list[str] = field(default_factory=list)

    def add(self, name: str, raw: bytes, cost: Cost) -> None:
        """Take one file into account; it is kept when something is wrong with it."""
        self.runs += 1
        self.slowest = max(self.slowest, (cost.seconds, name))
        self.largest = max(self.largest, (cost.megabytes, name))
        dear = cost.seconds > self.patience or cost.megabytes > MAX_MEGABYTES
        if cost.failure or dear:
            kept = _FOUND / re.sub(r"\W+", "-", name).strip("-")
            kept.write_bytes(raw)
            why = cost.failure.strip().split("\n")[-1] or f"{cost.seconds:.2f} s, {cost.megabytes:.0f} MB"
            self.findings.append(f"{name}: {why} ({kept})")


def main() -> int:
    """Return 0 when nothing was found, 1 when something was, 2 when the run cannot start."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=int, default=60, help="how long to make files up")
    parser.add_argument("--thorough", action="store_true", help="read thousands of known shapes first")
    parser.add_argument("--patience", type=float, default=1.0, help="seconds of CPU that one file may take")
    asked = parser.parse_args()
    _FOUND.mkdir(parents=True, exist_ok=True)
    tiny()
    report = Report(asked.patience)
    read_shapes(report, shapes())
    if asked.thorough:
        read_shapes(report, fillings())
    if asked.seconds and importlib.util.find_spec("atheris") is None:
        sys.stderr.write("atheris is not installed: only the known shapes were read\n")
        asked.seconds = 0
        report.findings.append("no file was made up, for want of atheris")
    if asked.seconds:
        _make_up(report, asked.seconds)
    slowest, largest = report.slowest, report.largest
    _say(f"{report.runs} files read, {len(report.findings)} findings")
    _say(f"slowest: {slowest[0] * 1000:.0f} ms ({slowest[1]}); largest: {largest[0]:.0f} MB ({largest[1]})")
    for finding in report.findings:
        _say(f"- {finding}")
    return 1 if report.findings else 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def read_shapes(report: Report, known: Iterable[tuple[str, bytes]]) -> None:
    """Read each shape in the place of each file it may take, in a process of its own."""
    for name, raw in known:
        for path in places(name):
            report.add(f"{name} in {path}", raw, cost_of(partial(check, raw, path, whole=True)))


def _make_up(report: Report, seconds: int) -> None:
    """Let atheris make files up, then read again, without its instruments, those that took long."""
    with tempfile.TemporaryDirectory() as folder:
        seeds, slow, tokens = (Path(folder) / name for name in ("seeds", "slow", "tokens"))
        seeds.mkdir()
        slow.mkdir()
        write_seeds(seeds)
        write_dictionary(tokens)
        options = [f"-max_total_time={seconds}", f"-max_len={MAX_BYTES}", "-timeout=20", f"-dict={tokens}"]
        options += [f"-artifact_prefix={_FOUND}/", "-print_final_stats=1", "-len_control=20"]
        command = [sys.executable, "-m", "tests.fuzz.target", str(slow), *options, str(seeds)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        counted = _RUNS.search(done.stderr) or re.search(r"number_of_executed_units: (\d+)", done.stderr)
        report.runs += int(counted[1]) if counted else 0
        if done.returncode:
            told = f"{done.stdout}\n{done.stderr}".strip().split("\n")
            wrong = [line for line in told if "Error" in line or "Broken" in line or "ERROR" in line]
            report.findings.append(f"atheris: {(wrong or told[-1:])[0]} (the file is in {_FOUND})")
        for file in sorted(slow.iterdir()):
            raw, path, whole = chosen(file.read_bytes())
            report.add(f"{file.name} in {path}", raw, cost_of(partial(check, raw, path, whole=whole)))


if __name__ == "__main__":
    sys.exit(main())
