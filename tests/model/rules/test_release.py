"""What `vitrine check --release` asks for, before a site may call itself official."""

import re
from datetime import date

import pytest

from site_builder.diagnostics import Diagnostic, Language, OutputFormat, Severity, render_report, sort_diagnostics
from site_builder.model.rules.release import release_problems
from tests.model.mistakes import SCEAUX, SETTINGS, SOYPV
from tests.model.project import Project

TODAY = date(2026, 11, 30)
PAGE = "content/pages/programme/index.fr.md"
OFFICIAL = (
    ("https://qmi.example/", "https://quartiers.metropole-fictive.fr/"),
    ("status: demonstration", "status: official"),
    ("repository:", 'repository: "https://github.com/exemple/vitrine"'),
    ("contact:\n  name:\n  email:", 'contact:\n  name: "Service fictif"\n  email: contact@metropole-fictive.fr'),
    ("  publisher:", '  publisher: "Métropole fictive"'),
    ("  publisher_address:", '  publisher_address: "1 rue Fictive, Paris"'),
    ("  director:", '  director: "Camille Exemple"'),
    ("    email:\n    phone:\n    address:", '    phone: "01 00 00 00 00"\n    address: "2 rue Fictive, Paris"'),
    ("Faits compilés de sources publiques ; chaque source garde ses droits.", "Licence Ouverte 2.0"),
    ("Facts compiled from public sources; each source keeps its own rights.", "Open Licence 2.0"),
    ("  statement_on:", "  statement_on: 2026-11-20"),
)


@pytest.fixture
def official(project: Project) -> Project:
    """Return the real content with everything an official site owes."""
    for old, new in OFFICIAL:
        project.replace(SETTINGS, old, new)
    return project


def asked(project: Project, today: date = TODAY) -> tuple[Diagnostic, ...]:
    """Return what is asked for on that day; the content has no other mistake."""
    catalog, _, found = project.catalog()
    assert catalog is not None
    assert [] == found
    return sort_diagnostics(release_problems(catalog, today))


def codes(project: Project, today: date = TODAY) -> list[str]:
    """Return the codes of what is asked for."""
    return [found.code for found in asked(project, today)]


def test_official_site_owes_nothing_more(official: Project) -> None:
    """With every duty met, nothing is said."""
    assert () == asked(official)


def test_demonstration_owes_everything(project: Project) -> None:
    """The demonstration that we ship is told each kind of duty, as errors, in its settings."""
    found = asked(project)
    assert ["V110", "V110", "V112", "V112", "V111", "V110", "V113"] == [one.code for one in found]
    assert {(SETTINGS, Severity.ERROR)} == {(one.span.path, one.severity) for one in found}


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("http://localhost.localhost/", ["V110"]),
        ("https://www.example.org/qmi/", ["V110"]),
        ("https://vitrine.invalid/", ["V110"]),
        ("https://example.fr/", []),
        ("https://notexample.com/", []),
    ],
)
def test_address_of_the_site_is_a_real_one(official: Project, address: str, expected: list[str]) -> None:
    """Names kept for examples cannot be those of a site."""
    official.replace(SETTINGS, "https://quartiers.metropole-fictive.fr/", address)
    assert expected == codes(official)


def test_licence_of_the_demonstration_is_told_once(official: Project) -> None:
    """The licence of the data is one mistake, though it is said in two languages."""
    official.replace(SETTINGS, "Licence Ouverte 2.0", "Chaque source garde ses droits")
    official.replace(SETTINGS, "Open Licence 2.0", "Each source keeps its own rights")
    (found,) = asked(official)
    assert ("V110", "data_licence") == (found.code, found.param("key"))


def test_what_the_law_asks_is_one_message(official: Project) -> None:
    """Missing lines of the legal notice are listed together, by name and with what to type."""
    official.replace(SETTINGS, '  publisher: "Métropole fictive"\n', "")
    official.replace(SETTINGS, '    phone: "01 00 00 00 00"\n', "")
    (found,) = asked(official)
    assert ("V111", "legal:") == (found.code, found.span.excerpt)
    assert "éditeur, téléphone de l'hébergeur" == found.param("keys_fr")
    assert "publisher, phone of the host" == found.param("keys_en")
    assert found.param("example").startswith("publisher: ")


def test_no_official_site_is_built_without_what_the_law_asks(official: Project) -> None:
    """An ordinary check, and so a build, refuses an official site whose legal notice is not whole; a draft may wait."""
    assert () == official.check()
    official.replace(SETTINGS, '    phone: "01 00 00 00 00"\n', "")
    assert ["V111"] == official.codes()
    official.replace(SETTINGS, "status: official", "status: demonstration")
    assert () == official.check()


def test_readers_can_write(official: Project) -> None:
    """A contact without an address to write to is told."""
    official.replace(SETTINGS, "  email: contact@metropole-fictive.fr", "")
    assert [("V112", "vous écrire")] == [(found.code, found.param("purpose_fr")) for found in asked(official)]


@pytest.mark.parametrize(
    ("audit", "expected"),
    [
        ("  audited_on: 2024-05\n  auditor: Cabinet fictif", []),
        ("  audited_on: 2023-11\n  auditor: Cabinet fictif", []),
        ("  audited_on: 2023-11-29\n  auditor: Cabinet fictif", ["V114"]),
        ("  audited_on: 2024-05\n  auditor:", ["V114"]),
        ("  audited_on:\n  auditor: Cabinet fictif", ["V114"]),
    ],
)
def test_conformity_rests_on_a_recent_audit(official: Project, audit: str, expected: list[str]) -> None:
    """Only an audit that is dated, signed and less than three years old lets a site call itself compliant."""
    official.replace(SETTINGS, "conformity: not-compliant", "conformity: partially-compliant")
    official.replace(SETTINGS, "  audited_on:\n  auditor:", audit)
    found = asked(official)
    assert expected == [one.code for one in found]
    assert all("conformity" in one.span.excerpt for one in found)


@pytest.mark.parametrize(
    ("reviewed", "expected"),
    [
        ("reviewed_on: 2026-05-30", []),
        ("reviewed_on: 2026-05", []),
        ("reviewed_on: 2026", []),
        ("reviewed_on: 2026-05-29", ["V115"]),
        ("reviewed_on:", ["V115"]),
        ("", ["V115"]),
    ],
)
def test_facts_are_reviewed_every_six_months(official: Project, reviewed: str, expected: list[str]) -> None:
    """An entry that was not reviewed for six months, or never, is told in its French file."""
    official.replace(SOYPV, "reviewed_on: 2026-11-23", reviewed)
    found = asked(official)
    assert expected == [one.code for one in found]
    assert all(one.span.path == SOYPV for one in found)


def test_six_months_before_a_long_month_end_in_a_short_one(official: Project) -> None:
    """Six months before 31 August is the last of February."""
    for path in official.root.glob("content/*/*/index.fr.md"):
        official.write(str(path), re.sub(r"2026-11-2\d", "2027-02-28", path.read_text("utf-8")))
    official.replace(SETTINGS, "2026-11-20", "2027-01")
    assert [] == codes(official, date(2027, 8, 31))
    assert "V115" in codes(official, date(2027, 9, 1))


def test_draft_and_page_without_a_source_are_not_reviewed(official: Project) -> None:
    """Only what is published and rests on sources grows old."""
    official.replace(SOYPV, "reviewed_on: 2026-11-23", "draft: true")
    official.replace("content/pages/plan-du-site/index.fr.md", "reviewed_on: 2026-11-23", "reviewed_on: 2020")
    assert [] == codes(official)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (SCEAUX, "reviewed_on: 2026-11-23", "reviewed_on: 2062-11-23"),
        (SCEAUX, "published: 2026-04", "published: 2028-04"),
        (SCEAUX, "access: whole", "consulted: 2026-12-02\n    access: whole"),
        (SOYPV, "stage_as_of: 2025-02", "stage_as_of: 2027-02"),
        (SETTINGS, "statement_on: 2026-11-20", "statement_on: 2027-11-20"),
    ],
)
def test_what_was_done_has_a_day_that_has_come(official: Project, path: str, old: str, new: str) -> None:
    """A date of what was done cannot be to come."""
    official.replace(path, old, new)
    (found,) = asked(official)
    assert ("V116", path) == (found.code, found.span.path)
    assert found.param("value") in found.span.excerpt


@pytest.mark.parametrize("day", ["2026-12-01", "2026-12", "2026"])
def test_tomorrow_has_come_somewhere(official: Project, day: str) -> None:
    """The day of the check may be behind that of the writer by one, and a month that holds today has begun."""
    official.replace(SCEAUX, "reviewed_on: 2026-11-23", f"reviewed_on: {day}")
    assert [] == codes(official)


def test_messages_have_no_gap(project: Project) -> None:
    """Every message is whole in both languages."""
    for language in Language:
        report = render_report(asked(project), language, OutputFormat.TEXT)
        assert "{" not in report.replace("{name:", "")
