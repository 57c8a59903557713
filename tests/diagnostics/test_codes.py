"""Each code has its folder of bad content, which is told apart, word for word, from every other mistake."""

import re
from pathlib import Path
from types import MappingProxyType
from typing import Final

import pytest

from site_builder.diagnostics import CATALOGUE, Language
from tests.diagnostics.cases import Case, cases

CASES: Final = cases()
NAMES: Final = [case.code for case in CASES]
HEAD: Final = re.compile(r"^\S+:\d+:\d+: \w+\[(V\d{3})\]", re.MULTILINE)
# Codes whose example is not lines that can be typed in the place of others, and why.
NOT_PROVEN: Final = MappingProxyType(
    {
        "V001": "the mistake is in the bytes: the page cannot show a file saved in another encoding",
        "V003": "the mistake is the size of the file",
        "V004": "the mistake is a shortcut in the place of a file",
        "V005": "the mistake is in the bytes: the mark cannot be seen",
        "V006": "the mistake is in the bytes: line endings cannot be seen",
        "V007": "the mistake is in the bytes: the page cannot show a file saved in another encoding",
        "V008": "the mistake is the name of the file",
        "V009": "the mistake is a file that is missing",
        "V044": "the mistake is a file that is missing",
        "V045": "the mistake is a file that is missing",
        "V052": "the mistake is in the bytes of a picture",
        "V056": "what mends it goes elsewhere in the file",
        "V057": "the mistake is the size of a picture",
        "V058": "the mistake is the name of a picture",
        "V059": "the mistake is a picture that nothing shows",
        "V071": "the mistake is a folder that is missing",
        "V072": "the mistake is in the built site",
        "V073": "the mistake is in the built site",
        "V076": "a command writes what mends it",
    }
)
# Codes that no content shows alone, and the tests that prove them.
PROVEN_ELSEWHERE: Final = MappingProxyType(
    {
        "V103": "the system must refuse: tests/source/test_reader.py",
        **dict.fromkeys(("V117", "V118", "V119"), "a server must answer: tests/verify/test_online.py"),
    }
)
PROVEN: Final = [case for case in CASES if case.code not in NOT_PROVEN]


def test_every_code_has_its_folder() -> None:
    """No code of the catalogue lacks a folder of bad content, and no folder is of a code that does not exist."""
    assert [code for code in CATALOGUE if code not in PROVEN_ELSEWHERE] == NAMES


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_bad_content_is_told_word_for_word(case: Case, tmp_path: Path) -> None:
    """The folder gives its own message, once and alone, in the very words expected in each language."""
    root = case.lay(tmp_path / "project")
    for language in Language:
        said = case.said(root, language)
        assert case.expected(language).read_text("utf-8") == said
        assert [case.code] == HEAD.findall(said)


@pytest.mark.parametrize("case", PROVEN, ids=[case.code for case in PROVEN])
def test_example_of_the_catalogue_is_proven(case: Case, tmp_path: Path) -> None:
    """The wrong lines of the catalogue stand in the bad content; with the right ones instead, nothing is said."""
    message = CATALOGUE[case.code]
    root = case.lay(tmp_path / "project")
    (path,) = [path for path, text in case.texts().items() if message.bad in text]
    text = (root / path).read_text("utf-8")
    assert 1 == text.count(message.bad)
    (root / path).write_text(text.replace(message.bad, message.good), "utf-8")
    assert "No errors.\n" == case.said(root, Language.EN)
