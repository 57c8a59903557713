"""The pages of errors: made from the catalogue, in step with it, and readable as they are."""

import re
from pathlib import Path
from typing import Final

import pytest

from site_builder.diagnostics import CATALOGUE, Language
from site_builder.diagnostics.reference import families, reference_pages

ROOT: Final = Path(__file__).parents[2]
PAGES: Final = {path: page.decode() for path, page in reference_pages().items()}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_each_code_has_its_section(page: str) -> None:
    """Each code is a heading, once, in the order of the table of contents, so that its address never changes."""
    assert sorted(CATALOGUE) == sorted(re.findall(r"^## (V\d{3})$", page, re.MULTILINE))
    linked = re.findall(r"^- \[(V\d{3})\]\(#(v\d{3})\) ", page, re.MULTILINE)
    assert linked == [(code, code.lower()) for code in re.findall(r"^## (V\d{3})$", page, re.MULTILINE)]


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_no_name_is_left_to_fill(page: str) -> None:
    """Outside the examples, no value is left between braces: readers see "…" instead."""
    prose = re.sub(r"^(`{3,})text\n.*?^\1$", "", page, flags=re.MULTILINE | re.DOTALL)
    assert [] == re.findall(r"\{\w*\}", prose)


@pytest.mark.parametrize("language", Language)
def test_each_code_is_of_one_family(language: Language) -> None:
    """The families share out the whole catalogue."""
    codes = [message.code for _, messages in families(language) for message in messages]
    assert sorted(CATALOGUE) == sorted(codes)


def test_both_pages_have_the_same_examples() -> None:
    """What is typed in a file is the same whatever language one reads."""
    examples = [re.findall(r"^```text\n.*?^```$", page, re.MULTILINE | re.DOTALL) for page in PAGES.values()]
    assert examples[0] == examples[1]
