"""Planned pages as plain Markdown files with front matter: the waist between the compiler and the engine."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import TypeAlias

import frontmatter

from site_builder.model.locale import SOURCE_LOCALE, Locale
from site_builder.site.page import PlannedPage, Site

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | int | bool | None"
Sizes: TypeAlias = Mapping[str, tuple[int, int]]

# These stay out of the front matter: the body is the file's own, the others serve other files.
_LEFT_OUT = frozenset({"body", "locale", "link", "updated_on", "key", "origin", "unlisted"})


def emitted_pages(site: Site, locale: Locale, sizes: Sizes) -> dict[str, bytes]:
    """Return the files of a locale by path, ready for the engine; ``sizes`` gives pictures' width and height."""
    return {emitted_path(page): _emit(page, sizes) for page in site.pages if page.locale is locale}


def emitted_path(page: PlannedPage) -> str:
    """Return the path of a page under the folder of its locale."""
    prefix = "/" if page.locale is SOURCE_LOCALE else f"/{page.locale}/"
    return f"{page.link.removeprefix(prefix).strip('/')}/index.md".lstrip("/")


def _emit(page: PlannedPage, sizes: Sizes) -> bytes:
    fields = {name: value for name, value in asdict(page).items() if name not in _LEFT_OUT}
    for image in fields["blocks"]["images"]:
        if image["src"] in sizes:
            image["width"], image["height"] = sizes[image["src"]]
    post = frontmatter.Post(page.body)
    post.metadata = {"template": f"{page.kind}.html", "blocks": {}, **_kept(fields)}
    text = frontmatter.dumps(post, sort_keys=False, width=110)
    return f"{text.rstrip()}\n".encode()


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
