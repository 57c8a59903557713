"""Typed entries and what holds between them.

Enters: documents. Leaves: a catalog of communes, solutions, pages and vocabularies, with diagnostics.
The site and the pipeline may call this room; it calls the source and diagnostics.
"""
