"""A demonstration corpus, obviously fictitious and realistic in size: ``python -m tests.corpus ENTRIES FOLDER``.

A quarter of the entries are communes, the others solutions. Nothing is left to chance: two corpora of one size are
the same to the byte. Pages, vocabularies and ``site.yml`` are those of the real site.
"""

import random
import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import yaml

from site_builder.model.entries.closed_lists import Stage
from site_builder.model.entries.sections import COMMUNE_SECTIONS, SOLUTION_SECTIONS, Section
from site_builder.model.locale import Locale
from site_builder.model.reading.gather import gather
from site_builder.output.locks import written_locks
from site_builder.source import read_content
from tests.corpus_facts import (
    HOLDERS,
    Facts,
    commune_facts,
    commune_words,
    holder,
    is_proven,
    organisation,
    slug,
    solution_facts,
    solution_words,
)

ROOT: Final = Path(__file__).parents[1]
_SEED: Final = 2022
_LEAST: Final = 4
_ENTRY_LINK: Final = re.compile(r"\]\((?:commune|solution):[^)]*\)")
_STAGES: Final = tuple(Stage)


@dataclass(frozen=True)
class Sentences:
    """What the corpus may say: sentences by section, needs, and ideas of solutions, in both languages."""

    prose: dict[str, list[dict[str, str]]]
    needs: list[dict[str, str]]
    ideas: list[dict[str, str]]


@cache
def sentences() -> Sentences:
    """Return the sentences of the corpus."""
    text = Path(__file__).with_suffix(".yml").read_text(encoding="utf-8")
    return Sentences(**yaml.load(text, Loader=yaml.CSafeLoader))


def write_corpus(folder: Path, entries: int) -> None:
    """Write a whole project into the folder: ``content/`` with this many entries, each in both languages."""
    if entries < _LEAST:
        msg = f"a corpus has {_LEAST} entries at least"
        raise ValueError(msg)
    content = folder / "content"
    for name in ("pages", "taxonomies", "organisations"):
        shutil.copytree(ROOT / "content" / name, content / name, ignore=shutil.ignore_patterns("*.lock"))
    shutil.copyfile(ROOT / "content" / "site.yml", content / "site.yml")
    for page in (content / "pages").rglob("*.md"):
        # Links of the real pages to the real entries have no target here.
        page.write_text(_ENTRY_LINK.sub("](page:communes)", page.read_text(encoding="utf-8")), encoding="utf-8")
    for number in range(1, HOLDERS + 1):
        _write(content / "organisations" / f"{holder(number)}.yml", _dump(organisation(number)))
    communes = entries // 4
    for number in range(1, communes + 1):
        _write_entry(content / "communes" / slug("exemple-sur-marne", number), *_commune(number))
    for number in range(1, entries - communes + 1):
        _write_entry(content / "solutions" / slug("essai", number), *_solution(number, communes))
    _write_locks(folder)


def _write_locks(folder: Path) -> None:
    """Record that the languages of every entry agree, as those of a real site in good order do."""
    tree, _ = read_content(folder / "content")
    catalog, _ = gather(tree)
    assert catalog is not None
    written_locks(catalog, folder, frozenset())


def _write_entry(folder: Path, french: str, english: str) -> None:
    _write(folder / "index.fr.md", french)
    _write(folder / "index.en.md", english)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _dump(facts: Facts) -> str:
    text: str = yaml.dump(facts, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000)
    return text


def _entry(facts: Facts, body: str) -> str:
    return f"---\n{_dump(facts)}---\n\n{body}"


def _choices(name: str, number: int) -> random.Random:
    """Return the same choices each time for the same entry."""
    return random.Random(f"{_SEED}-{name}-{number}")  # noqa: S311 - variety, not secrecy


def _commune(number: int) -> tuple[str, str]:
    """Return the French and the English file of a commune."""
    chosen = _choices("commune", number)
    name, district = f"Exemple-sur-Marne {number:04d}", f"Les Essais {number % 7}"
    words = {"commune": name, "district": district, "name": f"Essai {number}", "solution": slug("essai", number)}
    picked = _picked(COMMUNE_SECTIONS, chosen)
    facts = commune_facts(number, name, district, chosen)
    english = commune_words(name)
    return (
        _entry(facts, _body(COMMUNE_SECTIONS, picked, words, Locale.FR)),
        _entry(english, _body(COMMUNE_SECTIONS, picked, words, Locale.EN)),
    )


def _solution(number: int, communes: int) -> tuple[str, str]:
    """Return the French and the English file of a solution."""
    chosen = _choices("solution", number)
    idea = sentences().ideas[number % len(sentences().ideas)]
    stage = _STAGES[number % len(_STAGES)]
    commune = (number - 1) % communes + 1
    words = {
        "commune": f"Exemple-sur-Marne {commune:04d}",
        "district": f"Les Essais {commune % 7}",
        "slug": slug("exemple-sur-marne", commune),
    }
    sections = [section for section in SOLUTION_SECTIONS if section.id != "results" or is_proven(stage)]
    picked = _picked(sections, chosen)
    french = solution_facts(number, idea, stage, chosen)
    french["communes"] = [words["slug"]]
    english = solution_words(number, idea, stage)
    return (
        _entry(french, _body(sections, picked, {**words, "name": idea["fr"]}, Locale.FR)),
        _entry(english, _body(sections, picked, {**words, "name": idea["en"]}, Locale.EN)),
    )


def _picked(sections: Sequence[Section], chosen: random.Random) -> dict[str, list[dict[str, str]]]:
    """Return the sentences each section will say, in the order it will say them."""
    picked = {}
    for section in sections:
        pool = sentences().prose[section.id]
        linked = [pair for pair in pool if "](" in pair["fr"]]
        others = chosen.sample([pair for pair in pool if pair not in linked], max(len(pool) - 2, 3) - len(linked))
        picked[section.id] = chosen.sample([*linked, *others], len(linked) + len(others))
    picked["needs"] = chosen.sample(sentences().needs, 4)
    return picked


def _body(
    sections: Sequence[Section], picked: dict[str, list[dict[str, str]]], words: dict[str, str], locale: Locale
) -> str:
    """Return the prose: each section in two paragraphs, then a list, then a table with its source."""
    blocks: list[str] = []
    for section in sections:
        blocks.append(f"## {section.heading(locale)}")
        told = [pair[locale].format(**words) for pair in picked[section.id]]
        middle = (len(told) + 1) // 2
        blocks.extend(_paragraphs((told[:middle], told[middle:]), locale))
    blocks.append("\n".join(f"- {need[locale]}" for need in picked["needs"]))
    blocks.append(_TABLES[locale])
    return "\n\n".join(blocks) + "\n"


def _paragraphs(groups: Sequence[Sequence[str]], locale: Locale) -> Iterator[str]:
    for group, source in zip(groups, ("etude", "mesures"), strict=True):
        text = " ".join(group)
        yield f"{text.removesuffix('.')}[^{source}]." if locale is Locale.FR else f"{text}[^{source}]"


_TABLES: Final = {
    Locale.FR: "| Étape | Durée |\n|---|---|\n| Préparation | 3 mois[^etude] |\n| Essai | 12 mois[^mesures] |",
    Locale.EN: "| Step | Length |\n|---|---|\n| Preparation | 3 months[^etude] |\n| Test | 12 months[^mesures] |",
}


if __name__ == "__main__":
    write_corpus(Path(sys.argv[2]), int(sys.argv[1]))
