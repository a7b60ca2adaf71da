"""`ajar demo`: the main job on made-up mail, on a desk that is thrown away."""

import os
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from ajar.cli.session import open_session
from ajar.cli.up import free_port, serve

if TYPE_CHECKING:
    from ajar.services.tally import Tally


@click.command("demo")
@click.option("--once", is_flag=True, help="Print it and end; serve nothing.")
@click.option("--port", type=click.IntRange(1, 65535), help="Instead of 8477.")
@click.option("--no-browser", is_flag=True, help="Print the address, open nothing.")
def command(port: int | None, *, once: bool, no_browser: bool) -> None:
    """Show Ajar at work on eight months of made-up mail; keeps nothing.

    The desk is built in a temporary folder and, after it is printed, served to the
    browser until Ctrl-C. Your own is not touched.
    """
    sample = files("ajar").joinpath("sample")
    with TemporaryDirectory(prefix="ajar-demo-") as home, as_file(sample) as folder:
        os.environ["AJAR_HOME"] = home
        os.environ["AJAR_PORT"] = str(port or free_port())
        _show(folder)
        if not once:
            click.echo()
            serve(opens_browser=not no_browser)


def _show(folder: Path) -> None:
    user = open_session()
    from ajar.cli.demo_story import tell
    from ajar.cli.desk_table import print_desk
    from ajar.cli.paper import console, words
    from ajar.cli.summary import print_summary
    from ajar.queries.desk import show_desk
    from ajar.services.sample import become_sam
    from ajar.services.take import Request, take

    paper = console()
    paths = become_sam(user, folder)
    paper.print(words(f"Sam Rivera's mail, made up, from {folder}", "dim"))
    tally = take(user, Request(paths))
    desk = show_desk(user)
    print_desk(desk)
    tell(user, desk)
    paper.print()
    print_summary(tally)
    paper.print(words(_where_time_went(tally), "dim"))


def _where_time_went(tally: "Tally") -> str:
    slowest_first = sorted(tally.seconds.items(), key=lambda stage: -stage[1])
    spent = [f"{what} {seconds:.2f} s" for what, seconds in slowest_first]
    total = sum(tally.seconds.values())
    return f"Where the time went: {', '.join(spent)}; {total:.2f} s for {tally.seen}."
