"""Part what would be sent into the stretches that a reader would see or find."""

from collections.abc import Iterator
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from typing import TYPE_CHECKING, NamedTuple

from ajar.core.answer.dates import is_lead
from ajar.core.nouns.draft import Draft

if TYPE_CHECKING:
    from email.message import Message as Mail

_PLUMBING = frozenset(
    {"mime-version", "content-type", "content-transfer-encoding", "x-unsent", "date"}
)


class Surface(NamedTuple):
    """A stretch of what would be sent and where it stands.

    `where` is "text", "subject", "quote", "to", "header NAME" or "attachment NAME".
    """

    where: str
    text: str


def surfaces_of(draft: Draft) -> tuple[Surface, ...]:
    """Return the stretches of a draft."""
    to = (f"{party.name} <{party.address}>" for party in draft.recipients)
    ids = " ".join((draft.in_reply_to, *draft.references))
    found = (
        Surface("text", draft.text),
        Surface("subject", draft.subject),
        Surface("quote", unmarked(draft.quote)),
        Surface("to", ", ".join(to)),
        Surface("header references", ids),
    )
    return tuple(surface for surface in found if surface.text.strip())


def surfaces_in(raw: bytes) -> tuple[Surface, ...]:
    """Return the stretches of a mail's bytes, decoded; ValueError if they can't be."""
    try:
        mail = message_from_bytes(raw)
        found = [*_of_headers(mail), *_of_parts(mail)]
    except (LookupError, TypeError, AttributeError, HeaderParseError) as error:
        message = "The mail can't be read."
        raise ValueError(message) from error
    return tuple(surface for surface in found if surface.text.strip())


def _of_headers(mail: "Mail[str, str]") -> Iterator[Surface]:
    for name, value in mail.items():
        low = name.lower()
        text = _decoded(value)
        if low == "subject":
            yield Surface("subject", text)
        elif low in {"to", "cc", "bcc"}:
            yield Surface("to", text)
        elif low not in _PLUMBING:
            yield Surface(f"header {low}", f"{name}: {text}")


def _decoded(value: object) -> str:
    """Return a header's text, its encoded words (RFC 2047) decoded."""
    return str(make_header(decode_header(str(value))))


def _of_parts(mail: "Mail[str, str]") -> Iterator[Surface]:
    for part in mail.walk():
        name = _decoded(part.get_filename() or "")
        if name:
            yield Surface(f"attachment {name}", name)
        if part.get_content_maintype() != "text":
            continue
        if name:
            yield Surface(f"attachment {name}", _text(part))
        else:
            yield from split_quote(_text(part))


def _text(part: "Mail[str, str]") -> str:
    content = part.get_payload(decode=True)
    raw = content if isinstance(content, bytes) else b""
    return raw.decode(part.get_content_charset("utf-8"), "replace")


def split_quote(text: str) -> tuple[Surface, Surface]:
    """Return a body's own words and what it quotes, marks and lead line apart."""
    own: list[str] = []
    quoted: list[str] = []
    for line in text.splitlines():
        if line.startswith(">"):
            if not quoted and own:
                quoted.extend(_take_lead(own))
            quoted.append(line)
        else:
            own.append(line)
    return (
        Surface("text", "\n".join(own).strip()),
        Surface("quote", unmarked("\n".join(quoted))),
    )


def _take_lead(own: list[str]) -> list[str]:
    """Take the line that says who wrote off the end of `own`, if it is there."""
    while own and not own[-1].strip():
        own.pop()
    if own and is_lead(own[-1]):
        return [own.pop()]
    return []


def unmarked(quote: str) -> str:
    """Return a quote without its "> " marks."""
    return "\n".join(line.lstrip("> ") for line in quote.splitlines())
