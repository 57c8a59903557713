"""Shapes on the ground: what lies in them, and what may be left out of them.

Enters: rings of longitudes and latitudes. Leaves: answers, and lighter rings. Knows no entry.
"""
