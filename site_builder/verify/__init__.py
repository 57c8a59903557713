"""Reads the built site as a browser would, and compares it with the plan; when asked, follows links to other sites.

Enters: a plan and the folder it was built into, or the files of its offline edition; or the links of the content.
Leaves: diagnostics; an error keeps the site, or the edition, from being published.
Only the pipeline calls this room.
"""

from site_builder.verify.offline import verify_offline
from site_builder.verify.online import dead_links
from site_builder.verify.verify import verify

__all__ = ["dead_links", "verify", "verify_offline"]
