"""Name what reading gives back: items, what was skipped, and the limits."""

from dataclasses import dataclass, field
from enum import StrEnum

LARGEST_ITEM = 40 * 2**20
"""Bytes: a larger message, text or JSON file is skipped with its size."""

LARGEST_TABLE = 200 * 2**20
"""Bytes: a larger LinkedIn table is skipped with its size."""


class Form(StrEnum):
    """What an item's bytes are, told by their content."""

    MAIL = "mail"
    CHANNEL_JSON = "channel_json"
    JSON_RESUME = "json_resume"
    LINKEDIN_MESSAGES = "linkedin_messages"
    LINKEDIN_INVITATIONS = "linkedin_invitations"
    LINKEDIN_CONNECTIONS = "linkedin_connections"
    LINKEDIN_PROFILE = "linkedin_profile"
    LINKEDIN_POSITIONS = "linkedin_positions"
    LINKEDIN_ADDRESSES = "linkedin_addresses"
    LINKEDIN_PHONES = "linkedin_phones"
    CONTACTS = "contacts"
    TEXT = "text"


class Folder(StrEnum):
    """What the name of the mail folder says of the messages in it."""

    OTHER = "other"
    SENT = "sent"
    DRAFTS = "drafts"


@dataclass(frozen=True, slots=True)
class SourceItem:
    """One message, table or text, as its bytes stand in the source.

    `path` is as shown to the user ("-" is standard input), `member` the name
    inside an archive. `index` counts the items of one file or member from 0.
    `offset` and `length` are bytes of the file or unpacked member; `reread` gives
    `raw` back from them. `consumed` is how many bytes of all that `measure` counts
    have been read when this item is done.
    """

    path: str
    index: int
    offset: int
    length: int
    form: Form
    raw: bytes = field(repr=False)
    member: str = ""
    folder: Folder = Folder.OTHER
    consumed: int = 0


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that was not read: where it is, what it is and why.

    `where` is the archive member or the message's number, "" for a whole file.
    `minor` is True where nothing about messages or people is lost.
    """

    path: str
    what: str
    why: str
    where: str = ""
    minor: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """One item cut out of a stream of bytes, not yet told where it came from."""

    form: Form
    offset: int
    length: int
    raw: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A stretch of a stream that is no item: `what` it is and `why` it is none."""

    what: str
    why: str
    offset: int = 0
    minor: bool = False


def megabytes(size: int) -> str:
    """Return `size` in bytes as people say it: "41.3 MB"."""
    return f"{size / 2**20:.1f} MB"
