"""`ajar next`: what comes after your answer to a role."""

from datetime import datetime, time
from typing import TYPE_CHECKING

import click

from ajar.cli.session import open_session

if TYPE_CHECKING:
    from ajar.queries.next_steps import NextPage

STEPS = ("interview", "description", "answer", "other")
_DAYS = ("%Y-%m-%d", "%Y-%m-%dT%H:%M")


@click.command("next")
@click.argument("id_")
@click.argument("words", nargs=-1)
@click.option("--step", type=click.Choice(STEPS), help="Note this step.")
@click.option("--on", type=click.DateTime(_DAYS), help="Its day, or day and hour.")
def command(
    id_: str, words: tuple[str, ...], step: str | None, on: datetime | None
) -> None:
    """Say what comes next with the role ID, or note a --step; WORDS say what is agreed.

    What they did since your answer, what to ask next, and how what they offer stands
    against what you would consider. Steps are reminders: `ajar remind --done` ticks
    them off.
    """
    user = open_session()
    from ajar.core.errors import RequestError
    from ajar.core.nouns.reminder import NextStep
    from ajar.queries.next_steps import show_next
    from ajar.services.reminders import remind

    page = show_next(user, id_, short=False)
    if step is None:
        _print(page)
        return
    if on is None:
        problem = "Say on which day."
        raise RequestError(problem, "As in --on 2027-03-23 or --on 2027-03-23T15:00.")
    hour = on.time() if on.time() != time() else None
    said, which = " ".join(words), NextStep(step)
    change = remind(user, page.page.key, on.date(), said, step=which, hour=hour)
    click.echo(change.words)


def _print(shown: "NextPage") -> None:
    from ajar.cli.paper import console, say

    paper = console()
    say(paper, shown.followed or "You haven't answered them yet.", "bold")
    for one in shown.steps:
        hour = f" {one.at.astimezone():%H:%M}" if one.at else ""
        is_done = " (done)" if one.is_done else ""
        say(paper, f"  {one.number}  {one.on:%Y-%m-%d}{hour}  {one.words}{is_done}")
    for words in shown.asks:
        say(paper, f"To ask: {words}")
    if shown.compared is not None:
        for mark, lines in (
            ("no", shown.compared.fails),
            ("yes", shown.compared.meets),
            ("?", shown.compared.unknown),
        ):
            for words in lines:
                say(paper, f"  {mark:>3}  {words}")
