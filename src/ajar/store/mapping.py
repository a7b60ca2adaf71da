"""Turn rows into the core's values and back, column by column."""

from datetime import datetime
from typing import TypeAlias

from django.db.models import Q

from ajar.core.method import RULES_VERSION, Considered
from ajar.core.nouns.fact import Evidence, Fact, Findings, Speaker
from ajar.core.nouns.message import Channel, Message, Party
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.role import Topic
from ajar.core.nouns.screening import Assessment, Risk, Signal, SignalId
from ajar.core.nouns.wire import Wire, from_wire, to_wire
from ajar.core.text import Span
from ajar.store import models

LONGEST_NAME, LONGEST_ADDRESS, LONGEST_SUBJECT = 200, 320, 1000


def to_owner(row: models.Profile) -> Owner:
    """Return who the user is."""
    return Owner(
        name=row.name,
        addresses=tuple(row.addresses),
        handles=tuple(row.handles),
        phones=tuple(row.phones),
        employer=row.employer,
        titles=tuple(row.titles),
        place=row.place,
    )


def fill_message(row: models.Message, message: Message) -> None:
    """Copy what the headers of `message` say into `row`."""
    row.channel, row.platform = message.channel.value, message.platform[:40]
    row.sent_at = message.sent_at
    row.sender_name = message.sender.name[:LONGEST_NAME]
    row.sender_address = message.sender.address.lower()[:LONGEST_ADDRESS]
    row.sender_handle = message.sender.handle[:LONGEST_ADDRESS]
    row.sender_phone = (message.sender.phone or message.number)[:60]
    row.recipients = [[p.name, p.address, p.handle] for p in message.recipients]
    row.is_automatic = message.is_automatic
    row.subject = message.subject[:LONGEST_SUBJECT]
    row.message_id = message.message_id[:LONGEST_SUBJECT]
    row.references = list(message.references)
    row.conversation = message.conversation[:LONGEST_SUBJECT]
    row.unread = [[u.what, u.why, u.part] for u in message.unread]


def to_envelope(row: models.Message) -> Message:
    """Return what the columns hold of a message: all but its words."""
    return Message(
        channel=Channel(row.channel),
        sender=Party(
            row.sender_name, row.sender_address, row.sender_handle, row.sender_phone
        ),
        body="",
        subject=row.subject,
        sent_at=row.sent_at,
        recipients=tuple(
            Party(name, address, handle) for name, address, handle in row.recipients
        ),
        message_id=row.message_id,
        references=tuple(row.references),
        conversation=row.conversation,
        number=row.sender_phone,
    )


def fill_screening(row: models.Message, considered: Considered) -> None:
    """Copy what screening said into `row`."""
    screening = considered.screening
    row.kind = screening.kind.value
    row.effort = screening.effort.value if screening.effort else ""
    row.risk = considered.assessment.risk.value
    row.reasons = [reason.words for reason in screening.reasons]
    row.lead = screening.lead
    row.roles = considered.roles
    row.rules_version = RULES_VERSION


def fact_rows(row: models.Message, findings: Findings) -> list[models.Fact]:
    """Return the unsaved rows of every fact in `findings`."""
    return [
        models.Fact(
            owner=row.owner,
            message=row,
            topic=fact.topic.value,
            value=to_wire(fact.value),
            quote=fact.evidence.quote,
            source=fact.evidence.source[:400],
            start=fact.evidence.span.start,
            end=fact.evidence.span.end,
            confidence=fact.confidence,
            is_hedged=fact.hedged,
            is_refused=fact.refused,
            speaker=fact.speaker.value,
            said_at=fact.said_at or row.sent_at,
        )
        for finding in findings.values()
        for fact in finding.facts
    ]


FACT = (
    *("topic", "value", "quote", "source", "start", "end", "confidence"),
    *("is_hedged", "is_refused", "speaker", "said_at"),
)
"""The columns of a Fact that `fact_from` takes, in its order."""

FactColumns: TypeAlias = (
    "tuple[str, Wire, str, str, int, int, float, bool, bool, str, datetime | None]"
)


def fact_from(columns: FactColumns) -> Fact:
    """Return the fact that these columns hold."""
    said_of, value, quote, source, start, end = columns[:6]
    confidence, is_hedged, is_refused, speaker, said_at = columns[6:]
    topic = _TOPICS[said_of]
    return Fact(
        topic=topic,
        value=from_wire(topic, value),
        evidence=Evidence(quote, source, Span(start, end)),
        confidence=confidence,
        hedged=is_hedged,
        refused=is_refused,
        speaker=_SPEAKERS[speaker],
        said_at=said_at,
    )


# To ask an enumeration for its member takes longer than all the rest of a fact.
_TOPICS = {topic.value: topic for topic in Topic}
_SPEAKERS = {speaker.value: speaker for speaker in Speaker}


def signal_rows(row: models.Message, assessment: Assessment) -> list[models.Signal]:
    """Return the unsaved rows of every signal in `assessment`."""
    return [
        models.Signal(
            owner=row.owner,
            message=row,
            signal=signal.id.value,
            tier=signal.tier.value,
            warning=signal.warning,
            quote=signal.evidence.quote,
            source=signal.evidence.source[:400],
            start=signal.evidence.span.start,
            end=signal.evidence.span.end,
        )
        for signal in assessment.signals
    ]


def to_signal(row: models.Signal) -> Signal:
    """Return the signal that `row` holds."""
    evidence = Evidence(row.quote, row.source, Span(row.start, row.end))
    return Signal(SignalId(row.signal), Risk(row.tier), evidence, row.warning)


def sender_of(message: Message) -> str:
    """Return what the sender is known by: address, profile, number or name."""
    party = message.sender
    known_by = (party.address, party.handle, party.phone, message.number, party.name)
    said = next((part for part in known_by if part.strip()), "")
    return said.strip().lower()[:LONGEST_ADDRESS]


def messages_of_sender(user: models.User, sender: str) -> list[models.Message]:
    """Return what `sender` (see `sender_of`) wrote, the newest first."""
    parts = ("sender_address", "sender_handle", "sender_phone", "sender_name")
    is_known = Q()
    for part in parts:
        is_known |= Q(**{f"{part}__iexact": sender})
    rows = models.Message.objects.filter(is_known, owner=user, is_own=False)
    known = rows.order_by("-sent_at", "key")
    return [row for row in known if sender_of(to_envelope(row)) == sender]


def known_as(sender: str) -> str:
    """Return what `sender_of` says of a sender written `Name <address>`."""
    address = sender.rpartition("<")[2]
    return address.rstrip(">").strip().lower()


def newest(rows: list[models.Message], floor: datetime) -> models.Message:
    """Return the latest of `rows`; one without a date counts as `floor`."""
    return max(rows, key=lambda row: (row.sent_at or floor, row.key))
