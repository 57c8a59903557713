"""What must hold once every entry is right in itself: one module for each kind of rule.

Enters: a catalog and the files it was read from. Leaves: diagnostics. Only the pipeline calls this.
"""

from collections.abc import Callable, Iterable
from typing import Final, TypeAlias

from site_builder.diagnostics import Diagnostic
from site_builder.model.catalog import Catalog
from site_builder.model.rules.references import references
from site_builder.model.rules.unique import needed_pages, unique
from site_builder.source import SourceTree

Rule: TypeAlias = Callable[[Catalog, SourceTree], Iterable[Diagnostic]]

RULES: Final[tuple[Rule, ...]] = (
    references,
    unique,
    needed_pages,
)


def broken_rules(catalog: Catalog, tree: SourceTree) -> list[Diagnostic]:
    """Return everything that is wrong with the catalog, rule by rule."""
    return [found for rule in RULES for found in rule(catalog, tree)]


__all__ = ["RULES", "Rule", "broken_rules"]
