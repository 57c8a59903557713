"""The gates that a built site goes through: what each measures on a page, and how far it may go."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

# Pages that are words and nothing else, which must cost less than the others.
_PROSE: Final = ("accessibility", "legal", "not-found", "prose")
# Pages that are tools rather than something to read.
TOOLS: Final = ("explore", "search")


@dataclass(frozen=True)
class Gate:
    """A gate: its limit in figures, the other way round when ``least``, and other limits for some kinds of pages."""

    key: str
    name: str
    limit: float = 0
    unit: str = "faults"
    least: bool = False
    by_kind: Mapping[str, float | None] = field(default_factory=dict)

    def lets(self, figure: float, kind: str) -> bool:
        """Return whether a page of this kind may pass with this figure; without a limit it always may."""
        limit = self.by_kind.get(kind, self.limit)
        return limit is None or (figure >= limit if self.least else figure <= limit)

    def judges(self, kind: str) -> bool:
        """Return whether the gate has a limit for this kind of page."""
        return self.by_kind.get(kind, self.limit) is not None

    def worst(self, figures: Mapping[str, float]) -> str:
        """Return the page with the worst figure, the first by name of several."""
        return min(sorted(figures), key=lambda file: figures[file] if self.least else -figures[file])

    def rule(self) -> str:
        """Return the limit in words."""
        sign = "≥" if self.least else "≤"
        if not self.limit and not self.least:
            return "0"
        others = sorted({limit for limit in self.by_kind.values() if limit is not None})
        apart = "".join(f", {sign} {limit:g} for prose" for limit in others)
        free = " and ".join(sorted(kind for kind, limit in self.by_kind.items() if limit is None))
        return f"{sign} {self._measure(self.limit)}{apart}{f', {free} apart' if free else ''}"

    def _measure(self, figure: float) -> str:
        match self.unit:
            case "B":
                return f"{figure / 1000:g} kB"
            case "ms":
                return f"{figure:g} ms"
            case _:
                return f"{figure:g}"


WEIGHTS: Final = (
    Gate("ecoindex", "EcoIndex", 85, "points", least=True, by_kind=dict.fromkeys(_PROSE, 88)),
    Gate("document", "HTML with its style sheet, gzip", 14_000, "B"),
    Gate("script", "JavaScript, gzip", 5_000, "B", by_kind=dict.fromkeys(TOOLS)),
    Gate("page", "Page without pictures, gzip", 30_000, "B"),
)
MANNERS: Final = (
    Gate("shift", "Layout shift (CLS)", unit="points"),
    Gate("strangers", "Requests to third parties"),
    Gate("kept", "Cookies and storage"),
    Gate("said", "Messages in the console, files that fail to load"),
)
READING: Final = (
    Gate("narrow", "Fits in 320 px"),
    Gate("enlarged", "Text twice as large"),
    Gate("forced-colours", "Forced colours"),
    Gate("print", "Print"),
    Gate("still", "Reduced motion"),
    Gate("unscripted", "JavaScript off"),
    Gate("outline", "Levels of titles"),
)
WHOLE: Final = (
    Gate("axe", "axe-core, as the page opens"),
    Gate("nu", "Nu HTML checker"),
    Gate("html-validate", "html-validate"),
    Gate("language", "Language that the page declares"),
)
KEYBOARD: Final = (
    Gate("skip-link", "Keyboard: the skip link comes first"),
    Gate("stops", "Keyboard: every stop can be seen"),
    Gate("order", "Keyboard: stops follow the reading order"),
    Gate("menu", "Keyboard: the menu of a phone opens and closes"),
    Gate("shortcuts", "Keyboard: no key alone does anything"),
)
STATES: Final = (
    Gate("states", "axe-core: 1280 and 360 px, light and dark, menu and search open"),
    Gate("targets", "Targets of 24 px"),
)
LIGHTHOUSE: Final = (
    Gate("accessibility", "Lighthouse: accessibility", 100, "points", least=True),
    Gate("best-practices", "Lighthouse: best practices", 100, "points", least=True),
    # None of these is for search engines: they keep the missing page, those beside another and that of style out.
    Gate(
        "seo",
        "Lighthouse: SEO",
        100,
        "points",
        least=True,
        by_kind=dict.fromkeys(("embed", "not-found", "share", "style")),
    ),
)
SPEED: Final = (
    Gate("performance", "Lighthouse: performance", 98, "points", least=True),
    Gate("first-paint", "First paint on a phone (FCP)", 1_000, "ms"),
    Gate("phone-shift", "Layout shift on a phone (CLS)", unit="points"),
)

GATES: Final = (*WEIGHTS, *MANNERS, *READING, *WHOLE, *KEYBOARD, *STATES, *LIGHTHOUSE, *SPEED)

# Kinds of page that are younger than the published report, which the next one takes in.
SINCE_REPORT: Final[frozenset[str]] = frozenset()

# Gates that tests keep, by what they promise; the report runs these tests.
TESTED: Final[Mapping[str, tuple[str, ...]]] = {
    "Links and anchors (lychee)": ("tests/whole/test_links.py",),
    "Works in a folder of a host": ("tests/browser/test_reading.py",),
    "hreflang, sitemap, files of the site": ("tests/whole/test_alternates.py", "tests/whole/test_files.py"),
    "Interface strings and bodies in the language of the page": ("tests/whole/test_languages.py",),
    "Pictures: text, credit, licence, consent, positions removed": ("tests/output",),
    "Spelling": ("tests/repo/test_spelling.py",),
    "The same inputs give the same bytes": ("tests/whole/test_builds.py",),
    "Structured data, feeds, open data formats, PDF": (
        "tests/whole/test_structured.py",
        "tests/whole/test_sitemap.py",
        "tests/whole/test_sharing.py",
        "tests/output/test_feeds.py",
        "tests/output/kits",
        "tests/site/api",
    ),
}
