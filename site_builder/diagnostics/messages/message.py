"""What a message is made of."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Errors stop a build; warnings do not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Wording:
    """A message in one language: what is wrong, what to type, and why the mistake happens.

    ``suggested`` takes the place of ``fix`` when there is a suggestion. ``cause`` is one or two whole sentences, read
    in ``vitrine explain`` and in the page of errors.
    """

    message: str
    fix: str
    suggested: str = ""
    cause: str = ""


@dataclass(frozen=True)
class Message:
    """A code with its words in French and English, and an example typed wrong, then right.

    The examples are lines of a file, the same in both languages of the message.
    """

    code: str
    fr: Wording
    en: Wording
    severity: Severity = Severity.ERROR
    bad: str = ""
    good: str = ""
