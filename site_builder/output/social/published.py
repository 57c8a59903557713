"""The cards of the site, ready to publish: one that was drawn before from the same content is not drawn again."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from typing import Final

import PIL
from PIL import features

from site_builder.output import glyphs
from site_builder.output.once import forget_others, key_of, made_once
from site_builder.output.social.ahead import Crew
from site_builder.output.social.faces import face
from site_builder.output.social.picture import picture
from site_builder.site.social.card import SocialCard

# Where cards are, in the folder of the build as on the site.
CARDS: Final = "social"
_FACES: Final = ("titles", "text", "bold")
_LIBRARIES: Final = ("freetype2", "zlib", "zlib_ng")


class Drawing:
    """Cards that are being drawn into a folder of the build."""

    def __init__(self, build: Path, crew: Crew) -> None:
        """Take the folder of the build, and those who draw besides the build."""
        self._build = build
        self._crew = crew
        self._cards: list[SocialCard] = []

    def begin(self, cards: Sequence[SocialCard]) -> None:
        """Have other processes draw the cards, after those that they were given before."""
        self._cards.extend(cards)
        self._crew.draw(dict(_keyed(cards)))

    def files(self) -> Mapping[str, bytes]:
        """Return `social_files`: drawn from the last card while others go on from the first, however slow they are."""
        return social_files(self._cards, self._build)


@contextmanager
def drawing(build: Path) -> Iterator[Drawing]:
    """Gather those who draw, and dismiss them at the end."""
    crew = Crew(build / CARDS)
    try:
        yield Drawing(build, crew)
    finally:
        crew.dismiss()


def social_files(cards: Sequence[SocialCard], build: Path) -> Mapping[str, bytes]:
    """Return the picture of every card by its path on the site; those drawn before are found in ``build``."""
    keyed, folder = _keyed(cards), build / CARDS
    found = {card.file: made_once(key, folder, partial(picture, card)) for key, card in reversed(keyed)}
    forget_others(folder, {key for key, _ in keyed})
    return dict(sorted(found.items()))


def _keyed(cards: Sequence[SocialCard]) -> list[tuple[str, SocialCard]]:
    """Return the cards, each after the key that it is kept under, those with the same drawing after one another."""
    by = recipe()
    # The same page in every locale has the same drawing, which is drawn once when its cards follow one another.
    ordered = sorted(cards, key=lambda card: (repr(card.drawing), card.file))
    return [(key_of(by, card.drawn), card) for card in ordered]


@cache
def recipe() -> bytes:
    """Return what decides a picture besides its card: this code, the faces, Pillow, and the libraries inside Pillow."""
    digest = hashlib.sha256()
    for name in (PIL.__version__, *(f"{library}={features.version(library)}" for library in _LIBRARIES)):
        digest.update(f"{name} ".encode())
    for content in (*(face(name).content for name in _FACES), *_own_code()):
        digest.update(hashlib.sha256(content).digest())
    return digest.digest()


def _own_code() -> tuple[bytes, ...]:
    return tuple(file.read_bytes() for file in (*sorted(Path(__file__).parent.glob("*.py")), Path(glyphs.__file__)))
