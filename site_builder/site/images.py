"""Pictures of an entry: where each will stand, and under which rights."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from site_builder.model.catalog import Catalog, Entry
from site_builder.model.entries.entry import EntryFields, Image
from site_builder.site.page import PlannedImage
from site_builder.site.permalinks import Permalink
from site_builder.site.scope import Scope
from site_builder.site.views import ImageView

# What re-encoding gives: photographs stay JPEG, drawings PNG; both are read by every browser.
_PHOTOGRAPHS = frozenset({".jpg", ".jpeg"})


def target(entry: Entry[EntryFields], file: str) -> str:
    """Return where a picture of the entry will stand, relative to the root of the site."""
    folder = entry.folder.removeprefix("content/")
    given = PurePosixPath(file).suffix
    suffix = ".jpg" if given.lower() in _PHOTOGRAPHS else ".png"
    # plan.png and plan.webp lie side by side: the second becomes plan.webp.png.
    return f"images/{folder}/{file}{'' if given == suffix else suffix}"


def planned_images(catalog: Catalog) -> Iterator[PlannedImage]:
    """Yield the pictures that the published entries show."""
    for _, entry in catalog.entries():
        for file in sorted(_shown(entry)):
            yield PlannedImage(f"{entry.folder}/{file}", target(entry, file))


def _shown(entry: Entry[EntryFields]) -> set[str]:
    shown = {image.file for image in _listed(entry.facts)}
    for document in entry.documents.values():
        shown.update(image.file for image in document.body.images)
    return shown


def _listed(facts: EntryFields) -> tuple[Image, ...]:
    return (*((facts.cover,) if facts.cover else ()), *facts.gallery)


def entry_images(entry: Entry[EntryFields], scope: Scope) -> Mapping[str, str]:
    """Return the address of each picture of the entry, by the name of its file."""
    return {file: scope.href(Permalink(f"/{target(entry, file)}")) for file in sorted(_shown(entry))}


def image_views(entry: Entry[EntryFields], words: EntryFields, scope: Scope) -> tuple[ImageView, ...]:
    """Return the cover and the gallery but what the text shows, each with its words and its rights."""
    addresses = entry_images(entry, scope)
    in_text = {image.file for image in entry.body(scope.locale).images}
    return tuple(
        ImageView(
            src=addresses[image.file],
            alt=scope.set(image.alt),
            caption=scope.set(image.caption),
            credit=_credit(image, scope),
        )
        for image in _listed(words)
        if image.file not in in_text
    )


def entry_credits(entry: Entry[EntryFields], scope: Scope) -> Mapping[str, str]:
    """Return the rights of each picture that the entry declares, by the name of its file."""
    return {image.file: _credit(image, scope) for image in _listed(entry.facts)}


def _credit(image: Image, scope: Scope) -> str:
    return scope.text("image_credit", credit=image.credit, licence=image.licence)
