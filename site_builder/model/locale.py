"""The languages of the site."""

from enum import StrEnum
from typing import Final


class Locale(StrEnum):
    """Langue du site : une langue dans laquelle le site est publié.

    Language of the site: a language the site is published in; its folder bears its name.
    """

    FR = "fr"
    """français : la langue des faits.

    French: the language of the facts.
    """
    EN = "en"
    """anglais : la langue de la traduction.

    English: the language of the translation.
    """


SOURCE_LOCALE: Final = Locale.FR
