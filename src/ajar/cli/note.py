"""`ajar note`: write down a call."""

import sys
from datetime import datetime

import click

from ajar.cli.session import open_session

FORMATS = ("%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%d")
CHANNELS = ("call", "sms", "whatsapp", "linkedin", "form")


@click.command("note")
@click.argument("said", nargs=-1, required=True)
@click.option("--who", default="", help="Name and firm, as far as you caught them.")
@click.option("--number", default="", help="The number that called.")
@click.option(
    "--at", type=click.DateTime(FORMATS), help="When; now, unless you say so."
)
@click.option("--channel", type=click.Choice(CHANNELS), default="call")
def command(
    said: tuple[str, ...], who: str, number: str, at: datetime | None, channel: str
) -> None:
    """Write down a call or a voicemail in your own words; it is then read.

    SAID is what was said; - is standard input, for a transcript.
    """
    words = sys.stdin.read() if said == ("-",) else " ".join(said)
    user = open_session()
    from ajar.cli.opportunity_sheet import print_opportunity
    from ajar.core.nouns.message import Channel
    from ajar.queries.opportunity import show_opportunity
    from ajar.services.note import Note, keep_note

    when = at.astimezone() if at else None
    row = keep_note(user, Note(words, who, number, Channel(channel), when))
    print_opportunity(show_opportunity(user, row.key))
