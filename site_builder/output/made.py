"""Files made for those who pass the site on: social cards, QR codes, press kits; each is made once and kept."""

from pathlib import Path

from site_builder.output.codes import code_files
from site_builder.output.images.published import Pictures
from site_builder.output.kits.made import made_kits
from site_builder.output.social.published import social_files
from site_builder.site.page import Site


def made_files(site: Site, pictures: Pictures, root: Path) -> dict[str, bytes]:
    """Return every one of them by path on the site; what was made before from the same content is found again."""
    kits = {link.lstrip("/"): content for link, content in made_kits(site, pictures, root).items()}
    return {**social_files(site, root), **code_files(site, root / ".build" / "qr"), **kits}
