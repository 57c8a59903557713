"""QR codes of permalinks."""

from io import BytesIO
from xml.etree import ElementTree as ET

import segno
from PIL import Image

from site_builder.output.qr import qr_png, qr_svg

ADDRESS = "https://qmi.example/en/communes/fontenay-sous-bois/"


def test_picture_and_drawing_show_the_modules_of_the_address() -> None:
    """Each module of the code, quiet zone included, is where the standard's own encoder puts it."""
    matrix = [list(map(bool, row)) for row in segno.make_qr(ADDRESS, error="m").matrix_iter(border=4)]
    picture = Image.open(BytesIO(qr_png(ADDRESS))).convert("L")
    size = len(matrix)
    assert picture.size == (16 * size, 16 * size)
    shown = [[picture.getpixel((16 * x + 8, 16 * y + 8)) == 0 for x in range(size)] for y in range(size)]
    assert matrix == shown
    root = ET.fromstring(qr_svg(ADDRESS))  # noqa: S314 - our own drawing
    assert f"0 0 {size} {size}" == root.get("viewBox")


def test_the_same_address_gives_the_same_bytes() -> None:
    """No date and no name of a program stands in the files."""
    assert (qr_svg(ADDRESS), qr_png(ADDRESS)) == (qr_svg(ADDRESS), qr_png(ADDRESS))
    assert b"egno" not in qr_svg(ADDRESS) + qr_png(ADDRESS)
