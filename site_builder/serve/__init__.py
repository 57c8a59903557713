"""The site while it is being written: watch, rebuild, reload the browser.

Enters: a way to build, the folder it fills, what to watch. Leaves: a server on 127.0.0.1 that keeps the last good page.
Only the command line calls this room.
"""

from site_builder.serve.preview import Preview
from site_builder.serve.watch import watching

__all__ = ["Preview", "watching"]
