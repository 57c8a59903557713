"""Press kits as files: documents set by typst, tables, pictures, codes to scan and sums, in archives.

Enters: the kits of a plan, and its published pictures. Leaves: the files of kits by address.
`output.made` calls this room.
"""
