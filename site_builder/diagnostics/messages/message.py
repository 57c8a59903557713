"""What a message is made of."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Errors stop a build; warnings do not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Wording:
    """A message and its fix in one language."""

    message: str
    fix: str
    suggested: str = ""


@dataclass(frozen=True)
class Message:
    """A code with its words in French and English."""

    code: str
    fr: Wording
    en: Wording
    severity: Severity = Severity.ERROR
