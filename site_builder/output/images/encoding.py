"""A picture made again for the web: upright, in sRGB, in every width and format, and nothing beside its pixels."""

import hashlib
import io
import warnings
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

import PIL
from PIL import ExifTags, Image, features

from site_builder.output.images.colours import in_srgb
from site_builder.output.images.inspection import FORMATS, MOST_PIXELS, UNREADABLE
from site_builder.output.images.renditions import DRAWING, PHOTOGRAPH, Format, Renditions, ladder

# Three qualities that the eye holds for one: the same error in brightness (PSNR) on a detailed picture, at each width.
# One thread for each AVIF, whole: libavif would cut a picture in as many tiles as the machine has processors, and two
# machines would give two files.
_AVIF: Final = MappingProxyType({"speed": 6, "max_threads": 1, "autotiling": False})
_PHOTOGRAPH: Final[Mapping[Format, tuple[str, Mapping[str, object]]]] = MappingProxyType(
    {
        Format.AVIF: ("AVIF", {**_AVIF, "quality": 60}),
        Format.WEBP: ("WEBP", {"quality": 78, "method": 6}),
        Format.JPEG: ("JPEG", {"quality": 80, "optimize": True, "progressive": True}),
    }
)
# Lines and flat colours show what a photograph hides: colours are as fine as light, and nothing is lost but in AVIF.
_DRAWING: Final[Mapping[Format, tuple[str, Mapping[str, object]]]] = MappingProxyType(
    {
        Format.AVIF: ("AVIF", {**_AVIF, "quality": 80, "subsampling": "4:4:4"}),
        Format.WEBP: ("WEBP", {"lossless": True, "quality": 80, "method": 4}),
        Format.PNG: ("PNG", {"optimize": True}),
    }
)
_CODECS: Final = ("avif", "jpg", "libjpeg_turbo", "littlecms2", "webp", "zlib", "zlib_ng")
_OWN_CODE: Final = ("colours.py", "encoding.py", "renditions.py")
# What undoes each orientation (Exif 2.32, 4.6.4, tag 274).
_TURNS: Final = MappingProxyType(
    {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }
)
# Averages whole blocks of a large picture before the filter: as good to the eye, in a fraction of the time.
_REDUCING_GAP: Final = 3.0


class UnreadablePictureError(Exception):
    """The bytes hold no picture that can be published: damaged, something else, or far too large."""


@dataclass(frozen=True)
class Encoded:
    """The files of a picture, in the order of its renditions."""

    renditions: Renditions
    files: tuple[bytes, ...]


def recipe() -> str:
    """Return what decides the files besides the picture: this code, Pillow, and the libraries inside Pillow."""
    versions = [PIL.__version__, *(f"{name}={features.version(name)}" for name in _CODECS)]
    digest = hashlib.sha256(" ".join(versions).encode())
    for name in _OWN_CODE:
        digest.update(hashlib.sha256(Path(__file__).with_name(name).read_bytes()).digest())
    return digest.hexdigest()


def encode(raw: bytes) -> Encoded:
    """Return the picture ready to publish; raise `UnreadablePictureError` when there is none in the bytes."""
    try:
        pixels, drawing = _pixels(raw)
    except (*UNREADABLE, Image.DecompressionBombError) as fault:
        raise UnreadablePictureError from fault
    widths = ladder(pixels.width)
    sized = {width: _resized(pixels, width) for width in widths}
    formats = _drawing_formats(sized[widths[0]]) if drawing else PHOTOGRAPH
    renditions = Renditions(widths, sized[widths[-1]].height, formats)
    settings = _DRAWING if drawing else _PHOTOGRAPH
    with ThreadPoolExecutor() as workers:
        # Each has a copy of its own: Pillow notes in a picture how it is being written.
        tasks = [workers.submit(_written, sized[width].copy(), *settings[form]) for width, form in renditions.each()]
        return Encoded(renditions, tuple(task.result() for task in tasks))


def _drawing_formats(narrowest: Image.Image) -> tuple[Format, ...]:
    """Return the formats of a drawing: lines and flat colours are often lighter, and whole, without AVIF."""
    first, second = (len(_written(narrowest.copy(), *_DRAWING[form])) for form in DRAWING[:2])
    return DRAWING if first < second else DRAWING[1:]


def _pixels(raw: bytes) -> tuple[Image.Image, bool]:
    """Return the picture upright, in sRGB, and whether it is a drawing: through which something shows, or indexed."""
    with warnings.catch_warnings():
        # Pillow warns of large pictures, where our own limit is lower, and of damage in what is not published.
        warnings.simplefilter("ignore")
        with Image.open(io.BytesIO(raw), formats=tuple(FORMATS)) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise Image.DecompressionBombError(f"{opened.width} x {opened.height} pixels")
            indexed = opened.mode == "P"
            pixels = in_srgb(_upright(opened))
    # Pillow writes again some of what it read beside the pixels: a comment, a colour profile.
    pixels.info.clear()
    return pixels, indexed or pixels.mode == "RGBA"


def _upright(picture: Image.Image) -> Image.Image:
    """Return the picture as the camera was held; a note of the camera that is damaged says nothing.

    Pillow has a function for this, which also writes the note again, and fails on many a note that it could read.
    """
    try:
        turn = _TURNS.get(picture.getexif().get(ExifTags.Base.Orientation, 1))
    except UNREADABLE:
        return picture
    return picture if turn is None else picture.transpose(turn)


def _resized(pixels: Image.Image, width: int) -> Image.Image:
    height = max(1, round(pixels.height * width / pixels.width))
    return pixels.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=_REDUCING_GAP)


def _written(pixels: Image.Image, name: str, settings: Mapping[str, object]) -> bytes:
    stream = io.BytesIO()
    pixels.save(stream, name, **settings)
    return stream.getvalue()
