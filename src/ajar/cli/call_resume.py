"""Choose the call to go on with, and say which it is."""

import click

from ajar.cli.call_keys import Left, read_key
from ajar.core.errors import RequestError
from ajar.core.nouns.identifier import plain_number
from ajar.queries.call_list import CallLine, CallList

MOST = 9


def choose_call(calls: CallList, number: str) -> CallLine | None:
    """Return the call that isn't ended, that from `number` if one is given.

    Which it is, is asked where several are open: None if nobody says.
    RequestError if there is none.
    """
    wanted = plain_number(number)
    lines = [line for line in calls.lines if line.is_on]
    if wanted:
        lines = [line for line in lines if _is_from(line, wanted)]
    if not lines:
        whose = f" from {number}" if wanted else ""
        problem = f"No call{whose} is waiting to be gone on with."
        raise RequestError(problem, "`ajar call --list` shows all there were.")
    try:
        line = lines[0] if len(lines) == 1 else _ask(lines[:MOST])
    except (Left, KeyboardInterrupt, click.Abort):
        click.echo("\nThe calls are kept as they are.")
        return None
    click.echo(f"Going on with {_say(line)}")
    return line


def _is_from(line: CallLine, wanted: str) -> bool:
    plain = plain_number(line.number)
    return bool(plain) and (plain.endswith(wanted) or wanted.endswith(plain))


def _ask(lines: list[CallLine]) -> CallLine:
    click.echo("Several are not ended. Which do you go on with?")
    for place, line in enumerate(lines, start=1):
        click.echo(f"  {place}  {_say(line)}")
    return lines[int(read_key("123456789"[: len(lines)])) - 1]


def _say(line: CallLine) -> str:
    number = "" if line.number == line.who else line.number
    who = ", ".join(part for part in (line.who, line.firm, number) if part)
    at = line.at.astimezone()
    return f"{who}: {line.words.lower()}, since {at:%-d %B %H:%M}."
