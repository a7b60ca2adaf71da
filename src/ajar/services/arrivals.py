"""Turn what the user gives into messages and people, one at a time; no desk needed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from ajar.adapters.originals import parse_original
from ajar.adapters.sources.items import Folder, Form, Skipped, SourceItem
from ajar.adapters.sources.reading import read_sources
from ajar.core.errors import SourceError
from ajar.core.intake.contact_list import People, read_list
from ajar.core.intake.contact_table import ContactTable
from ajar.core.intake.direction import is_own
from ajar.core.intake.linkedin import (
    LinkedInRow,
    learn_owner,
    parse_asked,
    parse_connections,
    parse_invitations,
    parse_messages,
    read_owner,
)
from ajar.core.intake.linkedin_table import TableKind
from ajar.core.intake.resume import parse_resume
from ajar.core.nouns.contact import Connection, Invitation
from ajar.core.nouns.message import Message, Unread
from ajar.core.nouns.owner import Owner

ABOUT_THE_USER = frozenset(
    {
        Form.LINKEDIN_PROFILE,
        Form.LINKEDIN_POSITIONS,
        Form.LINKEDIN_ADDRESSES,
        Form.LINKEDIN_PHONES,
    }
)


@dataclass(frozen=True, slots=True)
class Arrival:
    """One message with the bytes that hold it.

    `raw` is the item's bytes, or for a table the row as a table of one row.
    `is_own` says that the user wrote it.
    """

    item: SourceItem
    message: Message
    raw: bytes = field(repr=False)
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Conversation:
    """The messages of one exported table; they are kept or set aside together."""

    arrivals: tuple[Arrival, ...]


@dataclass(frozen=True, slots=True)
class NotAMessage:
    """An item of which no message could be made, and why."""

    item: SourceItem
    unread: Unread


Came = Arrival | Conversation | Connection | Invitation | Owner | NotAMessage | Skipped
"""An Owner is what a table or a resume says of the user."""


def read_arrivals(
    paths: Sequence[Path], stdin: BinaryIO | None, owner: Owner
) -> Iterator[tuple[Came, int]]:
    """Yield what came in and how many bytes have been read by then.

    Never raises for what a file holds: trouble is a NotAMessage or a Skipped.
    """
    consumed = 0
    named = {str(path) for path in paths}
    for item in read_sources(paths, stdin):
        if isinstance(item, Skipped):
            yield item, consumed
            continue
        consumed = item.consumed
        if item.form is Form.TEXT and item.path not in named:
            why = "a text in a folder may be anything: name it to take it in"
            yield Skipped(item.path, "text", why, item.member, minor=True), consumed
            continue
        for came in open_item(item, owner):
            yield came, consumed


def messages_of(came: Came) -> tuple[Arrival, ...]:
    """Return the messages in what came: one, those of a conversation, or none."""
    match came:
        case Arrival():
            return (came,)
        case Conversation():
            return came.arrivals
        case _:
            return ()


def open_item(item: SourceItem, owner: Owner) -> Iterator[Came]:
    """Yield what one item of a source holds."""
    match item.form:
        case Form.LINKEDIN_MESSAGES:
            rows = parse_messages(item.raw, learn_owner(item.raw, owner))
            yield from _conversations(item, rows)
        case Form.LINKEDIN_INVITATIONS:
            yield from _conversations(item, parse_invitations(item.raw, owner))
            yield from parse_asked(item.raw, owner)
        case Form.LINKEDIN_CONNECTIONS:
            yield from _people(item, parse_connections(item.raw))
        case Form.CONTACTS:
            yield from _people(item, read_list(item.raw))
        case Form.JSON_RESUME:
            yield _open_resume(item)
        case form if form in ABOUT_THE_USER:
            yield read_owner({TableKind(form.value): item.raw})
        case _:
            yield _open_message(item, owner)


def _people(item: SourceItem, found: People | ContactTable) -> Iterator[Came]:
    if isinstance(found, ContactTable):
        why = "say what its columns hold: `ajar people import FILE`"
        yield NotAMessage(item, Unread("table", why))
        return
    for person in found:
        yield NotAMessage(item, person) if isinstance(person, Unread) else person


def _open_resume(item: SourceItem) -> Owner | NotAMessage:
    try:
        return parse_resume(item.raw)
    except SourceError as error:
        return NotAMessage(item, Unread("resume", error.message))


def _open_message(item: SourceItem, owner: Owner) -> Came:
    if item.folder is Folder.DRAFTS:
        return Skipped(item.path, "draft", "it was not sent", item.member, minor=True)
    message = parse_original(item.form, item.raw)
    if isinstance(message, Unread):
        return NotAMessage(item, message)
    own = item.folder is Folder.SENT or is_own(message, owner)
    return Arrival(item, message, item.raw, own)


def _conversations(item: SourceItem, rows: Iterator[LinkedInRow]) -> Iterator[Came]:
    talks: dict[str, list[Arrival]] = {}
    for row in rows:
        if isinstance(row.message, Unread):
            yield NotAMessage(item, row.message)
        elif row.message is not None:
            arrival = Arrival(item, row.message, row.raw, row.own is True)
            talks.setdefault(_talk_of(row), []).append(arrival)
    for talk in talks.values():
        yield Conversation(tuple(talk))


def _talk_of(row: LinkedInRow) -> str:
    message = row.message
    if not isinstance(message, Message):
        return ""
    names = {message.sender.name, *(party.name for party in message.recipients)}
    return message.conversation or "\n".join(sorted(names))
