"""Pictures beside the entries: there, named so that addresses hold, described, with their rights, and used."""

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Final, NamedTuple

from site_builder.diagnostics import Diagnostic, Span, problem
from site_builder.model.catalog import Catalog, Entry
from site_builder.model.entries.entry import EntryFields, Image
from site_builder.model.locale import SOURCE_LOCALE
from site_builder.model.reading.amounts import amount
from site_builder.model.rules.links import is_unsafe
from site_builder.model.suggest import closest, closest_slug, listed
from site_builder.source import Document, Loc, SourceTree

# What screen readers say in one breath; beyond the second, an entry is refused in its fields too.
_ADVISED: Final = 80
_MOST: Final = 160
_PLAIN_NAME: Final = re.compile(r"[A-Za-z0-9._-]+", re.ASCII)
_FILE_NAME: Final = re.compile(
    r".*\.(?:jpe?g|png|gif|webp|avif|heic|tiff?)"
    r"|(?:img|dsc[fn]?|pxl|image|photo|picture|capture(?: d'écran)?|screenshot|sans titre|untitled)[-_ ]*\d*",
    re.IGNORECASE,
)
# "Photo of the square": a screen reader says "picture" already.
_ANNOUNCED: Final = re.compile(
    r"(?:une |an? )?(?:image|photo|photographie|picture|photograph) (?:(du|des) |(?:de |d'|d’|of )(?=\S))",
    re.IGNORECASE,
)
_ARTICLES: Final = {"du": "le ", "des": "les "}
_ENTRY_FOLDER: Final = re.compile(r"content/(?:communes|solutions|pages)/[^/]+")


class _Alt(NamedTuple):
    """The words that stand for a picture, and their place."""

    text: str
    span: Span


def images(catalog: Catalog, tree: SourceTree) -> Iterator[Diagnostic]:
    """Yield the pictures that are missing, badly named, undescribed, without rights, or there for nothing."""
    for folder, names in tree.images.items():
        for name in names:
            if not _PLAIN_NAME.fullmatch(name):
                yield _bad_name(folder, name)
    settled: set[str] = set()
    for _, entry in catalog.entries():
        lacking = [*_missing_fields(entry), *_missing_in_texts(entry)]
        # A picture in a form that is not read has its own message.
        yield from (one for one in lacking if f"{entry.folder}/{one.param('value')}" not in tree.unreadable)
        if not lacking:
            settled.add(entry.folder)
        yield from _texts_without_rights(entry)
        for alt in _alts(entry):
            yield from _alt_problems(alt)
    yield from _unused(catalog, tree, settled)


def listed_images(facts: EntryFields) -> tuple[tuple[Loc, Image], ...]:
    """Return the pictures that the fields name, each with its path."""
    cover = ((("cover",), facts.cover),) if facts.cover else ()
    return (*cover, *((("gallery", index), image) for index, image in enumerate(facts.gallery)))


def _bad_name(folder: str, name: str) -> Diagnostic:
    path = PurePosixPath(name)
    reason = {
        "reason_fr": "contient une espace, un accent ou un signe à éviter",
        "reason_en": "holds a space, an accent or a sign to avoid",
    }
    suggestion = f"{closest_slug(path.stem) or 'image'}{path.suffix.lower()}"
    return problem("V058", Span(f"{folder}/{name}"), value=name, suggestion=suggestion, **reason)


def _missing_fields(entry: Entry[EntryFields]) -> Iterator[Diagnostic]:
    document = entry.documents[SOURCE_LOCALE]
    for loc, image in listed_images(entry.facts):
        if image.file not in entry.images:
            yield _missing(image.file, entry.images, document.value_span((*loc, "file")))


def _missing_in_texts(entry: Entry[EntryFields]) -> Iterator[Diagnostic]:
    for document in entry.documents.values():
        for image in document.body.images:
            if image.file in entry.images or is_unsafe(image.file):
                continue
            if image.file.startswith("!["):
                span = document.span(image.line, image.column, len(image.file))
                alt = image.file[2:].partition("]")[0]
                known = listed(entry.images)
                yield problem("V050", span, value=image.file, known=known, suggestion=f"![{alt}](photo.jpg)")
                continue
            typed = document.lines[image.line - 1][image.column - 1 :]
            # "ma photo.jpg" is there, under a name that no text can hold: that is said of the file itself.
            if not any(typed.startswith(name) for name in entry.images if not _PLAIN_NAME.fullmatch(name)):
                span = document.span(image.line, image.column, len(image.file))
                yield _missing(image.file, entry.images, span)


def _missing(file: str, present: Iterable[str], span: Span) -> Diagnostic:
    return problem("V050", span, value=file, known=listed(present), suggestion=closest(file, present))


def _texts_without_rights(entry: Entry[EntryFields]) -> Iterator[Diagnostic]:
    """Yield pictures of the texts without words, or whose rights no field tells (once, if two languages show it)."""
    declared = {image.file for _, image in listed_images(entry.facts)}
    for document in entry.documents.values():
        for image in document.body.images:
            if image.file not in entry.images:
                continue
            span = document.span(image.line, image.column, len(image.file))
            if not image.alt.strip():
                yield problem("V051", span, value=image.file, example=f"![Une place arborée]({image.file})")
            if image.file not in declared:
                declared.add(image.file)
                yield problem(
                    "V056", span, value=image.file, example=_declaration(image.file, image.alt.strip(), entry)
                )


def _declaration(file: str, alt: str, entry: Entry[EntryFields]) -> str:
    words = alt.replace('"', "'") or "Une place arborée"
    fields = f'{{file: {file}, alt: "{words}", credit: "…", licence: "…"}}'
    return f"- {fields}" if entry.facts.gallery else f"gallery: [{fields}]"


def _alts(entry: Entry[EntryFields]) -> Iterator[_Alt]:
    for locale, words in entry.words.items():
        document = entry.documents[locale]
        for loc, image in listed_images(words):
            if image.alt:
                yield _Alt(image.alt, document.value_span((*_place(document, loc, image.file), "alt")))
    for document in entry.documents.values():
        for shown in document.body.images:
            if shown.alt.strip():
                column = max(document.lines[shown.line - 1].rfind("![", 0, shown.column) + 3, 1)
                yield _Alt(shown.alt.strip(), document.span(shown.line, column, len(shown.alt)))


def _place(document: Document, loc: Loc, file: str) -> Loc:
    """Return the path of a picture in the document: a translation may list its pictures in another order."""
    gallery = document.tree.get("gallery")
    if loc[0] == "gallery" and isinstance(gallery, list):
        for index, element in enumerate(gallery):
            if isinstance(element, dict) and element.get("file") == file:
                return ("gallery", index)
    return loc


def _alt_problems(alt: _Alt) -> Iterator[Diagnostic]:
    length = len(alt.text)
    if length > _MOST:
        yield problem("V026", alt.span, key="alt", **amount("V026", length, None, _MOST))
    elif length > _ADVISED:
        yield problem("V054", alt.span, extent=str(length), limit=str(_ADVISED))
    if _FILE_NAME.fullmatch(alt.text):
        yield problem("V055", alt.span, value=alt.text)
    elif announced := _ANNOUNCED.match(alt.text):
        rest = _ARTICLES.get((announced[1] or "").casefold(), "") + alt.text[announced.end() :]
        yield problem("V055", alt.span, value=alt.text, suggestion=rest[:1].upper() + rest[1:])


def _unused(catalog: Catalog, tree: SourceTree, settled: set[str]) -> Iterator[Diagnostic]:
    """Yield the pictures that nothing shows.

    Beside an entry that could not be read, or that looks for a picture in vain, nothing is said: one mistake is enough.
    """
    shown = _shown(catalog)
    texts = {path.rpartition("/")[0] for path in tree.paths()}
    for folder, names in tree.images.items():
        entry = _ENTRY_FOLDER.match(folder)
        if entry and entry[0] in texts and entry[0] not in settled:
            continue
        if folder != "content/organisations" and (entry is None or entry[0] != folder or folder not in texts):
            yield from (_strayed(f"{folder}/{name}") for name in names)
            continue
        for name in names:
            path = f"{folder}/{name}"
            if path not in shown and _PLAIN_NAME.fullmatch(name):
                yield problem("V059", Span(path), value=name)


def _strayed(path: str) -> Diagnostic:
    return problem(
        "V008",
        Span(path),
        expected_fr="aucune image ; déposez celle-ci dans le dossier de la fiche qui la montre, à côté de index.fr.md",
        expected_en="no picture; put this one into the folder of the entry that shows it, beside index.fr.md",
    )


def _shown(catalog: Catalog) -> set[str]:
    shown = {f"content/organisations/{one.logo}" for one in catalog.organisations.values() if one.logo}
    for _, entry in catalog.entries():
        shown.update(f"{entry.folder}/{image.file}" for _, image in listed_images(entry.facts))
        for document in entry.documents.values():
            shown.update(f"{entry.folder}/{image.file}" for image in document.body.images)
    return shown
