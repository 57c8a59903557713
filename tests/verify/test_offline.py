"""Each way in which a page would fail from a folder, seeded into the offline edition of the real site."""

import pytest

from site_builder.verify import verify_offline
from tests.built import Built, tree
from tests.offline import Offline

pytestmark = pytest.mark.slow

PAGE = "en/communes/meudon/index.html"
ORIGIN = "content/communes/meudon/index.en.md"


@pytest.fixture(scope="module")
def files(offline_root: Offline) -> dict[str, bytes]:
    """Return the files of the edition."""
    return tree(offline_root.folder)


def faults(site: Built, files: dict[str, bytes]) -> list[tuple[str, str, str]]:
    """Return what is said of the files: the file accused, the code, the fault or the address."""
    found = verify_offline(site.plan, files)
    return [(one.span.path, one.code, one.param("fault") or one.param("value")) for one in found]


def with_markup(files: dict[str, bytes], markup: str) -> dict[str, bytes]:
    """Return the files with markup at the end of the content of a page."""
    assert b"</main>" in files[PAGE]
    return {**files, PAGE: files[PAGE].replace(b"</main>", f"{markup}</main>".encode())}


def test_the_edition_is_right(root_site: Built, files: dict[str, bytes]) -> None:
    """Nothing is said of what was published."""
    assert [] == faults(root_site, files)


@pytest.mark.parametrize(
    ("markup", "address"),
    [
        ('<a href="/en/communes/">x</a>', "/en/communes/"),
        ('<a href="/en/communes/index.html">x</a>', "/en/communes/index.html"),
        ('<a href="../">x</a>', "../"),
        ('<a href="..">x</a>', ".."),
        ('<a href="../sceaux/index.htm">x</a>', "../sceaux/index.htm"),
        ('<a href="../sceaux/index.html#nowhere">x</a>', "../sceaux/index.html#nowhere"),
        ('<a href="#nowhere">x</a>', "#nowhere"),
        ('<a href="../../../../index.html">x</a>', "../../../../index.html"),
        ('<a href="file:///index.html">x</a>', "file:///index.html"),
        ('<a href="//www.paris.fr/">x</a>', "//www.paris.fr/"),
        ('<a href="https://qmi.example/en/communes/">x</a>', "https://qmi.example/en/communes/"),
        ('<form action="/explorer/"></form>', "/explorer/"),
        ('<img src="x.png" alt="">', "x.png"),
        ('<picture><source srcset="x.avif 1x, ../index.html 2x"></picture>', "x.avif"),
        ('<style>a{background:url("/x.png")}</style>', "/x.png"),
        ('<iframe src="x.html"></iframe>', "x.html"),
        ('<meta http-equiv="Refresh" content="0; url=/en/">', "/en/"),
    ],
)
def test_an_address_that_leads_to_no_file_is_told(
    root_site: Built, files: dict[str, bytes], markup: str, address: str
) -> None:
    """An address that a browser cannot follow from the folder is told once, at the file its words come from."""
    assert [(ORIGIN, "V073", address)] == faults(root_site, with_markup(files, markup))


@pytest.mark.parametrize(
    ("markup", "fault"),
    [
        ('<script type="module" src="../index.html"></script>', "<script type=module src=../index.html>"),
        ("<script>alert(1)</script>", "<script>"),
        ('<link rel="preload" href="../index.html" as="font">', "<link rel=preload href=../index.html as=font>"),
        ('<img src="../index.html" crossorigin alt="">', "<img src=../index.html crossorigin= alt=>"),
        ("<p data-online>x</p>", "<p data-online=>"),
        ("<template data-offline>x</template>", "<template data-offline=>"),
        ('<img src="https://example.org/x.png" alt="">', "https://example.org/x.png"),
        ('<script src="//example.org/x.js"></script>', "//example.org/x.js"),
        ("<style>a{background:url(https://example.org/x.png)}</style>", "https://example.org/x.png"),
        ('<link rel="stylesheet" href="https://example.org/x.css">', "https://example.org/x.css"),
    ],
)
def test_what_needs_a_server_is_told(root_site: Built, files: dict[str, bytes], markup: str, fault: str) -> None:
    """What a folder does not answer, or what comes from elsewhere, is told at the file its words come from."""
    first, *others = faults(root_site, with_markup(files, markup))
    assert (ORIGIN, "V072", first[2].removesuffix(fault) + fault) == first
    assert set() == {code for _, code, _ in others} - {"V073"}


@pytest.mark.parametrize(
    "markup",
    [
        '<a href="https://www.paris.fr/">x</a>',
        '<a href="mailto:a@example.org">x</a>',
        '<a href="../sceaux/index.html#v-content">x</a>',
        '<a href="https://qmi.example/en/feed.xml">x</a>',
        '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">',
        '<script type="application/ld+json">{"url": "https://qmi.example/"}</script>',
    ],
)
def test_what_works_from_a_folder_is_let_through(root_site: Built, files: dict[str, bytes], markup: str) -> None:
    """Other sites may be named, what is left out has its public address, and a page may carry what machines read."""
    assert [] == faults(root_site, with_markup(files, markup))


def test_a_missing_page_is_told(root_site: Built, files: dict[str, bytes]) -> None:
    """A page that the plan has and the folder has not is told first, then the addresses that led to it."""
    found = faults(root_site, {path: content for path, content in files.items() if path != PAGE})
    assert (ORIGIN, "V072", f"manque / missing: {PAGE}") == found[0]
    assert {"V073"} == {code for _, code, _ in found[1:]}


def test_a_module_is_told(root_site: Built, files: dict[str, bytes]) -> None:
    """A script that is still a module is told."""
    changed = {**files, "assets/explore.js": b'import { a } from "./a.js";\n'}
    assert [("assets/explore.js", "V072", "import")] == faults(root_site, changed)
