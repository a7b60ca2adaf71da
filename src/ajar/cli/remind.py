"""`ajar remind`: be reminded of something on a day, here and in your calendar."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ajar.cli.session import open_session

if TYPE_CHECKING:
    from datetime import date

    from ajar.queries.reminders import DueReminder
    from ajar.store.models import User

PASSWORD = "AJAR_CALDAV_PASSWORD"  # noqa: S105 (where it is looked for)


@click.command("remind")
@click.argument("id_", default="")
@click.argument("words", nargs=-1)
@click.option("--on", type=click.DateTime(("%Y-%m-%d",)), help="The day.")
@click.option("--done", type=int, help="Tick off the reminder of this number.")
@click.option(
    "--ics", type=click.Path(path_type=Path), help="Write it as a calendar file."
)
@click.option("--caldav", help="Put it in the calendar at this https address.")
@click.option("--user", "name", default="", help="Your name there.")
@click.option("--in-words", is_flag=True, help="Calendar titles tell whom and what.")
def command(
    id_: str,
    words: tuple[str, ...],
    on: datetime | None,
    done: int | None,
    ics: Path | None,
    caldav: str | None,
    name: str,
    in_words: bool,  # noqa: FBT001 (click)
) -> None:
    """List what you are to be reminded of, or add to it about the role ID.

    With it the days by which somebody wants your answer, and those on which what you
    put off comes back.

    With --ics or --caldav, calendars get all that has a day: "Ajar: 2 to look at",
    unless you want it --in-words. The password of a calendar server is asked for, or
    taken from AJAR_CALDAV_PASSWORD, and kept nowhere.
    """
    user = open_session()
    if ics is not None:
        click.echo(_write(user, ics, in_words=in_words))
    elif caldav is not None:
        click.echo(_push(user, caldav, name, in_words=in_words))
    elif done is not None:
        from ajar.services.reminders import tick_off

        click.echo(tick_off(user, done).words)
    elif id_:
        click.echo(_add(user, id_, on, words))
    else:
        _list(user)


def _add(user: "User", id_: str, on: datetime | None, words: tuple[str, ...]) -> str:
    from ajar.core.errors import RequestError
    from ajar.queries.opportunity import show_opportunity
    from ajar.services.reminders import remind

    if on is None:
        problem = "Say on which day."
        raise RequestError(problem, "As in --on 2027-03-23.")
    key = show_opportunity(user, id_, short=False).key
    return remind(user, key, on.date(), " ".join(words)).words


def _write(user: "User", path: Path, *, in_words: bool) -> str:
    """Write the calendar file, over an earlier one too: it is made anew each time."""
    from ajar.core.errors import RequestError
    from ajar.queries.calendar import calendar_file

    body = calendar_file(user, in_words=in_words).body
    try:
        path.write_bytes(body)
    except OSError as error:
        problem = f"{path} can't be written: {error.strerror}."
        raise RequestError(problem) from error
    return f"Written to {path}."


def _push(user: "User", url: str, name: str, *, in_words: bool) -> str:
    import os

    from ajar.queries.calendar import events_of
    from ajar.services.push_calendar import push_calendar

    events = events_of(user, in_words=in_words)
    password = os.environ.get(PASSWORD) or click.prompt("Password", hide_input=True)
    return push_calendar(events, url, name, password)


def _list(user: "User") -> None:
    from ajar.queries.comebacks import put_off_to_days
    from ajar.queries.lines import deadlines_of
    from ajar.queries.reminders import all_reminders

    reminders, back = all_reminders(user), put_off_to_days(user)
    others = [
        (off.until, f"Back: {_title(row.title or row.subject)}, {row.who}", row.key)
        for row, off in back
    ]
    others += [
        (one.on, f"{_who(one.who)} wants an answer: {_title(one.title)}", one.message)
        for one in deadlines_of(user)
    ]
    if not (reminders or others):
        click.echo("Nothing to be reminded of.")
    print_reminders(reminders)
    for on, said, key in sorted(others):
        click.echo(f"-  {on:%Y-%m-%d}  {said}  (`ajar show {key[:8]}`)")


def _who(who: str) -> str:
    return who or "Somebody"


def _title(title: str) -> str:
    return title or "A role without a title"


def print_reminders(reminders: "tuple[DueReminder, ...]") -> None:
    """Print reminders, a line each."""
    from ajar.cli.paper import console, say

    for one in reminders:
        about = f"(`ajar show {one.message[:8]}`)"
        day = say_due(one.on, one.at)
        say(console(), f"{one.number}  {day}  {one.words}  {about}")


def say_due(on: "date", at: datetime | None, *, is_done: bool = False) -> str:
    """Return a day and the hour on it, and that it is overdue."""
    from ajar.queries.reminders import is_past

    hour = f" {at.astimezone():%H:%M}" if at else ""
    is_late = not is_done and is_past(on)
    return f"{on:%Y-%m-%d}{hour}{' (overdue)' if is_late else ''}"
