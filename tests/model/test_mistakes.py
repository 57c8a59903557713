"""Each mistake made in a real file gives one message, in the right place, whose fix works."""

import re
from functools import reduce
from pathlib import Path

import pytest

from site_builder.diagnostics import CATALOGUE, Diagnostic, Language, OutputFormat, render_report
from tests.model.mistakes import MISTAKES, Mistake
from tests.model.mistakes.mistake import SOYPV
from tests.model.mistakes.preparing import cover_on_sceaux, picture_in_texts
from tests.model.project import Project, copy_content

NAMES = [mistake.name.replace(" ", "-") for mistake in MISTAKES]
# Told of a built site.
NOT_OF_CONTENT = {"V072", "V073"}
# Shown by the tests of their own rules: what no single line of a real file can cause, or mend.
ELSEWHERE = {"V003", "V004", "V016", "V056", "V071", "V074", "V084", "V103"}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a copy of the real content, without a mistake, with what was recorded of its translations."""
    return copy_content(tmp_path, recorded=True)


@pytest.mark.parametrize("mistake", MISTAKES, ids=NAMES)
def test_mistake_gives_one_message_whose_fix_works(project: Project, mistake: Mistake) -> None:
    """The mistake gives its own message alone, on its very characters, and what the message asks for mends it."""
    mistake.make(project)

    (found,) = project.check()
    assert (mistake.code, mistake.told_in, mistake.severity) == (found.code, found.span.path, found.severity)
    assert mistake.place(project) == (found.span.line, found.span.column)
    assert [] == _gaps(found)

    mistake.mend(project, found)
    assert () == project.check()


def _gaps(found: Diagnostic) -> list[str]:
    """Return the lines of the message, in either language, where a value should stand and none does."""
    lines = []
    typed = [value for _, value in found.params if value.startswith("{")]
    for language in Language:
        message, *_, fix = render_report([found], language, OutputFormat.TEXT).rstrip().splitlines()
        lines.extend([message, fix.strip()])
    lines = [reduce(lambda line, value: line.replace(value, "…"), typed, line) for line in lines]
    return [line for line in lines if re.search(r"\{\w+\}|« *»|“”|: *$|  ", line)]


def test_mistakes_are_many_and_each_has_its_name() -> None:
    """There are more than a hundred mistakes, and no two have the same name."""
    assert 150 < len(MISTAKES) == len(set(NAMES))


def test_every_code_an_editor_can_cause_is_shown() -> None:
    """No message about the content is without a mistake that causes it, here or in the tests of its rule."""
    causes = {code for code in CATALOGUE if not code.startswith("V11")} - NOT_OF_CONTENT - ELSEWHERE
    assert causes == {mistake.code for mistake in MISTAKES}


def test_real_content_has_no_mistake(project: Project) -> None:
    """The content before any damage is clean, so that each mistake is alone."""
    assert () == project.check()


@pytest.mark.parametrize("step", [cover_on_sceaux, picture_in_texts])
def test_pictures_before_a_mistake_are_right(project: Project, step: object) -> None:
    """A described cover, and the same picture shown in both texts, are no mistake."""
    assert callable(step)
    step(project)
    assert () == project.check()


def test_missing_english_file_is_mended_by_a_draft(project: Project) -> None:
    """The second remedy of the message works too, once no published page refers to the entry."""
    modulatio = "content/solutions/modulatio/index.fr.md"
    for name in ("index.en.md", "index.en.lock"):
        project.remove(f"content/solutions/modulatio/{name}")
    project.remove("content/communes/aulnay-sous-bois/index.en.lock")
    for locale in ("fr", "en"):
        project.replace(f"content/communes/aulnay-sous-bois/index.{locale}.md", "solution:modulatio", "page:a-propos")
    assert ["V044"] == project.codes()
    project.replace(modulatio, "edition:", "draft: true\nedition:")
    assert () == project.check()


def test_missing_fields_are_one_message(project: Project) -> None:
    """Several fields left out are one message that names them all."""
    project.replace(SOYPV, "edition: 1\n", "")
    project.replace(SOYPV, "stage: tested\n", "")
    (found,) = project.check()
    assert "« edition », « stage »" == found.param("keys_fr")
