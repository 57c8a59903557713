"""The demonstration corpus is what the benchmark says it is: right, realistic in size, and always the same."""

from pathlib import Path

import pytest

from site_builder.pipeline import check
from tests.corpus import write_corpus

ENTRIES = 24
LEAST_WORDS = 300
LEAST_FRONT_MATTER = 30


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with a generated corpus."""
    folder = tmp_path_factory.mktemp("corpus")
    write_corpus(folder, ENTRIES)
    return folder


def entry_files(corpus: Path) -> list[Path]:
    """Return the files of the generated entries."""
    return [*(corpus / "content" / "communes").rglob("*.md"), *(corpus / "content" / "solutions").rglob("*.md")]


def test_the_corpus_has_no_mistake(corpus: Path) -> None:
    """The check of a generated corpus says nothing at all: what is measured is the reading of right files."""
    catalog, diagnostics = check(corpus)
    assert () == diagnostics
    assert catalog is not None
    assert (ENTRIES // 4, ENTRIES - ENTRIES // 4) == (len(catalog.communes), len(catalog.solutions))


def test_entries_are_realistic_in_size(corpus: Path) -> None:
    """Every body holds 300 words at least, and every French file 30 lines of front matter."""
    assert ENTRIES * 2 == len(entry_files(corpus))
    for file in entry_files(corpus):
        block, _, body = file.read_text(encoding="utf-8").partition("\n---\n")
        assert len(body.split()) >= LEAST_WORDS, file
        assert file.name == "index.en.md" or block.count("\n") >= LEAST_FRONT_MATTER, file


def test_entries_hold_what_real_ones_hold(corpus: Path) -> None:
    """Every entry has two figures, two sources, citations, an internal link, a list and a table."""
    catalog, _ = check(corpus)
    assert catalog is not None
    for collection, entry in catalog.entries():
        if collection == "pages":
            continue
        assert (2, 2) == (len(entry.facts.figures), len(entry.facts.sources))
        for document in entry.documents.values():
            body = document.body
            assert {"etude", "mesures"} == {citation.source for citation in body.citations}
            assert 1 == len(body.links)
            assert "\n- " in body.text
            assert "\n|---|" in body.text


def test_a_corpus_is_the_same_each_time(corpus: Path, tmp_path: Path) -> None:
    """Two corpora of the same size are byte-identical, and a larger one begins with the same communes."""
    write_corpus(tmp_path / "same", ENTRIES)
    write_corpus(tmp_path / "larger", ENTRIES + 4)
    for file in entry_files(corpus):
        assert file.read_bytes() == (tmp_path / "same" / file.relative_to(corpus)).read_bytes()
    for file in (corpus / "content" / "communes").rglob("*.md"):
        assert file.read_bytes() == (tmp_path / "larger" / file.relative_to(corpus)).read_bytes()


def test_a_corpus_too_small_is_refused(tmp_path: Path) -> None:
    """Fewer than four entries would leave a collection empty."""
    with pytest.raises(ValueError, match="4 entries"):
        write_corpus(tmp_path, 3)
