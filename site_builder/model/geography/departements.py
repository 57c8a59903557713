"""The départements of Greater Paris and around it, by the first two characters of an INSEE code.

Source: Code officiel géographique, INSEE.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "75": "Paris",
        "77": "Seine-et-Marne",
        "78": "Yvelines",
        "91": "Essonne",
        "92": "Hauts-de-Seine",
        "93": "Seine-Saint-Denis",
        "94": "Val-de-Marne",
        "95": "Val-d’Oise",
    }
)


def departement_code(insee: str) -> str:
    """Return the number of the département that an INSEE code tells, which is a text: some begin with a zero."""
    return insee[:2]


def departement_name(insee: str) -> str:
    """Return the name of the département that an INSEE code tells, nothing for one that is far away."""
    return _NAMES.get(departement_code(insee), "")


def departement(insee: str) -> str:
    """Return the name and the number of the département that an INSEE code tells."""
    return f"{departement_name(insee)} ({departement_code(insee)})".strip()
