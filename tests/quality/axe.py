"""What axe says of a page as it stands in a browser."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Page

AXE: Final = Path(__file__).parents[1] / "node" / "node_modules" / "axe-core" / "axe.min.js"
TAGS: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
TARGETS: Final = "target-size"
CONTRAST: Final = "color-contrast"
_JUDGE: Final = """async ([type, values]) => {
  const verdict = await axe.run(document, { runOnly: { type, values }, resultTypes: ["violations"] });
  return verdict.violations.flatMap((rule) => rule.nodes.map((node) => [rule.id, node.target.join(" ")]));
}"""


@contextmanager
def judged_page(browser: Browser) -> Iterator[Page]:
    """Give a page that knows axe and moves nothing: colours are never read half-way through a change."""
    assert AXE.exists(), "no axe: run `make node`"
    context = browser.new_context(reduced_motion="reduce")
    context.add_init_script(path=AXE)
    yield context.new_page()
    context.close()


def broken_rules(page: Page, rules: Sequence[str] = ()) -> list[tuple[str, str]]:
    """Return what axe finds wrong in the page as it stands: the rule, and where; all rules unless some are named."""
    asked = ["rule", list(rules)] if rules else ["tag", list(TAGS)]
    return [(rule, place) for rule, place in page.evaluate(_JUDGE, asked)]


def axe_version(page: Page) -> str:
    """Return the version of axe in the page."""
    return str(page.evaluate("axe.version"))
