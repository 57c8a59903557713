"""What editors do with a message: nothing but what it shows, typed where it points."""

import re

from site_builder.diagnostics import Diagnostic, Language, OutputFormat, render_report
from tests.model.mistakes.mistake import Fix


def shown(found: Diagnostic, words: str) -> str:
    """Return the words, after a check that the editor reads them in the message."""
    assert words in render_report([found], Language.FR, OutputFormat.TEXT)
    return words


def marked(text: str, found: Diagnostic) -> str:
    """Return the characters that the message marks."""
    start = found.span.column - 1
    return text.split("\n")[found.span.line - 1][start : start + found.span.length]


def over(text: str, found: Diagnostic, words: str) -> str:
    """Return the text with the words over what the message marks."""
    lines = text.split("\n")
    line, start = lines[found.span.line - 1], found.span.column - 1
    lines[found.span.line - 1] = line[:start] + words + line[start + found.span.length :]
    return "\n".join(lines)


def take_suggestion(text: str, found: Diagnostic) -> str:
    """Type the suggested word in the place of the one the message names."""
    typed = marked(text, found)
    named = next((words for words in (found.param("value"), found.param("key")) if words in typed and words), typed)
    return over(text, found, typed.replace(named, shown(found, found.param("suggestion"))))


def retype_line(text: str, found: Diagnostic) -> str:
    """Type the whole line as suggested, at the indentation and after the hyphen it had."""
    lines = text.split("\n")
    line = lines[found.span.line - 1]
    suggestion = shown(found, found.param("suggestion"))
    indent = line[: len(line) - len(line.lstrip())]
    hyphen = "- " if line.lstrip().startswith("- ") and not suggestion.startswith("- ") else ""
    lines[found.span.line - 1] = f"{indent}{hyphen}{suggestion}"
    return "\n".join(lines)


def delete_line(text: str, found: Diagnostic) -> str:
    """Delete the line of the message."""
    lines = text.split("\n")
    del lines[found.span.line - 1]
    return "\n".join(lines)


def delete_marked(text: str, found: Diagnostic) -> str:
    """Delete what the message marks."""
    return over(text, found, "")


def add_example(text: str, found: Diagnostic) -> str:
    """Type the example of the message on a new line below its own, in the same column."""
    lines = text.split("\n")
    lines.insert(found.span.line, " " * (found.span.column - 1) + shown(found, found.param("example")))
    return "\n".join(lines)


def in_english(words: str) -> Fix:
    """Return the fix that types the example of the message below its line, the English words in their place."""

    def fix(text: str, found: Diagnostic) -> str:
        lines = text.split("\n")
        lines.insert(found.span.line, shown(found, found.param("example")).replace("…", words))
        return "\n".join(lines)

    return fix


def add_inside(text: str, found: Diagnostic) -> str:
    """Type each example of the message on a line of its own, in the fields below the line of the message."""
    lines = text.split("\n")
    typed = shown(found, found.param("example")).split(" · ")
    lines[found.span.line : found.span.line] = [f"  {field}" for field in typed]
    return "\n".join(lines)


def quote_value(text: str, found: Diagnostic) -> str:
    """Put the value that begins where the message points in straight quotes."""
    lines = text.split("\n")
    line, start = lines[found.span.line - 1], found.span.column - 1
    lines[found.span.line - 1] = f'{line[:start]}"{line[start:]}"'
    return "\n".join(lines)


def digits_only(text: str, found: Diagnostic) -> str:
    """Keep the digits and the decimal point of what is marked."""
    shown(found, "des chiffres seulement, avec un point pour les décimales")
    return over(text, found, re.sub(r"[^\d.]", "", marked(text, found)))


def spaces(count: int) -> Fix:
    """Return the fix that puts so many ordinary spaces over what is marked."""
    return lambda text, found: over(text, found, " " * count)


def typing(words: str) -> Fix:
    """Return the fix that types, over what is marked, words that the message itself offers."""
    return lambda text, found: over(text, found, shown(found, words))


def by_hand(old: str, new: str, *, as_told: str) -> Fix:
    """Return the fix of an editor who knows the right words, where the message tells what to do with them."""

    def fix(text: str, found: Diagnostic) -> str:
        shown(found, as_told)
        assert old in text
        return text.replace(old, new, 1)

    return fix
