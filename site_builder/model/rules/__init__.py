"""What must hold once every entry is right in itself: one module for each kind of rule.

Enters: a catalog and the files it was read from. Leaves: diagnostics. Only the pipeline calls this.
"""

from collections.abc import Callable, Iterable
from typing import Final, TypeAlias

from site_builder.diagnostics import Diagnostic
from site_builder.model.catalog import Catalog
from site_builder.model.rules.acronyms import acronyms
from site_builder.model.rules.consistency import consistency, placeholders
from site_builder.model.rules.drift import drift, locks
from site_builder.model.rules.echoes import without_echoes
from site_builder.model.rules.headings import headings
from site_builder.model.rules.images import images
from site_builder.model.rules.ledger import ledger
from site_builder.model.rules.links import links
from site_builder.model.rules.literal import literal
from site_builder.model.rules.markup import markup
from site_builder.model.rules.outlines import outlines
from site_builder.model.rules.parity import parity
from site_builder.model.rules.references import references
from site_builder.model.rules.release import legal_duties
from site_builder.model.rules.stages import stages
from site_builder.model.rules.unique import needed_pages, unique
from site_builder.source import SourceTree

Rule: TypeAlias = Callable[[Catalog, SourceTree], Iterable[Diagnostic]]

RULES: Final[tuple[Rule, ...]] = (
    references,
    unique,
    needed_pages,
    legal_duties,
    stages,
    headings,
    links,
    markup,
    literal,
    ledger,
    consistency,
    placeholders,
    outlines,
    images,
    acronyms,
    drift,
    locks,
    parity,
)


def broken_rules(catalog: Catalog, tree: SourceTree) -> list[Diagnostic]:
    """Return everything that is wrong with the catalog, rule by rule."""
    return [found for rule in RULES for found in rule(catalog, tree)]


__all__ = ["RULES", "Rule", "broken_rules", "without_echoes"]
