"""`ajar revisit`: past noes that would be a yes today."""

import click

from ajar.cli.session import open_session


@click.command("revisit")
@click.option("--looking", is_flag=True, help="As if you had lost your job.")
def command(looking: bool) -> None:  # noqa: FBT001 (click)
    """See which past noes would be a yes today, each with a draft to reopen it.

    No is not forever. Ajar sends nothing: copy what you like.
    """
    user = open_session()
    from ajar.cli.paper import console, say
    from ajar.queries.revisit import show_revisit

    page = show_revisit(user, is_looking=looking)
    paper = console()
    if not page.reopened:
        say(paper, "No past no would be a yes today.")
    for one in page.reopened:
        role = one.line.role or one.line.subject or "A role without a title"
        say(paper, f"{one.line.id[:8]}  {role}, {one.line.who}", "bold")
        at = (one.at if one.said else one.came_at).astimezone()
        until = f", until {one.until:%-d %B %Y}" if one.until else ""
        said = f"{one.did or 'It came'} on {at:%-d %B %Y}{until}"
        say(paper, f"  {said}. Then: {one.then}")
        say(paper, f"  Now: {one.now}")
        for twin in one.twins:
            say(paper, f"  {twin}")
        for line in one.draft.text.splitlines() if one.draft else ():
            say(paper, f"  | {line}" if line else "  |")
        say(paper, "")
    for going in page.under_way:
        role = going.line.role or going.line.subject or "A role without a title"
        say(paper, f"Under way: {role}, {going.line.who}. {going.words}")
    for back in page.back:
        off = back.put_off
        role = back.line.role or back.line.subject or "A role without a title"
        say(paper, f"{back.line.id[:8]}  {role}, {back.line.who}", "bold")
        said = f"{off.said_on:%-d %B %Y}"
        say(paper, f"  Back: you said not now on {said}, {off.words}.")
    for near in page.nearly:
        role = near.line.role or near.line.subject or "A role without a title"
        say(paper, f"Nearly: {role}, {near.line.who}. {near.words}")
