"""An invented commune and an invented page in two languages, and what may change in them after they agreed."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from site_builder.model.catalog import Entry
from site_builder.model.entries.entry import EntryFields
from site_builder.model.reading.gather import gather
from site_builder.source import Document, Lock, SourceTree, parse_document
from tests.model.project import REAL_CONTENT

COMMUNE: Final = "content/communes/exemple-sur-marne"
PAGE: Final = "content/pages/exemple"
FRENCH: Final = MappingProxyType(
    {
        COMMUNE: """---
title: "Exemple-sur-Marne"
summary: "Une commune inventée, où l'on essaie des bancs : ils sont à l'ombre."
insee: "99901"
name: "Exemple-sur-Marne"
edition: 1
figures:
  - {id: bancs, label: "Bancs installés", value: 12, kind: declared, source: etude}
  - {id: duree, label: "Durée de l'essai", value: 18, kind: planned, source: etude}
sources:
  - {id: etude, title: "Une étude", access: whole}
---

## Le contexte

La ville borde l'eau.
Elle a été *très* minérale.

- des places sans arbres
- des rues larges

## Les défis

Rafraîchir les places.
""",
        PAGE: """---
title: "Une page"
summary: "Une page inventée, qui raconte en trois sections ce qui est arrivé."
path: "/une-page/"
---

Pour commencer, une phrase.

## D'abord

Le premier récit.

## Ensuite

Le deuxième récit.

## Enfin

Le troisième récit.
""",
    }
)
ENGLISH: Final = MappingProxyType(
    {
        COMMUNE: """---
title: "Exemple-sur-Marne"
summary: "An invented town where benches are put to the test: they are in the shade."
figures:
  - {id: duree, label: "Length of the trial"}
  - {id: bancs, label: "Benches installed"}
---

## The context

The town lies by the water. It used to be very mineral.

- squares without trees
- wide streets

## The challenges

Cooling the squares.
""",
        PAGE: """---
title: "A page"
summary: "An invented page, which tells in three sections what happened."
path: "/a-page/"
---

To begin with, a sentence.

## First

The first story.

## Then

The second story.

## At last

The third story.
""",
    }
)
# What an edit puts in the place of what; both must be there for the edit to mean anything.
Edit = tuple[str, str]


@dataclass(frozen=True)
class Scenario:
    """What somebody changes after the languages agreed, and the passages that must then be named, in English."""

    name: str
    folder: str
    french: Sequence[Edit] = ()
    english: Sequence[Edit] = ()
    stale: tuple[str, ...] = ()
    resynchronised: int = 0
    unrecorded: int = 0


_CONTEXT, _, _CHALLENGES = FRENCH[COMMUNE].partition("---\n\n")[2].partition("\n## Les défis")
LAST_TO_FIRST: Final = (f"{_CONTEXT}\n## Les défis{_CHALLENGES}", f"## Les défis{_CHALLENGES}\n{_CONTEXT}")
INSERTED: Final = ("## Ensuite", "## Entre-temps\n\nDu nouveau.\n\n## Ensuite")
SECOND: Final = ("## Ensuite\n\nLe deuxième récit.\n\n", "## Then\n\nThe second story.\n\n")
SCENARIOS: Final = (
    Scenario("nothing", COMMUNE),
    Scenario(
        "spaces at the ends of lines, blank lines", COMMUNE, [("l'eau.\n", "l'eau.  \n"), ("places.", "places.\n\n")]
    ),
    Scenario("lines of another width", COMMUNE, [("borde l'eau.\nElle a", "borde\nl'eau. Elle\na")]),
    Scenario("one line a paragraph", COMMUNE, [("borde l'eau.\nElle", "borde l'eau. Elle")]),
    Scenario(
        "typographic apostrophes", COMMUNE, [("l'eau", "l’eau"), ("où l'on", "où l’on"), ("de l'essai", "de l’essai")]
    ),
    Scenario("no-break spaces", COMMUNE, [("bancs :", "bancs\u00a0:"), ("La ville", "La\u202fville")]),
    Scenario("spaces of punctuation", COMMUNE, [("bancs :", "bancs:")]),
    Scenario("accents in two characters", COMMUNE, [("été", "e\u0301te\u0301")]),
    Scenario(
        "other signs for lists and emphasis",
        COMMUNE,
        [("- des p", "* des p"), ("- des r", "+ des r"), ("*très*", "_très_")],
    ),
    Scenario("ends of lines of Windows", COMMUNE, [("\n", "\r\n")]),
    Scenario("quotes of a field", COMMUNE, [('title: "Exemple-sur-Marne"', "title: Exemple-sur-Marne")]),
    Scenario("a French paragraph", COMMUNE, [("borde l'eau", "tourne le dos à l'eau")], stale=("The context",)),
    Scenario("a French sentence taken away", COMMUNE, [("\n- des rues larges", "")], stale=("The context",)),
    Scenario("a French title", COMMUNE, [('title: "Exemple', 'title: "Autre-Exemple')], stale=("title",)),
    Scenario("a French summary", COMMUNE, [("à l'ombre", "au soleil")], stale=("summary",)),
    Scenario(
        "the label of a figure", COMMUNE, [("Bancs inst", "Bancs publics inst")], stale=("figures > bancs > label",)
    ),
    Scenario("the value of a figure", COMMUNE, [("value: 12", "value: 13")]),
    Scenario(
        "figures in another order",
        COMMUNE,
        [
            ("id: bancs", "id: x"),
            ("id: duree", "id: bancs"),
            ("id: x", "id: duree"),
            ("Bancs installés", "x"),
            ("Durée de l'essai", "Bancs installés"),
            ('"x"', '"Durée de l\'essai"'),
        ],
    ),
    Scenario(
        "two French passages",
        COMMUNE,
        [("minérale", "verte"), ("les places.", "les quais.")],
        stale=("The context", "The challenges"),
    ),
    Scenario(
        "both languages", COMMUNE, [("les places.", "les quais.")], [("the squares.", "the quays.")], resynchronised=1
    ),
    Scenario(
        "both titles", COMMUNE, [('title: "Ex', "title: \"L'ex")], [('title: "Ex', 'title: "The ex')], resynchronised=1
    ),
    Scenario(
        "a heading with its accent in two characters, and its section",
        COMMUNE,
        [("## Les défis", "## Les de\u0301fis"), ("les places.", "les quais.")],
        stale=("The challenges",),
    ),
    Scenario("English only", COMMUNE, english=[("the squares.", "the public squares."), ("Benches", "Seats")]),
    Scenario("French changed, then changed back", COMMUNE, [("minérale", "verte"), ("verte", "minérale")]),
    Scenario(
        "a section added in both languages",
        COMMUNE,
        [("## Les défis", "## Le quartier\n\nUn quai.\n\n## Les défis")],
        [("## The challenges", "## The district\n\nA quay.\n\n## The challenges")],
        unrecorded=1,
    ),
    Scenario("a section added in French", COMMUNE, [("## Les défis", "## Le quartier\n\nUn quai.\n\n## Les défis")]),
    Scenario("a section moved in French", COMMUNE, [LAST_TO_FIRST]),
    Scenario(
        "a field added in both languages",
        COMMUNE,
        [('installés", value', 'installés", method: "Comptés un à un, sur place.", value')],
        [('label: "Benches installed"', 'label: "Benches installed", method: "Counted one by one."')],
        unrecorded=1,
    ),
    Scenario("page: the text before the first heading", PAGE, [("une phrase", "deux phrases")], stale=("",)),
    Scenario("page: a paragraph", PAGE, [("Le deuxième", "Le vrai deuxième")], stale=("Then",)),
    Scenario("page: a heading", PAGE, [("## Ensuite", "## Puis")], stale=("Then",)),
    Scenario("page: an address", PAGE, [("/une-page/", "/la-page/")]),
    Scenario(
        "page: a section inserted in both languages",
        PAGE,
        [INSERTED],
        [("## Then", "## Meanwhile\n\nSome news.\n\n## Then")],
        unrecorded=1,
    ),
    Scenario("page: a section inserted in French", PAGE, [INSERTED]),
    Scenario(
        "page: a section inserted in French, another changed",
        PAGE,
        [INSERTED, ("Le deuxième", "Le vrai deuxième")],
        stale=("Then",),
    ),
    Scenario("page: a section taken away in both languages", PAGE, [(SECOND[0], "")], [(SECOND[1], "")]),
    Scenario("page: a section taken away in French", PAGE, [(SECOND[0], "")]),
    Scenario(
        "page: a section moved in both languages",
        PAGE,
        [(SECOND[0], ""), ("## D'abord", f"{SECOND[0]}## D'abord")],
        [(SECOND[1], ""), ("## First", f"{SECOND[1]}## First")],
    ),
    Scenario("page: a section moved in French", PAGE, [(SECOND[0], ""), ("## D'abord", f"{SECOND[0]}## D'abord")]),
    Scenario(
        "page: a section moved and changed in French",
        PAGE,
        [(SECOND[0], ""), ("## D'abord", f"{SECOND[0]}## D'abord"), ("Le deuxième", "Le vrai deuxième")],
        stale=("Then",),
    ),
    Scenario(
        "page: one changed in French, its neighbour in English",
        PAGE,
        [("Le premier", "Le vrai premier")],
        [("The second", "The real second")],
        stale=("First",),
    ),
    Scenario(
        "page: a section in both languages",
        PAGE,
        [("Le premier", "Le vrai premier")],
        [("The first", "The real first")],
        resynchronised=1,
    ),
)


@cache
def settings() -> dict[str, Document]:
    """Return ``site.yml``, without which there is no catalog."""
    path = "content/site.yml"
    document, _ = parse_document((REAL_CONTENT / "site.yml").read_bytes(), path)
    assert document is not None
    return {path: document}


def edited(text: str, edits: Sequence[Edit]) -> str:
    """Return the text with every edit made."""
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new)
    return text


def entry_of(
    folder: str, french: Sequence[Edit] = (), english: Sequence[Edit] = (), lock: Lock | None = None
) -> Entry[EntryFields]:
    """Return the entry of the folder as edited, with its lock."""
    documents = dict(settings())
    for name, text in (("fr", edited(FRENCH[folder], french)), ("en", edited(ENGLISH[folder], english))):
        path = f"{folder}/index.{name}.md"
        document, _ = parse_document(text.encode(), path)
        assert document is not None
        documents[path] = document
    tree = SourceTree(MappingProxyType(documents), MappingProxyType({}), locks={f"{folder}/index.en.lock": lock})
    catalog, found = gather(tree)
    assert catalog is not None
    entries = [entry for _, entry in catalog.entries()]
    assert 1 == len(entries), found
    return entries[0]
