"""Documents to a catalog: each file goes to its collection, each translation to its entry."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, TypeVar

from site_builder.diagnostics import Diagnostic, Span, problem
from site_builder.model.catalog import TAXONOMIES, Catalog, Entry, terms_by_id
from site_builder.model.entries.commune import Commune
from site_builder.model.entries.entry import EntryFields
from site_builder.model.entries.glossary import GLOSSARY_PATH, Glossary, GlossaryTerm, names_in
from site_builder.model.entries.page import Page
from site_builder.model.entries.settings import Settings
from site_builder.model.entries.solution import Solution
from site_builder.model.entries.vocabulary import Organisation, Taxonomy, Term
from site_builder.model.locale import SOURCE_LOCALE, Locale
from site_builder.model.reading.decode import decode
from site_builder.model.reading.spoken import wrong_language
from site_builder.model.reading.translation import translate
from site_builder.model.suggest import closest, closest_slug
from site_builder.source import LOCK_FILE, Document, SourceTree, renamed

EntryT = TypeVar("EntryT", bound=EntryFields)

SETTINGS_PATH: Final = "content/site.yml"
_ENTRY: Final = re.compile(r"content/(communes|solutions|pages)/([^/]+)/index\.([a-z]{2})\.md")
_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ENTRY_FILES: Final = ("index.fr.md", "index.en.md")


@dataclass
class _Gathering:
    """The work of one reading: what was decoded so far, and what is wrong."""

    tree: SourceTree
    found: list[Diagnostic] = field(default_factory=list)


def gather(tree: SourceTree) -> tuple[Catalog | None, list[Diagnostic]]:
    """Return the catalog of the entries that are right in themselves, with what is wrong in the others.

    Without a readable ``site.yml`` there is no catalog.
    """
    work = _Gathering(tree)
    _report_misplaced(work)
    communes = _collection(work, "communes", Commune)
    solutions = _collection(work, "solutions", Solution)
    pages = _collection(work, "pages", Page)
    organisations = _organisations(work)
    taxonomies = MappingProxyType({name: _taxonomy(work, name) for name in TAXONOMIES})
    glossary = _glossary(work)
    settings = _settings(work)
    if settings is None:
        return None, work.found
    document = tree.documents[SETTINGS_PATH]
    catalog = Catalog(
        settings,
        document,
        communes,
        solutions,
        pages,
        organisations,
        taxonomies,
        glossary,
        tree.geography,
        tree.registry,
    )
    return catalog, work.found


def _report_misplaced(work: _Gathering) -> None:
    misnamed: set[str] = set()
    for path, document in work.tree.documents.items():
        if path in {SETTINGS_PATH, GLOSSARY_PATH} or _is_organisation(path) or _is_taxonomy(path):
            continue
        match = _ENTRY.fullmatch(path)
        if not match and path.rpartition("/")[2] in _ENTRY_FILES:
            if (folder := path.rpartition("/")[0]) not in misnamed:
                misnamed.add(folder)
                work.found.append(_strayed(document, folder))
        elif not match or match[3] not in set(Locale):
            expected = _files_expected_beside(path)
            meant = closest(path.rpartition("/")[2], expected)
            taken = f"{path.rpartition('/')[0]}/{meant}" in work.tree.documents
            work.found.append(renamed(document.top(), meant, ", ".join(expected), taken=taken))
        elif not _SLUG.fullmatch(match[2]) and (folder := path.rpartition("/")[0]) not in misnamed:
            misnamed.add(folder)
            suggestion = closest_slug(match[2])
            work.found.append(
                problem("V029", document.top(), value=match[2], example="aulnay-sous-bois", suggestion=suggestion)
            )


def _strayed(document: Document, folder: str) -> Diagnostic:
    """Return the message for the folder of an entry that lies in no collection, told once for all its files."""
    name = folder.rpartition("/")[2]
    if folder.count("/") > 1 or name not in {"content", "communes", "solutions", "pages"}:
        french = f"aucun ; mettez le dossier « {name} » dans content/communes, content/solutions ou content/pages"
        english = f"none; put the folder “{name}” into content/communes, content/solutions or content/pages"
    else:
        collection = "content/pages" if name == "content" else folder
        french = f"aucun ; créez un dossier pour cette fiche et mettez-y ce fichier : {collection}/nom-de-la-fiche"
        english = f"none; make a folder for this entry and put this file into it: {collection}/name-of-the-entry"
    return problem("V008", document.top(), expected_fr=french, expected_en=english)


def _files_expected_beside(path: str) -> tuple[str, ...]:
    folders = path.split("/")[1:-1]
    if not folders:
        return ("site.yml",)
    if folders == ["taxonomies"]:
        return tuple(f"{name}.yml" for name in (*TAXONOMIES, "glossary"))
    return _ENTRY_FILES


def _is_organisation(path: str) -> bool:
    return path.startswith("content/organisations/") and path.endswith(".yml") and path.count("/") == 2  # noqa: PLR2004


def _is_taxonomy(path: str) -> bool:
    return path in {f"content/taxonomies/{name}.yml" for name in TAXONOMIES}


def _collection(work: _Gathering, name: str, model: type[EntryT]) -> Mapping[str, Entry[EntryT]]:
    """Return the entries of a collection that exist in every locale they need."""
    files: dict[str, dict[Locale, str]] = {}
    for path in work.tree.paths():
        match = _ENTRY.fullmatch(path)
        if match and match[1] == name and match[3] in set(Locale) and _SLUG.fullmatch(match[2]):
            files.setdefault(match[2], {})[Locale(match[3])] = path
    entries = {}
    for slug, paths in files.items():
        entry = _entry(work, slug, paths, model)
        if entry:
            entries[slug] = entry
    return MappingProxyType(entries)


def _entry(work: _Gathering, slug: str, paths: Mapping[Locale, str], model: type[EntryT]) -> Entry[EntryT] | None:
    # The source comes first: what both languages have in common is told of the file that is written first.
    present = {locale: work.tree.documents.get(paths.get(locale, "")) for locale in Locale}
    documents = {locale: document for locale, document in present.items() if document is not None}
    if SOURCE_LOCALE not in paths:
        orphan = documents.get(next(iter(paths)))
        missing = re.sub(r"index\.[a-z]{2}\.md", f"index.{SOURCE_LOCALE}.md", next(iter(paths.values())))
        work.found.append(problem("V045", orphan.top() if orphan else Span(missing), path=missing))
        return None
    source = documents.get(SOURCE_LOCALE)
    if source is None:
        return None
    facts, found = decode(source, model)
    work.found.extend(found)
    work.found.extend(wrong_language(source, SOURCE_LOCALE, model))
    if facts is None:
        return None
    words = {SOURCE_LOCALE: facts}
    for locale in Locale:
        if locale in documents and locale is not SOURCE_LOCALE:
            translated = _translation(work, source, documents[locale], locale, model)
            if translated:
                words[locale] = translated
        elif locale not in paths and not facts.draft:
            path = source.path.replace(f".{SOURCE_LOCALE}.md", f".{locale}.md")
            work.found.append(problem("V044", source.top(), path=path))
    complete = len(words) == len(Locale)
    if not complete and not facts.draft:
        return None
    folder = source.path.rpartition("/")[0]
    return Entry(
        slug,
        MappingProxyType(words),
        MappingProxyType(documents),
        work.tree.images.get(folder, ()),
        work.tree.locks.get(f"{folder}/{LOCK_FILE}"),
    )


def _translation(
    work: _Gathering, source: Document, document: Document, locale: Locale, model: type[EntryT]
) -> EntryT | None:
    words, found = translate(source, document, model)
    work.found.extend(found)
    work.found.extend(wrong_language(document, locale, model))
    if source.body.text.strip() and not document.body.text.strip():
        work.found.append(problem("V049", document.span(len(document.lines))))
    return words


def _organisations(work: _Gathering) -> Mapping[str, Organisation]:
    organisations: dict[str, Organisation] = {}
    for path, document in work.tree.documents.items():
        if not _is_organisation(path):
            continue
        organisation, found = decode(document, Organisation)
        work.found.extend(found)
        if organisation is None:
            continue
        expected = path.rpartition("/")[2].removesuffix(".yml")
        if not _SLUG.fullmatch(expected):
            suggestion = closest_slug(expected)
            work.found.append(
                problem("V029", document.top(), value=expected, example="paris-and-co", suggestion=suggestion)
            )
        elif organisation.id != expected:
            span = document.value_span(("id",))
            work.found.append(problem("V029", span, value=organisation.id, example=expected, suggestion=expected))
        organisations[expected] = organisation
    return MappingProxyType(organisations)


def _taxonomy(work: _Gathering, name: str) -> Mapping[str, Term]:
    path = f"content/taxonomies/{name}.yml"
    document = work.tree.documents.get(path)
    if document is None:
        if path not in work.tree.unreadable:
            work.found.append(problem("V009", Span(path), path=path))
        return MappingProxyType({})
    taxonomy, found = decode(document, Taxonomy)
    work.found.extend(found)
    return terms_by_id(taxonomy) if taxonomy else MappingProxyType({})


def _glossary(work: _Gathering) -> Mapping[str, GlossaryTerm]:
    """Return the glossary, empty when the site has none."""
    document = work.tree.documents.get(GLOSSARY_PATH)
    if document is None:
        return MappingProxyType({})
    glossary, found = decode(document, Glossary)
    work.found.extend(found)
    # Texts may use the names of a glossary that has a mistake: it is told there, not at each of them.
    return glossary.by_name() if glossary else names_in(document.tree)


def _settings(work: _Gathering) -> Settings | None:
    document = work.tree.documents.get(SETTINGS_PATH)
    if document is None:
        if SETTINGS_PATH not in work.tree.unreadable:
            work.found.append(problem("V009", Span(SETTINGS_PATH), path=SETTINGS_PATH))
        return None
    settings, found = decode(document, Settings)
    work.found.extend(found)
    return settings
