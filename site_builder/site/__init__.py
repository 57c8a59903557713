"""What the site will be: every page with its address, its words and all its template needs, and nothing built yet.

Enters: a catalog, the interface strings, the address of the site, the day. Leaves: a plan.
Output and the pipeline may call this room; it calls the model.
"""
