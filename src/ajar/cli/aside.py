"""`ajar aside`: what was not taken for recruiter mail."""

import click

from ajar.cli.session import open_session


@click.command("aside")
@click.option("--take-back", "id_", metavar="ID", help="Keep this one after all.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def command(id_: str | None, as_json: bool) -> None:  # noqa: FBT001 (click)
    """List what was set aside in the last 30 days, or take one back.

    What you take back is kept, and its sender's messages count as outreach from
    then on.
    """
    user = open_session()
    if id_:
        from ajar.services.take_back import take_back

        click.echo(take_back(user, id_))
        return
    import msgspec

    from ajar.queries.set_aside import list_set_aside

    found = list_set_aside(user)
    if as_json:
        for line in found.lines:
            click.echo(msgspec.json.encode(line))
        return
    from ajar.cli.aside_table import print_set_aside

    print_set_aside(found)
