"""Where an acronym stands in a text, and whether the text itself says there what it means."""

import re
import unicodedata
from typing import Final

# How far on each side of an acronym its explanation is looked for, in characters.
NEAR: Final = 200
# Code, links and notes, passages in another language, addresses, quotations: not the author's own running words.
_NOT_PROSE: Final = re.compile(
    r"``(?:[^`]|`(?!`))+``|`+[^`]*`+"
    r"|!?\[[^\[\]]*\]\([^()]*\)|\[\^[^\[\]\s]*\]"
    r"|\*{1,3}[^*]+\*{1,3}\{[^{}]*\}|\[[^\[\]]*\]\{[^{}]*\}|\{[^{}]*\}"
    r"|https?://[^\s<>)]+|<[^<>]*>"
    r"|«[^«»]*»|“[^“”]*”|\"[^\"]*\""
)
_CLOSING: Final = r"[*_]*(?:\{[^{}]*\})?(?:\[\^[^\[\]\s]*\])*"
_PARENTHESIS: Final = re.compile(rf"{_CLOSING}\s*\(")
# "l'INSEE, l'institut qui…", "INSEE, the French statistics office": but "l'EPT, la Métropole" is a list.
_APPOSITION: Final = re.compile(
    rf"{_CLOSING}(?:\]\([^()]*\))?{_CLOSING},\s+"
    r"(?:(?:le|la|un|une)\s+[a-zà-ÿ]|l['’][a-zà-ÿ]|(?:the|an?)\s+(?:French|European|[a-z])|or\s|ou\s|soit\s)"
)
_DEFINED: Final = re.compile(r"\*\*(?:\{[^{}]*\})?\s*:")
_ALSO_CALLED: Final = re.compile(r"(?:^|[\s,(])(?:ou|soit|dite?|or|also)\s+[*_]*$")
_LETTERS: Final = re.compile(r"[^\W\d_]+")


def prose_of(line: str) -> str:
    """Return the line with all that is not running prose blanked, so that positions do not move."""
    return _NOT_PROSE.sub(lambda span: " " * len(span[0]), line)


def is_explained(line: str, start: int, end: int) -> bool:
    """Return whether the words around the acronym at these positions say what it means."""
    before, after = line[max(0, start - NEAR) : start], line[end : end + NEAR]
    if _PARENTHESIS.match(after) or _APPOSITION.match(after):
        return True
    if before.endswith("**") and _DEFINED.match(after):
        return True
    last_of_parenthesis = after.lstrip("*_").startswith(")")
    return last_of_parenthesis and (
        bool(_ALSO_CALLED.search(before)) or (before.rstrip("*_").endswith("(") and _spells(before, line[start:end]))
    )


def _spells(before: str, acronym: str) -> bool:
    """Return whether the first letters of the last words spell the acronym, small words apart."""
    letters = [letter for letter in acronym if letter.isupper()]
    words = _LETTERS.findall(before)[-3 * len(letters) :]
    initials = iter(unicodedata.normalize("NFD", word)[0].upper() for word in words)
    return all(letter in initials for letter in letters)
