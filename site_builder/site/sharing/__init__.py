"""What leaves the site in the hands of others: addresses to pass on, references to cite, cards to put in other pages.

Enters: the planned pages of a locale. Leaves: the same pages with the way to share them, and the pages and files added.
The plan calls it, and the pages of style; `output` publishes the codes of the addresses.
"""
