"""Social cards drawn: the cards of the plan become pictures.

In: the cards, the faces. Out: one PNG for each card, kept in ``.build/social/``. The pipeline may call.
"""
