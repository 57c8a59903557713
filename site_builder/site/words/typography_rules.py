"""The rules of typography, in the order in which they are applied: a pattern and what takes its place."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from site_builder.model.locale import Locale

# A sign without which the pattern cannot match: most lines hold few of them, and most rules are passed over.
_Rule: TypeAlias = tuple[str, re.Pattern[str], str | Callable[[re.Match[str]], str]]

# Stands for a stretch that is not prose (code, an address, a passage in another language) while the rest is set.
HELD: Final = "\ue000"
_NARROW: Final = "\u202f"
_NO_BREAK: Final = "\u00a0"
_SPACES: Final = " \u00a0\u202f"
# What may follow a sign that ends a word: a space, the end, a closing sign, a reference.
_ENDS: Final = rf"(?=[\s)\]*»”’'\"\u2060{HELD}]|$)"

_FRENCH_UNITS: Final = (
    "km|hm|dam|cm|mm|m|km²|cm²|m²|m³|m2|m3|ha|hectares?|kg|mg|g|tonnes?|t|cl|ml|l|litres?|mètres?|kilomètres?|W|kW|MW|GW"
    "|Wh|kWh|MWh|GWh|V|°C|ko|Mo|Go|To|dB|h|heures?|min|minutes?|secondes?|jours?|semaines?|mois|trimestres?|semestres?"
    "|ans?|années?|siècles?|euros?|millions?|milliards?|habitants?|personnes?|communes?|solutions?|mots?|fois"
)
_FRENCH_MONTHS: Final = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_ENGLISH_UNITS: Final = (
    "km|cm|mm|m|km²|cm²|m²|m³|ha|hectares?|acres?|kg|g|tonnes?|t|l|litres?|metres?|kilometres?|miles?|W|kW|MW|GW|Wh|kWh"
    "|MWh|GWh|V|°C|kB|MB|GB|TB|dB|hours?|minutes?|seconds?|days?|weeks?|months?|years?|euros?|million|billion|residents?"
    "|people|towns?|solutions?|words?|times"
)
_ENGLISH_MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"


def _bound(units: str, months: str) -> _Rule:
    """Return the rule that keeps a number on the line of its unit, and a day on that of its month."""
    return "", re.compile(rf"(?<=\d)[{_SPACES}](?=(?:{units}|{months})(?![\w'’]))"), _NO_BREAK


def _ranges(units: str) -> _Rule:
    """Return the rule that sets "10-12 mois" with a dash; a number without a unit may be a code."""
    after = rf"(?=[{_SPACES}]?(?:%|€|(?:{units})(?![\w'’])))"
    return "-", re.compile(rf"(?<![\w–./:-])(\d{{1,3}})-(\d{{1,3}}){after}"), r"\1–\2"


def _years(match: re.Match[str]) -> str:
    first, second = match.groups()
    return f"{first}–{second}" if first < second else match[0]


_SIGNS: Final[tuple[_Rule, ...]] = (
    ("  ", re.compile(r"(?<=\S)  +(?=\S)"), " "),
    ("...", re.compile(r"(?<!\.)\.{3}(?!\.)"), "…"),
    ("", re.compile(rf"(?<=[^\s|–—-])[{_SPACES}]+[-–][{_SPACES}]+(?=[^\s|–—-])"), f"{_NO_BREAK}– "),
    ("—", re.compile(rf"(?<=[^\s|–—-])[{_SPACES}]+—[{_SPACES}]+(?=[^\s|–—-])"), f"{_NO_BREAK}— "),
    # Not a date, a telephone number nor a code; nor "loi n° 2019-2024".
    ("-", re.compile(r"(?<![\w–./:°-])(?<!°.)((?:19|20)\d\d)-((?:19|20)\d\d)(?![\w–/:-]|\.\d)"), _years),
)
_APOSTROPHE: Final[_Rule] = ("'", re.compile(rf"(?<=\w)'(?=[\w\[*«“(\"{HELD}])|(?<=s)'(?=\s)"), "’")
# A pair of straight quotes holds no other quotation mark: it would no longer be a pair once that one is set.
_PAIR: Final = r"(?<![\w\"\\])\"(?=[^\s\"])([^\"«»“”\n]*)(?<=\S)\"(?![\w\"])"


def _nested(quotation: re.Match[str]) -> str:
    return re.sub(r"\"([^\"]+)\"", r"“\1”", quotation[0])


_FRENCH: Final[tuple[_Rule, ...]] = (
    ("«", re.compile(r"«[^«»]*»"), _nested),
    ('"', re.compile(_PAIR), r"«\1»"),
    ("«", re.compile(rf"«[{_SPACES}]*"), f"«{_NO_BREAK}"),
    ("»", re.compile(rf"(?<![{_SPACES}])[{_SPACES}]*»"), f"{_NO_BREAK}»"),
    _APOSTROPHE,
    *_SIGNS,
    _ranges(_FRENCH_UNITS),
    ("", re.compile(rf"(?<=\S)[{_SPACES}]+([;?]|!(?![\[=]))"), rf"{_NARROW}\1"),
    ("", re.compile(rf"(?<=[^\W_]|[)\]*»”…%€°{HELD}])([;!?]){_ENDS}"), rf"{_NARROW}\1"),
    (":", re.compile(rf"(?<=\S)[{_SPACES}]+:(?=\s|$)"), f"{_NO_BREAK}:"),
    (":", re.compile(rf"(?<=[^\W\d_]|[)\]*»”{HELD}]):(?=\*{{0,3}}(?: |$))"), f"{_NO_BREAK}:"),
    ("", re.compile(rf"(?<=\d)(?<!\d{{4}})[{_SPACES}](?=\d{{3}}(?!\d))"), _NARROW),
    ("", re.compile(rf"(?<=\d)[{_SPACES}]*([%€])(?!\w)"), rf"{_NARROW}\1"),
    _bound(_FRENCH_UNITS, _FRENCH_MONTHS),
    ("1er", re.compile(rf"(?<=\b1er)[{_SPACES}](?=(?:{_FRENCH_MONTHS})(?!\w))"), _NO_BREAK),
    ("°", re.compile(rf"(?<!\w)([nN]°)[{_SPACES}]*(?=\d)"), rf"\1{_NO_BREAK}"),
    (".", re.compile(rf"(?<![\w.])(pp?|art|vol|fig|chap)\.[{_SPACES}]+(?=\d)"), rf"\1.{_NO_BREAK}"),
    ("", re.compile(rf"(?<!\w)(M\.|MM\.|Mmes?|Mlles?|Dr|Pr)[{_SPACES}](?=[A-ZÀ-Þ])"), rf"\1{_NO_BREAK}"),
    (".", re.compile(rf"(?<![\w.’-])([A-ZÀ-Þ]\.)[{_SPACES}](?=[A-ZÀ-Þ]\w)"), rf"\1{_NO_BREAK}"),
)
_ENGLISH: Final[tuple[_Rule, ...]] = (
    *_SIGNS,
    _ranges(_ENGLISH_UNITS),
    ("", re.compile(rf"(?<=[^\s|])[{_SPACES}]+([;:!?]){_ENDS}"), r"\1"),
    ('"', re.compile(_PAIR), r"“\1”"),
    # Quotes whose other half is on another line; after a digit they may be inches.
    ('"', re.compile(rf"(?<![\w.,;:!?…)\]”’%°\"\\{HELD}])\"(?=[^\s\"])"), "“"),
    ('"', re.compile(r"(?<=[^\s\d\"(\[“‘\\])\"(?![\w\"])"), "”"),
    ("'", re.compile(r"(?<![\w'’\\])'(?=[^\s'])([^'’‘\n]*)(?<=\S)'(?![\w'’])"), r"‘\1’"),
    _APOSTROPHE,
    ("'", re.compile(rf"(?<=[)\]*”{HELD}])'(?=s(?!\w))|(?<!\w)'(?=\d\ds?(?!\w))"), "’"),
    ("%", re.compile(rf"(?<=\d)[{_SPACES}]+%"), "%"),
    _bound(_ENGLISH_UNITS, _ENGLISH_MONTHS),
    (".", re.compile(rf"(?<![\w.])(pp?|art|vol|fig|no)\.[{_SPACES}]+(?=\d)"), rf"\1.{_NO_BREAK}"),
    ("", re.compile(rf"(?<!\w)((?:Mrs?|Ms|Dr|Prof)\.?)[{_SPACES}](?=[A-Z])"), rf"\1{_NO_BREAK}"),
    (".", re.compile(rf"(?<![\w.’-])([A-Z]\.)[{_SPACES}](?=[A-Z]\w)"), rf"\1{_NO_BREAK}"),
)

RULES: Final[Mapping[Locale, tuple[_Rule, ...]]] = MappingProxyType({Locale.FR: _FRENCH, Locale.EN: _ENGLISH})
