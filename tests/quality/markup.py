"""What html-validate and the Nu HTML checker of the W3C find wrong in the pages of a folder."""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

_NODE: Final = Path(__file__).parents[1] / "node"
_ALL: Final = ("",)


def html_validate(folder: Path, files: Sequence[str] = _ALL) -> list[tuple[str, int, str]]:
    """Return what html-validate finds wrong in a folder, or in some of its files: the file, the line, the rule."""
    program = _NODE / "node_modules" / ".bin" / "html-validate"
    assert program.exists(), "no html-validate: run `make node`"
    command = [
        str(program),
        "--config",
        str(_NODE / "html-validate.json"),
        "--formatter",
        "json",
        *_paths(folder, files),
    ]
    # Into a file: what the program has to say is cut off when it ends before a pipe has taken it all.
    with tempfile.TemporaryFile("w+", encoding="utf-8") as answer:
        done = subprocess.run(command, stdout=answer, stderr=subprocess.PIPE, encoding="utf-8", check=False)
        answer.seek(0)
        told = json.load(answer)
    assert "" == done.stderr
    return [
        (Path(page["filePath"]).relative_to(folder).as_posix(), message["line"], message["ruleId"])
        for page in told
        for message in page["messages"]
    ]


def nu(folder: Path, files: Sequence[str] = _ALL) -> list[tuple[str, int, str]]:
    """Return what the Nu HTML checker finds wrong, as above: the file, the line, its words."""
    program, java = _NODE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar", shutil.which("java")
    assert program.exists(), "no Nu HTML checker: run `make node`"
    assert java, "no Java: run `make java`"
    options = ("--skip-non-html", "--errors-only", "--format", "json")
    done = subprocess.run(
        [java, "-jar", str(program), *options, *_paths(folder, files)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    # The checker writes its verdict where other programs write their complaints.
    assert done.stderr.startswith('{"'), done.stderr
    return [
        (message["url"].removeprefix(f"file:{folder}/"), message["lastLine"], message["message"])
        for message in json.loads(done.stderr)["messages"]
    ]


def _paths(folder: Path, files: Sequence[str]) -> list[str]:
    return [str(folder / file) for file in files]
