"""Find out who is who by all that a desk knows of people, quickly where little changed.

What was found last is remembered while the process runs: then only the rows that are
other ones since are looked at, and only the people they touch are found anew.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from threading import Lock

from django.db import connection
from django.db.models import Count, Max

from ajar.core.intake.sightings import together
from ajar.core.keep.census import Census
from ajar.core.nouns.call import HungUp, LetRing
from ajar.core.nouns.call_wire import NAMES
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.person import Clustering, Sighting, Word
from ajar.services.sighted import Source, prints_of, sight_rows
from ajar.store.home import UNTOLD, tell_country
from ajar.store.mapping import to_owner
from ajar.store.models import (
    CallStep,
    Change,
    Contact,
    Message,
    PersonWord,
    Profile,
    User,
)

_ENDINGS = (NAMES[HungUp], NAMES[LetRing])


@dataclass(frozen=True, slots=True)
class Survey:
    """Who is who: sightings, the rows each was made of, and whose they are."""

    sightings: dict[str, Sighting]
    sources: dict[str, frozenset[Source]]
    people: Clustering
    home: str = UNTOLD

    def key_of(self, keys: Iterable[str]) -> str:
        """Return what a person is called: the key of the earliest sighting.

        Later messages leave it as it is.
        """
        return min(keys, key=self._age)

    def _age(self, key: str) -> tuple[bool, int, str]:
        first = self.sightings[key].first_on
        return first is None, first.toordinal() if first else 0, key


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


@dataclass(slots=True)
class _Memory:
    """What was found last: by row, by sighting, and who they all are."""

    whose: tuple[object, ...] = ()
    prints: dict[Source, int] = field(default_factory=dict)
    keys: dict[Source, set[str]] = field(default_factory=lambda: defaultdict(set))
    seen: dict[str, dict[Source, list[Sighting]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    sightings: dict[str, Sighting] = field(default_factory=dict)
    sources: dict[str, frozenset[Source]] = field(default_factory=dict)
    census: Census = field(default_factory=Census)


_memory = _Memory()
_turn = Lock()


def survey_people(user: User) -> Survey:
    """Return who is who by all that `user` has taken in and said."""
    global _memory  # noqa: PLW0603 (one desk a process)
    profile = Profile.objects.get(owner=user)
    home = tell_country(profile, user)
    owner = to_owner(profile)
    whose = (connection.settings_dict["NAME"], user.pk, owner, home)
    with _turn:
        # What broke off half way must not be gone on with.
        memory, _memory = _memory, _Memory()
        if memory.whose != whose:
            memory = _Memory(whose)
        _catch_up(memory, user, owner, home)
        _memory = memory
        people = memory.census.clustering()
        return Survey(dict(memory.sightings), dict(memory.sources), people, home)


def forget_survey() -> None:
    """Forget what was found last: the next survey looks at every row."""
    global _memory  # noqa: PLW0603 (as above)
    with _turn:
        _memory = _Memory()


def _catch_up(memory: _Memory, user: User, owner: Owner, home: str) -> None:
    """Follow the rows and words that are other ones than before."""
    before, memory.prints = memory.prints, prints_of(user)
    now = memory.prints
    turned = [row for row in before.keys() | now if before.get(row) != now.get(row)]
    touched = set[str]()
    for row in turned:
        for key in memory.keys.pop(row, ()):
            del memory.seen[key][row]
            touched.add(key)
    fresh = [row for row in turned if row in now]
    for source, sighting in sight_rows(user, fresh, owner, home):
        memory.seen[sighting.key][source].append(sighting)
        memory.keys[source].add(sighting.key)
        touched.add(sighting.key)
    told = {key: _together(memory, key) for key in touched}
    memory.census.change(told, words_of(user))


def _together(memory: _Memory, key: str) -> Sighting | None:
    """Hold all sightings of one key for one, whatever order they came in."""
    rows = {source: some for source, some in memory.seen[key].items() if some}
    if not rows:
        memory.sightings.pop(key, None)
        memory.sources.pop(key, None)
        del memory.seen[key]
        return None
    found = together(one for source in sorted(rows) for one in rows[source])
    memory.sightings[key] = found
    memory.sources[key] = frozenset(rows)
    return found


def words_of(user: User) -> tuple[Word, ...]:
    """Return what `user` said of who is who."""
    rows = PersonWord.objects.filter(owner=user).order_by("pk")
    return tuple(Word(row.one, row.other, row.is_joined, row.said_at) for row in rows)


def sources_of(survey: Survey, keys: Iterable[str]) -> Iterator[Source]:
    """Yield the rows that the sightings with these `keys` were made of."""
    for key in keys:
        yield from survey.sources[key]
