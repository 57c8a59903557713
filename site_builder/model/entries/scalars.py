"""Strict text forms: every scalar reaches the model as text, and only these forms become values.

pydantic alone is lenient on text (``2_019`` is a whole number for it, ``1710201600`` a date, ``on`` a
truth value); each form below accepts one way of writing, the one the messages show.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Final

from pydantic import PlainValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from site_builder.model.entries.words import WORDS
from site_builder.model.suggest import closest_slug

_DATE: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
# As people write them, from the day to the year or from the year to the day, in figures or with the month's name.
_FRENCH_DATE: Final = re.compile(r"(?:(?:(\d{1,2})[/. -])?(\d{1,2})[/. -])(\d{4})", re.ASCII)
_LOOSE_DATE: Final = re.compile(r"(\d{4})[/. -](\d{1,2})(?:[/. -](\d{1,2}))?", re.ASCII)
_NAMED_DATE: Final = re.compile(r"(?:(\d{1,2})(?:er)? )?([^\W\d]+)\.? (\d{4})")
_MONTHS: Final = (
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
)
_LAST_MONTH: Final = 12
_WHOLE: Final = re.compile(r"\d{1,9}", re.ASCII)
_NUMBER: Final = re.compile(r"-?\d{1,15}(?:\.\d{1,6})?", re.ASCII)
_LOOSE_NUMBER: Final = re.compile(r"(-?)(\d[\d\s_'\u00a0\u202f]*)(?:[.,](\d{1,6}))?", re.ASCII)
_AMBIGUOUS: Final = re.compile(r",\d{3}$", re.ASCII)
_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
# One step only: deeper addresses belong to entries and to the pages of lists. These names are the site's own.
_PAGE_PATH: Final = re.compile(
    r"/(?:(?!(?:admin|api|assets|cite|embed|en|fr|images|kits|oembed|pagefind|qr|schema|social)/)[a-z0-9]+(?:-[a-z0-9]+)*/)?",
    re.ASCII,
)
_FORMER: Final = re.compile(r"/(?:[a-z0-9]+(?:-[a-z0-9]+)*/)+", re.ASCII)
_URL: Final = re.compile(r'https?://[^\s/<>".]+(?:\.[^\s/<>".]+)+(?:/[^\s<>"]*)?')
_SCHEME: Final = re.compile(r"(?:h[tp]{2,5}s? ?:? ?/{0,2} ?|//)?(?=[\w-]+\.)", re.IGNORECASE)
_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+")
_INSEE: Final = re.compile(r"(?:\d{2}|2[AB])\d{3}", re.ASCII)
_WIKIDATA: Final = re.compile(r"Q[1-9]\d{0,11}", re.ASCII)
_PEOPLE: Final = re.compile(r"none|consent:[A-Za-z0-9](?:[A-Za-z0-9._/-]{0,78}[A-Za-z0-9])?", re.ASCII)
_NOBODY: Final = frozenset({"aucun", "aucune", "non", "no", "nobody", "none", "personne", "0", "false"})
_YES: Final = frozenset({"oui", "vrai", "yes", "on", "1", "true"})
_NO: Final = frozenset({"non", "faux", "no", "off", "0", "false"})


@dataclass(frozen=True, order=True)
class PartialDate:
    """A calendar date known to the year, the month or the day; ``month`` and ``day`` are 0 when unknown."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def iso(self) -> str:
        """Return ``AAAA``, ``AAAA-MM`` or ``AAAA-MM-JJ`` (ISO 8601 reduced precision)."""
        parts = [f"{self.year:04d}"]
        parts.extend(f"{part:02d}" for part in (self.month, self.day) if part)
        return "-".join(parts)

    @property
    def first_day(self) -> date:
        """Return the earliest day the date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """Return the latest day the date can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])


def _text(value: object, shown: str) -> str:
    if isinstance(value, str):
        return value.strip()
    raise PydanticCustomError("V025", "{expected}", {"expected": shown})


def parse_date(value: object) -> PartialDate:
    """Return the date written as ``AAAA``, ``AAAA-MM`` or ``AAAA-MM-JJ``, refusing impossible ones."""
    if isinstance(value, PartialDate):
        return value
    text = _text(value, "date")
    match = _DATE.fullmatch(text)
    if match:
        year, month, day = (int(part) if part else 0 for part in match.groups())
        try:
            date(year, month or 1, day or 1)
        except ValueError:
            match = None
        # A month or a day written 00 is a mistake, not "unknown".
        if match and "00" not in match.groups()[1:]:
            return PartialDate(year, month, day)
    raise PydanticCustomError("V023", "{value}", {"value": text, "suggestion": _date_suggestion(text)})


def _date_suggestion(text: str) -> str:
    """Return the date as it must be typed, when one alone can have been meant."""
    if match := _FRENCH_DATE.fullmatch(text):
        day, month, year = match.groups()
    elif match := _LOOSE_DATE.fullmatch(text):
        year, month, day = match.groups()
    elif match := _NAMED_DATE.fullmatch(text):
        day, name, year = match.groups()
        month = next((str(rank) for rank, known in enumerate(_MONTHS, start=1) if known == closest_slug(name)), "0")
    else:
        return ""
    if day and int(month) > _LAST_MONTH >= int(day):
        day, month = month, day
    try:
        meant = date(int(year), int(month), int(day or 1))
    except ValueError:
        return ""
    return PartialDate(meant.year, meant.month, meant.day if day else 0).iso


def parse_number(value: object) -> Decimal:
    """Return the number written with digits and at most one decimal point."""
    return _decimal(value, thousands=True)


def _decimal(value: object, *, thousands: bool) -> Decimal:
    if isinstance(value, Decimal):
        return value
    text = _text(value, "number")
    if _NUMBER.fullmatch(text):
        return Decimal(text)
    # "3,300" is three and a bit in French, and thousands in English: nothing is suggested.
    suggestion = "" if thousands and _AMBIGUOUS.search(text) else _number_suggestion(text, _NUMBER)
    raise PydanticCustomError("V024", "{value}", {"value": text, "suggestion": suggestion})


def _number_suggestion(text: str, form: re.Pattern[str]) -> str:
    loose = _LOOSE_NUMBER.fullmatch(text)
    if not loose:
        return ""
    sign, whole, decimals = loose.groups()
    digits = re.sub(r"\D", "", whole)
    plain = f"{sign}{digits}.{decimals}" if decimals else f"{sign}{digits}"
    return plain if form.fullmatch(plain) else ""


def parse_whole_number(value: object) -> int:
    """Return the whole number written with digits only."""
    if isinstance(value, int):
        return value
    text = _text(value, "number")
    if _WHOLE.fullmatch(text):
        return int(text)
    raise PydanticCustomError("V024", "{value}", {"value": text, "suggestion": _number_suggestion(text, _WHOLE)})


def parse_flag(value: object) -> bool:
    """Return the truth value written ``true`` or ``false``."""
    if isinstance(value, bool):
        return value
    text = _text(value, "flag")
    if text in {"true", "false"}:
        return text == "true"
    meant = "true" if text.casefold() in _YES else "false" if text.casefold() in _NO else ""
    raise PydanticCustomError("V032", "{value}", {"value": text, "suggestion": meant})


def _form(pattern: re.Pattern[str], example: str, suggested: Callable[[str], str] = lambda _: "") -> PlainValidator:
    def parse(value: object) -> str:
        text = _text(value, "text")
        if pattern.fullmatch(text):
            return text
        context = {"value": text, "example": example, "suggestion": suggested(text)}
        raise PydanticCustomError("V029", "{value}", context)

    return PlainValidator(parse)


def _address(text: str) -> str:
    """Return the whole address that was meant, or an empty text."""
    bare = text.strip("<> ")
    scheme = _SCHEME.match(bare)
    plain = f"https://{bare[scheme.end() :]}" if scheme else ""
    return plain if _URL.fullmatch(plain) and "@" not in plain else ""


def _former(text: str) -> str:
    """Return the former address that was meant, without the name of the site, or an empty text."""
    path = re.sub(r"^https?://[^/]+", "", text.strip().casefold()).strip("/")
    plain = f"/{path}/"
    return plain if _FORMER.fullmatch(plain) else ""


def _unspaced(text: str) -> str:
    """Return the code without its spaces if that is one, or an empty text."""
    plain = re.sub(r"\s", "", text)
    return plain if _INSEE.fullmatch(plain) else ""


def parse_people(value: object) -> str:
    """Return whether people can be recognised in a picture: ``none``, or ``consent:`` and what proves they agreed."""
    text = _text(value, "text")
    if _PEOPLE.fullmatch(text):
        return text
    plain = re.sub(r"\s+", "-", re.sub(r"\s*:\s*", ":", text)).replace("consentement:", "consent:")
    suggestion = "none" if text.casefold() in _NOBODY else plain if _PEOPLE.fullmatch(plain) else ""
    context = {"value": text, "nobody": "none", "example": "consent:accord-2024-07", "suggestion": suggestion}
    raise PydanticCustomError("V053", "{value}", context)


def _coordinate(limit: int) -> PlainValidator:
    def parse(value: object) -> Decimal:
        number = _decimal(value, thousands=False)
        if abs(number) > limit:
            raise PydanticCustomError("V031", "{value}", {"value": str(number), "limit": str(limit)})
        return number

    return PlainValidator(parse)


def _whole_between(minimum: int, maximum: int) -> PlainValidator:
    """Return the form of a bounded count; pydantic's own bounds would be passed over by the strict form."""

    def parse(value: object) -> int:
        number = parse_whole_number(value)
        if minimum <= number <= maximum:
            return number
        bounds = {"minimum": str(minimum), "maximum": str(maximum)}
        raise PydanticCustomError("V034", "{value}", {"value": str(number), **bounds})

    return PlainValidator(parse)


def _schema(form: re.Pattern[str], **others: str | int) -> WithJsonSchema:
    """Return the schema of a text that has the form; digits are spelt out, or some readers take those of any script."""
    return WithJsonSchema({"type": "string", "pattern": f"^(?:{form.pattern})$".replace(r"\d", "[0-9]"), **others})


# The days each month can have; only a calendar knows which years have a 29 February.
_CALENDAR: Final = (
    r"^(?!0000)[0-9]{4}(?:-(?:(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1[0-9]|2[0-8]))?"
    r"|(?:0[1-9]|1[0-2])-29|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31))?$"
)

# Public forms. The JSON Schema of each says the same rule to the form and to the API.
DateField = Annotated[
    PartialDate,
    PlainValidator(parse_date),
    # Readers of YAML take a year alone for a number.
    WithJsonSchema({"type": ["string", "integer"], "pattern": _CALENDAR, "minimum": 1000, "maximum": 9999}),
]
Number = Annotated[
    Decimal,
    PlainValidator(parse_number),
    WithJsonSchema({"type": "number", "exclusiveMinimum": -(10**15), "exclusiveMaximum": 10**15}),
]
WholeNumber = Annotated[
    int,
    PlainValidator(parse_whole_number),
    WithJsonSchema({"type": "integer", "minimum": 0, "maximum": 10**9 - 1}),
]
GoalNumber = Annotated[int, _whole_between(1, 17), WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 17})]
Flag = Annotated[bool, PlainValidator(parse_flag), WithJsonSchema({"type": "boolean"})]
Latitude = Annotated[Decimal, _coordinate(90), WithJsonSchema({"type": "number", "minimum": -90, "maximum": 90})]
Longitude = Annotated[Decimal, _coordinate(180), WithJsonSchema({"type": "number", "minimum": -180, "maximum": 180})]

Slug = Annotated[str, _form(_SLUG, "aulnay-sous-bois", closest_slug), _schema(_SLUG)]
# The identifier of something else. Any text is let in: what it should name is looked for, and the nearest suggested.
Reference = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=160),
    _schema(_SLUG, maxLength=160),
]
# Accents are let in: an address is an IRI before it is a URI (RFC 3987).
Url = Annotated[str, _form(_URL, "https://www.exemple.fr/page", _address), _schema(_URL, format="iri")]
Email = Annotated[str, _form(_EMAIL, "presse@exemple.fr"), _schema(_EMAIL, format="email")]
Insee = Annotated[str, _form(_INSEE, "93005", _unspaced), _schema(_INSEE)]
People = Annotated[str, PlainValidator(parse_people), _schema(_PEOPLE)]
Wikidata = Annotated[str, _form(_WIKIDATA, "Q90"), _schema(_WIKIDATA)]

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=400)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=160)]
Title = Annotated[str, WORDS, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
Summary = Annotated[str, WORDS, StringConstraints(strip_whitespace=True, min_length=40, max_length=200)]
Label = Annotated[str, WORDS, StringConstraints(strip_whitespace=True, min_length=1, max_length=160)]
Sentence = Annotated[str, WORDS, StringConstraints(strip_whitespace=True, min_length=1, max_length=600)]
FormerAddress = Annotated[str, _form(_FORMER, "/communes/ancien-nom/", _former), _schema(_FORMER)]
LocalizedPath = Annotated[str, WORDS, _form(_PAGE_PATH, "/mentions-legales/"), _schema(_PAGE_PATH)]
