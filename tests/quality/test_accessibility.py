"""The real site judged by axe, in a real browser: every page, then one page of each kind in every other state."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.built import Built

pytestmark = [pytest.mark.browser, pytest.mark.slow]

AXE: Final = Path(__file__).parents[1] / "node" / "node_modules" / "axe-core" / "axe.min.js"
TAGS: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
HEIGHT: Final = 800
JUDGE: Final = """async (tags) => {
  const verdict = await axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
  return verdict.violations.flatMap((rule) => rule.nodes.map((node) => [rule.id, node.target.join(" ")]));
}"""


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    """Return a page that knows axe and moves nothing: colours are never read half-way through a change."""
    assert AXE.exists(), "no axe: run `make node`"
    context = chromium.new_context(reduced_motion="reduce")
    context.add_init_script(path=AXE)
    yield context.new_page()
    context.close()


def faults(page: Page) -> list[tuple[str, str]]:
    """Return what axe finds wrong in the page as it stands: the rule, and where."""
    return [(rule, place) for rule, place in page.evaluate(JUDGE, TAGS)]


def faults_by_page(page: Page, home: str, files: Iterable[str]) -> dict[str, list[tuple[str, str]]]:
    """Return the faults of each of these pages that has some."""
    found = {}
    for file in files:
        page.goto(f"{home}{file.removesuffix('index.html')}")
        found[file] = faults(page)
    return {file: wrong for file, wrong in found.items() if wrong}


def one_of_each_kind(site: Built) -> list[str]:
    """Return a page of each kind in each language; the template names the kind as the class of the body."""
    kinds = {(str(page.xpath("string(body/@class)")), page.get("lang")): file for file, page in site.documents.items()}
    return sorted(kinds.values())


def test_every_page(page: Page, root_site: Built, served_root: str) -> None:
    """No page of either language, on a desktop and in light colours, breaks a rule."""
    page.set_viewport_size({"width": 1280, "height": HEIGHT})
    page.emulate_media(color_scheme="light")
    assert {} == faults_by_page(page, served_root, root_site.documents)


@pytest.mark.parametrize(("width", "scheme"), [(1280, "dark"), (360, "light"), (360, "dark")])
def test_every_kind_of_page(
    page: Page, root_site: Built, served_root: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    """No kind of page breaks a rule in dark colours, nor on a phone."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.emulate_media(color_scheme=scheme)
    assert {} == faults_by_page(page, served_root, one_of_each_kind(root_site))


@pytest.mark.parametrize(
    ("damage", "rule"),
    [
        ("document.documentElement.removeAttribute('lang')", "html-has-lang"),
        ("document.querySelector('.lead').style.color = '#c4c4c4'", "color-contrast"),
        ("document.querySelector('main').innerHTML += '<input aria-label=a autocomplete=b>'", "autocomplete-valid"),
        ("document.querySelector('.lead').innerHTML = '<button>a</button>'.repeat(2)", "target-size"),
        ("document.querySelector('h1').remove()", "page-has-heading-one"),
    ],
)
def test_a_fault_is_found(page: Page, served_root: str, damage: str, rule: str) -> None:
    """A page that breaks a rule, of any of the sets that are asked for, does not pass."""
    page.set_viewport_size({"width": 1280, "height": HEIGHT})
    page.emulate_media(color_scheme="light")
    page.goto(served_root)
    page.add_style_tag(content="button { all: unset; font-size: 10px; line-height: 1 }")
    assert [] == faults(page)
    page.evaluate(damage)
    assert {rule} == {found for found, _ in faults(page)}
