"""The waist, and every file that is not a page.

Enters: a plan. Leaves: ``.build/docs/<locale>`` for the engine, then the assembled site, then ``site/`` itself.
Only the pipeline calls this room; it calls the site.
"""
