"""The pictures of the content as they lie: what cannot be read, is out of proportion, or bears a wrong name.

Headers only: what takes long, the pixels, is left to the build.
"""

import stat
import warnings
from pathlib import Path
from typing import Final

from PIL import Image

from site_builder.diagnostics import Diagnostic, Span, problem
from site_builder.source import SourceTree

_MOST_BYTES: Final = 15_000_000
_LEAST_SIDE: Final = 200
_MOST_SIDE: Final = 10_000
# A picture is decoded whole: this many pixels take 200 MB.
MOST_PIXELS: Final = 50_000_000
# Pillow raises any of these on bytes that are not the picture their name says.
UNREADABLE: Final = (OSError, RuntimeError, SyntaxError, ValueError)
FORMATS: Final = {
    "AVIF": (".avif",),
    "GIF": (".gif",),
    "JPEG": (".jpg", ".jpeg"),
    "PNG": (".png",),
    "WEBP": (".webp",),
}


def inspected(content: Path, tree: SourceTree) -> list[Diagnostic]:
    """Return what is wrong in the pictures that were listed under ``content``, file by file."""
    return [
        found
        for folder, names in tree.images.items()
        for name in names
        for found in _faults(content.parent / folder / name, f"{folder}/{name}")
    ]


def _faults(file: Path, path: str) -> list[Diagnostic]:
    try:
        status = file.lstat()
    except OSError:
        # Gone since it was listed.
        return [problem("V103", Span(path))]
    if not stat.S_ISREG(status.st_mode):
        return []
    if status.st_size > _MOST_BYTES:
        weight = f"{status.st_size / 1_000_000:.1f}"
        return [
            _out_of_proportion(
                path, f"elle est trop lourde ({weight.replace('.', ',')} Mo)", f"it is too heavy ({weight} MB)"
            )
        ]
    try:
        shape, size = _header(file)
    except Image.DecompressionBombError:
        return [_out_of_proportion(path, "elle est bien trop grande", "it is far too large")]
    except UNREADABLE:
        return [problem("V052", Span(path))]
    return [*_proportions(path, *size), *_format(path, file, shape)]


def _header(file: Path) -> tuple[str, tuple[int, int]]:
    """Return the format and the size that the file tells of itself."""
    with warnings.catch_warnings():
        # Pillow warns of large pictures, where our own limit is lower and says what to do; and of a note of the camera
        # that is damaged, which is not published anyway.
        warnings.simplefilter("ignore")
        with Image.open(file, formats=tuple(FORMATS)) as opened:
            # Some cameras write a second picture behind the first; it is a JPEG all the same.
            return "JPEG" if opened.format == "MPO" else opened.format or "", opened.size


def _proportions(path: str, width: int, height: int) -> list[Diagnostic]:
    shown = f"{width} x {height} pixels"
    if max(width, height) > _MOST_SIDE or width * height > MOST_PIXELS:
        return [_out_of_proportion(path, f"elle est trop grande ({shown})", f"it is too large ({shown})")]
    if min(width, height) < _LEAST_SIDE:
        return [_out_of_proportion(path, f"elle est trop petite ({shown})", f"it is too small ({shown})")]
    return []


def _out_of_proportion(path: str, french: str, english: str) -> Diagnostic:
    return problem("V057", Span(path), fault_fr=french, fault_en=english)


def _format(path: str, file: Path, shape: str) -> list[Diagnostic]:
    suffixes = FORMATS[shape]
    if file.suffix.lower() in suffixes:
        return []
    reason = {
        "reason_fr": f"ne dit pas son vrai format, {shape}",
        "reason_en": f"does not give its true format, {shape}",
    }
    return [problem("V058", Span(path), value=file.name, suggestion=f"{file.stem}{suffixes[0]}", **reason)]
