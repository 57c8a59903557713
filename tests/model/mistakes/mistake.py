"""What a mistake is: what is typed, the message due and its place, and the fix that the message asks for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol

from site_builder.diagnostics import Diagnostic, Severity
from tests.model.project import Project

SOYPV: Final = "content/solutions/soypv/index.fr.md"
SOYPV_EN: Final = "content/solutions/soypv/index.en.md"
SCEAUX: Final = "content/communes/sceaux/index.fr.md"
SCEAUX_EN: Final = "content/communes/sceaux/index.en.md"
AULNAY: Final = "content/communes/aulnay-sous-bois/index.fr.md"
AULNAY_EN: Final = "content/communes/aulnay-sous-bois/index.en.md"
PROGRAMME: Final = "content/pages/programme/index.fr.md"
QUESTIONS: Final = "content/pages/questions/index.fr.md"
HOME: Final = "content/pages/accueil/index.fr.md"
HOME_EN: Final = "content/pages/accueil/index.en.md"
PRESS: Final = "content/pages/presse/index.fr.md"
SETTINGS: Final = "content/site.yml"
HOLDER: Final = "content/organisations/soypv.yml"
THEMES: Final = "content/taxonomies/themes.yml"
TITLE: Final = 'title: "Stores photovoltaïques pliables (SoyPV)"'
TOP: Final = "▸---"

# Types the fix in the text of the file the message names.
Fix = Callable[[str, Diagnostic], str]
Step = Callable[[Project], None]


class Mistake(Protocol):
    """A mistake made in the content: it is done, told once at a place, and undone."""

    @property
    def name(self) -> str:
        """Return the mistake in a few words."""

    @property
    def code(self) -> str:
        """Return the code due."""

    @property
    def told_in(self) -> str:
        """Return the path of the file the message names."""

    @property
    def severity(self) -> Severity:
        """Return how grave the message is."""

    def make(self, project: Project) -> None:
        """Make the mistake."""

    def place(self, project: Project) -> tuple[int, int]:
        """Return the line and column due in the damaged file."""

    def mend(self, project: Project, found: Diagnostic) -> None:
        """Do what the message asks for, and nothing more."""


@dataclass(frozen=True)
class Typed:
    """A mistake typed in a file: ``old`` becomes ``new``; in ``marked`` the sign ▸ stands where the message points.

    ``prepare`` is what was true before; ``told`` is the file of the message when it is another one.
    """

    name: str
    code: str
    path: str
    old: str
    new: str
    marked: str
    fix: Fix
    prepare: Step = lambda _: None
    severity: Severity = Severity.ERROR
    told: str = ""

    @property
    def told_in(self) -> str:
        """Return the path of the file the message names."""
        return self.told or self.path

    def make(self, project: Project) -> None:
        """Prepare the project, then type the mistake."""
        self.prepare(project)
        project.replace(self.path, self.old, self.new)

    def place(self, project: Project) -> tuple[int, int]:
        """Return the line and column due in the damaged file."""
        text = project.read(self.told_in)
        at = text.index(self.marked.replace("▸", "")) + self.marked.index("▸")
        return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)

    def mend(self, project: Project, found: Diagnostic) -> None:
        """Type the fix in the file of the message."""
        project.write(found.span.path, self.fix(project.read(found.span.path), found))


@dataclass(frozen=True)
class Filed:
    """A mistake made with files rather than in a text: named, saved, moved, copied or deleted wrongly."""

    name: str
    code: str
    told_in: str
    make: Step
    mend: Callable[[Project, Diagnostic], None]
    at: tuple[int, int] = (1, 1)
    severity: Severity = Severity.ERROR

    def place(self, _project: Project) -> tuple[int, int]:
        """Return the line and column due, known beforehand."""
        return self.at
