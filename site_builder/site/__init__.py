"""What the site will be: every page with its address, its words and all its template needs, and nothing built yet.

Enters: a catalog, the interface strings, the address of the site, the day. Leaves: a plan.
Rooms above may call this one; it calls the model.

Its rooms, from the ground up: `words` and `drawings`; `api`, then `structured`; `blocks`, what pages are made of;
`kits`, `sharing` and `social`, for those who pass pages on; `pages`, whole ones. Of the modules beside them, some
are what these rooms share: addresses, views, scope, the page, its frame; the others make what belongs to no page.
"""
