"""Set a message aside: remember that it was seen, and hardly anything else."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import blake2b

from ajar.core.method import RULES_VERSION
from ajar.core.nouns.message import Message
from ajar.core.nouns.screening import Screening
from ajar.store import models

SHOWN_FOR = timedelta(days=30)
NEVER_AGAIN = 2**31 - 1
"""The rules' version of what the user forgot: no rules look at it anew."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A message that is not kept: its keyed digest and where its bytes lie.

    `screening` says why; None means that the user wrote it.
    """

    digest: str
    message: Message
    screening: Screening | None
    form: str
    path: str
    member: str = ""
    offset: int = 0
    length: int = 0


def set_aside(user: models.User, refused: Refused, key: bytes, now: datetime) -> None:
    """Remember `refused` as seen and not kept; `key` keys the links of its thread.

    Of the user's own letters neither subject nor addressee is written down.
    """
    digest, message, screening = refused.digest, refused.message, refused.screening
    models.SetAside.objects.filter(owner=user, digest=digest).delete()
    own = screening is None
    row = models.SetAside.objects.create(
        owner=user,
        digest=digest,
        rules_version=RULES_VERSION,
        set_aside_at=now,
        is_own=own,
        kind="" if screening is None else screening.kind.value,
        sender="" if own else _sender(message),
        subject="" if own else _subject(message),
        reason=_reason(screening),
        form=refused.form,
        path=refused.path[:4096],
        member=refused.member[:1000],
        offset=refused.offset,
        length=refused.length,
    )
    models.SetAsideLink.objects.bulk_create(
        models.SetAsideLink(owner=user, aside=row, link=link)
        for link in sorted(set(links_of(thread_names(message), key)))
    )


def _sender(message: Message) -> str:
    party = message.sender
    address = party.address or party.handle or party.phone or message.number
    said = f"{party.name} <{address}>" if party.name and address else ""
    return (said or party.name or address)[:320]


def _subject(message: Message) -> str:
    """Return the subject, or where there is none the first words."""
    return (message.subject or " ".join(message.body.split())[:80])[:1000]


def _reason(screening: Screening | None) -> str:
    if screening is None:
        return "Yours, in no recruiter's thread."
    words = [reason.words for reason in screening.reasons[:3] if reason.words]
    return "; ".join(words)[:400] or "Nothing in it speaks of work."


def thread_names(message: Message) -> tuple[str, ...]:
    """Return the names by which threads know `message`: ids, a conversation."""
    names = (message.message_id, *message.references, message.conversation)
    return tuple(name for name in names if name)


def links_of(names: Iterable[str], key: bytes) -> Iterable[str]:
    """Yield the keyed BLAKE2b-64 of each name, in hexadecimal."""
    for name in names:
        encoded = name.encode("utf-8", "replace")
        yield blake2b(encoded, key=key, digest_size=8).hexdigest()


def forget_old(user: models.User, now: datetime) -> None:
    """Empty what is told of messages set aside more than 30 days before `now`."""
    models.SetAside.objects.filter(
        owner=user, set_aside_at__lt=now - SHOWN_FOR
    ).exclude(sender="", subject="", path="", reason="").update(
        sender="", subject="", reason="", path="", member="", offset=0, length=0
    )
