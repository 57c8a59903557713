"""What is said of each folder of bad content, written again: ``python -m tests.diagnostics.regenerate [CODE…]``.

Read the difference before you commit it: it is what editors will read from now on.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from site_builder.diagnostics import Language
from tests.diagnostics.cases import Case, cases


def regenerate(case: Case) -> None:
    """Write what is said of the folder, in each language."""
    with TemporaryDirectory() as folder:
        root = case.lay(Path(folder) / "project")
        for language in Language:
            case.expected(language).write_text(case.said(root, language), "utf-8")


if __name__ == "__main__":
    wanted = set(sys.argv[1:])
    for one in cases():
        if not wanted or one.code in wanted:
            regenerate(one)
