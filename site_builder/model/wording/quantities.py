"""The numbers and the dates a text says, in a form that is the same in French and in English."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Final

from site_builder.model.locale import Locale
from site_builder.model.wording.numerals import COUNTS, MONTH_NAMES, MONTHS, VOUCHERS, is_part_of_number, value_in_words

_SPACES: Final = " \u00a0\u202f"
# What is written for the machine holds no number to read: marks of sources, addresses, code, attributes.
_UNREAD: Final = r"\[\^[^\]\n]*\]|\]\([^)\n]*\)|`[^`\n]*`|\{[^}\n]*\}|<[^>\n]*>|://\S+"
_TOKEN: Final = re.compile(rf"{_UNREAD}|\d{{1,3}}(?:[{_SPACES}]\d{{3}}(?!\d))+(?:[.,]\d+)*|\d+(?:[.,]\d+)*", re.ASCII)
_RUN: Final = re.compile(r"\d+(?:[.,]\d+)*", re.ASCII)
_YEAR: Final = re.compile(r"(?:18|19|20)\d\d", re.ASCII)
_UNREAD_TEXT: Final = re.compile(_UNREAD)
_ORDINAL: Final = re.compile(r"(?:ers?|res?|ères?|es?|i?[èe]mes?|ndes?|nds?|st|rd|th|[\u1d49\u02b3]+)(?!\w)")
_MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_MONTH_AFTER: Final = re.compile(
    rf"(?:er|st|nd|rd|th)?[{_SPACES}\n]+(?:of )?({_MONTH})(?!\w)\.?(?:,?[{_SPACES}\n]+(\d{{4}})(?![\d{_SPACES}]\d))?"
)
_MONTH_BEFORE: Final = re.compile(rf"(?<!\w)({_MONTH})\.?[{_SPACES}\n]+$")
_YEAR_AFTER: Final = re.compile(rf"(?:st|nd|rd|th)?,?[{_SPACES}\n]+(\d{{4}})(?!\d)")
# What makes a number more than its figures: the month or the thousands that follow.
_MEANT: Final = re.compile(rf"\d(?:er|st|nd|rd|th)?[{_SPACES}\n]*(?:of )?(?:{_MONTH}|[kM]|mill|bill|thou|bn|Md|m\b)")
_FIGURES: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)|(\d{4})-(\d{2})-(\d{2})(?!\d)", re.ASCII)
_TELEPHONE: Final = re.compile(rf"(?:0|33[{_SPACES}]?)\d(?:[{_SPACES}.]?\d{{2}}){{4}}(?!\d)", re.ASCII)
_TIME: Final = re.compile(rf"[{_SPACES}]?(?:h(?:[{_SPACES}]?\d\d)?|am|pm|a\.m\.|p\.m\.)(?!\w)|:\d\d(?!\d)")
_SCALE: Final = re.compile(
    rf"[{_SPACES}]?(?:(k)|(mille|thousand)|(millions?|M|(?:(?<=[€£$]\d)|(?<=[€£$]\d\d)|(?<=[€£$]\d\.\d))m)|(milliards?|billion|bn|Md))(?![^\W_])"
)
_BETWEEN_WORDS: Final = re.compile(r"\s+(?:et\s+|and\s+)?|-")
# "2,5 à 3 millions": both are millions.
_SCALE_OF_RANGE: Final = re.compile(rf"[{_SPACES}](?:à|to)[{_SPACES}][€£$]?\d+(?:[.,]\d+)*{_SCALE.pattern}")
# What is neither "4.1.2" nor longer than anybody counts: Python refuses to read a number of thousands of figures.
_PLAIN: Final = re.compile(r"\d{1,30}(?:\.\d{1,30})?", re.ASCII)
_POWERS: Final = (1_000, 1_000, 1_000_000, 1_000_000_000)
_LOOKED_BACK: Final = 14
_DAYS: Final = 31
_DAY_WIDTH: Final = 2
_YEARS: Final = range(1800, 2100)
_YEAR_WIDTH: Final = 4
_GROUP: Final = 3


@dataclass(frozen=True)
class Mark:
    """A number or a date as it is typed, and where it begins in the text."""

    text: str
    start: int


@dataclass(frozen=True)
class Day:
    """A date at the precision of the text; 0 stands for what it does not say."""

    day: int
    month: int
    year: int


@dataclass
class Said:
    """What is written in figures: numbers by value, dates, and values that are neither but may be meant."""

    numbers: dict[str, Mark] = field(default_factory=dict)
    dates: list[tuple[Day, Mark]] = field(default_factory=list)
    loose: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Prose:
    """A text and its language; what it says is worked out when first asked for."""

    text: str
    locale: Locale

    @cached_property
    def said(self) -> Said:
        """Return what is written in figures."""
        return _read(self.text, self.locale)

    @cached_property
    def vouched(self) -> frozenset[str]:
        """Return every value that the figures of the text may stand for."""
        said = self.said
        days = {str(part) for date, _ in said.dates for part in (date.day, date.year)}
        return frozenset({*said.numbers, *said.loose, *days})

    @cached_property
    def spelled(self) -> frozenset[str]:
        """Return every value that the words of the text may stand for."""
        alone = (value for word, _ in self._words for value in VOUCHERS[self.locale][word])
        return frozenset({*alone, *self._together})

    @cached_property
    def counted(self) -> tuple[tuple[str, Mark], ...]:
        """Return the numbers that the text counts with in words, two and above."""
        return tuple(
            (value, mark)
            for word, mark in self._words
            if word in COUNTS[self.locale] and not self._is_glued(mark)
            for value in VOUCHERS[self.locale][word]
        )

    def likely_counts(self) -> set[str]:
        """Return the values of the plainest number words, found by cutting at spaces: quick, and never too many."""
        words = COUNTS[self.locale].intersection(self.text.lower().split())
        return {value for word in words for value in VOUCHERS[self.locale][word]}

    @cached_property
    def _words(self) -> tuple[tuple[str, Mark], ...]:
        text = _UNREAD_TEXT.sub(lambda unread: " " * len(unread[0]), self.text)
        found = _WORDS[self.locale].finditer(text.lower()) if len(text) == len(text.lower()) else ()
        return tuple((" ".join(word[0].split()), Mark(self.text[slice(*word.span())], word.start())) for word in found)

    @property
    def _together(self) -> Iterator[str]:
        """Yield what number words that follow each other say as one: "trois mille", "a hundred and fifty"."""
        row: list[str] = []
        end = -1
        for word, mark in self._words:
            if not is_part_of_number(word, self.locale):
                continue
            if row and _BETWEEN_WORDS.fullmatch(self.text, end, mark.start) is None:
                yield str(value_in_words(row, self.locale))
                row = []
            row.append(word)
            end = mark.start + len(mark.text)
        if row:
            yield str(value_in_words(row, self.locale))

    def _is_glued(self, mark: Mark) -> bool:
        """Return whether the word is part of a name: "Onze-Novembre"; in English "two-year" counts."""
        end = mark.start + len(mark.text)
        return self.text[max(mark.start - 1, 0) : mark.start] == "-" or (
            self.locale is Locale.FR and self.text[end : end + 1] == "-"
        )


_WORDS: Final = {
    locale: re.compile(
        r"(?<!\w)(?:"
        + "|".join(sorted(map(re.escape, words), key=len, reverse=True)).replace(r"\ ", r"\s")
        + r")(?!\w)"
    )
    for locale, words in VOUCHERS.items()
}


def _read(text: str, locale: Locale) -> Said:
    """Return what the text writes in figures."""
    said = Said()
    done = 0
    for token in _TOKEN.finditer(text):
        start = token.start()
        if token[0][0].isdigit() and start >= done:
            done = _take(said, text, token[0], start, locale)
    return said


def _take(said: Said, text: str, token: str, start: int, locale: Locale) -> int:
    """Add what the token is, with what follows it; return where the reading goes on."""
    end = start + len(token)
    before, after = text[start - 1 : start], text[end : end + 2].strip()
    if (token[0] == "0" or before == "+") and (telephone := _TELEPHONE.match(text, start)):
        return telephone.end()
    if date := _date(text, token, start):
        day, first, last = date
        said.dates.append((day, Mark(text[first:last], first)))
        return last
    if after in {".", ")"} and not text[text.rfind("\n", 0, start) + 1 : start].strip("> \t"):
        return end  # the number of a list
    value = value_of(token, locale)
    followed = after[:1].isalpha() or after[:1] == ":"
    if followed and (time := _TIME.match(text, end)):
        said.loose.add(value)
        return time.end()
    if before.isalpha() or before in {"/", "_"} or after[:1] == "/" or (followed and _ORDINAL.match(text, end)):
        said.loose.add(value)
    elif (
        followed and _PLAIN.fullmatch(value) and (scale := _SCALE.match(text, end) or _SCALE_OF_RANGE.match(text, end))
    ):
        power = next(power for power, name in zip(_POWERS, scale.groups(), strict=True) if name)
        said.numbers.setdefault(_plain(Decimal(value) * power), Mark(text[start : scale.end()], start))
    else:
        said.numbers.setdefault(value, Mark(token, start))
    return end


def _date(text: str, token: str, start: int) -> tuple[Day, int, int] | None:
    """Return the date that begins at the token, or ends there ("March 2024"), and where its text begins and ends."""
    end = start + len(token)
    if text[end : end + 1] in {"/", "-"} and (figures := _FIGURES.match(text, start)):
        one, two, three = (int(part) for part in figures.groups() if part)
        return (Day(one, two, three) if figures[1] else Day(three, two, one)), start, figures.end()
    if not token.isdigit() or len(token) not in {1, _DAY_WIDTH, _YEAR_WIDTH}:
        return None
    number = int(token)
    before = _MONTH_BEFORE.search(text[max(start - _LOOKED_BACK, 0) : start])
    first, month = (start - len(before[0]), MONTHS[before[1]]) if before else (start, 0)
    if len(token) == _YEAR_WIDTH:
        return (Day(0, month, number), first, end) if number in _YEARS else None
    if number <= _DAYS and (after := _MONTH_AFTER.match(text, end)):
        return Day(number, MONTHS[after[1]], int(after[2] or 0)), start, after.end()
    if number > _DAYS or not before:
        return None
    year = _YEAR_AFTER.match(text, end)
    return Day(number, month, int(year[1]) if year else 0), first, year.end() if year else end


def value_of(token: str, locale: Locale) -> str:
    """Return the value of a number as typed: ``3 300`` in French and ``3,300`` in English are ``3300``.

    A comma or a point before three figures groups thousands where the language writes it so. What is no number, such
    as ``4.1.2``, is returned as it is.
    """
    typed = re.sub(f"[{_SPACES}]", "", token)
    if typed.isdigit():
        return typed.lstrip("0") or "0"
    grouping = "." if locale is Locale.FR else ","
    whole, *rest = re.split(r"[.,]", typed)
    signs = [char for char in typed if char in ".,"]
    grouped = [sign == grouping and len(part) == _GROUP for sign, part in zip(signs, rest, strict=True)]
    if all(grouped) and typed == token:
        return "".join((whole, *rest)).lstrip("0") or "0"
    if all(grouped[:-1]):
        return _plain(Decimal(f"{''.join((whole, *rest[:-1]))}.{rest[-1]}"))
    return typed


def _plain(value: Decimal) -> str:
    """Return the value without the zeros that end its decimals."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def in_english(mark: Mark, value: str) -> str:
    """Return how the number is typed in English figures; what is no plain number stays as it is."""
    if not _PLAIN.fullmatch(value):
        return mark.text
    whole, _, decimals = value.partition(".")
    grouped = f"{int(whole):,}"
    return f"{grouped}.{decimals}" if decimals else grouped


def english_date(date: Day) -> str:
    """Return how the date is typed in English, at its precision."""
    month = MONTH_NAMES[Locale.EN][date.month - 1] if date.month else ""
    return " ".join(str(part) for part in (date.day, month, date.year) if part)


def are_plainly_same(one: Prose, other: Prose) -> bool:
    """Return whether both texts hold the same whole numbers, and no date: a quick answer, sure when it is yes."""
    runs = set(_RUN.findall(one.text))
    if runs != set(_RUN.findall(other.text)):
        return False
    if not runs:
        return True
    plain = all(run.isdigit() and not _YEAR.fullmatch(run) for run in runs)
    return plain and not _MEANT.search(one.text) and not _MEANT.search(other.text)


def dates_apart(one: Prose, other: Prose) -> Iterator[tuple[Day, Mark]]:
    """Yield the dates of one text that the other does not say, at any precision."""
    for date, mark in one.said.dates:
        if not _is_said(date, other):
            yield date, mark


def _is_said(date: Day, other: Prose) -> bool:
    if date.year and str(date.year) not in other.vouched:
        return False
    return not date.month or any(_agree(date, said, other) for said, _ in other.said.dates)


def _agree(date: Day, said: Day, other: Prose) -> bool:
    """Return whether the dates can be one; a day may stand apart from its month, as in "13 or 14 February"."""
    same_day = not date.day or date.day == said.day or str(date.day) in other.said.numbers
    return date.month == said.month and same_day and (not date.year or not said.year or date.year == said.year)


def numbers_apart(one: Prose, other: Prose) -> list[tuple[str, Mark]]:
    """Return the numbers one text writes in figures and the other does not say in any way, with their values."""
    apart = [(value, mark) for value, mark in one.said.numbers.items() if value not in other.vouched]
    # 0 and 1 are as often written "no", "the" or "a".
    apart = [(value, mark) for value, mark in apart if value not in {"0", "1"}]
    return [(value, mark) for value, mark in apart if value not in other.spelled] if apart else []


def counts_apart(one: Prose, other: Prose) -> list[tuple[str, Mark]]:
    """Return the numbers one text says in words and the other does not say in any way."""
    return [pair for pair in one.counted if pair[0] not in other.vouched and pair[0] not in other.spelled]
