"""Pictures of an entry: which ones are shown, and with which words and rights."""

from collections.abc import Iterator, Mapping

from site_builder.model.catalog import Catalog, Entry
from site_builder.model.entries.entry import EntryFields, Image
from site_builder.site.scope import Scope
from site_builder.site.views import ImageView


def planned_images(catalog: Catalog) -> Iterator[str]:
    """Yield the pictures that the published entries show, each by where it lies in the project."""
    for _, entry in catalog.entries():
        yield from shown_images(entry)


def shown_images(entry: Entry[EntryFields]) -> Iterator[str]:
    """Yield the pictures that an entry shows, each by where it lies in the project."""
    shown = {image.file for image in listed_images(entry.facts)}
    for document in entry.documents.values():
        shown.update(image.file for image in document.body.images)
    yield from (source(entry, file) for file in sorted(shown))


def source(entry: Entry[EntryFields], file: str) -> str:
    """Return where a picture of the entry lies in the project: pages name it so until it has a public address."""
    return f"{entry.folder}/{file}"


def photograph_view(entry: Entry[EntryFields], words: EntryFields, scope: Scope) -> ImageView | None:
    """Return the picture at the head of the entry, unless its text shows it."""
    return next(_views(entry, (words.cover,) if words.cover else (), scope), None)


def gallery_views(entry: Entry[EntryFields], words: EntryFields, scope: Scope) -> tuple[ImageView, ...]:
    """Return the gallery but what the text shows, each picture with its words and its rights."""
    return tuple(_views(entry, words.gallery, scope))


def pictures_in_text(entry: Entry[EntryFields], scope: Scope) -> Mapping[str, tuple[str, str]]:
    """Return where each picture lies in the project, and what stands below it, by the name of its file."""
    legends = {
        image.file: " ".join(filter(None, (scope.set(image.caption), _credit(image, scope))))
        for image in listed_images(entry.words[scope.locale])
    }
    return {file: (source(entry, file), legends.get(file, "")) for file in entry.images}


def listed_images(fields: EntryFields) -> tuple[Image, ...]:
    """Return the pictures that an entry lists with their rights, the one at its head first."""
    return (*((fields.cover,) if fields.cover else ()), *fields.gallery)


def _views(entry: Entry[EntryFields], images: tuple[Image, ...], scope: Scope) -> Iterator[ImageView]:
    in_text = {image.file for image in entry.body(scope.locale).images}
    for image in images:
        if image.file not in in_text:
            yield ImageView(
                source=source(entry, image.file),
                alt=scope.set(image.alt),
                caption=scope.set(image.caption),
                credit=_credit(image, scope),
            )


def _credit(image: Image, scope: Scope) -> str:
    return scope.text("image_credit", credit=image.credit, licence=image.licence)
