"""A demonstration corpus, obviously fictitious and realistic in size: ``python -m tests.corpus ENTRIES FOLDER``.

A quarter of the entries are communes, the others solutions. Entry number n is the same whatever the size of the
corpus: everything in it follows from its number. Pages, vocabularies and ``site.yml`` are those of the real site.
"""

import random
import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, TypeAlias

import yaml

from site_builder.model.locale import Locale
from site_builder.model.sections import COMMUNE_SECTIONS, SOLUTION_SECTIONS, Section
from site_builder.model.solution import Stage

Facts: TypeAlias = dict[str, object]

ROOT: Final = Path(__file__).parents[1]
_SEED: Final = 2022
_LEAST: Final = 4
_HOLDERS: Final = 40
_ENTRY_LINK: Final = re.compile(r"\]\((?:commune|solution):[^)]*\)")
_CHALLENGES: Final = ("mobilites", "nature-en-ville", "espaces-publics", "gestion-des-dechets", "sport")
_COSTS: Final = ("<10k", "10-50k", "50-200k", ">200k", "in-kind")
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
        shutil.copytree(ROOT / "content" / name, content / name)
    shutil.copyfile(ROOT / "content" / "site.yml", content / "site.yml")
    for page in (content / "pages").rglob("*.md"):
        # Links of the real pages to the real entries have no target here.
        page.write_text(_ENTRY_LINK.sub("](page:communes)", page.read_text(encoding="utf-8")), encoding="utf-8")
    for number in range(1, _HOLDERS + 1):
        _write(content / "organisations" / f"{_holder(number)}.yml", _dump(_organisation(number)))
    communes = entries // 4
    for number in range(1, communes + 1):
        _write_entry(content / "communes" / _slug("exemple-sur-marne", number), *_commune(number))
    for number in range(1, entries - communes + 1):
        _write_entry(content / "solutions" / _slug("essai", number), *_solution(number, communes))


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


def _slug(name: str, number: int) -> str:
    return f"{name}-{number:04d}"


def _holder(number: int) -> str:
    return f"exemple-et-fils-{(number - 1) % _HOLDERS + 1}"


def _organisation(number: int) -> Facts:
    kind = ("start-up", "company", "association", "research")[number % 4]
    return {"id": _holder(number), "name": f"Exemple & Fils {number}", "kind": kind, "country": "FR"}


def _choices(name: str, number: int) -> random.Random:
    """Return the same choices each time for the same entry."""
    return random.Random(f"{_SEED}-{name}-{number}")  # noqa: S311 - variety, not secrecy


def _commune(number: int) -> tuple[str, str]:
    """Return the French and the English file of a commune."""
    chosen = _choices("commune", number)
    name, district = f"Exemple-sur-Marne {number:04d}", f"Les Essais {number % 7}"
    words = {"commune": name, "district": district, "name": f"Essai {number}", "solution": _slug("essai", number)}
    picked = _picked(COMMUNE_SECTIONS, chosen)
    facts = _commune_facts(number, name, district, chosen)
    english: Facts = {
        "title": name,
        "summary": f"In {name}, an invented town, residents and services try urban solutions out together.",
        "population": {"label": "Legal population"},
        "timeline": [
            {"id": "selection", "text": "The invented town is selected for the programme."},
            {"id": "debut", "text": "The first tests start in the innovation district."},
        ],
        "figures": [
            {"id": "duree", "label": "Planned length of the tests"},
            {"id": "participants", "label": "Residents at the opening meeting"},
        ],
    }
    return (
        _entry(facts, _body(COMMUNE_SECTIONS, picked, words, Locale.FR)),
        _entry(english, _body(COMMUNE_SECTIONS, picked, words, Locale.EN)),
    )


def _commune_facts(number: int, name: str, district: str, chosen: random.Random) -> Facts:
    facts: Facts = {
        "title": name,
        "summary": f"À {name}, commune inventée, les habitants et les services essaient ensemble des solutions.",
        "name": name,
        "insee": f"99{number:03d}" if number < 1000 else f"98{number - 1000:03d}",  # noqa: PLR2004 - five characters
        "ept": f"Territoire fictif {number % 12}",
        "edition": 2,
        "phase": 1 + number % 2,
        "district": {"name": district, "area_ha": str(chosen.randint(10, 99)), "source": "etude"},
        "population": _figure("population", "Population légale", chosen.randint(9_000, 90_000), "habitants", "measured"),
        "challenges": sorted(chosen.sample(_CHALLENGES, 2)),
        "timeline": [
            _step("selection", "2024-02-06", "La commune inventée est retenue dans le programme."),
            _step("debut", "2024-09", "Les premiers essais commencent dans le quartier."),
        ],
        "figures": [
            _figure("duree", "Durée prévue des essais", 18, "mois", "planned"),
            _figure("participants", "Habitants à la réunion d'ouverture", chosen.randint(20, 400), "personnes", "declared"),
        ],
    }
    return {**facts, **_origin(number)}


def _solution(number: int, communes: int) -> tuple[str, str]:
    """Return the French and the English file of a solution."""
    chosen = _choices("solution", number)
    idea = sentences().ideas[number % len(sentences().ideas)]
    stage = _STAGES[number % len(_STAGES)]
    commune = (number - 1) % communes + 1
    words = {
        "commune": f"Exemple-sur-Marne {commune:04d}",
        "district": f"Les Essais {commune % 7}",
        "slug": _slug("exemple-sur-marne", commune),
    }
    sections = [section for section in SOLUTION_SECTIONS if section.id != "results" or _is_proven(stage)]
    picked = _picked(sections, chosen)
    french = _solution_facts(number, idea, stage, chosen)
    french["communes"] = [words["slug"]]
    english = _solution_words(number, idea, stage)
    return (
        _entry(french, _body(sections, picked, {**words, "name": idea["fr"]}, Locale.FR)),
        _entry(english, _body(sections, picked, {**words, "name": idea["en"]}, Locale.EN)),
    )


def _is_proven(stage: Stage) -> bool:
    return stage in {Stage.MEASURED, Stage.CLOSED}


def _solution_facts(number: int, idea: dict[str, str], stage: Stage, chosen: random.Random) -> Facts:
    facts: Facts = {
        "title": f"{idea['fr']} (essai {number:04d})",
        "summary": f"{idea['fr']}, essai inventé numéro {number} : ce qui a été posé, où, et ce que l'on en sait.",
        "id": _slug("essai", number),
        "holder": _holder(number),
        "edition": 2,
        "themes": [idea["theme"]],
        "stage": stage.value,
        "stage_as_of": f"2025-{1 + number % 12:02d}",
        "stage_source": "mesures",
        "place": {"name": f"Rue de l'Essai {number}", "source": "etude"},
        "start": "2024-09-16",
        "partners": [{"organisation": _holder(number + 1), "role": "Entretien"}],
        "indicators": [
            {
                "id": "passages",
                "label": "Passages par jour",
                "baseline": "relevés de la saison précédente",
                "target": "une hausse nette en semaine",
                "method": "Comptage manuel, une semaine par mois.",
                "source": "etude",
            }
        ],
        "timeline": [_step("pose", "2024-09-16", "Le dispositif inventé est posé.")],
        "figures": [
            _figure("duree", "Durée prévue de l'essai", 12, "mois", "planned"),
            {
                **_figure("passages", "Passages relevés par jour", chosen.randint(50, 900), "personnes", "measured"),
                "method": "Comptage manuel, une semaine par mois.",
            },
        ],
        "evidence": "measured" if _is_proven(stage) else "none",
    }
    return {**facts, **_late_facts(stage, number), **_origin(number)}


def _late_facts(stage: Stage, number: int) -> Facts:
    """Return what the last stages demand besides."""
    late: Facts = {}
    if _is_proven(stage):
        late["cost"] = {"band": _COSTS[number // 5 % len(_COSTS)], "paid_by": "la commune", "source": "etude"}
        late["legal_instrument"] = "convention"
        late["preconditions"] = [{"id": "place", "kind": "site", "text": "Une rue que la ville entretient."}]
    if stage is Stage.CLOSED:
        late["end"] = "2025-09-15"
        late["outcome"] = {"kind": "continued", "reason": "Les agents ont voulu garder le dispositif.", "source": "etude"}
    return late


def _solution_words(number: int, idea: dict[str, str], stage: Stage) -> Facts:
    english: Facts = {
        "title": f"{idea['en']} (test {number:04d})",
        "summary": f"{idea['en']}, invented test number {number}: what was set up, where, and what is known of it.",
        "place": {"name": f"Rue de l'Essai {number}"},
        "partners": [{"organisation": _holder(number + 1), "role": "Upkeep"}],
        "indicators": [
            {
                "id": "passages",
                "label": "People passing by, per day",
                "baseline": "readings of the season before",
                "target": "a clear rise on weekdays",
                "method": "Counted by hand, one week a month.",
            }
        ],
        "timeline": [{"id": "pose", "text": "The invented device is set up."}],
        "figures": [
            {"id": "duree", "label": "Planned length of the test"},
            {"id": "passages", "label": "People counted per day", "method": "Counted by hand, one week a month."},
        ],
    }
    if _is_proven(stage):
        english["cost"] = {"paid_by": "the town"}
        english["preconditions"] = [{"id": "place", "text": "A street that the town looks after."}]
    if stage is Stage.CLOSED:
        english["outcome"] = {"reason": "Staff wanted to keep the device."}
    return english


def _figure(name: str, label: str, value: int, unit: str, kind: str) -> Facts:
    dated: Facts = {"id": name, "label": label, "value": str(value), "unit": unit, "as_of": "2025"}
    return {**dated, "kind": kind, "source": "mesures"}


def _step(name: str, date: str, text: str) -> Facts:
    return {"id": name, "date": date, "text": text, "source": "etude"}


def _origin(number: int) -> Facts:
    """Return the two sources and the dates of an entry."""
    day = f"2025-{1 + number % 12:02d}-{1 + number % 28:02d}"
    sources = [
        {"id": "etude", "title": "Étude fictive du quartier", "publisher": "Exemple & Fils", "lang": "fr"},
        {"id": "mesures", "title": "Imaginary readings", "publisher": "Example Institute", "lang": "en"},
    ]
    for source in sources:
        address = f"https://exemple.invalid/{source['id']}/{number}"
        source |= {"url": address, "published": "2024-05", "consulted": day, "access": "whole"}
    return {"sources": sources, "published_on": day, "updated_on": day, "reviewed_on": day}


def _picked(sections: Sequence[Section], chosen: random.Random) -> dict[str, list[dict[str, str]]]:
    """Return the sentences each section will say, in the order it will say them."""
    picked = {}
    for section in sections:
        pool = sentences().prose[section.id]
        linked = [pair for pair in pool if "](" in pair["fr"]]
        others = chosen.sample([pair for pair in pool if pair not in linked], max(len(pool) - 1 - len(linked), 3))
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
