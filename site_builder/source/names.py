"""Files whose name or kind keeps the site from reading them, and what to do with each."""

import re
import unicodedata
from collections.abc import Container
from types import MappingProxyType
from typing import Final

from site_builder.diagnostics import Diagnostic, Span, problem

_ENTRY_FILES: Final = frozenset({"index.fr.md", "index.en.md"})
# What people type for the two languages, capitals and separators apart.
_LANGUAGES: Final = MappingProxyType(
    {"fr": "fr", "fra": "fr", "fre": "fr", "francais": "fr", "french": "fr"}
    | {"en": "en", "eng": "en", "english": "en", "anglais": "en", "gb": "en", "uk": "en"}
)
# Files of fields alone, without a text.
_LISTS: Final = ("content/organisations/", "content/taxonomies/")
_INDEX: Final = re.compile(r"index[\s._-]*([a-z]+)[\s._-]*(?:md|markdown|mdown|mkd|txt)(?:\.txt)?")
_TEXTS: Final = frozenset({".doc", ".docx", ".odt", ".rtf", ".pages", ".txt", ".html", ".htm"})
_PHOTOS: Final = frozenset({".heic", ".heif", ".tif", ".tiff", ".bmp", ".psd", ".svg", ".raw"})
_SHEETS: Final = frozenset({".xls", ".xlsx", ".ods", ".csv"})
_EXPECTED: Final = ".md, .yml, .jpg, .png, .webp"


def misspelt(path: str) -> str:
    """Return the name that the file should bear, or an empty text when it has it or is another."""
    name = path.rpartition("/")[2]
    if path.startswith(_LISTS) and name.endswith(".md"):
        return f"{name.removesuffix('.md')}.yml"
    found = _INDEX.fullmatch(_plain(name)) if path.count("/") > 1 and name not in _ENTRY_FILES else None
    language = _LANGUAGES.get(found[1]) if found else None
    return f"index.{language}.md" if language else ""


def renamed(span: Span, meant: str, expected: str, *, taken: bool) -> Diagnostic:
    """Return the message for a file to rename: where another bears that name already, one of the two has to go."""
    if not taken:
        return problem("V008", span, expected=expected, suggestion=meant)
    return problem(
        "V008",
        span,
        expected_fr=f"« {meant} », qui s'y trouve déjà ; gardez le bon des deux et effacez l'autre",
        expected_en=f"“{meant}”, which is there already; keep the right one of the two and delete the other",
    )


def misplaced(path: str, beside: Container[str]) -> tuple[Diagnostic, tuple[str, ...]]:
    """Return the message for a file of a kind that is not read, and the path of the file it stands for, if any."""
    folder, _, name = path.rpartition("/")
    # Notepad adds ".txt" to the name it is given: the file is there, under another name.
    meant = name.removesuffix(".txt") if name.endswith((".md.txt", ".yml.txt")) else ""
    meant = f"{name.removesuffix('.yaml')}.yml" if name.endswith(".yaml") else meant
    if meant:
        return renamed(Span(path), meant, _EXPECTED, taken=meant in beside), (f"{folder}/{meant}",)
    french, english = _advice(f".{name.rpartition('.')[2].lower()}")
    # The picture is there, in a form that is not read: it is not missing as well.
    return problem("V008", Span(path), expected_fr=french, expected_en=english), (path,)


def written_by_command(path: str, expected: str) -> Diagnostic:
    """Return the message for a file that nobody needs in a folder where a command writes."""
    name = expected.rpartition("/")[2]
    return problem(
        "V008",
        Span(path),
        expected_fr=f"« {name} », que la commande « vitrine geo update » écrit ; ôtez de là celui-ci",
        expected_en=f"“{name}”, which the command “vitrine geo update” writes; take this one away",
    )


def _plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFD", name.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _advice(suffix: str) -> tuple[str, str]:
    if suffix in _TEXTS:
        return (
            f"{_EXPECTED} ; copiez le texte de ce document dans sa fiche (« index.fr.md »), puis effacez-le d'ici",
            f"{_EXPECTED}; copy the text of this document into its entry (“index.fr.md”), then delete it from here",
        )
    if suffix in _PHOTOS:
        return (
            f"{_EXPECTED} ; enregistrez cette image en .jpg ou en .png, puis effacez l'original",
            f"{_EXPECTED}; save this picture as .jpg or .png, then delete the original",
        )
    if suffix == ".pdf":
        return (
            f"{_EXPECTED} ; mettez ce document en ligne ailleurs et donnez son adresse dans la fiche",
            f"{_EXPECTED}; put this document online elsewhere and give its address in the entry",
        )
    if suffix in _SHEETS:
        return (
            f"{_EXPECTED} ; sortez ce tableau du dossier content",
            f"{_EXPECTED}; take this sheet out of the content folder",
        )
    return _EXPECTED, _EXPECTED
