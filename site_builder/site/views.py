"""What templates receive: resolved, sorted, localized, with nothing left to compute.

An empty text or tuple means "not known"; the template then says so, or leaves the place out.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class LinkView:
    """A link: its text, its address, and the language of its target when it differs from the page's."""

    text: str
    href: str
    lang: str = ""
    key: str = ""
    note: str = ""


@dataclass(frozen=True)
class RefView:
    """A reference to a source of the page: its number and where it is listed."""

    number: int
    href: str


@dataclass(frozen=True)
class FactView:
    """One line of a ledger; an empty value is a declared unknown. ``key`` is the name of the fact in any language."""

    label: str
    value: str = ""
    refs: tuple[RefView, ...] = ()
    links: tuple[LinkView, ...] = ()
    lang: str = ""
    key: str = field(default="", compare=False)


@dataclass(frozen=True)
class FigureView:
    """A sourced number."""

    label: str
    value: str
    kind: str
    as_of: str
    method: str
    refs: tuple[RefView, ...]


@dataclass(frozen=True)
class EventView:
    """A dated step; ``iso`` is the machine-readable date, ``until`` that of the end of a step that lasted."""

    date: str
    iso: str
    text: str
    refs: tuple[RefView, ...] = ()
    until: str = ""


@dataclass(frozen=True)
class SourceView:
    """A source as the page lists it."""

    number: int
    anchor: str
    title: str
    url: str
    lang: str
    publisher: str
    details: tuple[str, ...]


@dataclass(frozen=True)
class CoverView:
    """A generated cover: the plan of an imaginary district, as path commands in a frame of 160 by 90.

    ``tone`` names its colours, ``angle`` turns it, in degrees; ``site`` is the plot of the test, in its ``ring``. A
    ``frame`` of its own shows a part of it (SVG 2, "viewBox"), and where it does not fit, this ``side`` of the part.
    """

    tone: str
    angle: int
    built: str
    light: str
    trees: str
    site: str
    ring: str
    frame: str = ""
    side: str = ""


@dataclass(frozen=True)
class CardView:
    """An entry in a list; ``icon`` is a picture of Material's sets, by its path, and ``tone`` names its colours."""

    title: str
    href: str
    kicker: str
    summary: str
    tags: tuple[str, ...] = ()
    cover: CoverView | None = None
    icon: str = ""
    tone: str = ""


@dataclass(frozen=True)
class PlotsView:
    """Plots of land, one for each solution announced: those documented are filled, the others open.

    Both are path commands in a frame of ``width`` by ``height``.
    """

    width: int
    height: int
    filled: str
    open: str


@dataclass(frozen=True)
class StepView:
    """One step of a way, and whether it is behind, current or ahead ("past", "now", "next")."""

    label: str
    state: str


@dataclass(frozen=True)
class MapPointView:
    """A commune on the map: where it stands, its name and where the name is written; no ``anchor``: not written.

    No ``href``: the point stands too close to another to be touched, and only the list beside the map leads there.
    """

    key: str
    name: str
    href: str
    x: int
    y: int
    label_x: int
    label_y: int
    anchor: str
    here: bool = False


@dataclass(frozen=True)
class MapView:
    """The communes on the schematic of the Métropole; ``areas`` are their official outlines, where they are known."""

    caption: str
    label: str
    points: tuple[MapPointView, ...]
    areas: tuple["AreaView", ...] = ()


@dataclass(frozen=True)
class AreaView:
    """The outline of a commune as path commands, and whether the page is about it."""

    key: str
    path: str
    here: bool = False


@dataclass(frozen=True)
class CountView:
    """A number computed from the content, and what it counts."""

    value: str
    label: str
    href: str = ""


@dataclass(frozen=True)
class ProgressView:
    """How many solutions are documented and how many were announced."""

    label: str
    href: str
    text: str
    plots: PlotsView
    refs: tuple[RefView, ...] = ()


@dataclass(frozen=True)
class RowView:
    """A row of a table: its header, linked or not, and its cells."""

    header: LinkView
    cells: tuple[str, ...]
    refs: tuple[RefView, ...] = ()


@dataclass(frozen=True)
class TableView:
    """A table with a caption; the first column holds the row headers."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[RowView, ...]


@dataclass(frozen=True)
class GroupView:
    """A titled list of links."""

    title: str
    links: tuple[LinkView, ...]
    key: str = ""


@dataclass(frozen=True)
class ExampleView:
    """A program to copy: the language it is written in, and its text."""

    language: str
    text: str


@dataclass(frozen=True)
class OpenView:
    """A section that says openly what no source tells: in one text, and point by point where there are points."""

    key: str
    title: str
    text: str
    points: tuple[str, ...] = ()


@dataclass(frozen=True)
class ImageView:
    """A picture with the rights it is published under; ``source`` is where it lies in the project."""

    source: str
    alt: str
    caption: str
    credit: str


@dataclass(frozen=True)
class PaginationView:
    """Where a page stands in a list cut in pages."""

    label: str
    previous: LinkView | None
    following: LinkView | None


@dataclass(frozen=True)
class AlternateView:
    """The same page in a locale, by absolute address."""

    hreflang: str
    href: str


@dataclass(frozen=True)
class SocialView:
    """The picture that networks show of a page, by absolute address, with its size in pixels and its words."""

    url: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True)
class HeadView:
    """What ``<head>`` says: ``name`` is the title without that of the programme, ``graph`` the text of a script."""

    title: str
    name: str
    description: str
    canonical: str
    alternates: tuple[AlternateView, ...]
    noindex: bool = False
    graph: str = ""
    image: SocialView | None = None
