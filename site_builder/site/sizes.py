"""Sizes of files in the words of pages (RGAA 4.1.2, criterion 13.3): known, and written, once the files are made."""

import re
from collections.abc import Mapping
from typing import Final

from site_builder.site.permalinks import Permalink

# Signs of no language (Unicode, private use): no text that is typed holds the place of a size.
_PLACE: Final = re.compile("\ue000([^\ue001]+)\ue001")


def size_of(file: Permalink) -> str:
    """Return what stands in a text for the size of a file of the site."""
    return f"\ue000{file}\ue001"


def with_sizes(text: str, sizes: Mapping[Permalink, str]) -> str:
    """Return the text with the size of each file that it names; a file that was not made is our bug (KeyError)."""
    return _PLACE.sub(lambda place: sizes[Permalink(place[1])], text)
