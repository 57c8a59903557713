"""Spaces, quotation marks, dashes and apostrophes as each language sets them.

Editors type plain spaces and straight quotes; the page shows what a typographer would. French follows the Lexique des
règles typographiques of the Imprimerie nationale, English the usage of Oxford. Setting a text twice changes nothing.
"""

import re
from collections.abc import Container
from functools import lru_cache
from typing import Final

from site_builder.model.locale import Locale
from site_builder.site.words.typography_rules import HELD, RULES

# Code between backticks, or between pairs of them when it holds one (CommonMark 0.31, 6.1).
CODE_SPAN: Final = r"``(?:[^`]|`(?!`))+``|`+[^`]*`+"
_UNTOUCHED: Final = (
    rf"{CODE_SPAN}|\]\([^)\s]*(?:[ \t]+\"[^\"\n]*\"(?=\)))?|\[\^[^\[\]]*\]|<?https?://[^\s>)`\"«»“”\u2060]+>?"
    rf"|\{{[^{{}}\n]*\}}|:[\w+-]{{1,40}}:|&\#?\w{{1,31}};|\\.|{HELD}"
)
# A passage that says its language: "*appel à projets*{lang=fr}".
_PASSAGE: Final = r"(?P<passage>\*{1,3}[^*\n]+\*{1,3}|\[[^\[\]\n]+\])\{lang=(?P<lang>[a-z]{2,8})\}"
_HOLD: Final = re.compile(f"{_PASSAGE}|{_UNTOUCHED}")
# The signs that open a line in Markdown, with the spaces that say how deep it lies.
_OPENING: Final = re.compile(r"[ \t\n]*(?:(?:[-+*>]|\d{1,9}[.)]|#{1,6})[ \t\n]+)*")
# The line that opens a callout: the quotes around its title are signs of Markdown (Python-Markdown, Admonition).
_CALLOUT: Final = re.compile(r"([ \t]*(?:!!!|\?\?\?\+?)[ \t]+[\w -]+\")(.*)(\"[ \t]*)")
_DEFINITION: Final = re.compile(r" {0,3}\[[^\[\]]+\]:\s")
# Left by a copy from a PDF or from the web: soft hyphens, spaces of no width, letters tied together (Unicode, Latin
# ligatures). They are not seen, and no search would find the words that hold them.
_UNSEEN: Final = {0x00AD: None, 0x200B: None, 0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
_LANGUAGES: Final = frozenset(Locale)


@lru_cache(maxsize=8192)
def typeset(text: str, locale: Locale) -> str:
    """Return the text with the quotes, dashes and spaces of the language; code and addresses are left as typed."""
    text = text if text.isascii() else text.translate(_UNSEEN)
    start = _OPENING.match(text).end()  # type: ignore[union-attr]  # matches the empty text too
    held = list(_HOLD.finditer(text, start))
    pieces = _HOLD.sub(HELD, text[start:])
    for sign, pattern, replacement in RULES[locale]:
        if sign in pieces:
            pieces = pattern.sub(replacement, pieces)
    prose = pieces.split(HELD)
    kept = [_kept(span) for span in held]
    return text[:start] + "".join(part for pair in zip(prose, [*kept, ""], strict=True) for part in pair)


def typeset_lines(text: str, first_line: int, prose_lines: Container[int], locale: Locale) -> str:
    """Return the Markdown with its lines of prose set; code and table rules are left as typed."""
    lines = [
        _typeset_line(line, locale) if number in prose_lines and _is_prose(line) else line
        for number, line in enumerate(text.split("\n"), start=first_line)
    ]
    return "\n".join(lines)


def _typeset_line(line: str, locale: Locale) -> str:
    callout = _CALLOUT.fullmatch(line)
    return f"{callout[1]}{typeset(callout[2], locale)}{callout[3]}" if callout else typeset(line, locale)


def _is_prose(line: str) -> bool:
    """Return whether the line is neither blank, nor the rule of a table, nor the address of a link."""
    return bool(line.strip(" \t:|-")) and not _DEFINITION.match(line)


def _kept(span: re.Match[str]) -> str:
    """Return what was held: a passage in another language is set as that language is, anything else as typed."""
    language = span["lang"]
    if not language:
        return span[0]
    passage = typeset(span["passage"], Locale(language)) if language in _LANGUAGES else span["passage"]
    return f"{passage}{{lang={language}}}"
