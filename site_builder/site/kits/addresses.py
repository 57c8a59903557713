"""Where kits and their documents are."""

from typing import Final

from site_builder.model.locale import Locale
from site_builder.site.permalinks import Permalink

_HOME: Final = "/kits"
# The page of the programme has an address of its own in each language; its kit has one for both.
PROGRAMME: Final = "programme"


def kit_link(key: str) -> Permalink:
    """Return where the kit of a commune, a solution or an edition is, by the key of its page; or of the programme."""
    return Permalink(f"{_HOME}/{key}.zip")


def document_link(key: str, locale: Locale) -> Permalink:
    """Return where the document of a kit is in a language."""
    return Permalink(f"{_HOME}/{key}-{locale}.pdf")


def stem(key: str) -> str:
    """Return what the files of a kit are called once they have left the site."""
    collection, _, name = key.rpartition("/")
    return f"edition-{name}" if collection == "editions" else name
