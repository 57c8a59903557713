"""What search engines are told of the open data: one dataset, with the files that hold it and nothing else."""

import json
from typing import Any

import pytest

from site_builder.model.locale import Locale
from tests.site.planning import Project, fact, page_of, tiny_page


def dataset(graph: str) -> dict[str, Any]:
    """Return the dataset of a graph."""
    _, page = json.loads(graph)["@graph"]
    told: dict[str, Any] = page["mainEntity"]
    return told


@pytest.mark.parametrize("locale", list(Locale))
def test_files_of_the_page_are_distributions(locale: Locale) -> None:
    """Each file that the page of data leads to is one, those of Explore first; feeds, which tell the news, are none."""
    page = tiny_page("pages/donnees", locale)
    expected = [
        *(file.href for file in page.blocks.files),
        *(link.href for group in page.blocks.groups if group.key != "news" for link in group.links),
    ]
    told = dataset(page.head.graph)["distribution"]
    assert [f"https://vitrine.invalid{href}" for href in expected] == [one["contentUrl"] for one in told]
    assert [] == [one for one in told if not all(one.values())]


def test_a_file_has_the_media_type_of_its_format() -> None:
    """Programs know what they will read before they ask for it (IANA media types)."""
    told = dataset(tiny_page("pages/donnees").head.graph)["distribution"]
    formats = {one["contentUrl"].rpartition(".")[2]: one["encodingFormat"] for one in told}
    assert {
        "csv": "text/csv",
        "geojson": "application/geo+json",
        "json": "application/json",
        "jsonld": "application/ld+json",
    } == formats


def test_the_dataset_says_whose_it_is_and_how_old() -> None:
    """Its languages, its authors and the day of its last change are told; that day is written on the page."""
    page = tiny_page("pages/donnees")
    told = dataset(page.head.graph)
    author = {"@type": "Organization", "name": "Auteurs d’un site de démonstration non officiel"}
    assert (["fr", "en"], author, "2025-03-01") == (told["inLanguage"], told["creator"], told["dateModified"])
    assert "1er mars 2025" == fact(page, "Mise à jour").value


def test_a_site_without_dates_has_no_day_of_change(project: Project) -> None:
    """A day that no entry gives is not told."""
    for file in (project.root / "content").rglob("index.fr.md"):
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = (line for line in lines if not line.startswith(("published_on:", "updated_on:")))
        file.write_text("".join(kept), encoding="utf-8")
    page = page_of(project.plan(), "pages/donnees", Locale.FR)
    assert "dateModified" not in dataset(page.head.graph)
    assert "" == fact(page, "Mise à jour").value
