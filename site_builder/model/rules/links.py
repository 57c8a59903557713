"""Where the links of a text lead: elsewhere by a full address, on this site by the name of an entry or by its path."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Final

from site_builder.diagnostics import Diagnostic, problem
from site_builder.model.catalog import Catalog
from site_builder.model.locale import SOURCE_LOCALE, Locale
from site_builder.model.suggest import closest, folded
from site_builder.source import BodyImage, Document, SourceTree, Target

# What a link may begin with; anything else is a path of the site, or leads nowhere.
_LEADS: Final = re.compile(r"https?://[^\s/]+\.|mailto:.+@|tel:\+?\d|#\w|(?-i:commune|solution|page):", re.IGNORECASE)
_BARE_HOST: Final = re.compile(r"(?:h[tp]{2,5}s?:?/{0,2}|//)?((?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]\S*)?)", re.IGNORECASE)
_MAILBOX: Final = re.compile(r"[^\s@:/]+@[^\s@:/]+\.[a-z]{2,}", re.IGNORECASE)
# A scheme that runs something or shows a file of one's own computer, whose folders begin with a letter or "\\".
_UNSAFE: Final = re.compile(r"(?:javascript|vbscript|data|file|blob|[a-z]):|\\\\")
# As many links as a text may reasonably hold: beyond, one cause explains them all.
_MOST: Final = 200
_PICTURE: Final = re.compile(r".*\.(?:jpe?g|png|gif|webp|avif)", re.IGNORECASE)
_FILE: Final = re.compile(r"(?:/?\bindex)?(?:\.(?:fr|en))?\.(?:md|html?)$")
_NAMED: Final = re.compile(r"(commune|solution|page)s?:(.+)", re.IGNORECASE)
_KINDS: Final = {"communes": "commune", "solutions": "solution", "pages": "page"}

# What to type for each path of the site: "commune:meudon", or the path itself where there is no entry.
_Paths = Mapping[str, str]


def links(catalog: Catalog, _tree: SourceTree) -> Iterator[Diagnostic]:
    """Yield links that lead nowhere whatever the web holds, and those that a reader must not follow."""
    odd = [
        (locale, document, target)
        for _, entry in catalog.entries()
        for locale, document in entry.documents.items()
        for target in document.body.targets[:_MOST]
        if not _LEADS.match(target.address)
    ]
    paths = {locale: _paths(catalog.published(), locale) for locale in catalog.settings.locales} if odd else {}
    for position, (locale, document, target) in enumerate(odd):
        if is_unsafe(target.address):
            yield _unsafe(document, target)
        elif not leads_to_page(target.address, paths[locale]):
            suggestion = _suggestion(target.address, locale, paths) if target.address and position < _MOST else ""
            yield _leads_nowhere(document, target, suggestion)
    for _, entry in catalog.entries():
        for document in entry.documents.values():
            for image in document.body.images[:_MOST]:
                if is_unsafe(image.file):
                    yield _pasted(document, image)


def is_unsafe(address: str) -> bool:
    """Return whether a browser would run the address or look for it on the reader's computer (WHATWG URL, 4.4)."""
    if ":" not in address and "&" not in address and "\\" not in address:
        return False
    plain = "".join(sign for sign in unescape(address) if sign.isprintable() and not sign.isspace())
    return _UNSAFE.match(plain.casefold()) is not None


def leads_to_page(address: str, paths: _Paths) -> bool:
    """Return whether the address is the path of a page, with or without a place in it."""
    return re.split(r"[?#]", address, maxsplit=1)[0] in paths


def _unsafe(document: Document, target: Target) -> Diagnostic:
    span = document.span(target.line, target.column, len(target.address))
    return problem("V088", span, value=target.address)


def _pasted(document: Document, image: BodyImage) -> Diagnostic:
    """Return the message for a picture that a paste has turned into letters, or that lies on one's own computer."""
    return problem(
        "V088",
        document.span(image.line, image.column, len(image.file)),
        value=image.file,
        suggestion="photo.jpg",
        suggestion_fr="déposez l'image à côté de ce fichier et écrivez son nom à la place de l'adresse",
        suggestion_en="put the picture beside this file and write its name instead of the address",
    )


def _leads_nowhere(document: Document, target: Target, suggestion: str) -> Diagnostic:
    if not target.address:
        return problem("V081", document.span(target.line, target.column - 1, 2), value="()")
    span = document.span(target.line, target.column, len(target.address))
    return problem("V081", span, value=target.address, suggestion=suggestion)


def _paths(catalog: Catalog, locale: Locale) -> _Paths:
    """Return every path of the locale, without files."""
    prefix = "" if locale is SOURCE_LOCALE else f"/{locale}"
    paths = {f"{prefix}/themes/{theme}/": "" for theme in catalog.taxonomy("themes")}
    paths |= {f"{prefix}/editions/{edition.number}/": "" for edition in catalog.settings.editions}
    paths |= {f"{prefix}/communes/{slug}/": f"commune:{slug}" for slug in catalog.communes}
    paths |= {f"{prefix}/solutions/{slug}/": f"solution:{slug}" for slug in catalog.solutions}
    pages = catalog.pages.items()
    return paths | {
        f"{prefix}{page.words[locale].path}": f"page:{slug}" for slug, page in pages if locale in page.words
    }


def _suggestion(address: str, locale: Locale, paths: Mapping[Locale, _Paths]) -> str:
    """Return what the address was meant to be, or an empty text."""
    if _MAILBOX.fullmatch(address):
        return f"mailto:{address}"
    path, mark, rest = re.match(r"([^?#]*)([?#]?)(.*)", address, re.DOTALL).groups()  # type: ignore[union-attr]
    name = _named(_FILE.sub("", path), locale, paths)
    if name:
        return f"{name}{mark if mark == '#' else ''}{rest if mark == '#' else ''}"
    host = None if _PICTURE.fullmatch(address) else _BARE_HOST.fullmatch(address)
    return f"https://{host[1]}" if host and not _FILE.search(path) else ""


def _named(path: str, locale: Locale, paths: Mapping[Locale, _Paths]) -> str:
    """Return how to type a link to the page of the path, whatever language or folder it was taken from."""
    steps = [step for step in path.split("/") if step not in {"", ".", "..", "content"}]
    for other in paths:
        if steps[:1] == [other.value] or other is SOURCE_LOCALE:
            typed = "/".join(("", *steps, ""))
            if typed in paths[other]:
                own = typed.removeprefix(f"/{other}") if other is not SOURCE_LOCALE else typed
                return paths[other][typed] or (own if locale is SOURCE_LOCALE else f"/{locale}{own}")
    if steps[:1] in [[other.value] for other in paths]:
        steps = steps[1:]
    names = {name for name in paths[locale].values() if name}
    if typed_name := _NAMED.fullmatch(path):
        return _nearest(f"{typed_name[1].lower()}s", typed_name[2], names)
    if len(steps) > 1 and steps[-2] in _KINDS:
        return _nearest(steps[-2], steps[-1], names)
    same = [name for name in sorted(names) if steps and folded(name.partition(":")[2]) == folded(steps[-1])]
    return same[0] if same else ""


def _nearest(collection: str, slug: str, names: set[str]) -> str:
    kind = _KINDS[collection]
    slugs = [name.partition(":")[2] for name in names if name.startswith(f"{kind}:")]
    near = closest(slug, slugs)
    return f"{kind}:{near}" if near else ""
