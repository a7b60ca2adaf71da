"""`ajar desk`: what came in, one line each."""

from typing import TYPE_CHECKING

import click

from ajar.cli.session import open_session

if TYPE_CHECKING:
    from ajar.queries.desk_line import DeskLine

KINDS = ("outreach", "process", "alert", "marketing", "other")


@click.command("desk")
@click.option("--kind", type=click.Choice(KINDS), multiple=True, help="Only these.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def command(kind: tuple[str, ...], as_json: bool) -> None:  # noqa: FBT001 (click)
    """List what came in and whose turn it is, newest first."""
    user = open_session()
    from ajar.cli.desk_table import print_desk
    from ajar.cli.remind import print_reminders
    from ajar.core.nouns.screening import Kind
    from ajar.queries.desk import show_desk
    from ajar.queries.reminders import due_reminders

    desk = show_desk(user, frozenset(Kind(k) for k in kind))
    if as_json:
        for line in desk.lines:
            click.echo(_to_json(line))
        return
    print_desk(desk)
    print_reminders(due_reminders(user))


def _to_json(line: "DeskLine") -> bytes:
    import msgspec

    return msgspec.json.encode(line)
