"""Links to other sites, followed once each, politely: which are dead, which have moved, which nobody can tell."""

import threading
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from http import HTTPStatus
from http.client import HTTPException
from time import monotonic, sleep
from typing import Final
from urllib.parse import urljoin, urlsplit

from site_builder.diagnostics import Diagnostic, Span, problem
from site_builder.model.rules.external import ExternalLink
from site_builder.web.hosts import ELSEWHERE, Manners, Reply, UnreachableError, ask, is_typed_inward, plain_address
from site_builder.web.words import (
    ALL_WELL,
    GARBLED,
    LOOP,
    NO_NAMES,
    UNKNOWN_NAME,
    Words,
    is_unknown_name,
    refusal,
    what_broke,
)

_DEAD, _MOVED, _UNSURE = "V117", "V118", "V119"
_HOPS: Final = 8
_GONE: Final = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})
_FOREVER: Final = frozenset({HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT})


@dataclass(frozen=True)
class _Answer:
    """What became of a link; ``code`` is empty when all is well, ``whole_host`` when its other pages share its fate."""

    code: str = ""
    words: Words = ALL_WELL
    address: str = ""
    whole_host: bool = False


_INWARD: Final = _Answer(
    _DEAD, Words("cette adresse n'est connue que d'un réseau privé", "only a private network knows it")
)
_NAMELESS: Final = frozenset({UNKNOWN_NAME, NO_NAMES})
_OFFLINE: Final = _Answer(
    _UNSURE,
    Words(
        "aucun autre site ne répond non plus ; êtes-vous connecté à internet ?",
        "no other site answers either; are you connected to the internet?",
    ),
)


def dead_links(links: Iterable[ExternalLink], manners: Manners) -> list[Diagnostic]:
    """Return the links that lead nowhere, have moved or could not be checked, each at its place, in their order."""
    places: dict[str, Span] = {}
    hosts: dict[str, list[str]] = {}
    for link in links:
        if link.url not in places:
            places[link.url] = link.span
            hosts.setdefault(_host(link.url), []).append(link.url)
    turns = _Turns(manners)
    with ThreadPoolExecutor(max_workers=manners.hosts_at_once) as pool:
        batches = tuple(pool.map(lambda urls: _of_host(urls, turns), hosts.values()))
    answers = {url: answer for batch in batches for url, answer in batch.items()}
    if len(hosts) > 1 and all(answer.words in _NAMELESS for answer in answers.values()):
        url, span = next(iter(places.items()))
        return [_said(url, span, _OFFLINE)]
    return [_said(url, span, answers[url]) for url, span in places.items() if answers[url].code]


def _said(url: str, span: Span, answer: _Answer) -> Diagnostic:
    if answer.code == _MOVED:
        return problem(_MOVED, span, value=url, suggestion=answer.address)
    return problem(answer.code, span, value=url, reason_fr=answer.words.french, reason_en=answer.words.english)


def _host(url: str) -> str:
    try:
        return urlsplit(url).netloc.casefold()
    except ValueError:
        return ""


class _Turns:
    """Lets each host be asked one thing at a time, with a rest after it."""

    def __init__(self, manners: Manners) -> None:
        self.manners = manners
        self._guard = threading.Lock()
        self._hosts: dict[str, threading.Lock] = {}
        self._free_at: dict[str, float] = {}

    @contextmanager
    def of(self, host: str) -> Iterator[None]:
        """Wait for the turn of the host."""
        with self._guard:
            lock = self._hosts.setdefault(host, threading.Lock())
        with lock:
            sleep(max(self._free_at.get(host, 0.0) - monotonic(), 0.0))
            try:
                yield
            finally:
                self._free_at[host] = monotonic() + self.manners.pause


def _of_host(urls: Sequence[str], turns: _Turns) -> dict[str, _Answer]:
    """Return the answer for each address of a host; a host that cannot be reached is asked once, and doubted once."""
    answers: dict[str, _Answer] = {}
    for url in urls:
        answers[url] = _answer(url, turns)
        if answers[url].whole_host:
            shared = answers[url] if answers[url].code == _DEAD else replace(answers[url], code="")
            return dict.fromkeys(urls, shared) | answers
    return answers


def _answer(url: str, turns: _Turns) -> _Answer:
    """Return what the address answers in the end, wherever it sends."""
    address, moved = url, ""
    try:
        if is_typed_inward(url) and not turns.manners.private_hosts:
            return _INWARD
        for _ in range(_HOPS):
            reply = _asked(address, turns)
            if reply.status not in ELSEWHERE or not reply.location:
                return _judged(reply.status, url, moved)
            following = urljoin(address, plain_address(reply.location))
            if not following.startswith(("http://", "https://")):
                return _Answer(_UNSURE, GARBLED)
            # What sends on for a while may change its mind: only an unbroken line of "forever" is a new address.
            if reply.status in _FOREVER and moved == (address if address != url else ""):
                moved = following
            address = following
    except UnreachableError as fault:
        return replace(_unreachable(fault.__cause__, turns.manners), whole_host=address == url)
    except (OSError, HTTPException, ValueError) as fault:
        return _unreachable(fault, turns.manners)
    return _Answer(_UNSURE, LOOP)


def _asked(url: str, turns: _Turns) -> Reply:
    """Return the answer of a page asked without its content, or with it where a server answers only so."""
    with turns.of(_host(url)):
        try:
            reply = ask(url, "HEAD", turns.manners)
        except (HTTPException, ConnectionError):
            reply = Reply(HTTPStatus.NOT_IMPLEMENTED, "")
    # Many servers answer wrongly to who asks for no content: only the whole question proves a page missing.
    if reply.status < HTTPStatus.BAD_REQUEST or reply.status == HTTPStatus.TOO_MANY_REQUESTS:
        return reply
    with turns.of(_host(url)):
        return ask(url, "GET", turns.manners)


def _judged(status: int, url: str, moved: str) -> _Answer:
    if status in _GONE:
        return _Answer(_DEAD, Words(f"la page n'existe pas, ou plus ({status})", f"the page does not exist ({status})"))
    if status >= HTTPStatus.BAD_REQUEST:
        return _Answer(_UNSURE, refusal(status))
    if status >= HTTPStatus.MULTIPLE_CHOICES or status < HTTPStatus.OK:
        return _Answer(_UNSURE, GARBLED)
    if not moved:
        return _Answer()
    # Sent to the front door: the page itself is gone, and its new address is not that one.
    to_front_door = urlsplit(moved).path in {"", "/"} and urlsplit(url).path not in {"", "/"}
    return _Answer(_MOVED, address="" if to_front_door else moved)


def _unreachable(fault: BaseException | None, manners: Manners) -> _Answer:
    return _Answer(_DEAD if is_unknown_name(fault) else _UNSURE, what_broke(fault, manners.timeout))
