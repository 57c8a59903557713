"""Pictures re-encoded for the web: upright, in sRGB, no larger than needed, without what a camera wrote in them."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageCms, ImageOps

from site_builder.diagnostics import Diagnostic, Span, problem
from site_builder.site.page import Site
from site_builder.site.permalinks import Permalink

_LARGEST = 1600
_QUALITY = 82


@dataclass(frozen=True)
class Pictures:
    """The pictures by path on the site, their width and height by the address pages use, and those that failed."""

    files: Mapping[str, bytes]
    sizes: Mapping[str, tuple[int, int]]
    diagnostics: tuple[Diagnostic, ...] = ()


def published_images(site: Site, root: Path) -> Pictures:
    """Return every picture of the plan, ready to publish."""
    files: dict[str, bytes] = {}
    sizes: dict[str, tuple[int, int]] = {}
    found: list[Diagnostic] = []
    for image in site.images:
        try:
            content, size = encode((root / image.source).read_bytes(), image.target)
        except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
            # Pillow raises any of these on bytes that are not the picture their name says.
            found.append(problem("V052", Span(image.source)))
            continue
        files[image.target] = content
        sizes[site.address.href(Permalink(f"/{image.target}"))] = size
    return Pictures(files, sizes, tuple(found))


def encode(raw: bytes, target: str) -> tuple[bytes, tuple[int, int]]:
    """Return the picture ready to publish, with its width and height; no metadata is kept."""
    with Image.open(io.BytesIO(raw)) as opened:
        photograph = target.endswith(".jpg")
        upright = _in_srgb(ImageOps.exif_transpose(opened)).convert("RGB" if photograph else "RGBA")
        upright.thumbnail((_LARGEST, _LARGEST))
        # Pillow writes again some of what it read beside the pixels: a comment, a colour profile.
        upright.info.clear()
        stream = io.BytesIO()
        if photograph:
            upright.save(stream, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
        else:
            upright.save(stream, "PNG", optimize=True)
        return stream.getvalue(), upright.size


def _in_srgb(picture: Image.Image) -> Image.Image:
    """Return the picture in the colours that browsers assume; a profile that cannot be read is ignored."""
    profile = picture.info.get("icc_profile")
    if not profile:
        return picture
    colours = picture if picture.mode in {"L", "RGB", "RGBA", "CMYK"} else picture.convert("RGBA")
    try:
        source, srgb = ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
        mode = "RGBA" if colours.mode == "RGBA" else "RGB"
        return ImageCms.profileToProfile(colours, source, srgb, outputMode=mode) or picture
    except (ImageCms.PyCMSError, OSError):
        return picture
