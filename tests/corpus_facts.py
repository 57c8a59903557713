"""Front matter of the demonstration corpus: invented facts, the same each time for the same number."""

import random
from typing import Final, TypeAlias

from site_builder.model.entries.closed_lists import Stage

Facts: TypeAlias = dict[str, object]

HOLDERS: Final = 40
_CHALLENGES: Final = ("mobilites", "nature-en-ville", "espaces-publics", "gestion-des-dechets", "sport")
_COSTS: Final = ("<10k", "10-50k", "50-200k", ">200k", "in-kind")


def slug(name: str, number: int) -> str:
    """Return the folder of an entry."""
    return f"{name}-{number:04d}"


def holder(number: int) -> str:
    """Return the identifier of an organisation."""
    return f"exemple-et-fils-{(number - 1) % HOLDERS + 1}"


def organisation(number: int) -> Facts:
    """Return a holder of solutions."""
    kind = ("start-up", "company", "association", "research")[number % 4]
    return {"id": holder(number), "name": f"Exemple & Fils {number}", "kind": kind, "country": "FR"}


def commune_facts(number: int, name: str, district: str, chosen: random.Random) -> Facts:
    """Return the French front matter of a commune."""
    facts: Facts = {
        "title": name,
        "summary": f"À {name}, commune inventée, les habitants et les services essaient ensemble des solutions.",
        "name": name,
        "insee": f"99{number:03d}" if number < 1000 else f"98{number - 1000:03d}",
        "ept": f"Territoire fictif {number % 12}",
        "edition": 2,
        "phase": 1 + number % 2,
        "district": {"name": district, "area_ha": str(chosen.randint(10, 99)), "source": "etude"},
        "point": {"lat": f"48.{chosen.randint(700, 950)}", "lon": f"2.{chosen.randint(200, 580)}", "source": "etude"},
        "population": _figure(
            "population", "Population légale", chosen.randint(9_000, 90_000), "habitants", "measured"
        ),
        "challenges": sorted(chosen.sample(_CHALLENGES, 2)),
        "timeline": [
            _step("selection", "2024-02-06", "La commune inventée est retenue dans le programme."),
            _step("debut", "2024-09", "Les premiers essais commencent dans le quartier."),
        ],
        "figures": [
            _figure("duree", "Durée prévue des essais", 18, "mois", "planned"),
            _figure(
                "participants", "Habitants à la réunion d'ouverture", chosen.randint(20, 400), "personnes", "declared"
            ),
        ],
    }
    return {**facts, **_origin(number)}


def commune_words(name: str) -> Facts:
    """Return the English words of a commune."""
    return {
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


def solution_facts(number: int, idea: dict[str, str], stage: Stage, chosen: random.Random) -> Facts:
    """Return the French front matter of a solution."""
    facts: Facts = {
        "title": f"{idea['fr']} (essai {number:04d})",
        "summary": f"{idea['fr']}, essai inventé numéro {number} : ce qui a été posé, où, et ce que l'on en sait.",
        "id": slug("essai", number),
        "holder": holder(number),
        "edition": 2,
        "themes": [idea["theme"]],
        "stage": stage.value,
        "stage_as_of": f"2025-{1 + number % 12:02d}",
        "stage_source": "mesures",
        "place": {"name": f"Rue de l'Essai {number}", "source": "etude"},
        "start": "2024-09-16",
        "partners": [{"organisation": holder(number + 1), "role": "Entretien"}],
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
        "evidence": "measured" if is_proven(stage) else "none",
    }
    return {**facts, **_late_facts(stage, number), **_origin(number)}


def _late_facts(stage: Stage, number: int) -> Facts:
    """Return what the last stages demand besides."""
    late: Facts = {}
    if is_proven(stage):
        late["cost"] = {"band": _COSTS[number // 5 % len(_COSTS)], "paid_by": "la commune", "source": "etude"}
        late["legal_instrument"] = "convention"
        late["preconditions"] = [{"id": "place", "kind": "site", "text": "Une rue que la ville entretient."}]
    if stage is Stage.CLOSED:
        late["end"] = "2025-09-15"
        late["outcome"] = {
            "kind": "continued",
            "reason": "Les agents ont voulu garder le dispositif.",
            "source": "etude",
        }
    return late


def solution_words(number: int, idea: dict[str, str], stage: Stage) -> Facts:
    """Return the English words of a solution."""
    english: Facts = {
        "title": f"{idea['en']} (test {number:04d})",
        "summary": f"{idea['en']}, invented test number {number}: what was set up, where, and what is known of it.",
        "place": {"name": f"Rue de l'Essai {number}"},
        "partners": [{"organisation": holder(number + 1), "role": "Upkeep"}],
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
    if is_proven(stage):
        english["cost"] = {"paid_by": "the town"}
        english["preconditions"] = [{"id": "place", "text": "A street that the town looks after."}]
    if stage is Stage.CLOSED:
        english["outcome"] = {"reason": "Staff wanted to keep the device."}
    return english


def is_proven(stage: Stage) -> bool:
    """Return whether the stage demands a measured result."""
    return stage in {Stage.MEASURED, Stage.CLOSED}


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
