"""The words of the interface in one locale, and values written as that locale writes them (CLDR, by Babel)."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from babel import Locale as Cldr
from babel.dates import format_date
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from site_builder.model.entries.scalars import PartialDate
from site_builder.model.locale import Locale
from site_builder.site.words.typography import typeset


@dataclass(frozen=True)
class Interface:
    """The strings of one locale, by id, and its ways of writing dates and numbers."""

    locale: Locale
    strings: Mapping[str, str]
    plurals: Mapping[str, tuple[str, ...]]

    def text(self, key: str, **values: str) -> str:
        """Return the string with its ``{names}`` filled; a missing string is our bug."""
        text = self.strings[key]
        for name, value in values.items():
            text = text.replace("{" + name + "}", value)
        return text

    def count(self, key: str, number: int) -> str:
        """Return the string in the plural form the number asks for, with the number written in."""
        forms = self.plurals[key]
        singular = Cldr.parse(self.locale.value).plural_form(number) == "one"
        return forms[0 if singular else -1].replace("{n}", self.number(Decimal(number)))

    def number(self, value: Decimal) -> str:
        """Return the number with the separators of the locale."""
        return format_decimal(value, locale=self.locale.value)

    def weight(self, size: int) -> str:
        """Return a number of bytes in kilobytes of a thousand, rounded up: never less than what travels."""
        return self.text("file_size", n=self.number(Decimal(-(-size // 1000))))

    def degrees(self, value: Decimal) -> str:
        """Return a coordinate with three decimals, about a hundred metres."""
        return format_decimal(value, format="0.000", locale=self.locale.value)

    def day(self, when: date) -> str:
        """Return the day, its month and its year."""
        return _first_of_month(format_date(when, "d MMMM y", locale=self._dates), when.day, self.locale)

    def date(self, when: PartialDate) -> str:
        """Return the date at its own precision: a year, a month, or a day."""
        if when.day:
            return self.day(when.first_day)
        if when.month:
            return format_date(when.first_day, "MMMM y", locale=self._dates)
        return str(when.year)

    def period(self, start: PartialDate, end: PartialDate | None) -> str:
        """Return one date, or two joined as the locale joins them; French has its "du … au …" for days only."""
        if end is None or end == start:
            return self.date(start)
        key = "period" if start.day and end.day else "period_months"
        return self.text(key, start=self.date(start), end=self.date(end))

    def as_of(self, when: PartialDate) -> str:
        """Return the date at which something is so: "au 3 mars 2025", "en mars 2025"."""
        return self.text("as_of" if when.day else "as_of_month", date=self.date(when))

    @property
    def _dates(self) -> str:
        """Return the CLDR locale of dates: British English for ``en``."""
        return "en_GB" if self.locale is Locale.EN else self.locale.value


def _first_of_month(text: str, day: int, locale: Locale) -> str:
    """Return the date with the French ordinal of the first day ("1er janvier")."""
    if locale is Locale.FR and day == 1:
        return text.replace("1 ", "1er ", 1)
    return text


def read_interface(po: bytes, locale: Locale) -> Interface:
    """Return the interface a gettext catalogue holds; its ids are names, not sentences."""
    catalogue = read_po(io.BytesIO(po), locale=locale.value)
    strings: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    for message in catalogue:
        if isinstance(message.id, tuple) and message.id:
            plurals[message.id[0]] = tuple(typeset(form, locale) for form in message.string or ())
        elif isinstance(message.id, str) and message.id:
            strings[message.id] = typeset(str(message.string), locale)
    return Interface(locale, MappingProxyType(strings), MappingProxyType(plurals))
