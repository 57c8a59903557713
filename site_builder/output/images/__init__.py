"""Pictures: what is wrong in them as they lie, and each of them made ready to publish.

``inspection`` reads their headers, ``colours`` and ``encoding`` make them again for the web, ``kept`` remembers the
result, ``renditions`` names it for pages, and ``published`` tells it all in order.
"""
