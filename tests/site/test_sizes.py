"""Sizes of files in the words of pages."""

import pytest

from site_builder.site.permalinks import Permalink
from site_builder.site.sizes import is_with_sizes, size_of, with_sizes

FILE = Permalink("/api/v1/index.json")
OTHER = Permalink("/kits/programme.zip")
TEXT = f"Index (JSON, {size_of(FILE)}), dossier (ZIP, {size_of(OTHER)})"


def test_each_file_has_its_own_size() -> None:
    """A text about several files tells the size of each; the rest of it is left alone."""
    sizes = {FILE: "2 ko", OTHER: "3,1 Mo"}
    assert "Index (JSON, 2 ko), dossier (ZIP, 3,1 Mo)" == with_sizes(TEXT, sizes)
    assert "{size} {2} 100 %" == with_sizes("{size} {2} 100 %", sizes)


def test_what_an_editor_types_stays() -> None:
    """Words that look like the place of a size, and name no file, are published as they were typed."""
    typed = f"Un {size_of(OTHER)} typé à la main"
    assert typed == with_sizes(typed, {FILE: "2 ko"})
    assert is_with_sizes(typed, typed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Index (JSON, 2 ko), dossier (ZIP, 3,1 Mo)", True),
        ("Index (JSON, ), dossier (ZIP, 3,1 Mo)", False),
        ("Index (JSON, 2 ko), dossier (PDF, 3,1 Mo)", False),
        ("Index (JSON, 2 ko), dossier (ZIP, 3,1 Mo), etc.", False),
    ],
)
def test_a_text_is_what_was_planned(text: str, *, expected: bool) -> None:
    """Sizes are what may differ, and all that may."""
    assert expected == is_with_sizes(text, TEXT)


def test_a_text_may_end_with_a_size() -> None:
    """A size at the end is one, and takes all that is left."""
    assert [True, False] == [is_with_sizes(text, f"JSON, {size_of(FILE)}") for text in ("JSON, 2 ko", "JSON, ")]


def test_a_text_without_files_stays_as_it_is() -> None:
    """Nothing may differ where no size was to be written."""
    assert [True, False] == [is_with_sizes(text, "Dossier (ZIP)") for text in ("Dossier (ZIP)", "Dossier (PDF)")]
