"""Kinds of pages, and one page of each for the checks that take long."""

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


def one_language_of_each(site: Built, sample: list[str]) -> list[str]:
    """Return a page of each kind of a sample, now in French, now in English."""
    by_kind: dict[str, list[str]] = {}
    for file in sample:
        by_kind.setdefault(kind(site.documents[file]), []).append(file)
    return sorted(sorted(files)[rank % len(files)] for rank, (_, files) in enumerate(sorted(by_kind.items())))


def known_name(site: Built) -> str:
    """Return words that a search of the site must find: the name of its first commune."""
    return next(str(page.xpath("normalize-space(//h1)")) for page in site.documents.values() if kind(page) == "commune")
