"""`vitrine status`: what it prints, in which shape, what it records, and how it ends."""

import json
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from site_builder.cli import cli
from site_builder.model.coverage.status_report import status_schema

SOYPV: Final = "content/solutions/soypv"


def status(project: Path, *arguments: str, columns: int = 80) -> Result:
    """Return what `vitrine status` answered in a terminal so wide."""
    runner = CliRunner(env={"COLUMNS": str(columns)})
    return runner.invoke(cli, ["--root", str(project), "status", *arguments])


def change(project: Path, locale: str, old: str, new: str) -> None:
    """Change some words of one entry in one language."""
    file = project / SOYPV / f"index.{locale}.md"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def late(project: Path) -> Path:
    """Return a project whose translations are recorded, but for one section changed in French since."""
    assert 0 == status(project, "--update-locks").exit_code
    change(project, "fr", "Un équipement souple", "Un équipement léger")
    return project


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_dashboard_fits_the_terminal(late: Path, columns: int, language: str) -> None:
    """No line is longer than the terminal, none ends with a space, and nothing is painted."""
    answer = status(late, "--lang", language, columns=columns)
    lines = answer.output.splitlines()
    assert 0 == answer.exit_code
    assert [] == [line for line in lines if len(line) > columns or line != line.rstrip() or "\x1b" in line]


def test_the_dashboard_says_each_entry_and_what_to_do(late: Path) -> None:
    """Each entry has its line, then what is unknown and late; the last lines say what to do."""
    answer = status(late)
    lines = answer.output.splitlines()
    (at,) = [number for number, line in enumerate(lines) if line.startswith("  soypv ")]
    assert "  en retard (1)" in lines[at]
    assert lines[at].endswith("  2026-11-23  testée")
    assert lines[at + 1].startswith("      inconnu : problème traité\u00a0; partenaires\u00a0;")
    assert "      anglais en retard : « La solution »" in lines
    steps = lines[lines.index("À faire") + 2 :]
    assert "  - mettre à jour l'anglais de solutions/soypv, puis taper :" == steps[0]
    assert "      vitrine status --update-locks" == steps[1]
    assert "      vitrine status --accept solutions/soypv" == steps[3]


def test_totals_head_each_collection(project: Path) -> None:
    """A collection begins with how much of it is known."""
    headings = [line for line in status(project, "--lang", "en").output.splitlines() if line[:1].isalpha()]
    assert ["Towns (10)", "Solutions (6)", "Pages (20)", "To do"] == [line.partition(":")[0] for line in headings]
    assert " fields known, " in headings[0]


def test_accepting_an_entry_makes_it_fresh(late: Path) -> None:
    """Saying that the English still holds is recorded, and there is nothing to record twice."""
    answer = status(late, "--accept", "solutions/soypv")
    assert (0, "Suivi des traductions et des adresses : 1 fichier mis à jour.") == (
        answer.exit_code,
        answer.output.splitlines()[0],
    )
    assert "en retard" not in answer.output
    assert (
        "Suivi des traductions et des adresses : rien à changer."
        == status(late, "--update-locks").output.splitlines()[0]
    )


def test_updating_does_not_accept(late: Path) -> None:
    """Recording the others leaves what is late late."""
    assert "en retard (1)" in status(late, "--update-locks").output


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "aucune fiche lisible ne s'appelle « solutions/soypw » ; vouliez-vous dire « solutions/soypv » ?"),
        ("en", "no readable entry is named “solutions/soypw”; did you mean “solutions/soypv”?"),
    ],
)
def test_an_unknown_entry_is_refused(late: Path, language: str, said: str) -> None:
    """A misspelt entry ends with 2 and a suggestion, and nothing is written, even for the right ones."""
    locks = {file: file.read_bytes() for file in late.rglob("*.lock")}
    answer = status(late, "--lang", language, "--accept", "solutions/soypv", "--accept", "solutions/soypw")
    assert (2, True) == (answer.exit_code, said in answer.stderr)
    assert locks == {file: file.read_bytes() for file in late.rglob("*.lock")}


def test_a_name_like_no_other_is_refused_without_suggestion(project: Path) -> None:
    """A name that looks like nothing gets no suggestion."""
    answer = status(project, "--accept", "qqq")
    assert (2, False) == (answer.exit_code, "vouliez-vous" in answer.stderr)


def test_errors_elsewhere_do_not_hide_the_rest(late: Path) -> None:
    """With a broken file the others are shown, the command says how many files have errors, and ends with 0."""
    change(late, "fr", "edition: 1", "edition: one")
    answer = status(late)
    assert 0 == answer.exit_code
    assert "  istya " in answer.output
    assert "1 fichier a des erreurs" in answer.output
    (late / "content/solutions/istya/index.fr.md").write_text("", "utf-8")
    assert "2 files have errors" in status(late, "--lang", "en").output


def test_without_settings_the_errors_are_said(project: Path) -> None:
    """Without site.yml there is no entry to show and none to accept, and the check is what to run."""
    (project / "content/site.yml").unlink()
    answer = status(project)
    assert (0, True) == (answer.exit_code, "vitrine check" in answer.output)
    assert 2 == status(project, "--accept", "solutions/soypv").exit_code
    assert 0 == status(project, "--update-locks").exit_code


@pytest.mark.parametrize("language", ["fr", "en"])
def test_json_is_as_its_schema_says(late: Path, language: str) -> None:
    """The whole output is one document that the schema describes, the same in every language."""
    answer = status(late, "--format", "json", "--lang", language)
    document = json.loads(answer.stdout)
    Draft202012Validator(json.loads(status_schema())).validate(document)
    (soypv,) = [entry for entry in document["entries"] if entry["slug"] == "soypv"]
    assert ("stale", ["La solution"]) == (soypv["translation"], [part["french"] for part in soypv["stale"]])
    assert "partners" in soypv["unknown"]


def test_json_stays_json_while_recording(late: Path) -> None:
    """What was recorded is said beside the document, not in it."""
    answer = status(late, "--format", "json", "--accept", "solutions/soypv")
    assert 1 == json.loads(answer.stdout)["version"]
    assert "Suivi des traductions et des adresses : 1 fichier mis à jour.\n" == answer.stderr


def test_the_schema_is_one() -> None:
    """The schema that documents the JSON is a schema itself."""
    Draft202012Validator.check_schema(json.loads(status_schema()))


@pytest.mark.parametrize(("language", "heading"), [("fr", "Tableau de bord des contenus"), ("en", "Content dashboard")])
def test_markdown_is_made_of_tables(late: Path, language: str, heading: str) -> None:
    """The summary of a job has one table for each collection, whose rows have as many cells as its head."""
    lines = status(late, "--format", "markdown", "--lang", language).output.splitlines()
    rows = [line for line in lines if line.startswith("|")]
    assert f"## {heading}" == lines[0]
    assert 3 == sum(line.startswith("|---") for line in lines)
    assert {7} == {line.replace("\\|", "").count("|") for line in rows}


def test_markdown_shows_titles_as_they_are_typed(late: Path) -> None:
    """A sign of a title is no sign of Markdown."""
    change(late, "fr", "Stores photovoltaïques pliables", "Stores <b>|*pliables*")
    answer = status(late, "--format", "markdown")
    assert "| Stores \\<b\\>\\|\\*pliables\\* (SoyPV) (`soypv`) |" in answer.output


def test_a_draft_is_said_to_be_one(late: Path) -> None:
    """A draft is marked as such in every shape."""
    change(late, "fr", "edition: 1", "edition: 1\ndraft: true")
    lines = status(late).output.splitlines()
    (at,) = [number for number, line in enumerate(lines) if line.startswith("  soypv ")]
    assert "      brouillon, pas publié" == lines[at + 1]
    assert "(`soypv`), brouillon, pas publié |" in status(late, "--format", "markdown").output


def test_a_draft_is_not_to_be_translated_yet(project: Path) -> None:
    """What is still being written is no step to take."""
    assert 0 == status(project, "--update-locks").exit_code
    change(project, "fr", "edition: 1", "edition: 1\ndraft: true")
    answer = status(project, "--lang", "en")
    assert "to review" in answer.output
    assert "read the English of" not in answer.output
