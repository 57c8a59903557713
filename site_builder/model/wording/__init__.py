"""What a text says, whatever it is about: its language, its numbers and dates, the acronyms it explains.

Enters: text. Leaves: what was found in it. Rules and the site call this; it knows no entry.
"""
