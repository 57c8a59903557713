"""The model told to people and to programs: JSON Schemas, and the guide to fields.

Enters: the types of `entries` with their docstrings. Leaves: files.
"""
