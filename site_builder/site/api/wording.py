"""What editors are told of a field, as those who read it need it: no files, no quotation marks, null for empty.

In a table it is the other way round: CSV has no null.
"""

import re
from typing import Final

from site_builder.model.locale import Locale

_Rules = tuple[tuple[re.Pattern[str], str], ...]


def _rules(*pairs: tuple[str, str]) -> _Rules:
    return tuple((re.compile(pattern), words) for pattern, words in pairs)


_FOR_READERS: Final[dict[Locale, _Rules]] = {
    Locale.FR: _rules(
        (r" ; vide (?:, c'est|veut dire) [^;.]+|(?<=document) ; vide, c'est le français", ""),
        (r"[Nn]om d'un fichier de content/organisations/, sans \.yml", "identifiant d'une organisation"),
        (r"d(?:'un|e) termes? de content/taxonomies/(\w+)\.yml", r"de \1.json"),
        (r", déclarée dans content/site\.yml", ", parmi celles de programme.json"),
        (r"Le nom du fichier, sans \.yml ; c'est lui que citent les fiches", "Ce que citent les fiches"),
        (r", où il s'écrit \[\^rapport-2025\]", ""),
        (r"dans la liste sources d(?:u même fichier|e la fiche)", "parmi celles de la même fiche"),
        (r"Mettez true quand l'édition est close ; .*en cours", "Si l'édition est close"),
        (r", entre guillemets", ""),
        (r"^(?:Entre|Sans) guillemets, \"?([^\"]+?)\"?\.$", r"\1."),
        (r", en chiffres, sans espace et avec un point pour les décimales|, avec un point pour les décimales", ""),
    ),
    Locale.EN: _rules(
        (r"; empty means [^;.]+", ""),
        (r"[Nn]ame of a file of content/organisations/, without \.yml", "identifier of an organisation"),
        (r"of (?:a term|terms) of content/taxonomies/(\w+)\.yml", r"in \1.json"),
        (r", declared in content/site\.yml", ", among those of programme.json"),
        (r"The name of the file, without \.yml; entries cite it", "What entries cite"),
        (r", where it is written \[\^rapport-2025\]", ""),
        (r"in the list sources of the (?:same file|entry)", "among those of the same entry"),
        (
            r"Write true once the edition is over; empty or false as long as it is running",
            "Whether the edition is over",
        ),
        (r", in quotation marks", ""),
        (r"^(?:In|Without) quotation marks, \"?([^\"]+?)\"?\.$", r"\1."),
        (r", in digits, without spaces and with a point for decimals|, with a point for decimals", ""),
    ),
}
_EMPTY: Final = {Locale.FR: (" ; vide", " ; null"), Locale.EN: ("; empty", "; null")}
_EMPTY_CELL: Final = {Locale.FR: "vide", Locale.EN: "empty"}


def for_readers(sentence: str, locale: Locale, *, nullable: bool) -> str:
    """Return the sentence for those who read the field; ``nullable`` says whether an empty one is null."""
    for pattern, words in _FOR_READERS[locale]:
        sentence = pattern.sub(words, sentence)
    if nullable:
        sentence = sentence.replace(*_EMPTY[locale])
    return sentence[0].upper() + sentence[1:]


def for_cells(sentence: str, locale: Locale) -> str:
    """Return the sentence for those who read the field in a table, where what is null is an empty cell."""
    return re.sub(r"\bnull\b", _EMPTY_CELL[locale], for_readers(sentence, locale, nullable=False))
