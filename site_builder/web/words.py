"""What went wrong with a host, as one would say it, in French and in English."""

import socket
import ssl
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

from site_builder.web.hosts import PrivateHostError

# No such name, or a name without an address; any other fault of the directory of names is passing.
_NO_SUCH_NAME: Final = frozenset({socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)})


@dataclass(frozen=True)
class Words:
    """The same thing said in each language."""

    french: str
    english: str


ALL_WELL: Final = Words("", "")
UNKNOWN_NAME: Final = Words("aucun site ne porte ce nom", "no site bears this name")
NO_NAMES: Final = Words("le nom du site n'a pas pu être cherché", "the name could not be looked up")
LOOP: Final = Words("la page renvoie sans fin à une autre", "the page forwards to another without end")
GARBLED: Final = Words("la réponse du site ne se comprend pas", "the answer of the site makes no sense")
_LED_INWARD: Final = Words("le nom mène à un réseau privé", "the name leads to a private network")
_CERTIFICATE: Final = Words(
    "le certificat de sécurité du site n'est pas bon, et un navigateur avertirait le lecteur",
    "the security certificate of the site is not good, and a browser would warn the reader",
)
_CLOSED: Final = Words("le site n'accepte pas la connexion", "the site does not take the connection")


def refusal(status: int) -> Words:
    """Return why a host gives no page, by its status of 400 or more."""
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        words = Words("le site est en panne", "the site is out of order")
    elif status == HTTPStatus.TOO_MANY_REQUESTS:
        words = Words("le site est trop sollicité", "the site is asked too much")
    else:
        words = Words("le site refuse les programmes", "the site refuses programs")
    return Words(f"{words.french} ({status})", f"{words.english} ({status})")


def is_unknown_name(fault: BaseException | None) -> bool:
    """Return whether the directory of names says that there is no such name."""
    return isinstance(fault, socket.gaierror) and fault.errno in _NO_SUCH_NAME


def what_broke(fault: BaseException | None, timeout: float) -> Words:
    """Return what a fault of the connection says; it had so many seconds to answer."""
    match fault:
        case PrivateHostError():
            return _LED_INWARD
        case socket.gaierror():
            return UNKNOWN_NAME if is_unknown_name(fault) else NO_NAMES
        case ssl.SSLError():
            return _CERTIFICATE
        case TimeoutError():
            return Words(f"pas de réponse en {timeout:g} secondes", f"no answer within {timeout:g} seconds")
        case OSError():
            return _CLOSED
        case _:
            return GARBLED
