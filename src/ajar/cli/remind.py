"""`ajar remind`: be reminded of something on a day, and tick it off."""

from datetime import datetime
from typing import TYPE_CHECKING

import click

from ajar.cli.session import open_session

if TYPE_CHECKING:
    from ajar.queries.reminders import DueReminder


@click.command("remind")
@click.argument("id_", default="")
@click.argument("words", nargs=-1)
@click.option("--on", type=click.DateTime(("%Y-%m-%d",)), help="The day.")
@click.option("--done", type=int, help="Tick off the reminder of this number.")
def command(
    id_: str, words: tuple[str, ...], on: datetime | None, done: int | None
) -> None:
    """List what you are to be reminded of, or add to it about the role ID."""
    user = open_session()
    from ajar.core.errors import RequestError
    from ajar.queries.opportunity import show_opportunity
    from ajar.queries.reminders import all_reminders
    from ajar.services.reminders import remind, tick_off

    if done is not None:
        click.echo(tick_off(user, done).words)
    elif id_ and on is None:
        problem = "Say on which day."
        raise RequestError(problem, "As in --on 2027-03-23.")
    elif id_ and on is not None:
        key = show_opportunity(user, id_, short=False).key
        click.echo(remind(user, key, on.date(), " ".join(words)).words)
    else:
        reminders = all_reminders(user)
        if not reminders:
            click.echo("Nothing to be reminded of.")
        print_reminders(reminders)


def print_reminders(reminders: "tuple[DueReminder, ...]") -> None:
    """Print reminders, a line each."""
    from ajar.cli.paper import console, say

    for one in reminders:
        about = f"(`ajar show {one.message[:8]}`)"
        say(console(), f"{one.number}  {one.on:%Y-%m-%d}  {one.words}  {about}")
