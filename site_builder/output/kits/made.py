"""Every kit of a plan made into files; what was made before from the same inputs is found in ``.build/``."""

import os
import zlib
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from importlib.metadata import version
from pathlib import Path
from threading import local
from typing import Final

from site_builder.output import archives, glyphs, qr
from site_builder.output.archives import in_folder, with_sums, zipped
from site_builder.output.images.published import Pictures
from site_builder.output.kits.characters import FACES
from site_builder.output.kits.documents import TEMPLATE, Press
from site_builder.output.once import forget_others, key_of, made_once
from site_builder.site import spreadsheets
from site_builder.site.drawings import colours
from site_builder.site.kits import columns, prose, sheets
from site_builder.site.kits.documents import Kit, KitImage, OnePager
from site_builder.site.kits.notes import FACTS_FILE
from site_builder.site.permalinks import Permalink
from site_builder.site.planned import Site
from site_builder.site.spreadsheets import spreadsheet

_CREDITS: Final = ("file", "credit", "licence", "alt_fr", "alt_en", "caption_fr", "caption_en")
# What decides the files besides the plan: these programs, and this code; prose is read only once it must be set.
_PROGRAMS: Final = ("markdown-it-py", "pillow", "segno", "typst")
_OWN_CODE: Final = (
    *sorted(Path(__file__).parent.glob("*.py")),
    Path(archives.__file__),
    Path(glyphs.__file__),
    Path(colours.__file__),
    Path(columns.__file__),
    Path(qr.__file__),
    Path(prose.__file__),
    Path(sheets.__file__),
    Path(spreadsheets.__file__),
)


def made_kits(site: Site, pictures: Callable[[], Pictures], build: Path) -> dict[Permalink, bytes]:
    """Return the archives and the documents of the kits, by their addresses; only kits with pictures ask for these."""
    workshop = _Workshop(build, pictures)
    first = sorted(site.kits, key=lambda kit: bool(kit.images))
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        files = {link: content for made in workers.map(workshop.files, first) for link, content in made.items()}
    forget_others(workshop.kept, workshop.keys)
    return files


class _Workshop:
    """Where kits are made, several at a time; ``keys`` are those of what was needed."""

    def __init__(self, build: Path, pictures: Callable[[], Pictures]) -> None:
        self.kept = build / "kits"
        self.keys: set[str] = set()
        self._build = build
        self._pictures = pictures
        self._recipe = _recipe()
        self._own = local()

    def files(self, kit: Kit) -> dict[Permalink, bytes]:
        """Return the documents of the kit, and the archive that holds them with all the rest."""
        documents = {one.link: self._document(one) for one in kit.documents}
        images = (image.source for image in kit.images)
        return {**documents, kit.link: self._once(kit, images, lambda: self._archive(kit, documents))}

    def _document(self, document: OnePager) -> bytes:
        return self._once(document, document.pictures, lambda: self._press.pdf(document))

    def _once(self, made_from: Kit | OnePager, pictures: Iterable[str], make: Callable[[], bytes]) -> bytes:
        # Pictures are published under names that follow from their bytes.
        names = (self._pictures().shown[source].widest.encode() for source in pictures)
        key = key_of(self._recipe, repr(made_from).encode(), *names)
        self.keys.add(key)
        return made_once(key, self.kept, make)

    @property
    def _press(self) -> Press:
        """Return that of the thread: a press sets one document at a time."""
        if not hasattr(self._own, "press"):
            self._own.press = Press(self._build, self._pictures)
        press: Press = self._own.press
        return press

    def _archive(self, kit: Kit, documents: Mapping[Permalink, bytes]) -> bytes:
        held = {f"{kit.name}-{one.lang}.pdf": documents[one.link] for one in kit.documents}
        held[FACTS_FILE] = kit.facts.encode()
        held.update({name: text.encode() for name, text in kit.notes})
        for locale, address in kit.addresses.items():
            held[f"qr/{kit.name}-{locale}.svg"] = qr.qr_svg(address)
            held[f"qr/{kit.name}-{locale}.png"] = qr.qr_png(address)
        held.update(self._images(kit.images))
        return zipped(in_folder(kit.name, with_sums(held)), _day(kit))

    def _images(self, images: Iterable[KitImage]) -> dict[str, bytes]:
        """Return the pictures in the format that every program reads, with a table of their words; none, no table."""
        files: dict[str, bytes] = {}
        rows = []
        for image in images:
            pictures = self._pictures()
            published = pictures.files[f"images/{pictures.shown[image.source].widest}"]
            name = f"{image.name}{published.suffix}"
            files[f"images/{name}"] = published.read_bytes()
            rows.append((name, *image.words))
        return {**files, "images/images.csv": spreadsheet(_CREDITS, rows).encode()} if files else {}


def _day(kit: Kit) -> date | None:
    """Return the day of the facts of the kit, where one is known."""
    return max((date.fromisoformat(one.dated) for one in kit.documents if one.dated), default=None)


def _recipe() -> bytes:
    """Return what decides the files besides the plan and its pictures."""
    programs = (f"{name} {version(name)}".encode() for name in _PROGRAMS)
    own = (file.read_bytes() for file in _OWN_CODE)
    faces = (face.read_bytes() for face in sorted(FACES.glob("*.ttf")))
    return key_of(zlib.ZLIB_RUNTIME_VERSION.encode(), *programs, *own, TEMPLATE.read_bytes(), *faces).encode()
