"""Modules made one classic script."""

import json
import shutil
import subprocess

import pytest

from site_builder.output.offline.scripts import ScriptError, classic
from tests.built import ROOT

ASSETS = ROOT / "overrides" / "assets"


def run(script: str) -> str:
    """Return what a script printed, run by Node as browsers run a classic one."""
    node = shutil.which("node")
    if not node:
        pytest.fail("no Node: the tests need it")
    answer = subprocess.run([node, "--input-type=commonjs"], input=script, capture_output=True, text=True, check=False)
    return answer.stdout + answer.stderr


def test_modules_keep_their_order_and_their_names_apart() -> None:
    """What a module needs comes before it, once, and what it does not offer stays its own."""
    modules = {
        "entry.js": 'import { b } from "./b.js";\nimport { a } from "./a.js";\nconst own = a + b;\nconsole.log(own);\n',
        "a.js": "const own = 1;\nexport const a = own;\n",
        "b.js": 'import { a } from "./a.js";\nconst own = 10;\nexport const b = own + a;\n',
    }
    script = classic("entry.js", modules.__getitem__)
    assert (1, "12\n") == (script.count('modules["a.js"] ='), run(script))


def test_a_module_asked_for_later_is_answered_later() -> None:
    """A module that comes when it is needed is still given by a promise."""
    modules = {
        "entry.js": 'import("./a.js").then(({ A, say }) => say(new A().n));\nconsole.log("first");\n',
        "a.js": "export class A {\n  n = 2;\n}\nexport async function say(n) {\n  console.log(n);\n}\n",
    }
    assert "first\n2\n" == run(classic("entry.js", modules.__getitem__))


@pytest.mark.parametrize(
    "text",
    [
        'import a from "./a.js";',
        'import * as a from "./a.js";',
        'import "./a.js";',
        'import { a as b } from "./a.js";',
        'import { a } from "https://example.org/a.js";',
        "const a = import(address);",
        "const a = import(`./${name}.js`);",
        "const here = import.meta.url;",
        "export default 1;",
        "export { a };",
        'export * from "./a.js";',
        "export let a = 1;",
        'const a = await fetch("/a");',
        "await 1;",
    ],
)
def test_a_form_that_is_not_known_stops_the_build(text: str) -> None:
    """A script that would fail in the reader's browser fails here, with its place."""
    modules = {"entry.js": f"// One.\n{text}\n", "a.js": "export const a = 1;\n"}
    with pytest.raises(ScriptError, match=r"^entry\.js:2: “"):
        classic("entry.js", modules.__getitem__)


def test_a_name_that_no_module_offers_is_refused() -> None:
    """A browser would stop at such an import; a classic script would go on with nothing."""
    modules = {"entry.js": 'import { a, b } from "./a.js";\n', "a.js": "export const a = 1;\nconst b = 2;\n"}
    with pytest.raises(ScriptError, match=r"entry\.js: a\.js does not offer b"):
        classic("entry.js", modules.__getitem__)


def test_modules_that_need_each_other_are_refused() -> None:
    """A circle has no order."""
    modules = {"a.js": 'import { b } from "./b.js";\n', "b.js": 'import { a } from "./a.js";\nexport const b = 1;\n'}
    with pytest.raises(ScriptError, match=r"a\.js needs itself: a\.js > b\.js"):
        classic("a.js", modules.__getitem__)


def test_the_script_of_explore_is_made_of_its_modules() -> None:
    """Our own modules are understood whole, and nothing of them is said twice."""
    script = classic("explore.js", lambda name: (ASSETS / name).read_text("utf-8"))
    said = ("\nclass Corpus ", "\nclass Drawing ", "async function choose(")
    assert [1, 1, 1] == [script.count(one) for one in said]
    program = f"new (require('vm').Script)({json.dumps(script)}); console.log('classic');"
    assert "classic\n" == run(program)
