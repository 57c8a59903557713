"""A card: its words, its colours and its drawing, and the address that follows from them."""

import hashlib
import json
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Final

from site_builder.model.locale import SOURCE_LOCALE, Locale
from site_builder.site.drawings.colours import Colours
from site_builder.site.permalinks import Address, Permalink
from site_builder.site.social.shapes import Drawing
from site_builder.site.views import SocialView

# The size that networks ask for; they show it whole, or cut it to the same shape within a hair.
WIDTH: Final = 1200
HEIGHT: Final = 630
# Networks keep a picture by its address: a change of the design must give every card a new one.
DESIGN: Final = 3
# What is told beside a picture and not in it.
_TOLD: Final = frozenset({"page", "alt"})


@dataclass(frozen=True)
class SocialCard:
    """Everything the picture of a page is drawn from; an empty text is not drawn.

    ``kicker`` says what the page is, ``place`` where it is about or how much it holds, ``host`` where the site stands.
    ``page`` and ``alt`` are told beside the picture and not in it.
    """

    locale: Locale
    page: Permalink
    kicker: str
    place: str
    title: str
    promise: str
    programme: str
    host: str
    notice: str
    colours: Colours
    drawing: Drawing
    alt: str

    @cached_property
    def drawn(self) -> bytes:
        """Return all that decides the picture, and nothing else."""
        drawn = {one.name: getattr(self, one.name) for one in fields(self) if one.name not in _TOLD}
        return json.dumps({"design": DESIGN, **drawn}, sort_keys=True, default=vars).encode()

    @cached_property
    def file(self) -> str:
        """Return where the picture lies on the site: the page, then what follows from all that is drawn."""
        prefix = "/" if self.locale is SOURCE_LOCALE else f"/{self.locale}/"
        steps = self.page.removeprefix(prefix).strip("/").split("/")
        digest = hashlib.sha256(self.drawn).hexdigest()[:16]
        return f"social/{'-'.join(step for step in (self.locale.value, *steps, digest) if step)}.png"

    def view(self, address: Address) -> SocialView:
        """Return what the page says of its picture."""
        return SocialView(address.absolute(Permalink(f"/{self.file}")), WIDTH, HEIGHT, self.alt)
