"""How accessible the site is, in the words of the law."""

from site_builder.site.scope import Scope


def conformity_sentence(scope: Scope) -> str:
    """Return the state of conformity in the words the law imposes (law 2005-102, art. 47; RGAA 4.1.2)."""
    conformity = scope.catalog.settings.accessibility.conformity
    return scope.text(f"accessibility_{conformity}")
