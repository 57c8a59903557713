"""What entries, vocabularies and settings are made of: typed, frozen, described for those who fill them in.

Enters: text values. Leaves: typed parts. The whole model may call this; it calls only the names of languages.
"""
