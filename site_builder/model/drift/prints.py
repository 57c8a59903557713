"""The print of a passage: equal for two texts that say the same, however they are typed."""

import hashlib
import re
from typing import Final
from unicodedata import is_normalized, normalize

# Two passages of one entry are ever compared: with 64 bits, a chance in billions of billions to take one for another.
_DIGITS: Final = 16
_BULLET: Final = re.compile(r"^([ \t>]*)[*+](?=[ \t])", re.MULTILINE)


def print_of(text: str) -> str:
    """Return the print of the text, 16 hexadecimal digits, blind to spaces, line breaks and equal signs.

    Neither the width of lines, nor kinds of spaces and apostrophes, nor French spaces around punctuation, nor the
    signs of lists and emphasis (CommonMark 0.31, 5.2 and 6.2) say anything: none of them makes another print.
    """
    return hashlib.sha256(_essence(text).encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def _essence(text: str) -> str:
    if not text.isascii() and not is_normalized("NFC", text):
        text = normalize("NFC", text)
    if "*" in text or "+" in text:
        text = _BULLET.sub(r"\1-", text)
    # No-break spaces, wide and narrow, are white space to `split`.
    text = " ".join(text.split()).replace("’", "'").replace("_", "*")
    for spaced, tight in ((" ;", ";"), (" :", ":"), (" !", "!"), (" ?", "?"), (" »", "»"), ("« ", "«")):
        text = text.replace(spaced, tight)
    return text
