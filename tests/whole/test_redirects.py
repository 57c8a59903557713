"""A renamed entry, from the message to the page that a reader of its former address ends on."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from site_builder.source import REGISTRY_PATH, read_registry
from tests.built import ROOT, SUB_PATH_ADDRESS, Built, build_site, vitrine
from tests.serving import served

pytestmark = pytest.mark.slow


@pytest.fixture
def renamed(project: Path) -> Path:
    """Return a project whose registry is full, and where a commune was renamed afterwards."""
    assert 0 == vitrine(project, "status", "--update-locks").returncode
    folder = project / "content" / "communes"
    (folder / "sceaux").rename(folder / "sceaux-centre")
    return project


def test_the_registry_is_up_to_date(project: Path) -> None:
    """What the real content publishes is in its registry: `vitrine status --update-locks` adds what is missing."""
    assert 0 == vitrine(project, "status", "--update-locks").returncode
    written = read_registry((project / REGISTRY_PATH).read_bytes())
    recorded = read_registry((ROOT / REGISTRY_PATH).read_bytes())
    assert [] == [address for address in written if address not in recorded]


def test_a_vanished_address_stops_the_build(renamed: Path) -> None:
    """The entry that most looks like the former one is named, with the line to add, and nothing is built."""
    answer = vitrine(renamed, "build", "--lang", "en")
    assert (1, False) == (answer.returncode, (renamed / "site").exists())
    assert "redirect_from: [/communes/sceaux/]" in answer.stderr + answer.stdout


@pytest.mark.browser
def test_a_former_address_leads_on(renamed: Path, chromium: Browser, tmp_path: Path) -> None:
    """Without a script, in each language and in a folder of a host, the browser ends on the new page."""
    file = renamed / "content/communes/sceaux-centre/index.fr.md"
    text = file.read_text("utf-8").replace('insee: "92071"\n', 'insee: "92071"\nredirect_from: ["/communes/sceaux/"]\n')
    file.write_text(text, "utf-8")
    site = build_site(renamed, SUB_PATH_ADDRESS)
    assert [] == faults(site)
    site.folder.rename(tmp_path / "qmi")
    with served(tmp_path) as address, chromium.new_context(java_script_enabled=False) as context:
        for prefix in ("", "en/"):
            page = context.new_page()
            page.goto(f"{address}qmi/{prefix}communes/sceaux/")
            page.wait_for_url(f"**/qmi/{prefix}communes/sceaux-centre/")
            assert "Sceaux" == page.locator("h1").inner_text()


def faults(site: Built) -> list[str]:
    """Return what is wrong with the two pages that redirect."""
    found: list[str] = []
    for prefix in ("", "en/"):
        page = site.documents[f"{prefix}communes/sceaux/index.html"]
        new = f"/qmi/{prefix}communes/sceaux-centre/"
        told = [
            (str(page.xpath("string(//link[@rel='canonical']/@href)")), f"https://example.org{new}"),
            (str(page.xpath("string(//meta[@http-equiv='refresh']/@content)")), f"0; url={new}"),
            (str(page.xpath("string(//main//a/@href)")), new),
        ]
        found.extend(f"{seen} is not {due}" for seen, due in told if seen != due)
        found.extend(["the notice is missing"] if not page.xpath("//aside[@class='notice wrap']") else [])
    listed = (site.folder / "sitemap.xml").read_text("utf-8")
    return [*found, *(["the sitemap names it"] if "communes/sceaux/" in listed else [])]
