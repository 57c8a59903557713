"""The dashboard of editors in words: lines for a terminal, tables for the summary of a GitHub job."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap
from types import MappingProxyType
from typing import Final

from site_builder.diagnostics import Language
from site_builder.diagnostics.markdown import as_typed
from site_builder.model.coverage.completeness import FIELD_NAMES
from site_builder.model.coverage.status import EntryStatus, Status, Total, Translation
from site_builder.model.drift.drift import StalePart

_LEAST_WIDTH: Final = 60
_MOST_WIDTH: Final = 120
_INDENT: Final = "      "
_OFTEN: Final = 3
_LONGEST: Final = 26

_WORDS: Final[Mapping[Language, Mapping[str, str]]] = MappingProxyType(
    {
        Language.FR: {
            "heading": "Tableau de bord des contenus",
            "communes": "Communes",
            "solutions": "Solutions",
            "pages": "Pages",
            "announced": "annoncée",
            "deploying": "en cours",
            "tested": "testée",
            "measured": "mesurée",
            "closed": "close",
            "": "–",
            "draft": "brouillon, pas publié",
            "fresh": "à jour",
            "stale": "en retard ({})",
            "unrecorded": "à relire",
            "missing": "absent",
            "entry": "Fiche",
            "stage": "Étape",
            "known": "Connu",
            "unknown": "Inconnu",
            "english": "Anglais",
            "reviewed": "Relue le",
            "never": "jamais",
            "total": "{known} champs connus sur {due}, {percent}",
            "unknown_line": "inconnu : {}",
            "stale_line": "anglais en retard : {}",
            "beginning": "le début du texte",
            "quoted": "« {} »",
            "percent": "{} %",
            "between": "\u00a0; ",
            "next": "À faire",
            "broken_one": "1 fichier a des erreurs, sa fiche peut manquer ci-dessus ; voir les erreurs",
            "broken": "{} fichiers ont des erreurs, leurs fiches peuvent manquer ci-dessus ; voir les erreurs",
            "update_one": "mettre à jour l'anglais de {}, puis taper",
            "update": "mettre à jour l'anglais de {} fiches, puis taper",
            "still_right": "pour une fiche dont l'anglais dit déjà la même chose, taper",
            "reread_one": "relire l'anglais de {} en regard du français, puis taper",
            "reread": "relire l'anglais de {} fiches en regard du français, puis taper",
            "often": "{collection} : chercher d'abord {fields}",
            "nothing": "rien : tout est connu et traduit",
            "written_one": "Suivi des traductions et des adresses : 1 fichier mis à jour.",
            "written": "Suivi des traductions et des adresses : {} fichiers mis à jour.",
            "unwritten": "Suivi des traductions et des adresses : rien à changer.",
        },
        Language.EN: {
            "heading": "Content dashboard",
            "communes": "Towns",
            "solutions": "Solutions",
            "pages": "Pages",
            "announced": "announced",
            "deploying": "deploying",
            "tested": "tested",
            "measured": "measured",
            "closed": "closed",
            "": "–",
            "draft": "draft, not published",
            "fresh": "up to date",
            "stale": "late ({})",
            "unrecorded": "to review",
            "missing": "missing",
            "entry": "Entry",
            "stage": "Stage",
            "known": "Known",
            "unknown": "Unknown",
            "english": "English",
            "reviewed": "Reviewed",
            "never": "never",
            "total": "{known} of {due} fields known, {percent}",
            "unknown_line": "unknown: {}",
            "stale_line": "English is late: {}",
            "beginning": "the beginning of the text",
            "quoted": "“{}”",
            "percent": "{}%",
            "between": "; ",
            "next": "To do",
            "broken_one": "1 file has errors, its entry may be missing above; see the errors",
            "broken": "{} files have errors, their entries may be missing above; see the errors",
            "update_one": "bring the English of {} up to date, then type",
            "update": "bring the English of {} entries up to date, then type",
            "still_right": "for an entry whose English already says the same, type",
            "reread_one": "read the English of {} alongside the French, then type",
            "reread": "read the English of {} entries alongside the French, then type",
            "often": "{collection}: look first for {fields}",
            "nothing": "nothing: all is known and translated",
            "written_one": "Record of translations and addresses: 1 file updated.",
            "written": "Record of translations and addresses: {} files updated.",
            "unwritten": "Record of translations and addresses: nothing to change.",
        },
    }
)


def render_text(status: Status, language: Language, width: int) -> str:
    """Return the dashboard for a terminal so many characters wide, ending with a newline."""
    words = _WORDS[language]
    width = min(max(width, _LEAST_WIDTH), _MOST_WIDTH)
    longest = max((len(entry.slug) for entry in status.entries), default=0)
    lines: list[str] = []
    for total in status.totals():
        columns = [words[name] for name in ("entry", "known", "english", "reviewed")]
        lines.extend(
            (_title(total, language), "", _line(columns[0], ("", columns[1]), columns[2], columns[3], longest).rstrip())
        )
        for entry in status.entries:
            if entry.collection == total.collection:
                lines.extend(_entry_lines(entry, language, longest, width))
        lines.append("")
    lines.extend((words["next"], ""))
    for step in next_steps(status, language):
        text = f"{step.text}{_colon(language).rstrip()}" if step.command else step.text
        lines.extend(_folded(text, width, "  - ", "    "))
        lines.extend([f"{_INDENT}{step.command}"] if step.command else ())
    return "\n".join(lines) + "\n"


def _folded(text: str, width: int, first: str, next_lines: str) -> list[str]:
    """Return the lines of the text; what is to be typed is not cut at its hyphens."""
    return wrap(
        text,
        width,
        initial_indent=first,
        subsequent_indent=next_lines,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _title(total: Total, language: Language) -> str:
    words = _WORDS[language]
    title = f"{words[total.collection]} ({total.entries})"
    return f"{title}{_colon(language)}{_sum(total, language)}" if total.due else title


def _sum(total: Total, language: Language) -> str:
    percent = _percent(total.known, total.due, language)
    return _WORDS[language]["total"].format(known=total.known, due=total.due, percent=percent)


def _colon(language: Language) -> str:
    return " : " if language is Language.FR else ": "


def _percent(known: int, due: int, language: Language) -> str:
    return _WORDS[language]["percent"].format(100 * known // due) if due else "–"


def _entry_lines(entry: EntryStatus, language: Language, longest: int, width: int) -> Iterator[str]:
    """Yield one line of states, then what is unknown and what is out of date, folded at the width."""
    words = _WORDS[language]
    share = f"{entry.known}/{entry.due}" if entry.due else "–"
    percent = _percent(entry.known, entry.due, language) if entry.due else ""
    line = _line(
        entry.slug, (share, percent), _translation(entry, language), entry.reviewed_on or words["never"], longest
    )
    yield f"{line}  {words[entry.stage] if entry.stage else ''}".rstrip()
    if entry.draft:
        yield f"{_INDENT}{words['draft']}"
    for label, names in (
        ("unknown_line", [field_name(field, language) for field in entry.unknown]),
        ("stale_line", [_part_name(part, language) for part in entry.stale]),
    ):
        if names:
            yield from _folded(words[label].format(words["between"].join(names)), width, _INDENT, _INDENT + "  ")


def _line(name: str, share: tuple[str, str], translation: str, reviewed: str, longest: int) -> str:
    """Return one line of columns; a name longer than most only pushes its own line."""
    return f"  {name:<{min(longest, _LONGEST)}}  {share[0]:>5} {share[1]:>5}  {translation:<14}  {reviewed:<10}"


def _translation(entry: EntryStatus, language: Language) -> str:
    return _WORDS[language][entry.translation.value].format(len(entry.stale))


def field_name(field: str, language: Language) -> str:
    """Return what the field is called in the language."""
    french, english = FIELD_NAMES[field]
    return french if language is Language.FR else english


def _part_name(part: StalePart, language: Language) -> str:
    words = _WORDS[language]
    return words["quoted"].format(part.source_name) if part.source_name else words["beginning"]


@dataclass(frozen=True)
class Step:
    """Something to do, and what to type for it."""

    text: str
    command: str = ""


def next_steps(status: Status, language: Language) -> Sequence[Step]:
    """Return what to do next, what holds the site back first."""
    words = _WORDS[language]
    steps = []
    if status.broken:
        one_or_more = "broken_one" if len(status.broken) == 1 else "broken"
        steps.append(Step(words[one_or_more].format(len(status.broken)), "vitrine check"))
    for state, verb in ((Translation.STALE, "update"), (Translation.UNRECORDED, "reread")):
        names = [entry.name for entry in status.entries if entry.translation is state and not entry.draft]
        if names:
            text = words[f"{verb}_one"].format(names[0]) if len(names) == 1 else words[verb].format(len(names))
            steps.append(Step(text, "vitrine status --update-locks"))
        if names and state is Translation.STALE:
            steps.append(Step(words["still_right"], f"vitrine status --accept {names[0]}"))
    for total in status.totals():
        if total.unknown:
            often = (f"{field_name(field, language)} ({count})" for field, count in total.unknown[:_OFTEN])
            fields = words["between"].join(often)
            steps.append(Step(words["often"].format(collection=words[total.collection], fields=fields)))
    return steps or [Step(words["nothing"])]


def locks_line(changed: Sequence[str], language: Language) -> str:
    """Return how many locks were written."""
    words = _WORDS[language]
    one_or_more = "written_one" if len(changed) == 1 else "written" if changed else "unwritten"
    return words[one_or_more].format(len(changed))


def render_markdown(status: Status, language: Language) -> str:
    """Return the dashboard as Markdown tables, one for each collection, ending with a newline."""
    words = _WORDS[language]
    lines = [f"## {words['heading']}"]
    for total in status.totals():
        columns = [words["entry"], *(words[name] for name in ("stage", "known", "unknown", "english", "reviewed"))]
        lines.extend(("", f"### {_title(total, language)}", "", _row(columns), "|---" * len(columns) + "|"))
        rows = (_cells(entry, language) for entry in status.entries if entry.collection == total.collection)
        lines.extend(_row(row) for row in rows)
    steps = [
        f"- {as_typed(step.text)}" + (f"{_colon(language)}`{step.command}`" if step.command else "")
        for step in next_steps(status, language)
    ]
    return "\n".join([*lines, "", f"### {words['next']}", "", *steps]) + "\n"


def _cells(entry: EntryStatus, language: Language) -> list[str]:
    words = _WORDS[language]
    stale = words["between"].join(_part_name(part, language) for part in entry.stale)
    translation = _translation(entry, language)
    share = f"{entry.known}/{entry.due} ({_percent(entry.known, entry.due, language)})" if entry.due else "–"
    return [
        f"{as_typed(entry.title)} (`{entry.slug}`)" + (f", {words['draft']}" if entry.draft else ""),
        words[entry.stage],
        share,
        words["between"].join(field_name(field, language) for field in entry.unknown) or "–",
        f"{translation}{_colon(language)}{as_typed(stale)}" if stale else translation,
        entry.reviewed_on or words["never"],
    ]


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"
