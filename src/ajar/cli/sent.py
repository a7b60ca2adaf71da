"""`ajar sent`: note that an answer is gone."""

from datetime import datetime

import click

from ajar.cli.answer import DECISIONS, FORMS
from ajar.cli.session import open_session

BY = {
    "mail": "by mail",
    "linkedin": "on LinkedIn",
    "note": "as a note to an invitation",
    "sms": "by text message",
    "phone": "by phone",
}
"""Form → how one says that it went so."""
_DAY = click.DateTime(("%Y-%m-%d",))


@click.command("sent")
@click.argument("id_")
@click.option("--as", "decision", type=click.Choice(DECISIONS), help="What you said.")
@click.option("--for", "form", type=click.Choice(FORMS), help="How you said it.")
@click.option("--on", type=_DAY, help="The day it went, if not today.")
@click.option("--until", type=_DAY, help="The day a not_now comes back.")
def command(
    id_: str,
    decision: str | None,
    form: str | None,
    on: datetime | None,
    until: datetime | None,
) -> None:
    """Note that you sent the answer to an opportunity, or said it on the phone.

    Without --as and --for it is the draft that `ajar answer ID` shows. What you put
    off comes back on its day, here and in your calendar.
    """
    user = open_session()
    from ajar.core.nouns.draft import Draft, Form
    from ajar.core.nouns.verdict import ANSWER_WORDS, Decision
    from ajar.queries.draft import prepare_answer
    from ajar.services.answers import noon_of, record_sent

    page = prepare_answer(
        user,
        id_,
        Decision(decision) if decision else None,
        Form(form) if form else None,
    )
    text = page.draft.text if isinstance(page.draft, Draft) else ""
    said = page.verdict.decision
    at = noon_of(on.date()) if on else None
    back_on = until.date() if until else None
    change = record_sent(user, page.key, said, page.form, text, at, until=back_on)
    held = f" until {back_on:%-d %B %Y}" if back_on else ""
    day = f"{change.made_at.astimezone():%-d %B %Y}"
    click.echo(f"Noted: {ANSWER_WORDS[said]}{held}, {BY[page.form]}, {day}.")
