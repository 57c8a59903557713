"""A text in another language than its file says is told where it stands."""

from typing import Final

import pytest

from site_builder.model.entries.solution import Solution
from site_builder.model.locale import Locale
from site_builder.model.reading.spoken import wrong_language
from site_builder.source import Document, parse_document

ENGLISH: Final = "The town opened a street to trials, with benches and trees for the residents of the district."
FIELDS: Final = {
    "summary": f'summary: "{ENGLISH}"',
    "image": f'cover:\n  file: place.png\n  alt: "Une place"\n  caption: "{ENGLISH}"',
    "sentence": f'timeline:\n  - date: 2024\n    text: "{ENGLISH}"',
}


def document_of(text: str) -> Document:
    """Return the document a text makes, which has no mistake of its own."""
    document, found = parse_document(text.encode(), "content/solutions/essai/index.fr.md")
    assert [] == found
    assert document is not None
    return document


@pytest.mark.parametrize("block", FIELDS.values(), ids=FIELDS)
def test_a_field_in_another_language_is_told_where_it_stands(block: str) -> None:
    """A summary, a caption or the text of an event in English in a French file is one message, at its value."""
    document = document_of(f"---\ntitle: Un\n{block}\n---\n\n{ENGLISH}\n")
    (found,) = wrong_language(document, Locale.FR, Solution)
    line = 3 + block.count("\n")
    assert ("V048", line, document.lines[line - 1].index(f'"{ENGLISH}') + 1) == (
        found.code,
        found.span.line,
        found.span.column,
    )
    assert "anglais" == found.param("found_fr")
    assert [] == wrong_language(document, Locale.EN, Solution)


def test_titles_and_short_labels_have_no_language() -> None:
    """A title may be a name in another language, and a few words are not enough to tell."""
    title = "The making of a street that is for all of us and that we have"
    document = document_of(f'---\ntitle: "{title}"\nlegal_instrument: other\n---\n')
    assert [] == wrong_language(document, Locale.FR, Solution)
