"""The feed of each language, as Atom (RFC 4287) and as JSON Feed (version 1.1)."""

import json
from datetime import date
from typing import Final
from xml.etree import ElementTree as ET

from site_builder.site.feeds import Feed, FeedEntry

_ATOM: Final = "http://www.w3.org/2005/Atom"
_VERSION: Final = "https://jsonfeed.org/version/1.1"


def feed_files(feed: Feed) -> dict[str, bytes]:
    """Return the two files of a feed by path."""
    return {feed.atom.lstrip("/"): _atom(feed), feed.json.lstrip("/"): _json(feed)}


def _atom(feed: Feed) -> bytes:
    ET.register_namespace("", _ATOM)
    root = ET.Element(f"{{{_ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": feed.locale.value})
    _texts(root, id=feed.id, title=feed.title, subtitle=feed.subtitle, rights=feed.terms)
    _texts(root, updated=_moment(max((entry.updated for entry in feed.entries), default=date.min)))
    _texts(_under(root, "author"), name=feed.author)
    _under(root, "link", rel="self", type="application/atom+xml", href=feed.atom_url)
    _under(root, "link", rel="alternate", type="text/html", hreflang=feed.locale.value, href=feed.home)
    for entry in feed.entries:
        _add(root, entry, feed)
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _add(root: ET.Element, entry: FeedEntry, feed: Feed) -> None:
    one = _under(root, "entry")
    _texts(one, id=entry.id, title=entry.title)
    _under(one, "link", rel="alternate", type="text/html", hreflang=feed.locale.value, href=entry.url)
    _texts(one, published=_moment(entry.published), updated=_moment(entry.updated), summary=entry.summary)
    _under(one, "category", term=entry.collection, label=entry.kind)


def _under(parent: ET.Element, name: str, **attributes: str) -> ET.Element:
    return ET.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)


def _texts(parent: ET.Element, **texts: str) -> None:
    for name, text in texts.items():
        _under(parent, name).text = text


def _json(feed: Feed) -> bytes:
    content = {
        "version": _VERSION,
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.json_url,
        "description": f"{feed.subtitle} {feed.terms}",
        "language": feed.locale.value,
        "authors": [{"name": feed.author}],
        "items": [
            {
                "id": entry.id,
                "url": entry.url,
                "title": entry.title,
                "content_text": entry.summary,
                "summary": entry.summary,
                "date_published": _moment(entry.published),
                "date_modified": _moment(entry.updated),
                "tags": [entry.kind],
                "language": feed.locale.value,
            }
            for entry in feed.entries
        ],
    }
    return f"{json.dumps(content, ensure_ascii=False, indent=1)}\n".encode()


def _moment(day: date) -> str:
    """Return the day as feeds want it: its first instant (RFC 3339); editors date days, not hours."""
    return f"{day.isoformat()}T00:00:00Z"
