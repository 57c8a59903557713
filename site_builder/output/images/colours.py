"""Pixels as browsers read those that carry no profile: eight bits, in sRGB (CSS Color 4, "untagged" pictures)."""

import io

from PIL import Image, ImageCms

_GREY = frozenset({"1", "L", "LA", "La"})


def in_srgb(picture: Image.Image) -> Image.Image:
    """Return the picture in sRGB, with a fourth channel only where something shows through it."""
    alpha = _transparency(picture)
    painted = _converted(_opaque(picture), picture.info.get("icc_profile"))
    if alpha:
        painted.putalpha(alpha)
    return painted


def _transparency(picture: Image.Image) -> Image.Image | None:
    if not picture.has_transparency_data:
        return None
    alpha = picture.convert("RGBA").getchannel("A")
    return None if alpha.getextrema() == (255, 255) else alpha


def _opaque(picture: Image.Image) -> Image.Image:
    """Return the colours without what shows through, in a mode that a profile can be for."""
    if picture.mode.startswith("I"):
        # Pillow would clip sixteen bits to eight: 65535 becomes 255, and so does all above 255.
        return picture.convert("I").point(lambda level: level * (1 / 257)).convert("L")
    if picture.mode in _GREY:
        return picture.convert("L")
    # Through RGBA: Pillow warns of a palette with transparency that is turned into RGB.
    return picture if picture.mode in {"RGB", "CMYK"} else picture.convert("RGBA").convert("RGB")


def _converted(colours: Image.Image, profile: bytes | None) -> Image.Image:
    """Return the colours in sRGB; a profile that cannot be read, or is for other colours, is ignored."""
    if not profile:
        return colours.convert("RGB")
    try:
        source, srgb = ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(colours, source, srgb, outputMode="RGB") or colours.convert("RGB")
    except (ImageCms.PyCMSError, OSError):
        return colours.convert("RGB")
