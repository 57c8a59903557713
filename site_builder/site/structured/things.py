"""What pages are about, as schema.org names it: communes, solutions, the programme, the open data.

Names, roles and values are those that the page shows. A thing has one identifier, whatever the language of the page.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from pydantic import JsonValue

from site_builder.model.catalog import Entry
from site_builder.model.entries.commune import Commune
from site_builder.model.entries.page import PageKind
from site_builder.model.entries.solution import Solution
from site_builder.model.entries.vocabulary import Organisation, OrganisationKind
from site_builder.model.locale import SOURCE_LOCALE, Locale
from site_builder.site.api.composed import Json
from site_builder.site.api.datasets import MEDIA_TYPES
from site_builder.site.api.ledger import latest_change
from site_builder.site.finding_views import FileView
from site_builder.site.permalinks import permalink
from site_builder.site.scope import Scope
from site_builder.site.views import GroupView, LinkView

# The closest type that schema.org has; what has none is an organisation.
_ORGANISATIONS: Final[Mapping[OrganisationKind, str]] = {
    OrganisationKind.PUBLIC_BODY: "GovernmentOrganization",
    OrganisationKind.RESEARCH: "ResearchOrganization",
}
# The United Nations' own identifiers of the goals (http://metadata.un.org/sdg/).
_GOALS: Final = "http://metadata.un.org/sdg/"
# The ending of a file is the name of its format.
_ENDINGS: Final = {name.replace("-", "").casefold(): media_type for name, media_type in MEDIA_TYPES.items()}


def commune_thing(entry: Entry[Commune], departement: str, scope: Scope) -> Json:
    """Return the commune; its code, its position and its website are there when the page shows them."""
    commune = entry.words[scope.locale]
    thing = _commune_reference(entry.slug, scope)
    thing["identifier"] = {"@type": "PropertyValue", "propertyID": scope.text("fact_insee"), "value": commune.insee}
    if departement:
        thing["containedInPlace"] = {"@type": "AdministrativeArea", "name": departement}
    if commune.point:
        position: Json = {"latitude": float(commune.point.lat), "longitude": float(commune.point.lon)}
        thing["geo"] = {"@type": "GeoCoordinates", **position}
    if commune.website:
        thing["url"] = commune.website
    if commune.wikidata:
        thing["sameAs"] = f"http://www.wikidata.org/entity/{commune.wikidata}"
    return thing


def _commune_reference(slug: str, scope: Scope) -> Json:
    return {"@type": "City", "@id": _identifier("communes", slug, scope), "name": scope.commune(slug).name}


def solution_thing(entry: Entry[Solution], scope: Scope) -> Json:
    """Return the solution as the project that it is: where it is tested, who holds it, what it is about."""
    solution = entry.words[scope.locale]
    thing: Json = {
        "@type": "Project",
        "@id": _identifier("solutions", entry.slug, scope),
        "name": scope.set(solution.title),
        "location": [_commune_reference(slug, scope) for slug in solution.communes],
        "keywords": [scope.term("themes", theme) for theme in solution.themes],
    }
    if solution.holder:
        thing["member"] = organisation_thing(scope.catalog.organisations[solution.holder], scope)
    if solution.sdgs:
        thing["knowsAbout"] = [{"@type": "DefinedTerm", "@id": f"{_GOALS}{goal.goal}"} for goal in solution.sdgs]
    return thing


def organisation_thing(organisation: Organisation, scope: Scope) -> Json:
    """Return an organisation by its name."""
    kind = _ORGANISATIONS.get(organisation.kind, "Organization") if organisation.kind else "Organization"
    return {"@type": kind, "name": scope.set(organisation.name)}


def programme_thing(scope: Scope) -> Json:
    """Return the programme with those who run and support it, each with what it does, as home tells it."""
    settings = scope.catalog.settings
    members: list[JsonValue] = [
        organisation_thing(scope.catalog.organisations[partner.organisation], scope)
        | {"description": scope.words(partner.role)}
        for partner in settings.partners
    ]
    home = scope.address.absolute(permalink(SOURCE_LOCALE))
    return {"@type": "Project", "@id": f"{home}#programme", "name": scope.words(settings.programme), "member": members}


def dataset_thing(files: Iterable[FileView], groups: Iterable[GroupView], scope: Scope) -> Json:
    """Return the open data of the site as one dataset, with the files that the page of data lists."""
    page = scope.page(scope.slug_of(PageKind.SOURCES))
    modified = latest_change(scope)
    return {
        "@type": "Dataset",
        "@id": f"{scope.address.absolute(permalink(SOURCE_LOCALE))}#open-data",
        "name": scope.set(page.title),
        "description": scope.set(page.summary),
        "inLanguage": [locale.value for locale in Locale],
        **({"dateModified": modified.iso} if modified else {}),
        "creator": {"@type": "Organization", "name": scope.publisher},
        "license": {"@type": "CreativeWork", "name": scope.words(scope.catalog.settings.data_licence)},
        "distribution": [*_distributions(files, groups, scope)],
    }


def _distributions(files: Iterable[FileView], groups: Iterable[GroupView], scope: Scope) -> Iterator[JsonValue]:
    yield from (_download(file, scope) for file in files)
    for group in groups:
        # A feed tells what is new: it is not these facts in another format.
        if group.key != "news":
            yield from (_download(link, scope) | {"description": link.note} for link in group.links)


def _download(link: FileView | LinkView, scope: Scope) -> Json:
    return {
        "@type": "DataDownload",
        "name": link.text,
        "encodingFormat": _ENDINGS[link.href.rpartition(".")[2]],
        "contentUrl": scope.address.abroad(link.href),
    }


def _identifier(collection: str, slug: str, scope: Scope) -> str:
    """Return what names the thing in every language: the French page, and what it is about."""
    return f"{scope.address.absolute(permalink(SOURCE_LOCALE, collection, slug))}#about"
