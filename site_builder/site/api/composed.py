"""What editors wrote, in both languages at once: facts once, each text as ``{"fr": …, "en": …}``."""

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from typing import Final, TypeAlias

from pydantic import JsonValue

from site_builder.model.entries.parts import Part
from site_builder.model.entries.scalars import PartialDate
from site_builder.model.entries.shape import shape_of
from site_builder.model.entries.vocabulary import Bilingual
from site_builder.model.locale import SOURCE_LOCALE, Locale
from site_builder.site.words.typography import typeset

Json: TypeAlias = dict[str, JsonValue]

# Drafts are not published; pictures and icons are files, whose names a plan does not know; former addresses redirect.
LEFT_OUT: Final = frozenset({"cover", "draft", "gallery", "icon", "logo", "redirect_from"})


def composed(words: Mapping[Locale, Part]) -> Json:
    """Return the part with every field of its model, in their order; what is not known is null or an empty list."""
    french = words[SOURCE_LOCALE]
    texts = shape_of(type(french)).words
    return {
        name: _text({locale: getattr(part, name) for locale, part in words.items()})
        if name in texts
        else _value({locale: getattr(part, name) for locale, part in words.items()})
        for name in type(french).model_fields
        if name not in LEFT_OUT
    }


def bilingual(words: Bilingual) -> Json:
    """Return the words of each language, set as the language sets them."""
    return {locale.value: typeset(words[locale], locale) for locale in Locale}


def tagged(words: object) -> JsonValue:
    """Return a text in several languages as JSON-LD has it: each version with its language."""
    if not isinstance(words, Mapping):
        raise TypeError(words)
    return [{"@language": str(locale), "@value": text} for locale, text in words.items()]


def _text(words: Mapping[Locale, str | None]) -> JsonValue:
    """Return a text that editors write once for each language."""
    if words[SOURCE_LOCALE] is None:
        return None
    return {locale.value: typeset(text, locale) for locale, text in words.items() if text}


def _value(values: Mapping[Locale, object]) -> JsonValue:
    """Return a fact: the translation repeats it, or lays its words over it."""
    match values[SOURCE_LOCALE]:
        case Bilingual() as words:
            return bilingual(words)
        case Part():
            return composed({locale: part for locale, part in values.items() if isinstance(part, Part)})
        case tuple() as elements:
            lists = {locale: list_ for locale, list_ in values.items() if isinstance(list_, tuple)}
            return [_value({locale: held[rank] for locale, held in lists.items()}) for rank in range(len(elements))]
        case fact:
            return _fact(fact)


def _fact(fact: object) -> JsonValue:
    match fact:
        case PartialDate():
            return fact.iso
        case Decimal():
            return int(fact) if fact == fact.to_integral_value() else float(fact)
        case Enum():
            return str(fact.value)
        case None | bool() | int() | str():
            return fact
        case _:
            raise TypeError(fact)
