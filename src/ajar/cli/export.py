"""`ajar export`: the whole desk as one document."""

from typing import IO

import click

from ajar.cli.session import open_session


@click.command("export")
@click.argument("to", type=click.File("wb"), default="-")
def command(to: IO[bytes]) -> None:
    """Write the whole desk as one JSON document, to a file or standard output.

    It holds your mail and your profile: keep it as you keep those.
    """
    user = open_session()
    from ajar.services.archive import export_desk

    count = export_desk(user, to)
    click.echo(f"{count} records written.", err=True)
