"""The programs that the page of data shows run as they are, and tell what the site tells."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.model.locale import Locale
from tests.built import Built
from tests.serving import served

pytestmark = pytest.mark.slow

PAGES = {Locale.FR: "donnees/index.html", Locale.EN: "en/data/index.html"}


def examples(site: Built, locale: Locale) -> dict[str, str]:
    """Return the programs of the page of data, by their language."""
    page = site.documents[PAGES[locale]]
    return {heading.text: heading.getnext().text_content() for heading in page.xpath("//h3[following::pre]")}


def printed(program: str, language: str, folder: Path) -> list[str]:
    """Return the lines that a program prints."""
    node = shutil.which("node")
    assert node, "no Node: the examples need it"
    runner, suffix = {"Python 3": (sys.executable, "py"), "JavaScript": (node, "mjs")}[language]
    file = folder / f"example.{suffix}"
    file.write_text(program, encoding="utf-8")
    answer = subprocess.run([runner, str(file)], capture_output=True, encoding="utf-8", timeout=60, check=True)
    return answer.stdout.splitlines()


@pytest.mark.parametrize("locale", list(Locale))
def test_examples_run(root_site: Built, locale: Locale, tmp_path: Path) -> None:
    """Python prints each population and the licence, JavaScript each solution with its stage and its page."""
    with served(root_site.folder) as address:
        told = {
            language: printed(program.replace(root_site.base_url, address), language, tmp_path)
            for language, program in examples(root_site, locale).items()
        }
    licence = {Locale.FR: "Faits compilés de sources publiques", Locale.EN: "Facts compiled from public sources"}
    assert "Argenteuil 106130" in told["Python 3"]
    assert 11 == len(told["Python 3"])
    assert told["Python 3"][-1].startswith(licence[locale])
    prefix = "https://qmi.example/" + ("en/" if locale is Locale.EN else "")
    assert 6 == len([line for line in told["JavaScript"] if f" {prefix}solutions/" in line])
    assert any(" tested " in line for line in told["JavaScript"])
