"""Cards for other sites, what is copied to show them, what describes them."""

import json
import re
from html import unescape
from typing import Any, Final

import pytest
from jsonschema import Draft202012Validator
from lxml import html

from site_builder.model.locale import Locale
from site_builder.site.sharing.embeds import NARROW, WIDE, oembed_file, snippet
from site_builder.site.sharing_views import EmbedView
from tests.site.planning import ALPHA, OMBRIERES, Project, page_of, tiny_page, tiny_scope

COMMUNE: Final = "communes/alpha-sur-marne"
SOLUTION: Final = "solutions/ombrieres"
# oEmbed 1.0, sections 2.3.4 and 2.3.4.4: what a description of the type "rich" must hold, and the form of the rest.
OEMBED: Final = {
    "type": "object",
    "required": ["type", "version", "html", "width", "height"],
    "properties": {
        "type": {"const": "rich"},
        "version": {"const": "1.0"},
        "html": {"type": "string", "minLength": 1},
        "width": {"type": "integer", "exclusiveMinimum": 0},
        "height": {"type": "integer", "exclusiveMinimum": 0},
        "cache_age": {"type": "integer", "minimum": 0},
        "provider_url": {"type": "string", "pattern": "^https?://"},
        **{name: {"type": "string"} for name in ("title", "provider_name", "notice", "license", "language")},
    },
    "dependentRequired": {
        "thumbnail_url": ["thumbnail_width", "thumbnail_height"],
        "thumbnail_width": ["thumbnail_url", "thumbnail_height"],
        "thumbnail_height": ["thumbnail_url", "thumbnail_width"],
    },
}


def card(key: str, locale: Locale = Locale.FR) -> EmbedView:
    """Return the card of an entry of the tiny project."""
    found = tiny_page(f"embed/{key}", locale).blocks.embed
    assert found
    return found


def changed_card(project: Project, key: str) -> EmbedView:
    """Return the French card of an entry of a changed project."""
    found = page_of(project.plan(), f"embed/{key}").blocks.embed
    assert found
    return found


def facts(view: EmbedView) -> list[tuple[str, str, str]]:
    """Return the facts of a card, with their sources."""
    return [(fact.label, fact.value, fact.source) for fact in view.facts]


def test_a_card_is_known_by_its_own_address_alone() -> None:
    """It is unlisted, kept from search engines, in one language, and names the page of the entry as the real one."""
    page, entry = tiny_page(f"embed/{COMMUNE}", Locale.EN), tiny_page(COMMUNE, Locale.EN)
    assert ("/en/embed/communes/alpha-sur-marne/", True, True) == (page.link, page.unlisted, page.head.noindex)
    assert (entry.head.canonical, (), ()) == (page.head.canonical, page.head.alternates, page.switches)
    assert entry.head.title != page.head.title


def test_a_card_leads_to_its_page_from_anywhere() -> None:
    """Its link is absolute, for it is followed from another site."""
    assert "https://vitrine.invalid/en/solutions/ombrieres/" == card(SOLUTION, Locale.EN).href


def test_a_card_says_what_it_is_and_by_what_right() -> None:
    """The notice of the demonstration comes first, then the licence; the place is beside the kind."""
    shown = card(SOLUTION)
    assert "Solution · Alpha-sur-Marne" == shown.kicker
    assert tiny_scope().notice == shown.terms[0]
    assert 2 == len(shown.terms)


def test_an_official_card_has_no_notice(project: Project) -> None:
    """Once the site is official, the licence alone is left."""
    project.make_official()
    assert 1 == len(changed_card(project, SOLUTION).terms)


def test_a_solution_shows_its_stage_and_what_was_measured() -> None:
    """The first measured figure stands under its own name, with its date and who published its source."""
    assert [
        ("Étape", "close (situation en février 2025)"),
        ("Ombre gagnée à midi", "48\u202f% (situation en octobre 2024)"),
    ] == [(label, value) for label, value, _ in facts(card(SOLUTION))]
    assert {True} == {bool(source) for _, _, source in facts(card(SOLUTION))}


def test_a_claim_is_no_result(project: Project) -> None:
    """A figure that was declared is not shown as a result: none is said to be published."""
    project.replace(f"{OMBRIERES}.fr.md", "    kind: measured\n", "    kind: declared\n")
    project.replace(f"{OMBRIERES}.fr.md", "stage: closed", "stage: tested")
    assert ("Résultat mesuré", "", "") == facts(changed_card(project, SOLUTION))[-1]


def test_nobody_expects_results_of_what_is_announced(project: Project) -> None:
    """A solution that is only announced shows its stage, and no result that would be missing."""
    project.add_solution(1)
    assert ["Étape"] == [label for label, _, _ in facts(changed_card(project, "solutions/essai-1"))]


def test_a_source_without_a_publisher_is_named_by_its_title(project: Project) -> None:
    """The title stands in its own language, which the card of the other language marks."""
    project.add_solution(1)
    (french,) = changed_card(project, "solutions/essai-1").facts
    english = page_of(project.plan(), "embed/solutions/essai-1", Locale.EN).blocks.embed
    assert english
    assert [("Étude", ""), ("Étude", "fr")] == [(fact.source, fact.source_lang) for fact in (french, english.facts[0])]


def test_a_commune_shows_its_district_and_what_was_announced() -> None:
    """Without a district, the département stands in its place; a number that nobody published is an unknown."""
    assert ["Quartier", "Solutions annoncées"] == [label for label, _, _ in facts(card(COMMUNE))]
    beta = facts(card("communes/beta-sur-seine"))
    assert ["Département", "Solutions annoncées"] == [label for label, _, _ in beta]
    assert re.search(r"\(\d\d\)$", beta[0][1])


def test_an_announced_number_has_its_source(project: Project) -> None:
    """The number stands with who published it."""
    project.replace(
        f"{ALPHA}.fr.md",
        "challenges: [chaleur, bruit]\n",
        "solutions_announced: {value: 12, source: etude}\nchallenges: []\n",
    )
    label, value, source = facts(changed_card(project, COMMUNE))[1]
    assert ("Solutions annoncées", "12", True) == (label, value, bool(source))


def test_the_frame_is_plain_html(project: Project) -> None:
    """What is copied is one frame with a title that says what it holds, whatever signs the title of the entry has."""
    project.replace(f"{OMBRIERES}.fr.md", '"Ombrières pliantes"', """'Ombrières <"pliantes"> & plus'""")
    page = page_of(project.plan(), SOLUTION)
    text = snippet(page, WIDE, project.scope())
    frame = html.fragment_fromstring(text)
    assert "iframe" == frame.tag
    assert f"{page.title}, vignette de Vitrine d’essai" == frame.get("title")
    assert ("https://vitrine.invalid/embed/solutions/ombrieres/", "480", "lazy") == (
        frame.get("src"),
        frame.get("width"),
        frame.get("loading"),
    )
    assert text == re.sub(r"<(?!/?iframe)", "", text)


def oembed(key: str, locale: Locale) -> dict[str, Any]:
    """Return the description of a card."""
    description = json.loads(oembed_file(tiny_page(key, locale), tiny_scope(locale)).text)
    assert isinstance(description, dict)
    return description


@pytest.mark.parametrize("locale", list(Locale))
@pytest.mark.parametrize("key", [COMMUNE, SOLUTION])
def test_the_description_is_that_of_the_specification(key: str, locale: Locale) -> None:
    """It is a valid "rich" description, whose frame is the one that people copy, and it carries the notice."""
    description = oembed(key, locale)
    Draft202012Validator(OEMBED).validate(description)
    companion = tiny_page(f"{key}/share", locale).blocks.sharing
    assert companion
    assert companion.snippet
    assert companion.snippet.text == description["html"]
    assert (*WIDE, tiny_scope(locale).notice) == (
        description["width"],
        description["height"],
        description["notice"],
    )
    assert f'width="{WIDE[0]}" height="{WIDE[1]}"' in unescape(description["html"])


@pytest.mark.parametrize("lost", ["html", "width", "version"])
def test_a_description_without_a_member_is_refused(lost: str) -> None:
    """The check above is able to fail."""
    description = oembed(COMMUNE, Locale.FR)
    del description[lost]
    assert not Draft202012Validator(OEMBED).is_valid(description)


def test_an_official_description_has_no_notice(project: Project) -> None:
    """Once the site is official, nothing is said of a demonstration."""
    project.make_official()
    file = oembed_file(page_of(project.plan(), COMMUNE), project.scope())
    assert "notice" not in json.loads(file.text)


def test_a_narrow_card_is_said_to_be_higher() -> None:
    """The size for a narrow column stands beside what is copied."""
    companion = tiny_page(f"{COMMUNE}/share", Locale.EN).blocks.sharing
    assert companion
    assert companion.snippet
    assert NARROW[0] < WIDE[0] < WIDE[1] < NARROW[1]
    assert f"{NARROW[0]} pixels wide and {NARROW[1]} high" in companion.snippet.narrow
