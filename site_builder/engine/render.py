"""Markdown to HTML: one MkDocs per locale, side by side."""

import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path

from site_builder.engine.config import config_file
from site_builder.model.locale import Locale


class EngineError(Exception):
    """MkDocs refused what the compiler gave it: a defect of ours, with MkDocs' own words."""


def render(build: Path, locales: Sequence[Locale], today: date) -> None:
    """Render every locale into ``<build>/site/<locale>``; raise `EngineError` if one fails."""
    environment = {
        **os.environ,
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": str(int(datetime.combine(today, time(), UTC).timestamp())),
    }
    running = [(locale, _start(config_file(build, locale), environment)) for locale in locales]
    failures = []
    for locale, process in running:
        output, _ = process.communicate()
        if process.returncode:
            failures.append(f"{locale}:\n{output}")
    if failures:
        raise EngineError("\n".join(failures))


def _start(config: Path, environment: dict[str, str]) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(config)]
    return subprocess.Popen(
        command,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
