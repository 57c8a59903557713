"""The offline edition of the real site: the same pages, and nothing in them that a folder cannot answer."""

import hashlib
import json
import posixpath
from html.parser import HTMLParser
from io import BytesIO
from urllib.parse import unquote, urljoin, urlsplit
from zipfile import ZipFile

import pytest

from site_builder import pipeline
from site_builder.output.offline import OfflineEdition, UnknownEditionError, edition_name, offline_edition, packed
from site_builder.verify import verify_offline
from tests.built import TODAY, Built, tree
from tests.offline import NAME, Offline

pytestmark = pytest.mark.slow

# What a web server, a crawler or a feed reader asks for, and the parts of modules, is not in a folder.
LEFT_OUT = {
    *(".nojekyll", "404.html", "robots.txt", "sitemap.xml", "feed.xml", "feed.json", "en/feed.xml", "en/feed.json"),
    *("explorer/entries.json", "en/explore/entries.json"),
    *("assets/explore-corpus.js", "assets/explore-drawing.js", "assets/search.js"),
}
SEARCHES = {"recherche/index.html", "en/search/index.html"}
# Nothing is fetched ahead in a folder: a face that comes a moment later still takes its place.
LATE_FACE = ("font-display:fallback", "font-display:optional")
Event = tuple[str, tuple[tuple[str, str], ...]]


class Reading(HTMLParser):
    """What a page says, tag by tag; scripts, what is fetched ahead and how long it is waited for apart."""

    def __init__(self, path: str, base_url: str) -> None:
        """Prepare to read the page of a file; addresses are told in full."""
        super().__init__(convert_charrefs=True)
        self.events: list[Event] = []
        self._public = f"{base_url}{path.removesuffix('index.html')}"
        self._path, self._base_url, self._is_script = path, base_url, False

    def handle_decl(self, decl: str) -> None:
        """Note the doctype."""
        self.events.append((f"<!{decl}>", ()))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that opens, with its attributes."""
        told = dict(attrs)
        self._is_script = tag == "script" and told.get("type") != "application/ld+json"
        if not self._is_script and told.get("rel") != "preload":
            self.events.append((tag, tuple((name, self._whole(name, value or "")) for name, value in attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Note a tag that closes."""
        if tag != "script":
            self.events.append((f"/{tag}", ()))
        self._is_script = False

    def handle_data(self, data: str) -> None:
        """Note a text, with one space for several."""
        if not self._is_script and data.strip():
            named = data.replace(self._face, "FACE").replace(*LATE_FACE)
            self.events.append((" ".join(named.split()), ()))

    @property
    def _face(self) -> str:
        """Return how the page names the face of its titles."""
        file = "assets/fonts/bricolage-grotesque-800.woff2"
        published = f'"{urlsplit(self._base_url).path}{file}"'
        return published if published in self.rawdata else f'"{posixpath.relpath(file, posixpath.dirname(self._path))}"'

    def _whole(self, name: str, value: str) -> str:
        if name == "srcset":
            return ", ".join(self._whole("src", one) for one in value.split(", "))
        if name not in {"href", "src", "action", "data-home", "data-entries", "data-map"} or value.startswith("#"):
            return value
        return urljoin(self._public, value).replace("index.html", "")


def reading(path: str, content: bytes, base_url: str) -> list[Event]:
    """Return what a page says."""
    reader = Reading(path, base_url)
    reader.feed(content.decode())
    reader.close()
    return reader.events


@pytest.fixture(scope="module")
def edition(each_site: Built) -> OfflineEdition:
    """Return the edition of the site, once for each address."""
    return offline_edition(each_site.plan, each_site.folder, NAME)


def test_nothing_is_said_of_the_edition(edition: OfflineEdition, each_site: Built) -> None:
    """Every address leads to a file of the folder and to a place of it, and nothing needs a server."""
    assert [] == verify_offline(each_site.plan, edition.files)


def test_the_edition_says_what_the_site_says(edition: OfflineEdition, each_site: Built) -> None:
    """Every page is the published one, tag by tag and word by word, addresses and scripts apart."""
    compared = 0
    for path, content in edition.files.items():
        if path.endswith(".html") and path not in SEARCHES:
            published = (each_site.folder / path).read_bytes()
            assert reading(path, published, each_site.base_url) == reading(path, content, each_site.base_url), path
            compared += 1
    assert len(each_site.plan.pages) - len(SEARCHES) == compared


def test_the_edition_carries_every_other_file(edition: OfflineEdition, each_site: Built) -> None:
    """Files are those of the site, byte for byte, but for what only a server gives; two texts are added."""
    served = ("pagefind", "en/pagefind", "social")
    published = {path: content for path, content in tree(each_site.folder).items() if not path.startswith(served)}
    assert LEFT_OUT == published.keys() - edition.files.keys()
    assert {"LISEZ-MOI.txt", "README.txt"} == edition.files.keys() - published.keys()
    same = [path for path in published.keys() & edition.files.keys() if not path.endswith((".html", ".js"))]
    assert [] == [path for path in same if published[path] != edition.files[path]]


@pytest.mark.parametrize("path", sorted(SEARCHES))
def test_the_search_asks_explore(edition: OfflineEdition, path: str) -> None:
    """Without an index, the words are looked for where they can be, and no field is left without an answer."""
    page = edition.files[path].decode()
    explore = {"recherche/index.html": "../explorer/", "en/search/index.html": "../explore/"}[path]
    assert (1, 1) == (page.count("<form "), page.count(f'<form role="search" action="{explore}index.html">'))
    assert [] == [word for word in ("v-finder", "pagefind/", " src=", 'class="lead"') if word in page]


@pytest.mark.parametrize("path", ["explorer/index.html", "en/explore/index.html", "explorer/page-2/index.html"])
def test_what_explore_keeps_leads_to_files(edition: OfflineEdition, path: str) -> None:
    """The records and the map that a page holds name files from that page."""
    page = edition.files[path].decode()
    kept = json.loads(page.partition('id="v-kept">')[2].partition("</script>")[0])
    records = json.loads(next(text for address, text in kept.items() if address.endswith("entries.json")))
    hrefs = [record["href"] for record in records["records"]]
    hrefs += [part.partition('"')[0] for text in kept.values() for part in text.split('<a href="')[1:]]
    found = {posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(href))) for href in hrefs}
    assert len(records["records"]) <= len(hrefs)
    assert set() == found - edition.files.keys()


def test_the_edition_is_put_in_place_of_the_site(offline_root: Offline, root_site: Built) -> None:
    """The folder that is published holds the edition with its checksums, its zip, and nothing of the site."""
    files = tree(offline_root.output)
    folder = {path.removeprefix(f"{NAME}/"): content for path, content in files.items() if path.startswith(f"{NAME}/")}
    assert {".vitrine", f"{NAME}.zip", *(f"{NAME}/{path}" for path in folder)} == set(files)
    lines = folder.pop("SHA256SUMS").decode().splitlines()
    assert [f"{hashlib.sha256(folder[path]).hexdigest()}  {path}" for path in sorted(folder)] == lines
    assert folder == dict(offline_edition(root_site.plan, root_site.folder, NAME).files)
    with ZipFile(BytesIO(files[f"{NAME}.zip"])) as archive:
        assert len(folder) + 1 == len(archive.namelist())


def test_the_same_site_gives_the_same_zip(offline_root: Offline, root_site: Built) -> None:
    """Made again, the zip has the same bytes."""
    again = packed(offline_edition(root_site.plan, root_site.folder, NAME), TODAY)
    assert (offline_root.output / f"{NAME}.zip").read_bytes() == again[f"{NAME}.zip"]


def test_a_faulty_edition_leaves_the_site_alone(root_site: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    """What would not work from a folder is told, and nothing is written."""
    edition = OfflineEdition(NAME, {"index.html": b'<a href="/communes/">x</a>'})
    monkeypatch.setattr(pipeline, "offline_edition", lambda *_: edition)
    before = tree(root_site.folder)
    request = pipeline.Request(root_site.project, root_site.folder, TODAY, offline=True)
    faults = pipeline.take_offline(root_site.plan, root_site.folder, request)
    assert ("V073", "/communes/") in {(fault.code, fault.param("value")) for fault in faults}
    assert before == tree(root_site.folder)


def test_an_edition_that_is_over_is_frozen(root_site: Built) -> None:
    """The frozen copy is the edition of the day under a dated name, and says what it keeps."""
    follows = offline_edition(root_site.plan, root_site.folder, NAME).files
    frozen = offline_edition(root_site.plan, root_site.folder, NAME, 1).files
    notes = {"LISEZ-MOI.txt", "README.txt"}
    assert notes == {path for path in follows.keys() | frozen.keys() if follows.get(path) != frozen.get(path)}
    for note, page in (("LISEZ-MOI.txt", "editions/1/index.html"), ("README.txt", "en/editions/1/index.html")):
        assert page in frozen
        assert page in frozen[note].decode()
    assert "qmi-edition-1-2026-12-01" == edition_name(root_site.plan, TODAY, 1)
    assert NAME == edition_name(root_site.plan, TODAY)


@pytest.mark.parametrize("number", [2, 3])
def test_an_edition_that_is_not_over_is_not_frozen(root_site: Built, number: int) -> None:
    """An edition that goes on, or that does not exist, has nothing to keep yet."""
    with pytest.raises(UnknownEditionError):
        offline_edition(root_site.plan, root_site.folder, NAME, number)
