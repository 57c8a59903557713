"""Files made for those who pass the site on: social cards, QR codes, press kits; each is made once and kept."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from site_builder.output.codes import code_files
from site_builder.output.images.published import Pictures
from site_builder.output.kits.made import made_kits
from site_builder.output.social.published import social_cards_meanwhile
from site_builder.site.planned import Site


@contextmanager
def making(site: Site, root: Path) -> Iterator[Callable[[Pictures], Mapping[str, bytes]]]:
    """Begin with what needs no pictures, in other processes; what is given returns every file by path on the site.

    What was made before from the same content is found again.
    """
    with social_cards_meanwhile(site, root) as cards:

        def files(pictures: Pictures) -> dict[str, bytes]:
            kits = {link.lstrip("/"): content for link, content in made_kits(site, pictures, root).items()}
            return {**code_files(site, root / ".build" / "qr"), **kits, **cards()}

        yield files
