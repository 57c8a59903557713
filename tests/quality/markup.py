"""What html-validate and the Nu HTML checker of the W3C find wrong in the pages of a folder."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Final

_NODE: Final = Path(__file__).parents[1] / "node"


def html_validate(folder: Path) -> list[tuple[str, int, str]]:
    """Return what html-validate finds wrong in the pages of a folder: the file, the line, the rule."""
    program = _NODE / "node_modules" / ".bin" / "html-validate"
    assert program.exists(), "no html-validate: run `make node`"
    command = [str(program), "--config", str(_NODE / "html-validate.json"), "--formatter", "json", str(folder)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert "" == done.stderr
    return [
        (Path(page["filePath"]).relative_to(folder).as_posix(), message["line"], message["ruleId"])
        for page in json.loads(done.stdout)
        for message in page["messages"]
    ]


def nu(folder: Path) -> list[tuple[str, int, str]]:
    """Return what the Nu HTML checker finds wrong in the pages of a folder: the file, the line, its words."""
    program, java = _NODE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar", shutil.which("java")
    assert program.exists(), "no Nu HTML checker: run `make node`"
    assert java, "no Java: run `make java`"
    options = ("--skip-non-html", "--errors-only", "--format", "json")
    done = subprocess.run(
        [java, "-jar", str(program), *options, str(folder)], capture_output=True, encoding="utf-8", check=False
    )
    # The checker writes its verdict where other programs write their complaints.
    assert done.stderr.startswith('{"'), done.stderr
    return [
        (message["url"].removeprefix(f"file:{folder}/"), message["lastLine"], message["message"])
        for message in json.loads(done.stderr)["messages"]
    ]
