"""Kinds of pages, and one page of each for the checks that take long."""

from typing import Final

from lxml import html

from tests.built import Built


def kind(page: html.HtmlElement) -> str:
    """Return the kind of a page: its template names it on the body."""
    return str(page.xpath("string(body/@data-kind)"))


def one_of_each_kind(site: Built) -> list[str]:
    """Return, for each kind in each language, the page that has the most elements."""
    largest: dict[tuple[str, str | None], tuple[int, str]] = {}
    for file, page in site.documents.items():
        name = (kind(page), page.get("lang"))
        largest[name] = max(largest.get(name, (0, "")), (int(page.xpath("count(//*)")), file))
    return sorted(file for _, file in largest.values())


# One template makes them of a few values without an editor's prose: what holds for the largest and the smallest holds.
_MADE: Final = frozenset({"embed", "share"})


def judged_pages(site: Built) -> list[str]:
    """Return the pages that go through every gate: all of them, the largest and the smallest alone of those made."""
    apart: dict[tuple[str, str | None], list[tuple[int, str]]] = {}
    for file, page in site.documents.items():
        if kind(page) in _MADE:
            apart.setdefault((kind(page), page.get("lang")), []).append((len(page.text_content()), file))
    others = {file for file, page in site.documents.items() if kind(page) not in _MADE}
    ends = {file for sizes in apart.values() for _, file in (min(sizes), max(sizes))}
    return sorted(others | ends | set(one_of_each_kind(site)))


def one_language_of_each(site: Built, sample: list[str]) -> list[str]:
    """Return a page of each kind of a sample, now in French, now in English."""
    by_kind: dict[str, list[str]] = {}
    for file in sample:
        by_kind.setdefault(kind(site.documents[file]), []).append(file)
    return sorted(sorted(files)[rank % len(files)] for rank, (_, files) in enumerate(sorted(by_kind.items())))


def known_name(site: Built) -> str:
    """Return words that a search of the site must find: the name of its first commune."""
    return next(str(page.xpath("normalize-space(//h1)")) for page in site.documents.values() if kind(page) == "commune")
