"""What an official site owes its readers, and a demonstration does not yet: ``vitrine check --release``."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final
from urllib.parse import urlsplit

from site_builder.diagnostics import Diagnostic, problem
from site_builder.model.catalog import Catalog, Entry
from site_builder.model.entries.entry import EntryFields
from site_builder.model.entries.page import Page
from site_builder.model.entries.parts import Source
from site_builder.model.entries.scalars import PartialDate
from site_builder.model.entries.settings import Conformity, Status
from site_builder.model.entries.solution import Solution
from site_builder.model.locale import SOURCE_LOCALE
from site_builder.source import Document, Loc, SourceTree

# Names that will never be those of a site (RFC 2606, RFC 6761).
_EXAMPLE_DOMAINS: Final = ("example", "example.com", "example.net", "example.org", "invalid", "localhost", "test")
_DEMONSTRATION_LICENCE: Final = ("chaque source garde ses droits", "each source keeps its own rights")
# Law 2004-575, art. 1-1: who publishes, who answers for it, who hosts. French name, English name, what to type.
_LEGAL: Final = {
    "publisher": ("éditeur", "publisher", "publisher: …"),
    "publisher_address": ("adresse de l'éditeur", "address of the publisher", "publisher_address: …"),
    "director": ("directeur de la publication", "director of publication", "director: …"),
}
_HOST: Final = {
    "name": ("nom de l'hébergeur", "name of the host", "name: …"),
    "address": ("adresse de l'hébergeur", "address of the host", "address: …"),
    "phone": ("téléphone de l'hébergeur", "phone of the host", "phone: …"),
}
_CONTACT: Final = {
    "name": ("nom du contact", "name of the contact", "name: …"),
    "email": ("adresse électronique du contact", "e-mail address of the contact", "email: …"),
}
_REVIEW_MONTHS: Final = 6
_AUDIT_MONTHS: Final = 36
# The day of the check is that of Greenwich; it may be tomorrow already where the content is written.
_SLACK: Final = timedelta(days=1)


def release_problems(catalog: Catalog, today: date) -> list[Diagnostic]:
    """Return what keeps the content from being published as an official site on that day."""
    published = catalog.published()
    found = [*_demonstration(catalog), *_legal(catalog), *_contact(catalog), *_accessibility(catalog, today)]
    found.extend(_dates_to_come(catalog, today))
    for _, entry in published.entries():
        found.extend(_review(entry, today))
    return found


def legal_duties(catalog: Catalog, _tree: SourceTree) -> Iterator[Diagnostic]:
    """Yield what the law asks of a site that says it is official: without it no such site is built, release or not."""
    if catalog.settings.status is Status.OFFICIAL:
        yield from _legal(catalog)


def _demonstration(catalog: Catalog) -> Iterator[Diagnostic]:
    settings, document = catalog.settings, catalog.settings_document
    host = urlsplit(settings.base_url).hostname or ""
    if any(f".{host}".endswith(f".{domain}") for domain in _EXAMPLE_DOMAINS):
        yield _still(document, ("base_url",), settings.base_url, 'base_url: "https://www.votre-site.fr/"')
    if settings.status is Status.DEMONSTRATION:
        yield _still(document, ("status",), settings.status.value, f"status: {Status.OFFICIAL.value}")
    for language, mark in zip(("fr", "en"), _DEMONSTRATION_LICENCE, strict=True):
        licence = getattr(settings.data_licence, language)
        if mark in licence.casefold():
            example = f'{language}: "{"Licence Ouverte 2.0" if language == "fr" else "Open Licence 2.0"}"'
            yield _still(document, ("data_licence", language), licence, example)
            return


def _still(document: Document, loc: Loc, value: str, example: str) -> Diagnostic:
    return problem("V110", document.value_span(loc), key=str(loc[0]), value=value, example=example)


def _legal(catalog: Catalog) -> Iterator[Diagnostic]:
    legal = catalog.settings.legal
    missing = [words for field, words in _LEGAL.items() if not getattr(legal, field)]
    missing.extend(words for field, words in _HOST.items() if not getattr(legal.host, field))
    if missing:
        yield problem("V111", catalog.settings_document.key_span(("legal",)), **_listed(missing))


def _contact(catalog: Catalog) -> Iterator[Diagnostic]:
    settings, document = catalog.settings, catalog.settings_document
    missing = [words for field, words in _CONTACT.items() if not getattr(settings.contact, field)]
    if missing:
        reason = {"purpose_fr": "vous écrire", "purpose_en": "write to you"}
        yield problem("V112", document.key_span(("contact",)), **reason, **_listed(missing))
    if not settings.repository:
        reason = {"purpose_fr": "signaler une erreur dans une page", "purpose_en": "report a mistake in a page"}
        words = ("adresse du dépôt", "address of the repository", 'repository: "https://github.com/compte/depot"')
        yield problem("V112", document.key_span(("repository",)), **reason, **_listed([words]))


def _listed(missing: list[tuple[str, str, str]]) -> dict[str, str]:
    french, english, typed = zip(*missing, strict=True)
    return {"keys_fr": ", ".join(french), "keys_en": ", ".join(english), "example": " · ".join(dict.fromkeys(typed))}


def _accessibility(catalog: Catalog, today: date) -> Iterator[Diagnostic]:
    audit, document = catalog.settings.accessibility, catalog.settings_document
    if audit.statement_on is None:
        span = document.key_span(("accessibility", "statement_on"))
        yield problem("V113", span, today=today.isoformat())
    if audit.conformity is Conformity.NOT_COMPLIANT:
        return
    # A statement of conformity rests on an audit of less than three years (decree 2019-768, RGAA 4.1.2).
    if audit.audited_on is None or not audit.auditor:
        reason = ("aucun audit n'est daté et signé", "no audit is dated and signed")
    elif audit.audited_on.last_day < _before(today, _AUDIT_MONTHS):
        reason = (
            f"l'audit ({audit.audited_on.iso}) a plus de trois ans",
            f"the audit ({audit.audited_on.iso}) is more than three years old",
        )
    else:
        return
    span = document.value_span(("accessibility", "conformity"))
    yield problem("V114", span, value=audit.conformity.value, reason_fr=reason[0], reason_en=reason[1])


def _review(entry: Entry[EntryFields], today: date) -> Iterator[Diagnostic]:
    facts, document = entry.facts, entry.documents[SOURCE_LOCALE]
    # A page that rests on no source states nothing that could have changed elsewhere.
    if isinstance(facts, Page) and not facts.sources:
        return
    if facts.reviewed_on is None:
        state = ("elle n'a jamais été relue", "it was never reviewed")
    elif facts.reviewed_on.last_day < _before(today, _REVIEW_MONTHS):
        shown = facts.reviewed_on.iso
        state = (
            f"elle a été relue il y a plus de six mois ({shown})",
            f"it was last reviewed more than six months ago ({shown})",
        )
    else:
        return
    span = document.value_span(("reviewed_on",))
    yield problem("V115", span, state_fr=state[0], state_en=state[1], today=today.isoformat())


def _before(day: date, months: int) -> date:
    """Return the same day that many months earlier, or the last one of a month that is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _dates_to_come(catalog: Catalog, today: date) -> Iterator[Diagnostic]:
    """Yield what is said to have been done on a day that has not come."""
    settings = catalog.settings
    audit = {f"accessibility.{name}": getattr(settings.accessibility, name) for name in ("audited_on", "statement_on")}
    yield from _to_come(catalog.settings_document, audit, settings.sources, today)
    for _, entry in catalog.published().entries():
        facts = entry.facts
        days = {name: getattr(facts, name) for name in ("published_on", "updated_on", "reviewed_on")}
        if isinstance(facts, Solution):
            days["stage_as_of"] = facts.stage_as_of
        yield from _to_come(entry.documents[SOURCE_LOCALE], days, facts.sources, today)


def _to_come(
    document: Document, days: dict[str, PartialDate | None], sources: tuple[Source, ...], today: date
) -> Iterator[Diagnostic]:
    dated: list[tuple[Loc, PartialDate | None]] = [(tuple(name.split(".")), day) for name, day in days.items()]
    for index, source in enumerate(sources):
        dated.append((("sources", index, "published"), source.published))
        dated.append((("sources", index, "consulted"), source.consulted))
    for loc, day in dated:
        if day and day.first_day > today + _SLACK:
            yield problem("V116", document.value_span(loc), key=str(loc[-1]), value=day.iso, today=today.isoformat())
