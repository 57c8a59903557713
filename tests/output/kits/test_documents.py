"""Documents on paper: where titles, rules and the ends of pages fall."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

import pypdfium2  # type: ignore[import-untyped]
import pytest

from site_builder.output.images.published import Pictures
from site_builder.output.kits import documents
from site_builder.output.kits.documents import Press
from site_builder.site.kits.documents import OnePager
from tests.site.planning import TINY, Project

# Fewer lines than these, with the end of the document under them, are better kept on the page before.
FEW_LINES = 4


@dataclass(frozen=True)
class Line:
    """Some text of a page, and where it begins and ends: in points, from the foot of the page."""

    page: int
    text: str
    bottom: float
    top: float


def lines_of(pdf: bytes) -> Iterator[Line]:
    """Yield the texts of a document that stand on a line of their own, in the order in which they are read."""
    for number, page in enumerate(pypdfium2.PdfDocument(pdf), start=1):
        told = page.get_textpage()
        for rank in range(told.count_rects()):
            left, bottom, right, top = told.get_rect(rank)
            yield Line(number, told.get_text_bounded(left, bottom, right, top).strip(), bottom, top)


def no_pictures() -> Pictures:
    """Return the pictures of a document without any."""
    return Pictures({}, {})


@cache
def press() -> Press:
    """Return a press without pictures."""
    return Press(TINY, no_pictures)


def document(body: str) -> OnePager:
    """Return a document with no more than a head and this prose."""
    sheet = Project(TINY).plan().kits[0].documents[0]
    return replace(sheet, body=body, facts=(), sections=(), figures=(), sources=(), pictures=(), picture=None, drift="")


def test_a_long_title_never_meets_the_next_section() -> None:
    """A title of several lines takes the room that it needs beside a text of one."""
    title = "Un titre de marge qui prend quatre lignes à lui seul, quoi qu’il y ait à côté"
    lines = list(lines_of(press().pdf(document(f"## {title}\n\nCourt.\n\n## Suite\n\nEncore.\n"))))
    (after,) = (line for line in lines if line.text == "Suite")
    margin = [line for line in lines if line.text and line.text in title]
    assert len(margin) >= 3
    assert min(line.bottom for line in margin) > after.top + 10


def test_a_title_stands_beside_its_text() -> None:
    """Both begin on the same line, be the title of one line or of several, and wherever a page ends."""
    for title in ("Suite", "Un titre de marge qui prend plusieurs lignes"):
        for before in range(26, 34):
            filling = "Une ligne.\n\n" * before
            body = f"## Partie\n\n{filling}## {title}\n\n{'Ici commence un texte. ' * 40}\n"
            lines = [line for line in lines_of(press().pdf(document(body))) if line.text]
            beside = next(line for line in lines if line.text.startswith("Ici commence"))
            first = next(line for line in lines if title.startswith(line.text))
            assert (beside.page, True) == (first.page, abs(beside.top - first.top) < 4)


def test_no_page_ends_at_once() -> None:
    """Whatever its length, a document never goes on with a few lines on a second page: it is set a little tighter."""
    ends = {}
    for length in range(24, 42):
        lines = list(lines_of(press().pdf(document("## Partie\n\n" + "Une ligne.\n\n" * length))))
        ends[length] = [sum(line.page == page and line.text == "Une ligne." for line in lines) for page in (1, 2)]
    assert all(sum(found) == length for length, found in ends.items())
    assert {True, False} == {second == 0 for _, second in ends.values()}
    assert [] == [found for found in ends.values() if 0 < found[1] < FEW_LINES]


def test_other_programs_keep_their_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    """What typst is told of threads is told to nothing else, and what the machine was told is left alone."""
    for told in (None, "4"):
        monkeypatch.delenv("RAYON_NUM_THREADS", raising=False)
        if told:
            monkeypatch.setenv("RAYON_NUM_THREADS", told)
        documents.fonts.cache_clear()
        Press(TINY, no_pictures)
        assert told == os.environ.get("RAYON_NUM_THREADS")
