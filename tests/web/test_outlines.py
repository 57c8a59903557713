"""Official outlines, asked of a server of our own that answers as the administration does, and in every wrong way."""

import socket
from collections.abc import Mapping
from typing import Final

import pytest

from site_builder.source import Outline, Polygon
from site_builder.web.hosts import Manners
from site_builder.web.outlines import MOST_BYTES, Refusal, Wanted, official_outlines
from tests.administration import BROKEN, Answer, administration, feature, multi_polygon, polygon
from tests.squares import square

SCEAUX: Final = Wanted("92071", "Sceaux", "content/communes/sceaux/index.fr.md")
MEUDON: Final = Wanted("92048", "Meudon", "content/communes/meudon/index.fr.md")
RING: Final = square(2.29, 48.776)
HOLE: Final = square(2.29, 48.776, 0.001)[::-1]
ISLAND: Final = square(2.4, 48.776)
GOOD: Final = feature("92071", "Sceaux", polygon(RING))


def manners(*, timeout: float = 5, pause: float = 0, private_hosts: bool = True) -> Manners:
    """Return how to ask quickly, on this machine."""
    return Manners("https://vitrine.invalid/", timeout, pause, private_hosts=private_hosts, program="VitrineGeo")


def asked(
    answers: Mapping[str, Answer], *communes: Wanted, how: Manners | None = None
) -> tuple[tuple[Outline, ...], tuple[Refusal, ...]]:
    """Return what comes of asking a server that answers so."""
    with administration(answers) as server:
        return official_outlines(communes or (SCEAUX,), server.address, how or manners(), lambda _: None)


def reason(answer: Answer, how: Manners | None = None) -> str:
    """Return why the answer is no outline."""
    outlines, (refusal,) = asked({"92071": answer}, how=how)
    assert ((), SCEAUX) == (outlines, refusal.wanted)
    return refusal.words.french


@pytest.mark.parametrize(
    ("geometry", "polygons"),
    [
        (polygon(RING), ((RING,),)),
        (polygon(RING, HOLE), ((RING, HOLE),)),
        (multi_polygon([RING, HOLE], [ISLAND]), ((RING, HOLE), (ISLAND,))),
    ],
)
def test_outline_is_read_as_it_is_published(geometry: object, polygons: tuple[Polygon, ...]) -> None:
    """A commune in one piece, with a hole or in several pieces comes with all its rings."""
    assert ((Outline("92071", "Sceaux", polygons),), ()) == asked({"92071": feature("92071", "Sceaux", geometry)})


def test_outlines_come_in_the_order_of_their_codes() -> None:
    """The order of the entries does not show; each commune is announced and asked once, by who says its name."""
    announced: list[str] = []
    with administration({"92071": GOOD, "92048": feature("92048", "Meudon", polygon(RING))}) as server:
        outlines, refusals = official_outlines((SCEAUX, MEUDON), server.address, manners(), announced.append)
    assert (["92048", "92071"], ()) == ([outline.insee for outline in outlines], refusals)
    assert (["Sceaux", "Meudon"], 2) == (announced, len(server.asked))
    assert {"VitrineGeo/1.0 (+https://vitrine.invalid/)"} == server.agents


@pytest.mark.parametrize("typed", ["SCEAUX", "Sceaux", "scéaux"])
def test_accents_and_capitals_of_a_name_do_not_matter(typed: str) -> None:
    """A name written a little otherwise is the same, and the official one is kept."""
    (outline,), _ = asked({"92071": GOOD}, Wanted("92071", typed, SCEAUX.path))
    assert "Sceaux" == outline.name


def test_one_refusal_does_not_hide_the_others() -> None:
    """Every commune is asked for, whatever became of the first, and each refusal names its own."""
    third = Wanted("94071", "Sucy-en-Brie", "content/communes/sucy-en-brie/index.fr.md")
    outlines, refusals = asked({"92048": BROKEN, "94071": GOOD, "92071": GOOD}, MEUDON, SCEAUX, third)
    assert ["92071"] == [outline.insee for outline in outlines]
    assert [MEUDON, third] == [refusal.wanted for refusal in refusals]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (Answer(404, b"Not Found"), "aucune commune ne porte ce code aujourd'hui ; corrigez « insee »"),
        (BROKEN, "le site est en panne (500)"),
        (Answer(429), "le site est trop sollicité (429)"),
        (Answer(403), "le site refuse les programmes (403)"),
        (Answer(204), "la réponse du site ne se comprend pas"),
        (Answer(302), "la réponse du site ne se comprend pas"),
        (feature("92071", "Sceaux"), "l'administration ne publie pas le contour de cette commune"),
        (feature("92072", "Sceaux", polygon(RING)), "la réponse parle d'une autre commune"),
        (
            feature("92071", "Meudon", polygon(RING)),
            "ce code est celui de « Meudon » ; corrigez « insee » ou « name »",
        ),
        (Answer(content=b" " * (MOST_BYTES + 1)), "la réponse dépasse 2 Mo"),
    ],
)
def test_refusal_is_said_in_words(answer: Answer, said: str) -> None:
    """What the administration answers instead of an outline is told as one would say it."""
    assert said == reason(answer)


@pytest.mark.parametrize(
    "answer",
    [
        Answer(content=b""),
        Answer(content=b"<html>"),
        Answer(content=b'{"type": "Feature"'),
        Answer(content=b"\xff\xfe"),
        Answer(content=b"[" * 200_000),
        Answer(content=b"[]"),
        Answer(content=b'{"type": "Feature"}'),
        Answer(content=b'{"type": "Feature", "properties": []}'),
        feature("92071", ""),
        feature("92071", "Sceaux\x1b[31m", polygon(RING)),
        feature("92071", "S" * 101, polygon(RING)),
        feature("92071", "Sceaux", {"type": "Point", "coordinates": [2.29, 48.776]}),
        feature("92071", "Sceaux", {"type": "Polygon"}),
        feature("92071", "Sceaux", polygon()),
        feature("92071", "Sceaux", polygon(RING, RING[:-1])),
        feature("92071", "Sceaux", multi_polygon()),
        feature("92071", "Sceaux", multi_polygon([RING], [])),
        feature("92071", "Sceaux", polygon([[2.2, "48"], *RING[1:]])),
        feature("92071", "Sceaux", polygon([[lat, lon + 90] for lon, lat in RING])),
        feature("92071", "Sceaux", "POLYGON"),
    ],
)
def test_answer_that_makes_no_sense_is_refused(answer: Answer) -> None:
    """What is no outline of a commune is never taken for one, and none of it is shown."""
    assert "la réponse du site ne se comprend pas" == reason(answer)


def test_slow_answer_is_given_up() -> None:
    """An answer that comes byte after byte, each in time, does not hold us for ever."""
    slow = Answer(content=GOOD.content, wait=0.05)
    assert "pas de réponse en 0.1 secondes" == reason(slow, manners(timeout=0.1))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_answer_is_looked_for_where_it_is_sent(status: int) -> None:
    """An API that has moved is followed."""
    outlines, refusals = asked({"92071": Answer(status, location="/ailleurs"), "/ailleurs": GOOD})
    assert (1, ()) == (len(outlines), refusals)


@pytest.mark.parametrize(
    ("location", "said"),
    [
        ("/communes/92071?fields=nom,code,contour&format=geojson&geometry=contour", "sans fin"),
        ("file:///etc/passwd", "ne se comprend pas"),
        ("http://[", "ne se comprend pas"),
    ],
)
def test_answer_sent_nowhere_is_refused(location: str, said: str) -> None:
    """An endless round, another kind of address or no address at all is no answer."""
    assert said in reason(Answer(302, location=location))


def test_host_that_is_not_there_is_asked_once() -> None:
    """Where nobody answers, the other communes are not tried, and the refusal is that of the host."""
    announced: list[str] = []
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/"
    outlines, (refusal,) = official_outlines((SCEAUX, MEUDON), address, manners(), announced.append)
    assert ((), None, ["Sceaux"]) == (outlines, refusal.wanted, announced)
    assert "le site n'accepte pas la connexion" == refusal.words.french


def test_private_network_is_not_asked() -> None:
    """An address of a private network is refused before anything is sent, unless it is allowed."""
    with administration({"92071": GOOD}) as server:
        outlines, (refusal,) = official_outlines(
            (SCEAUX,), server.address, manners(private_hosts=False), lambda _: None
        )
    assert ((), [], "le nom mène à un réseau privé") == (outlines, server.asked, refusal.words.french)


def test_name_that_is_unknown_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a network, no name is found, and that is what is said."""

    def look_up(*_: object, **__: object) -> object:
        raise socket.gaierror(socket.EAI_AGAIN, "name")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    _, (refusal,) = official_outlines((SCEAUX,), "https://geo.invalid/", manners(), lambda _: None)
    assert ("le nom du site n'a pas pu être cherché", None) == (refusal.words.french, refusal.wanted)
