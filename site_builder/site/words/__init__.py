"""Words as readers see them: interface strings, typography, sources cited by number.

Enters: strings, texts and sources of the content. Leaves: the same as a locale writes them. Knows no page.
"""
