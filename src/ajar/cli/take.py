"""`ajar take`: mailboxes, exports and pasted text come in."""

import sys
from pathlib import Path

import click

from ajar.cli.errors import DONE, PARTLY
from ajar.cli.session import open_session
from ajar.core.errors import RequestError


@click.command("take")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--again", is_flag=True, help="Look anew at what was set aside.")
@click.option("--json", "as_json", is_flag=True, help="The summary as JSON.")
def command(paths: tuple[str, ...], again: bool, as_json: bool) -> int:  # noqa: FBT001 (click)
    """Take in mailboxes (mbox, Maildir, .eml), a LinkedIn export, or pasted text.

    PATH is a file or a folder; - is standard input. What a file is, is told by what
    is in it. Taking in the same again changes nothing.
    """
    if "" in paths:
        message = "One of the paths is empty."
        raise RequestError(message, "Perhaps a variable of your shell isn't set.")
    user = open_session()
    from ajar.cli.progress import watch
    from ajar.cli.summary import print_summary, to_json
    from ajar.services.take import Request, take

    request = Request(
        tuple(Path(path) for path in paths),
        sys.stdin.buffer if "-" in paths else None,
        again,
    )
    with watch(request) as progress:
        tally = take(user, request, progress)
    if as_json:
        click.echo(to_json(tally))
    else:
        print_summary(tally)
    return PARTLY if tally.unread else DONE
