"""Messages about the two languages when they no longer say the same: V090 to V099."""

from typing import Final

from site_builder.diagnostics.messages.message import Message

AGREEMENT: Final[tuple[Message, ...]] = ()
