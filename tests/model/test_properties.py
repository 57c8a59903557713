"""Whatever the damage, the model gives entries or messages, never an exception."""

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from site_builder.diagnostics import CATALOGUE, Diagnostic, Language, OutputFormat, render_report
from site_builder.model.entries.commune import Commune
from site_builder.model.entries.page import Page
from site_builder.model.entries.settings import Settings
from site_builder.model.entries.solution import Solution
from site_builder.model.entries.vocabulary import Taxonomy
from site_builder.model.reading.decode import decode
from site_builder.model.reading.gather import gather
from site_builder.model.reading.translation import translate
from site_builder.model.rules import broken_rules
from site_builder.source import Document, SourceTree, Tree, parse_document, read_content
from tests.model.project import REAL_CONTENT, Project

MODELS: Final = (Commune, Solution, Page, Settings, Taxonomy)
FIELDS: Final = sorted({name for model in MODELS for name in model.model_fields} | {"fr", "en", "lat", "name", "zzz"})
VALUES: Final = st.one_of(
    st.none(),
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Z")), max_size=30),
    st.sampled_from(["1", "2024", "2024-13-45", "true", "a", "{known}", "12,5", "https://a.fr", "tested", "9" * 50]),
)
TREES: Final = st.recursive(
    VALUES,
    lambda child: st.one_of(
        st.lists(child, max_size=3),
        st.dictionaries(st.sampled_from(FIELDS), child, max_size=4),
    ),
    max_leaves=12,
)
MAPPINGS: Final = st.dictionaries(st.sampled_from(FIELDS), TREES, max_size=8)


def document_of(tree: dict[str, Tree]) -> Document:
    """Return the tree as a document read from a file."""
    text = yaml.safe_dump(tree, allow_unicode=True, sort_keys=False)
    return Document("content/a.yml", tuple(text.split("\n")), tree, text, 1)


def assert_shown(found: list[Diagnostic]) -> None:
    """Check that every message exists, can be shown, and names no type of ours."""
    assert [] == [fault.code for fault in found if fault.code not in CATALOGUE]
    for language in Language:
        for output in OutputFormat:
            render_report(found, language, output)
    values = [value for fault in found for _, value in fault.params]
    assert [] == [value for value in values if value == "None" or value.startswith(("{'", "['"))]


@given(tree=MAPPINGS, model=st.sampled_from(MODELS))
@settings(max_examples=300)
def test_any_tree_gives_a_value_or_messages(tree: dict[str, Tree], model: type[BaseModel]) -> None:
    """Any tree of text is an entry or has a reason not to be."""
    value, found = decode(document_of(tree), model)
    assert bool(value) is not bool(found)
    assert_shown(found)


@given(facts=MAPPINGS, words=MAPPINGS, model=st.sampled_from(MODELS))
@settings(max_examples=200)
def test_any_translation_gives_a_value_or_messages(
    facts: dict[str, Tree], words: dict[str, Tree], model: type[BaseModel]
) -> None:
    """Any words laid over any facts give an entry or messages."""
    value, found = translate(document_of(facts), document_of(words), model)
    assert bool(value) is not bool(found)
    assert_shown(found)


@cache
def real_tree() -> SourceTree:
    """Return the real content, read once."""
    tree, found = read_content(REAL_CONTENT)
    assert [] == found
    return tree


PATHS: Final = sorted(
    f"content/{file.relative_to(REAL_CONTENT).as_posix()}"
    for file in REAL_CONTENT.rglob("*")
    if file.suffix in {".md", ".yml"}
)
DAMAGES: Final = st.tuples(
    st.sampled_from(PATHS),
    st.sampled_from(["delete", "duplicate", "replace", "indent", "swap"]),
    st.floats(0, 1, exclude_max=True),
    st.one_of(
        st.text(max_size=20), st.sampled_from(["- a", "id: a", "edition: x", "---", "source: zzz", "\t", "&a *a"])
    ),
)


def damaged(lines: list[str], kind: str, at: int, text: str) -> list[str]:
    """Return the lines with one of them damaged."""
    before, line, after = lines[:at], lines[at], lines[at + 1 :]
    return {
        "delete": [*before, *after],
        "duplicate": [*before, line, line, *after],
        "replace": [*before, text, *after],
        "indent": [*before, f"  {line}", *after],
        "swap": [*before, *after[:1], line, *after[1:]],
    }[kind]


def checked(tree: SourceTree) -> list[Diagnostic]:
    """Return what the model finds wrong in the documents."""
    catalog, found = gather(tree)
    return [*found, *(broken_rules(catalog, tree) if catalog else [])]


def with_document(path: str, document: Document | None) -> SourceTree:
    """Return the real content with one document replaced, or unreadable."""
    real = real_tree()
    documents = {key: value for key, value in real.documents.items() if key != path}
    if document is None:
        return SourceTree(MappingProxyType(documents), real.images, frozenset({path}))
    return SourceTree(MappingProxyType({**documents, path: document}), real.images)


@given(damage=DAMAGES)
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@example(damage=("content/site.yml", "delete", 0.0, ""))
@example(damage=("content/pages/accueil/index.fr.md", "replace", 0.0, ""))
def test_any_damage_to_a_real_file_gives_messages_in_it(damage: tuple[str, str, float, str]) -> None:
    """A random line of a random real file deleted, doubled, replaced or moved never stops the check."""
    path, kind, share, text = damage
    lines = list(real_tree().documents[path].lines)
    raw = "\n".join(damaged(lines, kind, int(share * len(lines)), text)).encode("utf-8", "surrogatepass")
    document, found = parse_document(raw, path)
    assert document or found
    tree = with_document(path, document)
    found = [*found, *checked(tree)]
    assert_shown(found)
    for fault in found:
        holder = tree.documents.get(fault.span.path)
        assert holder is None or 1 <= fault.span.line <= len(holder.lines)
        assert holder is None or 1 <= fault.span.column <= len(holder.lines[fault.span.line - 1]) + 1


@given(path=st.sampled_from(PATHS))
@settings(max_examples=30)
def test_any_missing_file_gives_messages(path: str) -> None:
    """A real file that is gone never stops the check, and is noticed unless nothing refers to it."""
    documents = {key: value for key, value in real_tree().documents.items() if key != path}
    found = checked(SourceTree(MappingProxyType(documents), real_tree().images))
    assert_shown(found)
    assert found or "/organisations/" in path


@pytest.mark.parametrize("seed", range(3))
def test_shuffled_folders_give_the_same_catalog(project: Project, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The order in which the disk lists files changes neither the entries nor the messages nor their order."""
    for slug in ("sceaux", "meudon", "argenteuil"):
        project.replace(f"content/communes/{slug}/index.fr.md", "edition:", "edtion:")
        project.replace(f"content/communes/{slug}/index.en.md", "title:", "titel:")
    catalog, tree, found = project.catalog()
    listing = Path.iterdir

    def shuffled(folder: Path) -> Iterator[Path]:
        files = sorted(listing(folder))
        random.Random(seed).shuffle(files)  # noqa: S311 - an order, not a secret
        return iter(files)

    monkeypatch.setattr(Path, "iterdir", shuffled)
    catalog_again, tree_again, found_again = project.catalog()
    assert list(tree.documents.values()) == list(tree_again.documents.values())
    assert found == found_again
    assert catalog is not None
    assert catalog_again is not None
    assert [list(catalog.communes), list(catalog.solutions)] == [
        list(catalog_again.communes),
        list(catalog_again.solutions),
    ]
    assert broken_rules(catalog, tree) == broken_rules(catalog_again, tree_again)
