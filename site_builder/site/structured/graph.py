"""The graph of a page: what it is, where it stands, what it lists and what it is about (JSON-LD 1.1, schema.org)."""

import json
from collections.abc import Iterable, Iterator
from typing import Final

from pydantic import JsonValue

from site_builder.model.entries.page import PageKind
from site_builder.model.locale import SOURCE_LOCALE
from site_builder.site.api.composed import Json
from site_builder.site.permalinks import permalink
from site_builder.site.scope import Scope
from site_builder.site.views import CardView, LinkView

# Kinds of pages whose cards are what they are for; Explore shows again what communes and solutions list.
LISTS: Final = frozenset({"communes", "editions", "solutions", "theme", "themes"})
# What would end the script, or begin another, inside a page (HTML, "restrictions for contents of script elements").
_UNSAFE: Final = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def page_graph(
    page: Json, trail: Iterable[LinkView], cards: Iterable[CardView], about: Json | None, scope: Scope
) -> str:
    """Return the graph as the text of a script.

    ``page`` holds the address of the page, its name and what else it says of itself; ``trail`` is its breadcrumb, whose
    last step is the page; ``cards`` are what it lists.
    """
    kind: Json = {"@type": "WebPage", "@id": page["url"]}
    place: Json = {"inLanguage": scope.locale.value, "isPartOf": {"@id": _site(scope)}}
    steps = list(_steps(trail, scope))
    if steps:
        place["breadcrumb"] = {"@type": "BreadcrumbList", "itemListElement": steps}
    main: list[JsonValue] = [about] if about else []
    entries = list(_entries(cards, scope))
    if entries:
        kind["@type"] = "CollectionPage"
        main.append({"@type": "ItemList", "itemListElement": entries})
    told: Json = {"mainEntity": main[0] if len(main) == 1 else main} if main else {}
    content = {"@context": "https://schema.org", "@graph": [_website(scope), kind | page | place | told]}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)


def _steps(trail: Iterable[LinkView], scope: Scope) -> Iterator[JsonValue]:
    """Yield the steps of the breadcrumb; the page itself, the last one, needs no address."""
    for rank, link in enumerate(trail, 1):
        step: Json = {"@type": "ListItem", "position": rank, "name": link.text}
        yield step | {"item": scope.address.abroad(link.href)} if link.href else step


def _entries(cards: Iterable[CardView], scope: Scope) -> Iterator[JsonValue]:
    for rank, card in enumerate(cards, 1):
        yield {"@type": "ListItem", "position": rank, "name": card.title, "url": scope.address.abroad(card.href)}


def _website(scope: Scope) -> Json:
    home = scope.page_link(scope.slug_of(PageKind.HOME))
    title = scope.words(scope.catalog.settings.title)
    return {"@type": "WebSite", "@id": _site(scope), "url": scope.address.absolute(home), "name": title}


def _site(scope: Scope) -> str:
    return f"{scope.address.absolute(permalink(SOURCE_LOCALE))}#site"
