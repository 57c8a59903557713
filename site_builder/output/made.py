"""What pages tell the size of, made while they are emitted, each once: pictures, press kits and QR codes."""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from site_builder.output.codes import code_files
from site_builder.output.images.published import Pictures, published_images
from site_builder.output.kits.made import made_kits
from site_builder.site.planned import Site


@dataclass(frozen=True)
class Making:
    """What is being made: each waits for it, then returns it; ``others`` are kits and codes by path on the site."""

    pictures: Callable[[], Pictures]
    others: Callable[[], Mapping[str, bytes]]


@contextmanager
def making(site: Site, root: Path) -> Iterator[Making]:
    """Begin with pictures and kits, in threads; what was made before from the same content is found in ``.build/``."""
    build = root / ".build"
    with ThreadPoolExecutor(2) as aside:
        pictures = aside.submit(published_images, site, root)
        kits = aside.submit(made_kits, site, pictures.result, build)

        def others() -> dict[str, bytes]:
            own = {link.lstrip("/"): content for link, content in kits.result().items()}
            return {**code_files(site, build / "qr"), **own}

        yield Making(pictures.result, others)
