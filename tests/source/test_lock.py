"""Locks as files: what the command wrote is read back, and nothing else passes for it."""

import pytest

from site_builder.source import Lock, Record, write_lock
from site_builder.source.decoding import MAX_BYTES
from site_builder.source.lock import read_lock

OLD, NEW = "0123456789abcdef", "fedcba9876543210"
LOCK = Lock(
    (Record(OLD, NEW, "figures > durée > label"), Record(NEW, OLD, "title")),
    (Record(OLD, OLD, ""), Record(NEW, NEW, "Ce que dit l'article « 5 »")),
)
WRITTEN = f"""{{
  "fields": {{
    "figures > durée > label": "{OLD} {NEW}",
    "title": "{NEW} {OLD}"
  }},
  "sections": [
    "{OLD} {OLD}",
    "{NEW} {NEW} Ce que dit l'article « 5 »"
  ]
}}
"""


def test_a_lock_is_written_one_passage_a_line() -> None:
    """Two people who change two passages of one entry change two lines."""
    assert WRITTEN.encode() == write_lock(LOCK)


def test_a_lock_is_read_back() -> None:
    """What was written is what is read."""
    assert LOCK == read_lock(WRITTEN.encode())
    assert Lock() == read_lock(write_lock(Lock()))


@pytest.mark.parametrize("raw", [WRITTEN.replace("\n", "\r\n").encode(), b"\xef\xbb\xbf" + WRITTEN.encode()])
def test_a_lock_saved_again_on_windows_is_still_read(raw: bytes) -> None:
    """Git or Notepad may change the ends of lines, or add a mark at the beginning."""
    assert LOCK == read_lock(raw)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xff\xfe\x00",
        b"[]",
        b"[" * 100_000,
        b'{"fields": ' + b"9" * 5000 + b', "sections": []}',
        b'{"fields": {}}',
        b'{"fields": [], "sections": []}',
        b'{"fields": {}, "sections": {}}',
        b'{"fields": {"title": 3}, "sections": []}',
        b'{"fields": {}, "sections": [["0123456789abcdef", "0123456789abcdef"]]}',
        b'{"fields": {"title": "0123 4567"}, "sections": []}',
        WRITTEN.replace('  "sections"', '=======\n  "sections"').encode(),
        WRITTEN.replace(NEW, NEW.upper()).encode(),
        WRITTEN.encode() + b" " * MAX_BYTES,
    ],
    ids=lambda raw: repr(raw[:40]),
)
def test_what_is_no_lock_is_refused(raw: bytes) -> None:
    """Marks of a merge, another shape, an endless file: nothing of it is believed, and nothing breaks."""
    assert read_lock(raw) is None
