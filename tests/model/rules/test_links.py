"""Where the links of a text lead."""

import pytest

from site_builder.model.rules.links import is_unsafe
from tests.model.project import Project
from tests.model.rules.bodies import SOYPV, advice, marked, told, under

ENGLISH = SOYPV.replace(".fr.", ".en.")


def linked(address: str) -> str:
    """Return a text with a link to the address."""
    return f"## La solution\n\nVoir [ceci]({address}).\n"


@pytest.mark.parametrize(
    "address",
    [
        "https://exemple.fr",
        "HTTPS://exemple.fr/a_(b)",
        "mailto:a@exemple.fr",
        "tel:+33123456789",
        "commune:argenteuil",
        "commune:argenteuil#le-contexte",
        'page:explorer "Explorer"',
        "<page:explorer>",
        "/communes/argenteuil/",
        "/explorer/?theme=energie#liste",
        "/themes/energie/",
        "/editions/2/",
        "/",
    ],
)
def test_right_address_is_accepted(project: Project, address: str) -> None:
    """Full addresses, names of entries and paths of the site in its language are right."""
    assert [] == told(project, linked(address))


@pytest.mark.parametrize(
    ("address", "due"),
    [
        ("../argenteuil/index.fr.md", "commune:argenteuil"),
        ("content/communes/argenteuil/index.fr.md", "commune:argenteuil"),
        ("argenteuil.md", "commune:argenteuil"),
        ("/en/communes/argenteuil/#x", "commune:argenteuil#x"),
        ("communes/argenteuil", "commune:argenteuil"),
        ("/communes/argenteuil", "commune:argenteuil"),
        ("/communes/argenteul/", "commune:argenteuil"),
        ("communes:argenteuil", "commune:argenteuil"),
        ("Commune:Argenteuil", "commune:argenteuil"),
        ("argenteuil", "commune:argenteuil"),
        ("/en/explore/", "page:explorer"),
        ("explorer", "page:explorer"),
        ("/en/themes/energie/", "/themes/energie/"),
        ("www.exemple.fr", "https://www.exemple.fr"),
        ("exemple.fr/page?a=1", "https://exemple.fr/page?a=1"),
        ("//exemple.fr", "https://exemple.fr"),
        ("https//exemple.fr", "https://exemple.fr"),
        ("htpp://exemple.fr", "https://exemple.fr"),
        ("contact@exemple.fr", "mailto:contact@exemple.fr"),
    ],
)
def test_wrong_address_is_told_the_right_one(project: Project, address: str, due: str) -> None:
    """What was meant is recognised and shown as it must be typed, which is then accepted."""
    (found,) = told(project, linked(address))
    assert ("V081", address, f"écrivez {due}") == (found.code, under(found), advice(found))
    assert [] == told(project, linked(due))


def test_french_path_in_english(project: Project) -> None:
    """The English text is told the English path where there is no name to type."""
    (found,) = told(project, "## The solution\n\nSee [this](/themes/energie/).\n", ENGLISH)
    assert ("V081", "écrivez /en/themes/energie/") == (found.code, advice(found))
    assert [] == told(project, "## The solution\n\nSee [this](/en/themes/energie/).\n", ENGLISH)


@pytest.mark.parametrize(("address", "shown"), [("/zzz/", "/zzz/"), ("", "()"), ("zzz", "zzz")])
def test_unknown_address_is_told_the_forms_that_exist(project: Project, address: str, shown: str) -> None:
    """An address that resembles nothing is told what may be typed."""
    (found,) = told(project, linked(address))
    assert ("V081", shown) == (found.code, under(found))
    assert "commune:nom-du-dossier" in advice(found)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java&#115;cript:alert(1)",
        "java&Tab;script:alert(1)",
        "&#x6A;avascript:x",
        "vbscript:x",
        "data:text/html,x",
        "file:///C:/plan.pdf",
        "C:\\plan.pdf",
        "\\\\serveur\\plan.pdf",
    ],
)
def test_unsafe_address_is_one_message(project: Project, address: str) -> None:
    """An address that runs something, or names a file of one's own, is told once in links, pictures and references."""
    assert [("V088", address)] == marked(project, linked(address))
    assert [("V088", address)] == marked(project, f"## La solution\n\n![Une place]({address})\n")
    assert [("V088", address)] == marked(project, f"## La solution\n\nVoir [ceci].\n\n[ceci]: {address}\n")


def test_picture_that_is_a_link(project: Project) -> None:
    """A link around a picture is read whole."""
    body = "## La solution\n\n[![Une place](data:x)](javascript:x)\n"
    assert [("V088", "data:x"), ("V088", "javascript:x")] == marked(project, body)


def test_link_by_reference_is_followed(project: Project) -> None:
    """A reference to an entry that does not exist is told as any other link."""
    assert [("V040", "commune:argenteul")] == marked(project, "## La solution\n\n[ici]\n\n[ici]: commune:argenteul\n")


def test_addresses_in_code_are_free(project: Project) -> None:
    """Code may show any address."""
    assert [] == told(project, "## La solution\n\n`[a](javascript:x)`\n\n```\n[b](zzz)\n```\n")


@pytest.mark.parametrize("address", ["https://a.fr", "/a/b", "plan.pdf", "a&b", "mailto:a@b.fr"])
def test_ordinary_address_is_safe(address: str) -> None:
    """An address that a browser opens as a page is safe."""
    assert not is_unsafe(address)


def test_picture_pasted_as_letters_is_told_to_be_a_file(project: Project) -> None:
    """For a picture in the place of an address, the advice is about pictures."""
    (found,) = told(project, f"## La solution\n\n![Le parc](data:image/png;base64,{'iVBORw0KGgo' * 99})\n")
    assert ("V088", True) == (found.code, "déposez l'image" in advice(found))


def test_address_of_a_picture_is_no_site(project: Project) -> None:
    """A link to a picture is not told to be a web site of that name."""
    (found,) = told(project, "## La solution\n\nVoir [ceci](photo.jpg).\n")
    assert ("V081", "") == (found.code, found.param("suggestion"))
