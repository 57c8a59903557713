"""What holds between entries: every reference names something that exists and is published.

One cause, one message: an entry whose file is broken still counts as existing, so that its own mistake
is not repeated by all who refer to it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from pydantic import BaseModel

from site_builder.diagnostics import Diagnostic, Span, problem
from site_builder.model.catalog import Catalog, Entry
from site_builder.model.entries.entry import EntryFields
from site_builder.model.entries.parts import Source
from site_builder.model.locale import SOURCE_LOCALE
from site_builder.model.reading.placeholders import is_placeholder
from site_builder.model.rules.once import once
from site_builder.model.suggest import closest, closest_slug, listed
from site_builder.source import Document, InternalLink, Loc, SourceTree

_SOURCE_FIELDS: Final = frozenset({"source", "stage_source"})
_FOLDER: Final = re.compile(r"content/(communes|solutions|pages)/([^/]+)/[^/]+$")
_SPACED: Final = re.compile(r"(\w+):\s+([\w-]+)")
NO_PAGE: Final = "aucune page"
_TARGETS: Final = {
    "communes": ("aucune commune", "a commune"),
    "solutions": ("aucune solution", "a solution"),
    "pages": (NO_PAGE, "a page"),
    "organisations": ("aucune organisation", "an organisation"),
    "editions": ("aucune édition", "an edition"),
}
_VOCABULARIES: Final = {
    "themes": ("un thème connu", "a known theme"),
    "challenges": ("un défi connu", "a known challenge"),
    "units": ("une unité connue", "a known unit"),
}


@dataclass(frozen=True)
class _Names:
    """Every name a reference may use: published entries, drafts, and entries whose own file is broken."""

    usable: Mapping[str, frozenset[str]]
    drafts: Mapping[str, frozenset[str]]
    broken: Mapping[str, frozenset[str]]


def references(catalog: Catalog, tree: SourceTree) -> Iterator[Diagnostic]:
    """Yield every reference that names nothing, or nothing published."""
    yield from once(_references(catalog, _names(catalog, tree)))


def _references(catalog: Catalog, names: _Names) -> Iterator[Diagnostic]:
    # What the fields name comes before what the prose links to: it is the place to mend first.
    yield from _settings_problems(catalog, names)
    yield from _reference_problems(catalog, names)
    for _, entry in catalog.entries():
        yield from _entry_problems(entry, catalog, names)


def _names(catalog: Catalog, tree: SourceTree) -> _Names:
    published = catalog.published()
    usable = {
        "communes": frozenset(published.communes),
        "solutions": frozenset(published.solutions),
        "pages": frozenset(published.pages),
        "organisations": frozenset(catalog.organisations),
        "editions": frozenset(str(edition.number) for edition in catalog.settings.editions),
    }
    folders = {name: frozenset[str]() for name in usable}
    for path in tree.paths():
        match = _FOLDER.match(path)
        if match:
            # A folder with a capital or an accent has its own message: what it should be called exists.
            folders[match[1]] |= {match[2], closest_slug(match[2])}
        elif path.startswith("content/organisations/"):
            name = path.rpartition("/")[2].removesuffix(".yml")
            folders["organisations"] |= {name, closest_slug(name)}
        elif path.endswith(".md"):
            # An entry out of its collection has its own message, whatever refers to it.
            for collection in ("communes", "solutions", "pages"):
                folders[collection] |= {path.split("/")[-2]}
    drafts = {name: frozenset[str]() for name in usable}
    for name, entry in catalog.entries():
        if entry.facts.draft:
            drafts[name] |= {entry.slug}
    broken = {name: slugs - usable[name] - drafts[name] for name, slugs in folders.items()}
    return _Names(usable, drafts, broken)


def _entry_problems(entry: Entry[EntryFields], catalog: Catalog, names: _Names) -> Iterator[Diagnostic]:
    source = entry.documents[SOURCE_LOCALE]
    sources = [cited.id for cited in entry.facts.sources]
    yield from _named_parts(entry.facts, source, sources, catalog)
    for document in entry.documents.values():
        # A note typed by hand has its own message, which says to declare the source.
        declared = {*sources, *(note.source for note in document.body.notes)} if document.body.notes else sources
        for citation in document.body.citations:
            if citation.source not in declared:
                span = document.span(citation.line, citation.column, len(citation.source) + 3)
                yield _unknown_source(citation.source, sources, span)
        for target in document.body.links:
            if not target.slug:
                yield _spaced_link(document, target)
                continue
            collection = f"{target.collection}s"
            if not _is_usable(names, collection, target.slug, draft=entry.facts.draft):
                shown = f"{target.collection}:{target.slug}"
                span = document.span(target.line, target.column, len(shown))
                yield _dangling(target.slug, collection, names, span)


def _spaced_link(document: Document, target: InternalLink) -> Diagnostic:
    """Return the message for ``commune: sceaux``, where the space ends the address."""
    rest = document.lines[target.line - 1][target.column - 1 :]
    typed = _SPACED.match(rest)
    address = typed[0] if typed else f"{target.collection}:"
    suggestion = f"{typed[1]}:{typed[2]}" if typed else ""
    return problem(
        "V081", document.span(target.line, target.column, len(address)), value=address, suggestion=suggestion
    )


def _is_usable(names: _Names, collection: str, slug: str, *, draft: bool) -> bool:
    """Return whether a reference is good; a name that exists but is broken is not reported a second time."""
    if slug in names.usable[collection] or slug in names.broken[collection]:
        return True
    return draft and slug in names.drafts[collection]


def _named_parts(facts: BaseModel, document: Document, sources: list[str], catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield the sources and units that the facts name, wherever they are nested, and that nobody has declared."""
    for loc, value in _fields(facts, ()):
        if loc[-1] in _SOURCE_FIELDS and value not in sources:
            yield _unknown_source(value, sources, document.value_span(loc))
        elif loc[-1] == "unit" and not _is_term(value, "units", catalog):
            yield _unknown_term(value, "units", catalog, document.value_span(loc))


def _unknown_source(value: str, sources: list[str], span: Span) -> Diagnostic:
    if is_placeholder(value):
        return problem("V037", span, value=value)
    return problem("V042", span, value=value, known=listed(sources), suggestion=closest(value, sources))


def _is_term(value: str, vocabulary: str, catalog: Catalog) -> bool:
    """Return whether the term is known; a vocabulary that cannot be read is reported once, on its own file."""
    terms = catalog.taxonomy(vocabulary)
    return not terms or value in terms


def _fields(value: object, loc: Loc) -> Iterator[tuple[Loc, str]]:
    """Yield every text of the value with its path, sources themselves excepted."""
    if isinstance(value, BaseModel):
        if isinstance(value, Source):
            return
        for name in type(value).model_fields:
            if child := getattr(value, name):
                yield from _fields(child, (*loc, name))
    elif isinstance(value, tuple):
        for index, element in enumerate(value):
            yield from _fields(element, (*loc, index))
    elif isinstance(value, str) and loc:
        yield loc, value


def _unknown_term(value: str, vocabulary: str, catalog: Catalog, span: Span) -> Diagnostic:
    if is_placeholder(value):
        return problem("V037", span, value=value)
    terms = catalog.taxonomy(vocabulary)
    french, english = _VOCABULARIES[vocabulary]
    labels = {term.label.fr: term.id for term in terms.values()}
    suggestion = closest(value, terms) or labels.get(closest(value, labels), "")
    return problem(
        "V021",
        span,
        value=value,
        vocabulary_fr=french,
        vocabulary_en=english,
        known=listed(terms),
        suggestion=suggestion,
    )


def _dangling(value: str, collection: str, names: _Names, span: Span) -> Diagnostic:
    if is_placeholder(value):
        return problem("V037", span, value=value)
    french, english = _TARGETS[collection]
    usable = names.usable[collection]
    if value in names.drafts[collection]:
        french, english = f"{french} publiée : c'est un brouillon", f"{english} that is published: it is a draft"
    return problem(
        "V040",
        span,
        value=value,
        target_fr=french,
        target_en=english,
        known=listed(usable),
        suggestion=closest(value, usable),
    )


def _reference_problems(catalog: Catalog, names: _Names) -> Iterator[Diagnostic]:
    """Yield references of communes, solutions and pages that lead nowhere."""
    for commune in catalog.communes.values():
        check = _checker(commune, catalog, names)
        yield from check.terms("challenges", commune.facts.challenges)
        yield from check.entries("editions", ("edition",), str(commune.facts.edition))
    for solution in catalog.solutions.values():
        check = _checker(solution, catalog, names)
        yield from check.terms("themes", solution.facts.themes)
        yield from check.entries("editions", ("edition",), str(solution.facts.edition))
        for index, slug in enumerate(solution.facts.communes):
            yield from check.entries("communes", ("communes", index), slug)
        if solution.facts.holder:
            yield from check.entries("organisations", ("holder",), solution.facts.holder)
        for index, partner in enumerate(solution.facts.partners):
            yield from check.entries("organisations", ("partners", index, "organisation"), partner.organisation)
    for page in catalog.pages.values():
        check = _checker(page, catalog, names)
        for index, door in enumerate(page.facts.doors):
            yield from check.entries("pages", ("doors", index, "page"), door.page)


@dataclass(frozen=True)
class _Checker:
    """Checks the references of one entry."""

    document: Document
    catalog: Catalog
    names: _Names
    draft: bool

    def terms(self, vocabulary: str, values: Iterable[str]) -> Iterator[Diagnostic]:
        """Yield the values that are not terms of the vocabulary, which is also the name of the field."""
        for index, value in enumerate(values):
            if not _is_term(value, vocabulary, self.catalog):
                yield _unknown_term(value, vocabulary, self.catalog, self.document.value_span((vocabulary, index)))

    def entries(self, collection: str, loc: Loc, slug: str) -> Iterator[Diagnostic]:
        """Yield a message when the slug names nothing that may be cited."""
        if not _is_usable(self.names, collection, slug, draft=self.draft):
            yield _dangling(slug, collection, self.names, self.document.value_span(loc))


def _checker(entry: Entry[EntryFields], catalog: Catalog, names: _Names) -> _Checker:
    return _Checker(entry.documents[SOURCE_LOCALE], catalog, names, entry.facts.draft)


def _settings_problems(catalog: Catalog, names: _Names) -> Iterator[Diagnostic]:
    settings, document = catalog.settings, catalog.settings_document
    sources = [cited.id for cited in settings.sources]
    yield from _named_parts(settings, document, sources, catalog)
    check = _Checker(document, catalog, names, draft=False)
    for index, partner in enumerate(settings.partners):
        yield from check.entries("organisations", ("partners", index, "organisation"), partner.organisation)
    for menu in ("main", "footer"):
        for index, slug in enumerate(getattr(settings.navigation, menu)):
            yield from check.entries("pages", ("navigation", menu, index), slug)
    for index, call in enumerate(settings.calls):
        yield from check.entries("editions", ("calls", index, "edition"), str(call.edition))
