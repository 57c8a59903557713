"""What surrounds every page: head, breadcrumb, the same page in the other locales."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.model.entries.entry import EntryFields
from site_builder.model.entries.page import PageKind
from site_builder.model.entries.scalars import PartialDate
from site_builder.model.entries.settings import Status
from site_builder.model.locale import Locale
from site_builder.site.api.composed import Json
from site_builder.site.page import Blocks, PlannedPage
from site_builder.site.permalinks import Permalink
from site_builder.site.scope import Scope
from site_builder.site.sizes import size_of
from site_builder.site.structured.graph import LISTS, page_graph
from site_builder.site.views import AlternateView, HeadView, LinkView
from site_builder.site.words.citations import Citations

# Strangers read English: it is the page offered when no language matches (hreflang "x-default").
DEFAULT_LOCALE = Locale.EN
_LONGEST_TITLE = 70
_LANGUAGE_NAMES = {Locale.FR: "Français", Locale.EN: "English"}


@dataclass(frozen=True)
class Subject:
    """What a page is about, in one locale: where it stands and what it is called.

    A page that has no entry of its own was ``changed`` and ``reviewed`` when what it lists was. ``document`` is the
    file of open data that holds the same facts, ``kit`` the archive that holds the page to print, its facts and its
    pictures, ``about`` what search engines are told that the page is about.
    """

    key: str
    kind: str
    section: str
    title: str
    summary: str
    links: Mapping[Locale, Permalink]
    trail: tuple[LinkView, ...] = ()
    head_title: str = ""
    head_summary: str = ""
    origin: str = ""
    changed: PartialDate | None = None
    reviewed: PartialDate | None = None
    unlisted: bool = False
    document: Permalink | None = None
    about: Json | None = None
    kit: Permalink | None = None


def page_subject(slug: str, scope: Scope) -> Subject:
    """Return what a page of ``content/pages/`` is about."""
    entry, page = scope.catalog.pages[slug], scope.page(slug)
    return Subject(
        key=f"pages/{slug}",
        kind=page.kind.value,
        section=slug,
        title=scope.set(page.title),
        summary=scope.set(page.summary),
        links={locale: scope.elsewhere(locale).page_link(slug) for locale in Locale},
        origin=entry.documents[scope.locale].path,
    )


def framed(  # noqa: PLR0913, PLR0917 - a page is its subject and its four contents
    subject: Subject,
    scope: Scope,
    blocks: Blocks,
    citations: Citations,
    entry: EntryFields | None = None,
    body: str = "",
) -> PlannedPage:
    """Return the page with everything that surrounds it; ``entry`` gives its dates."""
    locale = scope.locale
    updated = entry.changed_on if entry else subject.changed
    reviewed = entry.reviewed_on if entry else subject.reviewed
    trail = _breadcrumb(subject, scope)
    return PlannedPage(
        key=subject.key,
        kind=subject.kind,
        section=subject.section,
        locale=locale,
        link=subject.links[locale],
        title=subject.title,
        summary=subject.summary,
        head=_head(subject, scope, _graph(subject, scope, blocks, trail, reviewed)),
        breadcrumb=trail,
        switches=_switches(subject, scope),
        blocks=blocks,
        sources=citations.views(scope.interface),
        reviewed=scope.interface.date(reviewed) if reviewed else "",
        tools=_tools(subject, scope),
        document=_file("facts_file", subject.document, scope),
        kit=_file("kit_link", subject.kit, scope),
        body=body,
        origin=subject.origin,
        unlisted=subject.unlisted,
        updated_on=updated.first_day if updated else None,
    )


def _head(subject: Subject, scope: Scope, graph: str) -> HeadView:
    absolute = {locale: scope.address.absolute(link) for locale, link in subject.links.items()}
    alternates = [AlternateView(locale.value, href) for locale, href in absolute.items()]
    alternates.append(AlternateView("x-default", absolute[DEFAULT_LOCALE]))
    return HeadView(
        title=_head_title(subject.head_title or subject.title, scope),
        name=subject.head_title or subject.title,
        description=subject.head_summary or subject.summary,
        canonical=absolute[scope.locale],
        alternates=tuple(alternates),
        noindex=subject.unlisted or scope.catalog.settings.status is Status.DEMONSTRATION,
        graph=graph,
    )


def _graph(
    subject: Subject, scope: Scope, blocks: Blocks, trail: tuple[LinkView, ...], reviewed: PartialDate | None
) -> str:
    """Return what search engines are told of the page."""
    page: Json = {
        "url": scope.address.absolute(subject.links[scope.locale]),
        "name": subject.title,
        "description": subject.summary,
    }
    if reviewed:
        page["lastReviewed"] = reviewed.iso
    cards = (*blocks.related, *blocks.cards) if subject.kind in LISTS else ()
    return page_graph(page, trail, cards, subject.about, scope)


def _head_title(name: str, scope: Scope) -> str:
    """Return "Page — Programme", with the acronym where search results and tabs would cut the name."""
    title = f"{name} — {scope.words(scope.catalog.settings.programme)}"
    return title if len(title) <= _LONGEST_TITLE else f"{name} — {scope.catalog.settings.acronym}"


def _breadcrumb(subject: Subject, scope: Scope) -> tuple[LinkView, ...]:
    """Return the way from the home page to the page, which comes last and has no address."""
    home = scope.slug_of(PageKind.HOME)
    if subject.key == f"pages/{home}":
        return ()
    first = LinkView(scope.text("home"), scope.href(scope.page_link(home)))
    return (first, *subject.trail, LinkView(subject.title, ""))


def _switches(subject: Subject, scope: Scope) -> tuple[LinkView, ...]:
    return tuple(
        LinkView(_LANGUAGE_NAMES[locale], scope.href(link), lang=locale.value)
        for locale, link in subject.links.items()
        if locale is not scope.locale
    )


def _file(label: str, link: Permalink | None, scope: Scope) -> LinkView | None:
    """Return the link to a file about the page, if it has one, with format and size (RGAA 4.1.2, criterion 13.3)."""
    return LinkView(scope.text(label, size=size_of(link)), scope.href(link)) if link else None


def _tools(subject: Subject, scope: Scope) -> tuple[LinkView, ...]:
    """Return how to report an error: an issue on the repository, else a message to the contact, else nothing."""
    settings = scope.catalog.settings
    address = scope.address.absolute(subject.links[scope.locale])
    label = scope.text("report_error")
    if settings.repository:
        return (LinkView(label, f"{settings.repository.rstrip('/')}/issues/new?title={address}"),)
    if settings.contact.email:
        return (LinkView(label, f"mailto:{settings.contact.email}?subject={address}"),)
    return ()
