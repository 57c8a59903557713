"""What people type where nothing is known yet; an empty field says it, and the site prints it in the right words."""

from typing import Final

_TYPED: Final = frozenset(
    {
        "?", "??", "???", "-", "--", "–", "—", "...", "…", "xx", "xxx", "xxxx",
        "a completer", "a confirmer", "a definir", "a preciser", "a renseigner", "a venir",
        "à completer", "à compléter", "à confirmer", "à définir", "à definir", "à préciser", "à preciser",
        "à renseigner", "à venir", "en attente", "en cours de rédaction",
        "inconnu", "inconnue", "non communiqué", "non communiquée", "non connu", "non connue", "non défini",
        "non disponible", "non précisé", "non précisée", "non publié", "non publié à ce jour", "non renseigné",
        "non renseignée", "pas encore publié", "sans objet",
        "n.c.", "n/a", "n/c", "nc", "n.d.", "n/d",
        "coming soon", "not available", "not known", "not published", "not published yet", "not yet published",
        "tba", "tbc", "tbd", "to be announced", "to be completed", "to be confirmed", "to be defined", "todo",
        "unknown",
    }
)  # fmt: skip
_FILLER: Final = "lorem ipsum"
# No placeholder is longer: most texts need no closer look.
_LONGEST: Final = max(map(len, _TYPED)) + 2


def is_placeholder(text: str) -> bool:
    """Return whether the whole text only says that there is nothing to say yet."""
    if len(text) > _LONGEST:
        return text[: len(_FILLER)].casefold() == _FILLER
    plain = text.strip().casefold()
    return plain in _TYPED or plain.removesuffix(".") in _TYPED or plain.startswith(_FILLER)
