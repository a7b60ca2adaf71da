"""Make a mail of a draft: the bytes of a file to open, or a link to click."""

import quopri
import re
from collections.abc import Iterable
from datetime import datetime
from email.header import Header
from email.utils import format_datetime
from urllib.parse import quote

from ajar.core.answer.people import is_address
from ajar.core.nouns.draft import Draft
from ajar.core.nouns.message import Party
from ajar.core.nouns.owner import Owner

_LINE = "\r\n"
_WIDTH = 76
_LONGEST = 400
_ID = re.compile(r"<[!-;=?-~]{1,250}>")
_SPECIALS = frozenset('()<>[]:;@\\,."')


def build_mail(draft: Draft, owner: Owner, written_at: datetime | None = None) -> bytes:
    """Return `draft` as a mail to be opened, finished and sent by its user.

    A message of RFC 5322 in UTF-8 (quoted-printable, RFC 2045 6.7), with X-Unsent
    so that mail programs open it for writing. `written_at` is its Date, left to the
    mail program if None. No value can add a header: control characters are dropped.
    """
    headers = [
        ("From", ", ".join(_mailboxes(_sender(owner)))),
        ("To", ", ".join(_mailboxes(draft.recipients))),
        ("Subject", _encoded("Subject", draft.subject)),
        ("Date", format_datetime(written_at) if written_at else ""),
        ("In-Reply-To", _ids([draft.in_reply_to])),
        ("References", _ids(draft.references)),
        ("X-Unsent", "1"),
        ("MIME-Version", "1.0"),
        ("Content-Type", 'text/plain; charset="utf-8"'),
        ("Content-Transfer-Encoding", "quoted-printable"),
    ]
    head = "".join(f"{name}: {value}{_LINE}" for name, value in headers if value)
    return head.encode("ascii") + _LINE.encode() + _body(draft.body)


def _sender(owner: Owner) -> tuple[Party, ...]:
    return tuple(Party(owner.name, address) for address in owner.addresses[:1])


def _mailboxes(parties: tuple[Party, ...]) -> list[str]:
    """Return parties as RFC 5322 writes them; an address that isn't one is left out."""
    return [
        f"{_phrase(party.name)} <{party.address}>".strip()
        for party in parties
        if is_address(party.address) and party.address.isascii()
    ]


def _phrase(name: str) -> str:
    """Return a display name: quoted where it must be, encoded where it isn't ASCII."""
    name = _clean(name)
    if not name.isascii():
        return _encoded("To", name)
    if _SPECIALS & set(name):
        escaped = name.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    return name


def _encoded(header: str, value: str) -> str:
    """Return header text, in encoded words (RFC 2047) where it has to be."""
    value = _clean(value)
    plain = value.isascii() and "=?" not in value
    charset = "us-ascii" if plain else "utf-8"
    folded = Header(value, charset, maxlinelen=_WIDTH, header_name=header)
    return folded.encode(linesep=_LINE)


def _clean(value: str) -> str:
    """Return `value` on one line, without control and unpaired characters."""
    line = " ".join(value.split())
    return "".join(char for char in line if char.isprintable())[:_LONGEST]


def _ids(ids: Iterable[str]) -> str:
    return f"{_LINE} ".join(each for each in ids if _ID.fullmatch(each))


def _body(text: str) -> bytes:
    lines = "\n".join(text.splitlines()) + "\n"
    encoded = quopri.encodestring(lines.encode("utf-8", "replace"), quotetabs=False)
    return encoded.replace(b"\n", _LINE.encode())


def mailto_link(draft: Draft) -> str:
    """Return a link (RFC 6068) that opens `draft` in the mail program.

    The quote is left out: many programs cut links after some two thousand
    characters.
    """
    to = [p.address for p in draft.recipients if is_address(p.address)]
    fields = [
        ("subject", _clean(draft.subject)),
        ("in-reply-to", _ids([draft.in_reply_to])),
        ("body", _LINE.join(draft.text.splitlines())),
    ]
    query = "&".join(
        f"{name}={quote(value, safe='', errors='replace')}"
        for name, value in fields
        if value
    )
    addresses = ",".join(quote(address, safe="@") for address in to)
    return f"mailto:{addresses}?{query}" if query else f"mailto:{addresses}"
