"""`ajar read`: what messages say, printed and not kept."""

import sys
from pathlib import Path

import click

from ajar.cli.errors import DONE, PARTLY


@click.command("read")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a message.")
@click.option("--posting", is_flag=True, help="Each is a job description: facts only.")
@click.option(
    "--authserv",
    "servers",
    multiple=True,
    metavar="NAME",
    help="Trust this server's Authentication-Results. May be given more than once.",
)
def command(
    paths: tuple[str, ...],
    as_json: bool,  # noqa: FBT001 (click)
    posting: bool,  # noqa: FBT001 (click)
    servers: tuple[str, ...],
) -> int:
    """Read messages and print what they say, with the words it came from.

    Needs no desk and keeps nothing. PATH is what `ajar take` takes.
    """
    from ajar.cli.reading_sheet import print_reading, to_json
    from ajar.services.reading import Reading, read_messages

    trusted = tuple(server.lower() for server in servers)
    stdin = sys.stdin.buffer if "-" in paths else None
    files = tuple(Path(path) for path in paths)
    code = DONE
    for came in read_messages(files, stdin, trusted, as_postings=posting):
        if not isinstance(came, Reading):
            click.echo(f"{came.where}: {came.what}: {came.why}", err=True)
            code = PARTLY
        elif as_json:
            click.echo(to_json(came))
        else:
            print_reading(came)
    return code
