"""Pictures of the prose: every format and width offered to the browser, and what stands below told as theirs."""

from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

from markdown.treeprocessors import Treeprocessor

from site_builder.output.images.renditions import PROSE_SIZES, Picture, picture_at

_LATER: Final = {"loading": "lazy", "decoding": "async"}


class Pictures(Treeprocessor):
    """Turn each picture of the site into a ``picture``, and one that stands alone with its words into a ``figure``."""

    def run(self, root: ET.Element) -> None:
        """Rewrite the tree in place; pictures that are not the compiler's are left as they are."""
        # Listed first: the tree changes under the walk.
        for parent in list(root.iter()):
            for image in list(parent.findall("img")):
                picture = picture_at(image.get("src", ""))
                if picture:
                    _swap(parent, image, [_picture(image, picture)])
        for parent in list(root.iter()):
            for paragraph in list(parent.findall("p")):
                figures = list(_figures(paragraph))
                if figures:
                    _swap(parent, paragraph, figures)


def _swap(parent: ET.Element, old: ET.Element, new: list[ET.Element]) -> None:
    """Put new elements in the place of one; what follows it follows them."""
    new[-1].tail = old.tail
    place = list(parent).index(old)
    parent[place : place + 1] = new


def _picture(image: ET.Element, picture: Picture) -> ET.Element:
    element = ET.Element("picture")
    for kind, addresses in picture.sources:
        ET.SubElement(element, "source", {"type": kind, "srcset": addresses, "sizes": PROSE_SIZES})
    size = {"width": str(picture.width), "height": str(picture.height)}
    own = {"src": picture.src, "srcset": picture.srcset, "sizes": PROSE_SIZES, **size, **_LATER}
    ET.SubElement(element, "img", {**image.attrib, **own})
    return element


def _figures(paragraph: ET.Element) -> Iterator[ET.Element]:
    """Yield the figures that the paragraph is made of, or none if it holds anything else."""
    pairs = list(zip(paragraph[::2], paragraph[1::2], strict=False))
    alone = not (paragraph.text or "").strip() and not any((child.tail or "").strip() for child in paragraph)
    if not alone or len(paragraph) % 2 or any((one.tag, two.tag) != ("picture", "em") for one, two in pairs):
        return
    for picture, words in pairs:
        # The words are said twice, as the law asks: they name the figure, and they stand below (RGAA 4.1, 1.9.1).
        figure = ET.Element("figure", {"role": "figure", "aria-label": "".join(words.itertext())})
        picture.tail = None
        figure.append(picture)
        words.tag, words.tail = "figcaption", None
        figure.append(words)
        figure.tail = "\n"
        yield figure
