"""`vitrine check`: what it prints, in which language and shape, and how it ends."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder import pipeline
from site_builder.cli import cli
from site_builder.diagnostics import Diagnostic, problem
from site_builder.model.rules.external import ExternalLink
from site_builder.web.hosts import Manners

PAGE = "content/pages/a-propos/index.fr.md"


@pytest.fixture
def damaged(project: Path) -> Path:
    """Return a project with one mistake in one file: an unknown key on its third line."""
    page = project / PAGE
    title, summary, *rest = page.read_text("utf-8").split("---\n")[1].splitlines(keepends=True)
    body = page.read_text("utf-8").split("---\n", 2)[2]
    page.write_text(f"---\n{title}{summary}colour: red\n{''.join(rest)}---\n{body}", "utf-8")
    return project


def check(project: Path, *arguments: str) -> Result:
    """Return what `vitrine check` answered."""
    return CliRunner().invoke(cli, ["--root", str(project), "check", *arguments])


@pytest.mark.parametrize(("language", "words"), [("fr", "Aucune erreur.\n"), ("en", "No errors.\n")])
def test_the_real_content_has_no_error(project: Path, language: str, words: str) -> None:
    """The content we ship passes the check, without a warning, and the command ends with 0."""
    answer = check(project, "--lang", language)
    assert (0, words) == (answer.exit_code, answer.output)


@pytest.mark.parametrize(
    ("language", "severity", "tally"),
    [("fr", "erreur", "1 erreur, aucun avertissement."), ("en", "error", "1 error, no warnings.")],
)
def test_a_mistake_ends_with_one(damaged: Path, language: str, severity: str, tally: str) -> None:
    """A mistake is shown with its place in the language asked for, then counted, and the command ends with 1."""
    answer = check(damaged, "--lang", language)
    lines = answer.output.splitlines()
    assert 1 == answer.exit_code
    assert lines[0].startswith(f"{PAGE}:4:1: {severity}[V")
    assert tally == lines[-1]


def test_messages_are_french_unless_asked(damaged: Path) -> None:
    """Without a word about the language, messages are in French, as text."""
    assert check(damaged, "--lang", "fr", "--format", "text").output == check(damaged).output


def test_the_report_for_github_is_annotations(damaged: Path) -> None:
    """Each line is a workflow command that GitHub shows beside the line of the file, and nothing else is printed."""
    answer = check(damaged, "--format", "github")
    (line,) = answer.output.splitlines()
    assert 1 == answer.exit_code
    assert line.startswith(f"::error file={PAGE},line=4,col=1,title=V")


def test_the_report_for_programs_is_json(damaged: Path) -> None:
    """The whole output is one document that says where, what and how to mend it."""
    answer = check(damaged, "--format", "json")
    document = json.loads(answer.output)
    (found,) = document["diagnostics"]
    assert (1, 1) == (answer.exit_code, document["version"])
    assert (PAGE, 4, 1, "error") == tuple(found[name] for name in ("path", "line", "column", "severity"))
    assert found["message"]
    assert found["fix"]


def test_json_without_mistakes_is_empty(project: Path) -> None:
    """Without a mistake the document is there all the same, and the command ends with 0."""
    answer = check(project, "--format", "json")
    assert (0, {"version": 1, "diagnostics": []}) == (answer.exit_code, json.loads(answer.output))


@pytest.mark.parametrize(("language", "heading"), [("fr", "## Vérification des contenus"), ("en", "## Content check")])
def test_the_report_for_a_summary_is_markdown(damaged: Path, language: str, heading: str) -> None:
    """The summary of a job is a title and a table with one row per mistake."""
    answer = check(damaged, "--format", "markdown", "--lang", language)
    rows = [line for line in answer.output.splitlines() if line.startswith(f"| {PAGE}:4:1 |")]
    assert (1, 1) == (answer.exit_code, len(rows))
    assert answer.output.startswith(f"{heading}\n\n| ")


def test_a_content_without_settings_is_reported(project: Path) -> None:
    """Without site.yml there is nothing to build, and that is a mistake like another."""
    (project / "content" / "site.yml").unlink()
    answer = check(project)
    assert (1, True) == (answer.exit_code, "content/site.yml:" in answer.output)


def test_the_summary_links_each_line_to_its_editor(damaged: Path) -> None:
    """Given where files are edited, the summary of a job leads to the very line."""
    answer = check(damaged, "--format", "markdown", "--edit-url", "https://github.com/qmi/site/edit/ma-branche")
    assert f"](https://github.com/qmi/site/edit/ma-branche/{PAGE}#L4) | erreur V" in answer.output


def test_a_second_check_says_the_same(damaged: Path) -> None:
    """From memory or read again, the answer and the exit code are the same."""
    first, again, fresh = check(damaged), check(damaged), check(damaged, "--fresh")
    assert (first.output, first.exit_code) == (again.output, again.exit_code) == (fresh.output, fresh.exit_code)
    assert (damaged / ".build" / "check.json").exists()


def test_release_asks_for_what_an_official_site_owes(project: Path) -> None:
    """The demonstration is refused as an official site, on the day that the environment fixes."""
    day = {"SOURCE_DATE_EPOCH": "1795392000"}
    answer = CliRunner().invoke(cli, ["--root", str(project), "check", "--release"], env=day)
    assert 1 == answer.exit_code
    assert "erreur[V111]" in answer.stdout
    assert "2026-11-23" in answer.stdout


def test_release_is_not_remembered(project: Path) -> None:
    """What the stricter run says is not what the next run of every day says."""
    assert [1, 0, 1] == [check(project, *asked).exit_code for asked in (["--release"], [], ["--release"])]


def test_links_are_followed_on_request_only(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Other sites are asked with `--online`, in the name of the site, and never otherwise."""
    names: list[str] = []

    def follow(links: tuple[ExternalLink, ...], manners: Manners) -> list[Diagnostic]:
        names.append(manners.site)
        return [problem("V117", links[0].span, value=links[0].url, reason_fr="-", reason_en="-")]

    monkeypatch.setattr(pipeline, "dead_links", follow)
    assert 0 == check(project).exit_code
    assert [] == names
    assert 1 == check(project, "--online").exit_code
    assert ["https://qmi.example/"] == names
