"""Pages at former addresses."""

from collections.abc import Iterator

from site_builder.model.entries.settings import Status
from site_builder.site.former import Former, former_addresses
from site_builder.site.page import Blocks, PlannedPage
from site_builder.site.scope import Scope
from site_builder.site.views import HeadView, LinkView


def redirect_pages(scope: Scope) -> Iterator[PlannedPage]:
    """Yield a page at each former address of the locale: it sends browsers on, and says so to whoever stays."""
    for former in former_addresses(scope.catalog):
        if former.locale is scope.locale:
            yield _redirect_page(former, scope)


def _redirect_page(former: Former, scope: Scope) -> PlannedPage:
    words = former.entry.words[scope.locale]
    title = scope.set(words.title)
    name = scope.text("redirect_title", title=title)
    return PlannedPage(
        key=f"redirects{former.link}",
        kind="redirect",
        section="",
        locale=scope.locale,
        link=former.link,
        title=name,
        summary=scope.set(words.summary),
        head=HeadView(
            title=f"{name} ({former.link})",
            name=name,
            description=scope.set(words.summary),
            canonical=scope.address.absolute(former.target),
            alternates=(),
            noindex=scope.catalog.settings.status is Status.DEMONSTRATION,
        ),
        breadcrumb=(),
        switches=(),
        blocks=Blocks(chips=(LinkView(title, scope.href(former.target)),)),
        unlisted=True,
    )
