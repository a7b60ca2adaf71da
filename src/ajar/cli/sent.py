"""`ajar sent`: note that an answer is gone."""

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


@click.command("sent")
@click.argument("id_")
@click.option("--as", "decision", type=click.Choice(DECISIONS), help="What you said.")
@click.option("--for", "form", type=click.Choice(FORMS), help="How you said it.")
def command(id_: str, decision: str | None, form: str | None) -> None:
    """Note that you sent the answer to an opportunity, or said it on the phone.

    Without --as and --for it is the draft that `ajar answer ID` shows.
    """
    user = open_session()
    from ajar.core.nouns.draft import Draft, Form
    from ajar.core.nouns.verdict import ANSWER_WORDS, Decision
    from ajar.queries.draft import prepare_answer
    from ajar.services.answers import record_sent

    page = prepare_answer(
        user,
        id_,
        Decision(decision) if decision else None,
        Form(form) if form else None,
    )
    text = page.draft.text if isinstance(page.draft, Draft) else ""
    said = page.verdict.decision
    change = record_sent(user, page.key, said, page.form, text)
    day = f"{change.made_at.astimezone():%-d %B %Y}"
    click.echo(f"Noted: {ANSWER_WORDS[said]}, {BY[page.form]}, {day}.")
