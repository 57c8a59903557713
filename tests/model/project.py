"""A copy of the real content to damage, and the check that reads it."""

import io
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image

from site_builder import pipeline
from site_builder.diagnostics import Diagnostic
from site_builder.model.catalog import Catalog
from site_builder.model.reading.gather import gather
from site_builder.source import SourceTree, read_content

REAL_CONTENT: Final = Path(__file__).parents[2] / "content"


@dataclass(frozen=True)
class Project:
    """A folder that holds its own ``content/``."""

    root: Path

    @staticmethod
    def real_root() -> Path:
        """Return the folder that holds the real content."""
        return REAL_CONTENT.parent

    def read(self, path: str) -> str:
        """Return the text of a file."""
        return (self.root / path).read_text(encoding="utf-8")

    def write(self, path: str, text: str) -> None:
        """Make the text the whole content of a file."""
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8", newline="")

    def replace(self, path: str, old: str, new: str) -> None:
        """Put the new text in the place of the first old one, which must be there."""
        text = self.read(path)
        assert old in text
        self.write(path, text.replace(old, new, 1))

    def remove(self, path: str) -> None:
        """Delete a file."""
        (self.root / path).unlink()

    def add_picture(self, path: str) -> None:
        """Put a plain photograph at the path."""
        picture = io.BytesIO()
        Image.new("RGB", (400, 300)).save(picture, "JPEG")
        (self.root / path).write_bytes(picture.getvalue())

    def add_cover(self, folder: str) -> None:
        """Give the entry a picture, described in French and in English."""
        self.add_picture(f"{folder}/place.jpg")
        facts = 'cover:\n  file: place.jpg\n  alt: "La place"\n  credit: "Exemple"\n  licence: "CC0"\n'
        self.replace(f"{folder}/index.fr.md", "edition:", f"{facts}edition:")
        words = 'cover:\n  alt: "The square"\n'
        self.replace(f"{folder}/index.en.md", "timeline:", f"{words}timeline:")

    def catalog(self) -> tuple[Catalog | None, SourceTree, list[Diagnostic]]:
        """Return the catalog, what was read, and what is wrong before references are followed."""
        tree, found = read_content(self.root / "content")
        catalog, gathered = gather(tree)
        return catalog, tree, [*found, *gathered]

    def check(self) -> tuple[Diagnostic, ...]:
        """Return everything the whole check says of the content, pictures included."""
        _, found = pipeline.check(self.root)
        return found

    def codes(self) -> list[str]:
        """Return the codes of everything that is wrong in the content."""
        return [found.code for found in self.check()]


def copy_content(root: Path, *, recorded: bool = False) -> Project:
    """Return a project whose content is a copy of the real one.

    Locks stay behind, unless what was ``recorded`` matters: a test that damages one language would always hear that
    the other lags behind. The registry of addresses always does: an entry that is renamed would be missed.
    """
    left_out = shutil.ignore_patterns("permalinks.lock" if recorded else "*.lock")
    shutil.copytree(REAL_CONTENT, root / "content", ignore=left_out)
    return Project(root)
