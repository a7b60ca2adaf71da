"""`ajar next`: what comes after your answer to a role."""

from datetime import datetime, time
from typing import TYPE_CHECKING

import click

from ajar.cli.session import open_session

if TYPE_CHECKING:
    from ajar.queries.next_steps import NextPage
    from ajar.store.models import User

STEPS = ("interview", "description", "answer", "other")
_DAYS = ("%Y-%m-%d", "%Y-%m-%dT%H:%M")


@click.command("next")
@click.argument("id_")
@click.argument("words", nargs=-1)
@click.option("--step", type=click.Choice(STEPS), help="Note this step.")
@click.option("--on", type=click.DateTime(_DAYS), help="Its day, or day and hour.")
@click.option("--keep", type=int, help="Note the proposed step of this number.")
@click.option(
    "--offer",
    multiple=True,
    metavar="NAME=VALUE",
    help="Note what they offer: pay=140k, bonus='10 %', equity=none, mode=hybrid,"
    " days_in=3, travel=20, start=2027-03-01, deadline=2026-12-05, title=….",
)
def command(
    id_: str,
    words: tuple[str, ...],
    step: str | None,
    on: datetime | None,
    keep: int | None,
    offer: tuple[str, ...],
) -> None:
    """Say what comes next with the role ID, or note a --step; WORDS say what is agreed.

    What they did since your answer, what to ask next, and how what they offer stands
    against what you would consider. Steps are reminders: `ajar remind --done` ticks
    them off. What they name with a day is proposed; --keep notes it.
    An --offer is held against what you would consider, part by part.
    """
    user = open_session()
    from ajar.core.errors import RequestError
    from ajar.core.nouns.reminder import NextStep
    from ajar.queries.next_steps import show_next
    from ajar.services.reminders import remind

    page = show_next(user, id_, short=False)
    if offer:
        _note_offer(user, page, offer, on)
        return
    if keep is not None:
        click.echo(_keep(user, page, keep))
        return
    if step is None:
        _print(user, page)
        return
    if on is None:
        problem = "Say on which day."
        raise RequestError(problem, "As in --on 2027-03-23 or --on 2027-03-23T15:00.")
    hour = on.time() if on.time() != time() else None
    said, which = " ".join(words), NextStep(step)
    change = remind(user, page.page.key, on.date(), said, step=which, hour=hour)
    click.echo(change.words)


def _keep(user: "User", page: "NextPage", number: int) -> str:
    """Note the proposed step of that number; return the change in words."""
    from ajar.core.errors import RequestError
    from ajar.services.reminders import remind

    one = next((one for one in page.proposed if one.number == number), None)
    if one is None:
        problem = f"No step {number} is proposed."
        raise RequestError(problem, "`ajar next ID` lists those that are.")
    change = remind(
        user, page.page.key, one.on, one.title, step=one.step, hour=one.hour
    )
    return change.words


def _note_offer(
    user: "User", page: "NextPage", told: tuple[str, ...], on: datetime | None
) -> None:
    """Note an offer, and say how it stands against what the user would consider.

    What isn't told again of a noted one stays.
    """
    from ajar.core.errors import RequestError
    from ajar.core.keep.offered import OFFERED
    from ajar.core.nouns.offer import Offer
    from ajar.core.read.typed import read_typed
    from ajar.queries.next_steps import show_next
    from ajar.services.offers import note_offer

    said = {name.strip(): value.strip() for name, _, value in map(_parted, told)}
    kept = page.offer or Offer(page.page.now.date(), "", "")
    noted = {"bonus": kept.bonus, "equity": kept.equity}
    beside = {name: said.pop(name, words) for name, words in noted.items()}
    unknown = [name for name in said if name not in OFFERED]
    if unknown:
        names = ", ".join((*OFFERED, *beside))
        raise RequestError(f"An offer has no {unknown[0]!r}.", f"It has {names}.")
    facts = {OFFERED[name]: read_typed(OFFERED[name], v) for name, v in said.items()}
    day = on.date() if on else page.page.now.date()
    change = note_offer(user, page.page.key, Offer(day, **beside), facts)
    click.echo(change.words)
    _print(user, show_next(user, page.page.key, short=False))


def _parted(told: str) -> tuple[str, str, str]:
    return told.partition("=")


def _print(user: "User", shown: "NextPage") -> None:
    from ajar.cli.paper import console, say
    from ajar.cli.remind import say_due

    paper = console()
    say(paper, shown.followed or "You haven't answered them yet.", "bold")
    for one in shown.steps:
        day = say_due(one.on, one.at, is_done=one.is_done)
        say(paper, f"  {one.number}  {day}  {one.words}{' (done)' * one.is_done}")
    for line in shown.proposed:
        hour = f", {line.hour:%H:%M}" if line.hour else ""
        due = line.was_due_on
        day = f"due on {due:%-d %B %Y}" if due else f"{line.on:%-d %B %Y}{hour}"
        agreed = f" You agreed on {line.agreed_on:%-d %B %Y}." if line.agreed_on else ""
        what = "Agreed" if line.agreed_on else "Proposed"
        say(paper, f"{what} {line.number}: {day}. {line.title}.{agreed}")
        who = "You" if line.is_own else "They"
        say(paper, f"  {who} wrote: {line.words}", "dim")
    if shown.proposed:
        key = shown.page.line.id[:8]
        say(paper, f"`ajar next {key} --keep 1` notes it.")
    _print_granted(user, shown)
    if shown.offer is not None:
        say(paper, f"Offered on {shown.offer.on:%-d %B %Y}:")
        for what, words in shown.offered:
            say(paper, f"  {what}: {words}")
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


def _print_granted(user: "User", shown: "NextPage") -> None:
    """Print what the user let in a letter of theirs and hasn't kept."""
    from ajar.cli.paper import console, say
    from ajar.queries.representation import granted_on, standing_on

    written = granted_on(shown.page, standing_on(user, shown.page))
    if written is not None:
        said = f"You wrote on {written.on:%-d %B %Y}: “{written.grant.words}”"
        say(console(), said)
        say(console(), f"`ajar represent {shown.page.key[:8]} --keep` holds it.")
