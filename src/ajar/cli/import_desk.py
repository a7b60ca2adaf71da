"""`ajar import-desk`: put an exported desk back."""

from typing import IO

import click

from ajar.cli.session import open_session


@click.command("import-desk")
@click.argument("source", type=click.File("rb"), default="-")
def command(source: IO[bytes]) -> None:
    """Put an exported desk into an empty one: all of it, or nothing."""
    user = open_session()
    from ajar.services.archive import import_desk

    count = import_desk(user, source)
    click.echo(f"{count} records read. The desk is whole again.", err=True)
