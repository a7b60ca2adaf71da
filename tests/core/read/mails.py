"""Letters as they come in, laid out, for the tests of who is who in them."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from ajar.core.intake.layout import lay_out
from ajar.core.intake.sections import part_sections
from ajar.core.nouns.message import Attachment, Channel, Message, Party

SENT_AT = datetime(2026, 11, 4, 10, 30, tzinfo=UTC)


def mail(
    body,
    sender="Robin Vale",
    address="robin@vale.example",
    *,
    subject="",
    to="",
    attached="",
    platform="",
):
    """Return a mail laid out."""
    files = (Attachment("role.txt", "text/plain", 9, attached),) if attached else ()
    return _laid_out(
        Message(
            Channel.MAIL,
            Party(sender, address),
            body,
            subject,
            SENT_AT,
            recipients=(Party(to),) if to else (),
            headers=(("from", sender),),
            attachments=files,
            platform=platform,
        )
    )


def chat(body, sender="Robin Vale", headline="", *, channel="linkedin", number=""):
    """Return what came by another way than mail, laid out."""
    party = Party(sender, title=headline)
    return _laid_out(Message(Channel(channel), party, body, "", SENT_AT, number=number))


def posting(body):
    """Return a job description, which has no sender, laid out."""
    return _laid_out(Message(Channel.FORM, Party(), body, "", SENT_AT))


def _laid_out(message):
    return lay_out(replace(message, sections=part_sections(message)))


def value(read, letter):
    """Return the value a reader reads, None of none."""
    facts = read(letter)
    return facts[0].value if facts else None


class Case(NamedTuple):
    """A letter of `letters/NAME.txt` and what it says."""

    letter: object
    expected: dict


def load_letters(name):
    """Return the cases of `letters/NAME.txt` with their names."""
    path = Path(__file__).parent / "letters" / f"{name}.txt"
    _, *blocks = path.read_text(encoding="utf-8").split("\n========\n")
    return [_case(block) for block in blocks]


def _case(block):
    head, expected, body = block.split("\n--\n", 2)
    about = dict(line.split(": ", 1) for line in head.split("\n"))
    said = dict(line.split(": ", 1) for line in expected.split("\n") if line)
    channel = Channel(about["channel"])
    sender = Party(
        about["from"],
        address=about.get("address", ""),
        title=about.get("headline", ""),
    )
    message = Message(
        channel,
        sender,
        body.rstrip("\n"),
        about.get("subject", ""),
        SENT_AT,
        headers=(("from", sender.name),) if channel is Channel.MAIL else (),
        number=about.get("number", ""),
    )
    return f"{about['from']}, {said.get('title', '-')}", Case(_laid_out(message), said)
