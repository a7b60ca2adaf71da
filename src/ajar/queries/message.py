"""One message as it came: its headers, its own HTML, its files, its bytes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from ajar.adapters.sources.items import Form
from ajar.core.errors import RequestError
from ajar.core.intake.charset import decode_text
from ajar.core.intake.mime import MimePart, split_mail
from ajar.core.nouns.message import Attachment
from ajar.queries.ids import find_message
from ajar.queries.numbers import written_for
from ajar.queries.reread import read_again
from ajar.store.mapping import to_owner
from ajar.store.models import Profile, User
from ajar.store.originals import best_bytes

_HTML = "text/html"


@dataclass(frozen=True, slots=True)
class MessageSource:
    """What came, before anything was made of it.

    `html` is the sender's own markup: nothing in it is safe to show as it is.
    `links` are the words of each link and where it leads.
    """

    key: str
    sender: str
    subject: str
    sent_at: datetime | None
    form: str
    headers: tuple[tuple[str, str], ...]
    links: tuple[tuple[str, str], ...]
    files: tuple[Attachment, ...]
    html: str = field(repr=False)
    raw: bytes = field(repr=False)


def show_message(user: User, key: str) -> MessageSource:
    """Return the message called `key` as it came; RequestError if there is none."""
    row = find_message(user, key)
    told, raw = best_bytes(row)
    form = Form(told)
    letter = read_again(form, raw, to_owner(Profile.objects.get(owner=user)))
    message = letter.message if letter else None
    return MessageSource(
        key=row.key,
        sender=row.sender_name
        or row.sender_address
        or written_for(user, row.sender_phone),
        subject=row.subject,
        sent_at=row.sent_at,
        form=form.value,
        headers=message.headers if message else (),
        links=tuple(dict.fromkeys(message.links)) if message else (),
        files=message.attachments if message else (),
        html=_html(raw) if form is Form.MAIL else "",
        raw=raw,
    )


def _html(raw: bytes) -> str:
    root, _ = split_mail(raw)
    for part in _leaves(root):
        if part.media_type == _HTML and part.disposition != "attachment":
            return decode_text(part.payload, part.charset)
    return ""


def _leaves(root: MimePart) -> Iterator[MimePart]:
    return (part for part in root.walk() if not part.children)


def file_in(user: User, key: str, number: int) -> tuple[str, bytes]:
    """Return the name and the bytes of a file that came with the message `key`.

    RequestError if there is no such file.
    """
    source = show_message(user, key)
    if source.form == Form.MAIL.value and number < len(source.files):
        file = source.files[number]
        root, _ = split_mail(source.raw)
        fitting = [p for p in _leaves(root) if len(p.payload) == file.size]
        named = [p for p in fitting if p.name and file.name.startswith(p.name[:180])]
        for part in (*named, *fitting):
            return file.name, part.payload
    problem = "There is no such file with this message."
    raise RequestError(problem)
