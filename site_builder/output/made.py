"""Files made for those who pass the site on: social cards, QR codes, press kits; each is made once and kept."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from site_builder.output.codes import code_files
from site_builder.output.images.published import Pictures
from site_builder.output.kits.made import made_kits
from site_builder.output.social.published import social_cards_meanwhile
from site_builder.site.planned import Site
from site_builder.site.social.card import SocialCard

# Waits for every file, and returns them by path on the site.
Made: TypeAlias = Callable[[], Mapping[str, bytes]]


@contextmanager
def making(cards: Sequence[SocialCard], root: Path) -> Iterator[Callable[[Site, Pictures], Made]]:
    """Begin with the cards, in other processes; what is given begins with all the rest.

    What was made before from the same content is found again.
    """
    with social_cards_meanwhile(cards, root) as drawn, ThreadPoolExecutor(1) as aside:

        def begin(site: Site, pictures: Pictures) -> Made:
            kits = aside.submit(made_kits, site, pictures, root)

            def files() -> dict[str, bytes]:
                own = {link.lstrip("/"): content for link, content in kits.result().items()}
                return {**code_files(site, root / ".build" / "qr"), **own, **drawn()}

            return files

        yield begin
