"""The words of every message, by what they are about; `catalogue` gathers them."""
