"""What readers of a translation are told when the page it translates has changed since."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from site_builder.model.drift.drift import TRANSLATION_LOCALE, PartKind, StalePart, drift_of
from site_builder.model.locale import SOURCE_LOCALE
from site_builder.site.page import PlannedPage
from site_builder.site.scope import Scope
from site_builder.site.views import LinkView

# What readers see of a field: its name in a file would tell them nothing.
_FIELDS: Final = MappingProxyType({"title": "drift_title", "nav_title": "drift_title", "summary": "drift_summary"})


def with_drift(pages: Iterable[PlannedPage], scope: Scope) -> Iterator[PlannedPage]:
    """Yield the pages, a note on those whose source changed after their translation was last reviewed."""
    stale = _stale_entries(scope) if scope.locale is TRANSLATION_LOCALE else {}
    for page in pages:
        yield replace(page, drift=_note(page, stale[page.key], scope)) if page.key in stale else page


def _stale_entries(scope: Scope) -> Mapping[str, tuple[StalePart, ...]]:
    """Return what is stale in each entry, by the key of its page."""
    found = {f"{name}/{entry.slug}": drift_of(entry).stale for name, entry in scope.catalog.entries()}
    return {key: stale for key, stale in found.items() if stale}


def _note(page: PlannedPage, stale: Iterable[StalePart], scope: Scope) -> LinkView:
    names = dict.fromkeys(_name(part, scope) for part in stale)
    (href,) = (link.href for link in page.switches if link.lang == SOURCE_LOCALE.value)
    return LinkView(scope.text("drift_note", parts=", ".join(names)), href, SOURCE_LOCALE.value)


def _name(part: StalePart, scope: Scope) -> str:
    if part.kind is PartKind.SECTION:
        return scope.set(part.name) or scope.text("drift_opening")
    return scope.text(_FIELDS.get(part.name, "drift_details"))
