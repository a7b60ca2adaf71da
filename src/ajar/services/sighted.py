"""Say which rows of a desk tell of people, which are other than before, and what of.

What a row tells depends on its columns and on what was read of its sender. A print of
both is made of every row in a few quick queries: only of those whose print is another
one sightings are made anew. That is exact, whoever changed them and in what process.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from django.db import connection

from ajar.core.intake.call import follow_call
from ajar.core.intake.sightings import (
    Said,
    sight_caller,
    sight_contact,
    sight_recipients,
    sight_sender,
)
from ajar.core.nouns.call import CallerKind
from ajar.core.nouns.contact import Connection
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.person import Sighting
from ajar.core.nouns.role import Topic
from ajar.core.nouns.screening import Kind
from ajar.services.courtesy import give_way, unhurried
from ajar.services.writing import in_batches
from ajar.store.calls import steps_by_call
from ajar.store.mapping import to_envelope
from ajar.store.models import Call, Contact, Fact, Message, StatedFact, User

ABOUT_SENDERS = (Topic.RECRUITER, Topic.FIRM, Topic.EMAIL, Topic.PHONE)
PEOPLES = (Kind.OUTREACH, Kind.PROCESS)
"""Kinds of messages that people write, not machines."""

_COLUMNS = (
    *("owner_id", "kind", "is_own", "channel", "sent_at", "recipients", "subject"),
    *("sender_name", "sender_address", "sender_handle", "sender_phone"),
    *("message_id", "references", "conversation"),
)
_NUISANCES = (CallerKind.SELLER, CallerKind.SCAM)
_TOPICS = ", ".join(f"'{topic.value}'" for topic in ABOUT_SENDERS)
_QUERIES = {
    "message": """SELECT id, kind, is_own, channel, sent_at, recipients, sender_name,
        sender_address, sender_handle, sender_phone FROM store_message
        WHERE owner_id = %s""",
    "contact": """SELECT id, name, address, handle, firm, position, place, numbers,
        addresses, connected_on FROM store_contact WHERE owner_id = %s""",
    "call": """SELECT id, number, shown_name, began_at,
        (SELECT group_concat(mark) FROM store_callstep WHERE call_id = store_call.id)
        FROM store_call WHERE owner_id = %s""",
}
_SAID = f"""SELECT message_id,
    group_concat(topic || ':' || value || ':' || confidence || ':' || id)
    FROM store_fact WHERE owner_id = %s AND topic IN ({_TOPICS}) AND NOT is_refused
    GROUP BY message_id"""  # noqa: S608 (of our own topics)
_STATED = f"""SELECT message_id, group_concat(topic || ':' || coalesce(value, ''))
    FROM store_statedfact WHERE owner_id = %s AND topic IN ({_TOPICS})
    GROUP BY message_id"""  # noqa: S608 (as above)
_ROWS = 400
"""Rows a query, where some are asked for by number."""


class Source(NamedTuple):
    """A row that a sighting was made of: its table and its number."""

    table: str
    row: int


def prints_of(user: User) -> dict[Source, int]:
    """Return row → what is another number once it tells something else of people."""
    said = dict(_ask(_SAID, user))
    stated = dict(_ask(_STATED, user))
    found: dict[Source, int] = {}
    for table, query in _QUERIES.items():
        for number, *columns in _ask(query, user):
            about = (said.get(number), stated.get(number)) if table == "message" else ()
            found[Source(table, number)] = hash((*columns, *about))
    return found


def _ask(query: str, user: User) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(query, [user.pk])
        return list(cursor.fetchall())


def sight_rows(
    user: User, sources: Collection[Source], owner: Owner, home: str
) -> Iterator[tuple[Source, Sighting]]:
    """Yield who is to be seen in the rows of `sources`; in some is nobody."""
    rows: dict[str, list[int]] = defaultdict(list)
    for source in sources:
        rows[source.table].append(source.row)
    for some in in_batches(rows["message"], _ROWS):
        give_way()
        for row, sighting in _in_messages(user, some, owner, home):
            yield Source("message", row), sighting
    for some in in_batches(rows["contact"], _ROWS):
        for contact in unhurried(Contact.objects.filter(owner=user, pk__in=some)):
            found = sight_contact(to_connection(contact), home)
            if found is not None:
                yield Source("contact", contact.pk), found
    for some in in_batches(rows["call"], _ROWS):
        for row, sighting in _in_calls(user, some, home):
            yield Source("call", row), sighting


def _in_messages(
    user: User, rows: Collection[int], owner: Owner, home: str
) -> Iterator[tuple[int, Sighting]]:
    said = _said(user, rows)
    for row in unhurried(Message.objects.filter(pk__in=rows).only(*_COLUMNS)):
        envelope = to_envelope(row)
        if row.is_own:
            for sighting in sight_recipients(envelope, owner, home):
                yield row.pk, sighting
        elif row.kind in PEOPLES:
            sender = sight_sender(envelope, said.get(row.pk, {}), home)
            if sender is not None:
                yield row.pk, sender


def _said(user: User, rows: Iterable[int]) -> Mapping[int, Said]:
    """Return message row → what it says of its sender, the user's word first."""
    found: dict[int, Said] = defaultdict(dict)
    about = {topic.value for topic in ABOUT_SENDERS}
    facts = Fact.objects.filter(
        owner=user, message__in=rows, topic__in=about, is_refused=False
    )
    for message, topic, value in facts.order_by("confidence", "pk").values_list(
        "message_id", "topic", "value"
    ):
        found[message][Topic(topic)] = value
    stated = StatedFact.objects.filter(owner=user, message__in=rows, topic__in=about)
    for message, topic, value in stated.values_list("message_id", "topic", "value"):
        found[message].pop(Topic(topic), None)
        if isinstance(value, str):
            found[message][Topic(topic)] = value
    return found


def _in_calls(
    user: User, rows: Collection[int], home: str
) -> Iterator[tuple[int, Sighting]]:
    calls = list(Call.objects.filter(owner=user, pk__in=rows))
    steps = steps_by_call(user, calls)
    for row in calls:
        talk = follow_call(steps[row.pk])
        if talk.caller not in _NUISANCES:
            name = talk.name or row.shown_name
            day = row.began_at.date()
            found = sight_caller(name, talk.firm, row.number, day, home)
            if found is not None:
                yield row.pk, found


def to_connection(row: Contact) -> Connection:
    """Return the contact that `row` holds."""
    return Connection(
        row.name,
        row.address,
        row.firm,
        row.position,
        row.connected_on,
        row.handle,
        tuple(row.numbers),
        tuple(row.addresses),
        row.place,
    )
