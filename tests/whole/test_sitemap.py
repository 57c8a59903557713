"""The sitemap against the schema of sitemaps.org, and its dates against the content."""

import re
from pathlib import Path
from typing import Final

import pytest
from lxml import etree

from tests.built import ROOT, Built

pytestmark = pytest.mark.slow

# The schema of sitemaps.org, as its package for Node brings it; it takes links of XHTML only if somebody says what
# they are.
OFFICIAL: Final = ROOT / "tests/node/node_modules/sitemap/schema/sitemap.xsd"
LINKS: Final = Path(__file__).parent / "schemas" / "xhtml-link.xsd"
NAMES: Final = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    """Return both schemas as one."""
    both = f"""<schema xmlns="http://www.w3.org/2001/XMLSchema">
      <import namespace="{NAMES["s"]}" schemaLocation="{OFFICIAL.as_uri()}"/>
      <import namespace="{NAMES["x"]}" schemaLocation="{LINKS.as_uri()}"/>
    </schema>"""
    return etree.XMLSchema(etree.fromstring(both))


def sitemap(site: Built) -> etree._ElementTree:
    """Return the sitemap of a site."""
    return etree.parse(site.folder / "sitemap.xml")


def test_the_sitemap_follows_its_schema(each_site: Built, schema: etree.XMLSchema) -> None:
    """The sitemap is valid, its links to other languages included."""
    schema.assertValid(sitemap(each_site))


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("</url>", "<loc>https://qmi.example/</loc></url>"),
        ("</loc>", "</loc><changefreq>often</changefreq>"),
        ("<lastmod>2026", "<lastmod>on 2026"),
        ('hreflang="fr"', 'hreflang="French"'),
        ("<url>", "<page/><url>"),
    ],
)
def test_a_wrong_sitemap_is_told(root_site: Built, schema: etree.XMLSchema, written: str, instead: str) -> None:
    """The schema refuses a sitemap with one thing wrong in it."""
    text = etree.tostring(sitemap(root_site), encoding="unicode")
    assert written in text
    assert not schema.validate(etree.fromstring(text.replace(written, instead, 1)))


def test_dates_are_those_of_the_content(root_site: Built) -> None:
    """A page that has an entry gives the day of its last change, as the editors typed it; no other date is made up."""
    dated = {
        url.findtext("s:loc", namespaces=NAMES): url.findtext("s:lastmod", namespaces=NAMES)
        for url in sitemap(root_site).iterfind("s:url", NAMES)
    }
    planned = {
        page.head.canonical: page.updated_on.isoformat() if page.updated_on else None
        for page in root_site.plan.pages
        if not page.unlisted
    }
    assert planned == dated
    (typed,) = re.findall(r"(?m)^updated_on: (\S+)$", (ROOT / "content/communes/meudon/index.fr.md").read_text("utf-8"))
    assert typed == dated["https://qmi.example/communes/meudon/"]
    assert [] == sitemap(root_site).xpath("//s:changefreq | //s:priority", namespaces=NAMES)
