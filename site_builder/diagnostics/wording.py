"""A diagnostic in words: what is wrong and what to type, in one language."""

import re
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from site_builder.diagnostics.catalogue import CATALOGUE, Severity, Wording
from site_builder.diagnostics.diagnostic import Diagnostic

_NAME: Final = re.compile(r"\{(\w+)\}")
_VALUE_WIDTH: Final = 120


class Language(StrEnum):
    """The language of the messages."""

    FR = "fr"
    EN = "en"


SEVERITY_NAMES: Final = MappingProxyType(
    {
        (Language.FR, Severity.ERROR): "erreur",
        (Language.FR, Severity.WARNING): "avertissement",
        (Language.EN, Severity.ERROR): "error",
        (Language.EN, Severity.WARNING): "warning",
    }
)
FIX_LABELS: Final = MappingProxyType({Language.FR: "aide : ", Language.EN: "help: "})


def message_of(found: Diagnostic, language: Language) -> str:
    """Return what is wrong, in one sentence on one line; a long value is cut."""
    short = tuple((name, _shortened(value)) for name, value in found.params)
    return _fill(_wording(found, language).message, short, language)


def _shortened(value: str) -> str:
    line = re.sub(r"\s*\n\s*", " ", value).strip("\n ") if "\n" in value else value
    return line if len(line) <= _VALUE_WIDTH else f"{line[: _VALUE_WIDTH - 1]}…"


def fix_of(found: Diagnostic, language: Language) -> str:
    """Return what to type."""
    wording = _wording(found, language)
    template = wording.suggested if found.param("suggestion") and wording.suggested else wording.fix
    return _fill(template, found.params, language)


def _wording(found: Diagnostic, language: Language) -> Wording:
    entry = CATALOGUE[found.code]
    return entry.fr if language is Language.FR else entry.en


def _fill(template: str, params: tuple[tuple[str, str], ...], language: Language) -> str:
    # A value may differ from one language to the other: "name_fr" and "name_en" then stand for "name".
    values = dict(params)
    suffix = f"_{language.value}"
    values.update({key.removesuffix(suffix): value for key, value in values.items() if key.endswith(suffix)})
    return _NAME.sub(lambda name: values.get(name[1], ""), template)
