"""Too many or too few of something, in the words of both languages."""

from types import MappingProxyType
from typing import Final

# By the code of the message: the name of its count, what is counted, what to do when there is too much, too little.
_WORDS: Final = MappingProxyType(
    {
        "V026": (
            "length",
            ("caractère", "character"),
            "resize",
            ("raccourcissez", "shorten"),
            ("allongez", "lengthen"),
        ),
        "V033": ("count", ("élément", "element"), "change", ("retirez", "remove"), ("ajoutez", "add")),
    }
)


def amount(code: str, count: int, least: int | None, most: int | None) -> dict[str, str]:
    """Return what the message of the code says of a count out of bounds; the highest one is said when there is one."""
    counted, (french, english), remedy, fewer, more = _WORDS[code]
    fitting = fewer if most is not None and count > most else more
    return {
        f"{counted}_fr": f"{count} {french}{'s' if count > 1 else ''}",
        f"{counted}_en": f"{count} {english}{'' if count == 1 else 's'}",
        "range_fr": f"{least} au moins" if most is None else f"{most} au plus",
        "range_en": f"at least {least}" if most is None else f"at most {most}",
        f"{remedy}_fr": fitting[0],
        f"{remedy}_en": fitting[1],
    }
