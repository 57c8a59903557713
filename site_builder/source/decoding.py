"""Bytes to lines of text: the encodings and characters an editor's machine can leave behind."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from site_builder.diagnostics import Diagnostic, Span, problem

MAX_BYTES: Final = 256 * 1024
# A hundred printed pages: what is longer was not written, and would only take time and memory to explain.
MAX_LINES: Final = 5_000
# How documents of Word and Excel, rich text, PDF, PNG and JPEG begin, whatever they are called.
_DOCUMENTS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"%PDF-", b"\x89PNG", b"\xff\xd8\xff")
_FOREIGN_FR: Final = (
    "du texte ; ce document vient d'un autre programme (Word, Excel, PDF ou image) : copiez son texte dans un fichier"
    " du Bloc-notes, enregistré en UTF-8"
)
_FOREIGN_EN: Final = (
    "text; this document comes from another program (Word, Excel, PDF or picture): copy its text into a file of"
    " Notepad, saved as UTF-8"
)
_BOM_8: Final = b"\xef\xbb\xbf"
_BOMS_16: Final = (b"\xff\xfe", b"\xfe\xff")
# C0 and C1 controls but tab, newline and carriage return; what YAML would take for line ends; U+FFFD, inner BOM;
# signs of one face only (private use), two of which `site.sizes` keeps for itself.
UNWANTED: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ue000-\uf8ff\ufeff\ufffd\ufffe\uffff]")
# "é" typed as UTF-8 and read as Windows-1252 is "Ã©"; an apostrophe is "â€™", a no-break space "Â ".
_GARBLED: Final = re.compile(r"[^\s\"]*(?:[ÃÂ][^\x00-\x7f]|â€|Å[“’])[^\s\"]*")
_AROUND_A_WORD: Final = "\"'“”«»()[]{},.;:!?"
_KNOWN_NAMES: Final = {
    "\u2028": "U+2028",
    "\u2029": "U+2029",
    "\x85": "U+0085",
    "\x00": "NUL",
    "\ufffd": "�, U+FFFD",
    "\ufeff": "BOM, U+FEFF",
}
# Those that have a name of their own, in French and in English.
_PROPER_NAMES: Final = {
    "\u00a0": ("espace insécable, U+00A0", "no-break space, U+00A0"),
    "\u2028": ("saut de ligne caché, U+2028", "hidden line break, U+2028"),
    "\u2029": ("fin de paragraphe cachée, U+2029", "hidden paragraph break, U+2029"),
}


@dataclass(frozen=True)
class Decoded:
    """The lines of a file, and what was wrong with its bytes; ``lines`` is None when it cannot be read."""

    lines: tuple[str, ...] | None
    diagnostics: tuple[Diagnostic, ...] = ()


def decode_bytes(raw: bytes, path: str) -> Decoded:
    """Return the lines of the file as Unicode text, whatever its line endings."""
    if foreign := _foreign(raw, path):
        return Decoded(None, (foreign,))
    warnings: list[Diagnostic] = []
    if raw.startswith(_BOM_8):
        raw = raw.removeprefix(_BOM_8)
        warnings.append(problem("V005", Span(path)))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        return Decoded(None, (_wrong_encoding(raw, fault.start, path),))
    if "\r" in text:
        warnings.append(problem("V006", Span(path), found=_line_endings(text)))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.count("\n") > MAX_LINES:
        return Decoded(None, (too_many(Span(path, MAX_LINES + 1), MAX_LINES, "lignes", "lines"),))
    lines = tuple(text.split("\n"))
    unwanted = UNWANTED.search(text)
    if unwanted:
        return Decoded(None, (_unwanted_character(lines, text, unwanted, path),))
    if garbled := _garbled(lines, text, path):
        return Decoded(None, (garbled,))
    return Decoded(lines, tuple(warnings))


def _garbled(lines: tuple[str, ...], text: str, path: str) -> Diagnostic | None:
    """Return the first word that was saved twice over: UTF-8 read as Windows-1252, then saved as UTF-8 again."""
    if not ("Ã" in text or "â€" in text or "Â" in text or "Å" in text):
        return None
    for number, line in enumerate(lines, start=1):
        for word in _GARBLED.finditer(line):
            try:
                meant = word[0].encode("cp1252").decode("utf-8")
            except UnicodeError:
                continue
            span = Span(path, number, word.start() + 1, len(word[0]), line)
            return problem("V102", span, value=word[0], likely=meant)
    return None


def too_many(span: Span, limit: int, french: str, english: str) -> Diagnostic:
    """Return the message for a file with more than so many of something, at the first one too many."""
    return problem("V003", span, limit_fr=f"{limit} {french}", limit_en=f"{limit} {english}")


def _foreign(raw: bytes, path: str) -> Diagnostic | None:
    """Return the message for bytes that are not the text of an entry at all, judged by how they begin."""
    if raw.startswith(_DOCUMENTS):
        return problem("V008", Span(path), expected_fr=_FOREIGN_FR, expected_en=_FOREIGN_EN)
    if len(raw) > MAX_BYTES:
        kilobytes = MAX_BYTES // 1024
        return problem("V003", Span(path), limit_fr=f"{kilobytes} ko", limit_en=f"{kilobytes} kB")
    return problem("V007", Span(path)) if raw.startswith(_BOMS_16) or _looks_utf16(raw) else None


def _looks_utf16(raw: bytes) -> bool:
    """Return whether every second byte of the beginning is NUL, as for Latin text in UTF-16 without a mark."""
    head = raw[:64]
    pairs = len(head) // 2
    return pairs > 1 and (head[1::2].count(0) >= pairs - 1 or head[0::2].count(0) >= pairs - 1)


def _line_endings(text: str) -> str:
    windows = text.count("\r\n")
    old_mac = text.count("\r") - windows
    unix = text.count("\n") - windows
    if old_mac or (windows and unix):
        return "CR" if old_mac and not windows and not unix else "CR/LF"
    return "CRLF"


def _wrong_encoding(raw: bytes, at: int, path: str) -> Diagnostic:
    before = raw[:at].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    line = before.count(b"\n") + 1
    start = before.rfind(b"\n") + 1
    column = len(before[start:].decode("utf-8", "replace")) + 1
    line_start = at - (len(before) - start)
    excerpt = _printable(re.split(rb"[\r\n]", raw[line_start:], maxsplit=1)[0].decode("cp1252", "replace"))
    # In Windows-1252 a byte is a character: the word around the wrong one is what the editor typed.
    offset = at - line_start
    word = re.split(r"\s", excerpt[:offset])[-1] + re.split(r"\s", excerpt[offset:], maxsplit=1)[0]
    return problem("V001", Span(path, line, column, 1, excerpt), likely=word.strip(_AROUND_A_WORD) or word)


def _printable(text: str) -> str:
    return UNWANTED.sub("?", text)


def _unwanted_character(lines: tuple[str, ...], text: str, found: re.Match[str], path: str) -> Diagnostic:
    line = text.count("\n", 0, found.start()) + 1
    column = found.start() - (text.rfind("\n", 0, found.start()) + 1) + 1
    return problem("V002", Span(path, line, column, 1, _printable(lines[line - 1])), **names_of(found[0]))


def names_of(char: str) -> dict[str, str]:
    """Return what to call a character that cannot be seen, in each language when it has a name there."""
    name = _KNOWN_NAMES.get(char, f"U+{ord(char):04X}")
    french, english = _PROPER_NAMES.get(char, (name, name))
    if unicodedata.category(char) == "Co":
        french, english = f"signe d'une seule police, {name}", f"sign of one face only, {name}"
    return {"name": name, "name_fr": french, "name_en": english}
