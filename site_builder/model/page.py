"""A page of the site that is neither a commune nor a solution."""

from enum import StrEnum

from pydantic import Field

from site_builder.model.parts import EntryFields, Part
from site_builder.model.scalars import Label, LocalizedPath, Reference, Sentence, Slug


class PageKind(StrEnum):
    """What the page shows besides its text."""

    PROSE = "prose"
    HOME = "home"
    EXPLORE = "explore"
    COMMUNES = "communes"
    SOLUTIONS = "solutions"
    THEMES = "themes"
    EDITIONS = "editions"
    PROGRAMME = "programme"
    PRESS = "press"
    SOURCES = "data"
    COVERAGE = "coverage"
    LEGAL = "legal"
    ACCESSIBILITY = "accessibility"
    SITE_MAP = "site-map"
    NOT_FOUND = "not-found"


class Door(Part):
    """An entrance of the home page for one kind of reader."""

    id: Slug = Field(examples=["mon-identifiant"], title="Identifiant", description="Nom court.")
    title: Label = Field(examples=['"Le titre"'], title="Titre", description="Qui lit.")
    text: Sentence = Field(examples=['"Une phrase."'], title="Texte", description="Ce qu'on y trouve.")
    page: Reference = Field(examples=["programme"], title="Page", description="Dossier d'une page de content/pages/.")


class Page(EntryFields):
    """One page: ``content/pages/<slug>/index.fr.md``."""

    kind: PageKind = Field(PageKind.PROSE, title="Modèle", description="Ce que la page montre en plus de son texte.")
    path: LocalizedPath = Field(
        examples=["/mentions-legales/"],
        title="Adresse",
        description="Adresse de la page dans sa langue : /mentions-legales/.",
    )
    nav_title: Label | None = Field(None, title="Titre court", description="Pour les menus.")
    doors: tuple[Door, ...] = Field((), title="Portes", description="Entrées de la page d'accueil.")
