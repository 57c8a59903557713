"""A page beside a page: everything that helps to pass it on, which the page itself is too light to hold."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from site_builder.model.entries.page import PageKind
from site_builder.model.locale import Locale
from site_builder.site.frame import Subject, framed
from site_builder.site.page import Blocks, Download, PlannedPage
from site_builder.site.permalinks import Permalink
from site_builder.site.scope import Scope
from site_builder.site.sharing.addresses import code_link, companion_link
from site_builder.site.sharing.citing import Cited, citation, citation_files, cited
from site_builder.site.sharing.embeds import embed_page, embed_view, oembed_file, snippet_view
from site_builder.site.sharing.links import mail_link, share_links
from site_builder.site.sharing_views import CodeView, ReferenceView, SharingView
from site_builder.site.sizes import size_of
from site_builder.site.views import LinkView
from site_builder.site.words.citations import cite

# Pages about one thing, which others pass on and cite; those of entries are shown elsewhere as cards too.
_EMBEDDED: Final = frozenset({"commune", "solution"})
_ACCOMPANIED: Final = _EMBEDDED | {"edition", "programme"}
# Nobody cites a tool, a page for those who make the site, or one that leads to another.
_APART: Final = frozenset({"redirect", "search", "style"})
CODES: Final = ("svg", "png")


def with_sharing(pages: Iterable[PlannedPage], scope: Scope) -> Iterator[PlannedPage]:
    """Yield the pages with the way to share them, each followed by its companion and by its card."""
    for page in pages:
        if page.kind in _ACCOMPANIED:
            yield _accompanied(page, scope)
            yield companion_page(page, scope)
        elif page.kind in _APART:
            yield page
        else:
            yield replace(page, share=mail_link(page, scope), citation=citation(cited(page, scope), scope))
        if page.kind in _EMBEDDED:
            yield embed_page(page, scope)


def sharing_files(pages: Iterable[PlannedPage], scope: Scope) -> Iterator[Download]:
    """Yield the references of the accompanied pages of the locale, and the descriptions of their cards."""
    for page in pages:
        if page.kind in _ACCOMPANIED and page.locale is scope.locale:
            yield from _references(cited(page, scope), scope)
            if page.kind in _EMBEDDED:
                yield oembed_file(page, scope)


def qr_codes(pages: Iterable[PlannedPage]) -> dict[Permalink, str]:
    """Return the address that each QR code holds, by where the code is: those of the accompanied pages."""
    return {
        code_link(page.key, page.locale, suffix): page.head.canonical
        for page in pages
        if page.kind in _ACCOMPANIED
        for suffix in CODES
    }


def _accompanied(page: PlannedPage, scope: Scope) -> PlannedPage:
    """Return the page with the link to its companion and, for an entry, what tells programs of its card."""
    share = LinkView(_title(page, scope), scope.href(companion_link(page.link, page.locale)))
    if page.kind not in _EMBEDDED:
        return replace(page, share=share)
    title = scope.text("embed_head", title=page.title)
    oembed = LinkView(title, scope.address.absolute(oembed_file(page, scope).link))
    return replace(page, share=share, oembed=oembed)


def companion_page(page: PlannedPage, scope: Scope) -> PlannedPage:
    """Return the companion of a page; it is unlisted, for it says nothing that search results should lead to."""
    collection, _, slug = page.key.partition("/")
    embedded = page.kind in _EMBEDDED
    subject = Subject(
        key=f"{page.key}/share",
        kind="share",
        section=page.section,
        title=_title(page, scope),
        summary=scope.text("share_entry_summary" if embedded else "share_page_summary", title=page.title),
        links={
            locale: companion_link(scope.elsewhere(locale).entry_link(collection, slug), locale) for locale in Locale
        },
        trail=(*page.breadcrumb[1:-1], LinkView(page.title, scope.href(page.link))),
        head_title=scope.text("share_head", title=page.title),
        origin=page.origin,
        unlisted=True,
    )
    return framed(subject, scope, Blocks(sharing=sharing_view(page, scope)), cite())


def _title(page: PlannedPage, scope: Scope) -> str:
    return scope.text("share_entry" if page.kind in _EMBEDDED else "share_page")


def sharing_view(page: PlannedPage, scope: Scope) -> SharingView:
    """Return all that the companion of a page offers."""
    one = cited(page, scope)
    embedded = page.kind in _EMBEDDED
    return SharingView(
        links=tuple(share_links(page, scope)),
        citation=citation(one, scope),
        references=tuple(_reference(file, scope) for file in _references(one, scope)),
        code=_code(page, scope),
        more=tuple(_more(page, scope)),
        embed=embed_view(page, scope) if embedded else None,
        snippet=snippet_view(page, oembed_file(page, scope), scope) if embedded else None,
    )


def _references(one: Cited, scope: Scope) -> tuple[Download, Download]:
    return citation_files(one, scope.catalog.settings.acronym)


def _reference(file: Download, scope: Scope) -> ReferenceView:
    size = scope.interface.weight(file.size)
    text = scope.text("cite_file", format=file.format, size=size)
    return ReferenceView(file.format, file.text.rstrip("\n"), LinkView(text, scope.href(file.link)))


def _code(page: PlannedPage, scope: Scope) -> CodeView:
    links = {suffix: code_link(page.key, page.locale, suffix) for suffix in CODES}
    return CodeView(
        address=page.head.canonical,
        parts=tuple(f"{step}/" for step in page.head.canonical.removesuffix("/").split("/")),
        src=scope.href(links["svg"]),
        alt=scope.text("code_alt", title=page.title),
        files=tuple(
            LinkView(scope.text("code_file", format=suffix.upper(), size=size_of(link)), scope.href(link))
            for suffix, link in links.items()
        ),
    )


def _more(page: PlannedPage, scope: Scope) -> Iterator[LinkView]:
    """Yield the way to the facts of the page as a file, and to what journalists are offered."""
    if page.document:
        yield LinkView(page.document.text, page.document.href)
    yield scope.page_ref(scope.slug_of(PageKind.PRESS))
