"""What the parser of the block could not read, said as what the editor should type."""

import re
from typing import Final

import yaml

from site_builder.diagnostics import Diagnostic, Span, problem
from site_builder.source.fences import not_closed
from site_builder.source.place import Place, in_quotes

_KEY_VALUE: Final = re.compile(r"(\s*(?:- +)?[\w-]+ *:[ \t]+)(\S.*)")
_VALUE: Final = re.compile(r"(\s*(?:- +)*(?:[\w-]+ *:[ \t]+)?)(\S.*)")
_MISSING_SPACE: Final = re.compile(r"\s*(?:- +)?(([A-Za-z_]+):[\u00a0\u202f]*([^\s:/].*))$")
_EQUALS: Final = re.compile(r"\s*(?:- +)?(([A-Za-z_]+) *= *([^\s=].*))$")
# What people type for the hyphen of a list: a dash or a bullet of Word, a star, a hyphen that touches the word.
_LIST_SIGN: Final = re.compile(r"\s*((?:[\u2013\u2014\u2212\u2022\u00b7\u25aa\u25e6\u2023]\s*|\*\s+|-)([^\s*-].*))$")
_SPECIAL: Final = re.compile(r"\s*(?:- +)?(?:[\w-]+ *:[ \t]+)?(?=([>|@%`&*!]|\[.*\]|\{.*\}))")
# These begin a value in the place of a text only after the name of a field.
_SPECIAL_VALUE: Final = re.compile(r"\s*(?:- +)?[\w-]+ *:[ \t]+(?=([-?](?=\s|$)|[,\]}]))")
_NO_COMMA: Final = re.compile(r"\"\s+(?=[A-Za-z_]+:\s)")
_CLOSING: Final = {"[": ("ce crochet", "bracket", "]"), "{": ("cette accolade", "brace", "}")}


def syntax_mistake(fault: yaml.MarkedYAMLError, place: Place) -> Diagnostic:
    """Return the message for what stopped the parser, at the place where it is to be mended."""
    line, column = _place_of_fault(fault)
    excerpt = place.line(line)
    trouble = fault.problem or ""
    # A star at the edge of a list is one of Markdown, not a command.
    starred = hyphen_due(place, line) if excerpt.lstrip().startswith("* ") else None
    structure = starred or _structure(fault, place, line) or _comma_due(place, line, trouble)
    if structure:
        return structure
    if "mapping values are not allowed" in trouble:
        return _quotes(place, line) or _colon_in_value(place, line, column)
    if "could not find expected ':'" in trouble:
        return _missing_colon(fault, place)
    if excerpt[column - 1 : column] == "\t":
        return problem("V013", place.span(line, column), name_fr="une tabulation", name_en="a tab")
    special = _SPECIAL.match(excerpt) or _SPECIAL_VALUE.match(excerpt)
    if special and column > special.end():
        return problem("V017", place.span(line, special.end() + 1), mark=special[1][0])
    mended = _quotes(place, line) or _bracket(place, line, column) or hyphen_due(place, line)
    return mended or _unreadable(place, line, column)


def space_due(place: Place, line: int) -> Diagnostic | None:
    """Return the message for ``key:value``, where YAML wants a space, or for ``key = value``, if the line is one."""
    if line < 0:
        return None
    if equals := _EQUALS.match(place.line(line).rstrip()):
        fixed = f"{equals[2]}: {equals[3]}"
        return _retype(
            place.span(line, equals.start(1) + 1, len(equals[1])),
            fixed,
            f"remplacez le signe « = » par un deux-points suivi d'une espace : {fixed}",
            f"replace the “=” sign by a colon followed by a space: {fixed}",
        )
    match = _MISSING_SPACE.match(place.line(line))
    if match is None:
        return None
    fixed = f"{match[2]}: {match[3]}"
    return _retype(
        place.span(line, match.start(1) + 1, len(match[1])),
        fixed,
        f"ajoutez une espace après le deux-points : {fixed}",
        f"add a space after the colon: {fixed}",
    )


def hyphen_due(place: Place, line: int) -> Diagnostic | None:
    """Return the message for an element of a list that another sign than a hyphen and a space begins."""
    match = _LIST_SIGN.match(place.line(line).rstrip()) if line >= 0 else None
    if match is None:
        return None
    fixed = f"- {match[2]}"
    return _retype(
        place.span(line, match.start(1) + 1, len(match[1])),
        fixed,
        f"chaque élément d'une liste commence par un tiret ordinaire et une espace : {fixed}",
        f"each element of a list begins with a plain hyphen and a space: {fixed}",
    )


def space_after_hyphen(place: Place, line: int, column: int) -> Diagnostic:
    """Return the message for the space after the hyphen of a list, when it is not an ordinary one."""
    fixed = f"- {place.line(line)[column:].strip()}"
    return _retype(
        place.span(line, column, 1),
        fixed,
        f"tapez une espace ordinaire après le tiret : {fixed}",
        f"type an ordinary space after the hyphen: {fixed}",
    )


def _place_of_fault(fault: yaml.MarkedYAMLError) -> tuple[int, int]:
    """Return where to look: what was opened and never closed is noticed too late, so its opening is shown."""
    opened = "quoted scalar" in (fault.context or "") or "parsing a flow" in (fault.context or "")
    mark = (fault.context_mark if opened else None) or fault.problem_mark
    return (mark.line, mark.column + 1) if mark else (0, 1)


def _structure(fault: yaml.MarkedYAMLError, place: Place, line: int) -> Diagnostic | None:
    """Return the message for a line that is none of the fields: of another kind of file, or of the text below."""
    trouble = f"{fault.context} {fault.problem}"
    if "document" in trouble or "directive" in trouble:
        last = min(line + place.first_line, len(place.lines))
        block = place.lines[place.first_line - 1 : last]
        foreign = [number for number, typed in enumerate(block) if typed.startswith(("%", "..."))]
        strays = foreign[:1] or [number for number, typed in enumerate(block) if typed.startswith("---")][-1:]
        if strays:
            stray = place.span(strays[0], 1, len(block[strays[0]]))
            return _retype(
                stray,
                stray.excerpt,
                "effacez cette ligne : elle n'a pas de sens parmi les champs",
                "delete this line: it has no meaning among the fields",
            )
    fenced = place.first_line > 1
    return not_closed(place.path, place.lines, line + place.first_line, sure=True) if fenced else None


def _colon_in_value(place: Place, line: int, column: int) -> Diagnostic:
    span = place.span(line, column)
    match = _KEY_VALUE.match(span.excerpt.rstrip())
    own_colon = match is not None and column <= match.start(2)
    if own_colon or (match is None and ":" not in span.excerpt[: column - 1]):
        # The colon is that of the field: the line was taken for the rest of the one above.
        above = space_due(place, line - 1) or hyphen_due(place, line - 1)
        return above or _unreadable(place, line, 1, len(span.excerpt))
    if match is None:
        return problem("V012", span)
    field, text = match[1].strip(), match[2]
    suggestion = f"{field} {in_quotes(text)}"
    return problem("V012", place.span(line, match.start(2) + 1, len(text)), suggestion=suggestion)


def _missing_colon(fault: yaml.MarkedYAMLError, place: Place) -> Diagnostic:
    """Return the message for a line without ``key: value``; the parser notices only one line later."""
    mark = fault.context_mark or fault.problem_mark
    line = mark.line if mark else 0
    found = space_due(place, line) or hyphen_due(place, line)
    return found or _unreadable(place, line, 1, len(place.line(line)))


def _quotes(place: Place, line: int) -> Diagnostic | None:
    """Return the message for quotes that close too early, as in ``'l'eau'``, or never."""
    match = _VALUE.match(place.line(line).rstrip())
    if match is None or match[2][0] not in "\"'":
        return None
    field, value = match.groups()
    if len(value) > 1 and value[0] == value[-1] and value[0] not in value[1:-1] and "\\" not in value:
        # This value is as it should be: a quote opened above was closed by its first one.
        above = [_unclosed_above(place, line, quote) for quote in "\"'"]
        number = max((found for found in above if found is not None), default=None)
        return None if number is None else _quotes(place, number)
    quote = value[0]
    whole = value[1:-1] if value[-1] == quote and len(value) > 1 else value if quote in value[1:] else value[1:]
    fixed = f"{field.strip()} {in_quotes(whole)}".strip()
    return _retype(
        place.span(line, match.start(2) + 1, len(value)),
        fixed,
        f"mettez toute la valeur entre guillemets droits : {fixed}",
        f"put the whole value in straight quotes: {fixed}",
    )


def _unclosed_above(place: Place, line: int, quote: str) -> int | None:
    """Return the nearest line above that holds the quote, if it opens a value there and does not close it."""
    number = next((above for above in range(line - 1, -1, -1) if quote in place.line(above)), None)
    if number is None:
        return None
    match = _VALUE.match(place.line(number).rstrip())
    return number if match and match[2][0] == quote and match[2].count(quote) == 1 else None


def _bracket(place: Place, line: int, column: int) -> Diagnostic | None:
    sign = place.line(line)[column - 1 : column]
    if sign not in _CLOSING:
        return None
    french, english, closing = _CLOSING[sign]
    return _retype(
        place.span(line, column),
        closing,
        f"{french} n'est jamais fermé{'e' if sign == '{' else ''}, ou l'est trop tôt : vérifiez où va « {closing} »",
        f"this {english} is never closed, or too early: check where “{closing}” goes",
    )


def _comma_due(place: Place, line: int, trouble: str) -> Diagnostic | None:
    """Return the message for ``{fr: "Texte" en: "Text"}``, whose two values touch."""
    excerpt = place.line(line)
    gap = _NO_COMMA.search(excerpt) if "expected ','" in trouble else None
    if gap is None:
        return None
    fixed = f"{excerpt[: gap.start() + 1]}, {excerpt[gap.end() :].lstrip()}".strip()
    return _retype(
        place.span(line, gap.start() + 1),
        fixed,
        f"mettez une virgule entre les deux valeurs : {fixed}",
        f"put a comma between the two values: {fixed}",
    )


def _unreadable(place: Place, line: int, column: int, length: int = 1) -> Diagnostic:
    return problem("V019", place.span(line, min(column, len(place.line(line)) + 1), length))


def _retype(span: Span, typed: str, french: str, english: str) -> Diagnostic:
    return problem("V019", span, suggestion=typed, suggestion_fr=french, suggestion_en=english)
