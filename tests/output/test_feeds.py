"""Feeds: what subscribers read, in the forms that their programs expect."""

import json
from typing import Any

import feedparser
import pytest
from lxml import etree

from site_builder.model.locale import Locale
from site_builder.output.exports import exports
from tests.site.planning import ALPHA, Project, tiny_site

FOLDERS = {Locale.FR: "", Locale.EN: "en/"}
ATOM = {"a": "http://www.w3.org/2005/Atom"}
# RFC 4287, 4.1.1 and 4.1.2: what a feed and each of its entries must have.
REQUIRED = ("id", "title", "updated")


def atom(locale: Locale = Locale.FR, files: dict[str, bytes] | None = None) -> bytes:
    """Return the Atom feed of a locale, of the tiny project unless files are given."""
    return (files or exports(tiny_site()))[f"{FOLDERS[locale]}feed.xml"]


def json_feed(locale: Locale = Locale.FR) -> dict[str, Any]:
    """Return the JSON feed of a locale."""
    content: dict[str, Any] = json.loads(exports(tiny_site())[f"{FOLDERS[locale]}feed.json"])
    return content


@pytest.mark.parametrize("locale", list(Locale))
def test_subscribers_read_the_entries_of_their_language(locale: Locale) -> None:
    """A reader of feeds finds no fault in it, and each entry with its summary, its page and its days."""
    told = feedparser.parse(atom(locale))
    assert (False, "atom10", locale.value) == (bool(told.bozo), told.version, told.feed.language)
    shade = {Locale.FR: "Ombrières pliantes", Locale.EN: "Folding sunshades"}[locale]
    assert [("Alpha-sur-Marne", "2025-03-01T00:00:00Z"), (shade, "2025-03-01T00:00:00Z")] == [
        (entry.title, entry.updated) for entry in told.entries
    ]
    prefix = f"https://vitrine.invalid/{FOLDERS[locale]}"
    assert f"{prefix}communes/alpha-sur-marne/" == told.entries[0].link
    (tag,) = told.entries[0].tags
    assert ("2025-01-05T00:00:00Z", "communes", {Locale.FR: "Commune", Locale.EN: "Town"}[locale]) == (
        told.entries[0].published,
        tag.term,
        tag.label,
    )


@pytest.mark.parametrize("locale", list(Locale))
def test_an_atom_feed_has_what_the_standard_demands(locale: Locale) -> None:
    """The feed and each entry have one identifier, one title and one date; the feed names its author and itself."""
    root = etree.fromstring(atom(locale))
    for element in (root, *root.findall("a:entry", ATOM)):
        assert [1, 1, 1] == [len(element.findall(f"a:{name}", ATOM)) for name in REQUIRED]
    assert 1 == len(root.findall("a:author/a:name", ATOM))
    (own,) = root.findall("a:link[@rel='self']", ATOM)
    assert f"https://vitrine.invalid/{FOLDERS[locale]}feed.xml" == own.get("href")


@pytest.mark.parametrize("locale", list(Locale))
def test_both_forms_tell_the_same(locale: Locale) -> None:
    """The JSON feed has the entries of the Atom feed, under the same identifiers, and what its version demands."""
    content = json_feed(locale)
    told = feedparser.parse(atom(locale))
    assert ("https://jsonfeed.org/version/1.1", locale.value) == (content["version"], content["language"])
    assert [(one.id, one.link, one.title, one.summary, one.published, one.updated) for one in told.entries] == [
        tuple(one[name] for name in ("id", "url", "title", "content_text", "date_published", "date_modified"))
        for one in content["items"]
    ]


def test_identifiers_are_never_the_same_and_never_change(project: Project) -> None:
    """Each language has its own; neither an address nor a version of the program changes them."""
    before = [entry.id for locale in Locale for entry in feedparser.parse(atom(locale)).entries]
    assert sorted(set(before)) == sorted(before)
    assert "urn:uuid:3fd92beb-cebf-5d8b-9d62-a165afc052a0" == before[0]
    moved = exports(project.plan("https://elsewhere.invalid/qmi/"))
    assert before == [entry.id for locale in Locale for entry in feedparser.parse(atom(locale, moved)).entries]


def test_the_last_changed_comes_first(project: Project) -> None:
    """An entry that changes goes to the top; the date of the feed is that of its last change."""
    project.replace("content/solutions/ombrieres/index.fr.md", "published_on: 2025-03-01", "published_on: 2025-04")
    told = feedparser.parse(atom(files=exports(project.plan())))
    assert (["Ombrières pliantes", "Alpha-sur-Marne"], "2025-04-01T00:00:00Z") == (
        [entry.title for entry in told.entries],
        told.feed.updated,
    )


def test_what_has_no_date_is_not_news(project: Project) -> None:
    """An entry that nobody dated cannot be told as new; the others still are."""
    text = (project.root / f"{ALPHA}.fr.md").read_text(encoding="utf-8")
    project.write(f"{ALPHA}.fr.md", text.replace("published_on: 2025-01-05\nupdated_on: 2025-03-01\n", ""))
    told = feedparser.parse(atom(files=exports(project.plan())))
    assert ["Ombrières pliantes"] == [entry.title for entry in told.entries]


def test_a_demonstration_says_so_to_its_subscribers() -> None:
    """The notice stands in the rights of one form and in the description of the other."""
    assert "Site de démonstration" in feedparser.parse(atom()).feed.rights
    assert "Site de démonstration" in json_feed()["description"]
