"""EcoIndex: what a page costs the planet, from 100 (nothing) to 0, by the quantiles of the web.

The formula is the one that https://www.ecoindex.fr/ publishes.
"""

from itertools import pairwise
from typing import Final

_NODES: Final = "0 47 75 159 233 298 358 417 476 537 603 674 753 843 949 1076 1237 1459 1801 2479 594601"
_REQUESTS: Final = "0 2 15 25 34 42 49 56 63 70 78 86 95 105 117 130 147 170 205 281 3920"
_KILOBYTES: Final = (
    "0 1.37 144.7 319.53 479.46 631.97 783.38 937.91 1098.62 1265.47 1448.32 1648.27 1876.08 2142.06 2465.37 2866.31 "
    "3401.59 4155.73 5400.08 8037.54 223212.26"
)


def ecoindex(nodes: int, requests: int, kilobytes: float) -> int:
    """Return the score of a page: nodes (not those in pictures), requests, kB (1000 B) on the wire."""
    cost = 3 * _quantile(_NODES, nodes) + 2 * _quantile(_REQUESTS, requests) + _quantile(_KILOBYTES, kilobytes)
    return round(100 - 5 * cost / 6)


def _quantile(written: str, value: float) -> float:
    bounds = [float(bound) for bound in written.split()]
    for rank, (low, high) in enumerate(pairwise(bounds)):
        if value < high:
            return rank + (value - low) / (high - low)
    return len(bounds) - 1
