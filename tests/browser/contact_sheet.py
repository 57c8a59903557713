"""Sets the social cards of a built site side by side: ``python -m tests.browser.contact_sheet SITE FRENCH ENGLISH``.

Each sheet is a WebP with every card of a locale, about as wide as a message shows it.
"""

import sys
from pathlib import Path
from typing import Final

from PIL import Image

_ACROSS: Final = 4
_CARD: Final = (360, 189)
_GAP: Final = 16
_GROUND: Final = "#8d9096"
_QUALITY: Final = 57


def sheet(cards: Path, locale: str) -> Image.Image:
    """Return the cards of a locale, in the order of their addresses: home first."""
    files = sorted(cards.glob(f"{locale}-*.png"), key=lambda file: file.stem.rpartition("-")[0])
    width, height = _CARD[0] + _GAP, _CARD[1] + _GAP
    image = Image.new("RGB", (_ACROSS * width + _GAP, -(-len(files) // _ACROSS) * height + _GAP), _GROUND)
    for rank, file in enumerate(files):
        with Image.open(file) as card:
            small = card.convert("RGB").resize(_CARD, Image.Resampling.LANCZOS)
        image.paste(small, (_GAP + rank % _ACROSS * width, _GAP + rank // _ACROSS * height))
    return image


if __name__ == "__main__":
    for name, target in zip(("fr", "en"), sys.argv[2:], strict=True):
        sheet(Path(sys.argv[1]) / "social", name).save(target, "WEBP", quality=_QUALITY, method=6)
