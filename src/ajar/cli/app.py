"""The command `ajar`: which commands there are, loaded only when one is called."""

import gc
import sys
from importlib import import_module

import click

from ajar.cli.errors import EXIT_CODES, run_and_exit

COMMANDS = {
    "demo": "Show Ajar at work on made-up mail, on a desk thrown away after.",
    "me": "Say who you are, so that your own words are told apart.",
    "take": "Take in mailboxes, exports and pasted text.",
    "up": "Serve your desk to the browser.",
    "call": "Go through a call: who it is, what to ask, what to say.",
    "note": "Write down a call or a voicemail.",
    "consider": "Say what would get you out of a job you like.",
    "answer": "Draft the answer to an opportunity; you send it.",
    "sent": "Note that you sent it.",
    "refer": "See who you know might want a role; ask them first.",
    "know": "Say how well you know somebody, and whether they look.",
    "favors": "List favors given and had; add one, or count a proposed one.",
    "next": "See what comes after your answer; note a step and its day.",
    "represent": "Say who may submit you for a role, until when.",
    "remind": "Be reminded of something on a day; tick it off.",
    "revisit": "See which past noes would be a yes today.",
    "insights": "Say what all that came adds up to.",
    "aside": "See what was not taken for recruiter mail; take one back.",
    "taught": "See what your words on senders teach of others.",
    "people": "Who there is, how things stand, whom to write to today.",
    "desk": "List what came in and what needs you.",
    "show": "Show one opportunity, its evidence lit.",
    "read": "Read messages and print what they say; keeps nothing.",
    "export": "Write the whole desk as one JSON document.",
    "import-desk": "Put an exported desk into an empty one.",
    "doctor": "Look whether the desk is sound.",
}
COLLECTIONS = 50_000, 20, 100
"""Objects, and rounds, between searches for garbage (gc.set_threshold)."""
EPILOG = "Exit codes: " + "; ".join(f"{code} {why}" for code, why in EXIT_CODES.items())


class LazyGroup(click.Group):
    """Commands whose module is imported when they run, so that help is instant."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """Return the names in the order one meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import and return the command called `cmd_name`."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"ajar.cli.{cmd_name.replace('-', '_')}")
        command = module.command
        return command if isinstance(command, click.Command) else None

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002
        formatter: click.HelpFormatter,
    ) -> None:
        """List the commands without importing one."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, epilog=EPILOG)
@click.version_option(package_name="ajar-desk", prog_name="ajar")
def ajar() -> None:
    """Answer the recruiters who contact you out of the blue.

    Everything stays in one folder on this computer. Ajar sends nothing: it reads,
    shows its evidence and leaves the answering to you.
    """


def main() -> None:
    """Run the command line and exit with its code."""
    # Tables and patterns stay for good: to look through them often finds nothing.
    gc.set_threshold(*COLLECTIONS)
    sys.exit(run_and_exit(ajar))
