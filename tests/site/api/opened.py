"""The open data of a project, as programs read it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, Final

from site_builder.model.locale import Locale
from site_builder.site.api.files import api_files
from site_builder.site.permalinks import Address
from site_builder.site.scope import Scope
from tests.site.planning import ROOT, TODAY, catalog_of, interfaces, tiny_scope

HOME: Final = "/api/v1/"


@dataclass(frozen=True)
class Opened:
    """The files of open data, by address."""

    base_url: str
    files: Mapping[str, str]

    @cached_property
    def documents(self) -> dict[str, dict[str, Any]]:
        """Return the documents of the API by name; schemas and descriptions are none."""
        held = {name: json.loads(text) for name, text in self.files.items() if name.endswith(".json")}
        return {
            name.removeprefix(HOME).removesuffix(".json"): one
            for name, one in held.items()
            if "version" in one and "url" in one
        }

    def content(self, name: str) -> Any:  # noqa: ANN401 - whatever the document holds
        """Return what a document holds besides its terms of use."""
        *_, content = self.documents[name].values()
        return content

    def json(self, name: str) -> dict[str, Any]:
        """Return any file that is written in JSON."""
        content: dict[str, Any] = json.loads(self.files[name])
        return content

    def schema(self, document: str, locale: Locale) -> dict[str, Any]:
        """Return the schema that a document names, in a language."""
        address = self.documents[document]["described_by"].removeprefix(self.base_url.rstrip("/"))
        return self.json(address.replace("/schema/en/", f"/schema/{locale}/"))


def opened(scope: Scope) -> Opened:
    """Return the open data of what the scope looks at."""
    return Opened(scope.address.base_url, {file.link: file.text for file in api_files(scope)})


@cache
def tiny() -> Opened:
    """Return the open data of the tiny project."""
    return opened(tiny_scope())


@cache
def real() -> Opened:
    """Return the open data of the real content."""
    catalog = catalog_of(ROOT).published()
    return opened(Scope(catalog, interfaces(), Address("https://qmi.example/"), TODAY, Locale.FR))


def texts(value: object) -> Iterator[str]:
    """Yield every text under a value."""
    match value:
        case str():
            yield value
        case dict():
            for one in value.values():
                yield from texts(one)
        case list():
            for one in value:
                yield from texts(one)
