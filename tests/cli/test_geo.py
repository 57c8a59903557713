"""`vitrine geo update`: the whole way from the administration to the content, and what is said when it fails."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner, Result

from site_builder import pipeline
from site_builder.cli import cli
from site_builder.source import read_geography
from tests.administration import BROKEN, UNKNOWN, Answer, administration, feature, polygon
from tests.squares import outlined, square

FILE: Final = "content/geo/communes.geojson"
DAY: Final = {"SOURCE_DATE_EPOCH": "1796083200"}
MEUDON: Final = "content/communes/meudon/index.fr.md (Meudon, 92048)"
UNTOUCHED: Final = "Rien n'a été écrit ; les contours précédents, s'il y en avait, sont intacts.\n"


@pytest.fixture(autouse=True)
def no_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody wait between two questions."""
    monkeypatch.setattr("site_builder.web.outlines.sleep", lambda _: None)


def published(project: Path) -> dict[str, Answer]:
    """Return the answer for each commune of the content: a square around its point."""
    catalog, _ = pipeline.check(project)
    assert catalog is not None
    return {
        outline.insee: feature(outline.insee, outline.name, polygon(*outline.rings))
        for outline in outlined(catalog).communes
    }


def update(project: Path, api: str, *arguments: str) -> Result:
    """Return what the command answered."""
    return CliRunner(env=DAY).invoke(cli, ["--root", str(project), "geo", "update", "--api", api, *arguments])


@contextmanager
def asked(project: Path, *arguments: str, but: Mapping[str, Answer] | None = None) -> Iterator[Result]:
    """Give what the command answered about the content, where some communes have other answers than their square."""
    with administration({**published(project), **(but or {})}) as server:
        yield update(project, server.address, *arguments)


def test_outlines_are_written_with_their_credit(project: Path) -> None:
    """Every commune of the content has its outline in the file, with source, licence, address and day."""
    with administration(published(project)) as server:
        answer = update(project, server.address)
    said = f"10 contours dans {FILE}, avec leur source, leur licence et leur date.\n"
    assert (0, said) == (answer.exit_code, answer.stdout)
    held = json.loads((project / FILE).read_bytes())
    credit = ("IGN, Admin Express, Etalab, API Découpage administratif", "Licence Ouverte 2.0", "2026-12-01")
    assert credit == (held["source"], held["licence"], held["consulted"])
    assert server.address == held["url"]
    codes = [one["properties"]["insee"] for one in held["features"]]
    assert (sorted(codes), 10) == (codes, len(set(codes)))
    assert ["communes.geojson"] == [file.name for file in (project / "content/geo").iterdir()]


def test_content_with_its_outlines_is_right(project: Path) -> None:
    """What the command writes is what the check reads."""
    with asked(project) as answer:
        assert 0 == answer.exit_code
    catalog, found = pipeline.check(project)
    assert catalog is not None
    assert ((), 10) == (found, len(catalog.geography.outlines))


def test_same_answers_give_the_same_bytes(project: Path) -> None:
    """Asked again on the same day, the same outlines are the same file."""
    with administration(published(project)) as server:
        update(project, server.address)
        first = (project / FILE).read_bytes()
        update(project, server.address)
    assert first == (project / FILE).read_bytes()


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "fr",
            [
                f"{MEUDON} : aucune commune ne porte ce code aujourd'hui ; corrigez « insee »",
                "content/communes/sceaux/index.fr.md (Sceaux, 92071) : le site est en panne (500)",
                UNTOUCHED.strip(),
            ],
        ),
        (
            "en",
            [
                f"{MEUDON}: no town bears this code today; correct “insee”",
                "content/communes/sceaux/index.fr.md (Sceaux, 92071): the site is out of order (500)",
                "Nothing was written; the former outlines, if there were any, are untouched.",
            ],
        ),
    ],
)
def test_all_or_nothing(project: Path, language: str, lines: list[str]) -> None:
    """When some communes have no outline all of them are told, and the former file stays to the last byte."""
    (project / "content/geo").mkdir()
    (project / FILE).write_bytes(b"former")
    with asked(project, "--lang", language, but={"92048": UNKNOWN, "92071": BROKEN}) as answer:
        assert (1, "") == (answer.exit_code, answer.stdout)
        assert lines == [line for line in answer.stderr.splitlines() if not line.startswith("…")]
    assert b"former" == (project / FILE).read_bytes()


def test_outline_that_crosses_itself_is_told(project: Path) -> None:
    """An outline that cannot be simplified names its commune, and nothing is written."""
    bow = [[2.2, 48.8], [2.3, 48.9], [2.3, 48.82], [2.2, 48.85], [2.2, 48.8]]
    with asked(project, but={"92071": feature("92071", "Sceaux", polygon(bow))}) as answer:
        (line,) = [line for line in answer.stderr.splitlines() if "Sceaux, 92071" in line]
    assert "ses lignes se croisent" in line
    assert not (project / FILE).exists()


@pytest.mark.parametrize(("language", "said"), [("fr", "connecté à internet ?"), ("en", "connected to the internet?")])
def test_absence_of_the_administration_is_said_once(project: Path, language: str, said: str) -> None:
    """Without a network, there is one line about the address, and what to look at."""
    with administration({}) as server:
        closed = server.address
    answer = update(project, closed, "--lang", language)
    lines = [line for line in answer.stderr.splitlines() if not line.startswith("…")]
    assert (1, 2) == (answer.exit_code, len(lines))
    assert lines[0].startswith(closed)
    assert said in lines[0]


def test_damaged_outlines_are_mended(project: Path) -> None:
    """The message about a file that cannot be read says to run the command, and that is enough."""
    (project / "content/geo").mkdir()
    (project / FILE).write_bytes(b"{}")
    assert ["V104"] == [found.code for found in pipeline.check(project)[1]]
    with asked_of_another(project) as answer:
        assert 0 == answer.exit_code
    assert () == pipeline.check(project)[1]


@contextmanager
def asked_of_another(project: Path) -> Iterator[Result]:
    """Give what the command answered, where the outlines themselves cannot be read."""
    held = (project / FILE).read_bytes()
    (project / FILE).unlink()
    answers = published(project)
    (project / FILE).write_bytes(held)
    with administration(answers) as server:
        yield update(project, server.address)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("content/communes/sceaux/index.fr.md", "edition: 1", "edition: one"),
        ("content/communes/sceaux/index.en.md", "---", "--"),
        ("content/site.yml", "status:", "statut:"),
    ],
)
def test_broken_content_is_mended_first(project: Path, path: str, old: str, new: str) -> None:
    """A commune that cannot be read would lose its outline: its file is named, and nobody is asked."""
    text = (project / path).read_text("utf-8")
    assert old in text
    answers = published(project)
    (project / path).write_text(text.replace(old, new, 1), "utf-8")
    with administration(answers) as server:
        answer = update(project, server.address)
    line = f"{path} : corrigez d'abord ce fichier ; tapez : vitrine check\n"
    assert (1, line + UNTOUCHED, []) == (answer.exit_code, answer.stderr, server.asked)


def test_error_elsewhere_does_not_matter(project: Path) -> None:
    """A mistake in a solution keeps no outline away."""
    answers = published(project)
    (project / "content/solutions/soypv/index.fr.md").write_text("", "utf-8")
    with administration(answers) as server:
        assert 0 == update(project, server.address).exit_code


def test_folder_kept_elsewhere_is_not_written(project: Path, tmp_path: Path) -> None:
    """Nothing is written through a shortcut out of the content."""
    outside = tmp_path / "outside"
    outside.mkdir()
    answers = published(project)
    (project / "content/geo").symlink_to(outside)
    with administration(answers) as server:
        answer = update(project, server.address)
    assert (1, [], []) == (answer.exit_code, server.asked, list(outside.iterdir()))
    assert answer.stderr.startswith("content/geo : corrigez d'abord")


def test_shortcut_in_the_place_of_the_file_is_replaced(project: Path, tmp_path: Path) -> None:
    """A file that is a shortcut becomes a file, and what it led to is left alone."""
    answers = published(project)
    (project / "content/geo").mkdir()
    (tmp_path / "outside").write_bytes(b"outside")
    (project / FILE).symlink_to(tmp_path / "outside")
    with administration(answers) as server:
        assert 0 == update(project, server.address).exit_code
    assert ((tmp_path / "outside").read_bytes(), False) == (b"outside", (project / FILE).is_symlink())


@pytest.mark.parametrize(("language", "said"), [("fr", "Le contenu n'a aucune commune."), ("en", "has no town.")])
def test_content_without_communes_has_no_outline(project: Path, language: str, said: str) -> None:
    """Where there is nobody to ask for, the command says so."""
    for file in sorted((project / "content/communes").rglob("*.md")):
        file.unlink()
    with administration({}) as server:
        answer = update(project, server.address, "--lang", language)
    assert (1, True, []) == (answer.exit_code, said in answer.stderr, server.asked)


def test_one_outline_is_one(project: Path) -> None:
    """A single commune is said in the singular."""
    answers = published(project)
    for file in sorted((project / "content/communes").rglob("*.md")):
        if file.parent.name != "sceaux":
            file.unlink()
    with administration(answers) as server:
        assert "1 outline in content/geo/communes.geojson" in update(project, server.address, "--lang", "en").stdout


@pytest.mark.parametrize("address", ["geo.api.gouv.fr", "file:///etc/passwd", "https://geo.api.gouv.fr/?a=b", ""])
def test_address_that_is_none_is_refused(project: Path, address: str) -> None:
    """An address that cannot hold a service is a wrong use, with an example of a good one."""
    answer = update(project, address)
    assert (2, True) == (answer.exit_code, "https://geo.api.gouv.fr/" in answer.stderr)


def test_public_name_must_not_lead_inside(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name of the public network that leads to a private one is not asked, as it might for a link of the content."""
    with administration(published(project)) as server:
        rows = [(2, 1, 6, "", ("127.0.0.1", int(server.address.rpartition(":")[2].rstrip("/"))))]
        monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: rows)
        answer = update(project, "http://contours.invalid/")
    assert (1, []) == (answer.exit_code, server.asked)
    assert "http://contours.invalid/ : le nom mène à un réseau privé" in answer.stderr


def test_borders_of_neighbours_are_one(project: Path) -> None:
    """Two communes that touch still do once they are simplified."""
    west, east = square(2.24, 48.8, 0.01), square(2.26, 48.8, 0.01)
    near = {
        "92048": feature("92048", "Meudon", polygon(west)),
        "92040": feature("92040", "Issy-les-Moulineaux", polygon(east)),
    }
    with asked(project, but=near) as answer:
        assert 0 == answer.exit_code
    read = read_geography((project / FILE).read_bytes())
    assert read is not None
    assert {(2.25, 48.79), (2.25, 48.81)} == {*read.outlines["92048"][0]} & {*read.outlines["92040"][0]}


def test_remembered_check_knows_the_outlines(project: Path) -> None:
    """A check that is remembered is forgotten when the outlines change, and only they."""
    with asked(project) as answer:
        assert 0 == answer.exit_code
    check = ["--root", str(project), "check", "--lang", "en"]
    assert "No errors.\n" == CliRunner().invoke(cli, check).output
    held = (project / FILE).read_text("utf-8")
    (project / FILE).write_text(held.replace("Licence Ouverte 2.0", ""), "utf-8")
    assert "error[V104]" in CliRunner().invoke(cli, check).output
