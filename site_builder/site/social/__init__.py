"""Social cards: what the picture of each listed page says and shows where a link to it is shared.

In: the pages of the plan and their scope. Out: one `SocialCard` for each page, and its address. `plan` may call.
"""
