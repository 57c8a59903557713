"""What pages say to search engines: read as they read it, shaped as they expect it, and nothing that is not shown."""

import json
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Final

import extruct
import pytest
from babel.dates import format_date
from lxml import html
from pydantic import JsonValue
from pyshacl import validate
from rdflib import Graph

from site_builder.model.entries.scalars import parse_date
from site_builder.model.locale import Locale
from tests.built import Built, plain

# rdflib opens a document of JSON-LD with a class that it no longer recommends.
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")]

SHAPES: Final = Graph().parse(Path(__file__).parent / "schemas" / "schema-org.ttl")
# What the words of schema.org mean without asking their server: names of its vocabulary, and text.
CONTEXT: Final = {"@vocab": "https://schema.org/"}
# Values for programs: addresses, types, numbers and codes of language. Dates and places have a test of their own.
UNSEEN: Final = frozenset(
    {"@context", "@id", "@type", "contentUrl", "dateModified", "encodingFormat", "inLanguage", "item"}
    | {"lastReviewed", "latitude", "longitude", "position", "sameAs", "url"}
)
Node = Mapping[str, JsonValue]


def told_pages(site: Built, language: str) -> dict[str, html.HtmlElement]:
    """Return the pages of a language that stand by themselves: cards are parts of pages of other sites."""
    return {file: page for file, page in site.pages(language).items() if file in site.standing}


def graphs(page: str) -> list[Node]:
    """Return the graphs of a page, as a search engine extracts them."""
    found: list[Node] = extruct.extract(page, syntaxes=["json-ld"], uniform=False)["json-ld"]
    return found


def graph_of(site: Built, file: str) -> Node:
    """Return the one graph of a page."""
    (only,) = graphs((site.folder / file).read_text("utf-8"))
    return only


def nodes(value: JsonValue) -> Iterator[Node]:
    """Yield every object of a graph, however deep."""
    match value:
        case dict():
            yield value
            for child in value.values():
                yield from nodes(child)
        case list():
            for child in value:
                yield from nodes(child)


def said(graph: Node) -> Iterator[str]:
    """Yield every text of a graph that readers must find on the page."""
    for node in nodes(dict(graph)):
        for name, value in node.items():
            texts = value if isinstance(value, list) else [value]
            yield from (text for text in texts if isinstance(text, str) and name not in UNSEEN)


def shown(page: html.HtmlElement) -> str:
    """Return all that a page shows, its own links to files included."""
    copy = deepcopy(page)
    for element in copy.xpath("//head | //script | //style | //template"):
        element.drop_tree()
    return plain(copy.text_content().replace("\u2060", ""))


def unseen(graph: Node, page: html.HtmlElement) -> list[str]:
    """Return what a graph says and its page does not show."""
    text = shown(page)
    return [one for one in said(graph) if plain(one) not in text]


def broken_shapes(merged: list[JsonValue]) -> str:
    """Return what the shapes say against the objects, or nothing."""
    read = Graph().parse(data=json.dumps({"@context": CONTEXT, "@graph": merged}), format="json-ld")
    conforms, _, report = validate(read, shacl_graph=SHAPES, inference="none")
    return "" if conforms else report


def merged(site: Built, language: str) -> list[JsonValue]:
    """Return the objects of every page of a language."""
    found: list[JsonValue] = []
    for file in told_pages(site, language):
        objects = graph_of(site, file)["@graph"]
        assert isinstance(objects, list)
        found.extend(objects)
    return found


@pytest.mark.parametrize("language", ["fr", "en"])
def test_graphs_have_the_shapes(root_site: Built, language: str) -> None:
    """Every page has one graph of schema.org, and all of them together say what the shapes allow."""
    for file in told_pages(root_site, language):
        assert "https://schema.org" == graph_of(root_site, file)["@context"]
    assert "" == broken_shapes(merged(root_site, language))


FAULTS: Final[Mapping[str, Node]] = {
    "publisher": {"@type": "WebSite", "@id": "urn:a", "name": "a", "url": "https://a", "publisher": "Métropole"},
    "no name": {"@type": "City", "@id": "urn:a"},
    "unknown type": {"@type": "Review", "name": "a"},
    "position": {"@type": "ListItem", "name": "a", "position": "1"},
    "coordinates": {"@type": "GeoCoordinates", "latitude": 2.2, "longitude": 48.8},
    "goal": {"@type": "Project", "@id": "urn:a", "name": "a", "knowsAbout": {"@type": "DefinedTerm", "@id": "urn:18"}},
    "no format": {"@type": "DataDownload", "name": "a", "contentUrl": "https://a"},
    "empty description": {
        "@type": "DataDownload",
        "name": "a",
        "description": "",
        "encodingFormat": "text/csv",
        "contentUrl": "https://a",
    },
    "page of nothing": {
        "@type": "CollectionPage",
        "@id": "urn:a",
        "name": "a",
        "description": "a",
        "url": "https://a",
        "inLanguage": "fr",
        "isPartOf": {"@type": "WebSite", "@id": "urn:s", "name": "s", "url": "https://s"},
    },
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_wrong_shape_is_told(fault: str) -> None:
    """A graph that says what it should not, or lacks what it owes, is refused."""
    assert broken_shapes([dict(FAULTS[fault])])


def test_graphs_say_what_pages_show(root_site: Built) -> None:
    """Every name, description, code and keyword of a graph stands in the text of its page."""
    pages = {**told_pages(root_site, "fr"), **told_pages(root_site, "en")}
    assert {} == {file: lost for file, page in pages.items() if (lost := unseen(graph_of(root_site, file), page))}


def test_what_is_not_shown_is_told() -> None:
    """A name that its page does not show is found, even when the head or a script says it."""
    page = html.document_fromstring("<head><title>Sceaux</title></head><body><h1>Meudon</h1><script>Sceaux</script>")
    assert ["Sceaux"] == unseen({"@type": "City", "name": "Sceaux", "description": "Meudon"}, page)


def test_dates_and_places_are_shown(root_site: Built) -> None:
    """Days of review and of change are written on the page, and so are coordinates, to a thousandth of a degree."""
    pages = {**told_pages(root_site, "fr"), **told_pages(root_site, "en")}
    tried = 0
    for file, page in pages.items():
        text, locale = shown(page), Locale(str(page.get("lang")))
        for node in nodes(dict(graph_of(root_site, file))):
            for name in ("lastReviewed", "dateModified"):
                if name in node:
                    day = parse_date(node[name]).first_day
                    assert plain(format_date(day, "MMMM y", locale.value)) in text, file
                    assert re.search(rf"\b{day.day}(er)?\b", text), file
                    tried += 1
            for name in ("latitude", "longitude"):
                if name in node:
                    written = f"{node[name]:.3f}"
                    assert (written if locale is Locale.EN else written.replace(".", ",")) in text, file
                    tried += 1
    assert tried > 40


def test_the_address_of_a_graph_is_that_of_its_page(root_site: Built) -> None:
    """A page gives its canonical address and its own language, and its lists lead to pages of that language."""
    for language in ("fr", "en"):
        for file, page in told_pages(root_site, language).items():
            canonical = str(page.xpath("string(//link[@rel='canonical']/@href)"))
            (own,) = (node for node in nodes(dict(graph_of(root_site, file))) if node.get("@id") == canonical)
            assert (canonical, language) == (own["url"], own["inLanguage"])
            for node in nodes(dict(graph_of(root_site, file))):
                for name in ("item", "contentUrl") if node.get("@type") != "ListItem" else ("item", "url"):
                    if name in node:
                        assert (root_site.folder / root_site.file_of(str(node[name]))).is_file(), file
