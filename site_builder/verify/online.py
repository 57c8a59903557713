"""Links to other sites, followed once each, politely: which are dead, which have moved, which nobody can tell."""

import socket
import ssl
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
from site_builder.verify.hosts import (
    Manners,
    PrivateHostError,
    UnreachableError,
    ask,
    is_typed_inward,
    plain_address,
)

_DEAD, _MOVED, _UNSURE = "V117", "V118", "V119"
_HOPS: Final = 8
_GONE: Final = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})
_FOREVER: Final = frozenset({HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT})
_ELSEWHERE: Final = _FOREVER | {HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT}
# No such name, or a name without an address; any other fault of the directory of names is passing.
_NO_SUCH_NAME: Final = frozenset({socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)})


@dataclass(frozen=True)
class _Answer:
    """What became of a link; ``code`` is empty when all is well, ``whole_host`` when its other pages share its fate."""

    code: str = ""
    french: str = ""
    english: str = ""
    address: str = ""
    whole_host: bool = False


_UNKNOWN_NAME: Final = _Answer(_DEAD, "aucun site ne porte ce nom", "no site bears this name")
_INWARD: Final = _Answer(_DEAD, "cette adresse n'est connue que d'un réseau privé", "only a private network knows it")
_LED_INWARD: Final = _Answer(_UNSURE, "le nom mène à un réseau privé", "the name leads to a private network")
_NO_NAMES: Final = _Answer(_UNSURE, "le nom du site n'a pas pu être cherché", "the name could not be looked up")
_NAMELESS: Final = frozenset({_UNKNOWN_NAME.french, _NO_NAMES.french})
_OFFLINE: Final = _Answer(
    _UNSURE,
    "aucun autre site ne répond non plus ; êtes-vous connecté à internet ?",
    "no other site answers either; are you connected to the internet?",
)
_CERTIFICATE: Final = _Answer(
    _UNSURE,
    "le certificat de sécurité du site n'est pas bon, et un navigateur avertirait le lecteur",
    "the security certificate of the site is not good, and a browser would warn the reader",
)
_REFUSED: Final = _Answer(_UNSURE, "le site n'accepte pas la connexion", "the site does not take the connection")
_LOOP: Final = _Answer(_UNSURE, "la page renvoie sans fin à une autre", "the page forwards to another without end")
_GARBLED: Final = _Answer(_UNSURE, "la réponse du site ne se comprend pas", "the answer of the site makes no sense")


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
    if len(hosts) > 1 and all(answer.french in _NAMELESS for answer in answers.values()):
        url, span = next(iter(places.items()))
        return [_said(url, span, _OFFLINE)]
    return [_said(url, span, answers[url]) for url, span in places.items() if answers[url].code]


def _said(url: str, span: Span, answer: _Answer) -> Diagnostic:
    if answer.code == _MOVED:
        return problem(_MOVED, span, value=url, suggestion=answer.address)
    return problem(answer.code, span, value=url, reason_fr=answer.french, reason_en=answer.english)


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
            status, target = _asked(address, turns)
            if status not in _ELSEWHERE or not target:
                return _judged(status, url, moved)
            following = urljoin(address, plain_address(target))
            if not following.startswith(("http://", "https://")):
                return _GARBLED
            # What sends on for a while may change its mind: only an unbroken line of "forever" is a new address.
            if status in _FOREVER and moved == (address if address != url else ""):
                moved = following
            address = following
    except UnreachableError as fault:
        return replace(_unreachable(fault.__cause__, turns.manners), whole_host=address == url)
    except (OSError, HTTPException, ValueError) as fault:
        return _unreachable(fault, turns.manners)
    return _LOOP


def _asked(url: str, turns: _Turns) -> tuple[int, str]:
    """Return the status of a page without its content, or with it where a server answers only so."""
    with turns.of(_host(url)):
        try:
            status, target = ask(url, "HEAD", turns.manners)
        except (HTTPException, ConnectionError):
            status, target = HTTPStatus.NOT_IMPLEMENTED, ""
    # Many servers answer wrongly to who asks for no content: only the whole question proves a page missing.
    if status < HTTPStatus.BAD_REQUEST or status == HTTPStatus.TOO_MANY_REQUESTS:
        return status, target
    with turns.of(_host(url)):
        return ask(url, "GET", turns.manners)


def _judged(status: int, url: str, moved: str) -> _Answer:
    if status in _GONE:
        return _Answer(_DEAD, f"la page n'existe pas, ou plus ({status})", f"the page does not exist ({status})")
    if status >= HTTPStatus.BAD_REQUEST:
        french, english = _excuse(status)
        return _Answer(_UNSURE, f"{french} ({status})", f"{english} ({status})")
    if status >= HTTPStatus.MULTIPLE_CHOICES or status < HTTPStatus.OK:
        return _GARBLED
    if not moved:
        return _Answer()
    # Sent to the front door: the page itself is gone, and its new address is not that one.
    to_front_door = urlsplit(moved).path in {"", "/"} and urlsplit(url).path not in {"", "/"}
    return _Answer(_MOVED, address="" if to_front_door else moved)


def _excuse(status: int) -> tuple[str, str]:
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return "le site est en panne", "the site is out of order"
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return "le site est trop sollicité", "the site is asked too much"
    return "le site refuse les programmes", "the site refuses programs"


def _unreachable(fault: BaseException | None, manners: Manners) -> _Answer:
    """Return what a fault of the connection says, in words."""
    match fault:
        case PrivateHostError():
            return _LED_INWARD
        case socket.gaierror():
            return _UNKNOWN_NAME if fault.errno in _NO_SUCH_NAME else _NO_NAMES
        case ssl.SSLError():
            return _CERTIFICATE
        case TimeoutError():
            seconds = f"{manners.timeout:g}"
            return _Answer(_UNSURE, f"pas de réponse en {seconds} secondes", f"no answer within {seconds} seconds")
        case OSError():
            return _REFUSED
        case _:
            return _GARBLED
