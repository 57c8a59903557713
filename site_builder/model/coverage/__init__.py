"""What is known of each entry, what is not, and where its translation stands.

Enters: a catalog. Leaves: coverage by field and the dashboard of editors.
"""
