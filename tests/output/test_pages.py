"""The waist: what the engine receives, compared with what was accepted before."""

from dataclasses import replace
from decimal import Decimal
from typing import TypeAlias

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.locale import Locale
from site_builder.output.images.renditions import GALLERY_SIZES, HEAD_SIZES
from site_builder.output.pages import emitted_pages, emitted_path, weighed_pages
from site_builder.site.page import Blocks, PlannedPage
from site_builder.site.views import FactView, MapPointView, MapView
from tests.output.regenerate import GOLDEN, golden_files
from tests.site.planning import pictures_of, tiny_page, tiny_site, weights_of, written_pages

Loaded: TypeAlias = "dict[str, Loaded] | list[Loaded] | str | int | bool | None"
GOLDEN_FILES = golden_files()
PLACE = "content/communes/alpha-sur-marne/place.png"


def front_matter(file: bytes) -> dict[str, Loaded]:
    """Return the front matter of an emitted file, as any YAML reader has it."""
    _, block, _ = file.decode("utf-8").split("---\n", 2)
    loaded: dict[str, Loaded] = yaml.load(block, Loader=yaml.CSafeLoader)
    return loaded


def emitted(page: PlannedPage) -> bytes:
    """Return the file of one page."""
    pages = emitted_pages(replace(tiny_site(), pages=(page,)), page.locale, pictures_of(tiny_site()))
    (file,) = weighed_pages(pages, weights_of(tiny_site(), page.locale)).values()
    return file


def with_fact(value: object) -> PlannedPage:
    """Return a page that shows the value, whatever its type."""
    fact = FactView("Fait")
    object.__setattr__(fact, "value", value)
    return replace(tiny_page("pages/a-propos"), blocks=Blocks(facts=(fact,)))


@pytest.mark.parametrize("path", sorted(GOLDEN_FILES))
def test_the_waist_is_what_was_accepted(path: str) -> None:
    """What the engine receives changes only when the golden trees do: ``python -m tests.output.regenerate``."""
    assert (GOLDEN / path).read_text(encoding="utf-8") == GOLDEN_FILES[path].decode("utf-8")


def test_no_golden_file_is_left_over() -> None:
    """Every committed golden file is compared with something."""
    committed = {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*") if path.is_file()}
    assert set(GOLDEN_FILES) == committed


@pytest.mark.parametrize("locale", list(Locale))
def test_front_matter_is_read_back_as_plain_values(locale: Locale) -> None:
    """Any YAML reader finds text, numbers, truth values, lists and mappings, and nothing empty at any depth."""

    def check(value: Loaded, path: str) -> None:
        assert isinstance(value, (str, int, bool, list, dict)), path
        if isinstance(value, dict):
            for name, child in value.items():
                assert child not in ("", None, [], {}) or (path == "" and name == "blocks"), f"{path}.{name}"
                check(child, f"{path}.{name}")
        elif isinstance(value, list):
            for number, child in enumerate(value):
                check(child, f"{path}[{number}]")

    for file in written_pages(tiny_site(), locale).values():
        check(front_matter(file), "")


@given(text=st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1))
def test_any_text_survives_the_waist(text: str) -> None:
    """A text that looks like a date, a number, a truth value or YAML comes back as the same text."""
    loaded = front_matter(emitted(replace(tiny_page("pages/a-propos"), summary=text)))
    assert text == loaded["summary"]


@pytest.mark.parametrize(
    "text", ["no", "12:30", "01000", "2024-09", "~", "null", "1_000", "- a", "a: b", "---", "=", "🌳"]
)
def test_what_yaml_would_take_for_something_else_stays_text(text: str) -> None:
    """The values that YAML readers are known to convert are quoted."""
    assert text == front_matter(emitted(replace(tiny_page("pages/a-propos"), summary=text)))["summary"]


def test_zero_is_a_value() -> None:
    """A place at the edge of the map is a number to draw with, not an empty field."""
    page = tiny_page("communes/alpha-sur-marne")
    edge = MapPointView("a", "A", "/", 0, 0, 0, 0, "")
    shown = {"key": "a", "name": "A", "href": "/", "x": 0, "y": 0, "label_x": 0, "label_y": 0, "here": False}
    drawn = replace(page, blocks=replace(page.blocks, map=MapView("", "", (edge,))))
    blocks = front_matter(emitted(drawn))["blocks"]
    assert isinstance(blocks, dict)
    assert {"points": [shown]} == blocks["map"]


@pytest.mark.parametrize("value", [Decimal(1), {1, 2}, b"bytes", 1.5])
def test_only_plain_values_reach_templates(value: object) -> None:
    """A type that templates cannot show is a defect of ours, found before the engine runs."""
    with pytest.raises(TypeError, match="templates receive text"):
        emitted(with_fact(value))


def test_fields_that_serve_other_files_stay_out() -> None:
    """The key, the address and the origin of a page are ours; its body is the file's own."""
    left_out = {"key", "link", "locale", "origin", "updated_on", "body"}
    assert set() == left_out & set(front_matter(emitted(tiny_page("pages/accueil"))))


def test_the_kind_of_a_page_chooses_its_template() -> None:
    """Each page names its template, and has blocks even when they are empty."""
    loaded = front_matter(emitted(tiny_page("pages/a-propos")))
    assert ("prose.html", {}) == (loaded["template"], loaded["blocks"])


def test_a_picture_has_all_that_a_template_needs() -> None:
    """The first picture is told with its words, its rights, its size, and an address for each width of each format."""
    told = shown(emitted(tiny_page("communes/alpha-sur-marne")))["photograph"]
    picture = pictures_of(tiny_site())[PLACE]
    assert {
        "src": picture.src,
        "srcset": picture.srcset,
        "sizes": HEAD_SIZES,
        "width": 1600,
        "height": 1067,
        "sources": [{"type": kind, "srcset": addresses} for kind, addresses in picture.sources],
        "eager": True,
        "alt": "Une place arborée",
        "caption": "La place du marché, dessinée.",
        "credit": "© Camille Exemple · Licence Ouverte 2.0",
    } == told


def test_only_the_first_picture_is_asked_for_at_once() -> None:
    """A picture of the gallery waits until it is near, and has the sizes of its own place."""
    page = tiny_page("communes/alpha-sur-marne")
    assert page.blocks.photograph
    moved = replace(page, blocks=replace(page.blocks, photograph=None, images=(page.blocks.photograph,)))
    blocks = shown(emitted(moved))
    assert "photograph" not in blocks
    images = blocks["images"]
    assert isinstance(images, list)
    assert [(GALLERY_SIZES, None)] == [(one["sizes"], one.get("eager")) for one in images if isinstance(one, dict)]


def test_a_picture_that_is_not_published_is_a_defect() -> None:
    """A page never names a picture that the site does not hold."""
    page = tiny_page("communes/alpha-sur-marne")
    with pytest.raises(KeyError):
        emitted_pages(replace(tiny_site(), pages=(page,)), Locale.FR, {})


def test_pictures_of_the_text_are_named_by_references() -> None:
    """Each picture of the prose, several in a line included, gets an address that holds all that the engine needs."""
    text = f'Voir ![a]({PLACE}) et ![b]({PLACE} "titre") *c*\n\n![d](<{PLACE}>){{lang=en}}\n'
    reference = pictures_of(tiny_site())[PLACE].reference
    expected = text.replace(PLACE, reference)
    assert expected in emitted(replace(tiny_page("pages/a-propos"), body=text)).decode()


def test_code_that_names_a_picture_is_left_as_typed() -> None:
    """What stands in code, or names nothing that is published, reaches the page as it is."""
    text = f"`![a]({PLACE})`\n\n```\n![a]({PLACE})\n```\n\n![a](other.png)\n"
    assert text in emitted(replace(tiny_page("pages/a-propos"), body=text)).decode()


def shown(file: bytes) -> dict[str, Loaded]:
    """Return the blocks of an emitted file."""
    blocks = front_matter(file)["blocks"]
    assert isinstance(blocks, dict)
    return blocks


@pytest.mark.parametrize(
    ("key", "locale", "expected"),
    [
        ("pages/accueil", Locale.FR, "index.md"),
        ("pages/accueil", Locale.EN, "index.md"),
        ("communes/alpha-sur-marne", Locale.EN, "communes/alpha-sur-marne/index.md"),
        ("pages/mentions-legales", Locale.EN, "legal-notice/index.md"),
    ],
)
def test_a_file_stands_under_the_folder_of_its_locale(key: str, locale: Locale, expected: str) -> None:
    """The engine builds each locale from its own folder, where no path names the locale."""
    assert expected == emitted_path(tiny_page(key, locale))


def test_a_body_is_emitted_as_prepared() -> None:
    """The prose follows the front matter and ends with one line end."""
    page = tiny_page("communes/alpha-sur-marne")
    assert emitted(page).decode("utf-8").endswith(f"\n---\n\n{page.body}")


def test_links_to_kits_say_how_heavy_they_are() -> None:
    """The size of a file, unknown to the plan, is in the text of its links; a file that was not made has none."""
    page = front_matter(emitted(tiny_page("communes/alpha-sur-marne")))
    assert {"text": "Dossier de presse (ZIP, 9 kB)", "href": "/kits/communes/alpha-sur-marne.zip"} == page["kit"]
    press = emitted(tiny_page("pages/presse"))
    assert [] == [left for left in ("{size", "\ue000", "\ue001") if left.encode() in press]
    assert 9 == press.count(b", 9 kB)")
    with pytest.raises(KeyError):
        weighed_pages(emitted_pages(tiny_site(), Locale.FR, pictures_of(tiny_site())), {})
