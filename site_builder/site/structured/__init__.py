"""What a page says to search engines, in the words of schema.org: nothing that it does not show.

Enters: what a page is about, as the catalog knows it. Leaves: one graph for each page. Rooms of ``site`` call it.
"""
