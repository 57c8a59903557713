"""Press kits: what a commune, a solution, an edition and the programme give to take away, in words ready to set.

Enters: pages of the plan, in each locale, and the catalog behind them. Leaves: kits, whose documents, tables and notes
``output.kits`` makes into files. The plan calls this room, and the pages that lead to kits.
"""
