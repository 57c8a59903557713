"""Which language a text is written in: French or English, by the small words no sentence does without.

Two languages and texts of a few sentences need no statistical model: function words that exist in one
language only decide in microseconds, and give the same answer on every machine. The tests hold this
answer against an independent detector.
"""

import re
from typing import Final

from site_builder.model.locale import Locale

_MARKDOWN: Final = re.compile(r"\]\([^)\]]*\)|\[\^[^\[\]]*\]|`[^`]*`|\{[^{}]*\}")
# Words of somebody else, or said to be in another language.
_QUOTED: Final = re.compile(
    r"\*{1,3}[^*]+\*{1,3}\{lang=[^{}]*\}|\[[^\[\]]*\]\{lang=[^{}]*\}|«[^«»]*»|“[^“”]*”|\"[^\"\n]*\""
)
_FRENCH: Final = frozenset(
    (  # noqa: SIM905 - words, not punctuation
        "le la les une des du de au aux et est sont dans pour par sur avec que qui ne pas ce cette ces son sa ses"
        " leur leurs elle ils nous vous il être été ont mais où donc depuis entre sans chez comme deux trois plus même"
        " l' d' qu' n' s' c'"
    ).split()
)
_ENGLISH: Final = frozenset(
    (  # noqa: SIM905 - words, not punctuation
        "the of and to in is are was were for with that this these those which it its by from has have had not be"
        " been they their there at an as or but than when where who since into out would can could each two three more"
    ).split()
)
_ENOUGH: Final = 8
_MARGIN: Final = 2


def language_of(text: str) -> Locale | None:
    """Return the language of the text, or None when it is too short or too mixed to tell.

    Quotations, and passages that say their own language, do not count.
    """
    if "{lang=" in text or "«" in text or "“" in text or '"' in text:
        text = _QUOTED.sub(" ", text)
    # An elided word keeps its apostrophe: "l'été" is "l'" and "été".
    words = _MARKDOWN.sub(" ", text.lower()).replace("’", "'").replace("'", "' ").split()
    french = sum(map(_FRENCH.__contains__, words))
    english = sum(map(_ENGLISH.__contains__, words))
    if french + english < _ENOUGH:
        return None
    if french > english * _MARGIN:
        return Locale.FR
    if english > french * _MARGIN:
        return Locale.EN
    return None
