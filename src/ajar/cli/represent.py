"""`ajar represent`: who may submit you, for which role, until when."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ajar.cli.errors import DONE, PARTLY
from ajar.cli.session import open_session

if TYPE_CHECKING:
    from datetime import date

    from ajar.store.models import User

FORMS = ("mail", "linkedin", "sms")
_DAY = click.DateTime(("%Y-%m-%d",))


@click.command("represent")
@click.argument("id_")
@click.option("--agency", help="Let this agency submit you.")
@click.option("--client", help="To this client; as read, if you don't say.")
@click.option("--role", help="For this role; as read, if you don't say.")
@click.option("--keep", is_flag=True, help="Hold what you wrote that they may.")
@click.option("--until", type=_DAY, help="Until this day.")
@click.option("--on", type=_DAY, help="You said so on this day; today if not.")
@click.option("--words", default="", help="In these words of yours.")
@click.option("--anyway", is_flag=True, help="Though another agency may already.")
@click.option("--take-back", "end", help="They may no longer: the permission's id.")
@click.option("--letter", help="Draft the letter that says so: the permission's id.")
@click.option("--for", "form", type=click.Choice(FORMS), help="Write it for this.")
@click.option("--in", "write_in", default="", help="Write in this language: en, de …")
@click.option("--save", type=click.Path(path_type=Path), help="Save it as a file.")
@click.option("--mailto", is_flag=True, help="Print a link that opens a mail program.")
def command(
    id_: str,
    agency: str | None,
    client: str | None,
    role: str | None,
    keep: bool,  # noqa: FBT001 (click)
    until: datetime | None,
    on: datetime | None,
    words: str,
    anyway: bool,  # noqa: FBT001 (click)
    end: str | None,
    letter: str | None,
    form: str | None,
    write_in: str,
    save: Path | None,
    mailto: bool,  # noqa: FBT001 (click)
) -> int:
    """Say who may submit you for the role ID, let an --agency, or take it back.

    What you wrote yourself, as "you may put me forward", is proposed: --keep holds it.
    Before a second agency may for what may be the same role, Ajar asks: two
    submissions often end both.
    """
    user = open_session()
    if letter is not None:
        return _letter(user, letter, form, write_in, save, is_link=mailto)
    if agency is not None:
        told = (agency, client, role, _date(until), _date(on), words)
        click.echo(_let(user, id_, *told, is_sure=anyway))
    elif keep:
        click.echo(_keep(user, id_, _date(until), is_sure=anyway))
    elif end is not None:
        click.echo(_end(user, id_, end))
    else:
        from ajar.cli.represent_sheet import print_representation
        from ajar.queries.representation import show_representation

        print_representation(show_representation(user, id_))
    return DONE


def _date(at: datetime | None) -> "date | None":
    return at.date() if at else None


def _let(
    user: "User",
    id_: str,
    agency: str,
    client: str | None,
    role: str | None,
    until: "date | None",
    on: "date | None",
    words: str,
    *,
    is_sure: bool,
) -> str:
    from ajar.queries.representation import show_representation, would_clash
    from ajar.services.representations import Granted, let_represent, refuse_clash

    page = show_representation(user, id_)
    granted = Granted(
        agency,
        page.client if client is None else client,
        page.role.title if role is None else role,
        until,
        on,
        words,
    )
    if not is_sure:
        refuse_clash(would_clash(user, page.role.entry, granted.client, agency))
    return let_represent(user, page.role.key, granted, is_sure=is_sure).words


def _keep(user: "User", id_: str, until: "date | None", *, is_sure: bool) -> str:
    """Hold what the user let in a letter of theirs; return the change in words."""
    from ajar.core.errors import RequestError
    from ajar.queries.representation import show_representation
    from ajar.services.representations import Granted, let_represent

    page = show_representation(user, id_)
    if page.proposed is None:
        problem = "You wrote nothing that lets somebody submit you."
        raise RequestError(problem, "--agency NAME holds what you said elsewhere.")
    grant = page.proposed.grant
    granted = Granted(
        page.agency,
        grant.client or page.client,
        page.role.title,
        until or grant.until,
        page.proposed.on,
        grant.words,
    )
    return let_represent(user, page.role.key, granted, is_sure=is_sure).words


def _end(user: "User", id_: str, said: str) -> str:
    from ajar.core.errors import RequestError
    from ajar.queries.representation import show_representation
    from ajar.services.representations import take_back

    held = show_representation(user, id_).standing.held
    found = [one.key for one in held if said and one.key.startswith(said)]
    if len(found) != 1:
        problem = "There is no such permission."
        raise RequestError(problem, "`ajar represent ID` lists those of a role.")
    return take_back(user, found[0]).words


def _letter(
    user: "User",
    number: str,
    form: str | None,
    write_in: str,
    save: Path | None,
    *,
    is_link: bool,
) -> int:
    from ajar.cli.represent_sheet import print_withdrawal, save_withdrawal
    from ajar.core.nouns.draft import Form
    from ajar.queries.representation import withdrawal_letter

    chosen = Form(form) if form else None
    found = withdrawal_letter(user, number, form=chosen, language=write_in)
    if is_link:
        click.echo(found.link)
    else:
        print_withdrawal(found)
    if save is not None:
        save_withdrawal(found, save)
        click.echo(f"Saved as {save}.")
    return PARTLY if found.objections else DONE
