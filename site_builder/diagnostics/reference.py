"""The whole catalogue as pages for editors: what is said, why, an example typed wrong then right, what to do."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from site_builder.diagnostics.catalogue import CATALOGUE, Message, Wording
from site_builder.diagnostics.markdown import as_typed
from site_builder.diagnostics.wording import SEVERITY_NAMES, Language

_NAME: Final = re.compile(r"\{(\w+)\}")
# What stands for a value that only a real mistake can give; the others are shown as "…".
_SPOKEN: Final = MappingProxyType(
    {
        "vocabulary": ("un terme connu", "a known term"),
        "target": ("aucune fiche connue", "a known entry"),
        "elsewhere": ("", ""),
        "length": ("… caractères", "… characters"),
        "count": ("… éléments", "… elements"),
        "resize": ("raccourcissez ou allongez", "shorten or lengthen"),
        "change": ("ajoutez ou retirez", "add or remove"),
    }
)
# The beginning of the codes of each family, and its name.
_FAMILIES: Final = (
    (("V00", "V10"), "Les fichiers", "Files"),
    (("V01",), "Le bloc entre les deux lignes « --- »", "The block between the two “---” lines"),
    (("V02", "V03"), "Les champs et leurs valeurs", "Fields and their values"),
    (("V04",), "Les renvois et les traductions", "References and translations"),
    (("V05",), "Les images", "Pictures"),
    (("V06",), "Les chiffres et les étapes", "Figures and stages"),
    (("V07",), "L'ensemble du site", "The site as a whole"),
    (("V08", "V12", "V13"), "Le texte des pages", "The text of pages"),
    (("V09",), "L'accord des deux langues", "Agreement of the two languages"),
    (("V11",), "Avant la publication officielle", "Before the official release"),
)


@dataclass(frozen=True)
class Labels:
    """What a page says around the words of the messages."""

    title: str
    intro: str
    contents: str
    cause: str
    bad: str
    good: str
    fix: str
    stop: str


LABELS: Final = MappingProxyType(
    {
        Language.FR: Labels(
            title="Les messages de Vitrine",
            intro=(
                "Quand un fichier contient une faute, `vitrine check` dit laquelle, où elle est, et quoi taper. Chaque"
                " message porte un code, comme V021, qui ne change jamais : cherchez-le ici, ou tapez"
                " `vitrine explain V021`.\n\n"
                "Une **erreur** empêche de publier ; un **avertissement** n'empêche rien. Dans cette page, « … » tient"
                " la place de ce que vous avez écrit, ou de ce que le site propose à la place.\n\n"
                "*Cette page est écrite par `vitrine reference` : ne la modifiez pas à la main.*"
            ),
            contents="Sommaire",
            cause="Pourquoi",
            bad="À corriger",
            good="Corrigé",
            fix="Que faire",
            stop=" :",
        ),
        Language.EN: Labels(
            title="The messages of Vitrine",
            intro=(
                "When a file holds a mistake, `vitrine check` says what it is, where it is, and what to type. Each"
                " message has a code, such as V021, that never changes: look for it here, or type"
                " `vitrine explain V021`.\n\n"
                "An **error** stops publication; a **warning** stops nothing. On this page, “…” stands for what you"
                " wrote, or for what the site offers instead.\n\n"
                "*This page is written by `vitrine reference`: do not edit it by hand.*"
            ),
            contents="Contents",
            cause="Why",
            bad="To correct",
            good="Corrected",
            fix="What to do",
            stop=":",
        ),
    }
)


def reference_pages() -> dict[str, bytes]:
    """Return the page of errors in each language, by its path from the root of the project."""
    return {"docs/erreurs.md": _page(Language.FR).encode(), "docs/errors.md": _page(Language.EN).encode()}


def families(language: Language) -> tuple[tuple[str, tuple[Message, ...]], ...]:
    """Return the name of each family that has messages, with its messages in the order of their codes."""
    rows = (
        (french if language is Language.FR else english, _beginning(beginnings))
        for beginnings, french, english in _FAMILIES
    )
    return tuple((name, messages) for name, messages in rows if messages)


def wording_in(message: Message, language: Language) -> Wording:
    """Return the words of the message in the language."""
    return message.fr if language is Language.FR else message.en


def readable(template: str, language: Language) -> str:
    """Return the text of a message with "…" where a value will stand."""
    position = 0 if language is Language.FR else 1
    return _NAME.sub(lambda name: _SPOKEN[name[1]][position] if name[1] in _SPOKEN else "…", template)


def fixes(message: Message, language: Language) -> tuple[str, ...]:
    """Return what the message asks for: in general, then when the site has something to suggest."""
    wording = wording_in(message, language)
    texts = dict.fromkeys(readable(text, language) for text in (wording.fix, wording.suggested) if text)
    return tuple(text for text in texts if text != "…")


def _beginning(beginnings: tuple[str, ...]) -> tuple[Message, ...]:
    return tuple(message for code, message in CATALOGUE.items() if code.startswith(beginnings))


def _page(language: Language) -> str:
    labels = LABELS[language]
    parts = [f"# {labels.title}", labels.intro, f"## {labels.contents}", *_contents(language)]
    for _, messages in families(language):
        parts.extend(part for message in messages for part in _section(message, language))
    return "\n\n".join(parts) + "\n"


def _contents(language: Language) -> Iterator[str]:
    for name, messages in families(language):
        yield f"### {name}"
        yield "\n".join(
            f"- [{message.code}](#{message.code.lower()}) {_prose(wording_in(message, language).message, language)}"
            for message in messages
        )


def _section(message: Message, language: Language) -> Iterator[str]:
    labels, wording = LABELS[language], wording_in(message, language)
    yield f"## {message.code}"
    yield f"**{SEVERITY_NAMES[language, message.severity]}{labels.stop}** {_prose(wording.message, language)}"
    yield f"**{labels.cause}{labels.stop}** {_prose(wording.cause, language)}"
    yield f"**{labels.bad}{labels.stop}**\n\n{_fenced(message.bad)}"
    yield f"**{labels.good}{labels.stop}**\n\n{_fenced(message.good)}"
    asked = "\n".join(f"- {as_typed(text)}" for text in fixes(message, language))
    yield f"**{labels.fix}{labels.stop}**\n\n{asked}"


def _prose(template: str, language: Language) -> str:
    return as_typed(readable(template, language))


def _fenced(lines: str) -> str:
    # An example that holds a fence is wrapped in a longer one (CommonMark 0.31, 4.5).
    fence = "````" if "```" in lines else "```"
    return f"{fence}text\n{lines.rstrip()}\n{fence}"
