"""`vitrine build`: what it says while it builds and when it is done."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.built import ROOT, vitrine

pytestmark = pytest.mark.slow

STAGES = {
    "fr": ("vérification", "plan", "écriture", "rendu", "assemblage", "indexation", "contrôle", "mise en place"),
    "en": ("check", "plan", "emit", "render", "assemble", "index", "verify", "publish"),
}
DONE = {"fr": ("Aucune erreur.", "pages construites dans"), "en": ("No errors.", "pages built in")}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_stage_has_its_line(project: Path, language: str) -> None:
    """Away from a terminal, each stage is one line on the error stream, then the result is counted."""
    answer = vitrine(project, "build", "--lang", language)
    none_found, built_in = DONE[language]
    assert 0 == answer.returncode
    assert [*(f"… {stage}" for stage in STAGES[language]), none_found] == answer.stderr.splitlines()
    pages = sum(1 for page in (project / "site").rglob("index.html"))
    assert f"{pages} {built_in} {project / 'site'}\n".replace("\n", ".\n") == answer.stdout


def test_the_offline_edition_takes_the_place_of_the_site(project: Path) -> None:
    """One more stage, a folder to open and its zip; the site, were there one, is left alone."""
    answer = vitrine(project, "build", "--offline", "--edition", "1")
    stages = [*STAGES["fr"][:-1], "mise hors ligne", STAGES["fr"][-1]]
    assert [*(f"… {stage}" for stage in stages), "Aucune erreur."] == answer.stderr.splitlines()
    assert 0 == answer.returncode
    name = "qmi-edition-1-2026-12-01"
    assert [".vitrine", name, f"{name}.zip"] == sorted(path.name for path in (project / "offline").iterdir())
    assert (True, False) == ((project / "offline" / name / "index.html").is_file(), (project / "site").exists())


def test_an_error_stops_at_the_first_stage(project: Path) -> None:
    """With a mistake in the content, only the first stage is announced, and nothing is written on the output."""
    (project / "content" / "site.yml").unlink()
    answer = vitrine(project, "build", "--lang", "en")
    lines = answer.stderr.splitlines()
    assert (1, "", "… check") == (answer.returncode, answer.stdout, lines[0])
    assert "Nothing was built; the former site is untouched." == lines[-1]
    assert [] == [line for line in lines[1:] if line.startswith("… ")]
    assert not (project / "site").exists()


@pytest.mark.parametrize(
    ("link", "code"),
    [("[là](javascript:alert(1))", "V088"), ("[là][b]\n\n[b]: data:text/html,x", "V088"), ("[là]()", "V081")],
)
def test_a_link_that_runs_or_leads_nowhere_is_told(project: Path, link: str, code: str) -> None:
    """A link that a browser could run is the editor's mistake, on its line, and never a defect of ours."""
    file = project / "content" / "pages" / "a-propos" / "index.fr.md"
    file.write_text(f"{file.read_text('utf-8')}\n{link}\n", "utf-8")
    answer = vitrine(project, "build")
    assert (1, False) == (answer.returncode, (project / "site").exists())
    assert f"erreur[{code}]" in answer.stderr


def test_a_picture_that_cannot_be_read_is_told(project: Path) -> None:
    """A picture that is none stops the build with a message to the editor, not with a defect of ours."""
    body = project / "content" / "pages" / "a-propos"
    (body / "photo.jpg").write_bytes(b"not a picture")
    for language in ("fr", "en"):
        file = body / f"index.{language}.md"
        file.write_text(f"{file.read_text('utf-8')}\n![Une place / A square](photo.jpg)\n", "utf-8")
    answer = vitrine(project, "build")
    assert (1, False) == (answer.returncode, (project / "site").exists())
    assert "content/pages/a-propos/photo.jpg:1:1: erreur[V052]" in answer.stderr


def test_a_faulty_template_is_our_defect(project: Path) -> None:
    """A built page that differs from the plan is our mistake, not the editor's: the command ends with 3."""
    template = project / "overrides" / "prose.html"
    template.write_text(template.read_text("utf-8").replace("{% endblock %}", "<h1>x</h1>{% endblock %}", 1), "utf-8")
    answer = vitrine(project, "build")
    assert (3, False) == (answer.returncode, (project / "site").exists())
    assert "[V072]" in answer.stderr


def test_a_template_that_cannot_be_read_is_our_defect(project: Path) -> None:
    """When the engine refuses a template, its own words are shown and the command ends with 3."""
    (project / "overrides" / "prose.html").write_text("{% if %}", "utf-8")
    answer = vitrine(project, "build")
    assert (3, False) == (answer.returncode, (project / "site").exists())
    assert "TemplateSyntaxError" in answer.stderr
    assert answer.stderr.endswith("Software defect: please report it.\n")


def test_the_output_may_stand_elsewhere(project: Path, tmp_path: Path) -> None:
    """The site is built where it is asked to be, and the project's own site/ is not made."""
    answer = vitrine(project, "build", "--output", str(tmp_path / "public"), "--site-url", "https://example.org/qmi")
    assert 0 == answer.returncode
    assert "https://example.org/qmi/en/" in (tmp_path / "public" / "sitemap.xml").read_text("utf-8")
    assert not (project / "site").exists()


def test_a_terminal_shows_a_bar(project: Path) -> None:
    """On a terminal, one bar goes from stage to stage up to the end, instead of lines."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "site_builder", "--root", str(project), "build", "--lang", "en"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=theirs) as building:
        os.close(theirs)
        shown = b""
        try:
            while chunk := os.read(ours, 4096):
                shown += chunk
        except OSError:  # the terminal is gone: the program has ended
            pass
        finally:
            os.close(ours)
    words = shown.decode("utf-8")
    assert (0, 0) == (building.returncode, words.count("… "))
    places = [words.index(stage) for stage in STAGES["en"]]
    assert sorted(places) == places
    assert "100%" in words
