"""Make a message of a mail's bytes, whatever they are."""

from dataclasses import replace

from ajar.core.intake.addresses import read_parties, read_sender
from ajar.core.intake.bodies import read_content
from ajar.core.intake.dates import read_sent_at
from ajar.core.intake.headers import HeaderBlock, read_ids
from ajar.core.intake.mime import split_mail
from ajar.core.intake.notification import unwrap_notification
from ajar.core.intake.sections import part_sections
from ajar.core.nouns.message import Channel, Message, Party


def parse_mail(raw: bytes) -> Message:
    """Return the message that `raw` holds (RFC 5322); trouble is in its `unread`."""
    root, trouble = split_mail(raw)
    block = root.block
    content = read_content(root)
    sender, doubts = read_sender(block)
    sent_at, undated = read_sent_at(block)
    message = Message(
        channel=Channel.MAIL,
        sender=sender,
        body=content.body,
        subject=block.first("subject"),
        sent_at=sent_at,
        recipients=_read_all(block, "to", "cc"),
        reply_to=next(iter(_read_all(block, "reply-to")), None),
        message_id=next(iter(read_ids(block.first("message-id"))), ""),
        references=_read_references(block),
        headers=tuple((header.name, header.value) for header in block.headers),
        links=tuple(content.links),
        attachments=tuple(content.attachments),
        unread=(*trouble, *doubts, *undated, *content.unread),
    )
    message = unwrap_notification(message)
    return replace(message, sections=part_sections(message))


def _read_all(block: HeaderBlock, *names: str) -> tuple[Party, ...]:
    raws = (raw for name in names for raw in block.raws(name))
    return tuple(party for raw in raws for party in read_parties(raw))


def _read_references(block: HeaderBlock) -> tuple[str, ...]:
    older = block.first("references") + " " + block.first("in-reply-to")
    return read_ids(older)
