"""``vitrine explain``: a message of the catalogue in full, or the list of all."""

import re
from collections.abc import Iterator
from textwrap import fill, indent
from typing import Final

import click

from site_builder.cli.surroundings import in_language
from site_builder.diagnostics import CATALOGUE, Language, Message
from site_builder.diagnostics.reference import LABELS, families, fixes, readable, wording_in
from site_builder.diagnostics.wording import SEVERITY_NAMES

_WIDTH: Final = 80
_NEAREST: Final = 3
_INDENT: Final = "  "
# "V021", "v21", "21" or, copied from a report, "[V021]".
_TYPED: Final = re.compile(r"\[?v?(\d{1,3})\]?", re.IGNORECASE | re.ASCII)
# A line may break at a space, but not before a sign that French parts from its word, nor inside « ».
_GLUED: Final = re.compile(r" (?=[;:!?»])|(?<=«) ")
_NO_BREAK: Final = "\u00a0"


@click.command()
@in_language
@click.argument("code", required=False)
def explain(code: str | None, lang: str) -> None:
    """Explique un message, ou les liste tous. / Explain a message, or list them all."""
    language = Language(lang)
    lines = _list(language) if code is None else _explanation(_known(code), language)
    click.echo("\n".join(lines))


def _known(typed: str) -> Message:
    """Return the message whose code was typed, or refuse the code and name the nearest ones."""
    match = _TYPED.fullmatch(typed.strip())
    if match is None:
        message = f"« {typed} » n'est pas un code ; essayez V021 / “{typed}” is not a code; try V021"
        raise click.UsageError(message)
    number = int(match[1])
    code = f"V{number:03d}"
    if code not in CATALOGUE:
        near = ", ".join(sorted(sorted(CATALOGUE, key=lambda known: abs(int(known[1:]) - number))[:_NEAREST]))
        message = f"pas de message {code} ; les plus proches : {near} / no message {code}; the nearest ones: {near}"
        raise click.UsageError(message)
    return CATALOGUE[code]


def _list(language: Language) -> Iterator[str]:
    for name, messages in families(language):
        yield f"{name}\n"
        for message in messages:
            text = readable(wording_in(message, language).message, language)
            yield _wrapped(f"{message.code}{_NO_BREAK} {text}", _INDENT, _INDENT * 4)
        yield ""


def _explanation(message: Message, language: Language) -> Iterator[str]:
    labels, wording = LABELS[language], wording_in(message, language)
    yield f"{message.code} ({SEVERITY_NAMES[language, message.severity]})\n"
    yield _wrapped(readable(wording.message, language)) + "\n"
    yield f"{labels.cause}\n{_wrapped(readable(wording.cause, language))}\n"
    yield f"{labels.bad}\n{indent(message.bad.rstrip(), _INDENT)}\n"
    yield f"{labels.good}\n{indent(message.good.rstrip(), _INDENT)}\n"
    asked = "\n".join(_wrapped(f"- {text}", _INDENT, _INDENT * 2) for text in fixes(message, language))
    yield f"{labels.fix}\n{asked}"


def _wrapped(text: str, first: str = _INDENT, rest: str = _INDENT) -> str:
    """Return the text in lines of 80 columns at most; what must stay together does."""
    glued = _GLUED.sub(_NO_BREAK, text)
    lines = fill(
        glued,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return lines.replace(_NO_BREAK, " ")
