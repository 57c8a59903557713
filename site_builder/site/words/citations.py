"""The sources of a page: numbered once, referred to by figures, facts and prose alike."""

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.model.entries.parts import Access, Source
from site_builder.model.locale import Locale
from site_builder.site.views import RefView, SourceView
from site_builder.site.words.interface import Interface
from site_builder.site.words.typography import typeset


@dataclass(frozen=True)
class Citations:
    """The sources of one page, in the order of their numbers."""

    sources: tuple[Source, ...]

    def refs(self, *ids: str) -> tuple[RefView, ...]:
        """Return the references to the sources of the page among these, without repeats."""
        numbers = {source.id: number for number, source in enumerate(self.sources, start=1)}
        known = [name for name in dict.fromkeys(ids) if name in numbers]
        return tuple(RefView(numbers[name], f"#{anchor(name)}") for name in known)

    def views(self, interface: Interface) -> tuple[SourceView, ...]:
        """Return the sources as the page lists them."""
        return tuple(_view(source, number, interface) for number, source in enumerate(self.sources, start=1))


def cite(*groups: Iterable[Source]) -> Citations:
    """Return the sources of the groups, each identifier once, in their order."""
    by_id: dict[str, Source] = {}
    for group in groups:
        for source in group:
            by_id.setdefault(source.id, source)
    return Citations(tuple(by_id.values()))


def anchor(source_id: str) -> str:
    """Return the fragment under which a page lists the source."""
    return f"source-{source_id}"


def _view(source: Source, number: int, interface: Interface) -> SourceView:
    details = []
    if source.published:
        details.append(interface.text("source_published", date=interface.date(source.published)))
    else:
        details.append(interface.text("source_undated"))
    if source.consulted:
        details.append(interface.text("source_consulted", date=interface.date(source.consulted)))
    language = Locale(source.lang)
    if language is not interface.locale:
        details.append(interface.text(f"source_in_{language}"))
    if source.access is not Access.WHOLE:
        details.append(interface.text(f"source_{source.access}"))
    if source.url is None:
        details.append(interface.text("source_offline"))
    return SourceView(
        number=number,
        anchor=anchor(source.id),
        title=typeset(source.title, language),
        url=source.url or "",
        lang="" if language is interface.locale else language.value,
        publisher=typeset(source.publisher, language) if source.publisher else "",
        details=tuple(details),
    )
