"""What the site is put together from: pages that the engine rendered, assets, pictures, exports, what was made."""

from collections.abc import Mapping
from pathlib import Path

from site_builder.model.locale import SOURCE_LOCALE
from site_builder.output.exports import ASSETS, NOT_FOUND_FILE, exports
from site_builder.output.images.published import Pictures
from site_builder.site.page import PlannedPage
from site_builder.site.permalinks import output_file
from site_builder.site.planned import Site


def assembled(site: Site, pictures: Pictures, made: Mapping[str, bytes], root: Path) -> dict[str, bytes]:
    """Return every file of the manifest by its path on the site; the search is made from them, and joins them later."""
    rendered, assets = root / ".build" / "site", root / "overrides" / "assets"
    files = {
        **{output_file(page.link): rendered / page.locale / _own_file(page) for page in site.pages},
        NOT_FOUND_FILE: rendered / SOURCE_LOCALE / NOT_FOUND_FILE,
        **{place: assets / asset for asset, place in ASSETS.items()},
        **pictures.files,
    }
    return {**{path: file.read_bytes() for path, file in files.items()}, **exports(site), **made}


def _own_file(page: PlannedPage) -> str:
    """Return where the engine puts a page, in the folder of its locale."""
    public = output_file(page.link)
    return public if page.locale is SOURCE_LOCALE else public.removeprefix(f"{page.locale}/")
