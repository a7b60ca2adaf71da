"""`ajar answer`: the answer as a draft, for its user to send."""

from pathlib import Path

import click

from ajar.cli.errors import DONE, PARTLY
from ajar.cli.session import open_session

DECISIONS = ("yes", "no", "not_now", "open")
FORMS = ("mail", "linkedin", "note", "sms", "phone")


@click.command("answer")
@click.argument("id_")
@click.option("--as", "decision", type=click.Choice(DECISIONS), help="Say this.")
@click.option("--for", "form", type=click.Choice(FORMS), help="Write it for this.")
@click.option("--in", "write_in", help="Write in this language: en, de, fr, es, pt.")
@click.option("--follow-up", is_flag=True, help="Remind them of what you wrote.")
@click.option("--save", type=click.Path(path_type=Path), help="Save a mail as .eml.")
@click.option("--mailto", is_flag=True, help="Print a link that opens a mail program.")
def command(
    id_: str,
    decision: str | None,
    form: str | None,
    write_in: str | None,
    follow_up: bool,  # noqa: FBT001 (click)
    save: Path | None,
    mailto: bool,  # noqa: FBT001 (click)
) -> int:
    """Draft the answer to an opportunity: by your preferences, or --as you say.

    Ajar sends nothing. Copy it, save it with --save, and say `ajar sent ID` when it
    is gone. What must not be in it is told below the draft, and then it isn't saved.
    Where they have yet to answer you there is none, unless you ask for a --follow-up.
    """
    user = open_session()
    from ajar.cli.draft_sheet import link_of, print_draft, save_draft
    from ajar.core.nouns.draft import Form
    from ajar.core.nouns.verdict import Decision
    from ajar.queries.draft import prepare_answer

    page = prepare_answer(
        user,
        id_,
        Decision(decision) if decision else None,
        Form(form) if form else None,
        write_in=write_in or "",
        follow_up=follow_up,
    )
    if mailto:
        click.echo(link_of(page))
    else:
        print_draft(page)
    if save is not None:
        save_draft(page, save)
        click.echo(f"Saved as {save}. Open it in your mail program to send it.")
    return PARTLY if page.objections else DONE
