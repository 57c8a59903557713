"""Shapes on the ground: what lies in them, what may be left out of them; and which département a code lies in.

Enters: rings of longitudes and latitudes, codes. Leaves: answers, and lighter rings. Knows no entry.
"""
