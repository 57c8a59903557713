"""Social cards: what the picture of each listed page says and shows where a link to it is shared.

Enters: the pages of the plan and their scope. Leaves: one `SocialCard` for each page, and its address.
The plan calls it.
"""
