"""`ajar people`: who there is, how things stand, and whom to write to today."""

from typing import TYPE_CHECKING

import click

from ajar.cli.session import open_session

if TYPE_CHECKING:
    from ajar.store.models import User

PAIR = (str, str)


DAY = click.DateTime(("%Y-%m-%d",))
IMPORT, EXPORT = "import", "export"
FILE_WORDS = 2


@click.command("people")
@click.argument("name", nargs=-1)
@click.option("--all", "everyone", is_flag=True, help="Who never wrote, too.")
@click.option("--join", type=PAIR, metavar="A B", help="A and B are one person.")
@click.option("--part", type=PAIR, metavar="A B", help="A and B are two people.")
@click.option("--done", metavar="A", help="You were in touch with A.")
@click.option("--note", metavar="A", help="Draft the note to A.")
@click.option("--asked", metavar="A", help="You asked A to connect on LinkedIn.")
@click.option("--connected", metavar="A", help="You and A are connected.")
@click.option("--on", type=DAY, metavar="DAY", help="That was on DAY.")
@click.option(
    "--later",
    type=(str, DAY),
    metavar="A DAY",
    help="Nothing is due with A before DAY.",
)
@click.option(
    "--map",
    "told",
    multiple=True,
    metavar="WHAT=COLUMN",
    help="What a column of the file holds: name=Contact.",
)
@click.option("--json", "as_json", is_flag=True, help="JSON.")
@click.pass_context
def command(
    context: click.Context,
    /,
    name: tuple[str, ...],
    everyone: bool,  # noqa: FBT001 (click)
    told: tuple[str, ...],
    as_json: bool,  # noqa: FBT001 (click)
    **_: object,
) -> None:
    """List who wrote or called, and whom to write to today; NAME opens one.

    `import FILE` takes in contacts: vCards, LinkedIn's Connections.csv, a table of
    Google, Outlook or another program. `export FILE` writes them, as vCards if FILE
    ends in .vcf, else as a table.

    A person is an id, an address, a profile, a number or a name. Joining and parting
    stand whatever comes in later, and can be undone.
    """
    from ajar.cli.people_change import change_people
    from ajar.cli.people_files import export_to, import_from

    user = open_session()
    if change_people(user, context.params):
        return
    if len(name) == FILE_WORDS and name[0] == IMPORT:
        import_from(user, name[1], told)
    elif len(name) == FILE_WORDS and name[0] == EXPORT:
        export_to(user, name[1])
    elif name:
        _show_one(user, " ".join(name), as_json=as_json)
    else:
        _show_all(user, everyone=everyone, as_json=as_json)


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
