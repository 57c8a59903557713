"""A page of the site that is neither a commune nor a solution."""

from enum import StrEnum

from pydantic import Field

from site_builder.model.entries.entry import EntryFields
from site_builder.model.entries.parts import Part
from site_builder.model.entries.scalars import Label, LocalizedPath, Reference, Sentence, Slug


class PageKind(StrEnum):
    """Modèle de page : ce que la page montre en plus de son texte.

    Kind of page: what the page shows besides its text.
    """

    PROSE = "prose"
    """texte : rien de plus que son texte.

    text: nothing but its text.
    """
    HOME = "home"
    """accueil : la page d'accueil, avec ses portes et les derniers changements.

    home: the home page, with its doors and the latest changes.
    """
    EXPLORE = "explore"
    """explorer : toutes les communes et toutes les solutions, à trier.

    explore: all communes and all solutions, to sort through.
    """
    COMMUNES = "communes"
    """communes : la liste des communes.

    communes: the list of communes.
    """
    SOLUTIONS = "solutions"
    """solutions : la liste des solutions.

    solutions: the list of solutions.
    """
    THEMES = "themes"
    """thèmes : la liste des thèmes.

    themes: the list of themes.
    """
    EDITIONS = "editions"
    """éditions : la liste des éditions.

    editions: the list of editions.
    """
    PROGRAMME = "programme"
    """programme : les éditions, les appels et les partenaires.

    programme: the editions, the calls and the partners.
    """
    PRESS = "press"
    """presse : ce qui sert aux journalistes.

    press: what journalists need.
    """
    SOURCES = "data"
    """données et sources : la liste de tous les documents cités.

    data and sources: the list of every document cited.
    """
    COVERAGE = "coverage"
    """couverture : ce qui est connu de chaque fiche et ce qui manque.

    coverage: what is known of each entry and what is missing.
    """
    LEGAL = "legal"
    """mentions légales : l'éditeur et l'hébergeur, pris dans content/site.yml.

    legal notice: the publisher and the host, taken from content/site.yml.
    """
    ACCESSIBILITY = "accessibility"
    """accessibilité : le relevé d'audit, pris dans content/site.yml.

    accessibility: the record of the audit, taken from content/site.yml.
    """
    SITE_MAP = "site-map"
    """plan du site : toutes les pages.

    site map: every page.
    """
    STYLE = "style"
    """style : chaque élément graphique du site, pour qui le dessine ; elle n'est dans aucun menu.

    style: every graphic part of the site, for those who draw it; no menu leads to it.
    """
    SEARCH = "search"
    """recherche : le champ qui cherche dans toutes les pages d'une langue.

    search: the field that searches all pages of a language.
    """
    NOT_FOUND = "not-found"
    """page introuvable : ce que voit un visiteur dont l'adresse ne mène nulle part.

    page not found: what visitors see when an address leads nowhere.
    """


class Door(Part):
    """Porte : une entrée de la page d'accueil, pour un type de lecteur.

    Door: an entrance of the home page, for one kind of reader.
    """

    id: Slug = Field(examples=["journalistes"])
    """Identifiant : nom court de la porte, unique dans la page.

    Identifier: short name of the door, unique in the page.
    """
    title: Label = Field(examples=['"Je suis journaliste"'])
    """Titre : à qui s'adresse la porte.

    Title: whom the door is for.
    """
    text: Sentence = Field(examples=['"Les faits datés et leurs sources."'])
    """Texte : ce que ce lecteur trouvera derrière, en une phrase.

    Text: what this reader will find behind, in one sentence.
    """
    page: Reference = Field(examples=["programme"])
    """Page : où mène la porte ; nom d'un dossier de content/pages/.

    Page: where the door leads; name of a folder of content/pages/.
    """


class Page(EntryFields):
    """Page : une page du site, en dehors des communes et des solutions.

    Page: a page of the site, other than communes and solutions.
    """

    kind: PageKind = Field(PageKind.PROSE, examples=["prose"])
    """Modèle : ce que la page montre en plus de son texte ; vide, elle ne montre que son texte.

    Kind: what the page shows besides its text; empty, it shows its text only.
    """
    path: LocalizedPath = Field(examples=["/mentions-legales/"])
    """Adresse : l'adresse de la page dans sa langue, entre deux barres ; / seul pour l'accueil.

    Path: the address of the page in its language, between two slashes; / alone for the home page.
    """
    nav_title: Label | None = Field(None, examples=['"Mentions légales"'])
    """Titre court : le titre de la page dans les menus ; vide, ils montrent son titre.

    Short title: the title of the page in the menus; empty, they show its title.
    """
    doors: tuple[Door, ...] = Field(())
    """Portes : les entrées de la page d'accueil, dans l'ordre ; vide sur toutes les autres pages.

    Doors: the entrances of the home page, in order; empty on every other page.
    """
