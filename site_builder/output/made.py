"""Press kits and QR codes, whose sizes pages tell: made while pages are emitted, each once."""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from site_builder.output.codes import code_files
from site_builder.output.images.published import Pictures
from site_builder.output.kits.made import made_kits
from site_builder.site.planned import Site


@contextmanager
def making(site: Site, pictures: Pictures, build: Path) -> Iterator[Callable[[], Mapping[str, bytes]]]:
    """Begin with the kits, in threads; what is given waits for them, and returns kits and codes by path on the site.

    What was made before from the same content is found again.
    """
    with ThreadPoolExecutor(1) as aside:
        kits = aside.submit(made_kits, site, pictures, build)

        def files() -> dict[str, bytes]:
            own = {link.lstrip("/"): content for link, content in kits.result().items()}
            return {**code_files(site, build / "qr"), **own}

        yield files
