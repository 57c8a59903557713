"""The facts of a text are the same in French and in English: numbers, dates, sources, links, images, sections.

These are warnings: they never hold French back. Both languages are compared section by section, as sets: order and
repeats are the writer's choice. What another rule reports (an unknown source, a link that leads nowhere, a missing
picture, a heading that is not allowed) is left out of the comparison, so that one cause gives one message.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeAlias

from site_builder.diagnostics import Diagnostic, Span, problem
from site_builder.model.catalog import Catalog, Entry
from site_builder.model.drift.drift import drift_of
from site_builder.model.entries.entry import EntryFields
from site_builder.model.entries.shape import shape_of
from site_builder.model.locale import SOURCE_LOCALE, Locale
from site_builder.model.rules.pairing import Part, paired_sections, paired_words
from site_builder.model.wording.numerals import ENGLISH_WORDS
from site_builder.model.wording.quantities import (
    Day,
    Mark,
    Prose,
    are_plainly_same,
    counts_apart,
    dates_apart,
    english_date,
    in_english,
    numbers_apart,
)
from site_builder.source import SourceTree

_TRANSLATION: Final = Locale.EN
_WEB: Final = ("http://", "https://", "mailto:", "tel:")
_SHOWN: Final = 12
_INTERNAL: Final = ("commune:", "solution:", "page:")
# A message, and the English part it is about when there is one.
_Found: TypeAlias = tuple[Part | None, Diagnostic]


@dataclass(frozen=True)
class _Only:
    """What one language alone says, as it is typed, and where it stands."""

    text: str
    span: Span


@dataclass(frozen=True)
class _Pair:
    """One section, or one field, in both languages."""

    french: Part
    english: Part

    @cached_property
    def prose(self) -> tuple[Prose, Prose]:
        """Return the words of both."""
        # A Mac may write "é" as two signs; the names of months and numbers are told with one.
        french, english = (unicodedata.normalize("NFC", part.text) for part in (self.french, self.english))
        return Prose(french, SOURCE_LOCALE), Prose(english, _TRANSLATION)

    def report(self, code: str, french: Sequence[_Only], english: Sequence[_Only], suggestion: str = "") -> Diagnostic:
        """Return the message on what only one of the two says, at the very words when they are in English."""
        line = french[0].span.line if french else self.french.head.line
        span = english[0].span if english else self.english.head
        return problem(
            code,
            span,
            difference_fr=difference("fr", [one.text for one in french], [one.text for one in english]),
            difference_en=difference("en", [one.text for one in french], [one.text for one in english]),
            line=str(line),
            suggestion=suggestion if len(french) == len(english) == 1 else "",
        )


def difference(language: str, french: Sequence[str], english: Sequence[str]) -> str:
    """Return what each language alone says, in words, in the language of the message; the first dozen is enough."""
    if language == "fr":
        sides = (("en français seulement", french), ("en anglais seulement", english))
        return " ; ".join(f"{side} : {_quoted(texts, '« {} »')}" for side, texts in sides if texts)
    sides = (("in French only", french), ("in English only", english))
    return "; ".join(f"{side}: {_quoted(texts, '“{}”')}" for side, texts in sides if texts)


def _quoted(texts: Sequence[str], quotes: str) -> str:
    return ", ".join(quotes.format(text) for text in texts[:_SHOWN]) + (", …" if len(texts) > _SHOWN else "")


def parity(catalog: Catalog, tree: SourceTree) -> Iterator[Diagnostic]:
    """Yield the facts that an entry says in one language and not in the other."""
    del tree
    known = _known_addresses(catalog)
    for collection, entry in catalog.entries():
        if _TRANSLATION in entry.words:
            found = [*_words(entry), *_sections(collection, entry, known)]
            if found:
                yield from _not_stale(found, entry)


def _known_addresses(catalog: Catalog) -> frozenset[str]:
    return frozenset(f"{collection[:-1]}:{entry.slug}" for collection, entry in catalog.entries())


def _words(entry: Entry[EntryFields]) -> Iterator[_Found]:
    """Yield what differs in the fields that are translated."""
    documents = entry.documents[SOURCE_LOCALE], entry.documents[_TRANSLATION]
    for french, english in paired_words(*documents, shape_of(type(entry.facts))):
        for found in _quantities(_Pair(french, english)):
            yield english, found


def _sections(collection: str, entry: Entry[EntryFields], known: frozenset[str]) -> Iterator[_Found]:
    """Yield what differs in the text."""
    pairs, missing = paired_sections(collection, entry.documents[SOURCE_LOCALE], entry.documents[_TRANSLATION])
    for found in missing:
        yield None, found
        # A heading lost leaves its text under another one: what these hold tells nothing.
        return
    sources = frozenset(source.id for source in entry.facts.sources)
    files = frozenset(entry.images)
    for french, english in pairs:
        pair = _Pair(french, english)
        for rule in (_quantities(pair), _citations(pair, sources), _links(pair, known), _images(pair, files)):
            for found in rule:
                yield english, found


def _not_stale(found: Iterable[_Found], entry: Entry[EntryFields]) -> Iterator[Diagnostic]:
    """Yield what is not said already: of a passage whose French changed alone, that is said, and enough."""
    stale = {part.span.line for part in drift_of(entry).stale}
    for part, diagnostic in found:
        if part is None or part.head.line not in stale:
            yield diagnostic


def _quantities(pair: _Pair) -> Iterator[Diagnostic]:
    """Yield one message on the numbers and one on the dates."""
    french, english = pair.prose
    same, counts = are_plainly_same(french, english), _may_count_apart(french, english)
    if same and not counts:
        return
    numbers = [numbers_apart(french, english), numbers_apart(english, french)]
    if not all(numbers) and (any(numbers) or counts):
        numbers = _with_counts(numbers, french, english)
    if any(numbers):
        yield pair.report("V091", *_marks(pair, numbers), _number_to_type(*numbers))
    dates = [list(dates_apart(french, english)), list(dates_apart(english, french))]
    if any(dates):
        yield pair.report("V092", *_marks(pair, dates), english_date(dates[0][0][0]) if dates[0] else "")


def _may_count_apart(french: Prose, english: Prose) -> bool:
    """Return whether each language seems to say in words a number that the other does not: a cheap first look."""
    ours = french.likely_counts()
    theirs = english.likely_counts() if ours else ours
    return theirs != ours and bool(ours - theirs - english.vouched) and bool(theirs - ours - french.vouched)


def _with_counts(numbers: list[list[tuple[str, Mark]]], french: Prose, english: Prose) -> list[list[tuple[str, Mark]]]:
    """Return the numbers apart with those in words, where one stands on each side in the place of the other.

    A number in words on one side alone proves nothing: "les deux" is "both", and a repeat may be left out.
    """
    both = [numbers[0] or counts_apart(french, english), numbers[1] or counts_apart(english, french)]
    return both if len(both[0]) == len(both[1]) == 1 else numbers


def _number_to_type(french: Sequence[tuple[str, Mark]], english: Sequence[tuple[str, Mark]]) -> str:
    """Return the French number as it could be typed in the place of the English one."""
    if not french or not english:
        return ""
    (value, mark), typed = french[0], english[0][1].text
    if typed[0].isdigit() or value not in ENGLISH_WORDS:
        return in_english(mark, value) if mark.text[-1].isdigit() or not mark.text[0].isdigit() else ""
    word = ENGLISH_WORDS[value]
    return word.capitalize() if typed[0].isupper() else word


def _marks(
    pair: _Pair, apart: Sequence[Sequence[tuple[str, Mark]] | Sequence[tuple[Day, Mark]]]
) -> tuple[list[_Only], list[_Only]]:
    french, english = (
        [_Only(" ".join(mark.text.split()), part.span(mark.start, len(mark.text))) for _, mark in marks]
        for part, marks in zip((pair.french, pair.english), apart, strict=True)
    )
    return french, english


def _citations(pair: _Pair, sources: frozenset[str]) -> Iterator[Diagnostic]:
    """Yield one message on the sources that one language alone cites."""
    ours, theirs = pair.french.citations, pair.english.citations
    if {one.source for one in ours} == {one.source for one in theirs}:
        return
    if all(one.source in sources for one in (*ours, *theirs)):
        french, english = (
            [_only(part, f"[^{one.source}]", one.line, one.column) for one in side]
            for part, side in ((pair.french, ours), (pair.english, theirs))
        )
        yield from _apart("V093", pair, *_differing(french, english))


def _links(pair: _Pair, known: frozenset[str]) -> Iterator[Diagnostic]:
    """Yield one message on the pages of the site, or on the other sites, that one language alone leads to.

    Other sites are counted only: an English text may rightly lead to the English pages of a site.
    """
    ours, theirs = pair.french.targets, pair.english.targets
    if [one.address for one in ours] == [one.address for one in theirs]:
        return
    french, english = (
        [_only(part, _page(one.address), one.line, one.column) for one in side if not one.address.startswith("#")]
        for part, side in ((pair.french, ours), (pair.english, theirs))
    )
    inside, outside = (
        [[one for one in side if one.text.startswith(beginnings)] for side in (french, english)]
        for beginnings in (_INTERNAL, _WEB)
    )
    if [len(french), len(english)] != [len(a) + len(b) for a, b in zip(inside, outside, strict=True)]:
        return
    if all(one.text in known for side in inside for one in side):
        french, english = _differing(*inside)
        if len(outside[0]) != len(outside[1]):
            more = _differing(*outside)
            french, english = [*french, *more[0]], [*english, *more[1]]
        yield from _apart("V094", pair, french, english)


def _page(address: str) -> str:
    """Return the address without its place in the page, which follows the headings of each language."""
    return address.partition("#")[0] if address.startswith(_INTERNAL) else address


def _images(pair: _Pair, files: frozenset[str]) -> Iterator[Diagnostic]:
    """Yield one message on the pictures that one language alone shows; ``plan-en.png`` stands for ``plan-fr.png``."""
    ours, theirs = pair.french.images, pair.english.images
    if (ours or theirs) and all(one.file in files for one in (*ours, *theirs)):
        french, english = (
            [_only(part, one.file, one.line, one.column) for one in side]
            for part, side in ((pair.french, ours), (pair.english, theirs))
        )
        yield from _apart("V095", pair, *_differing(french, english))


def _only(part: Part, text: str, line: int, column: int) -> _Only:
    return _Only(text, part.document.span(line, column, len(text)))


def _apart(code: str, pair: _Pair, french: Sequence[_Only], english: Sequence[_Only]) -> Iterator[Diagnostic]:
    if french or english:
        yield pair.report(code, french, english, french[0].text if french else "")


def _differing(french: Iterable[_Only], english: Iterable[_Only]) -> tuple[list[_Only], list[_Only]]:
    """Return what stands on one side only, each once."""
    ours, theirs = ({_neutral(one.text): one for one in reversed([*side])} for side in (french, english))
    return (
        sorted((ours[text] for text in ours.keys() - theirs.keys()), key=lambda one: one.span),
        sorted((theirs[text] for text in theirs.keys() - ours.keys()), key=lambda one: one.span),
    )


def _neutral(text: str) -> str:
    """Return the name without its language: ``plan-en.png`` is ``plan.png``."""
    stem, dot, suffix = text.rpartition(".")
    return f"{stem[:-3]}.{suffix}" if dot and stem.endswith(("-fr", "-en", ".fr", ".en", "_fr", "_en")) else text
