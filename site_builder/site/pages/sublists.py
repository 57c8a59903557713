"""Lists under a page of ``content/pages``: kits under press, sources under data, entries under the site map."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from site_builder.model.entries.entry import EntryFields
from site_builder.model.locale import Locale
from site_builder.site.blocks.cards import PAGE_SIZE, Slice, pagination, part_summary, part_title, sliced
from site_builder.site.frame import Subject, framed
from site_builder.site.page import Blocks, PlannedPage
from site_builder.site.scope import Scope
from site_builder.site.words.citations import cite

_Held = TypeVar("_Held")


@dataclass(frozen=True)
class Sublist:
    """A list: the folder of the page it stands under, its own step in addresses, and what its pages are called.

    ``entry`` gives its dates, where it has any.
    """

    kind: str
    under: str
    name: str
    title: str
    summary: str
    size: int = PAGE_SIZE
    entry: EntryFields | None = None


def sublist_pages(
    listed: Sublist, held: Sequence[_Held], shown: Callable[[tuple[_Held, ...]], Blocks], scope: Scope
) -> Iterator[PlannedPage]:
    """Yield the pages of the list; ``shown`` gives what a page shows of the part that it holds."""
    parts = list(sliced([(listed.name, str(rank)) for rank in range(len(held))], size=listed.size))
    hrefs = [scope.href(scope.page_link(listed.under, listed.name, *part.steps)) for part in parts]
    for part in parts:
        blocks = replace(
            shown(tuple(held[int(rank)] for _, rank in part.slugs)), pagination=pagination(part, hrefs, scope)
        )
        yield framed(_subject(listed, part, scope), scope, blocks, cite(), listed.entry)


def _subject(listed: Sublist, part: Slice, scope: Scope) -> Subject:
    steps = (listed.under, listed.name, *part.steps)
    return Subject(
        key=f"pages/{listed.under}/{listed.name}{part.suffix}",
        kind=listed.kind,
        section=listed.under,
        title=listed.title,
        summary=listed.summary,
        links={locale: scope.elsewhere(locale).page_link(*steps) for locale in Locale},
        trail=(scope.page_ref(listed.under),),
        head_title=part_title(listed.title, part, scope),
        head_summary=part_summary(listed.summary, part, scope),
    )
