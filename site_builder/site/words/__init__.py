"""Words as readers see them: interface strings, typography, sources cited by number.

Enters: strings and texts of the content. Leaves: the same, set for a locale. Knows no page.
"""
