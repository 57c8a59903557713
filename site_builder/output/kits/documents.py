"""Documents set by typst: PDF/UA-1, tagged, in the faces of the site and no other, the same bytes each time."""

import json
import os
from collections.abc import Callable
from dataclasses import is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final, TypeAlias

import typst

from site_builder.output.images.published import Pictures
from site_builder.output.kits.characters import FACES, written
from site_builder.output.kits.covers import cover_svg
from site_builder.output.kits.titles import on_one_line
from site_builder.output.qr import qr_svg
from site_builder.site.kits.columns import thirds
from site_builder.site.kits.documents import OnePager
from site_builder.site.kits.prose import text_of
from site_builder.site.kits.sheets import whole

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | int | None"
TEMPLATE: Final = Path(__file__).with_name("one_pager.typ")
# Addresses are followed, not read.
_FOLLOWED: Final = frozenset({"anchor", "href", "path", "source", "url"})
# A line may end with a point in the middle, and never begins with it.
_POINT: Final = "\u00a0· "
_STANDARD: Final = "ua-1"
_THREADS: Final = "RAYON_NUM_THREADS"


class DocumentError(Exception):
    """A document that cannot be set as it must: our bug, in the template or in what it was given."""


class Press:
    """What sets documents."""

    def __init__(self, build: Path, pictures: Callable[[], Pictures]) -> None:
        """Take the faces in; pictures are asked for when a document has one, and read in ``build``, their place."""
        build.mkdir(parents=True, exist_ok=True)
        self._build = build.resolve()
        self._pictures = pictures
        self._template = TEMPLATE.read_bytes()
        self._compiler = typst.Compiler(root=self._build, font_paths=fonts(), ignore_system_fonts=True)

    def pdf(self, document: OnePager) -> bytes:
        """Return the document as PDF/UA-1 (ISO 14289-1), which typst refuses to write if it is not."""
        cover = cover_svg(document.cover).decode() if document.cover else ""
        inputs = {"sheet": json.dumps(self._sheet(document)), "cover": cover, "qr": qr_svg(document.address).decode()}
        try:
            content, warnings = self._compiler.compile_with_warnings(
                self._template, format="pdf", pdf_standards=_STANDARD, sys_inputs=inputs
            )
        except typst.TypstError as fault:
            raise DocumentError(f"{document.link}: {fault.message} {' '.join(fault.hints)}") from fault
        if warnings or not isinstance(content, bytes):
            raise DocumentError(f"{document.link}: {[warning.message for warning in warnings]}")
        return content

    def _sheet(self, document: OnePager) -> Plain:
        """Return the document as the template reads it: without what is empty, in characters that can be set."""
        sheet = whole(document)
        return _kept(
            {
                **vars(replace(sheet, body="", cover=None)),
                "facts": [sheet.facts[start:end] for start, end in thirds(sheet.facts)],
                "sources": [{**vars(source), "shown": source.url} for source in sheet.sources],
                "sections": [{**vars(part), "short": _short(text_of(part.title))} for part in sheet.sections],
                "short": {key: _short(sheet.words[key]) for key in ("figures", "sources")},
                "pictures": {source: self._shown(source) for source in document.pictures},
            }
        )

    def _shown(self, source: str) -> dict[str, Plain]:
        """Return where the picture is kept, and whether it is taller than it is wide."""
        pictures = self._pictures()
        picture = pictures.shown[source]
        file = pictures.files[f"images/{picture.widest}"]
        return {
            "path": f"/{file.resolve().relative_to(self._build).as_posix()}",
            "tall": int(picture.height > picture.width),
        }


def _short(title: str) -> int:
    return int(on_one_line(written(title)))


@cache
def fonts() -> typst.Fonts:
    """Return the faces, after typst has been told to set each document in one thread.

    Several documents are set at a time: threads for the parts of each would only wait for one another. Typst makes its
    threads at its first document, an empty one, and reads from the environment then how many (rayon).
    """
    faces = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FACES])
    if _THREADS not in os.environ:
        os.environ[_THREADS] = "1"
        typst.Compiler(font_paths=faces, ignore_system_fonts=True).compile()
        os.environ.pop(_THREADS, None)
    return faces


def _kept(value: object, name: str = "") -> Plain:
    match value:
        case str():
            return str(value) if name in _FOLLOWED else written(value).replace(" · ", _POINT)
        case dict():
            plain = {str(key): _kept(inner, str(key)) for key, inner in value.items() if inner or inner == 0}
            return {key: inner for key, inner in plain.items() if inner not in ("", None, [], {})}
        case _ if is_dataclass(value):
            return _kept(vars(value))
        case list() | tuple():
            return [_kept(inner, name) for inner in value]
        case int() | None:
            return value
        case _:
            raise TypeError(type(value))
