"""Planned pages as plain Markdown files with front matter: the waist between the compiler and the engine."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import TypeAlias

import frontmatter

from site_builder.model.locale import SOURCE_LOCALE, Locale
from site_builder.output.images.renditions import GALLERY_SIZES, HEAD_SIZES, Picture
from site_builder.site.page import PlannedPage
from site_builder.site.permalinks import Permalink
from site_builder.site.planned import Site
from site_builder.site.sizes import with_sizes
from site_builder.site.views import ImageView
from site_builder.site.words.interface import Interface
from site_builder.source import read_body

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | int | bool | None"
Shown: TypeAlias = Mapping[str, Picture]
# Pages by path, ready for the engine but for the sizes of the files that they name.
Emitted: TypeAlias = Mapping[str, str]
# How heavy each file is, in the words of a locale.
Weights: TypeAlias = Mapping[Permalink, str]

# These stay out of the front matter: the body is the file's own, the others serve other files.
_LEFT_OUT = frozenset({"body", "locale", "link", "updated_on", "key", "origin", "unlisted"})


def emitted_pages(site: Site, locale: Locale, pictures: Shown) -> Emitted:
    """Return the files of a locale by path; ``pictures`` go by where they lie in the project."""
    return {emitted_path(page): _emit(page, pictures) for page in site.pages if page.locale is locale}


def weighed_pages(pages: Emitted, weights: Weights) -> dict[str, bytes]:
    """Return the emitted pages with the sizes of the files that they name, known once these are made."""
    return {path: with_sizes(text, weights).encode() for path, text in pages.items()}


def weights_of(site: Site, made: Mapping[str, bytes], words: Interface) -> Weights:
    """Return how heavy the files of the plan, and those made from it, are, in the words of a locale."""
    sizes = {file.link: file.size for file in site.downloads}
    sizes |= {Permalink(f"/{path}"): len(content) for path, content in made.items()}
    return {link: words.weight(size) for link, size in sizes.items()}


def emitted_path(page: PlannedPage) -> str:
    """Return the path of a page under the folder of its locale."""
    prefix = "/" if page.locale is SOURCE_LOCALE else f"/{page.locale}/"
    return f"{page.link.removeprefix(prefix).strip('/')}/index.md".lstrip("/")


def _emit(page: PlannedPage, pictures: Shown) -> str:
    fields = {name: value for name, value in asdict(page).items() if name not in _LEFT_OUT}
    first, others = page.blocks.photograph, page.blocks.images
    fields["blocks"]["photograph"] = _placed(first, pictures[first.source], HEAD_SIZES, eager=True) if first else None
    fields["blocks"]["images"] = [_placed(one, pictures[one.source], GALLERY_SIZES) for one in others]
    post = frontmatter.Post(_with_pictures(page.body, pictures))
    post.metadata = {"template": f"{page.kind}.html", "blocks": {}, **_kept(fields)}
    text = frontmatter.dumps(post, sort_keys=False, width=110)
    return f"{text.rstrip()}\n"


def _placed(view: ImageView, picture: Picture, sizes: str, *, eager: bool = False) -> dict[str, object]:
    """Return all that a template needs to show the picture; an eager one is among the first things seen."""
    return {
        "src": picture.src,
        "srcset": picture.srcset,
        "sizes": sizes,
        "width": picture.width,
        "height": picture.height,
        "sources": [{"type": kind, "srcset": addresses} for kind, addresses in picture.sources],
        "eager": eager or None,
        "alt": view.alt,
        "caption": view.caption,
        "credit": view.credit,
    }


def _with_pictures(body: str, pictures: Shown) -> str:
    """Return the prose with each picture named by a reference that holds all that the engine needs to show it."""
    lines = body.split("\n")
    # From the last one: what stands before it in its line stays where it was.
    for image in reversed(read_body(body, 1).images):
        if image.file in pictures:
            line, start = lines[image.line - 1], image.column - 1
            rest = line[start + len(image.file) :]
            lines[image.line - 1] = f"{line[:start]}{pictures[image.file].reference}{rest}"
    return "\n".join(lines)


def _kept(fields: Mapping[str, object]) -> dict[str, Plain]:
    """Return the fields without the empty ones: what a template does not find, it does not show."""
    plain = {name: _plain(value) for name, value in fields.items()}
    return {name: value for name, value in plain.items() if value not in ("", None, [], {})}


def _plain(value: object) -> Plain:
    if isinstance(value, dict):
        return _kept(value)
    if isinstance(value, (tuple, list)):
        return [_plain(child) for child in value]
    if value is None or isinstance(value, (str, int, bool)):
        return str(value) if isinstance(value, str) else value
    msg = f"templates receive text, numbers, lists and mappings only, not {type(value).__name__}"
    raise TypeError(msg)
