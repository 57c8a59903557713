"""Mistakes with pictures: missing, undescribed, without rights, unfit to be shown."""

import io
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Final

from PIL import Image

from site_builder.diagnostics import Diagnostic, Severity
from tests.model.mistakes.fixes import (
    add_inside,
    by_hand,
    in_english,
    shown,
    take_suggestion,
    typing,
)
from tests.model.mistakes.mistake import SCEAUX, SCEAUX_EN, TOP, Filed, Typed
from tests.model.mistakes.preparing import cover_on_sceaux, first, picture_in_texts
from tests.model.project import Project

_FOLDER: Final = "content/communes/sceaux"
_PLACE: Final = f"{_FOLDER}/place.jpg"
_LONG: Final = "La place du marché vue depuis la mairie, avec ses bancs, ses tilleuls, ses ombrières et sa fontaine"


def _add_alt(text: str, found: Diagnostic) -> str:
    """Type the example of the message below the file name of a picture."""
    lines = text.split("\n")
    lines.insert(found.span.line, "  " + shown(found, found.param("example")))
    return "\n".join(lines)


def _describe(text: str, found: Diagnostic) -> str:
    """Type the example of the message in the place of the picture it names."""
    return text.replace(f"![]({found.param('value')})", shown(found, found.param("example")))


_FIELDS: Final = (
    Typed(
        "misspelt file", "V050", SCEAUX, ": place.jpg", ": plaque.jpg", "file: ▸pl", take_suggestion, cover_on_sceaux
    ),
    Typed(
        "picture in a folder",
        "V050",
        SCEAUX,
        ": place.jpg",
        ": images/place.jpg",
        "file: ▸images",
        take_suggestion,
        cover_on_sceaux,
    ),
    Typed(
        "other extension",
        "V050",
        SCEAUX,
        ": place.jpg",
        ": place.jpeg",
        "file: ▸place",
        take_suggestion,
        cover_on_sceaux,
    ),
    Typed(
        "picture without words", "V051", SCEAUX, '  alt: "La place"\n', "", "file: ▸place", _add_alt, cover_on_sceaux
    ),
    Typed(
        "picture without English words",
        "V046",
        SCEAUX_EN,
        'cover:\n  alt: "The square"\n',
        "",
        TOP,
        in_english("The square"),
        cover_on_sceaux,
    ),
    Typed("picture without credit", "V022", SCEAUX, '  credit: "Exemple"\n', "", "▸cover", add_inside, cover_on_sceaux),
    Typed(
        "picture without rights",
        "V022",
        SCEAUX,
        '  credit: "Exemple"\n  licence: "CC0"\n',
        "",
        "▸cover",
        add_inside,
        cover_on_sceaux,
    ),
    Typed(
        "people in words",
        "V053",
        SCEAUX,
        "  licence:",
        "  people: aucune\n  licence:",
        ": ▸aucune",
        take_suggestion,
        cover_on_sceaux,
    ),
    Typed(
        "consent without reference",
        "V053",
        SCEAUX,
        "  licence:",
        "  people: oui\n  licence:",
        ": ▸oui",
        typing("consent:accord-2024-07"),
        cover_on_sceaux,
    ),
    Typed(
        "file name for a description",
        "V055",
        SCEAUX,
        '"La place"',
        '"IMG_1234.jpg"',
        'alt: ▸"',
        by_hand(
            "IMG_1234.jpg",
            "Une place arborée, avec des bancs à l'ombre",
            as_told="une place arborée, avec des bancs à l'ombre",
        ),
        cover_on_sceaux,
        Severity.WARNING,
    ),
    Typed(
        "photo of",
        "V055",
        SCEAUX,
        '"La place"',
        '"Photo de la place"',
        'alt: ▸"',
        take_suggestion,
        cover_on_sceaux,
        Severity.WARNING,
    ),
    Typed(
        "description too long",
        "V054",
        SCEAUX,
        '"La place"',
        f'"{_LONG}"',
        'alt: ▸"',
        by_hand(_LONG, "La place du marché", as_told="gardez l'essentiel"),
        cover_on_sceaux,
        Severity.WARNING,
    ),
)

_TEXTS: Final = (
    Typed(
        "misspelt picture in a text",
        "V050",
        SCEAUX,
        "](place.jpg",
        "](plase.jpg",
        "](▸plase",
        take_suggestion,
        picture_in_texts,
    ),
    Typed(
        "picture without words in a text",
        "V051",
        SCEAUX,
        "![Une rue]",
        "![]",
        "![](▸place",
        _describe,
        picture_in_texts,
    ),
    Typed(
        "picture in one language",
        "V095",
        SCEAUX_EN,
        "![A street](place.jpg)\n\n",
        "",
        "▸## The context",
        by_hand("Sceaux, in the", "![A street](place.jpg)\n\nSceaux, in the", as_told="place.jpg"),
        picture_in_texts,
        Severity.WARNING,
    ),
)


def _picture(size: tuple[int, int] = (400, 300), shape: str = "JPEG") -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", size).save(stream, shape)
    return stream.getvalue()


def _holding(raw: bytes) -> Callable[[Project], None]:
    """Return the step that puts the bytes in the place of the cover of Sceaux."""

    def make(project: Project) -> None:
        cover_on_sceaux(project)
        (project.root / _PLACE).write_bytes(raw)

    return make


def _save_as_told(words: str) -> Callable[[Project, Diagnostic], None]:
    """Return the fix that saves the picture again as the message says."""

    def mend(project: Project, found: Diagnostic) -> None:
        shown(found, words)
        (project.root / _PLACE).write_bytes(_picture())

    return mend


def _left_over(project: Project) -> None:
    """Leave beside Sceaux a picture that nothing shows."""
    (project.root / _FOLDER / "plan.jpg").write_bytes(_picture())


def _rename(project: Project, found: Diagnostic) -> None:
    """Rename the picture as suggested, and correct its name in the entry."""
    file = project.root / found.span.path
    suggestion = shown(found, found.param("suggestion"))
    file.rename(file.with_name(suggestion))
    project.replace(SCEAUX, f"file: {file.name}", f"file: {suggestion}")


def _named(name: str) -> Callable[[Project], None]:
    """Return the step that gives the cover of Sceaux that name."""

    def make(project: Project) -> None:
        cover_on_sceaux(project)
        (project.root / _PLACE).rename(project.root / _FOLDER / name)
        project.replace(SCEAUX, "file: place.jpg", f"file: {name}")

    return make


def _as_jpeg(project: Project, found: Diagnostic) -> None:
    """Save the picture of a telephone as .jpg, delete the original and name the new one in the entry."""
    shown(found, "enregistrez cette image en .jpg ou en .png, puis effacez l'original")
    project.remove(found.span.path)
    (project.root / _PLACE).write_bytes(_picture())
    old = PurePosixPath(found.span.path).name
    project.replace(SCEAUX, f"file: {old}", "file: place.jpg")


_FILES: Final = (
    Filed("huge picture", "V057", _PLACE, _holding(_picture((10_001, 300))), _save_as_told("2000 pixels")),
    Filed("tiny picture", "V057", _PLACE, _holding(_picture((120, 90))), _save_as_told("2000 pixels")),
    Filed(
        "document named as a picture",
        "V052",
        _PLACE,
        _holding(b"%PDF-1.7"),
        _save_as_told("enregistrez-la de nouveau en JPEG"),
    ),
    Filed("retyped extension", "V058", _PLACE, _holding(_picture(shape="PNG")), _rename),
    Filed("accents in the name of a picture", "V058", f"{_FOLDER}/Place d'été.jpg", _named("Place d'été.jpg"), _rename),
    Filed("picture of a telephone", "V008", f"{_FOLDER}/place.heic", _named("place.heic"), _as_jpeg),
    Filed(
        "picture that nothing shows",
        "V059",
        f"{_FOLDER}/plan.jpg",
        _left_over,
        lambda project, found: project.remove(found.span.path),
        severity=Severity.WARNING,
    ),
    Filed(
        "picture never put there",
        "V050",
        SCEAUX,
        first(cover_on_sceaux, lambda project: project.remove(_PLACE)),
        _save_as_told("déposez-la à côté de ce fichier"),
        at=(8, 9),
    ),
)

IMAGES: Final = (*_FIELDS, *_TEXTS, *_FILES)
