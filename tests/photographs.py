"""Photographs and drawings as people send them, made here: the content has none yet."""

import io
import random
import struct
from typing import Final

from PIL import Image, ImageCms, PngImagePlugin

ORIENTATION, CAMERA, GPS = 0x0112, 0x010F, 0x8825
SECRET: Final = b"SECRET"
RED, GREEN, BLUE = (200, 20, 20), (20, 200, 20), (20, 20, 200)


def photograph(size: tuple[int, int] = (2400, 1600), *, orientation: int = 1, profile: bytes = b"") -> bytes:
    """Return a detailed JPEG with all that a camera and its owner may write in it; red at the top, blue below."""
    width, height = size
    drawn = Image.new("RGB", size, RED)
    drawn.paste(BLUE, (0, height // 2, width, height))
    for detail in (8, 2):
        spots = (width // detail, height // detail)
        grain = Image.frombytes("L", spots, random.Random(detail).randbytes(spots[0] * spots[1]))  # noqa: S311
        drawn = Image.blend(drawn, grain.resize(size, Image.Resampling.BICUBIC).convert("RGB"), 0.15)
    return written(drawn, "JPEG", orientation=orientation, profile=profile)


def written(picture: Image.Image, shape: str, *, orientation: int = 1, profile: bytes = b"") -> bytes:
    """Return the picture in a format, its owner, its place and its camera told in every way that the format has."""
    exif = Image.Exif()
    exif[ORIENTATION], exif[CAMERA] = orientation, "SECRET camera"
    exif.get_ifd(GPS)[1] = "SECRET"
    text = PngImagePlugin.PngInfo()
    text.add_text("Author", "SECRET author")
    told: dict[str, dict[str, object]] = {
        "AVIF": {"exif": exif, "xmp": b"<x>SECRET</x>"},
        "GIF": {"comment": b"SECRET comment"},
        "JPEG": {"exif": exif, "xmp": b"<x>SECRET</x>", "comment": b"SECRET comment"},
        "PNG": {"exif": exif, "pnginfo": text},
        "WEBP": {"exif": exif, "xmp": b"<x>SECRET</x>"},
    }
    stream = io.BytesIO()
    picture.save(stream, shape, icc_profile=profile, **told[shape])
    return stream.getvalue()


def srgb() -> bytes:
    """Return the profile of ordinary screens."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def swapped_profile() -> bytes:
    """Return a profile whose red is our green: the places of two colorants are exchanged in its table of tags."""
    profile = bytearray(srgb())
    places = _places(profile)
    red, green = places[b"rXYZ"], places[b"gXYZ"]
    profile[red : red + 4], profile[green : green + 4] = b"gXYZ", b"rXYZ"
    return bytes(profile)


def wide_profile() -> bytes:
    """Return the profile of a wide screen: the colorants of Display P3 (Apple, D50) in the place of those of sRGB."""
    profile = bytearray(srgb())
    places = _places(profile)
    colorants = {
        b"rXYZ": (0.51512, 0.24120, -0.00105),
        b"gXYZ": (0.29198, 0.69225, 0.04189),
        b"bXYZ": (0.15710, 0.06657, 0.78407),
    }
    for name, values in colorants.items():
        (start,) = struct.unpack(">I", profile[places[name] + 4 : places[name] + 8])
        profile[start + 8 : start + 20] = struct.pack(">3i", *(round(value * 65536) for value in values))
    return bytes(profile)


def _places(profile: bytearray) -> dict[bytes, int]:
    (count,) = struct.unpack(">I", profile[128:132])
    return {bytes(profile[at : at + 4]): at for at in range(132, 132 + 12 * count, 12)}


def animated() -> bytes:
    """Return a GIF whose first frame is green, and the next ones are not."""
    frames = [Image.new("RGB", (300, 240), colour).quantize(4) for colour in (GREEN, RED, BLUE)]
    stream = io.BytesIO()
    frames[0].save(stream, "GIF", save_all=True, append_images=frames[1:])
    return stream.getvalue()


def opened(content: bytes) -> Image.Image:
    """Return the picture as a browser reads it."""
    return Image.open(io.BytesIO(content))


def near(colour: tuple[int, ...], pixel: object) -> bool:
    """Return whether a pixel is of a colour, but for what compression and rounding change."""
    assert isinstance(pixel, tuple)
    return all(abs(expected - shown) < 12 for expected, shown in zip(colour, pixel, strict=False))
