"""The shapes that hurt readers most, each repeated up to the size limit of a file."""

from collections.abc import Callable, Iterator
from itertools import product
from types import MappingProxyType
from typing import Final

from site_builder.source.decoding import MAX_BYTES

# The fields of the page whose place each shape takes, so that what follows them is checked to the end.
_FIELDS: Final = 'summary: "Une page de la vitrine d\'essai."\nkind: prose\npath: "/a-propos/"\n'
_HEAD: Final = f'---\ntitle: "À propos"\n{_FIELDS}---\n\n'
# One piece repeated in the prose.
_IN_PROSE: Final = MappingProxyType(
    {
        "headings": "# a\n",
        "headings below": "a\n=\n\n",
        "hyphens below a text": "a\n-\n",
        "footnote marks": "[^a]",
        "footnote openings": "[^",
        "footnotes": "[^a]: b\n",
        "pictures": "![](",
        "picture openings": "![",
        "pictures unclosed": "![a](b ",
        "links": "[a](b)",
        "link middles": "](",
        "link openings": "[",
        "link closings": "]",
        "links in links": "[a](",
        "links to entries": "[a](commune:b",
        "definitions": "[a]: b\n",
        "definitions by line": "[a]:\nb\n\n",
        "tags": "<a ",
        "tag openings": "<",
        "comments": "<!-- ",
        "attributes": "<a b=",
        "attributes quoted": '<a b="c',
        "blocks of HTML": "<div>\n\n",
        "closing tags": "</a",
        "instructions": "<?",
        "character data": "<![CDATA[",
        "backticks": "`",
        "code spans": "`a` ",
        "backticks and letters": "`a``b",
        "stars": "*",
        "stars and letters": "*a ",
        "stars tight": "*a**b",
        "underscores": "_a ",
        "tildes": "~~a ",
        "fences": "```\n",
        "fences of tildes": "~~~ a\n",
        "quotes": "> ",
        "quotes by line": "> a\n",
        "bullets": "- ",
        "bullets by line": "- a\n",
        "numbers": "1. a\n",
        "table": "| a ",
        "table by line": "|a|b|\n",
        "table rules": "|-",
        "braces": "{",
        "braces closing": "}",
        "attribute lists": "{: a=b }",
        "attribute lists open": "{: a",
        "languages": "[a]{lang=en} ",
        "backslashes": "\\",
        "entities": "&amp;",
        "ampersands": "&",
        "dollars": "$a",
        "colons": ": ",
        "addresses": "https://a.b/",
        "addresses in brackets": "<https://a",
        "hosts": "www.a.b.",
        "mails": "a@",
        "dots": "a.",
        "digits": "1",
        "digits and spaces": "1 ",
        "numbers grouped": "1 000 ",
        "numbers with commas": "1,2",
        "percentages": "1 % ",
        "dates": "12 mars 2024 ",
        "capitals": "ABC ",
        "capitals joined": "A",
        "capitals dotted": "A.",
        "capitals and hyphens": "A-",
        "acronyms in brackets": "ABC (",
        "words": "le ",
        "apostrophes": "l'",
        "guillemets": "« ",
        "guillemets and text": "«a",
        "straight quotes": '"',
        "spaces": " ",
        "spaces and letters": "   a",
        "no-break spaces": "\u00a0",
        "narrow no-break spaces": "\u202f!",
        "tabs": "\t",
        "lines": "\n",
        "Windows lines": "\r\n",
        "old lines": "\r",
        "lines with spaces": " \n",
        "lines of one letter": "a\n",
        "paragraphs": "a\n\n",
        "letters": "a",
        "hyphens": "-",
        "hyphens and letters": "a-",
        "equal signs": "=",
        "equal signs by line": "=======\n",
        "conflict openings": "<<<<<<< a\n",
        "conflict closings": ">>>>>>> a\n",
        "conflict openings on one line": "<<<<<<< ",
        "combining characters": "\u0301",
        "letters with accents apart": "e\u0301",
        "wide characters": "日",
        "emoji": "👩\u200d",
        "base64": "iVBORw0KGgoAAAANSUhEUg",
        "pictures in base64": "![a](data:image/png;base64,iVBORw0",
        "exclamation marks": "!",
        "pluses": "+",
        "hashes": "#",
        "hashes and spaces": "# ",
        "sections": "## a\n\nb\n\n",
        "admonitions": '!!! note "a"\n    b\n\n',
        "questions": "? ",
        "semicolons": " ;",
        "colons of French": "a : ",
        "snippets": '--8<-- "a"\n',
        "definition lists": "a\n: b\n\n",
        "abbreviations": "*[A]: b\n",
        "keys": "++a++ ",
        "carets": "^a^ ",
        "schemes": "javascript:",
        "schemes in links": "[a](javascript:",
        "events": "<a onclick=",
    }
)
# What a pattern of the rules begins with, then what may fill it to the end of the file, then what is not expected.
_OPENINGS: Final = (
    *("{", "{:", "{lang", "<", "<a ", "<a b=", "<!--", "[", "[^", "![", "](", "[a](", "[a](/", "[a](www.", "`", '"'),
    *("«", "(", "1", "12 ", "1.", "1,", "A", "AB (", "ABC, ", "**", "*", "_", "|", "- ", "#", "## ", "https://", "a@"),
    *("le ", "'", "!", "!!! ", "\\", "&", "--8<-- ", "1er ", "M. ", " ", "", "[a]: ", "[^a]: ", ">"),
)
_FILLINGS: Final = (" ", "a", "1", "-", ".", " a", "a ", " ", "1 ", ".a", "\\", "A", "'", "*")
# Fields of the settings whose form is checked.
_TYPED_FIELDS: Final = tuple(
    f"{field}: '{start}"
    for field, start in (
        ("base_url", "https://"),
        ("contact", "a@"),
        ("reviewed_on", "2024-"),
        ("sources:\n  - url", "https://a"),
        ("editions:\n  - number", "1"),
        ("figures:\n  - value", "1"),
    )
)
_CLOSINGS: Final = ("", "}", "<", "@", " !", "a")
# One piece repeated in the block.
_IN_BLOCK: Final = MappingProxyType(
    {
        "lists opened": "[",
        "lists closed": "[]",
        "maps opened": "{",
        "maps nested": "{a: ",
        "list in a list": "- ",
        "questions": "? ",
        "colons": ": ",
        "anchors": "&a ",
        "aliases": "*a ",
        "tags": "!a ",
        "hashes": "#",
        "comments": "# a\n",
        "values cut": "a: b #c\n",
        "same key": "a: b\n",
        "quotes": '"',
        "apostrophes": "'",
        "quotes and text": '"a" ',
        "escapes": '"\\x41" ',
        "typographic quotes": "a: “b\n",
        "typographic quotes on one line": "“",
        "guillemets on one line": "- «",
        "spaces": " ",
        "spaces and letter": "  a",
        "no-break spaces": "\u00a0",
        "tabs": "\t",
        "hyphens": "-",
        "hyphens by line": "-\n",
        "hyphens and spaces": "- - \n",
        "fences": "----\n",
        "dots": "...\n",
        "lines": "\n",
        "Windows lines": "\r\n",
        "texts": "a\n",
        "texts folded": "  a\n",
        "bars": "|",
        "bars by line": "a: |\n",
        "greater signs": ">",
        "percent signs": "%",
        "directives": "%YAML 1.2\n",
        "at signs": "@",
        "commas": ",",
        "combining characters": "\u0301",
        "zero-width spaces": "\u200b",
        "keys without a value": "a:",
        "keys without a space": "a:b\n",
        "merge keys": "<<: ",
        "conflicts": "<<<<<<< a\n",
        "letters": "a",
        "digits": "9",
        "wide characters": "日",
        "capitals": "Abc\n",
        "colon in values": "a: b : c\n",
    }
)


def _filled(piece: str, head: str, tail: str = "") -> str:
    room = MAX_BYTES - len((head + tail).encode())
    return f"{head}{piece * (room // len(piece.encode()))}{tail}"


def _numbered(line: Callable[[int], str], head: str, tail: str = "") -> str:
    """Return lines made from their number, up to the limit."""
    room = MAX_BYTES - len((head + tail).encode())
    lines: list[str] = []
    number = 0
    while room >= (size := len(line(number).encode())):
        lines.append(line(number))
        room -= size
        number += 1
    return f"{head}{''.join(lines)}{tail}"


def _special() -> Iterator[tuple[str, str]]:
    """Yield the shapes that are more than a piece repeated."""
    yield "prose: backticks growing", _numbered(lambda number: "`" * number + " ", _HEAD)
    yield "prose: bullets deeper", _numbered(lambda number: " " * (2 * number) + "- a\n", _HEAD)
    yield "prose: quotes deeper", _numbered(lambda number: "> " * number + "a\n", _HEAD)
    yield "prose: headings of their own", _numbered(lambda number: f"## a{number}\n", _HEAD)
    yield "prose: footnotes of their own", _numbered(lambda number: f"[^a{number}] [^a{number}]: b\n", _HEAD)
    yield "prose: definitions of their own", _numbered(lambda number: f"[a{number}]: b{number}\n", _HEAD)
    yield "prose: pictures of their own", _numbered(lambda number: f"![a](b{number}.jpg)\n", _HEAD)
    yield "prose: links of their own", _numbered(lambda number: f"[a](commune:b{number})\n", _HEAD)
    yield "prose: acronyms of their own", _numbered(lambda number: f"ABC{number} ", _HEAD)
    yield "prose: tags in tags", _filled("</b>", _filled("<b>", _HEAD)[: MAX_BYTES // 2])
    yield "prose: stars in stars", _filled("a**", _filled("**a", _HEAD)[: MAX_BYTES // 2])
    yield "prose: brackets in brackets", _filled("]", _filled("[", _HEAD)[: MAX_BYTES // 2])
    yield "block: keys of their own", _numbered(lambda number: f"a{number}: b\n", "---\n", "---\n")
    yield "block: keys of their own, unknown", _numbered(lambda number: f"a{number}:\n", "---\ntitle: a\n", "---\n")
    yield "block: bomb", _numbered(lambda number: f"a{number}: &a{number} [*a{number}, *a{number}]\n", "---\n", "---\n")
    yield "block: deeper", _numbered(lambda number: " " * number + "a:\n", "---\n", "---\n")
    yield "block: one list", _filled("a, ", "---\nthemes: [", "b]\n---\n")
    yield "block: one map", _numbered(lambda number: f"a{number}: b, ", "---\ntitle: {", "b: c}\n---\n")
    yield "block: maps side by side", _filled("{}, ", "---\nsources: [", "{}]\n---\n")
    yield "block: lists side by side", _filled("[], ", "---\nthemes: [", "[]]\n---\n")
    yield "block: sources", _numbered(lambda number: f"  - id: a{number}\n", "---\nsources:\n", "---\n")
    yield "block: sources alike", _filled("  - id: a\n", "---\nsources:\n", "---\n")
    yield "block: texts in a list", _filled("  - a\n", "---\nthemes:\n", "---\n")
    yield "block: empty elements", _filled("  -\n", "---\nthemes:\n", "---\n")
    yield "block: one long value", _filled("a", '---\ntitle: "', '"\n---\n')
    yield "block: one long number", _filled("9", "---\nedition: ", "\n---\n")
    yield "block: one long date", _filled("2", "---\nreviewed_on: ", "\n---\n")
    yield "block: one long address", _filled("a.", "---\nsite: https://", "\n---\n")
    yield "block: one long key", _filled("a", "---\n", ": b\n---\n")
    yield "block: never closed", _filled("A: b\n", "---\n")
    yield "block: never closed, blank", _filled("\n", "---\n", "Abc")
    yield "block: never opened", _filled("a: b\n", "")


def shapes() -> Iterator[tuple[str, bytes]]:
    """Yield each shape with its name, one file at a time: together they would fill the memory that is measured."""
    for name, text in _texts():
        yield name, text.encode()
    yield "bytes: zeros", bytes(MAX_BYTES)
    yield "bytes: 255", b"\xff" * MAX_BYTES
    yield "bytes: Windows-1252", b"\xe9" * MAX_BYTES
    yield "bytes: UTF-16", ("a\n" * (MAX_BYTES // 4)).encode("utf-16-le")
    yield "bytes: accents", b"\xc3\xa9" * (MAX_BYTES // 2)
    yield "bytes: wrong at the end", b"\xc3\xa9\n" * (MAX_BYTES // 3) + b"\xe9"
    yield "bytes: too many", b"a" * (MAX_BYTES + 1)


def _texts() -> Iterator[tuple[str, str]]:
    for name, piece in _IN_PROSE.items():
        yield f"prose: {name}", _filled(piece, _HEAD)
        yield f"prose on its own: {name}", _filled(piece, "")
    for name, piece in _IN_BLOCK.items():
        yield f"block: {name}", _filled(piece, "---\n", "\n---\n\nb\n")
        yield f"value: {name}", _filled(piece, f"---\n{_FIELDS}title: ", "\n---\n\nb\n")
    yield from _special()


def fillings() -> Iterator[tuple[str, bytes]]:
    """Yield what a pattern begins with, then what fills it to the end of the file: thousands of files."""
    for opening, filling, closing in product(_OPENINGS, _FILLINGS, _CLOSINGS):
        yield f"filled: {opening}{filling}…{closing}", _filled(filling, f"{_HEAD}{opening}", closing).encode()
    for field, filling, closing in product(_TYPED_FIELDS, _FILLINGS, _CLOSINGS):
        yield f"field on its own: {field.strip()}{filling}…{closing}", _filled(filling, field, f"{closing}'\n").encode()
