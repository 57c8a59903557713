"""The same words in Material for MkDocs as it comes, to know what our own templates are worth."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import yaml

from site_builder.model.locale import Locale
from tests.built import Built

_ALTERNATES: Final = [
    {"name": "Français", "link": "/", "lang": "fr"},
    {"name": "English", "link": "/en/", "lang": "en"},
]
# What the Markdown of the content needs in order to be read; Material's own pages advise each of them.
_EXTENSIONS: Final = ["admonition", "def_list", "tables", "toc", "pymdownx.details"]


def stock_site(site: Built, folder: Path) -> Path:
    """Return the site that stock Material makes of the titles, summaries and bodies of a built site.

    One build for each language, as Material advises, with its own search and nothing of ours. The fonts stay those of
    the system, for its own come from another host.
    """
    output = folder / "site"
    for locale in Locale:
        documents = folder / "docs" / locale
        _write_documents(site.project / ".build" / "docs" / locale, documents)
        public = output if locale is Locale.FR else output / locale
        settings = folder / f"mkdocs.{locale}.yml"
        settings.write_text(yaml.safe_dump(_settings(site, locale, documents, public)), encoding="utf-8")
        subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(settings)],
            capture_output=True,
            check=True,
        )
    return output


def _settings(site: Built, locale: Locale, documents: Path, public: Path) -> dict[str, Any]:
    return {
        "site_name": "Quartiers Métropolitains d'Innovation",
        "site_url": f"{site.base_url}{'' if locale is Locale.FR else f'{locale}/'}",
        "docs_dir": str(documents),
        "site_dir": str(public),
        "theme": {"name": "material", "language": str(locale), "font": False},
        "plugins": ["search"],
        "extra": {"alternate": _ALTERNATES},
        "markdown_extensions": _EXTENSIONS,
    }


def _write_documents(emitted: Path, documents: Path) -> None:
    """Write each page with its title and summary as text: stock Material knows nothing of our front matter."""
    shutil.copytree(emitted, documents)
    for file in sorted(documents.rglob("*.md")):
        _, front_matter, body = file.read_text("utf-8").split("---\n", 2)
        meta = yaml.load(front_matter, Loader=yaml.CSafeLoader)
        file.write_text(f"# {meta['title']}\n\n{meta['summary']}\n\n{body}", encoding="utf-8")
