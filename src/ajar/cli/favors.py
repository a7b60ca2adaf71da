"""`ajar favors`: what you did for others, what they did for you, what came of it."""

from datetime import datetime
from typing import TYPE_CHECKING

import click

from ajar.cli.session import open_session

if TYPE_CHECKING:
    from ajar.store.models import User

DIRECTIONS = ("given", "had")
OUTCOMES = ("introduced", "interviewed", "hired", "nothing")


@click.command("favors")
@click.argument("words", nargs=-1)
@click.option("--given", metavar="NAME", help="You did it for NAME.")
@click.option("--had", metavar="NAME", help="NAME did it for you.")
@click.option("--on", type=click.DateTime(("%Y-%m-%d",)), help="On which day.")
@click.option("--outcome", type=click.Choice(OUTCOMES), help="What came of it.")
@click.option("--count", metavar="ID", help="The proposed favor ID counts.")
@click.option("--leave", metavar="ID", help="The proposed favor ID doesn't count.")
def command(
    words: tuple[str, ...],
    given: str | None,
    had: str | None,
    on: datetime | None,
    outcome: str | None,
    count: str | None,
    leave: str | None,
) -> None:
    """List favors, or add one: --given NAME or --had NAME, and WORDS for it.

    What happened proposes favors; none counts before you say so.
    """
    user = open_session()
    from ajar.cli.favors_sheet import print_favours
    from ajar.core.nouns.favour import Direction, Outcome
    from ajar.queries.favours import show_favours
    from ajar.services.favours import Told, answer_proposal, tell_favour

    chosen = count or leave
    if chosen:
        is_counted = count is not None
        click.echo(answer_proposal(user, chosen, is_counted=is_counted).words)
    elif given or had:
        direction = Direction.GIVEN if given else Direction.HAD
        day = on.date() if on else None
        whom, came = _whom(user, given or had or ""), outcome or Outcome.NOT_YET
        told = Told(direction, whom, " ".join(words), day, Outcome(came))
        click.echo(tell_favour(user, told).words)
    else:
        print_favours(show_favours(user))


def _whom(user: "User", said: str) -> str:
    """Return the key of whom `said` means, or `said` where nobody here is."""
    from ajar.core.errors import RequestError
    from ajar.queries.find_person import find_person

    try:
        return find_person(user, said).key
    except RequestError:
        return said
