"""The open data of the site: what programs receive.

Enters: the catalog, by one `Scope`. Leaves: files, as text, with their addresses.
Called by `plan`; `open_data` leads to what it writes.
"""
