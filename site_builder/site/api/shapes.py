"""What each document of the API holds, on top of what editors write.

A change to these models, or to a model of an entry, is a change to what other programs read: a field may be added to
version 1, none may go or change its meaning (`tests/site/api/test_promises.py`).
"""

from pydantic import Field

from site_builder.model.entries.commune import Commune as CommuneEntry
from site_builder.model.entries.parts import Figure, Part, Source
from site_builder.model.entries.programme import Call, ProgrammePartner
from site_builder.model.entries.programme import Edition as DeclaredEdition
from site_builder.model.entries.scalars import Insee, Name, Reference, Slug, Text, Url
from site_builder.model.entries.solution import Solution as SolutionEntry
from site_builder.model.entries.vocabulary import Bilingual
from site_builder.model.entries.vocabulary import Term as DeclaredTerm


class Pages(Part):
    """Pages : les adresses de la même page, dans chaque langue.

    Pages: the addresses of one page, in each language.
    """

    fr: Url
    """Page française : son adresse.

    French page: its address.
    """
    en: Url
    """Page anglaise : son adresse.

    English page: its address.
    """


class Unknown(Part):
    """Inconnue : ce qui est attendu d'une fiche et qu'aucune source lue ne dit.

    Unknown: what is expected of an entry and no source read says.
    """

    field: Name
    """Champ : le nom du champ, ou de la section du texte.

    Field: the name of the field, or of the section of the text.
    """
    label: Bilingual
    """Libellé : comment les pages l'appellent.

    Label: what pages call it.
    """


class Commune(CommuneEntry):
    """Commune : une commune du programme, telle que ce site la connaît.

    Town: a town of the programme, as this site knows it.
    """

    id: Insee
    """Identifiant : le code INSEE de la commune ; il ne change jamais.

    Identifier: the INSEE code of the town; it never changes.
    """
    url: Url
    """Adresse : où se trouve le document de cette seule fiche.

    Address: where the document of this entry alone is found.
    """
    slug: Slug
    """Nom dans les adresses : le dernier pas de l'adresse de sa page, qui peut changer.

    Name in addresses: the last step of the address of its page, which may change.
    """
    pages: Pages
    """Pages : les adresses de sa page.

    Pages: the addresses of its page.
    """
    solutions: tuple[Reference, ...]
    """Solutions : les identifiants des solutions documentées qu'elle accueille.

    Solutions: the identifiers of the documented solutions it hosts.
    """
    unknown: tuple[Unknown, ...]
    """Non publié : ce qu'aucune source lue ne dit à ce jour, parmi ce qui est attendu de la fiche ; un autre champ null
    n'a pas lieu d'être, ou n'a pas été cherché.

    Not published: what no source read says so far, among what is expected of the entry; another field that is null does
    not apply, or was not looked for.
    """


class Solution(SolutionEntry):
    """Solution : une solution testée ou annoncée, telle que ce site la connaît.

    Solution: a solution tested or announced, as this site knows it.
    """

    url: Url
    """Adresse : où se trouve le document de cette seule fiche.

    Address: where the document of this entry alone is found.
    """
    slug: Slug
    """Nom dans les adresses : le dernier pas de l'adresse de sa page, qui peut changer.

    Name in addresses: the last step of the address of its page, which may change.
    """
    communes: tuple[Insee, ...]
    """Communes : les codes INSEE des communes qui l'accueillent.

    Towns: the INSEE codes of the towns that host it.
    """
    pages: Pages
    """Pages : les adresses de sa page.

    Pages: the addresses of its page.
    """
    unknown: tuple[Unknown, ...]
    """Non publié : ce qu'aucune source lue ne dit à ce jour, parmi ce qui est attendu de la fiche ; un autre champ null
    n'a pas lieu d'être, ou n'a pas été cherché.

    Not published: what no source read says so far, among what is expected of the entry; another field that is null does
    not apply, or was not looked for.
    """


class ListedFigure(Figure):
    """Chiffre : un nombre, avec ce qu'il compte, sa date, sa source et la fiche qui le donne.

    Figure: a number, with what it counts, its date, its source and the entry that gives it.
    """

    entry: Name
    """Fiche : la collection et l'identifiant de la fiche qui donne le nombre, ou « programme » ; plusieurs fiches
    peuvent donner le même.

    Entry: the collection and the identifier of the entry that gives the number, or "programme"; several entries may
    give the same one.
    """
    pages: Pages
    """Pages : les adresses de la page qui montre le nombre.

    Pages: the addresses of the page that shows the number.
    """
    unit_label: Bilingual | None = Field(None)
    """Nom de l'unité : l'unité, dans chaque langue ; null pour un nombre sans unité.

    Name of the unit: the unit, in each language; null for a number without a unit.
    """
    source_title: Text
    """Titre de la source : celui du document qui donne le nombre.

    Title of the source: that of the document that gives the number.
    """
    source_url: Url | None = Field(None)
    """Adresse de la source : celle du document ; null s'il n'est pas en ligne.

    Address of the source: that of the document; null if it is not online.
    """


class CitedSource(Source):
    """Source : un document publié, et la fiche qui le cite.

    Source: a published document, and the entry that cites it.
    """

    entry: Name
    """Fiche : la collection et l'identifiant de la fiche qui cite le document, ou « programme ».

    Entry: the collection and the identifier of the entry that cites the document, or "programme".
    """
    pages: Pages
    """Pages : les adresses de la page qui cite le document.

    Pages: the addresses of the page that cites the document.
    """


class Term(DeclaredTerm):
    """Terme : un mot d'une liste fermée, avec sa page s'il en a une.

    Term: one word of a closed list, with its page if it has one.
    """

    pages: Pages | None = Field(None)
    """Pages : les adresses de sa page ; null s'il n'en a pas.

    Pages: the addresses of its page; null if it has none.
    """


class Edition(DeclaredEdition):
    """Édition : un tour du programme, avec ses communes.

    Edition: one round of the programme, with its towns.
    """

    pages: Pages
    """Pages : les adresses de sa page.

    Pages: the addresses of its page.
    """
    communes: tuple[Insee, ...]
    """Communes : les codes INSEE de ses communes.

    Towns: the INSEE codes of its towns.
    """


class Programme(Part):
    """Programme : ses éditions, ses appels et ses partenaires.

    Programme: its editions, its calls and its partners.
    """

    name: Bilingual
    """Nom : le nom du programme, dans chaque langue.

    Name: the name of the programme, in each language.
    """
    acronym: Name
    """Sigle : le nom court du programme.

    Acronym: the short name of the programme.
    """
    pages: Pages
    """Pages : les adresses de sa page.

    Pages: the addresses of its page.
    """
    editions: tuple[Edition, ...]
    """Éditions : dans l'ordre.

    Editions: in order.
    """
    calls: tuple[Call, ...]
    """Appels : les appels à candidatures, avec leurs dates.

    Calls: the calls for applications, with their dates.
    """
    partners: tuple[ProgrammePartner, ...]
    """Partenaires : les organisations du programme, et ce qu'elles y font.

    Partners: the organisations of the programme, and what they do there.
    """
    sources: tuple[Source, ...]
    """Sources : les documents que cite cette fiche.

    Sources: the documents that this record cites.
    """
