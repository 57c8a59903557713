"""Cards of entries for other sites: a page for a frame, the text to copy, and its description (oEmbed)."""

import json
from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from site_builder.model.entries.closed_lists import Stage
from site_builder.model.entries.page import PageKind
from site_builder.model.entries.parts import FigureKind, Source
from site_builder.model.geography.departements import departement
from site_builder.model.locale import Locale
from site_builder.site.blocks.cards import commune_card, commune_cover, solution_card, solution_cover
from site_builder.site.drawings.covers import in_a_band
from site_builder.site.page import Blocks, Download, PlannedPage
from site_builder.site.scope import Scope
from site_builder.site.sharing.addresses import embed_link, oembed_link
from site_builder.site.sharing_views import EmbedFactView, EmbedView, SnippetView
from site_builder.site.views import HeadView, LinkView
from site_builder.site.words.typography import typeset

# In CSS pixels: what the longest texts need, measured in a browser by tests/browser/test_embeds.py.
WIDE: Final = (480, 540)
NARROW: Final = (320, 700)
# Seconds: a card changes with its page, and a day late does no harm.
_CACHE_AGE: Final = 86_400


def embed_page(page: PlannedPage, scope: Scope) -> PlannedPage:
    """Return the card of the entry of a page, as a page of its own; search engines are sent to that of the entry."""
    head = HeadView(
        title=scope.text("embed_head", title=page.head.title),
        name=page.title,
        description=scope.text("embed_summary", title=page.title),
        canonical=page.head.canonical,
        alternates=(),
        noindex=True,
    )
    return PlannedPage(
        key=f"embed/{page.key}",
        kind="embed",
        section="",
        locale=page.locale,
        link=embed_link(page.key, page.locale),
        title=page.title,
        summary=page.summary,
        head=head,
        breadcrumb=(),
        switches=(),
        blocks=Blocks(embed=embed_view(page, scope)),
        origin=page.origin,
        unlisted=True,
    )


def embed_view(page: PlannedPage, scope: Scope) -> EmbedView:
    """Return what the card shows; it is on other sites, so its link is absolute."""
    slug = page.key.partition("/")[2]
    commune = page.kind == "commune"
    settings = scope.catalog.settings
    return EmbedView(
        kicker=(commune_card if commune else solution_card)(slug, scope).kicker,
        title=page.title,
        href=page.head.canonical,
        summary=page.summary,
        facts=tuple((_commune_facts if commune else _solution_facts)(slug, scope)),
        cover=in_a_band((commune_cover if commune else solution_cover)(slug, scope, whole=True)),
        site_title=scope.words(settings.title),
        terms=tuple(text for text in (scope.notice, scope.words(settings.data_licence)) if text),
    )


def _commune_facts(slug: str, scope: Scope) -> Iterator[EmbedFactView]:
    """Yield the district, or the département where no source names one, then how many solutions were announced."""
    commune = scope.commune(slug)
    district, count = commune.district, commune.solutions_announced
    if district:
        yield _sourced(scope.text("fact_district"), scope.set(district.name), district.source, commune.sources, scope)
    else:
        yield EmbedFactView(scope.text("fact_departement"), departement(commune.insee))
    if count:
        yield _sourced(scope.text("fact_announced"), str(count.value), count.source, commune.sources, scope)
    else:
        yield EmbedFactView(scope.text("fact_announced"))


def _solution_facts(slug: str, scope: Scope) -> Iterator[EmbedFactView]:
    """Yield the stage, then the first figure that was measured: what was only planned or claimed is no result."""
    solution = scope.solution(slug)
    stage = f"{scope.text(f'stage_{solution.stage}')} ({scope.interface.as_of(solution.stage_as_of)})"
    yield _sourced(scope.text("fact_stage"), stage, solution.stage_source, solution.sources, scope)
    measured = (figure for figure in solution.figures if figure.kind is FigureKind.MEASURED)
    figure = next(measured, None)
    if figure:
        dated = f" ({scope.interface.as_of(figure.as_of)})" if figure.as_of else ""
        value = f"{scope.quantity(figure)}{dated}"
        yield _sourced(scope.set(figure.label), value, figure.source, solution.sources, scope)
    elif solution.stage is not Stage.ANNOUNCED:
        yield EmbedFactView(scope.text("embed_result"))


def _sourced(label: str, value: str, wanted: str, sources: Iterable[Source], scope: Scope) -> EmbedFactView:
    """Return the fact with who published its source, or the title of the source where nothing says who."""
    (source,) = (one for one in sources if one.id == wanted)
    if source.publisher:
        return EmbedFactView(label, value, scope.set(source.publisher))
    language = Locale(source.lang)
    return EmbedFactView(
        label, value, typeset(source.title, language), "" if language is scope.locale else language.value
    )


def snippet(page: PlannedPage, size: tuple[int, int], scope: Scope) -> str:
    """Return the frame to copy; it may be narrower than its width, and then scrolls."""
    width, height = size
    return (
        f'<iframe src="{escape(scope.address.absolute(embed_link(page.key, page.locale)))}"'
        f' title="{escape(_frame_title(page, scope))}" width="{width}" height="{height}" loading="lazy"'
        ' style="border:0;max-width:100%"></iframe>'
    )


def _frame_title(page: PlannedPage, scope: Scope) -> str:
    return scope.text("embed_title", title=page.title, site=scope.words(scope.catalog.settings.title))


def snippet_view(page: PlannedPage, description: Download, scope: Scope) -> SnippetView:
    """Return the frame, its size in a narrow column, and the way to the card alone and to its description."""
    width, height = NARROW
    size = scope.interface.weight(description.size)
    return SnippetView(
        text=snippet(page, WIDE, scope),
        narrow=scope.text("embed_narrow", width=str(width), height=str(height)),
        links=(
            LinkView(scope.text("embed_alone"), scope.href(embed_link(page.key, page.locale))),
            LinkView(scope.text("embed_oembed", size=size), scope.href(description.link)),
        ),
    )


def oembed_file(page: PlannedPage, scope: Scope) -> Download:
    """Return the description of the card that programs read (oEmbed 1.0, "rich"): always at its own size.

    ``notice``, ``license`` and ``language`` are ours; the specification lets providers add members, and readers skip
    those that they do not know.
    """
    width, height = WIDE
    settings = scope.catalog.settings
    description = {
        "type": "rich",
        "version": "1.0",
        "title": page.head.title,
        "provider_name": scope.words(settings.title),
        "provider_url": scope.address.absolute(scope.page_link(scope.slug_of(PageKind.HOME))),
        "cache_age": _CACHE_AGE,
        "html": snippet(page, WIDE, scope),
        "width": width,
        "height": height,
        **_thumbnail(page),
        "language": page.locale.value,
        "license": scope.words(settings.data_licence),
        **({"notice": scope.notice} if scope.notice else {}),
    }
    return Download(
        "oEmbed", oembed_link(page.key, page.locale), f"{json.dumps(description, ensure_ascii=False, indent=2)}\n"
    )


def _thumbnail(page: PlannedPage) -> dict[str, str | int]:
    """Return the picture of the page: its address and its size, which oEmbed wants together."""
    image = page.head.image
    if image is None:
        return {}
    return {"thumbnail_url": image.url, "thumbnail_width": image.width, "thumbnail_height": image.height}
