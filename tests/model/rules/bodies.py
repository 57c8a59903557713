"""A solution and a commune of the real content whose French text is replaced, and what is then said."""

from typing import Final

from site_builder.diagnostics import Diagnostic, Language
from site_builder.diagnostics.wording import fix_of
from tests.model.project import Project

SOYPV: Final = "content/solutions/soypv/index.fr.md"
SCEAUX: Final = "content/communes/sceaux/index.fr.md"
# Told by other rules, which compare the two languages: here only one is changed.
_OTHER_RULES: Final = ("V09", "V13")


def write_body(project: Project, body: str, path: str = SOYPV) -> int:
    """Put the text below the block of the file, and return the line where it begins."""
    text = project.read(path)
    block = text[: text.index("\n---\n") + 5]
    project.write(path, block + body)
    return block.count("\n") + 1


def told(project: Project, body: str, path: str = SOYPV) -> list[Diagnostic]:
    """Return what is said of the text."""
    write_body(project, body, path)
    return [found for found in project.check() if not found.code.startswith(_OTHER_RULES)]


def marked(project: Project, body: str, path: str = SOYPV) -> list[tuple[str, str]]:
    """Return each code with the characters it marks."""
    return [(found.code, under(found)) for found in told(project, body, path)]


def under(found: Diagnostic) -> str:
    """Return the characters that the message marks."""
    start = found.span.column - 1
    return found.span.excerpt[start : start + found.span.length]


def advice(found: Diagnostic) -> str:
    """Return what the message says to type, in French."""
    return fix_of(found, Language.FR)
