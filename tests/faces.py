"""Cuts the faces of cards and documents out of the variable face: `python -m tests.faces`, which `make font` runs.

A text face at the optical size of a page, in two weights, and the face of the titles. Pillow and typst read static
fonts only, and take them from `site_builder/output/faces/`.
"""

from pathlib import Path
from typing import Final

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

_ROOT: Final = Path(__file__).parents[1]
_PACKAGE: Final = _ROOT / "tests/node/node_modules/@fontsource-variable/bricolage-grotesque"
_FACES: Final = _ROOT / "site_builder/output/faces"
# File, name of the family, weight and its name, optical size in points.
_CUTS: Final = (
    ("text-400.ttf", "Bricolage Text", 400, "Regular", 14),
    ("text-700.ttf", "Bricolage Text", 700, "Bold", 14),
    ("titles-800.ttf", "Bricolage Titles", 800, "ExtraBold", 96),
)
_NARROW_NO_BREAK_SPACE: Final = 0x202F
_THIN_SPACE: Final = 0x2009


def main() -> None:
    """Write the three faces and their licence."""
    for file, family, weight, name, size in _CUTS:
        variable = TTFont(_PACKAGE / "files/bricolage-grotesque-latin-opsz-normal.woff2", recalcTimestamp=False)
        face = instantiateVariableFont(variable, {"wght": weight, "opsz": size})
        face.flavor = None
        # French sets a narrow space that does not break before « ? ! ; »: the package leaves it out.
        for table in face["cmap"].tables:
            table.cmap.setdefault(_NARROW_NO_BREAK_SPACE, table.cmap[_THIN_SPACE])
        for rank, text in ((1, family), (2, name), (4, f"{family} {name}"), (6, f"{family}-{name}".replace(" ", ""))):
            face["name"].setName(text, rank, 3, 1, 0x409)
        for rank in (16, 17, 21, 22, 25):
            face["name"].removeNames(nameID=rank)
        face["OS/2"].usWeightClass = weight
        face.save(_FACES / file)
    (_FACES / "OFL.txt").write_bytes((_PACKAGE / "LICENSE").read_bytes())


if __name__ == "__main__":
    main()
