"""Spaces and apostrophes as each language sets them (French: Lexique de l'Imprimerie nationale).

Editors type plain spaces and straight apostrophes; the page shows what a typographer would.
"""

import re
from collections.abc import Container
from typing import Final

from site_builder.model.locale import Locale

_NARROW: Final = "\u202f"
_NO_BREAK: Final = "\u00a0"
_SPACES: Final = " \u00a0\u202f"
# Code between backticks, or between pairs of them when it holds one (CommonMark 0.31, 6.1).
CODE_SPAN: Final = r"``(?:[^`]|`(?!`))+``|`+[^`]*`+"
_UNTOUCHED: Final = re.compile(rf"({CODE_SPAN}|\]\([^)\s]*|\[\^[^\]]*\]|<?https?://[^\s>)]+>?|\{{lang=[a-z]+\}})")
_TABLE_RULE: Final = re.compile(r"\s*\|?[\s:|-]+\|?\s*$")
_APOSTROPHE: Final = re.compile(r"(?<=\w)'(?=[\w\[*«])|(?<=s)'(?=\s)")
_FRENCH: Final = (
    (re.compile(rf"«[{_SPACES}]*"), f"«{_NO_BREAK}"),
    (re.compile(rf"[{_SPACES}]*»"), f"{_NO_BREAK}»"),
    (re.compile(rf"[{_SPACES}]+([;!?])"), rf"{_NARROW}\1"),
    (re.compile(rf"[{_SPACES}]+:(?=\s|$)"), f"{_NO_BREAK}:"),
    (re.compile(rf"(?<=\d)[{_SPACES}](?=\d{{3}}(?!\d))"), _NARROW),
    (re.compile(rf"(?<=\d)[{_SPACES}]+([%€])"), rf"{_NARROW}\1"),
)


def typeset(text: str, locale: Locale) -> str:
    """Return the text with typographic apostrophes and, in French, the spaces that must not break."""
    pieces = _UNTOUCHED.split(text)
    pieces[::2] = [_typeset_prose(piece, locale) for piece in pieces[::2]]
    return "".join(pieces)


def typeset_lines(text: str, first_line: int, prose_lines: Container[int], locale: Locale) -> str:
    """Return the Markdown with its lines of prose set; code and table rules are left as typed."""
    lines = [
        typeset(line, locale) if number in prose_lines and not _TABLE_RULE.match(line) else line
        for number, line in enumerate(text.split("\n"), start=first_line)
    ]
    return "\n".join(lines)


def _typeset_prose(text: str, locale: Locale) -> str:
    text = _APOSTROPHE.sub("’", text)
    if locale is Locale.FR:
        for pattern, replacement in _FRENCH:
            text = pattern.sub(replacement, text)
    return text
