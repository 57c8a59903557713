"""Links that pass a page on: plain addresses, without a script, a counter or a button of somebody else's.

Each service documents its own: RFC 6068 (mailto); learn.microsoft.com/linkedin (share-offsite); faq.whatsapp.com
(click to chat); docs.bsky.app (action intent links); github.com/mastodon/share; developer.x.com (post button).
"""

from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import quote

from site_builder.site.page import PlannedPage
from site_builder.site.scope import Scope
from site_builder.site.views import LinkView

# ``{text}`` is the title and the address, ``{address}`` the address alone.
_SERVICES: Final[Mapping[str, str]] = {
    "LinkedIn": "https://www.linkedin.com/sharing/share-offsite/?url={address}",
    "WhatsApp": "https://wa.me/?text={text}",
    "Bluesky": "https://bsky.app/intent/compose?text={text}",
    "Mastodon": "https://share.joinmastodon.org/#text={text}",
    "X": "https://x.com/intent/post?text={text}",
}


def share_links(page: PlannedPage, scope: Scope) -> Iterator[LinkView]:
    """Yield the link to a message, then those to other sites."""
    yield mail_link(page, scope)
    address = page.head.canonical
    text = f"{page.head.title} {address}"
    for name, pattern in _SERVICES.items():
        href = pattern.replace("{text}", _quoted(text)).replace("{address}", _quoted(address))
        yield LinkView(scope.text("share_on", name=name), href)


def mail_link(page: PlannedPage, scope: Scope) -> LinkView:
    """Return the link to a message to nobody yet, with the title and the address (RFC 6068); each page carries it."""
    address = _quoted(page.head.canonical)
    return LinkView(scope.text("share_mail"), f"mailto:?subject={_quoted(page.head.title)}&body={address}")


def _quoted(text: str) -> str:
    return quote(text, safe="")
