"""What the site will be: every page with its address, its words and all its template needs, and nothing built yet.

Enters: a catalog, the interface strings, the address of the site, the day. Leaves: a plan.
Output and the pipeline may call this room; it calls the model.

Its rooms, from the ground up: `words` and `drawings`; `api`, then `structured`; `blocks`, what pages are made of;
`kits`, `sharing` and `social`, for those who pass pages on; `pages`, a module for each kind. The modules beside them
are what these rooms share: addresses, views, scope, the page, its frame; and the plan, which calls them all.
"""
