"""The list « Sur cette page »: the sections that a template shows around the prose, in the order of the page."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from site_builder.model.entries.page import PageKind
from site_builder.site.page import Blocks
from site_builder.site.scope import Scope
from site_builder.site.views import LinkView
from site_builder.site.words.citations import Citations

# What each template shows before its prose, then after it. A test reads the built pages and compares.
_AROUND: Final[Mapping[PageKind, tuple[tuple[str, ...], tuple[str, ...]]]] = MappingProxyType(
    {
        PageKind.PROGRAMME: ((), ("stages", "calls", "figures", "table-1", "sources")),
        PageKind.PRESS: (("contact", "kits", "figures"), ("documented", "sources")),
        PageKind.LEGAL: (("mentions",), ("sources",)),
        PageKind.ACCESSIBILITY: (("state",), ("sources",)),
        PageKind.PROSE: ((), ("figures", "sources")),
    }
)


def sections_around(
    kind: PageKind, blocks: Blocks, citations: Citations, scope: Scope
) -> tuple[tuple[LinkView, ...], tuple[LinkView, ...]]:
    """Return the sections before the prose of the page and those after it, each a link to its heading."""
    shown = _shown(kind, blocks, citations, scope)
    before, after = _AROUND.get(kind, ((), ()))
    return (
        tuple(LinkView(shown[name], f"#v-{name}") for name in before if name in shown),
        tuple(LinkView(shown[name], f"#v-{name}") for name in after if name in shown),
    )


def _shown(kind: PageKind, blocks: Blocks, citations: Citations, scope: Scope) -> dict[str, str]:
    """Return the heading of each section that the page has something to show in."""
    present = {
        "calls": (scope.text("calls"), kind is PageKind.PROGRAMME),
        "contact": (scope.text("contact"), bool(blocks.facts)),
        "documented": (scope.text("documented_announced"), bool(blocks.progress)),
        "figures": (scope.text("figures"), bool(blocks.figures)),
        "kits": (scope.text("kits"), bool(blocks.kits)),
        "mentions": (scope.text("legal_mentions"), bool(blocks.legal_facts)),
        "sources": (scope.text("sources"), bool(citations.sources)),
        "stages": (scope.text("stages"), bool(blocks.stages)),
        "state": (scope.text("accessibility_state"), bool(blocks.stage)),
        "table-1": (scope.text("editions_caption"), bool(blocks.tables)),
    }
    return {name: heading for name, (heading, there) in present.items() if there}
