"""The offline edition of the real site as tests look at it: made once from a site that is already built."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from site_builder import pipeline
from tests.built import TODAY, Built

NAME: Final = "qmi-hors-ligne"


@dataclass(frozen=True)
class Offline:
    """What ``vitrine build --offline`` fills, and the folder that readers open."""

    output: Path

    @property
    def folder(self) -> Path:
        """Return the folder to open."""
        return self.output / NAME

    def uri(self, path: str) -> str:
        """Return the address of a file, as a double click opens it."""
        return (self.folder / path).as_uri()


def taken_offline(site: Built, output: Path) -> Offline:
    """Return the edition of a built site, in a folder of its own."""
    shutil.copytree(site.folder, output)
    request = pipeline.Request(site.project, output, TODAY, site.base_url, offline=True)
    assert [] == pipeline.take_offline(site.plan, output, request)
    return Offline(output)
