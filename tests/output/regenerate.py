"""The golden trees of the waist, written again on request: ``python -m tests.output.regenerate``.

Read the difference before you commit it: it is what the engine will receive from now on.
"""

from pathlib import Path
from typing import Final

from site_builder.model.locale import Locale
from site_builder.output.exports import exports, manifest
from site_builder.output.tree import write_tree
from tests.site.planning import pictures_of, tiny_site, written_pages

GOLDEN: Final = Path(__file__).parent / "golden"
# One page of each kind worth reading; the others are in the list of files.
_KEPT: Final = (
    "communes/alpha-sur-marne/index.md",
    "solutions/ombrieres/index.md",
    "index.md",
    "explorer/index.md",
    "explore/index.md",
    "couverture/index.md",
    "couverture/solutions/index.md",
    "coverage/index.md",
    "coverage/solutions/index.md",
)


def golden_files() -> dict[str, bytes]:
    """Return what the golden trees must hold, by path."""
    site = tiny_site()
    pictures = pictures_of(site)
    files: dict[str, bytes] = {}
    emitted: list[str] = []
    for locale in Locale:
        pages = written_pages(site, locale)
        emitted.extend(f"docs/{locale}/{path}" for path in sorted(pages))
        files |= {f"docs/{locale}/{path}": pages[path] for path in _KEPT if path in pages}
    files["emitted.txt"] = _lines(emitted)
    files["manifest.txt"] = _lines(manifest(site, (picture.src.removeprefix("/") for picture in pictures.values())))
    files["sitemap.xml"] = exports(site)["sitemap.xml"]
    return files


def _lines(paths: list[str] | tuple[str, ...]) -> bytes:
    return "".join(f"{path}\n" for path in paths).encode()


if __name__ == "__main__":
    write_tree(GOLDEN, golden_files())
