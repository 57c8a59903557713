"""The languages of the site."""

from enum import StrEnum
from typing import Final


class Locale(StrEnum):
    """A language the site is published in; its value is the folder and the ``lang`` attribute."""

    FR = "fr"
    EN = "en"


SOURCE_LOCALE: Final = Locale.FR
