"""Modules as one classic script: a browser refuses modules that come from a folder.

Only the forms that our modules use are known; any other stops the build instead of giving a script that fails later.
"""

import re
from collections.abc import Callable, Iterator
from posixpath import basename
from typing import Final

_STATIC: Final = re.compile(r'^import \{ (\w+(?:, \w+)*) \} from "\./([\w.-]+)";$', re.MULTILINE)
_DYNAMIC: Final = re.compile(r'(?<![\w.])import\("\./([\w.-]+)"\)')
_EXPORT: Final = re.compile(r"^export ((?:async )?function|class|const) (\w+)", re.MULTILINE)
# Whatever only a module may say, wherever it stands, even in words.
_FOREIGN: Final = re.compile(r"\b(import|export)\b")
_AWAITED: Final = re.compile(r"^(?:const .+ = )?await\b", re.MULTILINE)

Read = Callable[[str], str]


class ScriptError(Exception):
    """A module is written in a form that is not known here: a defect of ours."""


def classic(entry: str, read: Read) -> str:
    """Return a module and those it needs as one script; ``read`` gives the text of a module by its file name."""
    order: list[str] = []
    _place(entry, read, order, ())
    *needed, _ = order
    bodies = [f'modules["{name}"] = (() => {{\n{_body(name, read)}}})();\n' for name in needed]
    return f'(() => {{\n"use strict";\nconst modules = {{}};\n{"".join(bodies)}{_body(entry, read)}}})();\n'


def imported(text: str) -> Iterator[str]:
    """Yield the file name of every module that a module needs, at once or later."""
    yield from (found[2] for found in _STATIC.finditer(text))
    yield from (found[1] for found in _DYNAMIC.finditer(text))


def _place(name: str, read: Read, order: list[str], asking: tuple[str, ...]) -> None:
    """Put a module in the order, after those it needs."""
    if name in asking:
        raise ScriptError(f"{name} needs itself: {' > '.join(asking)}")
    if name in order:
        return
    for needed in imported(read(name)):
        _place(needed, read, order, (*asking, name))
    order.append(name)


def _body(name: str, read: Read) -> str:
    """Return what a module does, with what it offers as its answer."""
    text = read(name)
    for names, needed in _STATIC.findall(text):
        if lacking := sorted({*names.split(", ")} - {*_offered(read(needed))}):
            raise ScriptError(f"{name}: {needed} does not offer {', '.join(lacking)}")
    offered = _offered(text)
    text = _STATIC.sub(lambda found: f'const {{ {found[1]} }} = modules["{found[2]}"];', text)
    text = _DYNAMIC.sub(lambda found: f'Promise.resolve(modules["{found[1]}"])', text)
    text = _EXPORT.sub(r"\1 \2", text)
    for unknown in (_FOREIGN.search(text), _AWAITED.search(text)):
        if unknown:
            line = text.count("\n", 0, unknown.start()) + 1
            raise ScriptError(f"{basename(name)}:{line}: “{unknown[0]}” in a form that is not known")
    return f"{text}return {{ {', '.join(offered)} }};\n" if offered else text


def _offered(text: str) -> list[str]:
    """Return the names that a module offers, in order."""
    return [found[2] for found in _EXPORT.finditer(text)]
