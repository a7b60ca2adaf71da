"""`ajar know`: say of somebody how well you know them and whether they look."""

import click

from ajar.cli.session import open_session

BONDS = ("friend", "well", "some", "hardly")
SEARCHES = ("out_of_work", "looking", "open", "settled")


@click.command("know")
@click.argument("name", nargs=-1, required=True)
@click.option("--as", "bond", type=click.Choice(BONDS), help="How well.")
@click.option("--search", type=click.Choice(SEARCHES), help="Whether they look.")
@click.option("--wants", default="", help="The kind of role they would want.")
@click.option("--place", default="", help="Where they live.")
def command(
    name: tuple[str, ...], bond: str | None, search: str | None, wants: str, place: str
) -> None:
    """Say how well you know NAME, whether they look for work and what they'd want.

    It stays here: no draft says it. What is left out is taken back.
    """
    user = open_session()
    from ajar.core.nouns.referral import Bond, Search
    from ajar.queries.find_person import find_person
    from ajar.services.know import Said, say_of_person

    said = Said(
        Bond(bond) if bond else None, Search(search) if search else None, wants, place
    )
    key = find_person(user, " ".join(name)).key
    click.echo(say_of_person(user, key, said).words)
