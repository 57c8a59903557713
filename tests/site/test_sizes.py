"""Sizes of files in the words of pages."""

import pytest

from site_builder.site.permalinks import Permalink
from site_builder.site.sizes import size_of, with_sizes

FILE = Permalink("/api/v1/index.json")
OTHER = Permalink("/kits/programme.zip")
TEXT = f"Index (JSON, {size_of(FILE)}), dossier (ZIP, {size_of(OTHER)})"


def test_each_file_has_its_own_size() -> None:
    """A text about several files tells the size of each; the rest of it, whatever is typed, is left alone."""
    sizes = {FILE: "2 ko", OTHER: "3,1 Mo"}
    assert "Index (JSON, 2 ko), dossier (ZIP, 3,1 Mo)" == with_sizes(TEXT, sizes)
    assert "{size} {size:/kits/programme.zip} {2}" == with_sizes("{size} {size:/kits/programme.zip} {2}", sizes)


def test_a_file_that_was_not_made_has_no_size() -> None:
    """A page never names a file that the site does not hold."""
    with pytest.raises(KeyError):
        with_sizes(TEXT, {FILE: "2 ko"})
