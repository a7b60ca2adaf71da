"""Turn the tables of a LinkedIn data export into messages and contacts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from ajar.core.intake.linkedin_cells import read_moment, read_words
from ajar.core.intake.linkedin_table import TableKind, TableRow, read_table
from ajar.core.nouns.contact import Connection, Invitation
from ajar.core.nouns.identifier import read_handle
from ajar.core.nouns.message import Attachment, Channel, Message, Party, Unread
from ajar.core.nouns.owner import Owner
from ajar.core.text import squash

_NOT_A_NAME = {"linkedin member", ""}
NOBODY = Owner()


@dataclass(frozen=True, slots=True)
class LinkedInRow:
    """One row of the messages or the invitations.

    `message` is None where nobody said anything: an invitation without a note, a
    draft that was never sent. `own` tells whether the user wrote it, None where
    that cannot be told. `raw` is the row as a table of one row.
    """

    line: int
    message: Message | Unread | None
    own: bool | None = None
    raw: bytes = field(default=b"", repr=False)


def parse_messages(raw: bytes, owner: Owner = NOBODY) -> Iterator[LinkedInRow]:
    """Yield the rows of `messages.csv`, of any year; never raises."""
    yield from _parse_rows(raw, TableKind.MESSAGES, owner)


def parse_invitations(raw: bytes, owner: Owner = NOBODY) -> Iterator[LinkedInRow]:
    """Yield the rows of `Invitations.csv`, of any year; never raises."""
    yield from _parse_rows(raw, TableKind.INVITATIONS, owner)


def parse_asked(raw: bytes, owner: Owner = NOBODY) -> Iterator[Invitation]:
    """Yield whom the user asked to connect, by `Invitations.csv`; never raises.

    Without a profile nobody can say for sure who was asked: then it is left out.
    """
    for row in read_table(raw, TableKind.INVITATIONS):
        if isinstance(row, TableRow):
            message = _make_message(row)
            asked = message.recipients[0] if len(message.recipients) == 1 else Party()
            if asked.handle and message.sent_at and _is_own(row, message, owner):
                yield Invitation(asked.name, asked.handle, message.sent_at)


def _parse_rows(raw: bytes, kind: TableKind, owner: Owner) -> Iterator[LinkedInRow]:
    for row in read_table(raw, kind):
        if isinstance(row, Unread):
            yield LinkedInRow(0, row)
            continue
        message = _make_message(row)
        own = _is_own(row, message, owner)
        said = message.body or message.attachments
        draft = row.cell("ismessagedraft").casefold() == "yes"
        yield LinkedInRow(
            row.line, message if said and not draft else None, own, row.raw
        )


def _make_message(row: TableRow) -> Message:
    sender_handle = read_handle(row.cell("senderprofileurl", "inviterprofileurl"))
    subject = read_words(row.cell("subject", "conversationtitle"))
    when = row.cell("date", "sentat")
    sent_at = read_moment(when)
    undated = Unread("date", f"{when[:40]!r} is not a date", f"line {row.line}")
    return Message(
        Channel.LINKEDIN,
        Party(_name(row.cell("from")), handle=sender_handle),
        read_words(row.cell("content", "message")),
        " ".join(subject.split()),
        sent_at,
        recipients=_recipients(row),
        conversation=row.cell("conversationid"),
        attachments=_attachments(row.cell("attachments")),
        unread=() if sent_at else (undated,),
    )


def _name(cell: str) -> str:
    name = squash(read_words(cell))
    return "" if name.casefold() in _NOT_A_NAME else name


def _recipients(row: TableRow) -> tuple[Party, ...]:
    names = [_name(n) for n in row.cell("to").split(",")]
    profiles = row.cell("recipientprofileurls", "inviteeprofileurl").split(",")
    handles = [h for p in profiles if (h := read_handle(p))]
    # "Kim Lee, PhD" is one person: only the profiles tell how many there are.
    if len(handles) == 1 or (not handles and len(names) == 2):
        names = [_name(row.cell("to"))]
    if handles and len(names) != len(handles):
        return tuple(Party(handle=h) for h in handles)
    handles = handles or [""] * len(names)
    pairs = zip(names, handles, strict=True)
    return tuple(Party(n, handle=h) for n, h in pairs if n or h)


def _attachments(cell: str) -> tuple[Attachment, ...]:
    names = (part.rstrip("/").rpartition("/")[2] for part in cell.split())
    return tuple(Attachment(name[:200], "", 0) for name in names if name)


def _is_own(row: TableRow, message: Message, owner: Owner) -> bool | None:
    match row.cell("direction").casefold():
        case "outgoing":
            return True
        case "incoming":
            return False
    if is_owner(message.sender, owner):
        return True
    known = owner.name or owner.handles
    sender = message.sender.name or message.sender.handle
    return False if known and sender else None


def is_owner(party: Party, owner: Owner) -> bool:
    """Tell whether `party` is the user: by profile where both have one, or by name."""
    handles = {read_handle(handle) for handle in owner.handles} - {""}
    if party.handle and handles:
        return read_handle(party.handle) in handles
    name = squash(owner.name).casefold()
    return bool(name) and squash(party.name).casefold() == name


def parse_connections(raw: bytes) -> Iterator[Connection | Unread]:
    """Yield the people of `Connections.csv`, of any year; never raises."""
    for row in read_table(raw, TableKind.CONNECTIONS):
        if isinstance(row, Unread):
            yield row
            continue
        connected = read_moment(row.cell("connectedon"))
        name = squash(f"{row.cell('firstname')} {row.cell('lastname')}")
        handle = read_handle(row.cell("url"))
        if not name and not handle:
            yield Unread("row", "it names nobody", f"line {row.line}")
            continue
        yield Connection(
            name,
            row.cell("emailaddress").lower(),
            row.cell("company"),
            row.cell("position"),
            connected.date() if connected else None,
            handle,
        )


def read_owner(tables: Mapping[TableKind, bytes]) -> Owner:
    """Return who the user is by the tables about them: profile, positions, addresses.

    Tables left out, empty or broken leave their parts empty.
    """
    profile = next(iter(_rows(tables, TableKind.PROFILE)), None)
    positions = _rows(tables, TableKind.POSITIONS)
    present = [p for p in positions if not p.cell("finishedon")]
    return Owner(
        squash(f"{profile.cell('firstname')} {profile.cell('lastname')}")
        if profile
        else "",
        _distinct(a.cell("emailaddress").lower() for a in _addresses(tables)),
        (),
        _distinct(p.cell("number") for p in _rows(tables, TableKind.PHONES)),
        present[0].cell("companyname") if present else "",
        _distinct(p.cell("title") for p in present or positions[:1]),
        profile.cell("geolocation") if profile else "",
    )


def _rows(tables: Mapping[TableKind, bytes], kind: TableKind) -> list[TableRow]:
    rows = read_table(tables.get(kind, b""), kind)
    return [row for row in rows if isinstance(row, TableRow)]


def _addresses(tables: Mapping[TableKind, bytes]) -> list[TableRow]:
    rows = _rows(tables, TableKind.ADDRESSES)
    return sorted(rows, key=lambda row: row.cell("primary").casefold() != "yes")


def _distinct(cells: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cell for cell in cells if cell))


def learn_owner(raw: bytes, owner: Owner = NOBODY) -> Owner:
    """Return `owner` as `messages.csv` names them: one who is in every conversation.

    Profile pages are not in the export's own table about the user. Where no single
    person is in more conversations than all others, `owner` comes back unchanged.
    """
    talks: dict[Party, set[object]] = {}
    for row in read_table(raw, TableKind.MESSAGES):
        if isinstance(row, TableRow):
            message = _make_message(row)
            parties = (message.sender, *message.recipients)
            talk = message.conversation or frozenset(parties)
            for party in parties:
                talks.setdefault(party, set()).add(talk)
    known = [p for p in talks if p.name]
    ranked = sorted(known, key=lambda p: (-len(talks[p]), p.name, p.handle))
    counts = [len(talks[p]) for p in ranked[:2]]
    if not counts or counts[0] < 2 or counts[0] == counts[-1]:
        return owner
    user = ranked[0]
    handles = (*owner.handles, *([user.handle] if user.handle else ()))
    return replace(owner, name=user.name, handles=_distinct(handles))
