"""The templates that editors copy: once copied, filled in and published, they are right, with and without pictures."""

import re
from pathlib import Path
from types import MappingProxyType
from typing import Final

import pytest
from PIL import Image

from site_builder import pipeline
from site_builder.diagnostics import Language, OutputFormat, render_report
from tests.model.project import Project, copy_content

TEMPLATES: Final = Path(__file__).parents[2] / "docs" / "editeurs" / "modeles"
FOLDERS: Final = MappingProxyType(
    {
        "commune": "content/communes/exemple-sur-marne",
        "solution": "content/solutions/banc-exemple",
        "page": "content/pages/page-d-exemple",
    }
)
HOLDER: Final = "content/organisations/exemple-et-fils.yml"
LISTS: Final = MappingProxyType({"taxonomie.yml": "themes", "glossaire.yml": "glossary"})


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return the real content, with every template copied and published as the guide says."""
    project = copy_content(tmp_path)
    for kind, folder in FOLDERS.items():
        for locale in ("fr", "en"):
            text = template(f"{kind}.{locale}.md")
            project.write(f"{folder}/index.{locale}.md", text.replace("draft: true\n", ""))
    project.write(HOLDER, template("organisation.yml"))
    for name, vocabulary in LISTS.items():
        path = f"content/taxonomies/{vocabulary}.yml"
        terms = template(name).partition("terms:\n")[2]
        project.write(path, f"{project.read(path).rstrip()}\n{terms}")
    return project


def template(name: str) -> str:
    """Return the text of a template."""
    return (TEMPLATES / name).read_text(encoding="utf-8")


def said(project: Project) -> str:
    """Return what the check prints, pictures opened."""
    _, diagnostics = pipeline.check(project.root)
    return render_report(diagnostics, Language.FR, OutputFormat.TEXT)


def test_published_templates_are_right(project: Project) -> None:
    """Neither an error nor a warning is said of what was copied from the templates."""
    assert "" == said(project)


def test_templates_are_right_with_their_pictures(project: Project) -> None:
    """The lines about pictures are right as well, once their signs are removed and the pictures put in place."""
    for folder in FOLDERS.values():
        for locale in ("fr", "en"):
            path = f"{folder}/index.{locale}.md"
            text = re.sub(r"^# ((?:cover|gallery):|  .*)$", r"\1", project.read(path), flags=re.MULTILINE)
            project.write(path, text)
            for name in re.findall(r"file: \"(.+)\"", text):
                Image.new("RGB", (1200, 800)).save(project.root / folder / name)
    assert "" == said(project)


@pytest.mark.parametrize("kind", ["commune", "page"])
def test_a_draft_stands_alone(kind: str, project: Project) -> None:
    """A template that cites no other one is right as it was copied, before anything is filled in."""
    for other in FOLDERS.keys() - {kind}:
        for locale in ("fr", "en"):
            project.remove(f"{FOLDERS[other]}/index.{locale}.md")
    for locale in ("fr", "en"):
        project.write(f"{FOLDERS[kind]}/index.{locale}.md", template(f"{kind}.{locale}.md"))
    assert "" == said(project)


def test_every_template_is_tried() -> None:
    """A template that is added is tried too."""
    tried = {f"{kind}.{locale}.md" for kind in FOLDERS for locale in ("fr", "en")} | {"organisation.yml", *LISTS}
    assert tried == {file.name for file in TEMPLATES.iterdir()}
