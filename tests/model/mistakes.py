"""The mistakes editors make in real files, and how each message asks to mend them.

``old`` becomes ``new`` in the file; in ``marked`` the sign ▸ stands where the message must point.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from site_builder.diagnostics import Diagnostic, Language, OutputFormat, render_report
from tests.model.project import Project

SOYPV: Final = "content/solutions/soypv/index.fr.md"
SOYPV_EN: Final = "content/solutions/soypv/index.en.md"
SCEAUX: Final = "content/communes/sceaux/index.fr.md"
PROGRAMME: Final = "content/pages/programme/index.fr.md"
HOME: Final = "content/pages/accueil/index.fr.md"
SETTINGS: Final = "content/site.yml"
HOLDER: Final = "content/organisations/soypv.yml"
THEMES: Final = "content/taxonomies/themes.yml"
TITLE: Final = 'title: "Stores photovoltaïques pliables (SoyPV)"'
TOP: Final = "▸---"

Fix = Callable[[str, Diagnostic], str]


@dataclass(frozen=True)
class Mistake:
    """A mistake in one file: what it changes, the code and the place due, and the fix its message asks for."""

    name: str
    code: str
    path: str
    old: str
    new: str
    marked: str
    fix: Fix
    prepare: Callable[[Project], None] = lambda _: None

    def place(self, damaged: str) -> tuple[int, int]:
        """Return the line and column due in the damaged text."""
        before = self.marked.partition("▸")[0]
        at = damaged.index(self.marked.replace("▸", "")) + len(before)
        return damaged.count("\n", 0, at) + 1, at - (damaged.rfind("\n", 0, at) + 1) + 1


def over(text: str, found: Diagnostic, words: str) -> str:
    """Return the text with the words over what the message marks."""
    lines = text.split("\n")
    line, start = lines[found.span.line - 1], found.span.column - 1
    lines[found.span.line - 1] = line[:start] + words + line[start + found.span.length :]
    return "\n".join(lines)


def take_suggestion(text: str, found: Diagnostic) -> str:
    """Type the suggested word in the place of the one the message names."""
    start = found.span.column - 1
    marked = text.split("\n")[found.span.line - 1][start : start + found.span.length]
    named = found.param("value") or found.param("key") or marked
    return over(text, found, marked.replace(named, found.param("suggestion")))


def retype_field(text: str, found: Diagnostic) -> str:
    """Type the whole line as suggested, at the indentation it had."""
    lines = text.split("\n")
    line = lines[found.span.line - 1]
    lines[found.span.line - 1] = line[: len(line) - len(line.lstrip())] + found.param("suggestion")
    return "\n".join(lines)


def delete_line(text: str, found: Diagnostic) -> str:
    """Delete the line of the message."""
    lines = text.split("\n")
    del lines[found.span.line - 1]
    return "\n".join(lines)


def add_example(text: str, found: Diagnostic) -> str:
    """Type the example of the message on a new line below its own, in the same column."""
    lines = text.split("\n")
    lines.insert(found.span.line, " " * (found.span.column - 1) + found.param("example"))
    return "\n".join(lines)


def add_alt(text: str, found: Diagnostic) -> str:
    """Type the example of the message below the file name of a picture."""
    lines = text.split("\n")
    lines.insert(found.span.line, "  " + found.param("example"))
    return "\n".join(lines)


def close_block(text: str, found: Diagnostic) -> str:
    """Add a line of three hyphens before the line the message names."""
    lines = text.split("\n")
    lines.insert(int(found.param("suggestion")) - 1, "---")
    return "\n".join(lines)


def spaces_for_tab(text: str, found: Diagnostic) -> str:
    """Delete the tab and type two spaces."""
    return over(text, found, "  ")


def typing(words: str) -> Fix:
    """Return the fix that types, over what is marked, words that the message itself offers."""

    def fix(text: str, found: Diagnostic) -> str:
        assert words in render_report([found], Language.FR, OutputFormat.TEXT)
        return over(text, found, words)

    return fix


def edit(old: str, new: str) -> Fix:
    """Return the fix of an editor who knows the right words, where the message cannot."""
    return lambda text, _: text.replace(old, new, 1)


def cover_on_sceaux(project: Project) -> None:
    """Give Sceaux a picture described in both languages."""
    project.add_cover("content/communes/sceaux")


def picture_in_english_too(project: Project) -> None:
    """Give Sceaux a picture, shown in the English text as well."""
    cover_on_sceaux(project)
    project.replace(SCEAUX.replace(".fr.", ".en."), "## The context\n", "## The context\n\n![A street](place.jpg)\n")


def town_hall_in_french_too(project: Project) -> None:
    """Make the French text lead to the site of the town hall as well."""
    project.replace(SOYPV, "(commune:aulnay-sous-bois)", "(https://www.aulnay-sous-bois.fr)")


BLOCK: Final = (
    Mistake("colon in a value", "V012", SOYPV, TITLE, "title: Stores : SoyPV", "title: ▸Stores", retype_field),
    Mistake(
        "colon in a list",
        "V012",
        SOYPV,
        'text: "Essai temporaire sur la crèche du Onze-Novembre."',
        "text: Essai : en ville",
        "text: ▸Essai",
        retype_field,
    ),
    Mistake("no space after colon", "V019", SOYPV, "edition: 1", "edition:1", "▸edition:1", take_suggestion),
    Mistake("tab", "V013", SOYPV, '  name: "Cr', '\tname: "Cr', "▸\tname", spaces_for_tab),
    Mistake("smart quotes", "V014", SOYPV, TITLE, "title: “Stores pliables”", "title: ▸“", retype_field),
    Mistake("guillemets", "V014", SOYPV, TITLE, "title: « Stores »", "title: ▸«", retype_field),
    Mistake("one smart quote", "V014", SOYPV, TITLE, 'title: “Stores"', "title: ▸“", retype_field),
    Mistake("smart quote at the end", "V014", SOYPV, TITLE, 'title: "Stores”', 'title: ▸"', retype_field),
    Mistake("unclosed block", "V011", SOYPV, "---\n\n## La", "\n## La", TOP, close_block),
    Mistake("unopened block", "V010", SOYPV, "---\n", "", "▸title", lambda text, _: "---\n" + text),
    Mistake("blank line first", "V010", SOYPV, "---\n", "\n---\n", "▸\n---", lambda text, _: text[1:]),
    Mistake("duplicate key", "V015", SOYPV, "holder:", "edition: 1\nholder:", "▸edition: 1\nthemes", delete_line),
    Mistake("value cut by a hash", "V035", SOYPV, TITLE, "title: Stores #1", "Stores ▸#1", retype_field),
    Mistake("asterisks", "V017", SOYPV, TITLE, "title: *Stores*", "title: ▸*", edit("*Stores*", '"*Stores*"')),
)

FIELDS: Final = (
    Mistake("misspelt key", "V020", SOYPV, "summary:", "sumary:", "▸sumary", take_suggestion),
    Mistake("misspelt optional key", "V020", SOYPV, "holder:", "hodler:", "▸hodler", take_suggestion),
    Mistake("French key", "V020", SOYPV, "summary:", "résumé:", "▸résumé", take_suggestion),
    Mistake("misspelt nested key", "V020", SCEAUX, "  publisher:", "  publihser:", "▸publihser", take_suggestion),
    Mistake("unknown key", "V020", SOYPV, "stage:", "zzz: a\nstage:", "▸zzz", delete_line),
    Mistake("misspelt English key", "V020", SOYPV_EN, "summary:", "sumary:", "▸sumary", take_suggestion),
    Mistake("misspelt English list", "V020", SOYPV_EN, "timeline:", "timelin:", "▸timelin", take_suggestion),
    Mistake("misspelt theme", "V021", SOYPV, "- energie", "- energies", "- ▸energies", take_suggestion),
    Mistake("theme with accents", "V021", SOYPV, "- energie", "- Énergie", "- ▸Énergie", take_suggestion),
    Mistake("wrong stage", "V027", SOYPV, ": tested", ": teste", "stage: ▸teste", take_suggestion),
    Mistake("wrong unit", "V021", SCEAUX, "unit: habitants", "unit: habitant", "unit: ▸habitant", take_suggestion),
    Mistake("missing edition", "V022", SOYPV, "edition: 1\n", "", TOP, add_example),
    Mistake("missing title", "V022", SOYPV, TITLE + "\n", "", TOP, add_example),
    Mistake("source without title", "V022", SOYPV, '\n    title: "Plan muni', "\n    # ", "- ▸id: aulnay", add_example),
    Mistake("site without title", "V022", SETTINGS, "base_url:", "# ", "▸# ", add_example),
    Mistake("organisation without name", "V022", HOLDER, "name:", "# ", "▸id", add_example),
    Mistake("impossible date", "V023", SOYPV, ": 2025-02", ": 2025-02-30", "as_of: ▸2025-02-30", typing("2024-03-12")),
    Mistake("French date", "V023", SOYPV, "as_of: 2025-02", "as_of: 13/02/2025", "as_of: ▸13", take_suggestion),
    Mistake("spaced number", "V024", SCEAUX, ": 20884", ": 20 884", "value: ▸20", take_suggestion),
    Mistake("decimal comma", "V024", SCEAUX, "lat: 48.", "lat: 48,", "lat: ▸48", take_suggestion),
    Mistake("number in words", "V024", SCEAUX, ": 20884", ": vingt mille", "value: ▸vingt", typing("3300")),
    Mistake("French truth value", "V032", SOYPV, "evidence: none", "draft: non", "draft: ▸non", take_suggestion),
    Mistake("latitude far away", "V031", SCEAUX, "lat: 48.776", "lat: 48776", "lat: ▸48776", typing("48.938")),
)

REFERENCES: Final = (
    Mistake("unknown commune", "V040", SOYPV, "- aulnay-sous-bois", "- aulnay", "- ▸aulnay", take_suggestion),
    Mistake("commune by its name", "V040", SOYPV, "- aulnay", "- Aulnay", "- ▸Aulnay", take_suggestion),
    Mistake("organisation by its name", "V040", SOYPV, ": soypv\ncom", ": SoyPV\ncom", ": ▸SoyPV", take_suggestion),
    Mistake("unknown organisation", "V040", SOYPV, "holder: soypv", "holder: soyp", "holder: ▸soyp", take_suggestion),
    Mistake("unknown edition", "V040", SOYPV, "edition: 1", "edition: 7", "edition: ▸7", typing("1")),
    Mistake("unknown partner", "V040", SETTINGS, ": paris-and-co", ": paris-co", ": ▸paris-co", take_suggestion),
    Mistake("unknown menu page", "V040", SETTINGS, "- explorer", "- explore", "- ▸explore\n", take_suggestion),
    Mistake("unknown door page", "V040", HOME, "page: explorer", "page: explore", "page: ▸explore", take_suggestion),
    Mistake("unknown source", "V042", SOYPV, "source: aul", "source: au", "source: ▸au", take_suggestion),
    Mistake("unknown stage source", "V042", SOYPV, "source: sm", "source: s", "source: ▸s", take_suggestion),
    Mistake("unknown source of the site", "V042", SETTINGS, ": jgp-2024", ": jgp-24", ": ▸jgp-24", take_suggestion),
    Mistake(
        "unknown footnote", "V042", SOYPV, "[^smartcity-2025] ;", "[^smartcity] ;", "▸[^smartcity]", take_suggestion
    ),
    Mistake(
        "unknown linked page",
        "V040",
        SOYPV,
        "commune:aulnay-sous-bois",
        "commune:aul-bois",
        "(▸commune:aul-",
        take_suggestion,
    ),
    Mistake(
        "identifier twice",
        "V043",
        SOYPV,
        "id: cloture",
        "id: essai",
        "- id: ▸essai\n    date: 2025",
        edit("id: essai\n    date: 2025", "id: cloture\n    date: 2025"),
    ),
)

TRANSLATIONS: Final = (
    Mistake("fact in English", "V028", SOYPV_EN, "place:", "edition: 1\nplace:", "▸edition", delete_line),
    Mistake(
        "fact in an English list",
        "V028",
        SOYPV_EN,
        "- id: essai\n",
        "- id: essai\n    date: 2024\n",
        "▸date",
        delete_line,
    ),
    Mistake(
        "no English title", "V046", SOYPV_EN, 'title: "Foldable photovoltaic blinds (SoyPV)"\n', "", TOP, add_example
    ),
    Mistake("wrong English identifier", "V047", SOYPV_EN, "id: essai", "id: esai", "- id: ▸esai", take_suggestion),
    Mistake(
        "no English identifier",
        "V022",
        SOYPV_EN,
        "- id: essai\n    text",
        "- text",
        "- ▸text",
        add_example,
    ),
    Mistake(
        "English word without a French one",
        "V047",
        SOYPV_EN,
        "place:",
        'links:\n  - id: a\n    label: "A"\nplace:',
        "▸links",
        edit('links:\n  - id: a\n    label: "A"\n', ""),
    ),
    Mistake(
        "English title too long",
        "V026",
        SOYPV_EN,
        "Foldable",
        "Foldable, flexible, light, temporary and really quite long",
        'title: ▸"Fol',
        edit(", flexible, light, temporary and really quite long", ""),
    ),
    Mistake(
        "page title in the text",
        "V080",
        SOYPV_EN,
        "## The solution",
        "# The solution",
        "▸# The solution",
        take_suggestion,
    ),
    Mistake(
        "address without https",
        "V081",
        SOYPV_EN,
        "(commune:aulnay-sous-bois)",
        "(www.aulnay-sous-bois.fr)",
        "(▸www.",
        take_suggestion,
        town_hall_in_french_too,
    ),
    Mistake(
        "French text in the English file",
        "V048",
        SOYPV_EN,
        "A flexible piece of equipment turns sunlight into electricity.",
        "Une toile souple qui produit de l'électricité avec la lumière du soleil. " * 12,
        "▸Une toile",
        edit("Une toile souple qui produit de l'électricité avec la lumière du soleil. " * 12, "A blind."),
    ),
)

PICTURES: Final = (
    Mistake(
        "missing picture", "V050", SCEAUX, ": place.jpg", ": plaque.jpg", "file: ▸pl", take_suggestion, cover_on_sceaux
    ),
    Mistake(
        "picture without words", "V051", SCEAUX, '  alt: "La place"\n', "", "file: ▸place", add_alt, cover_on_sceaux
    ),
    Mistake(
        "missing picture in the text",
        "V050",
        SCEAUX,
        "Sceaux, dans",
        "![Une rue](plase.jpg)\n\nSceaux, dans",
        "](▸plase",
        take_suggestion,
        picture_in_english_too,
    ),
    Mistake(
        "picture without words in the text",
        "V051",
        SCEAUX,
        "Sceaux, dans",
        "![](place.jpg)\n\nSceaux, dans",
        "![](▸place",
        lambda text, found: text.replace("![](place.jpg)", found.param("example")),
        picture_in_english_too,
    ),
)

EVIDENCE: Final = (
    Mistake(
        "unsourced population",
        "V060",
        SCEAUX,
        "  source: insee\n",
        "",
        "▸population:",
        edit("measured\n", "measured\n  source: insee\n"),
    ),
    Mistake(
        "unsourced figure",
        "V060",
        PROGRAMME,
        "    kind: planned\n    source: communique\n",
        "    kind: planned\n",
        "- ▸id: duree-des-essais",
        edit("kind: planned\n", "kind: planned\n    source: communique\n"),
    ),
    Mistake(
        "stage too high", "V061", SOYPV, ": tested", ": measured", "stage: ▸measured", edit(": measured", ": tested")
    ),
)

MISTAKES: Final = (*BLOCK, *FIELDS, *REFERENCES, *TRANSLATIONS, *PICTURES, *EVIDENCE)
