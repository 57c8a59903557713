"""Where the open data are: a new major version has addresses of its own."""

from typing import Final

from site_builder.model.locale import Locale
from site_builder.site.permalinks import Permalink

VERSION: Final = "1.1.0"
# Programs that read the former version go on.
HOME: Final = f"/api/v{VERSION.partition('.')[0]}"
INDEX: Final = Permalink(f"{HOME}/index.json")
CATALOG: Final = Permalink("/catalog.jsonld")
PACKAGE: Final = Permalink(f"{HOME}/datapackage.json")
DESCRIPTIONS: Final = {
    Locale.EN: Permalink(f"{HOME}/openapi.json"),
    Locale.FR: Permalink(f"{HOME}/openapi.fr.json"),
}


def entry_document(collection: str, permanent: str) -> Permalink:
    """Return where the document of one entry is, by its permanent identifier."""
    return Permalink(f"{HOME}/{collection}/{permanent}.json")
