"""Where readers find kits: on pages, on the press page, and on lists of their own."""

import pytest

from site_builder.model.entries.page import PageKind
from site_builder.model.locale import Locale
from tests.site.planning import Project, page_of, slug_of, tiny_page, tiny_site


@pytest.mark.parametrize("key", ["communes/alpha-sur-marne", "solutions/ombrieres", "editions/1"])
def test_a_page_leads_to_its_kit(key: str) -> None:
    """Communes, solutions and editions link to their kits; its size is not known yet."""
    link = tiny_page(key).kit
    assert link is not None
    assert (f"/kits/{key}.zip", f"Dossier de presse (ZIP, \ue000/kits/{key}.zip\ue001)") == (link.href, link.text)


def test_the_programme_leads_to_its_kit() -> None:
    """The page of the programme links to its kit, and no other page of prose does."""
    linked = {page.key for page in tiny_site().pages if page.kit and page.key.startswith("pages/")}
    assert {f"pages/{slug_of(PageKind.PROGRAMME)}"} == linked


def test_the_press_page_lists_the_first_kits() -> None:
    """The programme and its editions are listed with their archive and both documents; lists have all the others."""
    blocks = tiny_page(f"pages/{slug_of(PageKind.PRESS)}").blocks
    assert ["/kits/programme.zip", "/kits/editions/1.zip", "/kits/editions/2.zip"] == [
        kit.archive.href for kit in blocks.kits
    ]
    assert ["/presse/communes/", "/presse/solutions/"] == [link.href for link in blocks.kit_lists]
    assert ["2", "1"] == [link.note for link in blocks.kit_lists]


def test_a_document_in_the_other_language_says_so() -> None:
    """Only the link to a document in another language than the page names that language."""
    kit = tiny_page(f"pages/{slug_of(PageKind.PRESS)}", Locale.EN).blocks.kits[0]
    assert [("/kits/programme-fr.pdf", "fr"), ("/kits/programme-en.pdf", "")] == [
        (document.href, document.lang) for document in kit.documents
    ]


def test_long_lists_of_kits_are_cut_in_pages(project: Project) -> None:
    """Twenty-four kits to a page, so that the page stays light however many solutions there are."""
    for number in range(24):
        project.add_solution(number)
    site = project.plan()
    first, second = page_of(site, "pages/presse/solutions"), page_of(site, "pages/presse/solutions/2")
    assert [24, 1] == [len(page.blocks.kits) for page in (first, second)]
    assert "/presse/solutions/page-2/" == second.link


def test_every_kit_is_listed_once() -> None:
    """The press page and its lists together link to each archive of the site exactly once."""
    listed = [kit.archive.href for page in tiny_site().pages if page.locale is Locale.FR for kit in page.blocks.kits]
    assert sorted(kit.link for kit in tiny_site().kits) == sorted(listed)
