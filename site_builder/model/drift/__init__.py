"""Whether a translation still follows its source, passage by passage.

Enters: an entry and its lock. Leaves: what is fresh, stale or unrecorded, and the lock to write.
"""
