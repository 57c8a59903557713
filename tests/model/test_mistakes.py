"""Each mistake made in a real file gives one message, in the right place, whose fix works."""

import re

import pytest

from site_builder.diagnostics import Diagnostic, Language, OutputFormat, Severity, render_report
from tests.model.mistakes import MISTAKES, SCEAUX, SOYPV, SOYPV_EN, Mistake, cover_on_sceaux
from tests.model.project import Project

NAMES = [mistake.name.replace(" ", "-") for mistake in MISTAKES]


@pytest.mark.parametrize("mistake", MISTAKES, ids=NAMES)
def test_mistake_gives_one_message_whose_fix_works(project: Project, mistake: Mistake) -> None:
    """The mistake gives its own message alone, on its very characters, and what the message asks for mends it."""
    mistake.prepare(project)
    project.replace(mistake.path, mistake.old, mistake.new)
    damaged = project.read(mistake.path)

    (found,) = project.check()
    line, column = mistake.place(damaged)
    assert (mistake.code, mistake.path) == (found.code, found.span.path)
    assert (line, column) == (found.span.line, found.span.column)
    assert Severity.ERROR is found.severity
    assert damaged.split("\n")[line - 1] == found.span.excerpt
    assert [] == _gaps(found)

    project.write(mistake.path, mistake.fix(damaged, found))
    assert () == project.check()


def _gaps(found: Diagnostic) -> list[str]:
    """Return the lines of the message, in either language, where a value should stand and none does."""
    lines = []
    for language in Language:
        message, *_, fix = render_report([found], language, OutputFormat.TEXT).rstrip().splitlines()
        lines.extend([message, fix.strip()])
    return [line for line in lines if re.search(r"\{\w+\}|« *»|“”|: *$|  ", line)]


def test_real_content_has_no_mistake(project: Project) -> None:
    """The content before any damage is clean, so that each mistake is alone."""
    assert () == project.check()


def test_described_picture_is_accepted(project: Project) -> None:
    """A cover described in both languages is no mistake."""
    cover_on_sceaux(project)
    assert () == project.check()


def test_windows_1252_file_is_named_with_its_likely_text(project: Project) -> None:
    """A file saved by an old editor is refused at its first accent, and saving it as UTF-8 mends it."""
    text = project.read(SCEAUX)
    (project.root / SCEAUX).write_bytes(text.encode("cp1252"))
    (found,) = project.check()
    at = next(position for position, char in enumerate(text) if not char.isascii())
    line = text.count("\n", 0, at) + 1
    assert ("V001", SCEAUX, line) == (found.code, found.span.path, found.span.line)
    assert at - text.rfind("\n", 0, at) == found.span.column
    assert text.split("\n")[line - 1] == found.span.excerpt
    assert found.param("likely") in text
    project.write(SCEAUX, (project.root / SCEAUX).read_bytes().decode("cp1252"))
    assert () == project.check()


def test_missing_english_file_is_mended_by_writing_it(project: Project) -> None:
    """An entry without its English file gives one message that names the file to create."""
    words = project.read(SOYPV_EN)
    project.remove(SOYPV_EN)
    (found,) = project.check()
    assert ("V044", SOYPV, 1, 1) == (found.code, found.span.path, found.span.line, found.span.column)
    project.write(found.param("path"), words)
    assert () == project.check()


def test_missing_english_file_is_mended_by_a_draft(project: Project) -> None:
    """The second remedy of the message works too, once no published page refers to the entry."""
    modulatio = "content/solutions/modulatio/index.fr.md"
    project.remove("content/solutions/modulatio/index.en.md")
    for locale in ("fr", "en"):
        project.replace(f"content/communes/aulnay-sous-bois/index.{locale}.md", "solution:modulatio", "page:a-propos")
    assert ["V044"] == project.codes()
    project.replace(modulatio, "edition:", "draft: true\nedition:")
    assert () == project.check()


def test_missing_french_file_is_mended_by_writing_it(project: Project) -> None:
    """An English file alone gives one message that names the French file to create."""
    facts = project.read(SOYPV)
    project.remove(SOYPV)
    (found,) = project.check()
    assert ("V045", SOYPV_EN, 1, 1) == (found.code, found.span.path, found.span.line, found.span.column)
    project.write(found.param("path"), facts)
    assert () == project.check()


def test_missing_english_text_is_mended_by_writing_it(project: Project) -> None:
    """An English file without its text is pointed at its end."""
    words = project.read(SOYPV_EN)
    front_matter = words[: words.index("\n---\n") + 5]
    project.write(SOYPV_EN, front_matter)
    (found,) = project.check()
    assert ("V049", SOYPV_EN, front_matter.count("\n") + 1) == (found.code, found.span.path, found.span.line)
    project.write(SOYPV_EN, words)
    assert () == project.check()


def test_missing_fields_are_one_message(project: Project) -> None:
    """Several fields left out are one message that names them all."""
    project.replace(SOYPV, "edition: 1\n", "")
    project.replace(SOYPV, "stage: tested\n", "")
    (found,) = project.check()
    assert "« edition », « stage »" == found.param("keys_fr")
