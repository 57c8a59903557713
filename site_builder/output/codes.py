"""The QR codes of shared pages, each made once: black on white, as a drawing and as a picture."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Final

from site_builder.output.once import forget_others, key_of, made_once
from site_builder.output.qr import qr_png, qr_svg
from site_builder.site.planned import Site

_MAKERS: Final[Mapping[str, Callable[[str], bytes]]] = MappingProxyType({"svg": qr_svg, "png": qr_png})
# The code of a short text shows all that decides how codes look: their border, their scale, the version of the encoder.
_PROBE: Final = "probe"


def code_files(site: Site, folder: Path) -> dict[str, bytes]:
    """Return the codes by path on the site; those made before are found in the folder."""
    recipes = {suffix: make(_PROBE) for suffix, make in _MAKERS.items()}
    files: dict[str, bytes] = {}
    keys: set[str] = set()
    for link, address in site.codes.items():
        path, suffix = link.lstrip("/"), link.rpartition(".")[2]
        key = key_of(recipes[suffix], address.encode())
        keys.add(key)
        files[path] = made_once(key, folder, partial(_MAKERS[suffix], address))
    forget_others(folder, keys)
    return files
