"""Our Markdown extension: no raw HTML, no attribute but ``lang``, table headers that say what they head."""

from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.treeprocessors import Treeprocessor


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
        name, _, value = attrs_string.strip().partition("=")
        language = value.strip("\"'")
        if name == "lang" and language.isalpha():
            elem.set("lang", language)
        return ""


class _HeaderScopes(Treeprocessor):
    """Give each column header of a table its scope (RGAA 5.7)."""

    def run(self, root: ET.Element) -> None:
        """Set ``scope="col"`` on the header cells of every table."""
        for header in root.iter("th"):
            header.set("scope", "col")


class VitrineMarkdown(Extension):
    """What the content may not do, enforced a second time when pages are rendered."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Register the extension; raw HTML then shows as the text it is."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(_LangOnly(md), "attr_list", 8)
        md.treeprocessors.register(_HeaderScopes(md), "header_scopes", 5)


def makeExtension(**kwargs: object) -> VitrineMarkdown:  # noqa: N802 - the name is Python-Markdown's
    """Return the extension, as Python-Markdown asks for it."""
    return VitrineMarkdown(**kwargs)
