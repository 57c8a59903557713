"""Our Markdown extension: no raw HTML, no attribute but ``lang``, no address that runs, no style, marked references."""

import html
from typing import Final
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from site_builder.engine.pictures import Pictures

# Set before a reference by the plan: it holds the mark to the word that it follows.
_WORD_JOINER: Final = "\u2060"
_SCHEMES: Final = frozenset({"", "http", "https", "mailto", "tel"})


class _LangOnly(AttrListTreeprocessor):
    """Attribute lists may say the language of a passage (RGAA 8.7), and nothing else."""

    def assign_attrs(
        self,
        elem: ET.Element,
        attrs_string: str,
        *,
        strict: bool = False,  # noqa: ARG002 - the signature is Python-Markdown's
    ) -> str:
        """Set the language on the element; anything else in the list is dropped."""
        # Python-Markdown takes all there is up to the last brace of the line.
        own, brace, after = attrs_string.partition("}")
        name, _, value = own.strip().partition("=")
        language = value.strip("\"'")
        if name == "lang" and language.replace("-", "").isalpha():
            elem.set("lang", language)
        return f"{after}}}" if brace else ""


class _Tables(Treeprocessor):
    """Give each column header of a table its scope (RGAA 5.7), and alignment a class: pages hold no ``style``."""

    def run(self, root: ET.Element) -> None:
        """Set ``scope="col"`` on the header cells of every table, and ``class="num"`` on cells set to the right."""
        for header in root.iter("th"):
            header.set("scope", "col")
        for cell in (*root.iter("th"), *root.iter("td")):
            if cell.attrib.pop("style", "") == "text-align: right;":
                cell.set("class", "num")


class _References(Treeprocessor):
    """Keep references to sources out of the text that is searched, with the sign that holds them to their word."""

    def run(self, root: ET.Element) -> None:
        """Mark each reference for Pagefind, and move the word joiner that stands before it inside it.

        A reference right after another has the class ``next``: it keeps its distance.
        """
        for parent in root.iter():
            before: ET.Element | None = None
            for child in parent:
                if _refers(child):
                    child.set("data-pagefind-ignore", "")
                    _take_joiner(parent, before, child)
                    if before is not None and _refers(before) and not before.tail:
                        child.set("class", "next")
                before = child


def _refers(element: ET.Element) -> bool:
    return element.tag == "a" and element.get("href", "").startswith("#source-")


def _take_joiner(parent: ET.Element, before: ET.Element | None, reference: ET.Element) -> None:
    text = (parent.text if before is None else before.tail) or ""
    if not text.endswith(_WORD_JOINER):
        return
    if before is None:
        parent.text = text.removesuffix(_WORD_JOINER)
    else:
        before.tail = text.removesuffix(_WORD_JOINER)
    reference.text = f"{_WORD_JOINER}{reference.text}"


class _SafeAddresses(Treeprocessor):
    """Keep addresses that lead to a page or write to someone; ``javascript:``, ``data:`` and the like are dropped."""

    def run(self, root: ET.Element) -> None:
        """Remove the address of every link and picture that a browser could run."""
        for element in root.iter():
            for name in ("href", "src"):
                if name in element.attrib and _scheme(element.attrib[name]) not in _SCHEMES:
                    del element.attrib[name]


def _scheme(address: str) -> str:
    """Return the scheme as a browser reads it: references resolved, spaces and controls left out (WHATWG URL)."""
    plain = html.unescape(address.replace(AMP_SUBSTITUTE, "&"))
    bare = "".join(sign for sign in plain if sign.isprintable() and not sign.isspace())
    try:
        return urlsplit(bare).scheme
    except ValueError:
        return "unreadable"


class VitrineMarkdown(Extension):
    """What the content may not do, enforced a second time when pages are rendered."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Register the extension; raw HTML then shows as the text it is."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(_LangOnly(md), "attr_list", 8)
        md.treeprocessors.register(_Tables(md), "vitrine_tables", 5)
        md.treeprocessors.register(Pictures(md), "vitrine_pictures", 4)
        md.treeprocessors.register(_References(md), "vitrine_references", 4)
        # Below 0: after MkDocs' own pass over links, which needs each of them to have an address.
        md.treeprocessors.register(_SafeAddresses(md), "vitrine_addresses", -1)


def makeExtension(**kwargs: object) -> VitrineMarkdown:  # noqa: N802 - the name is Python-Markdown's
    """Return the extension, as Python-Markdown asks for it."""
    return VitrineMarkdown(**kwargs)
