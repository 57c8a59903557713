"""Pictures encoded: upright, in the right colours, never enlarged, and silent about who took them and where."""

import hashlib
import io
import struct
import subprocess
import sys
import zlib
from typing import Final

import pytest
from PIL import Image, ImageDraw

from site_builder.output.images.encoding import Encoded, UnreadablePictureError, encode, recipe
from site_builder.output.images.renditions import DRAWING, PHOTOGRAPH, Format
from tests.built import ROOT
from tests.photographs import (
    BLUE,
    CAMERA,
    GREEN,
    ORIENTATION,
    RED,
    SECRET,
    animated,
    near,
    opened,
    photograph,
    srgb,
    swapped_profile,
    wide_profile,
    written,
)

SHAPES: Final = {Format.AVIF: "AVIF", Format.WEBP: "WEBP", Format.JPEG: "JPEG", Format.PNG: "PNG"}
# The same work where there is one processor: libavif is told how many there are by Pillow, which asks the system.
ALONE: Final = """
import hashlib, os, sys
os.cpu_count = lambda: 1
os.sched_getaffinity = lambda process: {0}
from site_builder.output.images.encoding import encode
print(*(hashlib.sha256(content).hexdigest() for content in encode(sys.stdin.buffer.read()).files))
"""
# How a picture 24 by 16, blue on its left half, was written by a camera held in each of the eight ways.
LEFT_IS_BLUE: Final = {1: None, 2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}


def drawn(mode: str = "RGB", size: tuple[int, int] = (300, 240), colour: tuple[int, ...] = RED) -> Image.Image:
    """Return a plain picture."""
    return Image.new("RGB", size, colour).convert(mode)


def raw(picture: Image.Image, shape: str = "PNG", **options: object) -> bytes:
    """Return the bytes of a picture, with nothing beside it."""
    stream = io.BytesIO()
    picture.save(stream, shape, **options)
    return stream.getvalue()


def cut_out() -> Image.Image:
    """Return a photograph of which one half was cut out."""
    picture = opened(photograph((600, 400)))
    picture.putalpha(Image.new("L", (600, 400), 255))
    picture.paste((0, 0, 0, 0), (0, 0, 300, 400))
    return picture


def colours(encoded: Encoded, at: tuple[int, int] = (5, 5)) -> list[object]:
    """Return the colour of the widest files at a point, in every format."""
    widest = encoded.files[-len(encoded.renditions.formats) :]
    return [opened(content).convert("RGBA").getpixel(at) for content in widest]


def assert_colour(expected: tuple[int, ...], encoded: Encoded, at: tuple[int, int] = (5, 5)) -> None:
    """Fail unless every format shows the colour at the point."""
    assert all(near(expected, pixel) for pixel in colours(encoded, at)), colours(encoded, at)


@pytest.mark.parametrize("profile", [b"", srgb(), wide_profile()], ids=["bare", "sRGB", "wide"])
@pytest.mark.parametrize("shape", ["AVIF", "GIF", "JPEG", "PNG", "WEBP"])
def test_nothing_beside_the_pixels_is_published(shape: str, profile: bytes) -> None:
    """No position, camera, author, comment or profile is left in any file, whatever the format it came in."""
    sent = written(drawn(), shape, profile=profile)
    assert SECRET in sent
    for content in encode(sent).files:
        assert SECRET not in content
        assert {} == dict(opened(content).getexif())
        assert set() == {"comment", "exif", "icc_profile", "xmp", "Author"} & set(opened(content).info)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("shape", ["JPEG", "PNG", "WEBP"])
def test_a_picture_stands_upright(shape: str, orientation: int) -> None:
    """The orientation that a camera notes is applied, since the note is not kept: blue stands on the left."""
    seen = drawn(size=(240, 160))
    seen.paste(BLUE, (0, 0, 120, 160))
    turn = LEFT_IS_BLUE[orientation]
    held = seen if turn is None else seen.transpose(Image.Transpose(turn))
    encoded = encode(written(held, shape, orientation=orientation))
    assert (240, 160) == opened(encoded.files[0]).size
    assert_colour(BLUE, encoded, (20, 80))
    assert_colour(RED, encoded, (220, 80))


def test_a_damaged_note_of_the_camera_says_nothing() -> None:
    """A picture whose note cannot be read, or cannot be written again, is published as it lies."""
    exif = Image.Exif()
    exif[ORIENTATION], exif[CAMERA] = 6, "camera"
    whole = exif.tobytes()
    for damaged in (b"Exif\0\0nothing", whole[:-30], whole.replace(b"\x01\x12\x00\x03", b"\x01\x12\x00\x02")):
        encoded = encode(raw(drawn(), "JPEG", exif=damaged))
        assert {(300, 240)} == {opened(content).size for content in encoded.files}


@pytest.mark.parametrize(
    ("size", "widths", "height"),
    [
        ((2400, 400), (480, 800, 1200, 1600), 267),
        ((1600, 300), (480, 800, 1200, 1600), 300),
        ((1000, 500), (480, 800, 1000), 500),
        ((481, 300), (480, 481), 300),
        ((480, 300), (480,), 300),
        ((210, 300), (210,), 300),
        ((300, 2000), (300,), 2000),
        ((4000, 1), (480, 800, 1200, 1600), 1),
    ],
)
def test_a_picture_is_made_narrower_and_never_wider(
    size: tuple[int, int], widths: tuple[int, ...], height: int
) -> None:
    """Each file has the width that it is said to have, up to that of the picture, and its proportions."""
    encoded = encode(raw(drawn(size=size)))
    assert (widths, height) == (encoded.renditions.widths, encoded.renditions.height)
    shown = [opened(content).size for content in encoded.files]
    expected = [(width, max(1, round(size[1] * width / size[0]))) for width, _ in encoded.renditions.each()]
    assert expected == shown


@pytest.mark.parametrize(
    ("picture", "shape", "expected"),
    [
        (drawn(), "JPEG", PHOTOGRAPH),
        (drawn("L"), "JPEG", PHOTOGRAPH),
        (drawn("CMYK"), "JPEG", PHOTOGRAPH),
        (drawn(), "PNG", PHOTOGRAPH),
        (drawn("RGBA"), "PNG", PHOTOGRAPH),
        (drawn(), "WEBP", PHOTOGRAPH),
        (drawn("P"), "PNG", DRAWING[1:]),
        (Image.new("RGBA", (300, 240), (*RED, 120)), "PNG", DRAWING[1:]),
        (Image.new("LA", (300, 240), (90, 0)), "PNG", DRAWING[1:]),
        (cut_out(), "PNG", DRAWING),
    ],
    ids=[
        "photograph",
        "grey",
        "print",
        "PNG",
        "opaque",
        "WebP",
        "indexed",
        "see-through",
        "grey see-through",
        "cut out",
    ],
)
def test_each_file_has_the_format_of_its_name(picture: Image.Image, shape: str, expected: tuple[Format, ...]) -> None:
    """Photographs are AVIF, WebP and JPEG; what has a palette or shows through is WebP, PNG, and AVIF if lighter."""
    encoded = encode(raw(picture, shape))
    assert expected == encoded.renditions.formats
    assert [SHAPES[form] for _, form in encoded.renditions.each()] == [opened(file).format for file in encoded.files]


@pytest.mark.parametrize("shape", ["AVIF", "JPEG", "PNG", "WEBP"])
def test_colours_are_those_that_browsers_assume(shape: str) -> None:
    """A picture with a profile of its own is converted, since its profile is not kept."""
    assert_colour(GREEN, encode(written(drawn(), shape, profile=swapped_profile())))


def test_a_wide_colour_is_brought_into_srgb() -> None:
    """The red of a wide screen is a stronger red on an ordinary one (CSS Color 4, display-p3)."""
    assert_colour((218, 0, 0), encode(written(drawn(), "JPEG", profile=wide_profile())))


@pytest.mark.parametrize("profile", [b"", srgb(), b"not a profile"], ids=["none", "sRGB", "broken"])
@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_any_picture_keeps_its_colours(mode: str, profile: bytes) -> None:
    """Black and white, grey, indexed and transparent pictures keep them, whether their profile fits or not."""
    picture = drawn(mode)
    expected = picture.convert("RGBA").getpixel((5, 5))
    assert isinstance(expected, tuple)
    assert_colour(expected, encode(raw(picture, icc_profile=profile)))


def test_the_inks_of_a_printer_become_colours() -> None:
    """A JPEG made for print, which browsers show each in their way, is published in red, green and blue."""
    encoded = encode(raw(drawn("CMYK"), "JPEG"))
    assert {"RGB"} == {opened(content).mode for content in encoded.files}
    assert_colour(RED, encoded)


def test_sixteen_bits_become_eight() -> None:
    """A grey of sixteen bits is the same grey in eight, and not white."""
    assert_colour((100, 100, 100), encode(raw(Image.new("I;16", (300, 240), 100 * 257))))


def deep_colour() -> bytes:
    """Return a PNG of sixteen bits for each colour, which Pillow reads and does not write."""
    pixel = struct.pack(">3H", *(level * 257 for level in RED))
    return png((300, 240), 16, (b"\0" + pixel * 300) * 240)


def png(size: tuple[int, int], bits: int, rows: bytes) -> bytes:
    """Return a PNG of that many bits for each colour, whatever its rows hold."""
    chunks = [
        (b"IHDR", struct.pack(">IIBBBBB", *size, bits, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in chunks
    )


def test_deep_colours_become_ordinary_ones() -> None:
    """A picture of sixteen bits for each colour keeps its colours."""
    assert_colour(RED, encode(deep_colour()))


def test_the_first_frame_stands_for_an_animation() -> None:
    """A picture that moves is published still: its first frame, once, in every format."""
    encoded = encode(animated())
    assert_colour(GREEN, encoded)
    assert {1} == {getattr(opened(content), "n_frames", 1) for content in encoded.files}


@pytest.mark.parametrize("mode", ["RGBA", "P"])
def test_what_shows_through_still_does(mode: str) -> None:
    """The transparency of a drawing, of its pixels or of its palette, is that of every file, narrower ones included."""
    drawing = Image.new("RGBA", (1000, 400), (0, 0, 0, 0))
    ImageDraw.Draw(drawing).rectangle((0, 0, 500, 400), (*BLUE, 255))
    encoded = encode(raw(drawing if mode == "RGBA" else drawing.quantize(8)))
    for content in encoded.files:
        shown = opened(content).convert("RGBA")
        solid, through = shown.getpixel((20, 20)), shown.getpixel((shown.width - 20, 20))
        assert near((*BLUE, 255), solid)
        assert isinstance(through, tuple)
        assert 0 == through[3]


def test_modern_formats_are_lighter() -> None:
    """At every width of a photograph, what browsers are offered first is lighter than the JPEG it replaces."""
    encoded = encode(photograph((900, 600)))
    weights = dict(zip(encoded.renditions.each(), map(len, encoded.files), strict=True))
    for width in encoded.renditions.widths:
        lighter = max(weights[width, Format.AVIF], weights[width, Format.WEBP])
        assert lighter < weights[width, Format.JPEG]


@pytest.mark.parametrize(
    "picture", [photograph((600, 600)), raw(drawn("P", (600, 600)))], ids=["photograph", "drawing"]
)
def test_the_same_picture_gives_the_same_bytes(picture: bytes) -> None:
    """Two builds publish identical files, on a machine with one processor as well."""
    done = subprocess.run([sys.executable, "-c", ALONE], input=picture, capture_output=True, check=True, cwd=ROOT)
    expected = [hashlib.sha256(content).hexdigest() for content in encode(picture).files]
    assert expected == [hashlib.sha256(content).hexdigest() for content in encode(picture).files]
    assert expected == done.stdout.decode().split()


def bomb(width: int, height: int) -> bytes:
    """Return a PNG that says it is that large, and holds nearly nothing."""
    return png((width, height), 8, b"\0" * 100)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not a picture",
        raw(drawn())[:60],
        photograph((300, 200))[:900],
        raw(drawn(), "WEBP")[:-20],
        raw(drawn(), "AVIF")[:300],
        raw(drawn(), "AVIF").replace(b"iinf", b"iinx"),
        raw(drawn(), "TIFF"),
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
        bomb(7100, 7100),
        bomb(10_000, 9_000),
        bomb(60_000, 60_000),
    ],
    ids=[
        "empty",
        "text",
        "cut PNG",
        "cut JPEG",
        "cut WebP",
        "cut AVIF",
        "hollow AVIF",
        "TIFF",
        "program",
        "bomb",
        "larger bomb",
        "huge bomb",
    ],
)
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    """What is damaged, of a format that is not read, or would fill the memory is refused, without a warning."""
    with pytest.raises(UnreadablePictureError):
        encode(content)


def test_the_recipe_stays_and_follows_pillow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another version of Pillow may give other bytes: what was kept from the former one is not used."""
    before = recipe()
    assert before == recipe()
    monkeypatch.setattr("PIL.__version__", "0.0.1")
    assert before != recipe()
