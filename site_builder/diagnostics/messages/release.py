"""Messages about what the stricter run asks for: V110 to V119."""

from typing import Final

from site_builder.diagnostics.messages.message import Message

RELEASE: Final[tuple[Message, ...]] = ()
