"""Where a fuzz run starts: right files, wrong ones cut short, and the words of both languages they are written in."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.fuzz.reading import targets, tiny
from tests.fuzz.shapes import shapes

_SHAPE_BYTES: Final = 600
_TOKENS: Final = (
    *("---\n", "\n---\n", "title: ", "summary: ", "kind: prose\n", "path: ", "sources:\n", "  - id: ", "edition: 1\n"),
    *("themes: [", "]", "{", "}", "&a", "*a", "!!python/", "!env", "<<: ", "? ", "- ", "|\n  ", ">-\n  ", "%YAML 1.2"),
    *('"', "'", "\\x00", "\\u2028", " #", "null", "~", "2024-13-45", "01000", "1_000", "1e999", "nan", "12:30:45"),
    *(
        "\u00a0",
        "\u202f",
        "\u200b",
        "\u2028",
        "\ufeff",
        "\ufffd",
        "“",
        "”",
        "«",
        "»",
        "’",
        "é",
        "e\u0301",
        "日",
        "👩\u200d👧",
    ),
    *("\r\n", "\r", "\t", "<<<<<<< HEAD\n", "=======\n", ">>>>>>> b\n", "## ", "# ", "[^a]", "[^a]: ", "![](a.png)"),
    *("[a](commune:alpha-sur-marne)", "](", "<a onclick=", "<!--", "-->", "javascript:", "data:", "{lang=en}", "{: a}"),
    *("```\n", "~~~\n", "`", "**", "|a|b|\n|-|-|\n", "!!! note\n    ", "> ", "1. ", "3 000 %", "12 mars 2024", "ANRU"),
)


def write_seeds(folder: Path) -> int:
    """Write the seeds, each in its file, and return how many they are."""
    written = 0
    for number, seed in enumerate(_seeds()):
        (folder / f"{number:04}").write_bytes(seed)
        written = number + 1
    return written


def write_dictionary(file: Path) -> None:
    """Write the tokens as libFuzzer reads them (LLVM, libFuzzer, Dictionaries)."""
    escaped = ("".join(f"\\x{byte:02x}" for byte in token.encode()) for token in _TOKENS)
    file.write_text("".join(f'"{token}"\n' for token in escaped), "ascii")


def _seeds() -> Iterator[bytes]:
    for index, path in enumerate(targets()):
        document = tiny().documents.get(path)
        text = "\n".join(document.lines) if document else '{"fields": {}, "sections": []}\n'
        yield bytes([index]) + text.encode()
        yield bytes([index + 128]) + text.replace("\n", "\r\n").encode("cp1252", "replace")
    for _, shape in shapes():
        yield bytes([targets().index("content/site.yml")]) + shape[:_SHAPE_BYTES]
