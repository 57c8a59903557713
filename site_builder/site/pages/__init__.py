"""Pages, a module for each kind: its head, its blocks, its prose, and the files that lie beside it.

Enters: entries, in a scope. Leaves: planned pages. The plan calls it, and it calls every other room of the site.
"""
