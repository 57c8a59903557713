"""Former addresses: told when they are lost or taken, and led to what replaces them."""

from typing import Final

import pytest

from site_builder import pipeline
from site_builder.model.locale import Locale
from site_builder.site.former import former_addresses, published_addresses
from site_builder.source import REGISTRY_PATH
from tests.site.planning import BETA, TINY, Project, catalog_of

ABOUT: Final = "content/pages/a-propos/index"
INSEE: Final = 'insee: "99902"\n'


def told(project: Project) -> list[tuple[str, str]]:
    """Return the code and the value of each message about addresses."""
    _, found = pipeline.check(project.root)
    return [(one.code, one.param("value")) for one in found if one.code in {"V078", "V079"}]


def formerly(project: Project, path: str, before: str, *addresses: str) -> None:
    """Give an entry former addresses."""
    written = ", ".join(f'"{address}"' for address in addresses)
    project.replace(f"{path}.fr.md", before, f"{before}redirect_from: [{written}]\n")


def test_addresses_are_those_of_readers() -> None:
    """Entries, themes and editions have an address in each language; the missing page and drafts have none."""
    found = published_addresses(catalog_of(TINY))
    assert {"/communes/beta-sur-seine/", "/en/themes/energie/", "/editions/1/", "/", "/en/"} <= found.keys()
    assert [] == [address for address in found if "404" in address or "brouillon" in address or "style" in address]


def test_a_commune_redirects_in_both_languages(project: Project) -> None:
    """One former address of a commune stands for its page in each language."""
    formerly(project, BETA, INSEE, "/communes/beta/")
    found = {(former.locale, former.link, former.target) for former in former_addresses(catalog_of(project.root))}
    assert {
        (Locale.FR, "/communes/beta/", "/communes/beta-sur-seine/"),
        (Locale.EN, "/en/communes/beta/", "/en/communes/beta-sur-seine/"),
    } == found


def test_a_page_redirects_in_the_language_of_the_address(project: Project) -> None:
    """The former address of a page leads to the page in its own language only: paths are translated."""
    formerly(project, ABOUT, 'path: "/a-propos/"\n', "/apropos/", "/en/us/")
    found = {(former.link, former.target) for former in former_addresses(catalog_of(project.root))}
    assert {("/apropos/", "/a-propos/"), ("/en/us/", "/en/about/")} == found


def test_a_redirect_is_a_page_of_its_own(project: Project) -> None:
    """It names the page that replaces it as the canonical one, is listed nowhere, and keeps its language."""
    formerly(project, BETA, INSEE, "/communes/beta/")
    site = project.plan()
    for page, prefix in zip((page for page in site.pages if page.kind == "redirect"), ("/en", ""), strict=True):
        new = f"{prefix}/communes/beta-sur-seine/"
        assert (f"https://vitrine.invalid{new}", (), True) == (page.head.canonical, page.head.alternates, page.unlisted)
        assert (f"{prefix}/communes/beta/", new) == (page.link, page.blocks.chips[0].href)


def test_a_lost_address_is_told_once(project: Project) -> None:
    """An entry that was renamed without a redirect is one mistake, and the likely new entry is named."""
    project.write(REGISTRY_PATH, "/communes/beta-sur-oise/\n/en/communes/beta-sur-oise/\n/communes/alpha-sur-marne/\n")
    assert [("V079", "/communes/beta-sur-oise/")] == told(project)
    formerly(project, BETA, INSEE, "/communes/beta-sur-oise/")
    assert [] == told(project)


def test_a_draft_takes_its_address_away(project: Project) -> None:
    """An entry that was published and becomes a draft again is missed."""
    project.write(REGISTRY_PATH, "/communes/beta-sur-seine/\n")
    project.replace(f"{BETA}.fr.md", INSEE, f"{INSEE}draft: true\n")
    assert [("V079", "/communes/beta-sur-seine/")] == told(project)


@pytest.mark.parametrize(
    ("path", "address"), [(f"{BETA}.fr.md", "/communes/beta-sur-seine/"), (f"{ABOUT}.fr.md", "/a-propos/")]
)
def test_an_entry_to_mend_is_not_lost(project: Project, path: str, address: str) -> None:
    """An entry that is there, with a mistake in it, is not said to be gone as well."""
    project.write(REGISTRY_PATH, f"{address}\n")
    project.replace(path, "title:", "titel:")
    assert [] == told(project)


def test_two_entries_cannot_have_one_former_address(project: Project) -> None:
    """The second entry that claims a former address is told the first."""
    formerly(project, BETA, INSEE, "/communes/gamma/", "/communes/gamma/")
    assert [("V078", "/communes/gamma/")] == told(project)


def test_a_former_address_cannot_be_in_use(project: Project) -> None:
    """The address of a page, be it that of a theme, is not a former address."""
    formerly(project, BETA, INSEE, "/themes/energie/")
    assert [("V078", "/themes/energie/")] == told(project)
