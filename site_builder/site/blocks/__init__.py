"""What pages are made of: cards, maps, pictures, prose, plots, facts that several pages tell.

Enters: entries, in a scope. Leaves: views, which templates show. Pages, kits, cards and the plan call it; it knows no
page.
"""
