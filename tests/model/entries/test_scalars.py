"""Strict text forms: the one way of writing each value, and what is suggested for the others."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

import pytest
from pydantic import TypeAdapter, ValidationError

from site_builder.model.entries import scalars
from site_builder.model.entries.scalars import PartialDate

DATE: Final = TypeAdapter(scalars.DateField)
COUNT: Final = TypeAdapter(scalars.WholeNumber)
NUMBER: Final = TypeAdapter(scalars.Number)
FLAG: Final = TypeAdapter(scalars.Flag)
SLUG: Final = TypeAdapter(scalars.Slug)
PATH: Final = TypeAdapter(scalars.LocalizedPath)
URL: Final = TypeAdapter(scalars.Url)
EMAIL: Final = TypeAdapter(scalars.Email)
INSEE: Final = TypeAdapter(scalars.Insee)
WIKIDATA: Final = TypeAdapter(scalars.Wikidata)
LATITUDE: Final = TypeAdapter(scalars.Latitude)
LONGITUDE: Final = TypeAdapter(scalars.Longitude)


def refused(form: TypeAdapter[Any], text: object) -> tuple[str, str]:
    """Return the code and the suggestion for a text that does not have the form."""
    with pytest.raises(ValidationError) as caught:
        accepted(form, text)
    (error,) = caught.value.errors()
    return error["type"], str(error.get("ctx", {}).get("suggestion", ""))


def accepted(form: TypeAdapter[Any], text: object) -> object:
    """Return the value of a text that has the form."""
    value: object = form.validate_python(text)
    return value


@pytest.mark.parametrize(
    ("text", "expected", "days"),
    [
        ("2024", PartialDate(2024), (date(2024, 1, 1), date(2024, 12, 31))),
        ("2024-02", PartialDate(2024, 2), (date(2024, 2, 1), date(2024, 2, 29))),
        (" 2024-02-29 ", PartialDate(2024, 2, 29), (date(2024, 2, 29), date(2024, 2, 29))),
    ],
)
def test_date_keeps_its_precision(text: str, expected: PartialDate, days: tuple[date, date]) -> None:
    """A year, a month or a day is read as such, written back the same, and spans the days it can mean."""
    found = accepted(DATE, text)
    assert expected == found
    assert (text.strip(), days) == (expected.iso, (expected.first_day, expected.last_day))


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("2024-13-45", ""),
        ("2023-02-29", ""),
        ("2024-00", ""),
        ("2024-01-00", ""),
        ("0000", ""),
        ("24", ""),
        ("1710201600", ""),
        ("12:30:45", ""),
        ("2024-3-1", "2024-03-01"),
        ("mars 2024", "2024-03"),
        ("1er févr. 2024", ""),
        ("13 février 2024", "2024-02-13"),
        ("03/2024", "2024-03"),
        ("2024-13-02", "2024-02-13"),
        ("\u0662\u0660\u0662\u0664", ""),
        ("9" * 5000, ""),
        ("12/03/2024", "2024-03-12"),
        ("1.3.2024", "2024-03-01"),
        ("31/02/2024", ""),
    ],
    ids=lambda text: text[:12],
)
def test_impossible_date_is_refused(text: str, suggestion: str) -> None:
    """A date that no calendar holds is refused, and a French one is suggested in its due form."""
    assert ("V023", suggestion) == refused(DATE, text)


def test_dates_are_ordered() -> None:
    """A year comes before its months, and a month before its days."""
    dates = [PartialDate(2024), PartialDate(2024, 3), PartialDate(2024, 3, 12), PartialDate(2025)]
    assert dates == sorted({*dates})


@pytest.mark.parametrize(
    ("text", "expected"), [("3300", "3300"), ("-12.5", "-12.5"), (" 007 ", "7"), ("0.000001", "0.000001")]
)
def test_number_is_read_exactly(text: str, expected: str) -> None:
    """A number keeps every decimal it was written with."""
    assert Decimal(expected) == accepted(NUMBER, text)


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("3 300", "3300"),
        ("3\u202f300", "3300"),
        ("1_000", "1000"),
        ("12,5", "12.5"),
        ("1'000,25", "1000.25"),
        ("3,300", ""),
        ("12.", ""),
        (".5", ""),
        ("1e999", ""),
        ("nan", ""),
        ("inf", ""),
        ("+1", ""),
        ("84 %", ""),
        ("vingt", ""),
        ("\u0663", ""),
        ("9" * 5000, ""),
    ],
    ids=lambda text: text[:12],
)
def test_number_written_otherwise_is_refused(text: str, suggestion: str) -> None:
    """What is not digits with one point is refused, and suggested only when its meaning leaves no doubt."""
    assert ("V024", suggestion) == refused(NUMBER, text)


@pytest.mark.parametrize(
    ("text", "suggestion"), [("1,0", ""), ("-1", ""), ("1.5", ""), ("1 000", "1000"), ("9" * 10, "")]
)
def test_whole_number_suggests_whole_numbers_only(text: str, suggestion: str) -> None:
    """What is suggested for a count is itself a count."""
    assert ("V024", suggestion) == refused(COUNT, text)
    assert 12 == accepted(COUNT, "012")


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("oui", "true"),
        ("VRAI", "true"),
        ("True", "true"),
        ("on", "true"),
        ("non", "false"),
        ("0", "false"),
        ("bof", ""),
    ],
)
def test_flag_is_true_or_false(text: str, suggestion: str) -> None:
    """A truth value has two spellings; the others are refused, and translated when they are clear."""
    assert ("V032", suggestion) == refused(FLAG, text)
    assert [True, False] == [accepted(FLAG, "true"), accepted(FLAG, "false")]


@pytest.mark.parametrize("text", ["a", "aulnay-sous-bois", "94-2023", "1"])
def test_slug_is_accepted(text: str) -> None:
    """Lower case letters, digits and hyphens make an identifier."""
    assert text == accepted(SLUG, text)


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("Énergie", "energie"),
        ("Aulnay-sous-Bois", "aulnay-sous-bois"),
        ("L'Haÿ-les-Roses", "l-hay-les-roses"),
        ("e\u0301tat", "etat"),
        ("cœur", "coeur"),
        ("a--b", "a-b"),
        ("-a", "a"),
        ("!", ""),
    ],
)
def test_slug_is_suggested(text: str, suggestion: str) -> None:
    """A name typed for an identifier is suggested without case, accents or spaces."""
    assert ("V029", suggestion) == refused(SLUG, text)


@pytest.mark.parametrize("text", ["/", "/mentions-legales/"])
def test_page_path_is_accepted(text: str) -> None:
    """A page stands at the root or one step below."""
    assert text == accepted(PATH, text)


@pytest.mark.parametrize("text", ["", "a", "/a", "//", "/A/", "/a/b/", "/../", "/en/", "/api/", "/a b/"])
def test_page_path_of_another_form_is_refused(text: str) -> None:
    """Addresses without their slashes, too deep, or kept for the site are refused."""
    assert ("V029", "") == refused(PATH, text)


@pytest.mark.parametrize("text", ["https://a.fr", "http://a.fr/b?c=d#e", "https://a.fr/é"])
def test_url_is_accepted(text: str) -> None:
    """A whole web address is accepted."""
    assert text == accepted(URL, text)


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("a.fr", "https://a.fr"),
        ("www.a.fr", "https://www.a.fr"),
        ("htps//a.fr/b", "https://a.fr/b"),
        ("https: //a.fr", "https://a.fr"),
        ("<https://a.fr>", "https://a.fr"),
        ("ftp://a.fr", ""),
        ("a@b.fr", ""),
        ("javascript:alert(1)", ""),
        ("https://a", ""),
        ("https://a.fr/ b", ""),
        ("https://a.fr/\u00a0b", ""),
    ],
)
def test_url_of_another_form_is_refused(text: str, suggestion: str) -> None:
    """An address cut short, of another kind, or with a space in it is refused, with the whole one if it can be told."""
    assert ("V029", suggestion) == refused(URL, text)


@pytest.mark.parametrize(
    ("form", "good", "bad"),
    [
        (EMAIL, "presse@exemple.fr", "presse@exemple"),
        (INSEE, "2A004", "9300"),
        (WIKIDATA, "Q90", "90"),
    ],
)
def test_other_forms(form: TypeAdapter[Any], good: str, bad: str) -> None:
    """A mailbox, an INSEE code and a Wikidata identifier have their forms."""
    assert good == accepted(form, good)
    assert ("V029", "") == refused(form, bad)


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        (LATITUDE, "90.1", ("V031", "")),
        (LATITUDE, "48,776", ("V024", "48.776")),
        (LONGITUDE, "-180.5", ("V031", "")),
        (LONGITUDE, "est", ("V024", "")),
    ],
)
def test_coordinate_lies_on_earth(form: TypeAdapter[Any], text: str, expected: tuple[str, str]) -> None:
    """A coordinate out of range is refused, and a comma in one can only be a decimal point."""
    assert expected == refused(form, text)
    assert Decimal(-90) == accepted(form, "-90")


@pytest.mark.parametrize("form", [DATE, NUMBER, COUNT, FLAG, SLUG, LATITUDE])
@pytest.mark.parametrize("given", [None, [], {}, ["2024"]])
def test_only_text_is_read(form: TypeAdapter[Any], given: object) -> None:
    """A list or a mapping where a single value is due is refused as such."""
    assert ("V025", "") == refused(form, given)


@pytest.mark.parametrize(
    ("form", "value"),
    [
        (DATE, PartialDate(2024)),
        (NUMBER, Decimal(1)),
        (COUNT, 1),
        (FLAG, True),
    ],
)
def test_value_already_read_is_kept(form: TypeAdapter[Any], value: object) -> None:
    """A default value, which is not text, goes through its form unchanged."""
    assert value == accepted(form, value)
