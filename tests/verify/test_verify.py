"""Each way in which a built site may differ from its plan, seeded into a copy of the real one."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.diagnostics import Language, Severity
from site_builder.diagnostics.wording import message_of
from site_builder.verify import verify
from tests.built import Built

pytestmark = pytest.mark.slow

PAGE = "en/communes/meudon/index.html"
ORIGIN = "content/communes/meudon/index.en.md"
ICON = "img /qmi/favicon.svg"
Change = Callable[[str], str]


@pytest.fixture
def copy(sub_path_site: Built, tmp_path: Path) -> Built:
    """Return a copy of the site built for a folder of a host, ready to be damaged."""
    shutil.copytree(sub_path_site.folder, tmp_path / "site")
    return Built(sub_path_site.project, tmp_path / "site", sub_path_site.base_url)


def replacing(old: str, new: str) -> Change:
    """Return the change of the first occurrence of a text, which must be there."""

    def change(page: str) -> str:
        assert old in page
        return page.replace(old, new, 1)

    return change


def adding(markup: str) -> Change:
    """Return the addition of markup at the end of the page's own content."""
    return replacing("</main>", f"{markup}</main>")


def faults(site: Built) -> list[tuple[str, str, str]]:
    """Return what is said of the site: the file accused, the code, the fault or the link."""
    found = verify(site.plan, site.folder, site.manifest, site.weights)
    return [(one.span.path, one.code, one.param("fault") or one.param("value")) for one in found]


def damage(site: Built, change: Change, file: str = PAGE) -> None:
    """Change a page of the site."""
    page = site.folder / file
    page.write_text(change(page.read_text("utf-8")), "utf-8")


def test_the_real_site_is_as_planned(each_site: Built) -> None:
    """Nothing is said of a site that is what the plan says, at either address."""
    assert [] == faults(each_site)


def test_a_missing_page_is_named(copy: Built) -> None:
    """A page that was not rendered is missed, and so are the links to it."""
    (copy.folder / PAGE).unlink()
    found = faults(copy)
    assert (PAGE, "V072", f"manque / missing: {PAGE}") == found[0]
    assert {("V073", PAGE)} == {(code, copy.file_of(link)) for _, code, link in found[1:]}


@pytest.mark.parametrize("file", ["robots.txt", "sitemap.xml", ".nojekyll"])
def test_a_missing_file_is_named(copy: Built, file: str) -> None:
    """A file that is not a page is missed too."""
    (copy.folder / file).unlink()
    assert [(file, "V072", f"manque / missing: {file}")] == faults(copy)


@pytest.mark.parametrize("file", ["notes.txt", "assets/.DS_Store", "en/404.css"])
def test_an_unexpected_file_is_named(copy: Built, file: str) -> None:
    """A file that the manifest does not list keeps the site from being published, hidden or not."""
    (copy.folder / file).parent.mkdir(exist_ok=True)
    (copy.folder / file).write_text("", "utf-8")
    assert [(file, "V072", f"fichier imprévu / unexpected file: {file}")] == faults(copy)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        pytest.param(replacing('<html lang="en">', '<html lang="fr">'), "lang=fr", id="wrong language"),
        pytest.param(replacing('<html lang="en">', "<html>"), "lang=None", id="no language"),
        pytest.param(adding("<h1>Meudon</h1>"), "2 h1", id="two h1"),
        pytest.param(lambda page: page.replace("<h1", "<h2").replace("</h1", "</h2"), "0 h1", id="no h1"),
        pytest.param(adding('<img src="/qmi/favicon.svg" width="9" height="9">'), f"{ICON}: alt", id="no alt"),
        pytest.param(adding('<img src="/qmi/favicon.svg" alt="" width="9">'), f"{ICON}: width, height", id="no size"),
        pytest.param(adding('<p id="v-content"></p>'), "id « v-content » x 2", id="same id twice"),
        pytest.param(adding("<script>alert(1)</script>"), "<script>", id="script"),
        pytest.param(adding('<iframe srcdoc="mot"></iframe>'), "<iframe>", id="iframe"),
        pytest.param(adding('<form action="/qmi/"></form>'), "<form>", id="form"),
        pytest.param(adding('<b onclick="alert(1)">mot</b>'), "<b on…>", id="onclick"),
        pytest.param(adding('<b ONMOUSEOVER="alert(1)">mot</b>'), "<b on…>", id="handler in capitals"),
        pytest.param(adding('<b style="color:red">mot</b>'), "style=", id="style"),
        pytest.param(replacing('rel="canonical"', 'rel="author"'), "canonical", id="no canonical"),
        pytest.param(
            replacing('l" href="https://example.org/qmi/en/communes/meudon/', 'l" href="https://example.org/qmi/en/'),
            "canonical",
            id="another canonical",
        ),
        pytest.param(replacing('hreflang="x-default" href', 'hreflang="de" href'), "hreflang", id="no x-default"),
        pytest.param(
            replacing(
                'hreflang="fr" href="https://example.org/qmi/communes/meudon/"',
                'hreflang="fr" href="https://example.org/qmi/"',
            ),
            "hreflang",
            id="another page",
        ),
    ],
)
def test_a_faulty_page_is_named(copy: Built, change: Change, fault: str) -> None:
    """A page that is not what the plan says gives one message, at the file its words come from."""
    damage(copy, change)
    assert [(ORIGIN, "V072", fault)] == faults(copy)


def test_a_repeated_title_is_named(copy: Built) -> None:
    """Two pages with the same title cannot be told apart in a list of results: the second is named."""
    damage(copy, replacing("<title>Meudon", "<title>Argenteuil"))
    first, second = faults(copy)
    assert (ORIGIN, "V072", "title = en/communes/argenteuil/index.html") == first
    assert second[2].startswith("title: Argenteuil")


@pytest.mark.parametrize(
    "href",
    [
        "/qmi/en/communes/atlantis/",
        "/qmi/en/communes/meudon",
        "/qmi/en/communes/sceaux/#nowhere",
        "#nowhere",
        "/communes/meudon/",
        "../sceaux/",
        "https://example.org/qmi/atlantis/",
        "javascript:alert(1)",
        "data:text/html,mot",
    ],
)
def test_a_link_that_leads_nowhere_is_named(copy: Built, href: str) -> None:
    """A broken link, a broken anchor, a link out of the site's folder: each is shown as it stands in the page."""
    damage(copy, adding(f'<a href="{href}">mot</a>'))
    assert [(ORIGIN, "V073", href)] == faults(copy)


def test_a_link_without_address_is_named(copy: Built) -> None:
    """A link whose address was taken away, because it could run, is shown by its words."""
    damage(copy, adding("<a>un mot</a>"))
    assert [(ORIGIN, "V073", "un mot")] == faults(copy)


@pytest.mark.parametrize(
    "href",
    [
        "/qmi/en/communes/sceaux/",
        "/qmi/en/communes/sceaux/#v-content",
        "/qmi/favicon.svg",
        "#v-content",
        "https://example.org/qmi/en/",
        "https://example.org/",
        "//example.net/atlantis/",
        "mailto:a@example.org",
        "tel:+33100000000",
    ],
)
def test_a_link_that_leads_somewhere_is_not_named(copy: Built, href: str) -> None:
    """Links to pages, places and files of the site, to other sites and to persons are let through."""
    damage(copy, adding(f'<a href="{href}">mot</a>'))
    assert [] == faults(copy)


@pytest.mark.parametrize("source", ["https://example.net/a.svg", "//example.net/a.svg"])
def test_a_picture_from_another_host_is_named(copy: Built, source: str) -> None:
    """A reader's browser asks nothing from another host."""
    damage(copy, adding(f'<img src="{source}" alt="" width="9" height="9">'))
    assert [(ORIGIN, "V072", f"chargé d'ailleurs / loaded from elsewhere: {source}")] == faults(copy)


def photograph(*, modern: str = "/qmi/favicon.svg", kind: str = "image/avif", widths: str = "") -> str:
    """Return a picture in two formats; the site has no file of it but its icon, which stands for all of them."""
    source = f'<source type="{kind}" srcset="{modern}">' if modern else ""
    listed = f' srcset="{widths}"' if widths else ""
    return f'<picture>{source}<img src="/qmi/photo.jpg"{listed} alt="" width="9" height="9"></picture>'


@pytest.mark.parametrize("kind", ["image/avif", "image/webp"])
def test_a_photograph_with_a_lighter_format_is_let_through(copy: Built, kind: str) -> None:
    """A JPEG that stands behind AVIF or WebP is only for browsers that know neither."""
    damage(copy, adding(photograph(kind=kind)))
    assert [(ORIGIN, "V073", "/qmi/photo.jpg")] == faults(copy)


@pytest.mark.parametrize(
    "markup",
    [
        photograph(modern=""),
        photograph(kind="image/jpeg"),
        '<img src="/qmi/photo.jpg" alt="" width="9" height="9">',
    ],
    ids=["no source", "no lighter source", "no picture"],
)
def test_a_photograph_without_a_lighter_format_is_named(copy: Built, markup: str) -> None:
    """A photograph that every browser would load as JPEG keeps the site from being published."""
    damage(copy, adding(markup))
    assert (ORIGIN, "V072", "img /qmi/photo.jpg: AVIF, WebP") == faults(copy)[0]


@pytest.mark.parametrize("place", ["modern", "widths"])
def test_every_address_of_a_list_is_followed(copy: Built, place: str) -> None:
    """A width that is missing is named, and only that one; an address may hold a comma."""
    listed = "/qmi/favicon.svg 480w, /qmi/a,b.avif 800w, /qmi/favicon.svg 1200w"
    damage(copy, adding(photograph(**{place: listed})))
    assert {(ORIGIN, "V073", "/qmi/photo.jpg"), (ORIGIN, "V073", "/qmi/a,b.avif")} == set(faults(copy))


def test_a_list_with_an_address_of_another_host_is_named(copy: Built) -> None:
    """A reader's browser asks nothing from another host, whichever width it chooses."""
    damage(copy, adding(photograph(modern="/qmi/favicon.svg 480w, https://example.net/a.avif 800w")))
    found = "chargé d'ailleurs / loaded from elsewhere: https://example.net/a.avif"
    assert (ORIGIN, "V072", found) in faults(copy)


def test_a_style_sheet_from_another_host_is_named(copy: Built) -> None:
    """A style sheet from elsewhere is found as a picture is."""
    sheet = "https://example.net/a.css"
    damage(copy, replacing("</head>", f'<link rel="stylesheet" href="{sheet}"></head>'))
    assert [(ORIGIN, "V072", f"chargé d'ailleurs / loaded from elsewhere: {sheet}")] == faults(copy)


def test_the_missing_page_is_read_too(copy: Built) -> None:
    """The 404 page, which the plan does not hold as a page, may not run anything either."""
    damage(copy, adding("<script>alert(1)</script>"), "404.html")
    assert [("404.html", "V072", "<script>")] == faults(copy)


def test_a_script_of_the_site_may_run(copy: Built) -> None:
    """A module that the site publishes is let through."""
    damage(copy, adding('<script type="module" src="/qmi/assets/explore.js"></script>'))
    assert [] == faults(copy)


@pytest.mark.parametrize(
    "script",
    [
        '<script type="module">import("/qmi/assets/explore.js")</script>',
        '<script type="module" src="/qmi/assets/explore.js">alert(1)</script>',
        '<script src="/qmi/assets/explore.js"></script>',
        '<script type="text/javascript" src="/qmi/assets/explore.js"></script>',
        '<script type="module" src="/qmi/assets/explore.js" nomodule></script>',
        '<script type="module" src="/qmi/assets/atlantis.js"></script>',
        '<script type="module" src="/qmi/favicon.svg"></script>',
        '<script type="module" src="/assets/explore.js"></script>',
        '<script type="module" src="data:text/javascript,alert(1)"></script>',
        '<script type="application/json">{}</script>',
    ],
)
def test_any_other_script_is_named(copy: Built, script: str) -> None:
    """A script that stands in the page, is no module, or is no script that the site publishes, is refused."""
    damage(copy, adding(script))
    assert [(ORIGIN, "V072", "<script>")] == faults(copy)


def test_a_script_from_another_host_is_named(copy: Built) -> None:
    """The name of one of our scripts does not let through that of another host."""
    address = "https://example.net/qmi/assets/explore.js"
    damage(copy, adding(f'<script type="module" src="{address}"></script>'))
    expected = ["<script>", f"chargé d'ailleurs / loaded from elsewhere: {address}"]
    assert [(ORIGIN, "V072", fault) for fault in expected] == faults(copy)


def test_every_fault_is_an_error_with_words(copy: Built) -> None:
    """Whatever is found keeps the site from being published, and says which page in both languages."""
    damage(copy, adding('<a href="/qmi/atlantis/"><b style="color:red">mot</b></a>'))
    found = verify(copy.plan, copy.folder, copy.manifest, copy.weights)
    assert [Severity.ERROR, Severity.ERROR] == [one.severity for one in found]
    assert [] == [one for one in found for language in Language if PAGE not in message_of(one, language)]
