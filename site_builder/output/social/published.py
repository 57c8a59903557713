"""The cards of the site, ready to publish: one that was drawn before from the same content is not drawn again."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache, partial
from pathlib import Path
from typing import Final

import PIL
from PIL import features

from site_builder.output.once import forget_others, key_of, made_once
from site_builder.output.social.faces import face
from site_builder.output.social.picture import picture
from site_builder.site.page import Site
from site_builder.site.social.card import SocialCard

_FOLDER: Final = ".build/social"
_FACES: Final = ("titles", "text", "bold")
_LIBRARIES: Final = ("freetype2", "zlib", "zlib_ng")


def social_files(site: Site, root: Path) -> Mapping[str, bytes]:
    """Return the picture of every card by its path on the site; those drawn before are found in ``.build/``."""
    folder, by = root / _FOLDER, recipe()
    keys = {card.file: key_of(by, _content(card)) for card in site.social}
    # The same page in every locale has the same drawing, which is drawn once when its cards follow one another.
    ordered = sorted(site.social, key=lambda card: (_shown(card), card.file))
    found = {card.file: made_once(keys[card.file], folder, partial(picture, card)) for card in ordered}
    forget_others(folder, frozenset(keys.values()))
    return dict(sorted(found.items()))


def _content(card: SocialCard) -> bytes:
    return json.dumps(asdict(card), sort_keys=True).encode()


def _shown(card: SocialCard) -> str:
    return repr(card.drawing)


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
    return tuple(file.read_bytes() for file in sorted(Path(__file__).parent.glob("*.py")))
