"""Every picture of the plan, ready to publish."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from site_builder.diagnostics import Diagnostic, Span, problem
from site_builder.output.images.encoding import UnreadablePictureError, recipe
from site_builder.output.images.kept import Kept, encoded_once
from site_builder.output.images.renditions import Picture
from site_builder.output.once import forget_others
from site_builder.site.permalinks import Permalink
from site_builder.site.planned import Site

_FOLDER: Final = ".build/images"


@dataclass(frozen=True)
class Pictures:
    """The files by path on the site, each picture by where it lies in the project, and what is wrong in others."""

    files: Mapping[str, Path]
    shown: Mapping[str, Picture]
    diagnostics: tuple[Diagnostic, ...] = ()


def published_images(site: Site, root: Path) -> Pictures:
    """Return the pictures of the plan; what was encoded before is found in ``.build/``."""
    by, folder = recipe(), root / _FOLDER
    files: dict[str, Path] = {}
    shown: dict[str, Picture] = {}
    found: list[Diagnostic] = []
    keys: set[str] = set()
    for source in site.images:
        try:
            kept = encoded_once(_content(root / source), by, folder)
        except UnreadablePictureError:
            found.append(problem("V052", Span(source)))
            continue
        keys.add(kept.key)
        files |= _addressed(kept)
        shown[source] = Picture(site.address.href(Permalink(f"/images/{kept.name}")), kept.renditions)
    forget_others(folder, keys)
    return Pictures(files, shown, tuple(found))


def _content(file: Path) -> bytes:
    """Return the bytes of the file; one that went away since the check has none, and they are no picture."""
    try:
        return file.read_bytes()
    except OSError:
        return b""


def _addressed(kept: Kept) -> dict[str, Path]:
    names = (f"images/{kept.name}-{width}.{form}" for width, form in kept.renditions.each())
    return dict(zip(names, kept.files, strict=True))
