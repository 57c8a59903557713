"""One MkDocs configuration per locale, inheriting from ``mkdocs.yml``."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path

import yaml

from site_builder.model.locale import SOURCE_LOCALE, Locale
from site_builder.site.planned import Site
from site_builder.site.shell import Shell


def locale_config(site: Site, locale: Locale) -> bytes:
    """Return the configuration of a locale; its paths are relative to ``.build/``."""
    shell = site.shells[locale]
    config: dict[str, object] = {
        "INHERIT": "../mkdocs.yml",
        "site_name": shell.site_title,
        "site_url": site.address.base_url,
        "docs_dir": f"docs/{locale}",
        "site_dir": f"site/{locale}",
        "theme": {
            "custom_dir": "../overrides",
            "language": locale.value,
            "static_templates": ["404.html"] if locale is SOURCE_LOCALE else [],
        },
        "extra": _extra(site, shell),
    }
    return yaml.dump(config, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False).encode()


def _extra(site: Site, shell: Shell) -> dict[str, object]:
    # asdict() copies deeply and a read-only mapping cannot be copied: the strings are written on their own.
    shared = asdict(replace(shell, strings={}))
    del shared["strings"]
    shared["locale"] = shell.locale.value
    return {
        "t": dict(sorted(shell.strings.items())),
        "shell": _lists(shared),
        "base_path": site.address.base_path,
        "base_url": site.address.base_url,
    }


def _lists(value: object) -> object:
    if isinstance(value, Mapping):
        return {name: _lists(child) for name, child in value.items()}
    if isinstance(value, (tuple, list)):
        return [_lists(child) for child in value]
    return value


def config_file(build: Path, locale: Locale) -> Path:
    """Return where the configuration of a locale is written."""
    return build / f"mkdocs.{locale}.yml"
