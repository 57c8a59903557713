"""What is drawn from numbers alone: colours, covers of imaginary districts, plots, a schematic of the Métropole.

Enters: seeds and outlines. Leaves: path commands (SVG 2) and colours. Knows no page.
"""
