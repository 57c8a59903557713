"""``vitrine reference``: the pages and schemas that are made, never written by hand."""

from pathlib import Path

import click

from site_builder.cli.surroundings import project_folder


@click.command()
@click.pass_obj
def reference(root: Path) -> None:
    """Écrit les pages de référence et les schémas. / Write the reference pages and the schemas."""
    from site_builder import editing  # noqa: PLC0415 - usage errors and --help answer at once

    for path in editing.write_reference(project_folder(root)):
        click.echo(path)
