"""The registry of addresses: written whole, read whatever a merge left in it."""

from site_builder.source import read_registry, write_registry


def test_what_is_written_is_read() -> None:
    """Addresses come back in order, each once, without what explains the file."""
    assert ("/", "/communes/a/", "/en/") == read_registry(write_registry(["/en/", "/communes/a/", "/", "/en/"]))


def test_a_merge_loses_no_address() -> None:
    """Marks of a merge, other line endings and bytes that are no text cost nothing to the addresses around them."""
    raw = b"<<<<<<< main\r\n/communes/a/\r\n=======\n/communes/b/\n>>>>>>> other\n\xff\xfe\n/Communes/C/\n"
    assert ("/communes/a/", "/communes/b/") == read_registry(raw)
