"""`ajar doctor`: look whether the desk is sound."""

import click

from ajar.cli.errors import NO_DESK
from ajar.cli.session import open_session


@click.command("doctor")
def command() -> int:
    """Look whether the desk is sound: folder, database, originals."""
    user = open_session()
    from ajar.services.doctor import examine

    checks = examine(user)
    for check in checks:
        mark = "sound" if check.is_sound else "WRONG"
        click.echo(f"{mark}  {check.what:<10} {check.said}")
    return 0 if all(check.is_sound for check in checks) else NO_DESK
