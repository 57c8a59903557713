"""QR codes of addresses (ISO/IEC 18004), for paper: a drawing and a picture, with the quiet zone that readers need."""

from functools import lru_cache
from io import BytesIO
from typing import Final

import segno
from PIL import Image, ImageOps

# Black on white: a code printed in colours, or on a photocopier, must still be read.
_BORDER: Final = 4
_SCALE: Final = 16
# The colours of a module that is 0, and of one that is 1.
_LIGHT: Final = (255, 255, 255)
_DARK: Final = (0, 0, 0)
# A code is published by itself, held by a kit and printed on its sheet.
_remembered = lru_cache(maxsize=1024)


@_remembered
def qr_svg(address: str) -> bytes:
    """Return the code as SVG, one unit for each module; it has no size of its own and takes that of its place."""
    drawing = BytesIO()
    _code(address).save(
        drawing,
        kind="svg",
        border=_BORDER,
        dark="#000",
        light="#fff",
        nl=True,
        omitsize=True,
        svgclass=None,
        lineclass=None,
    )
    return drawing.getvalue()


@_remembered
def qr_png(address: str) -> bytes:
    """Return the code as a PNG of black and white, sixteen pixels for each module."""
    modules, picture = _code(address).matrix, BytesIO()
    # Pillow draws it in a fraction of the time of segno.
    small = Image.frombytes("P", (len(modules), len(modules)), b"".join(modules))
    small.putpalette(_LIGHT + _DARK)
    framed = ImageOps.expand(small, _BORDER)
    side = framed.width * _SCALE
    framed.resize((side, side), Image.Resampling.NEAREST).save(picture, "PNG", bits=1)
    return picture.getvalue()


@_remembered
def _code(address: str) -> segno.QRCode:
    return segno.make_qr(address, error="m")
