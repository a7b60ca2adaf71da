"""A message as it came in, decoded once, whatever the channel."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ajar.core.text import Span


class Channel(StrEnum):
    """How a message reached the user."""

    MAIL = "mail"
    LINKEDIN = "linkedin"
    SMS = "sms"
    CALL = "call"
    FORM = "form"
    WHATSAPP = "whatsapp"


class SectionKind(StrEnum):
    """What a stretch of the body is."""

    OFFER = "offer"
    QUOTED = "quoted"
    FORWARDED = "forwarded"
    SIGNATURE = "signature"
    FOOTER = "footer"


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the body and what it is; sections follow without gaps."""

    kind: SectionKind
    span: Span


@dataclass(frozen=True, slots=True)
class Party:
    """A name with the addresses it came with; empty strings are *not given*.

    `title` is the headline a platform shows beside the name.
    """

    name: str = ""
    address: str = ""
    handle: str = ""
    phone: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that could not be read: what, why and where (`part`)."""

    what: str
    why: str
    part: str = "message"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a message; `text` is "" where none could be had."""

    name: str
    media_type: str
    size: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """One message, decoded.

    `body` is the text a person would read (HTML rendered to text, transfer
    encodings undone), `sections` part it. `sent_at` is aware, or None when the
    message gives no usable date. `headers` holds, in order, the mail headers as
    (lower-case name, unfolded value); empty for other channels. `platform` names
    the service that carried the words of somebody else ("linkedin" for a
    notification mail): `sender` is then the person, not the service.
    """

    channel: Channel
    sender: Party
    body: str
    subject: str = ""
    sent_at: datetime | None = None
    recipients: tuple[Party, ...] = ()
    reply_to: Party | None = None
    message_id: str = ""
    references: tuple[str, ...] = ()
    conversation: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    sections: tuple[Section, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    number: str = ""
    duration_s: int | None = None
    platform: str = ""
    unread: tuple[Unread, ...] = ()

    @property
    def is_automatic(self) -> bool:
        """Whether a program answered by itself (RFC 3834: Auto-Submitted)."""
        return self.header("auto-submitted").strip().lower() not in {"", "no"}

    def header(self, name: str) -> str:
        """Return the first header called `name` (lower case), or ""."""
        return next((v for k, v in self.headers if k == name), "")

    def all_headers(self, name: str) -> tuple[str, ...]:
        """Return every header called `name` (lower case), topmost first."""
        return tuple(v for k, v in self.headers if k == name)
