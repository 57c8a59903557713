"""Other machines, asked politely: never one of a private network that content or a redirect names, never without end.

Enters: an address, and how to ask. Leaves: what the host answered, or why it did not, in words.
Verify, which follows links, and editing, which brings outlines, call this room.
"""
