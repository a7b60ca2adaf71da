"""`ajar refer`: who might want a role; ask them first, then introduce them."""

from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from ajar.cli.errors import DONE, PARTLY
from ajar.cli.session import open_session

if TYPE_CHECKING:
    from ajar.store.models import User

STEPS = {
    "asked": "You asked them.",
    "said_yes": "They said yes to being named.",
    "said_no": "They said no; it stops there.",
    "introduced": "You introduced them.",
    "interviewed": "They had an interview.",
    "hired": "They got the job.",
    "nothing": "Nothing came of it.",
}
FORMS = ("mail", "linkedin", "sms")


@click.command("refer")
@click.argument("id_")
@click.argument("name", nargs=-1)
@click.option("--step", type=click.Choice(tuple(STEPS)), help="What happened.")
@click.option(
    "--on", type=click.DateTime(("%Y-%m-%d",)), help="On which day; today if not."
)
@click.option("--words", default="", help="What they said, in their words.")
@click.option("--for", "form", type=click.Choice(FORMS), help="Write it for this.")
@click.option("--in", "write_in", default="", help="Write in this language: en, de …")
def command(
    id_: str,
    name: tuple[str, ...],
    step: str | None,
    on: datetime | None,
    words: str,
    form: str | None,
    write_in: str,
) -> int:
    """Say who of the people you know might want the role ID; NAME drafts the letter.

    First the letter that asks them. The one that names them to the recruiter is
    there once they said yes (--step said_yes): silence is no. Ajar sends nothing.
    """
    user = open_session()
    from ajar.cli.refer_sheet import print_who_fits
    from ajar.queries.who_fits import who_fits

    if not name:
        print_who_fits(who_fits(user, id_))
        return DONE
    said = " ".join(name)
    if step is not None:
        click.echo(_take(user, id_, said, step, on.date() if on else None, words))
    return _show(user, id_, said, form, write_in)


def _take(
    user: "User", id_: str, name: str, step: str, on: date | None, words: str
) -> str:
    from ajar.core.nouns.referral import Step
    from ajar.queries.find_person import find_person
    from ajar.queries.help_role import role_of
    from ajar.queries.referral import show_referral
    from ajar.services.referrals import take_step

    key = role_of(user, id_).key
    person = find_person(user, name).key
    show_referral(user, id_, person).check(Step(step))
    return take_step(user, key, person, Step(step), on=on, words=words).words


def _show(user: "User", id_: str, name: str, form: str | None, write_in: str) -> int:
    from ajar.cli.refer_sheet import print_referral
    from ajar.core.nouns.draft import Form
    from ajar.queries.find_person import find_person
    from ajar.queries.referral import show_referral

    person = find_person(user, name).key
    chosen = Form(form) if form else None
    page = show_referral(user, id_, person, form=chosen, language=write_in)
    print_referral(page)
    letter = page.introduction or page.question
    return PARTLY if letter.objections else DONE
