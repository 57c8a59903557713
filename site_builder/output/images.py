"""Pictures re-encoded for the web: upright, in sRGB, no larger than needed, without what a camera wrote in them."""

import io
from pathlib import Path

from PIL import Image, ImageCms, ImageOps

from site_builder.site.page import Site
from site_builder.site.permalinks import Permalink

_LARGEST = 1600
_QUALITY = 82


def published_images(site: Site, root: Path) -> tuple[dict[str, bytes], dict[str, tuple[int, int]]]:
    """Return the pictures by path on the site, and their width and height by the address pages use."""
    files: dict[str, bytes] = {}
    sizes: dict[str, tuple[int, int]] = {}
    for image in site.images:
        content, size = encode((root / image.source).read_bytes(), image.target)
        files[image.target] = content
        sizes[site.address.href(Permalink(f"/{image.target}"))] = size
    return files, sizes


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
