"""Pictures re-encoded: upright, small enough, in the right colours, and silent about who took them and where."""

import io
import struct
from pathlib import Path

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from site_builder.diagnostics import Span, problem
from site_builder.output.images import encode, published_images
from site_builder.site.page import PlannedImage, Site
from site_builder.site.permalinks import Address
from tests.site.planning import TINY, tiny_site

ORIENTATION, CAMERA, GPS = 0x0112, 0x010F, 0x8825
RED, GREEN = (200, 20, 20), (20, 200, 20)


def picture(suffix: str, *, orientation: int = 1, profile: bytes = b"", mode: str = "RGB") -> bytes:
    """Return a red picture, 40 by 20, with all that a camera and its owner may write in it."""
    exif = Image.Exif()
    exif[ORIENTATION], exif[CAMERA] = orientation, "SECRET camera"
    exif.get_ifd(GPS)[1] = "SECRET"
    text = PngImagePlugin.PngInfo()
    text.add_text("Author", "SECRET author")
    stream = io.BytesIO()
    drawn = Image.new("RGB", (40, 20), RED).convert(mode)
    if suffix == "png":
        drawn.save(stream, "PNG", exif=exif, pnginfo=text, icc_profile=profile)
    elif suffix == "webp":
        drawn.save(stream, "WEBP", exif=exif, xmp=b"<x>SECRET</x>", icc_profile=profile)
    else:
        drawn.save(stream, "JPEG", exif=exif, comment=b"SECRET comment", xmp=b"<x>SECRET</x>", icc_profile=profile)
    return stream.getvalue()


def srgb() -> bytes:
    """Return the profile of ordinary screens."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def swapped_profile() -> bytes:
    """Return a profile whose red is our green: the places of two colorants are exchanged in its table of tags."""
    profile = bytearray(srgb())
    (count,) = struct.unpack(">I", profile[128:132])
    entries = {bytes(profile[at : at + 4]): at for at in range(132, 132 + 12 * count, 12)}
    red, green = entries[b"rXYZ"], entries[b"gXYZ"]
    profile[red : red + 4], profile[green : green + 4] = b"gXYZ", b"rXYZ"
    return bytes(profile)


def opened(content: bytes) -> Image.Image:
    """Return the picture as a browser reads it."""
    return Image.open(io.BytesIO(content))


def near(colour: tuple[int, ...], pixel: object) -> bool:
    """Return whether a pixel is of a colour, but for what compression and rounding change."""
    assert isinstance(pixel, tuple)
    return all(abs(expected - shown) < 12 for expected, shown in zip(colour, pixel, strict=False))


@pytest.mark.parametrize(("suffix", "target"), [("jpg", "a.jpg"), ("png", "a.png"), ("webp", "a.webp.png")])
def test_nothing_beside_the_pixels_is_published(suffix: str, target: str) -> None:
    """No position, camera, author, comment or profile is left in a published picture."""
    raw = picture(suffix, profile=srgb())
    assert b"SECRET" in raw
    content, _ = encode(raw, target)
    assert b"SECRET" not in content
    assert {} == dict(opened(content).getexif())
    assert set() == {"comment", "exif", "icc_profile", "xmp", "Author"} & set(opened(content).info)


@pytest.mark.parametrize(("suffix", "target"), [("jpg", "a.jpg"), ("png", "a.png")])
def test_a_picture_stands_upright(suffix: str, target: str) -> None:
    """The orientation a camera notes is applied, since the note itself is not kept."""
    content, size = encode(picture(suffix, orientation=6), target)
    assert (20, 40) == size == opened(content).size


def test_a_large_picture_is_made_smaller() -> None:
    """No side is longer than 1,600 pixels, and the proportions stay."""
    stream = io.BytesIO()
    Image.new("RGB", (4000, 1000)).save(stream, "PNG")
    assert (1600, 400) == encode(stream.getvalue(), "a.png")[1]


def test_a_small_picture_is_not_made_larger() -> None:
    """A picture keeps its size when it is small enough."""
    assert (40, 20) == encode(picture("png"), "a.png")[1]


@pytest.mark.parametrize(("target", "expected"), [("a.jpg", "JPEG"), ("a.png", "PNG")])
def test_the_format_is_that_of_the_name(target: str, expected: str) -> None:
    """Photographs stay photographs; all the rest becomes a drawing that any browser reads."""
    assert expected == opened(encode(picture("jpg"), target)[0]).format


@pytest.mark.parametrize(("suffix", "target"), [("jpg", "a.jpg"), ("png", "a.png")])
def test_colours_are_those_that_browsers_assume(suffix: str, target: str) -> None:
    """A picture with a profile of its own is converted, since its profile is not kept."""
    content, _ = encode(picture(suffix, profile=swapped_profile()), target)
    assert near(GREEN, opened(content).convert("RGB").getpixel((5, 5)))


@pytest.mark.parametrize("profile", [srgb(), b"not a profile"])
@pytest.mark.parametrize("mode", ["L", "P", "RGB", "RGBA"])
def test_any_picture_is_published_whatever_its_profile(mode: str, profile: bytes) -> None:
    """Grey, indexed and transparent pictures keep their colours, with a profile that fits or one that is broken."""
    content, _ = encode(picture("png", profile=profile, mode=mode), "a.png")
    expected = opened(picture("png", mode=mode)).convert("RGBA").getpixel((5, 5))
    assert isinstance(expected, tuple)
    assert near(expected, opened(content).convert("RGBA").getpixel((5, 5)))


def test_the_same_picture_gives_the_same_bytes() -> None:
    """Two builds publish identical files."""
    assert encode(picture("jpg"), "a.jpg") == encode(picture("jpg"), "a.jpg")


def test_published_pictures_and_their_sizes() -> None:
    """Files go by their path on the site, sizes by the address pages use, sub-path included."""
    site = tiny_site()
    under = Site(Address("https://exemple.invalid/vitrine/"), site.pages, site.shells, site.images)
    pictures = published_images(under, TINY)
    assert ["images/communes/alpha-sur-marne/place.png"] == list(pictures.files)
    assert {"/vitrine/images/communes/alpha-sur-marne/place.png": (300, 200)} == pictures.sizes
    assert () == pictures.diagnostics


@pytest.mark.parametrize("raw", [None, b"", b"not a picture", picture("png")[:60], picture("jpg")[:200]])
def test_a_picture_that_cannot_be_read_is_told(tmp_path: Path, raw: bytes | None) -> None:
    """A file that disappeared since the check, was cut short or is something else stops the build with a message."""
    (tmp_path / "content").mkdir()
    if raw is not None:
        (tmp_path / "content" / "a.png").write_bytes(raw)
    site = Site(tiny_site().address, (), {}, (PlannedImage("content/a.png", "images/a.png"),))
    assert (problem("V052", Span("content/a.png")),) == published_images(site, tmp_path).diagnostics
