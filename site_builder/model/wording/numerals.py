"""Numbers and months in words, in French and in English.

Cardinals are what a text can be held to; the other words ("both", "dozen", "second", "half") only vouch for a number
that the other language writes otherwise.
"""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from site_builder.model.locale import Locale

_HUNDRED: Final = 100
_HUNDREDS: Final = frozenset({"cent", "hundred"})
_SCALES: Final = MappingProxyType(
    {
        **dict.fromkeys(("mille", "thousand"), 1_000),
        **dict.fromkeys(("million", "millions"), 1_000_000),
        **dict.fromkeys(("milliard", "milliards", "billion", "billions"), 1_000_000_000),
    }
)
_JULY: Final = 7
_FRENCH_ONES: Final = (  # noqa: SIM905 - words, not punctuation
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
).split()
_FRENCH_TEENS: Final = ["dix-sept", "dix-huit", "dix-neuf"]
_FRENCH_TENS: Final = (
    ("vingt", 20, 9),
    ("trente", 30, 9),
    ("quarante", 40, 9),
    ("cinquante", 50, 9),
    ("soixante", 60, 19),
    ("quatre-vingt", 80, 19),
)
_ENGLISH_ONES: Final = (  # noqa: SIM905 - words, not punctuation
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_ENGLISH_TENS: Final = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_FRENCH_MONTHS: Final = (  # noqa: SIM905 - words, not punctuation
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
).split()
_ENGLISH_MONTHS: Final = (  # noqa: SIM905 - words, not punctuation
    "January February March April May June July August September October November December"
).split()


def _french_cardinals() -> Iterator[tuple[str, int]]:
    ones = [*_FRENCH_ONES, *_FRENCH_TEENS]
    yield from ((word, value) for value, word in enumerate(ones))
    for word, tens, last in _FRENCH_TENS:
        yield word, tens
        for rest in range(1, last + 1):
            links = (" et ", "-et-") if rest in {1, 11} and tens != 80 else ("-", " ")  # noqa: PLR2004 - quatre-vingt-un
            yield from ((f"{word}{link}{ones[rest]}", tens + rest) for link in links)
        yield from ((f"{word}{link}une", tens + 1) for link in (" et ", "-et-", "-"))
    yield "quatre-vingts", 80
    yield "cent", _HUNDRED
    for value in range(2, 10):
        yield from ((f"{ones[value]} {word}", value * _HUNDRED) for word in ("cent", "cents"))


def _english_cardinals() -> Iterator[tuple[str, int]]:
    yield from ((word, value) for value, word in enumerate(_ENGLISH_ONES))
    for index, word in enumerate(_ENGLISH_TENS, start=2):
        yield word, 10 * index
        for rest in range(1, 10):
            yield from ((f"{word}{link}{_ENGLISH_ONES[rest]}", 10 * index + rest) for link in "- ")
    yield "hundred", _HUNDRED
    for value in range(1, 10):
        yield f"{_ENGLISH_ONES[value]} hundred", value * _HUNDRED


CARDINALS: Final[Mapping[Locale, Mapping[str, int]]] = MappingProxyType(
    {
        Locale.FR: MappingProxyType(dict(_french_cardinals())),
        Locale.EN: MappingProxyType(dict(_english_cardinals())),
    }
)
# Words that say a number without counting with it; "neuf" is also "new", "un" and "one" are hardly ever counts.
_UNCERTAIN: Final = frozenset({"zéro", "un", "neuf", "cent", "zero", "one", "hundred"})
COUNTS: Final[Mapping[Locale, frozenset[str]]] = MappingProxyType(
    {locale: frozenset(words) - _UNCERTAIN for locale, words in CARDINALS.items()}
)
_FRENCH_VOUCHERS: Final = {
    "une premier première premiers premières seul seule": (1,),
    "second seconde seconds secondes deuxième deuxièmes double doubler doublé paire couple": (2,),
    "troisième triple trimestre": (3,),
    "quatrième": (4,),
    "cinquième": (5,),
    "sixième semestre": (6,),
    "septième": (7,),
    "huitième": (8,),
    "neuvième": (9,),
    "dixième dizaine dizaines décennie": (10,),
    "onzième": (11,),
    "douzième douzaine": (12,),
    "quinzième quinzaine": (15,),
    "vingtième vingtaine": (20,),
    "trentaine": (30,),
    "quarantaine": (40,),
    "cinquantaine": (50,),
    "soixantaine": (60,),
    "centaine centaines cents siècle": (100,),
    "mille millier milliers": (1000,),
    "million millions": (1000000,),
    "milliard milliards": (1000000000,),
    "moitié demi demie demi-journée": (50, "0.5", 2),
    "quart quarts": (25, 4),
    "tiers": (33, 3),
}
_ENGLISH_VOUCHERS: Final = {
    "a an first once single only": (1,),
    "second both twice double doubled pair couple": (2,),
    "third thirds triple quarterly": (3, 33),
    "fourth quarter quarters": (4, 25),
    "fifth": (5,),
    "sixth": (6,),
    "seventh": (7,),
    "eighth": (8,),
    "ninth": (9,),
    "tenth decade": (10,),
    "eleventh": (11,),
    "twelfth dozen": (12,),
    "fifteenth fortnight": (15,),
    "twentieth": (20,),
    "century hundreds": (100,),
    "thousand thousands": (1000,),
    "million millions": (1000000,),
    "billion billions": (1000000000,),
    "half": (50, "0.5", 2),
}

# A fortnight has fifteen days in French, fourteen in English; a week has eight or seven.
_WEEKS: Final = MappingProxyType(
    {
        Locale.FR: {"quinze jours": (15, 14, 2), "huit jours": (8, 7, 1)},
        Locale.EN: {"two weeks": (15, 14, 2), "fourteen days": (15, 14, 2), "a week": (8, 7, 1)},
    }
)


def _vouchers(table: Mapping[str, tuple[int | str, ...]]) -> Mapping[str, frozenset[str]]:
    return {word: frozenset(map(str, values)) for words, values in table.items() for word in words.split()}


def value_in_words(words: Sequence[str], locale: Locale) -> int:
    """Return what words that follow each other say together: "deux cent cinquante mille" is 250,000."""
    total = here = 0
    for word in words:
        if word in _SCALES:
            total, here = total + (here or 1) * _SCALES[word], 0
        else:
            times = word in _HUNDREDS and here < _HUNDRED
            here = (here or 1) * _HUNDRED if times else here + CARDINALS[locale][word]
    return total + here


def is_part_of_number(word: str, locale: Locale) -> bool:
    """Return whether the word says a part of a longer number."""
    return word in CARDINALS[locale] or word in _SCALES


# What each word may stand for, cardinals included; values are written as `quantities.Prose` writes them.
VOUCHERS: Final[Mapping[Locale, Mapping[str, frozenset[str]]]] = MappingProxyType(
    {
        locale: MappingProxyType(
            {
                **_vouchers(table),
                **{word: frozenset({str(value)}) for word, value in CARDINALS[locale].items()},
                **{words: frozenset(map(str, values)) for words, values in _WEEKS[locale].items()},
            }
        )
        for locale, table in ((Locale.FR, _FRENCH_VOUCHERS), (Locale.EN, _ENGLISH_VOUCHERS))
    }
)
ENGLISH_WORDS: Final = MappingProxyType(
    {str(value): word for word, value in CARDINALS[Locale.EN].items() if " " not in word}
)
MONTH_NAMES: Final[Mapping[Locale, tuple[str, ...]]] = MappingProxyType(
    {Locale.FR: tuple(_FRENCH_MONTHS), Locale.EN: tuple(_ENGLISH_MONTHS)}
)
_SHORT_MONTHS: Final = MappingProxyType(
    {
        **{name[:4]: number for number, name in enumerate(_FRENCH_MONTHS, start=1) if number in {1, 2, 4, 7, 9}},
        **{name[:3]: number for number, name in enumerate(_FRENCH_MONTHS, start=1) if number > _JULY},
        **{name[:3]: number for number, name in enumerate(_ENGLISH_MONTHS, start=1)},
        "Sept": 9,
    }
)
# French names take a capital at the head of a sentence only; English ones always do ("may" and "march" are verbs).
MONTHS: Final[Mapping[str, int]] = MappingProxyType(
    {
        **_SHORT_MONTHS,
        **{form: number for number, name in enumerate(_FRENCH_MONTHS, start=1) for form in (name, name.capitalize())},
        **{name: number for number, name in enumerate(_ENGLISH_MONTHS, start=1)},
    }
)
