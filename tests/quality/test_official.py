"""The official copy of the site, which the gates are measured on."""

from pathlib import Path

import pytest

from site_builder import pipeline
from tests.built import TODAY, Built
from tests.quality.official import ANSWERS, filled_in, official_project
from tests.quality.sample import kind

pytestmark = pytest.mark.slow


def test_it_could_be_published(tmp_path: Path) -> None:
    """The strictest check has nothing to say of it."""
    _, diagnostics = pipeline.check(official_project(tmp_path), release_on=TODAY)
    assert () == diagnostics


def test_search_engines_are_welcome(official_site: Built, root_site: Built) -> None:
    """Only the missing page, those of style and those beside another keep search engines away; no page is missing."""
    pages = official_site.documents.items()
    beside = [file for file, page in pages if kind(page) in {"embed", "share"}]
    kept_away = [file for file, page in pages if page.xpath("//meta[@content='noindex']") and file not in beside]
    assert 70 == len([file for file in beside if official_site.documents[file].xpath("//meta[@content='noindex']")])
    english = [f"en/style/{name}index.html" for name in ("components/", "", "search/")]
    french = [f"style/{name}index.html" for name in ("composants/", "", "recherche/")]
    assert ["404.html", *english, *french] == kept_away
    assert root_site.documents.keys() == official_site.documents.keys()


def test_a_setting_that_moved_is_missed() -> None:
    """A value whose line is no longer there is told rather than left out."""
    assert 'contact:\n  name: "A"\n' == filled_in("contact:\n  name:\n", {"contact.name": "A"})
    with pytest.raises(AssertionError, match=r"contact\.name"):
        filled_in("host:\n  name:\n", {"contact.name": ANSWERS["contact.name"]})
