"""One question to one host: over a connection that private networks cannot be reached by, and that ends in time."""

import ipaddress
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import Final
from urllib.parse import SplitResult, quote, urlsplit

# What an address may hold besides letters and digits, "%" included: what is already written so stays so (RFC 3986).
_KEPT: Final = "/%:@!$&'()*+,;=~-._?#[]"
# Where the answer is an address to go on to.
ELSEWHERE: Final = frozenset(
    {
        HTTPStatus.MOVED_PERMANENTLY,
        HTTPStatus.FOUND,
        HTTPStatus.SEE_OTHER,
        HTTPStatus.TEMPORARY_REDIRECT,
        HTTPStatus.PERMANENT_REDIRECT,
    }
)
# A server may send its answer byte by byte, each in time: the whole of it may take no more than this many timeouts.
_PATIENCE: Final = 3
# A name may give any number of addresses, each of which takes a whole timeout to refuse.
_ADDRESSES: Final = 3
_INWARD_NAMES: Final = ("localhost", ".localhost", ".local", ".internal", ".lan", ".home.arpa")


@dataclass(frozen=True)
class Manners:
    """How to ask: who says so (``site``, its address), how long to wait and how often to ask a host, in seconds.

    ``private_hosts`` lets addresses of private networks be asked: tests do, on their own machine. ``program`` is the
    name that hosts read in their records.
    """

    site: str
    timeout: float = 10.0
    pause: float = 1.0
    hosts_at_once: int = 8
    private_hosts: bool = False
    program: str = "VitrineLinkCheck"


@dataclass(frozen=True)
class Reply:
    """What a host answered: a status, where it sends elsewhere, and the content that was asked for."""

    status: int
    location: str
    content: bytes = b""


class PrivateHostError(OSError):
    """The name leads to a private network, where content must not send us."""


class UnreachableError(Exception):
    """The host itself could not be reached, whatever the page; ``__cause__`` tells why."""


def plain_address(url: str) -> str:
    """Return the address in the characters that the network and a terminal take; ValueError for what is no address."""
    parts = urlsplit(url)
    if not parts.netloc.isascii():
        # A name with accents is looked up under its other spelling (RFC 3490): "é.fr" is "xn--9ca.fr".
        user, at, host = parts.netloc.rpartition("@")
        url = parts._replace(netloc=f"{user}{at}{host.encode('idna').decode()}").geturl()
    return quote(url, safe=_KEPT)


def is_typed_inward(url: str) -> bool:
    """Return whether the address itself names this machine or a private network."""
    host = (urlsplit(url).hostname or "").rstrip(".")
    try:
        return not _is_public(host)
    except ValueError:
        return any(f".{host}".endswith(name if name.startswith(".") else f".{name}") for name in _INWARD_NAMES)


def ask(url: str, method: str, manners: Manners, *, most: int = 0) -> Reply:
    """Return what the host answers, with ``most`` bytes of its content at most.

    Raises OSError, HTTPException or ValueError when there is no answer; UnreachableError when there is no host.
    """
    parts = urlsplit(plain_address(url))
    connection = _connection(parts, manners)
    target = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    headers = {
        "User-Agent": f"{manners.program}/1.0 (+{plain_address(manners.site)})",
        "Accept": "*/*",
        "Connection": "close",
    }
    with closing(connection), _in_time(manners.timeout * _PATIENCE) as glass:
        try:
            connection.connect()
        except (OSError, UnicodeError) as fault:
            raise UnreachableError from fault
        glass.opened = connection.sock
        # Before there was a connection, nobody could hang up.
        if glass.over.is_set():
            raise UnreachableError from TimeoutError()
        connection.request(method, target, headers=headers)
        with connection.getresponse() as response:
            content = response.read(most) if most else b""
            # Whoever hung up in the middle of the content has only cut it short.
            if glass.over.is_set():
                raise TimeoutError
            return Reply(response.status, _as_sent(response.getheader("Location") or ""), content)


def _as_sent(target: str) -> str:
    """Return the address that the bytes of a header spell: http.client reads them as Latin-1, browsers as UTF-8."""
    try:
        return target.encode("latin-1").decode()
    except UnicodeError:
        return target


def _connection(parts: SplitResult, manners: Manners) -> HTTPConnection:
    if not parts.hostname:
        message = "no host"
        raise ValueError(message)
    if parts.scheme == "https":
        return _Secure(parts.hostname, parts.port, manners)
    return _Plain(parts.hostname, parts.port, manners)


class _Plain(HTTPConnection):
    """A connection to a host whose every address was looked at first."""

    def __init__(self, host: str, port: int | None, manners: Manners) -> None:
        super().__init__(host, port, timeout=manners.timeout)
        self._manners = manners

    def connect(self) -> None:
        """Reach the host."""
        self.sock = _reach(self.host, self.port, self._manners)


class _Secure(HTTPSConnection):
    """The same, over TLS."""

    def __init__(self, host: str, port: int | None, manners: Manners) -> None:
        self._tls = ssl.create_default_context()
        super().__init__(host, port, timeout=manners.timeout, context=self._tls)
        self._manners = manners

    def connect(self) -> None:
        """Reach the host, and check its certificate."""
        self.sock = _reach(self.host, self.port, self._manners)
        self.sock = self._tls.wrap_socket(self.sock, server_hostname=self.host)


def _reach(host: str, port: int, manners: Manners) -> socket.socket:
    """Return a socket to one of the addresses looked at: a name asked a second time could give another one."""
    rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    if not manners.private_hosts and not all(_is_public(str(row[4][0])) for row in rows):
        raise PrivateHostError
    tried = rows[:_ADDRESSES]
    for number, (family, kind, protocol, _, address) in enumerate(tried, 1):
        opened = socket.socket(family, kind, protocol)
        opened.settimeout(manners.timeout)
        try:
            opened.connect(address)
        except OSError:
            opened.close()
            if number == len(tried):
                raise
        else:
            return opened
    message = "no address"
    raise OSError(message)


def _is_public(address: str) -> bool:
    """Return whether the address is of the public internet; ValueError for what is no address."""
    found = ipaddress.ip_address(address)
    inner = None
    if isinstance(found, ipaddress.IPv6Address):
        if any(found in network for network in _PRIVATE_BESIDES):
            return False
        # An address of version 6 may carry one of version 4 (RFC 4291, 3056, 4380, 6052, 2765).
        last = (
            ipaddress.IPv4Address(int(found) & 0xFFFFFFFF) if any(found in network for network in _CARRYING) else None
        )
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo or (None, None))[1] or last
    return (found.is_global or inner is not None) and not found.is_multicast and (inner is None or inner.is_global)


# Those whose last four bytes are an address of version 4.
_CARRYING: Final = tuple(map(ipaddress.IPv6Network, ("::/96", "::ffff:0:0:0/96", "64:ff9b::/96")))
# Private networks that Python 3.11 takes for public ones (RFC 8215, 3879).
_PRIVATE_BESIDES: Final = tuple(map(ipaddress.IPv6Network, ("64:ff9b:1::/48", "fec0::/10")))


@dataclass
class _Hourglass:
    """Whether the time is over, and what to hang up then: a connection forgets its socket once an answer has begun."""

    over: threading.Event = field(default_factory=threading.Event)
    opened: socket.socket | None = None

    def hang_up(self) -> None:
        """Say that the time is over, and let nothing more come."""
        self.over.set()
        if self.opened is not None:
            with suppress(OSError):
                self.opened.shutdown(socket.SHUT_RDWR)


@contextmanager
def _in_time(seconds: float) -> Iterator[_Hourglass]:
    """Hang up once the time is over, and say so; what then breaks is a TimeoutError."""
    glass = _Hourglass()
    timer = threading.Timer(seconds, glass.hang_up)
    timer.daemon = True
    timer.start()
    try:
        yield glass
    except (OSError, HTTPException) as fault:
        if glass.over.is_set():
            raise TimeoutError from fault
        raise
    finally:
        timer.cancel()
