"""The site as it would be the day it becomes official: same content, invented contacts, never published.

The demonstration asks search engines to leave it alone, which costs it its mark for being found; an official site does
not. What is measured here is what its readers would get.
"""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tests.built import ROOT, Built, build_site, copy_project
from tests.corpus import write_corpus

# A host of a zone that no name server answers for (RFC 9476); an official site is refused the names of examples.
ADDRESS: Final = "https://vitrine.alt/"
# What `vitrine check --release` asks for, by its place in site.yml.
ANSWERS: Final[Mapping[str, str]] = {
    "base_url": ADDRESS,
    "status": "official",
    "repository": "https://github.com/exemple/vitrine",
    "contact.name": "Service fictif",
    "contact.email": "contact@example.org",
    "legal.publisher": "Collectivité fictive",
    "legal.publisher_address": "1 rue de l'Exemple, 75000 Paris",
    "legal.director": "Camille Exemple",
    "legal.host.address": "2 rue de l'Exemple, 75000 Paris",
    "legal.host.phone": "01 00 00 00 00",
    "data_licence.fr": "Licence Ouverte 2.0",
    "data_licence.en": "Open Licence 2.0",
    "accessibility.statement_on": "2026-11-25",
}
_LINE: Final = re.compile(r"^(?P<margin> *)(?P<name>\w+):")


def official_project(folder: Path) -> Path:
    """Return a copy of the project, made official."""
    return _made_official(copy_project(folder))


def official_corpus(folder: Path, entries: int) -> Path:
    """Return a project with this many invented entries, made official."""
    write_corpus(folder, entries)
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    return _made_official(folder)


def built(project: Path) -> Built:
    """Return the site of an official project."""
    return build_site(project, ADDRESS)


def _made_official(project: Path) -> Path:
    settings = project / "content" / "site.yml"
    settings.write_text(filled_in(settings.read_text("utf-8"), ANSWERS), encoding="utf-8")
    return project


def filled_in(text: str, answers: Mapping[str, str]) -> str:
    """Return the settings with these values; each has its line already, filled in or not."""
    lines, path, left = [], [""], dict(answers)
    for line in text.splitlines():
        found = _LINE.match(line)
        if found:
            depth = len(found["margin"]) // 2
            path = [*path[:depth], found["name"]]
        value = left.pop(".".join(path), None) if found else None
        lines.append(line if value is None or not found else f'{found[0]} "{value}"')
    assert {} == left, f"site.yml has no line for {sorted(left)}"
    return "\n".join(lines) + "\n"
