"""Whole pages, and the files that lie beside them: a module for each kind, or for several that are alike.

Enters: entries, in a scope. Leaves: planned pages. The plan calls it.
"""
