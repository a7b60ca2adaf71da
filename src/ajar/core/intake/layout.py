"""Lay a message out for reading: its passages, its language, its country."""

from ajar.core.intake.country import guess_country
from ajar.core.intake.language import guess_language
from ajar.core.intake.quotes import find_author
from ajar.core.intake.wraps import mend_wraps
from ajar.core.nouns.call_lines import blank_own_lines
from ajar.core.nouns.letter import Letter, Part, Passage, make_passage
from ajar.core.nouns.message import Channel, Message, Section, SectionKind
from ajar.core.nouns.owner import Owner
from ajar.core.text import Span, fold

_NOBODY = Owner()
_PARTS = {
    SectionKind.OFFER: Part.OFFER,
    SectionKind.FORWARDED: Part.OFFER,
    SectionKind.SIGNATURE: Part.SIGNATURE,
    SectionKind.FOOTER: Part.FOOTER,
    SectionKind.QUOTED: Part.QUOTED,
}
_BODY_PARTS = (Part.OFFER, Part.SIGNATURE, Part.FOOTER, Part.QUOTED)
# What belongs to another passage becomes line ends: sentences stop there, and
# skipping them costs nothing.
_EMPTY = "\n"
_NOT_PROSE = ("text/calendar", "text/vcard")


def lay_out(message: Message, owner: Owner = _NOBODY) -> Letter:
    """Return the message as passages, ready to be read.

    What somebody forwards is part of their offer, unless the `owner` wrote it.
    """
    offer = [
        *_make(Part.SUBJECT, "subject", message.subject),
        *_body_passages(message, owner),
        *_attachment_passages(message),
    ]
    sender = [
        *_make(Part.SENDER, "from", _name_sender(message)),
        *_make(Part.SENDER, "title", message.sender.title),
        *_make(Part.SENDER, "number", message.number),
    ]
    words = "\n".join(
        passage.plain.strip(_EMPTY)
        for passage in offer
        if passage.part in (Part.SUBJECT, Part.OFFER, Part.ATTACHMENT)
    )
    return Letter(
        message, (*offer, *sender), guess_language(words), guess_country(words)
    )


def _make(part: Part, source: str, text: str, plain: str = "") -> list[Passage]:
    return [make_passage(part, source, text, plain)] if text.strip() else []


def _name_sender(message: Message) -> str:
    sender = message.sender
    if sender.name and sender.address:
        return f"{sender.name} <{sender.address}>"
    return sender.name or sender.address or sender.handle


def _body_passages(message: Message, owner: Owner) -> list[Passage]:
    body = message.body
    whole = (Section(SectionKind.OFFER, Span(0, len(body))),)
    assigned = _assign_parts(body, message.sections or whole, owner)
    is_call = message.channel is Channel.CALL
    theirs = blank_own_lines(body) if is_call else body
    mended = mend_wraps(fold(theirs))
    passages = []
    for part in _BODY_PARTS:
        plain = "".join(
            mended[start:end] if found is part else _EMPTY * (end - start)
            for found, (start, end) in assigned
        )
        if plain.strip():
            passages.append(make_passage(part, "body", body, plain))
    return passages


def _assign_parts(
    body: str, sections: tuple[Section, ...], owner: Owner
) -> list[tuple[Part, Span]]:
    assigned = []
    owners_words = False
    for section in sections:
        part = _PARTS[section.kind]
        if section.kind is SectionKind.FORWARDED:
            author = find_author(body[section.span.start : section.span.end])
            if author:
                owners_words = _is_by(author, owner)
        elif section.kind is not SectionKind.SIGNATURE:
            owners_words = False
        assigned.append((Part.QUOTED if owners_words else part, section.span))
    return assigned


def _is_by(author: str, owner: Owner) -> bool:
    known = (*owner.addresses, owner.name)
    return any(mark.casefold() in author for mark in known if mark)


def _attachment_passages(message: Message) -> list[Passage]:
    return [
        passage
        for attachment in message.attachments
        if attachment.media_type not in _NOT_PROSE
        for passage in _make(
            Part.ATTACHMENT,
            f"attachment:{attachment.name}",
            attachment.text,
            mend_wraps(fold(attachment.text)),
        )
    ]
