"""A site with photographs, from the files that people send to what a browser loads, in both languages."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from lxml import html
from PIL import Image, ImageDraw
from playwright.sync_api import Browser

from site_builder.output.images import kept
from site_builder.serve import Preview
from site_builder.verify import verify
from tests.built import ROOT_ADDRESS, Built, build_site, copy_project, tree
from tests.photographs import SECRET, photograph, wide_profile, written
from tests.quality.markup import html_validate, nu

pytestmark = pytest.mark.slow

FOLDER: Final = "content/communes/meudon"
PAGES: Final = {"fr": "communes/meudon/index.html", "en": "en/communes/meudon/index.html"}
FIELDS: Final = {
    "fr": """cover: {file: place.jpg, alt: "Une place", caption: "La place, en juillet.", credit: "A", licence: "L"}
gallery:
  - {file: rue.jpg, alt: "Une rue", credit: "B", licence: "L"}
  - {file: plan.png, alt: "Un plan", caption: "Le quartier.", credit: "C", licence: "L"}
""",
    "en": """cover: {alt: "A square", caption: "The square, in July."}
gallery:
  - {file: rue.jpg, alt: "A street"}
  - {file: plan.png, alt: "A map", caption: "The district."}
""",
}
# Brings each picture near, then tells which of its files was chosen.
LOADED: Final = """async () => {
    for (const image of document.images) {
        image.scrollIntoView();
        await image.decode();
    }
    return Array.from(document.images, image => image.currentSrc);
}"""
PROSE: Final = {"fr": "![Un plan](plan.png)", "en": "![A map](plan.png)"}


def plan_of_a_district() -> bytes:
    """Return a drawing with a transparent ground."""
    drawing = Image.new("RGBA", (700, 400), (0, 0, 0, 0))
    ImageDraw.Draw(drawing).rectangle((50, 50, 300, 300), (20, 90, 80, 255))
    return written(drawing, "PNG")


@pytest.fixture(scope="module")
def pictured(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the real site with a cover, a gallery and a picture in the text of one commune."""
    project = copy_project(tmp_path_factory.mktemp("pictured"))
    folder = project / FOLDER
    (folder / "place.jpg").write_bytes(photograph((1200, 1800), orientation=6, profile=wide_profile()))
    (folder / "rue.jpg").write_bytes(photograph((700, 500)))
    (folder / "plan.png").write_bytes(plan_of_a_district())
    for language, fields in FIELDS.items():
        file = folder / f"index.{language}.md"
        text = file.read_text("utf-8").replace("\n---\n", f"\n{fields}---\n", 1)
        file.write_text(f"{text.rstrip()}\n\n{PROSE[language]}\n", "utf-8")
    return build_site(project, ROOT_ADDRESS)


@pytest.fixture(params=["fr", "en"])
def page(pictured: Built, request: pytest.FixtureRequest) -> html.HtmlElement:
    """Return the page of the commune, once in each language."""
    return pictured.documents[PAGES[request.param]]


def test_the_site_is_as_planned(pictured: Built, tmp_path: Path) -> None:
    """Every file of every list is there, and no other; one that goes is missed."""
    images = sorted(path for path in tree(pictured.folder) if path.startswith("images/"))
    # Four widths of the upright cover, two of the street, two of the drawing, three of that of the page of style.
    assert {"avif": 9, "jpg": 6, "png": 5, "webp": 11} == endings(images)
    offered = {
        pictured.file_of(candidate.split()[0])
        for page in pictured.documents.values()
        for listed in page.xpath("//@srcset")
        for candidate in str(listed).split(", ")
    }
    assert set(images) == offered
    lost = shutil.copytree(pictured.folder, tmp_path / "site")
    (lost / images[0]).unlink()
    found = verify(pictured.plan, lost, (*tree(pictured.folder),), pictured.weights)
    # Missed by the manifest, and by the page in each language.
    assert ["V072", "V073", "V073"] == [one.code for one in found]


def endings(paths: list[str]) -> dict[str, int]:
    """Return how many files there are with each ending."""
    suffixes = [path.rpartition(".")[2] for path in paths]
    return {suffix: suffixes.count(suffix) for suffix in sorted(set(suffixes))}


def test_names_are_those_of_the_content(pictured: Built) -> None:
    """No name of a file tells whose picture it was."""
    for path in tree(pictured.folder):
        if path.startswith("images/"):
            assert re.fullmatch(r"images/[0-9a-f]{16}-\d+\.(?:avif|webp|jpg|png)", path), path


def test_nothing_tells_who_took_a_picture_and_where(pictured: Built) -> None:
    """No published file holds what the camera and its owner wrote."""
    for file in (pictured.project / FOLDER).glob("*.[jp][pn]g"):
        assert SECRET in file.read_bytes()
    assert [] == [path for path, content in tree(pictured.folder).items() if SECRET in content]


def test_the_cover_is_loaded_at_once(page: html.HtmlElement) -> None:
    """The picture in the head of the page is the only one that does not wait; it stands upright, in its own size."""
    (cover,) = page.xpath("//div[@class='aside']//img")
    assert ("high", None, "1600", "1067") == tuple(
        cover.get(name) for name in ("fetchpriority", "loading", "width", "height")
    )
    others = [image for image in page.iter("img") if image is not cover]
    assert [("lazy", "async", None)] * 2 == [
        tuple(image.get(name) for name in ("loading", "decoding", "fetchpriority")) for image in others
    ]


def test_every_picture_is_offered_in_modern_formats(page: html.HtmlElement) -> None:
    """Each picture has its words, and AVIF before WebP before what every browser knows."""
    offered = [image.xpath("ancestor::picture//source/@type") for image in page.iter("img")]
    assert [["image/avif", "image/webp"], ["image/webp"], ["image/avif", "image/webp"]] == offered
    assert [] == page.xpath("//img[not(@alt) or not(@srcset) or not(@sizes)]")


def test_each_picture_has_its_words_its_caption_and_its_rights(pictured: Built) -> None:
    """Figures are named by what stands below them, in the language of the page, in the text and out of it."""
    expected = {
        "fr": [
            ("Une place", "La place, en juillet. © A · L"),
            ("Un plan", "Le quartier. © C · L"),
            ("Une rue", "© B · L"),
        ],
        "en": [
            ("A square", "The square, in July. © A · L"),
            ("A map", "The district. © C · L"),
            ("A street", "© B · L"),
        ],
    }
    for language, file in PAGES.items():
        figures = pictured.documents[file].xpath("//figure[.//img]")
        assert ["figure"] * 3 == [figure.get("role") for figure in figures]
        assert expected[language] == [
            (figure.find(".//img").get("alt"), figure.get("aria-label")) for figure in figures
        ]
        legends = [figure.find(".//figcaption").text_content() for figure in figures]
        assert legends == [figure.get("aria-label") for figure in figures]


def test_a_second_build_is_the_same_and_encodes_nothing(pictured: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures are kept in ``.build/``: the next build of the project publishes the same bytes without encoding."""
    before = tree(pictured.folder)
    monkeypatch.setattr(kept, "encode", lambda _: pytest.fail("encoded again"))
    build_site(pictured.project, ROOT_ADDRESS)
    assert before == tree(pictured.folder)


def test_a_build_from_nothing_is_the_same(pictured: Built, tmp_path: Path) -> None:
    """Another machine, which has kept nothing, publishes the same bytes."""
    shutil.copytree(pictured.project, tmp_path / "project", ignore=shutil.ignore_patterns(".build", "site"))
    again = build_site(tmp_path / "project", ROOT_ADDRESS)
    assert tree(pictured.folder) == tree(again.folder)


def test_checkers_of_markup_find_nothing(pictured: Built, tmp_path: Path) -> None:
    """Neither html-validate nor the Nu HTML checker has anything to say of a page with pictures."""
    for file in PAGES.values():
        (tmp_path / file).parent.mkdir(parents=True)
        shutil.copyfile(pictured.folder / file, tmp_path / file)
    assert ([], []) == (html_validate(tmp_path), nu(tmp_path))


@pytest.fixture(scope="module")
def served(pictured: Built) -> Iterator[str]:
    """Return where the site is previewed."""
    preview = Preview(pictured.folder, lambda: "", 0)
    preview.start()
    yield preview.url
    preview.stop()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("width", "density", "expected"), [(360, 1, 480), (360, 2, 800), (1280, 1, 480), (1280, 2, 1200)]
)
def test_a_browser_loads_what_its_screen_can_show(
    chromium: Browser, served: str, width: int, density: int, expected: int
) -> None:
    """A phone loads a narrow file and a sharp screen a wide one, in AVIF or WebP and never in JPEG or PNG."""
    context = chromium.new_context(viewport={"width": width, "height": 800}, device_scale_factor=density)
    page = context.new_page()
    page.goto(f"{served}communes/meudon/", wait_until="load")
    chosen = page.evaluate(LOADED)
    context.close()
    assert f"-{expected}.avif" in chosen[0]
    assert [] == [address for address in chosen if not address.endswith((".avif", ".webp"))]


@pytest.mark.browser
def test_a_page_keeps_the_place_of_its_pictures(chromium: Browser, served: str) -> None:
    """Each picture is decoded, in the proportions that the page announced, and no wider than it is."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(f"{served}communes/meudon/")
    page.evaluate(LOADED)
    sizes = page.evaluate(
        "Array.from(document.images, image => [image.naturalWidth, image.clientWidth, image.clientHeight,"
        " image.width / image.height - image.getAttribute('width') / image.getAttribute('height')])"
    )
    context.close()
    assert 3 == len(sizes)
    for natural, width, height, difference in sizes:
        assert min(natural, width, height) > 0
        assert abs(difference) < 0.02
