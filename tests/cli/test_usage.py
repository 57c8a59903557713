"""The command line itself: wrong use, our own defects, and how each ends."""

import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from site_builder import pipeline
from site_builder.cli import build_day, cli, main
from tests.built import ROOT, vitrine

COMMANDS = ("check", "build", "serve", "status", "geo update", "reference")
# It is about the catalogue, not about a project.
ANYWHERE = ("explain",)


def refused(project: Path, *arguments: str) -> str:
    """Return what was said of a wrong use, which ends with 2 and writes nothing else."""
    answer = CliRunner().invoke(cli, ["--root", str(project), *arguments])
    assert (2, "") == (answer.exit_code, answer.stdout)
    assert not (project / "site").exists()
    return answer.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_a_folder_without_content_is_refused(tmp_path: Path, command: str) -> None:
    """Started in the wrong folder, every command says which folder it looked at, in both languages."""
    words = refused(tmp_path, *command.split())
    assert f"pas de dossier « content » dans {tmp_path.resolve()} / no “content” folder there" in words


def test_an_edition_is_frozen_offline_only(project: Path) -> None:
    """The site itself follows its content: it has no edition to keep."""
    assert "--offline" in refused(project, "build", "--edition", "1")


def test_an_edition_that_is_not_over_is_refused(project: Path) -> None:
    """An edition that goes on is wrong use, said in both languages before anything is rendered."""
    words = refused(project, "build", "--offline", "--edition", "2")
    assert "--edition 2 : inconnue, ou pas encore close / unknown, or not over yet" in words
    assert not (project / ".build" / "docs").exists()
    assert not (project / "offline").exists()


def test_a_missing_root_is_refused(tmp_path: Path) -> None:
    """A folder that does not exist is named."""
    assert "nowhere" in refused(tmp_path / "nowhere", "check")


@pytest.mark.parametrize("arguments", [(), *(command.split() for command in (*COMMANDS, *ANYWHERE))])
def test_help_is_given_anywhere(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """Help needs no project: it is what someone lost asks for."""
    answer = CliRunner().invoke(cli, ["--root", str(tmp_path), *arguments, "--help"])
    assert (0, True) == (answer.exit_code, answer.output.startswith("Usage: "))


def test_help_names_every_command() -> None:
    """The help of the program lists its commands, each with one line."""
    lines = CliRunner().invoke(cli, ["--help"]).output.splitlines()
    expected = sorted(command.split()[0] for command in (*COMMANDS, *ANYWHERE))
    assert expected == [line.split()[0] for line in lines[lines.index("Commands:") + 1 :]]


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "--format", "xml"),
        ("check", "--lang", "de"),
        ("build", "--lang", "de"),
        ("build", "site"),
        ("serve", "--port", "65536"),
        ("serve", "--port", "http"),
        ("publish",),
        ("check", "--strict"),
    ],
)
def test_a_wrong_word_is_refused(project: Path, arguments: tuple[str, ...]) -> None:
    """An option, a value or a command that does not exist is named, and nothing is done."""
    assert "Error: " in refused(project, *arguments)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "exemple.fr",
        "ftp://exemple.fr/",
        "https://",
        "https:///qmi/",
        "https://exemple.fr/?page=1",
        "https://exemple.fr/#haut",
        "https://exemple.fr/mes pages/",
        "https://exemple.fr:port/",
        "javascript:alert(1)",
        'https://exemple.fr/"><script>',
        "https://exemple.fr/\n",
    ],
)
def test_an_address_that_cannot_hold_a_site_is_refused(project: Path, address: str) -> None:
    """An address without a host, or with a query or a fragment, gets an example of a good one."""
    assert "https://exemple.fr/qmi/" in refused(project, "build", "--site-url", address)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("https://exemple.fr", "https://exemple.fr/"),
        ("https://exemple.fr/qmi", "https://exemple.fr/qmi/"),
        ("http://127.0.0.1:8000/qmi//", "http://127.0.0.1:8000/qmi/"),
        ("https://qmi-2.exemple.fr/a/b_c/~d/", "https://qmi-2.exemple.fr/a/b_c/~d/"),
    ],
)
def test_an_address_gets_its_final_bar(
    project: Path, typed: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The site is built for the address typed, with the one final "/" that addresses of folders have."""
    requests: list[pipeline.Request] = []

    def note(request: pipeline.Request, _: object) -> pipeline.Outcome:
        requests.append(request)
        return pipeline.Outcome((), 1)

    monkeypatch.setattr(pipeline, "build", note)
    answer = CliRunner().invoke(cli, ["--root", str(project), "build", "--site-url", typed])
    assert (0, [expected]) == (answer.exit_code, [request.site_url for request in requests])


def test_our_own_defect_ends_with_three(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An exception that nobody foresaw is shown whole, and called a defect of the software in both languages."""

    def crash(_: Path) -> None:
        msg = "a defect"
        raise RuntimeError(msg)

    monkeypatch.setattr(pipeline, "check", crash)
    monkeypatch.setattr(sys, "argv", ["vitrine", "--root", str(project), "check"])
    with pytest.raises(SystemExit) as ended:
        main()
    captured = capsys.readouterr()
    assert (3, "") == (ended.value.code, captured.out)
    assert "RuntimeError: a defect" in captured.err
    assert captured.err.endswith("Software defect: please report it.\n")


@pytest.mark.parametrize("epoch", ["hier", "1e9", "", "99999999999999999999", "12:30"])
def test_a_date_that_is_no_number_is_refused(project: Path, epoch: str) -> None:
    """A SOURCE_DATE_EPOCH that is not a number of seconds is a wrong use, not our defect."""
    answer = vitrine(project, "build", SOURCE_DATE_EPOCH=epoch)
    assert (2, False) == (answer.returncode, (project / "site").exists())
    assert "SOURCE_DATE_EPOCH: nombre de secondes attendu / number of seconds expected" in answer.stderr
    assert "Traceback" not in answer.stderr


@pytest.mark.parametrize(
    ("epoch", "expected"),
    [("0", date(1970, 1, 1)), ("1796083199", date(2026, 11, 30)), ("1796083200", date(2026, 12, 1))],
)
def test_the_day_of_the_build_is_in_utc(epoch: str, expected: date) -> None:
    """SOURCE_DATE_EPOCH fixes the day, whatever the time zone of the machine."""
    assert expected == build_day({"SOURCE_DATE_EPOCH": epoch})


def test_without_a_date_the_day_is_today() -> None:
    """Left alone, the build is of today."""
    before = datetime.now(UTC).date()
    assert before <= build_day({}) <= datetime.now(UTC).date()


def test_a_bad_date_raises_a_usage_error() -> None:
    """The command line learns of a bad date as of any other wrong use."""
    with pytest.raises(click.UsageError, match="number of seconds expected"):
        build_day({"SOURCE_DATE_EPOCH": "hier"})


@pytest.mark.parametrize("program", [("-m", "site_builder"), ("-c", "from site_builder.cli import main; main()")])
def test_the_module_is_the_command(program: tuple[str, str]) -> None:
    """`python -m site_builder` is `vitrine`: same help, same name, same end."""
    command = [sys.executable, *program, "--version"]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert (0, "") == (answer.returncode, answer.stderr)
    assert answer.stdout.startswith("vitrine, version ")


def test_the_module_checks_a_project(project: Path) -> None:
    """Started as a module, the command does its work and ends as the work ended."""
    answer = vitrine(project, "check")
    assert (0, "Aucune erreur.\n") == (answer.returncode, answer.stdout)
