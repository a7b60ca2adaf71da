"""Gather all that a desk knows of people, and find out who is who."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from django.db.models import Count, Max

from ajar.core.intake.call import follow_call
from ajar.core.intake.country import guess_country
from ajar.core.intake.sightings import (
    Said,
    sight_caller,
    sight_contact,
    sight_recipients,
    sight_sender,
    together,
)
from ajar.core.keep.people import find_people
from ajar.core.nouns.call import CallerKind, HungUp, LetRing
from ajar.core.nouns.call_wire import NAMES
from ajar.core.nouns.contact import Connection
from ajar.core.nouns.person import Clustering, Sighting, Word
from ajar.core.nouns.role import Topic
from ajar.core.nouns.screening import Kind
from ajar.services.courtesy import unhurried
from ajar.store.calls import steps_by_call
from ajar.store.mapping import to_envelope, to_owner
from ajar.store.models import (
    Call,
    CallStep,
    Change,
    Contact,
    Fact,
    Message,
    PersonWord,
    Profile,
    StatedFact,
    User,
)

HOME = "US"
ABOUT_SENDERS = (Topic.RECRUITER, Topic.FIRM, Topic.EMAIL, Topic.PHONE)
PEOPLES = (Kind.OUTREACH, Kind.PROCESS)
"""Kinds of messages that people write, not machines."""

_COLUMNS = (
    *("owner_id", "kind", "is_own", "channel", "sent_at", "recipients", "subject"),
    *("sender_name", "sender_address", "sender_handle", "sender_phone"),
    *("message_id", "references", "conversation"),
)
_ENDINGS = (NAMES[HungUp], NAMES[LetRing])
_NUISANCES = (CallerKind.SELLER, CallerKind.SCAM)


class Source(NamedTuple):
    """A row that a sighting was made of: its table and its number."""

    table: str
    row: int


@dataclass(frozen=True, slots=True)
class Survey:
    """Who is who: sightings, the rows each was made of, and whose they are."""

    sightings: dict[str, Sighting]
    sources: dict[str, frozenset[Source]]
    people: Clustering
    home: str = HOME

    def key_of(self, keys: Iterable[str]) -> str:
        """Return what a person is called: the key of the earliest sighting.

        Later messages leave it as it is.
        """
        return min(keys, key=self._age)

    def _age(self, key: str) -> tuple[bool, int, str]:
        first = self.sightings[key].first_on
        return first is None, first.toordinal() if first else 0, key


@dataclass(slots=True)
class _Gathering:
    """Sightings as they come, equal ones beside each other."""

    seen: dict[str, list[Sighting]] = field(default_factory=lambda: defaultdict(list))
    sources: dict[str, set[Source]] = field(default_factory=lambda: defaultdict(set))

    def add(self, sighting: Sighting | None, table: str, row: int) -> None:
        if sighting is not None:
            self.seen[sighting.key].append(sighting)
            self.sources[sighting.key].add(Source(table, row))


State = tuple[object, ...]


def state_of_people(user: User) -> State:
    """Return what differs once somebody else changed what `survey_people` sees."""
    changes = Change.objects.filter(owner=user)
    # Of a call that is on, more is known when it ends: its answers need not wait.
    steps = CallStep.objects.filter(owner=user, deed__in=_ENDINGS)
    return (
        *Message.objects.filter(owner=user).aggregate(Count("pk"), Max("pk")).values(),
        *Contact.objects.filter(owner=user).aggregate(Count("pk"), Max("pk")).values(),
        *changes.aggregate(Count("pk"), Max("pk"), Max("undone_at")).values(),
        steps.aggregate(Max("pk"))["pk__max"],
    )


def survey_people(user: User) -> Survey:
    """Return who is who by all that `user` has taken in and said."""
    profile = Profile.objects.get(owner=user)
    place = profile.place
    home = (guess_country(f"I live in {place}.") if place else "") or HOME
    gathering = _Gathering()
    _gather_messages(user, profile, home, gathering)
    _gather_contacts(user, home, gathering)
    _gather_calls(user, home, gathering)
    sightings = {key: together(gathering.seen[key]) for key in sorted(gathering.seen)}
    sources = {key: frozenset(rows) for key, rows in gathering.sources.items()}
    people = _find(tuple(sightings.values()), words_of(user))
    return Survey(sightings, sources, people, home)


@lru_cache(maxsize=1)
def _find(sightings: tuple[Sighting, ...], words: tuple[Word, ...]) -> Clustering:
    """Return the people; grouping roles anew doesn't mean other people."""
    return find_people(sightings, words)


def words_of(user: User) -> tuple[Word, ...]:
    """Return what `user` said of who is who."""
    rows = PersonWord.objects.filter(owner=user).order_by("pk")
    return tuple(Word(row.one, row.other, row.is_joined, row.said_at) for row in rows)


def _gather_messages(
    user: User, profile: Profile, home: str, gathering: _Gathering
) -> None:
    said, owner = _said(user), to_owner(profile)
    rows = Message.objects.filter(owner=user).only(*_COLUMNS)
    for row in unhurried(rows):
        envelope = to_envelope(row)
        if row.is_own:
            for sighting in sight_recipients(envelope, owner, home):
                gathering.add(sighting, "message", row.pk)
        elif row.kind in PEOPLES:
            sender = sight_sender(envelope, said.get(row.pk, {}), home)
            gathering.add(sender, "message", row.pk)


def _said(user: User) -> dict[int, Said]:
    """Return message row → what it says of its sender, the user's word first."""
    found: dict[int, Said] = defaultdict(dict)
    about = {topic.value for topic in ABOUT_SENDERS}
    facts = Fact.objects.filter(owner=user, topic__in=about, is_refused=False)
    for message, topic, value in facts.order_by("confidence", "pk").values_list(
        "message_id", "topic", "value"
    ):
        found[message][Topic(topic)] = value
    stated = StatedFact.objects.filter(owner=user, topic__in=about)
    for message, topic, value in stated.values_list("message_id", "topic", "value"):
        found[message].pop(Topic(topic), None)
        if isinstance(value, str):
            found[message][Topic(topic)] = value
    return found


def _gather_contacts(user: User, home: str, gathering: _Gathering) -> None:
    for row in unhurried(Contact.objects.filter(owner=user)):
        gathering.add(sight_contact(to_connection(row), home), "contact", row.pk)


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


def _gather_calls(user: User, home: str, gathering: _Gathering) -> None:
    steps = steps_by_call(user)
    for row in Call.objects.filter(owner=user):
        talk = follow_call(steps[row.pk])
        if talk.caller not in _NUISANCES:
            name = talk.name or row.shown_name
            day = row.began_at.date()
            sighting = sight_caller(name, talk.firm, row.number, day, home)
            gathering.add(sighting, "call", row.pk)


def sources_of(survey: Survey, keys: Iterable[str]) -> Iterator[Source]:
    """Yield the rows that the sightings with these `keys` were made of."""
    for key in keys:
        yield from survey.sources[key]
