"""Which files of a site its offline edition carries."""

from pathlib import Path

import pytest

from site_builder.output.offline import offline_edition
from tests.site.planning import tiny_site

CARRIED = (
    *("index.html", "solutions/social/index.html", "en/solutions/pagefind/index.html", "api/v1/feed.xml"),
    *("kits/alpha.zip", "embed/alpha/index.html", "images/a.avif", "en/explore/a.csv"),
)
LEFT_OUT = (
    *(".nojekyll", "404.html", "robots.txt", "sitemap.xml", "feed.xml", "en/feed.json", "explorer/entries.json"),
    *("pagefind/pagefind.js", "en/pagefind/index/a.pf_index", "social/a.png", "en/social/a.png", "assets/search.js"),
)


@pytest.fixture
def staged(tmp_path: Path) -> Path:
    """Return an assembled site of empty files."""
    for path in (*CARRIED, *LEFT_OUT):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(b"")
    return tmp_path


def test_what_only_a_server_gives_stays_out(staged: Path) -> None:
    """Its place decides, never a word of it: an entry may bear any name."""
    files = offline_edition(tiny_site(), staged, "essai").files
    assert sorted((*CARRIED, "LISEZ-MOI.txt", "README.txt")) == list(files)
