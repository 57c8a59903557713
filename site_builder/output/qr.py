"""QR codes of addresses (ISO/IEC 18004), for paper: a drawing and a picture, with the quiet zone that readers need."""

from functools import lru_cache
from io import BytesIO
from typing import Final

import segno
from PIL import Image

# Black on white: a code printed in colours, or on a photocopier, must still be read.
_BORDER: Final = 4
_SCALE: Final = 16
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
    small, large = BytesIO(), BytesIO()
    _code(address).save(small, kind="png", border=_BORDER, dark="#000", light="#fff")
    # Pillow enlarges it three times faster than segno draws it large.
    with Image.open(small, formats=("PNG",)) as picture:
        size = (picture.width * _SCALE, picture.height * _SCALE)
        picture.resize(size, Image.Resampling.NEAREST).save(large, "PNG")
    return large.getvalue()


@_remembered
def _code(address: str) -> segno.QRCode:
    return segno.make_qr(address, error="m")
