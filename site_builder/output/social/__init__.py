"""Social cards drawn: the cards of the plan become pictures.

Enters: the cards of a plan, the faces. Leaves: one PNG for each card, kept in ``.build/social/``.
`output.made` calls this room.
"""
