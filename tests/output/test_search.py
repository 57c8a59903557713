"""The search of each language: what is indexed, what is published, and the same bytes each time."""

import gzip
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from site_builder.model.locale import Locale
from site_builder.output.search import SearchError, build_indexes, search_files
from site_builder.site.permalinks import output_file
from site_builder.site.planned import Site
from tests.site.planning import tiny_site

LOCALES: Final = tuple(Locale)
# Pagefind writes this before what it compresses.
SIGNATURE: Final = b"pagefind_dcd"
APART: Final = "\u2060 "


@pytest.fixture
def staged(tmp_path: Path) -> Path:
    """Return the tiny site as it is before it is indexed: a title and a line in each page."""
    return written(tmp_path / "staged", tiny_site())


def written(folder: Path, site: Site, *, backwards: bool = False) -> Path:
    """Return the folder with the pages of the site written in it."""
    for page in sorted(site.pages, key=lambda page: page.link, reverse=backwards):
        file = folder / output_file(page.link)
        file.parent.mkdir(parents=True, exist_ok=True)
        line = "L’énergie d’<b>Alpha</b>, aujourd’hui."
        body = f'<main data-pagefind-body><h1 data-pagefind-meta="title">{page.title}</h1><p>{line}</p></main>'
        file.write_text(f'<!DOCTYPE html><html lang="{page.locale}"><body>{body}</body></html>', "utf-8")
    return folder


def indexed(staged: Path, folder: Path) -> dict[str, bytes]:
    """Return the files of the search of the tiny site."""
    build_indexes(tiny_site(), staged, folder)
    searches = search_files(folder, LOCALES)
    return {f"{place}/{path}": content for place, files in searches.items() for path, content in files.items()}


def fragments(files: Mapping[str, bytes], bundle: str) -> list[dict[str, str]]:
    """Return what the index of a language holds of each page."""
    texts = [gzip.decompress(content) for path, content in files.items() if path.startswith(f"{bundle}/fragment/")]
    return [json.loads(text.removeprefix(SIGNATURE)) for text in texts]


def test_each_language_has_its_own_pages(staged: Path, tmp_path: Path) -> None:
    """An index holds every listed page of its language and no other, by its address in the folder of the language."""
    files = indexed(staged, tmp_path / "search")
    for locale, bundle in ((Locale.FR, "pagefind"), (Locale.EN, "en/pagefind")):
        prefix = "/" if locale is Locale.FR else f"/{locale}/"
        listed = (page for page in tiny_site().pages if page.locale is locale and not page.unlisted)
        expected = {f"/{page.link.removeprefix(prefix)}" for page in listed}
        assert expected == {fragment["url"] for fragment in fragments(files, bundle)}


def test_only_what_a_search_needs_is_published(staged: Path, tmp_path: Path) -> None:
    """The program, the stemmer of the language and the index: none of the interfaces that Pagefind brings."""
    files = indexed(staged, tmp_path / "search")
    kinds = {path for path in files if "/fragment/" not in path and "/index/" not in path and ".pf_meta" not in path}
    assert {
        f"{bundle}/{name}"
        for bundle, locale in (("pagefind", "fr"), ("en/pagefind", "en"))
        for name in ("pagefind.js", "pagefind-entry.json", f"wasm.{locale}.pagefind")
    } == kinds
    for locale, bundle in (("fr", "pagefind"), ("en", "en/pagefind")):
        (name,) = (entry["hash"] for entry in json.loads(files[f"{bundle}/pagefind-entry.json"])["languages"].values())
        assert name.startswith(f"{locale}_")
        assert f"{bundle}/pagefind.{name}.pf_meta" in files


def test_the_same_pages_give_the_same_bytes(staged: Path, tmp_path: Path) -> None:
    """Wherever the pages lie, in whatever order they were written, and over a former index, files are the same."""
    first = indexed(staged, tmp_path / "search")
    elsewhere = written(tmp_path / "else" / "where", tiny_site(), backwards=True)
    assert first == indexed(elsewhere, tmp_path / "another")
    assert first == indexed(staged, tmp_path / "search")


def test_a_word_is_indexed_apart_from_its_article(staged: Path, tmp_path: Path) -> None:
    """In the index "l'énergie" is two words, with the sign that joins them again; "aujourd'hui" stays one."""
    (text, *_) = (fragment["content"] for fragment in fragments(indexed(staged, tmp_path / "search"), "pagefind"))
    assert text.endswith(f"L’{APART}énergie d’{APART}Alpha, aujourd’hui.")


def test_facts_do_not_run_together(staged: Path, tmp_path: Path) -> None:
    """A label and its value are told apart, and so are two facts, in the typography of each language."""
    facts = "<dl><dt>Porteur</dt><dd>Istya</dd><dt>Commune</dt><dd>Alpha</dd></dl>"
    for file in staged.rglob("*.html"):
        file.write_text(file.read_text("utf-8").replace("</main>", f"{facts}</main>"), "utf-8")
    files = indexed(staged, tmp_path / "search")
    for bundle, colon in (("pagefind", " :"), ("en/pagefind", ":")):
        ends = {fragment["content"].partition("aujourd’hui.")[2].strip() for fragment in fragments(files, bundle)}
        assert {f"Porteur{colon} Istya · Commune{colon} Alpha ·"} == ends


def test_pages_are_left_as_they_are(staged: Path, tmp_path: Path) -> None:
    """What is changed for the index is changed in copies."""
    before = {file: file.read_bytes() for file in staged.rglob("*.html")}
    indexed(staged, tmp_path / "search")
    assert before == {file: file.read_bytes() for file in staged.rglob("*") if file.is_file()}


def test_settings_of_the_machine_change_nothing(staged: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a variable nor a file of settings where the command was typed reaches Pagefind."""
    expected = indexed(staged, tmp_path / "search")
    monkeypatch.setenv("PAGEFIND_EXCLUDE_SELECTORS", "p")
    (tmp_path / "pagefind.yml").write_text("exclude_selectors: [h1]\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert expected == indexed(staged, tmp_path / "another")


def test_a_failure_carries_the_words_of_pagefind(tmp_path: Path) -> None:
    """What Pagefind says of a site without pages reaches us, under the name of each language."""
    with pytest.raises(SearchError, match="Pagefind was not able to build an index") as raised:
        build_indexes(replace(tiny_site(), pages=()), tmp_path, tmp_path / "search")
    assert ["fr:", "en:"] == [line for line in str(raised.value).splitlines() if line in {"fr:", "en:"}]


def test_only_the_language_that_fails_is_named(staged: Path, tmp_path: Path) -> None:
    """A language without pages does not accuse the other one."""
    pages = tuple(page for page in tiny_site().pages if page.locale is Locale.FR)
    with pytest.raises(SearchError, match=r"^en:\n") as raised:
        build_indexes(replace(tiny_site(), pages=pages), staged, tmp_path / "search")
    assert "fr:" not in str(raised.value)
