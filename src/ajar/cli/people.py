"""`ajar people`: who there is, how things stand, and whom to write to today."""

from datetime import datetime
from typing import TYPE_CHECKING

import click

from ajar.cli.session import open_session
from ajar.core.errors import RequestError

if TYPE_CHECKING:
    from ajar.store.models import User

PAIR = (str, str)


@click.command("people")
@click.argument("name", nargs=-1)
@click.option("--all", "everyone", is_flag=True, help="Who never wrote, too.")
@click.option("--join", type=PAIR, metavar="A B", help="A and B are one person.")
@click.option("--part", type=PAIR, metavar="A B", help="A and B are two people.")
@click.option("--done", metavar="A", help="You were in touch with A.")
@click.option(
    "--later",
    type=(str, click.DateTime(("%Y-%m-%d",))),
    metavar="A DAY",
    help="Nothing is due with A before DAY.",
)
@click.option("--json", "as_json", is_flag=True, help="JSON.")
def command(
    name: tuple[str, ...],
    everyone: bool,  # noqa: FBT001 (click)
    join: tuple[str, str] | None,
    part: tuple[str, str] | None,
    done: str | None,
    later: tuple[str, datetime] | None,
    as_json: bool,  # noqa: FBT001 (click)
) -> None:
    """List who wrote or called, and whom to write to today; NAME opens one.

    A person is an id, an address, a profile, a number or a name. Joining and parting
    stand whatever comes in later, and can be undone.
    """
    user = open_session()
    if join or part or done or later:
        _change(user, join, part, done, later)
    elif name:
        _show_one(user, " ".join(name), as_json=as_json)
    else:
        _show_all(user, everyone=everyone, as_json=as_json)


def _change(
    user: "User",
    join: tuple[str, str] | None,
    part: tuple[str, str] | None,
    done: str | None,
    later: tuple[str, datetime] | None,
) -> None:
    from ajar.queries.find_person import find_person
    from ajar.services.touches import put_off, touch_done
    from ajar.services.who_is_who import join_people, part_people

    if sum(map(bool, (join, part, done, later))) > 1:
        problem = "One at a time: --join, --part, --done or --later."
        raise RequestError(problem)
    if join:
        one, other = (find_person(user, said).key for said in join)
        change = join_people(user, one, other)
    elif part:
        change = part_people(user, *part)
    elif later:
        key = find_person(user, later[0]).key
        change = put_off(user, key, later[1].date())
    else:
        change = touch_done(user, find_person(user, done or "").key)
    click.echo(change.words)


def _show_all(user: "User", *, everyone: bool, as_json: bool) -> None:
    from ajar.cli.people_table import print_people
    from ajar.queries.people import show_people

    people = show_people(user, everyone=everyone)
    if as_json:
        import msgspec

        for line in people.lines:
            click.echo(msgspec.json.encode(line))
        return
    print_people(people)


def _show_one(user: "User", said: str, *, as_json: bool) -> None:
    from ajar.cli.person_sheet import print_person, to_json
    from ajar.queries.people import show_person

    page = show_person(user, said)
    if as_json:
        click.echo(to_json(page))
        return
    print_person(page)
