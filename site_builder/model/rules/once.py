"""One message for a name that leads nowhere, however often it is used."""

from collections.abc import Iterable, Iterator
from typing import Final

from site_builder.diagnostics import Diagnostic, problem
from site_builder.model.locale import SOURCE_LOCALE, Locale

_TRANSLATED: Final = tuple(f".{locale}.md" for locale in Locale if locale is not SOURCE_LOCALE)


def once(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield one message per missing name, at the first place that uses it, with the number of the others.

    A source is missing from one entry; what a reference names is missing from the site. A translation comes last.
    """
    causes: dict[tuple[object, ...], list[Diagnostic]] = {}
    for fault in found:
        causes.setdefault(_cause(fault), []).append(fault)
    for same in causes.values():
        first = min(same, key=lambda fault: fault.span.path.endswith(_TRANSLATED))
        yield _with_others(first, len(same) - 1) if len(same) > 1 else first


def _cause(fault: Diagnostic) -> tuple[object, ...]:
    value = fault.param("value")
    if fault.code == "V042":
        return fault.code, value, fault.span.path.rpartition("/")[0]
    if fault.code == "V040":
        return fault.code, value, fault.param("target_fr")
    if fault.code == "V021":
        return fault.code, value, fault.param("vocabulary_fr")
    return fault.code, value, fault.span


def _with_others(first: Diagnostic, others: int) -> Diagnostic:
    french = f" (ici et {others} fois ailleurs)" if others > 1 else " (ici et une autre fois ailleurs)"
    english = f" (here and {others} times elsewhere)" if others > 1 else " (here and once elsewhere)"
    words = {**dict(first.params), "elsewhere_fr": french, "elsewhere_en": english}
    if first.code == "V040" and others > 1 and not _is_part(first.param("value"), first.param("suggestion")):
        words["suggestion"] = ""
    return problem(first.code, first.span, **words)


def _is_part(value: str, suggestion: str) -> bool:
    """Return whether one name holds the other.

    A name typed again and again is no slip: its entry was deleted or renamed, and another that looks like it is a trap.
    """
    return value in suggestion or suggestion in value
