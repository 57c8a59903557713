"""Messages that only repeat another: once their cause is mended, they are gone or can be judged."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from site_builder.diagnostics import Diagnostic, Severity
from site_builder.model.rules.references import NO_PAGE

# The two languages no longer say the same: true of any entry in the middle of a mistake, and to be looked at after it.
_COMPARISONS: Final = frozenset({"V090", "V091", "V092", "V093", "V094", "V095", "V096"})
# Where a place is, once the entry says it rightly.
_ON_THE_GROUND: Final = frozenset({"V076", "V077"})
_WRONG_LANGUAGE: Final = "V048"
_HEADING: Final = "V082"
_MISSING_PAGE: Final = "V071"
_DANGLING: Final = "V040"


def without_echoes(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the diagnostics without those that follow from another one."""
    listed = list(found)
    causes = _Causes(
        broken=frozenset(_folder(one) for one in listed if one.severity is Severity.ERROR),
        foreign=frozenset(one.span.path for one in listed if one.code == _WRONG_LANGUAGE),
        page_is_missing=any(one.code == _MISSING_PAGE for one in listed),
    )
    return [one for one in listed if not _is_echo(one, causes)]


@dataclass(frozen=True)
class _Causes:
    """What makes other messages: folders with errors, files in another language, a page the site cannot do without."""

    broken: frozenset[str]
    foreign: frozenset[str]
    page_is_missing: bool


def _is_echo(one: Diagnostic, causes: _Causes) -> bool:
    if one.code in _COMPARISONS | _ON_THE_GROUND:
        return _folder(one) in causes.broken
    if one.code == _HEADING:
        # A text in the wrong language has its headings in that language too.
        return one.span.path in causes.foreign
    # The menus and links that name the missing page are right: it is the page that must come back.
    return one.code == _DANGLING and causes.page_is_missing and one.param("target_fr").startswith(NO_PAGE)


def _folder(found: Diagnostic) -> str:
    return found.span.path.rpartition("/")[0]
