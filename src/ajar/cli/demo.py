"""`ajar demo`: the main job on made-up mail, on a desk that is thrown away."""

import os
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from ajar.cli.session import open_session

if TYPE_CHECKING:
    from ajar.services.tally import Tally

PROVIDER = "mx.example.net"


@click.command("demo")
def command() -> None:
    """Show Ajar at work on eight months of made-up mail; keeps nothing.

    The desk is built in a temporary folder. Your own is not touched.
    """
    sample = files("ajar").joinpath("sample")
    with TemporaryDirectory(prefix="ajar-demo-") as home, as_file(sample) as folder:
        os.environ["AJAR_HOME"] = home
        _show(folder)


def _show(folder: Path) -> None:
    user = open_session()
    from ajar.cli.demo_story import WANTED, tell
    from ajar.cli.desk_table import print_desk
    from ajar.cli.paper import console, words
    from ajar.cli.summary import print_summary
    from ajar.core.intake.resume import parse_resume
    from ajar.queries.desk import show_desk
    from ajar.services.preferences import change_preferences
    from ajar.services.profile import change_profile
    from ajar.services.take import Request, take

    paper = console()
    sam = parse_resume((folder / "resume.json").read_bytes())
    change_profile(user, sam, {"servers": (PROVIDER,)})
    change_preferences(user, WANTED)
    paper.print(words(f"Sam Rivera's mail, made up, from {folder}", "dim"))
    tally = take(
        user, Request((folder / "items", folder / "sent", folder / "linkedin"))
    )
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
