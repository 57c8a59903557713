"""The only room that knows MkDocs.

Enters: ``.build/docs/<locale>`` and what each locale shares. Leaves: rendered pages in ``.build/site/<locale>``.
Only the pipeline calls this room.
"""
