"""The waist, every file that is not a page, and what is kept of one run for the next.

Enters: a plan; or the pictures, the translations and the verdict of a check. Leaves: ``.build/docs/<locale>`` for the
engine, the assembled site, its offline edition, then ``site/`` itself; what is wrong in the pictures, locks, and the
memory of the check.
The pipeline, ``editing`` and the command line call this room.
"""
