"""`ajar show`: one opportunity in full."""

import sys
from typing import TYPE_CHECKING

import click

from ajar.cli.session import open_session

if TYPE_CHECKING:
    from ajar.queries.insiders import Insider
    from ajar.queries.opportunity import OpportunityPage
    from ajar.store.models import User


@click.command("show")
@click.argument("id_")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.option("--raw", is_flag=True, help="The message's bytes, as they came.")
def command(id_: str, as_json: bool, raw: bool) -> None:  # noqa: FBT001 (click)
    """Show an opportunity, its evidence lit and numbered.

    ID is the id that `ajar desk` lists, or any beginning of it that is unambiguous.
    """
    user = open_session()
    from ajar.cli.opportunity_sheet import print_opportunity, to_json
    from ajar.queries.opportunity import raw_of, show_opportunity

    if raw:
        sys.stdout.buffer.write(raw_of(user, id_))
        return
    page = show_opportunity(user, id_)
    if as_json:
        click.echo(to_json(page))
        return
    print_opportunity(page, _known_there(user, page))


def _known_there(user: "User", page: "OpportunityPage") -> "tuple[Insider, ...]":
    """Return whom the user knows where the job is, if it is one to take."""
    from ajar.queries.insiders import insiders_on
    from ajar.queries.opportunity import More

    is_worth_it = page.line.kind == "outreach" and page.line.risk != "stop"
    if not (is_worth_it and More.INSIDERS in page.more):
        return ()
    keys = (message.key for message in page.messages)
    return insiders_on(user, page.findings, keys)
