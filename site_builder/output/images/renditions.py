"""The files that one picture becomes, and how a page offers them to a browser; nothing here reads a picture."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

# What the places of a picture need, at one and two dots for each pixel: 384 (gallery), 464 (head), 672 (text), up to
# 850 (head of a tablet); and a phone 360 to 430 wide at up to three. No picture is shown larger than the last.
WIDTHS: Final = (480, 800, 1200, 1600)
# What a browser without `srcset` is given: enough for a column of text.
_PLAIN_WIDTH: Final = 800

# How wide each place is: these follow the style sheets (`.aside` in `.hero`, `.gallery`, `.prose`).
HEAD_SIZES: Final = "(min-width: 77rem) 29rem, (min-width: 58rem) 38vw, 92vw"
GALLERY_SIZES: Final = "(min-width: 77rem) 24rem, (min-width: 45rem) 46vw, 92vw"
PROSE_SIZES: Final = "(min-width: 46rem) 42rem, 92vw"

_REFERENCE: Final = re.compile(
    r"(?P<stem>/(?:[^\s#?]*/)?images/[0-9a-f]{16})-\d+\.(?:jpg|png)"
    r"#(?P<widths>[0-9]+(?:,[0-9]+)*);(?P<height>[0-9]+);(?P<formats>[a-z]+(?:,[a-z]+)*)",
    re.ASCII,
)


class Format(StrEnum):
    """A format of the web, by the ending of its files."""

    AVIF = "avif"
    WEBP = "webp"
    JPEG = "jpg"
    PNG = "png"

    @property
    def media_type(self) -> str:
        """Return the name that browsers know it by (IANA)."""
        return "image/jpeg" if self is Format.JPEG else f"image/{self.value}"


PHOTOGRAPH: Final = (Format.AVIF, Format.WEBP, Format.JPEG)
DRAWING: Final = (Format.AVIF, Format.WEBP, Format.PNG)


@dataclass(frozen=True)
class Renditions:
    """One picture in several widths, narrowest first, and formats, lightest first; the height is of the widest."""

    widths: tuple[int, ...]
    height: int
    formats: tuple[Format, ...]

    def each(self) -> Iterator[tuple[int, Format]]:
        """Yield the width and the format of each file, always in the same order."""
        for width in self.widths:
            for form in self.formats:
                yield width, form


@dataclass(frozen=True)
class Picture:
    """A published picture: what its addresses begin with, and the files there are of it."""

    stem: str
    renditions: Renditions

    @property
    def width(self) -> int:
        """Return the width of the widest file: a page never shows the picture larger."""
        return self.renditions.widths[-1]

    @property
    def height(self) -> int:
        """Return the height of the widest file."""
        return self.renditions.height

    @property
    def src(self) -> str:
        """Return the address for a browser that knows neither formats nor widths."""
        width = _PLAIN_WIDTH if _PLAIN_WIDTH in self.renditions.widths else self.width
        return self._address(width, self.renditions.formats[-1])

    @property
    def widest(self) -> str:
        """Return the name of the widest file, in the format that every program reads."""
        return f"{self.stem.rpartition('/')[2]}-{self.width}.{self.renditions.formats[-1]}"

    @property
    def srcset(self) -> str:
        """Return the addresses in the format that every browser knows."""
        return self._addresses(self.renditions.formats[-1])

    @property
    def sources(self) -> tuple[tuple[str, str], ...]:
        """Return the media type and the addresses of each lighter format."""
        return tuple((form.media_type, self._addresses(form)) for form in self.renditions.formats[:-1])

    @property
    def reference(self) -> str:
        """Return an address that holds all that a page needs: it shows the picture wherever it is used as it is."""
        shape = self.renditions
        widths = ",".join(map(str, shape.widths))
        return f"{self.src}#{widths};{shape.height};{','.join(shape.formats)}"

    def _addresses(self, form: Format) -> str:
        return ", ".join(f"{self._address(width, form)} {width}w" for width in self.renditions.widths)

    def _address(self, width: int, form: Format) -> str:
        return f"{self.stem}-{width}.{form}"


def picture_at(address: str) -> Picture | None:
    """Return the picture that a reference names, or None for any other address."""
    found = _REFERENCE.fullmatch(address)
    if not found:
        return None
    widths = tuple(int(width) for width in found["widths"].split(","))
    formats = tuple(Format(name) for name in found["formats"].split(","))
    return Picture(found["stem"], Renditions(widths, int(found["height"]), formats))


def ladder(width: int) -> tuple[int, ...]:
    """Return the widths to make of a picture that wide: it is never made larger than it is."""
    return (*(step for step in WIDTHS if step < min(width, WIDTHS[-1])), min(width, WIDTHS[-1]))
