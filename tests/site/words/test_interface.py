"""The words of the interface, and dates, numbers and plurals as each language writes them."""

from decimal import Decimal

import pytest

from site_builder.model.entries.scalars import PartialDate, parse_date
from site_builder.model.locale import Locale
from site_builder.site.words.interface import read_interface
from tests.site.planning import interfaces

FR, EN = Locale.FR, Locale.EN


@pytest.mark.parametrize(
    ("locale", "written", "expected"),
    [
        (FR, "2024", "2024"),
        (FR, "2024-08", "août 2024"),
        (FR, "2024-03-01", "1er mars 2024"),
        (FR, "2024-03-11", "11 mars 2024"),
        (FR, "2021-01-21", "21 janvier 2021"),
        (EN, "2024", "2024"),
        (EN, "2024-08", "August 2024"),
        (EN, "2024-03-01", "1 March 2024"),
        (EN, "2024-03-31", "31 March 2024"),
    ],
)
def test_a_date_is_shown_at_its_own_precision(locale: Locale, written: str, expected: str) -> None:
    """A year, a month or a day: French has its "1er", and English is British."""
    assert expected == interfaces()[locale].date(parse_date(written))


@pytest.mark.parametrize(
    ("locale", "size", "expected"),
    [
        (FR, 1, "1\u00a0ko"),
        (FR, 1000, "1\u00a0ko"),
        (FR, 1001, "2\u00a0ko"),
        (FR, 1_234_000, "1\u202f234\u00a0ko"),
        (EN, 1_234_001, "1,235\u00a0kB"),
    ],
)
def test_a_size_never_says_less_than_what_travels(locale: Locale, size: int, expected: str) -> None:
    """Bytes are told in kilobytes of a thousand, rounded up."""
    assert expected == interfaces()[locale].weight(size)


@pytest.mark.parametrize(
    ("locale", "start", "end", "expected"),
    [
        (FR, "2024-05-13", "2024-06-16", "du 13 mai 2024 au 16 juin 2024"),
        (FR, "2024-04", "2024-10", "avril 2024\u00a0– octobre 2024"),
        (FR, "2024-09-01", "2025-02", "1er septembre 2024\u00a0– février 2025"),
        (FR, "2023", "2025", "2023\u00a0– 2025"),
        (EN, "2024-05-13", "2024-06-16", "13 May 2024 to 16 June 2024"),
        (EN, "2023", "2025", "2023 to 2025"),
        (EN, "2024-05-13", None, "13 May 2024"),
    ],
)
def test_a_period_is_good_french_at_any_precision(locale: Locale, start: str, end: str | None, expected: str) -> None:
    """The words "du … au …" are for days: "du avril 2024 au octobre 2024" is not French."""
    until = parse_date(end) if end else None
    assert expected == interfaces()[locale].period(parse_date(start), until)


@pytest.mark.parametrize(
    ("locale", "written", "expected"),
    [
        (FR, "2025-02-13", "situation au 13 février 2025"),
        (FR, "2025-02", "situation en février 2025"),
        (FR, "2025", "situation en 2025"),
        (EN, "2025-02", "as of February 2025"),
        (EN, "2025-02-13", "as of 13 February 2025"),
    ],
)
def test_as_of_is_good_french_at_any_precision(locale: Locale, written: str, expected: str) -> None:
    """The stage of a solution is dated "au 13 février" but "en février"."""
    assert expected == interfaces()[locale].as_of(parse_date(written))


@pytest.mark.parametrize(
    ("locale", "value", "expected"),
    [
        (FR, "106130", "106\u202f130"),
        (FR, "48.938", "48,938"),
        (FR, "-3.5", "-3,5"),
        (EN, "106130", "106,130"),
        (EN, "48.938", "48.938"),
    ],
)
def test_a_number_has_the_separators_of_its_locale(locale: Locale, value: str, expected: str) -> None:
    """French groups digits with a narrow no-break space, English with commas."""
    assert expected == interfaces()[locale].number(Decimal(value))


@pytest.mark.parametrize(
    ("locale", "number", "expected"),
    [
        (FR, 0, "0 commune"),
        (FR, 1, "1 commune"),
        (FR, 2, "2 communes"),
        (FR, 1_000_000, "1\u202f000\u202f000 communes"),
        (EN, 0, "0 towns"),
        (EN, 1, "1 town"),
        (EN, 2, "2 towns"),
        (EN, 2_000, "2,000 towns"),
    ],
)
def test_zero_is_singular_in_french_only(locale: Locale, number: int, expected: str) -> None:
    """Each language has its own plural: nothing is singular in French and plural in English."""
    assert expected == interfaces()[locale].count("n_communes", number)


def test_a_missing_string_is_a_defect_of_ours() -> None:
    """A key that no catalogue holds stops the plan; it never shows as an empty label."""
    with pytest.raises(KeyError):
        interfaces()[FR].text("no_such_string")


def test_names_in_braces_are_filled() -> None:
    """Every place of a string is filled, and a value that looks like a place is not filled again."""
    interface = read_interface(b'msgid "a"\nmsgstr "{x} et {y}, {x}"\n', FR)
    assert "1 et 2, 1" == interface.text("a", x="1", y="2")
    assert "a" == interface.text("a", x="a", y="b")[:1]


def test_strings_are_read_in_the_typography_of_their_locale() -> None:
    """Translators type plain spaces and apostrophes, and the header of the catalogue is not a string."""
    po = b'msgid ""\nmsgstr "Language: fr\\n"\n\nmsgid "a"\nmsgstr "l\'essai : oui !"\n'
    interface = read_interface(po, FR)
    assert {"a": "l’essai\u00a0: oui\u202f!"} == dict(interface.strings)
    assert {} == dict(interface.plurals)


def test_the_last_day_of_a_date_is_known_at_any_precision() -> None:
    """A call that closes "in February" is open until the end of the month, and "in 2024" until the end of the year."""
    assert "2024-12-31" == PartialDate(2024).last_day.isoformat()
    assert "2024-02-29" == PartialDate(2024, 2).last_day.isoformat()
    assert "2024-02-03" == PartialDate(2024, 2, 3).last_day.isoformat()
